package intake_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/nianbao/nianbao/core/form"
)

// facts is what a person reads in a file of the corpus. It was written from what the file was made of.
type facts struct {
	Made   string
	Form   string
	Year   int
	Office string
	// Flagged is what the reader has to tell or ask of the whole file.
	Flagged  string
	Tables   map[string]tableFacts
	Sections []sectionFacts
	// Preamble stands before the first section.
	Preamble textFacts
	SignOff  signOffFacts `yaml:"sign_off"`
	// Kept are words of local lines and tables that must still be somewhere in the report.
	Kept []string
	// Check are the rules that find an error or a warning in the report.
	Check []string
	// Known are misses that are let pass, each with a reason.
	Known []struct{ Miss, Reason string }
}

type tableFacts struct {
	Absent     bool
	AbsentRows []string `yaml:"absent_rows"`
	// Rest is what stands in the cells that are not listed: 0 or blank.
	Rest string
	// Cells are the texts as printed by row and column.
	Cells map[string]string
	// Asked are cells nobody can tell; * stands for every row.
	Asked []string
	Notes []string
}

type sectionFacts struct {
	ID, Heading string
	textFacts   `yaml:",inline"`
	First, Last string
}

// textFacts tell that nothing of a text was lost: its paragraphs, and its characters without blanks.
type textFacts struct{ Paragraphs, Letters int }

type signOffFacts struct {
	Organ, Date string
	DateFirst   bool `yaml:"date_first"`
	Absent      bool
}

func readFacts(tb testing.TB, path string) *facts {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	f := &facts{}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(f); err != nil {
		tb.Fatalf("%s: %v", filepath.Base(path), err)
	}
	return f
}

// printed is what stands on paper in a cell; asked says that nobody can tell.
func (f *facts) printed(a form.Address) (text string, asked bool) {
	table, row, column, _ := a.Split()
	t := f.Tables[table]
	for _, pattern := range t.Asked {
		asked = asked || pattern == row+"/"+column || pattern == "*/"+column
	}
	if t.Absent {
		return "", asked
	}
	for _, absent := range t.AbsentRows {
		if absent == row {
			return "", asked
		}
	}
	if text, ok := t.Cells[row+"/"+column]; ok {
		return text, asked
	}
	return strings.TrimPrefix(t.Rest, "blank"), asked
}

// misses collects what was read otherwise than a person reads it.
type misses struct {
	known []*regexp.Regexp
	met   []bool
	news  []string
}

func newMisses(f *facts) *misses {
	m := &misses{met: make([]bool, len(f.Known))}
	for _, k := range f.Known {
		pattern := strings.ReplaceAll(regexp.QuoteMeta(k.Miss), `\*`, `.*`)
		m.known = append(m.known, regexp.MustCompile("^"+pattern))
	}
	return m
}

// add notes a miss; one that begins as a known one does is let pass. It returns false for the sake of its callers.
func (m *misses) add(format string, values ...any) bool {
	miss := fmt.Sprintf(format, values...)
	known := false
	for i, k := range m.known {
		if k.MatchString(miss) {
			known, m.met[i] = true, true
		}
	}
	if !known {
		m.news = append(m.news, miss)
	}
	return false
}

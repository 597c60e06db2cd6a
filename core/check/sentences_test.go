package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// proseRules are those that look for words; each of the sentences in testdata/sentences is one that a careful office writes.
var proseRules = []string{"F10", "F11", "F12", "F15", "F16", "P1", "P2", "P3", "P4"}

func TestCarefulSentencesHaveNoFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/sentences/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := report.Paragraphs(string(data))
		office := report.Office{Name: lines[0], Kind: report.GuessKind(lines[0])}
		t.Run(filepath.Base(file), func(t *testing.T) {
			e := report.Edit(report.New(forms(t).ByID("guoban-2021"), office, 2025))
			do(t, e, report.SetPreamble(lines[1:]))
			for i, s := range e.Report().Sections {
				if i != 1 {
					do(t, e, report.SetParagraphs(s.ID, lines[1:]))
				}
			}
			for _, f := range check.Run(e.Report(), check.Options{}) {
				if slices.Contains(proseRules, f.Rule) {
					t.Error(words(f))
				}
			}
		})
	}
}

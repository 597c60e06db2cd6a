package check_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// proseCase is one paragraph of a corpus beside tables.
type proseCase struct {
	line                   int
	tables, lastYear       string
	heading, section, text string
	// want are the rules that have to find something; nil in the corpus of sentences that agree.
	want []string
}

// proseCases reads a corpus of testdata/prose.
func proseCases(t testing.TB, name string) []proseCase {
	t.Helper()
	data, err := os.ReadFile("testdata/prose/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var cases []proseCase
	var now proseCase
	for i, line := range strings.Split(string(data), "\n") {
		now.line, now.section, now.want = i+1, "overview", nil
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "= "):
			now = proseCase{tables: line[2:]}
		case strings.HasPrefix(line, "- "):
			now.lastYear = line[2:]
		case strings.HasPrefix(line, "## "):
			now.heading = line[3:]
		default:
			if rules, text, ok := strings.Cut(line, " | "); ok {
				now.want, line = strings.Fields(rules), text
			}
			for digit, section := range map[string]string{"5 ": "problems", "6 ": "other_matters"} {
				if text, ok := strings.CutPrefix(line, digit); ok {
					now.section, line = section, text
				}
			}
			now.text = line
			cases = append(cases, now)
		}
	}
	return cases
}

// build makes the report of a case, and last year's where the case has one.
func (c *proseCase) build(t testing.TB) (r, last *report.Report) {
	t.Helper()
	words := strings.Fields(c.tables)
	year, err := strconv.Atoi(words[1])
	if err != nil {
		t.Fatal(err)
	}
	e := proseReport(t, report.Kind(words[0]), year, words[2:])
	paragraphs := []string{"（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"}
	if c.section == "overview" {
		if c.heading != "" {
			paragraphs = append(paragraphs, c.heading)
		}
		paragraphs = append(paragraphs, c.text)
		do(t, e, report.SetParagraphs("overview", paragraphs))
	} else {
		do(t, e, report.SetParagraphs(c.section, []string{c.text}))
	}
	if c.lastYear != "" {
		last = proseReport(t, report.Kind(words[0]), year-1, strings.Fields(c.lastYear)).Report()
	}
	return e.Report(), last
}

var proseOffices = map[report.Kind]string{
	report.Subdistrict: "青河县清河街道办事处", report.Town: "青河县清河镇人民政府", report.Department: "青河县自然资源局",
	report.CountyGovernment: "青河县人民政府", report.CityGovernment: "青河市人民政府",
}

func proseReport(t testing.TB, kind report.Kind, year int, cells []string) *report.Editor {
	t.Helper()
	id := "guoban-2021"
	if year < 2021 {
		id = "guoban-2019"
	}
	e := clean(t, id, year)
	office := e.Report().Office
	office.Kind, office.Name = kind, proseOffices[kind]
	do(t, e, report.SetOffice(office))
	tables := map[string]string{"cases": "disputes", "rules": "proactive", "normative_docs": "proactive", "admin_fees": "proactive"}
	for _, cell := range cells {
		address, value, _ := strings.Cut(cell, "=")
		row, _, _ := strings.Cut(address, "/")
		table := tables[row]
		if table == "" {
			table = "applications"
		}
		set(t, e, table+"/"+address+" "+value)
	}
	return e
}

// ofClaims returns the findings of the rules that hold prose against tables, without the reminders of silence.
func ofClaims(findings []check.Finding) []check.Finding {
	var list []check.Finding
	for _, f := range findings {
		if strings.HasPrefix(f.Rule, "N") && f.Paragraph >= 0 {
			list = append(list, f)
		}
	}
	return list
}

func TestSentencesThatAgreeAreNoFinding(t *testing.T) {
	cases := proseCases(t, "agree.txt")
	for _, c := range cases {
		r, last := c.build(t)
		for _, f := range ofClaims(check.Run(r, check.Options{Last: last})) {
			t.Errorf("line %d: %s\n  %s", c.line, c.text, words(f))
		}
	}
	if len(cases) < 150 {
		t.Errorf("only %d sentences", len(cases))
	}
}

func TestSentencesThatContradictAreFound(t *testing.T) {
	cases := proseCases(t, "contradict.txt")
	for _, c := range cases {
		r, last := c.build(t)
		var rules []string
		var all []string
		for _, f := range ofClaims(check.Run(r, check.Options{Last: last})) {
			rules = append(rules, f.Rule)
			all = append(all, words(f))
			if f.Left == "" || f.Right == "" || f.Advice == "" || f.From >= f.To {
				t.Errorf("line %d: a side, advice or words are missing: %s", c.line, words(f))
			}
		}
		if strings.Join(rules, " ") != strings.Join(c.want, " ") {
			t.Errorf("line %d: found %q, want %q: %s\n  %s", c.line, rules, c.want, c.text, strings.Join(all, "\n  "))
		}
	}
	if len(cases) < 80 {
		t.Errorf("only %d sentences", len(cases))
	}
}

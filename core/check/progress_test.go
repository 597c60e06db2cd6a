package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
)

// outline writes the parts of a report as a reader of the outline sees them.
func outline(r *report.Report) []string {
	marks := map[check.State]string{check.Empty: "empty", check.Begun: "begun", check.Disputed: "disputed", check.Done: "done"}
	var lines []string
	for _, p := range check.Progress(r, check.Run(r, check.Options{})) {
		lines = append(lines, fmt.Sprintf("%s %s %d/%d/%d %s", p.ID, marks[p.State], p.Errors, p.Warnings, p.Notices, p.Detail))
	}
	return lines
}

func sameOutline(t *testing.T, r *report.Report, want ...string) {
	t.Helper()
	if got := outline(r); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("outline\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func TestProgressOfANewReport(t *testing.T) {
	sameOutline(t, report.New(forms(t).ByID("guoban-2021"), office, 2025),
		"facts disputed 0/1/0 还没有写成文日期",
		"preamble empty 0/0/0 还没有内容",
		"overview empty 0/0/1 还没有内容",
		"proactive empty 0/0/1 表二还没有填",
		"applications empty 0/0/1 表三还没有填",
		"disputes empty 0/0/1 表四还没有填",
		"problems empty 0/0/1 还没有内容",
		"other_matters empty 0/0/1 还没有内容")
}

func TestProgressOfAFinishedReport(t *testing.T) {
	sameOutline(t, clean(t, "guoban-2021", 2025).Report(),
		"facts done 0/0/0 2026年1月15日成文",
		"preamble empty 0/0/0 还没有内容",
		"overview done 0/0/0 44 字",
		"proactive done 0/0/0 表二已填齐；5 字",
		"applications done 0/0/0 表三已填齐；5 字",
		"disputes done 0/0/0 表四已填齐；5 字",
		"problems done 0/0/0 5 字",
		"other_matters done 0/0/0 5 字")
}

func TestProgressWhileWriting(t *testing.T) {
	e := report.Edit(report.New(forms(t).ByID("guoban-2021"), office, 2025))
	set(t, e, "applications/new_received/natural_person 3", "disputes/cases/reconsideration.upheld 有", "proactive/licensing/decisions 0")
	do(t, e, report.SetTable("proactive", report.TableState{Complete: true}))
	do(t, e, report.SetParagraphs("problems", []string{"无"}))
	parts := map[string]check.Part{}
	for _, p := range check.Progress(e.Report(), check.Run(e.Report(), check.Options{})) {
		parts[p.ID] = p
	}
	for id, want := range map[string]struct {
		state  check.State
		detail string
	}{
		"applications": {check.Begun, "表三：已填 1 格，共 144 格"},
		"disputes":     {check.Disputed, "表四：已填 1 格，共 12 格"},
		"proactive":    {check.Disputed, "表二：已填 1 格，共 10 格"},
		"problems":     {check.Disputed, "1 字"},
		"overview":     {check.Empty, "还没有内容"},
	} {
		if p := parts[id]; p.State != want.state || p.Detail != want.detail {
			t.Errorf("%s is %d %q, want %d %q", id, p.State, p.Detail, want.state, want.detail)
		}
	}
}

// A table somebody says is finished is not empty, though nothing stands in it.
func TestAPartThatWaitsForAFactIsNotDone(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetSupplements([]report.Supplement{{Name: "培训次数"}}))
	do(t, e, report.SetParagraphs("problems", []string{"已经写明，组织培训【培训次数】次，其余照旧。"}))
	problems := func() check.State {
		p := proof.Of(e.Report(), nil)
		for _, part := range check.Progress(p.Report, p.Check(false)) {
			if part.ID == "problems" {
				return part.State
			}
		}
		return check.Empty
	}
	if got := problems(); got != check.Begun {
		t.Errorf("without the number: %d", got)
	}
	do(t, e, report.SetSupplement("培训次数", "3"))
	if got := problems(); got != check.Done {
		t.Errorf("with it: %d", got)
	}
}

func TestProgressOfAnEmptyTableMarkedComplete(t *testing.T) {
	e := report.Edit(report.New(forms(t).ByID("guoban-2021"), office, 2025))
	do(t, e, report.SetTable("applications", report.TableState{Complete: true}))
	for _, p := range check.Progress(e.Report(), check.Run(e.Report(), check.Options{})) {
		if p.ID == "applications" && (p.State != check.Disputed || p.Warnings != 1) {
			t.Errorf("%+v", p)
		}
	}
}

func TestExplainedWarningLeavesItsPartDone(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "proactive/normative_docs/issued 3")
	f := find(t, check.Run(e.Report(), check.Options{}), "A11@proactive/normative_docs/*")
	do(t, e, report.Explain(report.Explanation{Finding: f.ID, Numbers: f.Numbers, Text: "三件文件年底印发次年生效"}))
	for _, p := range check.Progress(e.Report(), check.Run(e.Report(), check.Options{})) {
		if p.ID == "proactive" && (p.State != check.Done || p.Warnings != 0) {
			t.Errorf("%+v", p)
		}
	}
}

// Sections that the form does not have, and such that come twice, are parts of their own.
func TestPartsOfForeignSections(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	sections := e.Report().Sections
	sections = append(sections[:len(sections):len(sections)],
		report.Section{Heading: "七、创新创优工作情况", Paragraphs: []string{"本节由XX供稿。"}},
		report.Section{ID: "problems", Heading: "八、存在的主要问题及改进情况", Paragraphs: []string{"再说一遍。"}})
	do(t, e, report.SetSections(sections))
	var ids []string
	for _, p := range check.Progress(e.Report(), check.Run(e.Report(), check.Options{})) {
		ids = append(ids, fmt.Sprintf("%s %d", p.ID, p.Errors))
	}
	if got, want := strings.Join(ids, ", "), "facts 0, preamble 0, overview 0, proactive 0, applications 0, disputes 0, problems 1, other_matters 0, #7 2, #8 0"; got != want {
		t.Errorf("parts\n got %s\nwant %s", got, want)
	}
	for _, f := range check.Run(e.Report(), check.Options{}) {
		if f.Rule == "F9" && (f.Part != "#7" || f.Paragraph != 0 || f.To <= f.From) {
			t.Errorf("the finding in #7 is at %s, paragraph %d, %d to %d", f.Part, f.Paragraph, f.From, f.To)
		}
	}
	if i := check.SectionAt(e.Report(), "#7"); i != 6 {
		t.Errorf("#7 is the section at %d", i)
	}
	if i := check.SectionAt(e.Report(), check.PartPreamble); i != -1 {
		t.Errorf("the preamble is the section at %d", i)
	}
}

func TestEveryFindingBelongsToOnePart(t *testing.T) {
	for _, name := range []string{"binhai-2020", "tongxin-2020", "xingang-2020"} {
		r := sample(t, name)
		findings := check.Run(r, check.Options{Final: true})
		counted := map[form.Severity]int{}
		for _, p := range check.Progress(r, findings) {
			counted[form.Error] += p.Errors
			counted[form.Warning] += p.Warnings
			counted[form.Notice] += p.Notices
		}
		want := map[form.Severity]int{form.Error: 0, form.Warning: 0, form.Notice: 0}
		for _, f := range findings {
			want[f.Severity]++
		}
		if fmt.Sprint(counted) != fmt.Sprint(want) {
			t.Errorf("%s: the parts have %v of %v findings", name, counted, want)
		}
	}
}

func TestNotesBelongToTheSectionOfTheirTable(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	notes := []string{"本表由XX提供。"}
	do(t, e, report.SetTable("disputes", report.TableState{Complete: true, Notes: &notes}))
	f := find(t, check.Run(e.Report(), check.Options{}), "F9@表四 表后注")
	if f.Part != "disputes" || f.Paragraph != -1 {
		t.Errorf("a finding in the notes is in %s, paragraph %d", f.Part, f.Paragraph)
	}
}

func TestTallyCountsWhatIsExplainedApart(t *testing.T) {
	reason := &report.Explanation{Text: "三件文件年底印发次年生效"}
	got := check.Count([]check.Finding{
		{Severity: form.Error}, {Severity: form.Warning}, {Severity: form.Warning, Explanation: reason}, {Severity: form.Notice},
	})
	if want := (check.Tally{Errors: 1, Warnings: 1, Notices: 1, Explained: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestTheCellToGoToIsOneToMend(t *testing.T) {
	r := report.New(forms(t).ByID("guoban-2021"), office, 2025)
	e := report.Edit(r)
	set(t, e, "applications/granted/natural_person 3")
	f := check.Finding{Addresses: []form.Address{"applications/granted/total", "applications/granted/natural_person", "disputes/cases/direct.upheld"}}
	if got, want := f.Cell(r), r.Form.Cell("disputes/cases/direct.upheld"); got != want {
		t.Errorf("goes to cell %d, want %d", got, want)
	}
	if got := (&check.Finding{}).Cell(r); got != -1 {
		t.Errorf("a finding without cells goes to %d", got)
	}
}

func TestComputedTotalsCanBeAdopted(t *testing.T) {
	e := report.Edit(report.New(forms(t).ByID("guoban-2021"), office, 2025))
	do(t, e, report.SetTotals(report.AsPrinted))
	set(t, e, "applications/granted/natural_person 3", "applications/granted/total 5")
	f := check.Finding{Addresses: []form.Address{"applications/granted/natural_person", "applications/granted/total"}}
	got := check.Adoptable(e.Report(), nil, &f)
	if len(got) != 1 || got[0] != (report.CellEdit{Address: "applications/granted/total", Text: "3"}) {
		t.Errorf("offers %+v", got)
	}
}

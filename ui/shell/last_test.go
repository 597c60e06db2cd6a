package shell

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/start"
)

// lastYears puts last year's report into a file.
func lastYears(t *testing.T, f *form.Form, change ...report.Command) (path string) {
	t.Helper()
	r := report.New(f, office, 2024)
	change = append(change,
		report.SetParagraphs("problems", []string{"公开渠道还不够丰富，形式比较单一。", "政策解读的质量有待提高，图文解读偏少。"}),
		report.SetCells(report.CellEdit{Address: "applications/carried_forward/natural_person", Text: "2"},
			report.CellEdit{Address: "proactive/licensing/decisions", Text: "8"}))
	if err := report.Edit(r).Do(report.Together("", change...)); err != nil {
		t.Fatal(err)
	}
	data, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "2024.nianbao")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// beginsFromLast starts this year's report from last year's.
func (c *clerk) beginsFromLast(path string, prose report.Prose) {
	c.t.Helper()
	last, err := c.p.lookAt(path)
	if err != nil {
		c.t.Fatal(err)
	}
	c.w.startNew(start.NewReport{Office: office, Year: 2025, Form: c.p.forms.ForYear(2025), Last: last, Prose: prose})
	c.w = c.p.windows[len(c.p.windows)-1]
}

func TestLastYearsTextIsMarkedUntilItIsTouched(t *testing.T) {
	c := sit(t)
	c.beginsFromLast(lastYears(t, c.p.forms.ForYear(2024)), report.ProseAsStart)
	c.sees("applications/carried_in/natural_person", "2")
	c.desk().turn("problems")
	c.desk().page().focus()
	if got := c.desk().status.length.Text; !strings.Contains(got, "沿用上年 2 段") {
		t.Errorf("the status bar says %q", got)
	}
	c.types("仍有")
	if got := c.desk().status.length.Text; !strings.Contains(got, "沿用上年 1 段") {
		t.Errorf("after a change the status bar says %q", got)
	}
	c.chooses("本部分沿用的文字已核对")
	if got := c.desk().status.length.Text; strings.Contains(got, "沿用") {
		t.Errorf("once looked over the status bar says %q", got)
	}
	if got, want := c.finds("本部分沿用的文字已核对"), "本部分沿用的文字已核对（这一部分没有沿用上年的文字）"; got != want {
		t.Errorf("the menu says %q", got)
	}
	c.chooses("撤销")
	if got := c.desk().status.length.Text; !strings.Contains(got, "沿用上年 1 段") {
		t.Errorf("after undo the status bar says %q", got)
	}
}

func TestLastYearForReferenceLeavesTheTextToTheClerk(t *testing.T) {
	c := sit(t)
	c.beginsFromLast(lastYears(t, c.p.forms.ForYear(2024)), report.ProseForReference)
	c.sees("applications/carried_in/natural_person", "2")
	c.desk().turn("problems")
	if got := c.desk().page().(*prosePage).editor.Text(); strings.Join(got, "") != "" {
		t.Errorf("the section begins with %q", got)
	}
	if c.desk().session.Last() == nil {
		t.Error("last year's report is not at hand")
	}
}

func TestAnotherOfficesReportIsAskedAbout(t *testing.T) {
	c := sit(t)
	path := lastYears(t, c.p.forms.ForYear(2024), report.SetOffice(report.Office{Name: "青河县清河镇人民政府", Telephone: "0000-1234567"}))
	c.beginsFromLast(path, report.ProseAsStart)
	c.answers("是改名，用它")
	c.sees("applications/carried_in/natural_person", "2")
	if got := c.report().Office; got.Name != office.Name || got.Telephone != "0000-1234567" {
		t.Errorf("the office is %+v", got)
	}
}

func TestTheComparisonLeadsToTheCellAndBack(t *testing.T) {
	c := sit(t)
	c.beginsFromLast(lastYears(t, c.p.forms.ForYear(2024)), report.ProseAsStart)
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "9"})
	c.desk().turn("overview")
	c.chooses("与上年对照")
	if c.desk().part != partCompare {
		t.Fatalf("in front is %s", c.desk().part)
	}
	c.presses(fyne.KeyReturn)
	if c.desk().part != "proactive" {
		t.Errorf("the row leads to %s", c.desk().part)
	}
	c.types("7")
	c.presses(fyne.KeyReturn)
	c.sees("proactive/licensing/decisions", "7")

	c.desk().turn("overview")
	c.chooses("与上年对照")
	c.chooses("与上年对照")
	if c.desk().part != "overview" {
		t.Errorf("leaving the comparison goes to %s", c.desk().part)
	}
}

func TestTheComparisonWithoutLastYearAsksForIt(t *testing.T) {
	c := sit(t)
	c.begins()
	c.chooses("与上年对照")
	if page := c.desk().page().(*comparePage); c.w.window.Canvas().Focused() != fyne.Focusable(page.choose) {
		t.Error("the keyboard is not on the way to a file")
	}
	// The picker itself reads folders on goroutines of its own, which the test driver cannot bring back to the window's.
	c.desk().useLast(lastYears(t, c.p.forms.ForYear(2024)))
	c.presses(fyne.KeyReturn)
	if c.desk().part == partCompare {
		t.Error("the first row leads nowhere")
	}
}

func TestAReportOnTheFormOfAnotherYearIsTakenToItsOwn(t *testing.T) {
	c := sit(t)
	c.beginsOn("guoban-2019")
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "30", "proactive/licensing/change": "-2"})
	c.takes("F3", "换用「国办 2021 年格式」…")
	old := c.w
	c.w = c.p.windows[len(c.p.windows)-1]
	if c.w == old || c.report().Form.ID != "guoban-2021" || old.desk.report().Form.ID != "guoban-2019" {
		t.Fatal("the report is not on the form of its year beside the old one")
	}
	c.sees("proactive/licensing/decisions", "30")
	c.answers("知道了")
	if slices.ContainsFunc(c.desk().shown, func(f check.Finding) bool { return f.Rule == "F3" }) {
		t.Error("it is still on the wrong form")
	}
	if got, want := c.finds("换用本年度的格式…"), "换用本年度的格式…（用的就是本年度的格式）"; got != want {
		t.Errorf("the menu says %q", got)
	}
}

func TestTheNumberInForceCanBeAdopted(t *testing.T) {
	c := sit(t)
	path := lastYears(t, c.p.forms.ForYear(2024), report.SetCells(report.CellEdit{Address: "proactive/normative_docs/in_force", Text: "7"}))
	c.beginsFromLast(path, report.ProseForReference)
	c.sees("proactive/normative_docs/in_force", "7")
	c.fills(map[form.Address]string{"proactive/normative_docs/issued": "2", "proactive/normative_docs/repealed": "0"})
	c.takes("Y2", "采用计算值 9")
	c.sees("proactive/normative_docs/in_force", "9")
}

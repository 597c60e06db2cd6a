package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func TestUndoGoesBackThroughTheWholeReport(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"disputes/cases/reconsideration.upheld": "1"})
	c.desk().turn("problems")
	c.desk().page().focus()
	c.types("公开不够及时")
	c.desk().turn(check.PartFacts)

	c.chooses("撤销")
	if c.desk().part != "problems" || len(c.report().Sections[c.report().Section("problems")].Paragraphs) != 0 {
		t.Errorf("after one undo: part %s, text %q", c.desk().part, c.report().Sections[4].Paragraphs)
	}
	if got := c.desk().page().(*prosePage).editor.Text(); strings.Join(got, "") != "" {
		t.Errorf("the editor still shows %q", got)
	}
	c.chooses("撤销")
	c.sees("disputes/cases/reconsideration.upheld", "")
	if c.desk().part != "disputes" {
		t.Errorf("undoing a cell shows %s", c.desk().part)
	}
	c.chooses("重做")
	c.sees("disputes/cases/reconsideration.upheld", "1")
	c.chooses("重做")
	if got := c.report().Sections[c.report().Section("problems")].Paragraphs; len(got) != 1 || got[0] != "公开不够及时" {
		t.Errorf("redone: %q", got)
	}
}

func TestASearchThatIsPutAwayDoesNotGoOn(t *testing.T) {
	c := sit(t)
	c.begins()
	c.chooses("查找…")
	c.types("公开")
	c.desk().find.OnClose()
	searched := 0
	c.desk().find.Report = func() *report.Report { searched++; return c.report() }
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	if searched > 0 {
		t.Errorf("an edit searched %d times", searched)
	}
	c.chooses("查找…")
	if searched == 0 {
		t.Error("the search that was opened again did not search")
	}
}

func TestSearchingLeavesTheKeyboardWithTheSearch(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("problems")
	c.desk().page().focus()
	c.types("微博互动不够")
	c.desk().turn(check.PartFacts)
	c.chooses("查找…")
	c.types("微博")
	c.types("互动")
	if c.desk().part != "problems" {
		t.Errorf("the hit is not shown but %s", c.desk().part)
	}
	if got := c.report().Sections[c.report().Section("problems")].Paragraphs[0]; got != "微博互动不够" {
		t.Errorf("searching wrote into the report: %q", got)
	}
}

func TestAFieldUndoesItsOwnTyping(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().showFindings()
	c.w.window.Canvas().Focus(c.desk().findings.Entries()[0])
	c.types("甲")
	c.chooses("撤销（没有可撤销的）")
	if got := c.desk().findings.Entries()[0].Text; got != "" {
		t.Errorf("after undo the field holds %q", got)
	}
	c.desk().do(report.SetTitle("甲"))
	c.chooses("撤销")
	if c.report().Title != "" {
		t.Error("a field without anything to undo keeps undo from the report")
	}
}

func TestUndoInTheSearchTakesReplacingBack(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("problems")
	c.desk().page().focus()
	c.types("微博互动不够")
	c.chooses("替换…")
	c.types("微博")
	c.presses(fyne.KeyTab)
	c.types("网站")
	c.presses(fyne.KeyReturn)
	text := func() string {
		return strings.Join(c.report().Sections[c.report().Section("problems")].Paragraphs, "")
	}
	if text() != "网站互动不够" {
		t.Fatalf("replaced: %q", text())
	}
	c.chooses("撤销")
	if text() != "微博互动不够" {
		t.Errorf("after undo: %q", text())
	}
}

func TestADialogKeepsUndoFromTheReport(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	c.w.close()
	c.chooses("撤销")
	c.sees("proactive/licensing/decisions", "12")
}

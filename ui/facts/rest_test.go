package facts

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// What is typed is in the report as soon as typing rests, so that a program that is killed does not lose it; who goes on
// typing notices nothing of it.
func TestTypingThatRestsIsTakenOver(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	x := d.write("address", "文化路 ")
	d.rests()
	if got := d.report().Office.Address; got != "文化路" {
		t.Errorf("the report holds %q", got)
	}
	if x.entry.Text != "文化路 " || x.entry.CursorColumn != 4 {
		t.Errorf("the field shows %q, the caret is at %d", x.entry.Text, x.entry.CursorColumn)
	}
	d.SetReport(d.report()) // something else changed
	if x.entry.Text != "文化路 " {
		t.Errorf("filled again the field shows %q", x.entry.Text)
	}
	x.goesOn("18号 ")
	d.rests()
	d.leave()
	if got := d.report().Office.Address; got != "文化路 18号" || x.entry.Text != got {
		t.Errorf("left, the report holds %q and the field shows %q", got, x.entry.Text)
	}
	d.editor.Undo()
	d.SetReport(d.report())
	if d.report().Office.Address != "" || x.entry.Text != "" {
		t.Errorf("one step back the report holds %q and the field shows %q", d.report().Office.Address, x.entry.Text)
	}
}

func TestWhatWasTakenOverIsTakenBackAsWell(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	x := d.write("telephone", "0000-1")
	d.rests()
	d.editor.Undo()
	d.SetReport(d.report())
	if x.entry.Text != "" {
		t.Errorf("undone, the field shows %q", x.entry.Text)
	}
	x.goesOn("0000-2")
	d.rests()
	x.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.report().Office.Telephone != "" || x.entry.Text != "" {
		t.Errorf("after Escape the report holds %q and the field shows %q", d.report().Office.Telephone, x.entry.Text)
	}
}

// Half a date is no date yet, and half a title lacks what the whole one has.
func TestNothingIsSaidAboutWhatIsHalfTyped(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	x := d.write(fieldDate, "2026-1")
	d.rests()
	if d.report().SignOff.Date != "" {
		t.Errorf("half a date is held as %q", d.report().SignOff.Date)
	}
	x.goesOn("-15")
	d.rests()
	if d.report().SignOff.Date != "2026-01-15" || x.entry.Text != "2026-1-15" {
		t.Errorf("holds %q, shows %q", d.report().SignOff.Date, x.entry.Text)
	}
	d.leave()
	if x.entry.Text != "2026年1月15日" || len(d.labels) != 1 {
		t.Errorf("left, it shows %q after %q", x.entry.Text, d.labels)
	}
	title := d.write(fieldTitle, "青河县")
	d.rests()
	d.SetFindings([]check.Finding{{Rule: "P01", Severity: form.Error, Place: "标题", Message: "标题没有年度"}})
	if title.wrong.Visible() {
		t.Errorf("while the title is typed its field says %q", title.wrong.Text)
	}
	d.leave()
	if !title.wrong.Visible() {
		t.Error("the finding is not shown once the title is left")
	}
}

// goesOn types more behind what stands in a field.
func (x *field) goesOn(text string) {
	for _, letter := range text {
		x.entry.TypedRune(letter)
	}
}

package prose

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
)

func TestWriting(t *testing.T) {
	d := sit(t)
	d.types("全年发布信息")
	d.keys(fyne.KeyReturn)
	d.types("新收9件")
	d.has("全年发布信息", "新收9件")
	d.keys(fyne.KeyHome, fyne.KeyBackspace)
	d.has("全年发布信息新收9件")
	d.keys(fyne.KeyDelete, fyne.KeyDelete, fyne.KeyBackspace)
	d.has("全年发布信9件")
	if n := d.Characters(); n != 7 {
		t.Errorf("%d characters", n)
	}
	d.types("\t\r\x01")
	d.has("全年发布信9件")
}

func TestBlankParagraphsAreTheEditorsOwn(t *testing.T) {
	d := sit(t, "甲")
	d.keys(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyReturn)
	d.SetText([]string{"甲"})
	if len(d.undo) != 0 {
		t.Errorf("blank paragraphs were told: %q", d.now)
	}
	d.types("乙")
	d.has("甲", "乙")
	if len(d.paragraphs) != 3 {
		t.Errorf("the blank paragraph did not stay: %d", len(d.paragraphs))
	}
	d.SetMarks([]Mark{{Paragraph: 1, From: 0, To: 3, Hint: "乙"}})
	if d.HintAtCaret() != "乙" {
		t.Error("marks count blank paragraphs")
	}
	d.Select(1, 0, 3)
	d.selects("乙")
}

// Whatever breaks a line parts paragraphs, as it does in a report: marks stand at the same places in both.
func TestTextSplitsAsInAReport(t *testing.T) {
	const breaking = "甲\v乙\f丙\u2028丁\u2029戊\r己\r\n庚\x00\x07辛"
	want := report.Paragraphs(breaking)
	d := sit(t, "一")
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	fyne.CurrentApp().Clipboard().SetContent(breaking)
	d.PasteRaw()
	d.has(want...)
	if d.caret.place != d.end() {
		t.Errorf("the caret is at %v", d.caret.place)
	}
	d.SetText([]string{breaking, "壬"})
	d.has(append(want, "壬")...)
	d.Load(nil)
	for _, r := range "甲\u2028乙" {
		d.TypedRune(r)
	}
	d.has("甲", "乙")
}

func TestWhatIsUndoneTogether(t *testing.T) {
	d := sit(t)
	steps := func(want int) {
		t.Helper()
		if len(d.undo) != want {
			t.Errorf("%d steps, want %d", len(d.undo), want)
		}
	}
	d.types("全年")
	d.types("发布")
	steps(1)
	d.types("。信息")
	steps(2)
	d.clock = d.clock.Add(3 * time.Second)
	d.types("乙丙")
	steps(3)
	d.keys(fyne.KeyBackspace, fyne.KeyBackspace)
	steps(4)
	d.keys(fyne.KeyLeft)
	d.types("丁")
	steps(5)
	d.keys(fyne.KeyReturn)
	steps(6)
	d.types("戊")
	steps(7)
	d.paste("己")
	steps(8)
	d.shifted(fyne.KeyLeft)
	d.types("庚辛")
	steps(9)
}

func TestUndoingPutsTheCaretWhereTheTextChanged(t *testing.T) {
	for _, c := range []struct {
		before, after []string
		want          place
	}{
		{[]string{"甲乙丙", "丁"}, []string{"甲丙", "丁"}, place{0, 3}},
		{[]string{"甲丙", "丁"}, []string{"甲乙丙", "丁"}, place{0, 6}},
		{[]string{"甲", "乙", "丙"}, []string{"甲", "丙"}, place{0, 3}},
		{[]string{"甲", "丙"}, []string{"甲", "乙", "丙"}, place{1, 3}},
		{[]string{"天天"}, []string{"天天天"}, place{0, 9}},
		{[]string{"甲"}, nil, place{}},
		{nil, []string{"甲", "乙"}, place{}},
		{[]string{"甲乙"}, []string{"丙丁"}, place{}},
		{[]string{"甲", "乙"}, []string{"甲乙"}, place{0, 3}},
	} {
		d := sit(t, c.before...)
		d.SetText(c.after)
		if d.caret.place != c.want {
			t.Errorf("%q to %q: the caret is at %v, want %v", c.before, c.after, d.caret.place, c.want)
		}
		d.has(c.after...)
	}
}

func TestReadOnly(t *testing.T) {
	d := sit(t, "甲乙")
	d.ReadOnly = true
	d.types("丙")
	d.keys(fyne.KeyDelete, fyne.KeyReturn)
	d.control(fyne.KeyDelete)
	d.paste("丁")
	d.PasteRaw()
	d.shifted(fyne.KeyRight)
	d.TypedShortcut(&fyne.ShortcutCopy{})
	d.TypedShortcut(&fyne.ShortcutCut{})
	d.has("甲乙")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "甲" {
		t.Errorf("%q was copied", got)
	}
}

package prose

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/form"
)

func TestMarksMoveWithTheirWords(t *testing.T) {
	d := sit(t, "甲乙丙丁", "戊己庚")
	set := func() {
		d.SetMarks([]Mark{
			{Paragraph: 0, From: 3, To: 6, Severity: form.Error, Hint: "乙"},
			{Paragraph: 1, From: 3, To: 6, Severity: form.Notice, Hint: "己"},
			{Paragraph: 9, From: 0, To: 3, Hint: "没有"},
		})
	}
	marked := func(want string) {
		t.Helper()
		var words []string
		for _, m := range d.marks {
			words = append(words, d.paragraphs[m.Paragraph].text[m.From:m.To])
		}
		slices.Sort(words)
		if got := strings.Join(words, " "); got != want {
			t.Errorf("marked are %q, want %q", got, want)
		}
	}
	set()
	d.types("子丑")
	marked("乙 己")
	d.keys(fyne.KeyReturn)
	marked("乙 己")
	d.keys(fyne.KeyRight, fyne.KeyDelete)
	marked("己")
	d.control(fyne.KeyEnd, fyne.KeyUp)
	d.keys(fyne.KeyBackspace)
	marked("己")
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.types("寅")
	marked("")
}

func TestHintsOfMarks(t *testing.T) {
	d := sit(t, "全年发布信息302条。")
	d.SetMarks([]Mark{{Paragraph: 0, From: 0, To: 6, Severity: form.Warning, Hint: "请核对"}})
	if d.HintAtCaret() != "请核对" {
		t.Errorf("at the caret: %q", d.HintAtCaret())
	}
	says := func() bool {
		for _, o := range d.view.objects {
			if o == fyne.CanvasObject(d.view.hint) {
				return true
			}
		}
		return false
	}
	test.MoveMouse(d.canvas, d.caretTop().AddXY(5, 10))
	if !says() {
		t.Error("the mouse over the words shows no hint")
	}
	test.MoveMouse(d.canvas, d.caretTop().AddXY(100, 10))
	if says() {
		t.Error("the hint stays")
	}
}

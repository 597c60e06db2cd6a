package explain

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
)

var doubt = check.Finding{ID: "A11@x", Rule: "A11", Severity: form.Warning, Place: "表二 行政规范性文件", Message: "9，多于 5", Numbers: "9|5"}

// asked shows the dialog and returns the field that has the keyboard.
func asked(t *testing.T, f check.Finding, clerk string, done func(report.Explanation)) (fyne.Window, *question) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, canvas.NewRectangle(look.Paper))
	w.Resize(fyne.NewSize(700, 560))
	Show(w, f, clerk, done)
	e, ok := w.Canvas().Focused().(*entry)
	if !ok || !e.MultiLine {
		t.Fatalf("%T has the keyboard", w.Canvas().Focused())
	}
	return w, e.question
}

func TestStockWordsDoNotCount(t *testing.T) {
	_, q := asked(t, doubt, "张三", nil)
	for text, want := range map[string]string{
		"":           "写清楚数字为什么是这样",
		"核实无误":       "还看不出原因",
		"情况属实，数据准确。": "还看不出原因",
		"随机构改革移交民政局": "可以记下",
	} {
		q.reason.SetText("")
		test.Type(q.reason, text)
		if !strings.HasPrefix(q.verdict.Text, want) || q.ok.Disabled() == (want == "可以记下") {
			t.Errorf("%q: %q, the button is disabled: %v", text, q.verdict.Text, q.ok.Disabled())
		}
	}
	q.reason.SetText("随机构改革移交民政局")
	q.by.SetText(" ")
	if !q.ok.Disabled() || q.verdict.Text != "还缺说明人的姓名。" {
		t.Errorf("without a name: %q", q.verdict.Text)
	}
}

func TestExplanationIsTaken(t *testing.T) {
	var got report.Explanation
	w, q := asked(t, doubt, "", func(x report.Explanation) { got = x })
	test.Type(q.reason, "随机构改革")
	q.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(q.reason, "移交民政局")
	ctrlEnter := &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}
	q.reason.TypedShortcut(ctrlEnter) // the name is missing
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(q.by) {
		t.Fatalf("Tab goes to %T", w.Canvas().Focused())
	}
	test.Type(q.by, "李四")
	if got.Text != "" {
		t.Fatal("taken without a name")
	}
	q.by.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got.Finding != "A11@x" || got.Numbers != "9|5" || got.Text != "随机构改革\n移交民政局" || got.By != "李四" {
		t.Errorf("got %+v", got)
	}
	if _, err := time.Parse(time.RFC3339, got.At); err != nil {
		t.Error(err)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
}

func TestEscapeLeaves(t *testing.T) {
	w, q := asked(t, doubt, "张三", func(report.Explanation) { t.Error("taken") })
	test.Type(q.reason, "随机构改革移交民政局")
	q.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
}

func TestEarlierExplanationIsOffered(t *testing.T) {
	f := doubt
	f.Explanation = &report.Explanation{Text: "随机构改革移交民政局"}
	_, q := asked(t, f, "张三", nil)
	if q.reason.Text != "随机构改革移交民政局" || q.ok.Disabled() {
		t.Errorf("offers %q", q.reason.Text)
	}
}

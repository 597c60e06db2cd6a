package ask

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestKeyboardAnswers(t *testing.T) {
	for name, story := range map[string]struct {
		keys []fyne.KeyName
		want string
	}{
		"enter takes the first answer":     {[]fyne.KeyName{fyne.KeyReturn}, "保存"},
		"arrows step to the next":          {[]fyne.KeyName{fyne.KeyRight, fyne.KeyEnter}, "不保存"},
		"arrows go round":                  {[]fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn}, "不保存"},
		"escape answers nothing":           {[]fyne.KeyName{fyne.KeyEscape}, ""},
		"escape does so from everywhere":   {[]fyne.KeyName{fyne.KeyRight, fyne.KeyEscape}, ""},
		"space presses as on every button": {[]fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, "不保存"},
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t)
			w := test.NewTempWindow(t, widget.NewLabel(""))
			w.Resize(fyne.NewSize(800, 600))
			got := ""
			answer := func(label string) Answer { return Answer{label, func() { got = label }} }
			Choose(w, "关闭", "年报有改动还没有保存。", answer("保存"), answer("不保存"), Answer{Label: "取消"})
			for _, key := range story.keys {
				w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
			}
			if got != story.want {
				t.Errorf("answered %q, want %q", got, story.want)
			}
			if w.Canvas().Overlays().Top() != nil {
				t.Error("the question is still there")
			}
		})
	}
}

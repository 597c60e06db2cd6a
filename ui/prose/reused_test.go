package prose

import (
	"testing"

	"fyne.io/fyne/v2"
)

// tagged counts the words at the margin that are drawn.
func tagged(e *Editor) int {
	n := 0
	for _, t := range e.view.lines.all[:e.view.lines.used] {
		if t.Text == "旧" {
			n++
		}
	}
	return n
}

func TestReusedParagraphsAreMarkedAtTheMarginUntilTouched(t *testing.T) {
	e := sit(t, "（一）主动公开", "公开渠道还不够丰富。", "解读形式单一。")
	e.SetReused([]string{"公开渠道还不够丰富。", "解读形式单一。"}, "还是上年的")
	if got := tagged(e.Editor); got != 2 {
		t.Fatalf("%d paragraphs are marked", got)
	}
	e.Select(1, 0, 0)
	if got := e.HintAtCaret(); got != "还是上年的" {
		t.Errorf("in a reused paragraph it says %q", got)
	}
	e.types("仍")
	if got := tagged(e.Editor); got != 1 {
		t.Errorf("after a letter %d are marked", got)
	}
	if got := e.HintAtCaret(); got != "" {
		t.Errorf("in a changed paragraph it says %q", got)
	}
	e.keys(fyne.KeyBackspace)
	if got := tagged(e.Editor); got != 2 {
		t.Errorf("as it was, %d are marked", got)
	}
}

package prose

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheInputMethodHearsOfTheCaret(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 50)...)
	last := func() fyne.Position { return d.carets[len(d.carets)-1] }
	before := last()
	d.keys(fyne.KeyRight)
	if got := last(); got.X <= before.X || got.Y != before.Y {
		t.Errorf("from %v to %v", before, got)
	}
	before = last()
	n := len(d.carets)
	d.Refresh()
	if len(d.carets) != n {
		t.Error("told of a caret that did not move")
	}
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -5}})
	if got := last(); got.Y >= before.Y {
		t.Errorf("scrolling moved the caret from %v to %v", before, got)
	}
	n = len(d.carets)
	d.canvas.Unfocus()
	d.canvas.Focus(d.Editor)
	if len(d.carets) == n {
		t.Error("not told when the focus came back")
	}
}

func TestOnlyLinesInSightAreDrawn(t *testing.T) {
	d := sit(t, slices.Repeat([]string{strings.Repeat("政府信息公开", 40)}, 200)...)
	if n := len(d.view.objects); n > 40 {
		t.Errorf("%d objects", n)
	}
}

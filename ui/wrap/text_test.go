package wrap

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func shown(t *Text) string {
	var lines []string
	for _, o := range t.lines.Objects {
		lines = append(lines, o.(*canvas.Text).Text)
	}
	return strings.Join(lines, "|")
}

func TestTextBreaksForItsWidth(t *testing.T) {
	test.NewTempApp(t)
	room := NewRuler(theme.TextSize(), fyne.TextStyle{}).Width("国国国国国") + 0.5
	x := NewLabel("一二三四五。六", color.Black, theme.SizeNameText)
	low := x.MinSize().Height
	x.Resize(fyne.NewSize(room+2*x.Inset, 0))
	if got := shown(x); got != "一二三四|五。六" {
		t.Errorf("it breaks into %q", got)
	}
	high := x.MinSize().Height
	if high <= low {
		t.Errorf("two lines are %v high, one is %v", high, low)
	}
	x.SetText("一二三「四」五六七八九")
	if got := shown(x); got != "一二三|「四」五六|七八九" {
		t.Errorf("another text breaks into %q", got)
	}
	x.Resize(fyne.NewSize(1000, 0))
	if got := x.MinSize().Height; got != low {
		t.Errorf("where there is room it is %v high, want %v", got, low)
	}
	for _, object := range x.lines.Objects {
		if object.Position().X != x.Inset {
			t.Errorf("it begins at %v", object.Position())
		}
	}
}

func TestTextKeepsEnglishWords(t *testing.T) {
	test.NewTempApp(t)
	x := NewText("The report has changes that were not saved.", color.Black, theme.SizeNameText)
	words := " " + x.Text + " "
	for width := float32(80); width < 300; width += 7 {
		x.Resize(fyne.NewSize(width, 0))
		for _, line := range strings.Split(shown(x), "|") {
			if !strings.Contains(words, " "+line+" ") {
				t.Errorf("at %v the line %q splits a word", width, line)
			}
		}
	}
}

func TestTextWithoutRoom(t *testing.T) {
	test.NewTempApp(t)
	for _, width := range []float32{0, 1, 17} {
		x := NewLabel("一二三", color.Black, theme.SizeNameText)
		x.Resize(fyne.NewSize(width, 0))
		x.Refresh()
		if x.MinSize().Height <= 0 {
			t.Errorf("at %v it is %v", width, x.MinSize())
		}
	}
}

func TestTextSaysNothing(t *testing.T) {
	test.NewTempApp(t)
	x := NewText("", color.Black, theme.SizeNameText)
	x.Say("")
	if x.Visible() {
		t.Error("it is there with nothing to say")
	}
	x.Say("有")
	if !x.Visible() {
		t.Error("it is gone with something to say")
	}
}

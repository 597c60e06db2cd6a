package facts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/wrap"
)

// note is small print below a field, broken into lines as Chinese is. It is gone while it has nothing to say.
type note struct {
	widget.BaseWidget
	text  string
	ink   color.Color
	width float32
	lines *fyne.Container
}

func newNote(ink color.Color) *note {
	n := &note{ink: ink, lines: container.NewWithoutLayout()}
	n.Hidden = true
	n.ExtendBaseWidget(n)
	return n
}

func (n *note) say(text string) {
	if text == n.text {
		return
	}
	n.text = text
	n.set(n.width)
	if text == "" {
		n.Hide()
	} else {
		n.Show()
	}
}

// set breaks the text for a width.
func (n *note) set(width float32) {
	n.width = width
	n.lines.Objects = nil
	if width > 0 && n.text != "" {
		size, y := theme.CaptionTextSize(), float32(0)
		for _, line := range wrap.Lines(n.text, width, size, fyne.TextStyle{}) {
			t := canvas.NewText(line, n.ink)
			t.TextSize = size
			t.Move(fyne.NewPos(0, y))
			t.Resize(t.MinSize())
			y += t.MinSize().Height
			n.lines.Add(t)
		}
	}
	n.lines.Refresh()
}

// Resize breaks the text anew for another width.
func (n *note) Resize(size fyne.Size) {
	n.BaseWidget.Resize(size)
	if size.Width != n.width {
		n.set(size.Width)
	}
}

// MinSize is as high as the text was in the width it last had.
func (n *note) MinSize() fyne.Size {
	line := fyne.MeasureText("国", theme.CaptionTextSize(), fyne.TextStyle{}).Height
	return fyne.NewSize(100, line*float32(len(n.lines.Objects)))
}

// CreateRenderer is part of fyne.Widget.
func (n *note) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.lines) }

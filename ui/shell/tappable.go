package shell

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tappable is small coloured text that does something when clicked.
type tappable struct {
	widget.BaseWidget
	text *canvas.Text
	tap  func()
}

func newTappable(tap func()) *tappable {
	t := &tappable{text: canvas.NewText("", color.Black), tap: tap}
	t.text.TextSize, t.text.TextStyle = theme.CaptionTextSize(), fyne.TextStyle{Bold: true}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tappable) show(text string, ink color.Color) {
	if t.text.Text != text || t.text.Color != ink {
		t.text.Text, t.text.Color = text, ink
		t.text.Refresh()
	}
}

func (t *tappable) Tapped(*fyne.PointEvent) { t.tap() }

func (t *tappable) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *tappable) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewPadded(t.text))
}

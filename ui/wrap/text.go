package wrap

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Text shows sentences broken by Lines, which fyne's labels do not do. It is as high as they are in the width it has.
type Text struct {
	widget.BaseWidget
	// Text, Ink and SizeName are what is shown; who sets them refreshes.
	Text     string
	Ink      color.Color
	SizeName fyne.ThemeSizeName
	// Inset is the room around the sentences.
	Inset float32

	width float32
	lines *fyne.Container
}

// NewText returns a text in a colour and a size of the theme.
func NewText(text string, ink color.Color, size fyne.ThemeSizeName) *Text {
	t := &Text{Text: text, Ink: ink, SizeName: size, lines: container.NewWithoutLayout()}
	t.ExtendBaseWidget(t)
	return t
}

// NewLabel returns a text with the room around it that fyne's labels have.
func NewLabel(text string, ink color.Color, size fyne.ThemeSizeName) *Text {
	t := NewText(text, ink, size)
	t.Inset = theme.InnerPadding()
	return t
}

// SetText shows another text.
func (t *Text) SetText(text string) {
	if text != t.Text {
		t.Text = text
		t.Refresh()
	}
}

// Say shows a sentence, or takes the text away for "".
func (t *Text) Say(sentence string) {
	t.SetText(sentence)
	if sentence == "" {
		t.Hide()
	} else {
		t.Show()
	}
}

// Refresh breaks the text anew.
func (t *Text) Refresh() {
	t.set()
	t.BaseWidget.Refresh()
}

// Resize breaks the text anew for another width.
func (t *Text) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	if size.Width != t.width {
		t.width = size.Width
		t.set()
	}
}

func (t *Text) set() {
	t.lines.Objects = nil
	if room := t.width - 2*t.Inset; room > 0 && t.Text != "" {
		size, y := theme.Size(t.SizeName), t.Inset
		for _, line := range Lines(t.Text, room, size, fyne.TextStyle{}) {
			shown := canvas.NewText(line, t.Ink)
			shown.TextSize = size
			shown.Move(fyne.NewPos(t.Inset, y))
			shown.Resize(shown.MinSize())
			y += t.line()
			t.lines.Add(shown)
		}
	}
	t.lines.Refresh()
}

func (t *Text) line() float32 {
	return fyne.MeasureText("国", theme.Size(t.SizeName), fyne.TextStyle{}).Height
}

// MinSize is as high as the text is in the width it last had, one line where it had none yet.
func (t *Text) MinSize() fyne.Size {
	const narrowest = 100
	return fyne.NewSize(narrowest, float32(max(1, len(t.lines.Objects)))*t.line()+2*t.Inset)
}

// CreateRenderer is part of fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.lines) }

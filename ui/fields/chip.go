package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// chip is a small button: a dozen of them fit where there is room for few ordinary ones.
type chip struct {
	widget.BaseWidget
	label   string
	pressed func()
	leave   func()
	focused bool
	frame   *canvas.Rectangle
	text    *canvas.Text
}

// widestChip is cut where its label is longer.
const widestChip = 270

const chipEdge = 7

func newChip(label string, pressed, leave func()) *chip {
	c := &chip{label: label, pressed: pressed, leave: leave}
	c.frame, c.text = canvas.NewRectangle(look.Paper), canvas.NewText("", look.Accent)
	c.frame.CornerRadius = 4
	c.ExtendBaseWidget(c)
	return c
}

// MinSize is part of fyne.Widget.
func (c *chip) MinSize() fyne.Size {
	text := fyne.MeasureText(c.label, theme.CaptionTextSize(), fyne.TextStyle{})
	return fyne.NewSize(min(text.Width+2*chipEdge, widestChip), text.Height+8)
}

// Resize draws the chip.
func (c *chip) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.draw()
}

func (c *chip) draw() {
	size := c.Size()
	c.frame.StrokeColor, c.frame.StrokeWidth = look.Accent, 1
	if c.focused {
		c.frame.FillColor, c.frame.StrokeWidth = look.NoticeFill, 2
	} else {
		c.frame.FillColor = look.Paper
	}
	c.frame.Resize(size)
	c.text.TextSize = theme.CaptionTextSize()
	c.text.Text = wrap.Shortened(c.label, 1, size.Width-2*chipEdge+1, c.text.TextSize, fyne.TextStyle{})[0]
	text := c.text.MinSize()
	c.text.Move(fyne.NewPos(chipEdge, (size.Height-text.Height)/2))
	c.text.Resize(text)
	c.frame.Refresh()
	c.text.Refresh()
}

// Tapped implements fyne.Tappable.
func (c *chip) Tapped(*fyne.PointEvent) { c.pressed() }

// Cursor implements desktop.Cursorable.
func (c *chip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey presses it with Enter and Space.
func (c *chip) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.pressed()
	case fyne.KeyEscape:
		c.leave()
	}
}

// TypedRune is part of fyne.Focusable.
func (c *chip) TypedRune(rune) {}

// FocusGained is part of fyne.Focusable.
func (c *chip) FocusGained() { c.focused = true; c.draw() }

// FocusLost is part of fyne.Focusable.
func (c *chip) FocusLost() { c.focused = false; c.draw() }

// CreateRenderer is part of fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout(c.frame, c.text))
}

// flow sets objects side by side, in as many lines as that takes.
type flow struct{ width float32 }

const flowGap = 4

// Layout is part of fyne.Layout.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.each(objects, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}

// MinSize is as high as the objects are in the width they last had.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const narrowest = 100
	return fyne.NewSize(narrowest, f.each(objects, func(fyne.CanvasObject, fyne.Position, fyne.Size) {}))
}

// each tells the place of every object and returns how high they are together.
func (f *flow) each(objects []fyne.CanvasObject, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) (height float32) {
	var at fyne.Position
	for _, o := range objects {
		size := o.MinSize()
		size.Width = min(size.Width, max(f.width, 1))
		if at.X > 0 && at.X+size.Width > f.width {
			at = fyne.NewPos(0, height+flowGap)
		}
		put(o, at, size)
		at.X += size.Width + flowGap
		height = max(height, at.Y+size.Height)
	}
	return height
}

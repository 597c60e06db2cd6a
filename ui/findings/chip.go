package findings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
)

var plain = look.Tint{Ink: look.Ink, Fill: look.Selected}

// chip is a small button, or a switch: what is on has a tick, besides its colour.
type chip struct {
	widget.BaseWidget
	colours look.Tint
	pressed func()
	label   string
	// ticks makes it a switch.
	ticks, on bool
	focused   bool
	disabled  bool

	frame, box *canvas.Rectangle
	text       *canvas.Text
	down, up   *canvas.Line
	all        *fyne.Container
}

var (
	_ fyne.Focusable     = (*chip)(nil)
	_ fyne.Disableable   = (*chip)(nil)
	_ fyne.Tappable      = (*chip)(nil)
	_ desktop.Cursorable = (*chip)(nil)
)

func newSwitch(colours look.Tint, label string, changed func(on bool)) *chip {
	c := newChip(colours, label)
	c.ticks = true
	c.pressed = func() {
		c.setOn(!c.on)
		changed(c.on)
	}
	return c
}

func newButton(label string, pressed func()) *chip {
	c := newChip(look.Tint{Ink: look.Accent, Fill: look.Paper}, label)
	c.on, c.pressed = true, pressed
	return c
}

func newChip(colours look.Tint, label string) *chip {
	c := &chip{
		colours: colours, label: label,
		frame: canvas.NewRectangle(color.Transparent), box: canvas.NewRectangle(look.Paper), text: canvas.NewText("", look.Ink), down: canvas.NewLine(colours.Ink), up: canvas.NewLine(colours.Ink),
	}
	c.frame.CornerRadius, c.box.CornerRadius, c.box.StrokeWidth = 4, 2, 1
	c.down.StrokeWidth, c.up.StrokeWidth = 1.5, 1.5
	c.all = container.NewWithoutLayout(c.frame, c.box, c.text, c.down, c.up)
	c.ExtendBaseWidget(c)
	return c
}

// set changes what the chip says and reports whether that is something else.
func (c *chip) set(label string) (changed bool) {
	if label == c.label {
		return false
	}
	c.label = label
	c.Refresh()
	return true
}

// setOn switches without telling.
func (c *chip) setOn(on bool) {
	if on != c.on {
		c.on = on
		c.Refresh()
	}
}

const (
	tickWidth = 12
	chipEdge  = 6
)

func (c *chip) textLeft() float32 {
	if c.ticks {
		return chipEdge + tickWidth + 4
	}
	return chipEdge + 2
}

// MinSize has room for the tick in both states, so that switching moves nothing.
func (c *chip) MinSize() fyne.Size {
	text := fyne.MeasureText(c.label, theme.CaptionTextSize(), fyne.TextStyle{})
	return fyne.NewSize(c.textLeft()+text.Width+chipEdge+2, text.Height+8)
}

// Resize draws the chip.
func (c *chip) Resize(size fyne.Size) {
	c.BaseWidget.Resize(size)
	c.draw()
}

// Refresh draws the chip anew.
func (c *chip) Refresh() {
	c.draw()
	c.BaseWidget.Refresh()
}

func (c *chip) draw() {
	size := c.Size()
	c.frame.FillColor, c.frame.StrokeColor, c.frame.StrokeWidth = color.Transparent, look.Rule, 1
	c.text.Color, c.text.Text, c.text.TextSize = look.Faint, c.label, theme.CaptionTextSize()
	if c.on {
		c.frame.FillColor, c.frame.StrokeColor, c.text.Color = c.colours.Fill, c.colours.Ink, c.colours.Ink
	}
	if c.disabled {
		c.frame.FillColor, c.frame.StrokeColor, c.text.Color = look.Locked, look.Rule, look.Faint
	}
	if c.focused {
		c.frame.StrokeColor, c.frame.StrokeWidth = look.Accent, 2
	}
	c.frame.Resize(size)
	text := c.text.MinSize()
	c.text.Move(fyne.NewPos(c.textLeft(), (size.Height-text.Height)/2))
	c.text.Resize(text)
	c.box.StrokeColor = look.Rule
	if c.on {
		c.box.StrokeColor = c.colours.Ink
	}
	c.box.Hidden = !c.ticks
	c.box.Resize(fyne.NewSquareSize(tickWidth))
	c.box.Move(fyne.NewPos(chipEdge, (size.Height-tickWidth)/2))
	tick := c.box.Position()
	c.down.Position1, c.down.Position2 = tick.AddXY(2.5, 6), tick.AddXY(5, 9)
	c.up.Position1, c.up.Position2 = tick.AddXY(5, 9), tick.AddXY(9.5, 3)
	c.down.Hidden, c.up.Hidden = !c.on || !c.ticks, !c.on || !c.ticks
	c.all.Refresh()
}

// Tapped presses it.
func (c *chip) Tapped(*fyne.PointEvent) { c.press() }

func (c *chip) press() {
	if !c.disabled {
		c.pressed()
	}
}

// Disabled is part of fyne.Disableable.
func (c *chip) Disabled() bool { return c.disabled }

// Disable is part of fyne.Disableable.
func (c *chip) Disable() { c.disabled = true; c.Refresh() }

// Enable is part of fyne.Disableable.
func (c *chip) Enable() { c.disabled = false; c.Refresh() }

// Cursor shows that the chip can be pressed.
func (c *chip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey presses it with Space and Enter.
func (c *chip) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.press()
	}
}

// TypedRune is part of fyne.Focusable.
func (c *chip) TypedRune(rune) {}

// FocusGained is part of fyne.Focusable.
func (c *chip) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost is part of fyne.Focusable.
func (c *chip) FocusLost() { c.focused = false; c.Refresh() }

// CreateRenderer is part of fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.all) }

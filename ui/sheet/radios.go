package sheet

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
)

// Radios is a few choices of which one holds. It takes the keyboard as a whole: arrows choose.
type Radios struct {
	widget.BaseWidget
	Guest
	Options   []string
	OnChanged func(index int)

	chosen  int
	closed  map[int]bool
	focused bool
}

// NewRadios returns choices with the one at an index made.
func NewRadios(options []string, chosen int, changed func(index int)) *Radios {
	r := &Radios{Options: options, OnChanged: changed, chosen: chosen, closed: map[int]bool{}}
	r.ExtendBaseWidget(r)
	return r
}

// Chosen returns the index of the choice that holds.
func (r *Radios) Chosen() int { return r.chosen }

// Choose makes a choice that is not closed, and tells.
func (r *Radios) Choose(index int) {
	if index < 0 || index >= len(r.Options) || r.closed[index] || index == r.chosen {
		return
	}
	r.chosen = index
	r.Refresh()
	if r.OnChanged != nil {
		r.OnChanged(index)
	}
}

// Close keeps a choice from being made.
func (r *Radios) Close(index int) {
	r.closed[index] = true
	r.Refresh()
}

// Tapped implements fyne.Tappable.
func (r *Radios) Tapped(at *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	r.Choose(int(at.Position.Y / line()))
}

// TypedKey implements fyne.Focusable.
func (r *Radios) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		r.Choose(r.chosen - 1)
	case fyne.KeyDown, fyne.KeyRight:
		r.Choose(r.chosen + 1)
	default:
		r.Key(key.Name)
	}
}

// TypedRune implements fyne.Focusable.
func (r *Radios) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (r *Radios) FocusGained() {
	r.focused = true
	r.Refresh()
	r.Shown(r)
}

// FocusLost implements fyne.Focusable.
func (r *Radios) FocusLost() {
	r.focused = false
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *Radios) CreateRenderer() fyne.WidgetRenderer {
	d := &radiosRenderer{radios: r}
	d.frame = canvas.NewRectangle(color.Transparent)
	d.frame.StrokeWidth = 2
	d.frame.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	d.objects = []fyne.CanvasObject{d.frame}
	for _, option := range r.Options {
		ring, dot := canvas.NewCircle(look.Paper), canvas.NewCircle(color.Transparent)
		text := canvas.NewText(option, look.Ink)
		d.rings, d.dots, d.texts = append(d.rings, ring), append(d.dots, dot), append(d.texts, text)
		d.objects = append(d.objects, ring, dot, text)
	}
	d.show()
	return d
}

// line is the height of one choice.
func line() float32 {
	return theme.TextSize()*1.5 + theme.Padding()*2
}

type radiosRenderer struct {
	radios      *Radios
	frame       *canvas.Rectangle
	rings, dots []*canvas.Circle
	texts       []*canvas.Text
	objects     []fyne.CanvasObject
}

func (d *radiosRenderer) Destroy()                     {}
func (d *radiosRenderer) Objects() []fyne.CanvasObject { return d.objects }

func (d *radiosRenderer) MinSize() fyne.Size {
	wide := float32(0)
	for _, t := range d.texts {
		wide = fyne.Max(wide, t.MinSize().Width)
	}
	return fyne.NewSize(wide+line()+theme.Padding(), line()*float32(len(d.texts)))
}

func (d *radiosRenderer) Layout(size fyne.Size) {
	pad := theme.Padding()
	ring, dot := theme.IconInlineSize()*0.8, theme.IconInlineSize()*0.4
	for i, t := range d.texts {
		center := fyne.NewPos(pad*2+ring/2, line()*(float32(i)+0.5))
		d.rings[i].Resize(fyne.NewSquareSize(ring))
		d.rings[i].Move(center.SubtractXY(ring/2, ring/2))
		d.dots[i].Resize(fyne.NewSquareSize(dot))
		d.dots[i].Move(center.SubtractXY(dot/2, dot/2))
		height := t.MinSize().Height
		t.Resize(fyne.NewSize(size.Width-ring-pad*4, height))
		t.Move(fyne.NewPos(ring+pad*4, center.Y-height/2))
	}
	d.frame.Resize(fyne.NewSize(d.MinSize().Width, line()))
	d.frame.Move(fyne.NewPos(0, line()*float32(d.radios.chosen)))
}

func (d *radiosRenderer) show() {
	d.frame.StrokeColor = color.Transparent
	if d.radios.focused {
		d.frame.StrokeColor = look.Selected
	}
	for i, t := range d.texts {
		t.TextSize = theme.TextSize()
		t.Color, d.rings[i].StrokeColor, d.rings[i].StrokeWidth = look.Ink, look.Faint, 1.5
		d.dots[i].FillColor = color.Transparent
		switch {
		case d.radios.closed[i]:
			t.Color, d.rings[i].StrokeColor = look.Faint, look.Rule
		case i == d.radios.chosen:
			d.rings[i].StrokeColor, d.dots[i].FillColor = look.Accent, look.Accent
		}
	}
}

func (d *radiosRenderer) Refresh() {
	d.show()
	d.Layout(d.radios.Size())
	for _, o := range d.objects {
		o.Refresh()
	}
}

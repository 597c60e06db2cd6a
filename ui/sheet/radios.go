package sheet

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Radios is a few choices of which one holds, a line each, or more where one is long. It takes the keyboard as a whole:
// arrows choose.
type Radios struct {
	widget.BaseWidget
	Guest
	Options   []string
	OnChanged func(index int)

	chosen  int
	closed  map[int]bool
	focused bool
	texts   []*wrap.Text
}

// NewRadios returns choices with the one at an index made.
func NewRadios(options []string, chosen int, changed func(index int)) *Radios {
	r := &Radios{Options: options, OnChanged: changed, chosen: chosen, closed: map[int]bool{}}
	for _, option := range options {
		r.texts = append(r.texts, wrap.NewText(option, look.Ink, theme.SizeNameText))
	}
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

// Rename gives a choice other words.
func (r *Radios) Rename(index int, option string) {
	r.Options[index] = option
	r.texts[index].SetText(option)
	r.Refresh()
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
	r.Choose(r.at(at.Position.Y))
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

// Resize gives the choices their lines.
func (r *Radios) Resize(size fyne.Size) {
	for _, t := range r.texts {
		t.Resize(fyne.NewSize(size.Width-indent()-theme.Padding(), t.Size().Height))
	}
	r.BaseWidget.Resize(size)
}

// height is that of a choice.
func (r *Radios) height(index int) float32 {
	return fyne.Max(line(), r.texts[index].MinSize().Height+theme.Padding())
}

// top is where a choice begins.
func (r *Radios) top(index int) float32 {
	var y float32
	for i := range index {
		y += r.height(i)
	}
	return y
}

// at returns the index of the choice at a height.
func (r *Radios) at(y float32) int {
	for i := range r.texts {
		if y < r.top(i+1) {
			return i
		}
	}
	return len(r.texts)
}

// CreateRenderer implements fyne.Widget.
func (r *Radios) CreateRenderer() fyne.WidgetRenderer {
	d := &radiosRenderer{radios: r}
	d.frame = canvas.NewRectangle(color.Transparent)
	d.frame.StrokeWidth = 2
	d.frame.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	d.objects = []fyne.CanvasObject{d.frame}
	for _, text := range r.texts {
		ring, dot := canvas.NewCircle(look.Paper), canvas.NewCircle(color.Transparent)
		d.rings, d.dots = append(d.rings, ring), append(d.dots, dot)
		d.objects = append(d.objects, ring, dot, text)
	}
	d.show()
	return d
}

// line is the height of a choice of one line.
func line() float32 {
	return theme.TextSize()*1.5 + theme.Padding()*2
}

func ring() float32 { return theme.IconInlineSize() * 0.8 }

// indent is where the words of a choice begin.
func indent() float32 { return ring() + theme.Padding()*4 }

type radiosRenderer struct {
	radios      *Radios
	frame       *canvas.Rectangle
	rings, dots []*canvas.Circle
	objects     []fyne.CanvasObject
}

func (d *radiosRenderer) Destroy()                     {}
func (d *radiosRenderer) Objects() []fyne.CanvasObject { return d.objects }

func (d *radiosRenderer) MinSize() fyne.Size {
	const narrowest = 100
	return fyne.NewSize(narrowest, d.radios.top(len(d.radios.texts)))
}

func (d *radiosRenderer) Layout(size fyne.Size) {
	dot := theme.IconInlineSize() * 0.4
	for i, t := range d.radios.texts {
		top, height := d.radios.top(i), t.MinSize().Height
		t.Move(fyne.NewPos(indent(), top+(d.radios.height(i)-height)/2))
		center := fyne.NewPos(theme.Padding()*2+ring()/2, top+line()/2)
		d.rings[i].Resize(fyne.NewSquareSize(ring()))
		d.rings[i].Move(center.SubtractXY(ring()/2, ring()/2))
		d.dots[i].Resize(fyne.NewSquareSize(dot))
		d.dots[i].Move(center.SubtractXY(dot/2, dot/2))
	}
	if chosen := d.radios.chosen; chosen >= 0 && chosen < len(d.radios.Options) {
		words := fyne.MeasureText(d.radios.Options[chosen], theme.TextSize(), fyne.TextStyle{}).Width
		d.frame.Resize(fyne.NewSize(fyne.Min(size.Width, indent()+words+theme.Padding()*2), d.radios.height(chosen)))
		d.frame.Move(fyne.NewPos(0, d.radios.top(chosen)))
	}
}

func (d *radiosRenderer) show() {
	d.frame.StrokeColor = color.Transparent
	if d.radios.focused {
		d.frame.StrokeColor = look.Selected
	}
	for i, t := range d.radios.texts {
		t.Ink, d.rings[i].StrokeColor, d.rings[i].StrokeWidth = look.Ink, look.Faint, 1.5
		d.dots[i].FillColor = color.Transparent
		switch {
		case d.radios.closed[i]:
			t.Ink, d.rings[i].StrokeColor = look.Faint, look.Rule
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

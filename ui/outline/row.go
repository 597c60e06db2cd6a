package outline

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// row is one part: its mark, its heading on up to three lines, what is there.
type row struct {
	top, height float32
	objects     []fyne.CanvasObject
}

const (
	edgeWidth = 3
	markSize  = 12
	// markColumn has room for a badge of two digits.
	markColumn = 24
	// most lines of a heading; national headings need two in the narrowest panel.
	most = 3
	// wideEnough for the line that says what is there.
	wideEnough = 150
)

func newList(o *Outline) *list {
	l := &list{outline: o, behind: canvas.NewRectangle(look.Selected), edge: canvas.NewRectangle(look.Accent), all: container.NewWithoutLayout()}
	l.ExtendBaseWidget(l)
	return l
}

// build draws all rows anew: there are about ten.
func (l *list) build() {
	width := l.Size().Width
	if width == 0 {
		return
	}
	l.built, l.rows = width, nil
	objects := []fyne.CanvasObject{l.behind, l.edge}
	top := theme.Padding()
	for i := range l.outline.parts {
		r := newRow(&l.outline.parts[i], top, width)
		l.rows = append(l.rows, r)
		objects = append(objects, r.objects...)
		top += r.height
	}
	l.all.Objects = objects
	if height := top + theme.Padding(); height != l.height {
		l.height = height
		l.outline.scroll.Refresh()
	}
	l.mark()
	l.all.Refresh()
}

// mark shows which row is selected, stronger while the list has the keyboard.
func (l *list) mark() {
	l.behind.Hidden, l.edge.Hidden = true, true
	if i := l.outline.at(); i >= 0 && i < len(l.rows) {
		r := l.rows[i]
		l.behind.Hidden, l.edge.Hidden = false, false
		l.behind.FillColor = look.Head
		if l.outline.focused {
			l.behind.FillColor = look.Selected
		}
		l.behind.Move(fyne.NewPos(0, r.top))
		l.behind.Resize(fyne.NewSize(l.built, r.height))
		l.edge.Move(fyne.NewPos(0, r.top))
		l.edge.Resize(fyne.NewSize(edgeWidth, r.height))
	}
	l.behind.Refresh()
	l.edge.Refresh()
}

func newRow(p *check.Part, top, width float32) *row {
	pad := theme.Padding()
	r := &row{top: top}
	text, small := theme.TextSize(), theme.CaptionTextSize()
	lineHeight := fyne.MeasureText("国", text, fyne.TextStyle{}).Height
	y := top + pad*1.5

	mark := newMark(p)
	left := edgeWidth + pad + markColumn + pad
	mark.place(fyne.NewPos(edgeWidth+pad+(markColumn-mark.width)/2, y+(lineHeight-mark.height)/2))
	r.objects = append(r.objects, mark.objects...)

	room := width - left - pad
	for _, line := range wrap.Shortened(p.Title, most, room, text, fyne.TextStyle{}) {
		r.objects = append(r.objects, newText(line, look.Ink, text, fyne.NewPos(left, y)))
		y += lineHeight
	}
	if room >= wideEnough {
		line := wrap.Shortened(p.Detail, 1, room, small, fyne.TextStyle{})[0]
		r.objects = append(r.objects, newText(line, look.Faint, small, fyne.NewPos(left, y)))
		y += fyne.MeasureText("国", small, fyne.TextStyle{}).Height
	}
	r.height = y + pad*1.5 - top
	return r
}

func newText(text string, ink color.Color, size float32, at fyne.Position) *canvas.Text {
	t := canvas.NewText(text, ink)
	t.TextSize = size
	t.Move(at)
	t.Resize(t.MinSize())
	return t
}

// mark is the state of a part, drawn: an empty ring, a ring half filled, a tick, or the number of open findings.
type mark struct {
	width, height float32
	objects       []fyne.CanvasObject
}

func newMark(p *check.Part) *mark {
	m := &mark{width: markSize, height: markSize}
	switch p.State {
	case check.Disputed:
		return newBadge(p)
	case check.Done:
		m.line(look.DoneInk, 1, 6.5, 4.5, 10)
		m.line(look.DoneInk, 4.5, 10, 11, 2)
	case check.Begun:
		m.ring(look.Accent)
		half := canvas.NewArc(0, 180, 0, look.Accent)
		half.Resize(fyne.NewSize(markSize-4, markSize-4))
		half.Move(fyne.NewPos(2, 2))
		m.objects = append(m.objects, half)
	default:
		m.ring(look.Faint)
	}
	return m
}

func (m *mark) ring(ink color.Color) {
	c := canvas.NewCircle(color.Transparent)
	c.StrokeColor, c.StrokeWidth = ink, 1.5
	c.Resize(fyne.NewSize(markSize, markSize))
	m.objects = append(m.objects, c)
}

func (m *mark) line(ink color.Color, x1, y1, x2, y2 float32) {
	l := canvas.NewLine(ink)
	l.StrokeWidth = 2
	l.Position1, l.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	m.objects = append(m.objects, l)
}

// newBadge shows how many findings are open, errors and warnings together, in the colour of the worst.
func newBadge(p *check.Part) *mark {
	ink, fill := look.WarningInk, look.WarningFill
	if p.Errors > 0 {
		ink, fill = look.ErrorInk, look.ErrorFill
	}
	count := fmt.Sprint(min(p.Errors+p.Warnings, 999))
	size := theme.CaptionTextSize()
	t := newText(count, ink, size, fyne.Position{})
	t.TextStyle.Bold = true
	measured := t.MinSize()
	m := &mark{width: max(measured.Width+8, measured.Height), height: measured.Height}
	pill := canvas.NewRectangle(fill)
	pill.CornerRadius = m.height / 2
	pill.Resize(fyne.NewSize(m.width, m.height))
	t.Move(fyne.NewPos((m.width-measured.Width)/2, 0))
	t.Resize(measured)
	m.objects = []fyne.CanvasObject{pill, t}
	return m
}

func (m *mark) place(at fyne.Position) {
	for _, o := range m.objects {
		if l, ok := o.(*canvas.Line); ok {
			l.Position1, l.Position2 = l.Position1.Add(at), l.Position2.Add(at)
			continue
		}
		o.Move(o.Position().Add(at))
	}
}

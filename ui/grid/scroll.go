package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/nianbao/nianbao/ui/look"
)

// barWidth is how much a scroll bar takes, leastThumb the least length of what one drags.
const barWidth, leastThumb = 12, 24

// bars are the scroll bars, seen only while there is something to scroll.
type bars struct {
	down, across           bool
	downTrack, acrossTrack *canvas.Rectangle
	downThumb, acrossThumb *canvas.Rectangle
}

func newBars() bars {
	return bars{
		downTrack: canvas.NewRectangle(look.Desk), acrossTrack: canvas.NewRectangle(look.Desk),
		downThumb: canvas.NewRectangle(look.Rule), acrossThumb: canvas.NewRectangle(look.Rule),
	}
}

func (b *bars) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.downTrack, b.downThumb, b.acrossTrack, b.acrossThumb}
}

// slack is what a table may be larger than its view without a bar: lines are rounded to pixels, views are not.
const slack = 1

// fit decides which bars a table needs and returns the space they leave.
func (b *bars) fit(table, size fyne.Size) fyne.Size {
	b.across = table.Width > size.Width+slack
	b.down = table.Height > size.Height+slack-taken(b.across)
	b.across = table.Width > size.Width+slack-taken(b.down)
	view := fyne.NewSize(size.Width-taken(b.down), size.Height-taken(b.across))
	b.downTrack.Move(fyne.NewPos(view.Width, 0))
	b.downTrack.Resize(fyne.NewSize(barWidth, view.Height))
	b.acrossTrack.Move(fyne.NewPos(0, view.Height))
	b.acrossTrack.Resize(fyne.NewSize(view.Width, barWidth))
	for _, r := range []*canvas.Rectangle{b.downTrack, b.downThumb} {
		visible(r, b.down)
	}
	for _, r := range []*canvas.Rectangle{b.acrossTrack, b.acrossThumb} {
		visible(r, b.across)
	}
	return view
}

func taken(bar bool) float32 {
	if bar {
		return barWidth
	}
	return 0
}

// span is one scroll bar in numbers: the length of its track, of what scrolls, and of the part in view.
type span struct{ track, whole, part float32 }

func (s span) thumb() float32 { return max(min(leastThumb, s.track), s.track*s.part/s.whole) }

func (s span) most() float32 { return max(0, s.whole-s.part) }

// at is where the thumb stands for an offset, offset the reverse.
func (s span) at(offset float32) float32 {
	if s.most() == 0 {
		return 0
	}
	return (s.track - s.thumb()) * offset / s.most()
}

func (s span) offset(at float32) float32 {
	if free := s.track - s.thumb(); free > 0 {
		return at / free * s.most()
	}
	return 0
}

func (d *drawing) spans() (across, down span) {
	table := d.size()
	at := d.body.Position()
	return span{d.view.Width, table.Width - at.X, min(d.view.Width, table.Width) - at.X},
		span{d.view.Height, table.Height - at.Y, min(d.view.Height, table.Height) - at.Y}
}

// scrollTo moves the values, the column heads sideways with them and the row labels up and down.
func (d *drawing) scrollTo(offset fyne.Position) {
	across, down := d.spans()
	d.offset = fyne.NewPos(min(max(offset.X, 0), across.most()), min(max(offset.Y, 0), down.most()))
	still := fyne.Position{}
	d.corner.scroll(still)
	d.acrossHeads.scroll(still)
	d.heads.scroll(fyne.NewPos(d.offset.X, 0))
	d.labels.scroll(fyne.NewPos(0, d.offset.Y))
	d.acrossBody.scroll(fyne.NewPos(0, d.offset.Y))
	d.body.scroll(d.offset)
	top := d.labels.origin.Y + d.offset.Y
	for i := range d.groups {
		d.groups[i].center(top, top+d.labels.Size().Height, d.above(d.pitch))
	}
	const inset = 3
	d.bars.downThumb.Move(fyne.NewPos(d.view.Width+inset, down.at(d.offset.Y)))
	d.bars.downThumb.Resize(fyne.NewSize(barWidth-2*inset, down.thumb()))
	d.bars.acrossThumb.Move(fyne.NewPos(across.at(d.offset.X), d.view.Height+inset))
	d.bars.acrossThumb.Resize(fyne.NewSize(across.thumb(), barWidth-2*inset))
}

// Scrolled is for Fyne.
func (g *Grid) Scrolled(e *fyne.ScrollEvent) {
	if !g.drawn() {
		return
	}
	g.hideHint()
	g.drawing.scrollTo(g.drawing.offset.SubtractXY(e.Scrolled.DX, e.Scrolled.DY))
	g.tellCaret()
}

// reveal scrolls a place into view, with the labels right above the row.
func (g *Grid) reveal(p place) {
	d := g.drawing
	if !g.drawn() {
		return
	}
	item := g.value(p).item
	from, size := d.room(item)
	to := from.Add(size)
	above := d.frozenRows
	if p.row > 0 {
		above = g.rows[p.row-1] + 1
	}
	if withLabels := d.y[above]; to.Y-withLabels <= d.body.Size().Height {
		from.Y = withLabels
	}
	if item.Column == g.table.LabelColumns {
		from.X = d.x[d.frozenColumns]
	}
	origin, offset := d.body.origin, d.offset
	offset.X = into(offset.X, from.X-origin.X, to.X+d.line-origin.X, d.body.Size().Width)
	offset.Y = into(offset.Y, from.Y-origin.Y, to.Y+d.line-origin.Y, d.body.Size().Height)
	if offset != d.offset {
		d.scrollTo(offset)
	}
}

// into moves an offset as little as shows from..to in a view of the given length, its beginning if not all.
func into(offset, from, to, length float32) float32 {
	return min(max(offset, to-length), from)
}

// page is how many rows one screen moves on.
func (g *Grid) page() int {
	d := g.drawing
	if !g.drawn() {
		return 1
	}
	rowHeight := d.size().Height / float32(g.table.Rows)
	return max(1, int(d.body.Size().Height/rowHeight)-1)
}

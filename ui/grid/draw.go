package grid

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/look"
)

// frameWidth is how thick the frame of the active cell is.
const frameWidth = 2

// drawing is the renderer of a grid: ruled paper in panes, of which the labels stay while the values scroll.
type drawing struct {
	g *Grid
	geometry
	// view is the space left by the scroll bars, offset how far the values are scrolled.
	view   fyne.Size
	offset fyne.Position
	// corner, heads, labels and body are the panes; across lie labels as wide as the table, such as the title of a
	// block: acrossHeads in rows that stay, acrossBody in rows that scroll.
	corner, heads, labels, body, acrossHeads, acrossBody *pane
	// groups are the labels of several rows. They stay in the middle of what is seen of these rows.
	groups     []label
	cells      []cellDrawing
	lineHeight float32
	frame      [4]*canvas.Rectangle
	editor     *editor
	hint       *hint
	bars       bars
	objects    []fyne.CanvasObject
}

// cellDrawing is what stands for a value: its fill, its text, and the corner that marks a finding.
type cellDrawing struct {
	fill   *canvas.Rectangle
	text   *canvas.Text
	corner *canvas.ArbitraryPolygon
	shown  appearance
}

// appearance is all that can change about a value as long as the layout stays.
type appearance struct {
	text         string
	size         float32
	fill, corner color.Color
}

// CreateRenderer is for Fyne.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	d := &drawing{g: g, editor: newEditor(), hint: newHint(), bars: newBars()}
	for i := range d.frame {
		d.frame[i] = canvas.NewRectangle(look.Accent)
	}
	g.drawing = d
	d.layOut(g.Size())
	return d
}

// drawn reports whether the grid is on the screen: not before it has a size, and never without a value.
func (g *Grid) drawn() bool { return g.drawing != nil && g.drawing.cells != nil }

func (d *drawing) Destroy()                     {}
func (d *drawing) MinSize() fyne.Size           { return d.g.MinSize() }
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }

// Layout is for Fyne.
func (d *drawing) Layout(size fyne.Size) {
	d.layOut(size)
	d.g.reveal(d.g.active)
	d.g.tellCaret()
}

// Refresh is for Fyne.
func (d *drawing) Refresh() { canvas.Refresh(d.g) }

// layOut draws the table anew for a size.
func (d *drawing) layOut(size fyne.Size) {
	g := d.g
	if size.Width <= 0 || size.Height <= 0 || g.empty() {
		return
	}
	d.geometry = layOut(g.table, g.sizes, size, hairline(g), barWidth, g.measure)
	d.lineHeight = fyne.MeasureText("国", d.font, fyne.TextStyle{}).Height
	table := d.size()
	d.view = d.bars.fit(table, size)
	paper := fyne.NewSize(min(d.view.Width, table.Width), min(d.view.Height, table.Height))
	// What scrolls begins under the last line of what stays: Fyne rounds the edges of panes one by one, which would leave
	// gaps between panes that only touch.
	at, stay := fyne.Position{}, fyne.Position{}
	if d.frozenColumns > 0 {
		at.X = d.x[d.frozenColumns]
		stay.X = at.X + d.line
	}
	if d.frozenRows > 0 {
		at.Y = d.y[d.frozenRows]
		stay.Y = at.Y + d.line
	}
	place := func(from, origin fyne.Position, to fyne.Position) *pane {
		p := newPane()
		p.origin = origin
		p.Move(from)
		p.Resize(fyne.NewSize(max(0, to.X-from.X), max(0, to.Y-from.Y)))
		return p
	}
	end := fyne.NewPos(paper.Width, paper.Height)
	right, below := fyne.NewPos(at.X, 0), fyne.NewPos(0, at.Y)
	d.corner = place(fyne.Position{}, fyne.Position{}, stay)
	d.heads = place(right, right, fyne.NewPos(end.X, stay.Y))
	d.labels = place(below, below, fyne.NewPos(stay.X, end.Y))
	d.body = place(at, at, end)
	d.acrossHeads = place(fyne.Position{}, fyne.Position{}, fyne.NewPos(end.X, stay.Y))
	d.acrossBody = place(below, below, end)

	d.drawPaper()
	d.drawItems(paper.Width)
	d.drawRules()
	d.body.add(d.frame[0], d.frame[1], d.frame[2], d.frame[3], d.editor.pane)
	d.objects = []fyne.CanvasObject{d.body, d.labels, d.acrossBody, d.heads, d.corner, d.acrossHeads}
	d.objects = append(d.objects, d.bars.objects()...)
	d.objects = append(d.objects, d.hint.box)
	d.scrollTo(d.offset)
	g.show()
	g.showEdit()
}

// hairline is the thickness of ruled lines: a whole number of pixels, so that all look the same at any scale.
func hairline(g *Grid) float32 {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && c.Scale() > 0 {
		scale = c.Scale()
	}
	return max(1, round(scale*0.75)) / scale
}

// drawPaper lays the ground of the labels; values stand on the paper of the window.
func (d *drawing) drawPaper() {
	size := d.size()
	for _, p := range []*pane{d.corner, d.heads, d.labels} {
		p.add(rectangle(look.Head, fyne.Position{}, size))
	}
}

// paneOf returns the pane an item stands in, and whether it lies across labels and values.
func (d *drawing) paneOf(i *form.GridItem) (p *pane, across bool) {
	head := i.Row < d.frozenRows
	switch {
	case i.Column < d.frozenColumns && i.Column+i.ColumnSpan > d.frozenColumns:
		if head {
			return d.acrossHeads, true
		}
		return d.acrossBody, true
	case i.Column < d.frozenColumns:
		if head {
			return d.corner, false
		}
		return d.labels, false
	case head:
		return d.heads, false
	}
	return d.body, false
}

func (d *drawing) drawItems(width float32) {
	g := d.g
	d.cells = make([]cellDrawing, len(g.values))
	d.groups = nil
	for i := range g.table.Items {
		item := &g.table.Items[i]
		pos, size := d.room(item)
		p, across := d.paneOf(item)
		if across {
			size.Width = width - 2*d.line
		}
		if v := g.ofItem[i]; v >= 0 {
			d.cells[v] = d.newCell(p, pos, size)
			continue
		}
		if p == d.body || across {
			p.add(rectangle(look.Head, pos, size))
		}
		p.add(d.newLabel(i, pos, size)...)
	}
}

// newLabel makes the lines of a label.
func (d *drawing) newLabel(i int, pos fyne.Position, size fyne.Size) []fyne.CanvasObject {
	item := &d.g.table.Items[i]
	l := label{from: pos.Y, to: pos.Y + size.Height, pitch: d.pitch}
	pos.X += margin(item)
	size.Width -= 2 * margin(item)
	for _, line := range d.lines[i] {
		t := d.newText(pos, fyne.NewSize(size.Width, d.pitch))
		t.Text = line
		if item.Role == form.RowHead && d.g.table.LabelColumns > 1 && item.RowSpan == 1 {
			t.Alignment = fyne.TextAlignLeading
		}
		l.lines = append(l.lines, t)
	}
	l.center(l.from, l.to, d.above(d.pitch))
	if item.Role == form.RowHead && item.RowSpan > 1 {
		d.groups = append(d.groups, l)
	}
	var objects []fyne.CanvasObject
	for _, t := range l.lines {
		objects = append(objects, t)
	}
	return objects
}

// label is a printed text in the height of its cell.
type label struct {
	lines           []*canvas.Text
	from, to, pitch float32
}

// center puts the lines in the middle of the part of the cell that is in view.
func (l *label) center(top, bottom, above float32) {
	height := float32(len(l.lines)) * l.pitch
	middle := (max(l.from, top) + min(l.to, bottom)) / 2
	at := round(min(max(middle-height/2, l.from), l.to-height))
	for i, t := range l.lines {
		t.Move(fyne.NewPos(t.Position().X, at+float32(i)*l.pitch+above))
	}
}

// newText makes a line of text that stands in the middle of a box as high as the box.
func (d *drawing) newText(pos fyne.Position, size fyne.Size) *canvas.Text {
	t := canvas.NewText("", look.Ink)
	t.TextSize = d.font
	t.Alignment = fyne.TextAlignCenter
	t.Move(fyne.NewPos(pos.X, pos.Y+d.above(size.Height)))
	t.Resize(fyne.NewSize(size.Width, d.lineHeight))
	return t
}

// above is what to leave above a line in a box of some height, so that Chinese characters stand in its middle: fonts
// have more room above them than below.
func (d *drawing) above(height float32) float32 {
	const lower = 0.07
	return round((height-d.lineHeight)/2 - lower*d.font)
}

func (d *drawing) newCell(p *pane, pos fyne.Position, size fyne.Size) cellDrawing {
	c := cellDrawing{fill: rectangle(look.Paper, pos, size)}
	c.text = d.newText(pos.AddXY(cellMargin, 0), size.SubtractWidthHeight(2*cellMargin, 0))
	const edge = 7
	c.corner = canvas.NewArbitraryPolygon([]fyne.Position{{}, {X: edge}, {X: edge, Y: edge}}, look.ErrorInk)
	c.corner.Move(fyne.NewPos(pos.X+size.Width-edge, pos.Y))
	c.corner.Resize(fyne.NewSquareSize(edge))
	for _, o := range []fyne.CanvasObject{c.fill, c.text, c.corner} {
		o.Hide()
		p.add(o)
	}
	return c
}

func rectangle(fill color.Color, pos fyne.Position, size fyne.Size) *canvas.Rectangle {
	r := canvas.NewRectangle(fill)
	r.Move(pos)
	r.Resize(size)
	return r
}

// drawRules draws the ruled lines, each as far as it runs without meeting the inside of a merged cell.
func (d *drawing) drawRules() {
	g := d.g
	rows, columns := g.table.Rows, g.table.Columns
	for k := range rows + 1 {
		inside := func(column int) bool { return k > 0 && k < rows && g.cover[k-1][column] == g.cover[k][column] }
		for _, run := range runs(columns, d.frozenColumns, inside) {
			from := fyne.NewPos(d.x[run.from], d.y[k])
			d.rulePane(k <= d.frozenRows, run.to <= d.frozenColumns).
				add(rectangle(look.Rule, from, fyne.NewSize(d.x[run.to]+d.line-from.X, d.line)))
		}
	}
	for k := range columns + 1 {
		inside := func(row int) bool { return k > 0 && k < columns && g.cover[row][k-1] == g.cover[row][k] }
		for _, run := range runs(rows, d.frozenRows, inside) {
			from := fyne.NewPos(d.x[k], d.y[run.from])
			d.rulePane(run.to <= d.frozenRows, k <= d.frozenColumns).
				add(rectangle(look.Rule, from, fyne.NewSize(d.line, d.y[run.to]+d.line-from.Y)))
		}
	}
}

func (d *drawing) rulePane(frozenRow, frozenColumn bool) *pane {
	frozenRow, frozenColumn = frozenRow && d.frozenRows > 0, frozenColumn && d.frozenColumns > 0
	switch {
	case frozenRow && frozenColumn:
		return d.corner
	case frozenRow:
		return d.heads
	case frozenColumn:
		return d.labels
	}
	return d.body
}

type run struct{ from, to int }

// runs returns the stretches of 0..n that are not skipped, cut where the frozen part ends.
func runs(n, frozen int, skip func(int) bool) []run {
	var all []run
	for i := range n {
		switch last := len(all) - 1; {
		case skip(i):
		case last >= 0 && all[last].to == i && i != frozen:
			all[last].to++
		default:
			all = append(all, run{i, i + 1})
		}
	}
	return all
}

// show brings cells, selection and frame up to date. Only what differs from what is on the screen is drawn again.
func (g *Grid) show() {
	d := g.drawing
	if !g.drawn() {
		return
	}
	single := g.single()
	active := g.activeValue()
	for i := range g.values {
		v := &g.values[i]
		a := g.appearance(v, !single && v != active && g.block.holds(v))
		_, size := d.room(v.item)
		a.text, a.size = d.fitted(v.cell.Text, size.Width-2*cellMargin)
		d.cells[i].show(a)
	}
	d.showFrame(active)
}

func (g *Grid) appearance(v *value, selected bool) appearance {
	var a appearance
	switch v.cell.Mark {
	case Error:
		a.fill, a.corner = look.ErrorFill, look.ErrorInk
	case Warning:
		a.fill, a.corner = look.WarningFill, look.WarningInk
	case Notice:
		a.fill, a.corner = look.NoticeFill, look.NoticeInk
	default:
		if v.cell.Locked != "" && !g.readOnly {
			a.fill = look.Locked
		}
	}
	if selected {
		a.fill = look.Selected
	}
	return a
}

// fitted makes a text as narrow as its cell: in smaller letters, or cut off.
func (d *drawing) fitted(text string, width float32) (string, float32) {
	full := d.g.measure.width(text, d.font)
	if full <= width {
		return text, d.font
	}
	const leastPart = 0.7
	if full*leastPart <= width {
		return text, d.font * width / full
	}
	size := d.font * leastPart
	end := d.g.measure.fitting(text, size, width-d.g.measure.width("…", size))
	return text[:end] + "…", size
}

func (c *cellDrawing) show(a appearance) {
	if a == c.shown {
		return
	}
	if a.fill != c.shown.fill {
		if a.fill != nil {
			c.fill.FillColor = a.fill
			c.fill.Refresh()
		}
		visible(c.fill, a.fill != nil)
	}
	if a.corner != c.shown.corner {
		if a.corner != nil {
			c.corner.FillColor = a.corner
			c.corner.Refresh()
		}
		visible(c.corner, a.corner != nil)
	}
	if a.text != c.shown.text || a.size != c.shown.size {
		c.text.Text, c.text.TextSize = a.text, a.size
		c.text.Refresh()
		visible(c.text, a.text != "")
	}
	c.shown = a
}

func visible(o fyne.CanvasObject, yes bool) {
	switch {
	case yes && !o.Visible():
		o.Show()
	case !yes && o.Visible():
		o.Hide()
	}
}

// showFrame puts the frame around the active cell: thick where typing goes to it, thin while the grid has no focus.
func (d *drawing) showFrame(active *value) {
	pos, size := d.room(active.item)
	thick, ink := float32(frameWidth), look.Accent
	switch {
	case d.g.still:
		ink = color.NRGBA{}
	case !d.g.focused:
		thick, ink = d.line, look.Faint
	}
	sides := [4]struct {
		pos  fyne.Position
		size fyne.Size
	}{
		{pos, fyne.NewSize(size.Width, thick)},
		{pos.AddXY(0, size.Height-thick), fyne.NewSize(size.Width, thick)},
		{pos, fyne.NewSize(thick, size.Height)},
		{pos.AddXY(size.Width-thick, 0), fyne.NewSize(thick, size.Height)},
	}
	for i, side := range sides {
		r := d.frame[i]
		r.Move(side.pos)
		r.Resize(side.size)
		if r.FillColor != ink {
			r.FillColor = ink
			r.Refresh()
		}
	}
}

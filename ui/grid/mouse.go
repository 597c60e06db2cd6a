package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// pressed is what the mouse button went down on.
type pressed struct {
	on grip
	// value is the value under the last press, before the one before; -1 for none.
	value, before int
	// grabbed is where on the thumb of a scroll bar the mouse holds it.
	grabbed float32
}

// grip is what the mouse holds.
type grip int

const (
	onNothing grip = iota
	onCells
	onText
	onDownBar
	onAcrossBar
)

// itemAt returns the item at a position of the grid, -1 where there is none.
func (g *Grid) itemAt(pos fyne.Position) int {
	d := g.drawing
	if !g.drawn() {
		return -1
	}
	for _, p := range []*pane{d.corner, d.heads, d.labels, d.body} {
		if p.contains(pos) {
			at := p.toDrawing(pos)
			return g.cover[slot(d.y, at.Y)][slot(d.x, at.X)]
		}
	}
	return -1
}

// slot returns between which edges a coordinate lies.
func slot(edges []float32, at float32) int {
	i := 0
	for i < len(edges)-2 && at >= edges[i+1] {
		i++
	}
	return i
}

// MouseDown is for Fyne.
func (g *Grid) MouseDown(e *desktop.MouseEvent) {
	g.takeFocus()
	g.hideHint()
	if !g.drawn() {
		return
	}
	g.pressed = pressed{before: g.pressed.value, value: -1}
	if g.grabBar(e.Position) || g.pressText(e) {
		return
	}
	g.commit()
	i := g.itemAt(e.Position)
	if i < 0 {
		return
	}
	v := g.ofItem[i]
	extend := e.Modifier&fyne.KeyModifierShift != 0
	switch secondary := e.Button == desktop.MouseButtonSecondary; {
	case secondary && v >= 0 && g.block.holds(&g.values[v]):
	case v < 0:
		if block, ok := g.under(&g.table.Items[i]); ok {
			g.selectArea(block)
		}
	case extend:
		g.extend(g.first(v))
	default:
		g.goTo(g.first(v))
	}
	if e.Button == desktop.MouseButtonPrimary && v >= 0 {
		g.pressed.on, g.pressed.value = onCells, v
	}
}

// pressText puts the caret where the mouse points into the text being typed.
func (g *Grid) pressText(e *desktop.MouseEvent) bool {
	d := g.drawing
	if !g.edit.open || !d.body.contains(e.Position) {
		return false
	}
	at := d.body.toDrawing(e.Position)
	box := d.editor.pane
	in := at.Subtract(box.Position())
	if in.X < 0 || in.Y < 0 || in.X >= box.Size().Width || in.Y >= box.Size().Height {
		return false
	}
	g.edit.typed = false
	g.edit.put(d.editor.index(d, &g.edit, at), e.Modifier&fyne.KeyModifierShift != 0)
	g.pressed.on = onText
	g.pressed.value = g.at[g.active.row][g.active.column]
	g.showEdit()
	return true
}

// grabBar takes hold of a scroll bar; a press beside the thumb brings the thumb there.
func (g *Grid) grabBar(pos fyne.Position) bool {
	d := g.drawing
	across, down := d.spans()
	grab := func(on grip, at, thumb, length float32) bool {
		g.pressed.on = on
		g.pressed.grabbed = at - thumb
		if at < thumb || at > thumb+length {
			g.pressed.grabbed = length / 2
			g.dragBar(pos)
		}
		return true
	}
	switch {
	case d.bars.down && pos.X >= d.view.Width && pos.Y < d.view.Height:
		return grab(onDownBar, pos.Y, down.at(d.offset.Y), down.thumb())
	case d.bars.across && pos.Y >= d.view.Height && pos.X < d.view.Width:
		return grab(onAcrossBar, pos.X, across.at(d.offset.X), across.thumb())
	}
	return false
}

func (g *Grid) dragBar(pos fyne.Position) {
	d := g.drawing
	across, down := d.spans()
	offset := d.offset
	if g.pressed.on == onDownBar {
		offset.Y = down.offset(pos.Y - g.pressed.grabbed)
	} else {
		offset.X = across.offset(pos.X - g.pressed.grabbed)
	}
	d.scrollTo(offset)
	g.tellCaret()
}

// MouseUp is for Fyne.
func (g *Grid) MouseUp(e *desktop.MouseEvent) { g.pressed.on = onNothing }

// TappedSecondary is for Fyne.
func (g *Grid) TappedSecondary(e *fyne.PointEvent) {
	if g.OnMenu != nil {
		g.OnMenu(e.AbsolutePosition)
	}
}

// menuAtCell asks for a menu below the active cell.
func (g *Grid) menuAtCell() {
	if g.OnMenu == nil || !g.drawn() {
		return
	}
	pos, size := g.drawing.room(g.activeValue().item)
	below := g.drawing.body.toGrid(pos.AddXY(0, size.Height))
	g.OnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(g).Add(below))
}

// DoubleTapped edits the cell that both presses hit.
func (g *Grid) DoubleTapped(*fyne.PointEvent) {
	if g.edit.open {
		g.edit.anchor, g.edit.caret = 0, len(g.edit.text)
		g.showEdit()
		return
	}
	if v := g.pressed.value; v >= 0 && v == g.pressed.before {
		g.beginEdit(g.values[v].cell.Text, false)
	}
}

// Dragged selects cells or text, or scrolls, depending on what the mouse took hold of.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	d := g.drawing
	switch g.pressed.on {
	case onDownBar, onAcrossBar:
		g.dragBar(e.Position)
	case onText:
		if g.edit.open {
			g.edit.put(d.editor.index(d, &g.edit, d.body.toDrawing(e.Position)), true)
			g.showEdit()
		}
	case onCells:
		if to := g.nearest(e.Position); to != g.head {
			g.extend(to)
		}
	}
}

// DragEnd is for Fyne.
func (g *Grid) DragEnd() { g.pressed.on = onNothing }

// nearest is the place of the lattice nearest to a position, which may lie over labels or outside.
func (g *Grid) nearest(pos fyne.Position) place {
	d := g.drawing
	at := d.body.toDrawing(pos)
	row, column := slot(d.y, at.Y), slot(d.x, at.X)
	p := place{len(g.rows) - 1, len(g.columns) - 1}
	for p.row > 0 && g.rows[p.row] > row {
		p.row--
	}
	for p.column > 0 && g.columns[p.column] > column {
		p.column--
	}
	return p
}

func (g *Grid) takeFocus() {
	if g.focused {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
}

// MouseIn is for Fyne.
func (g *Grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved shows what there is to say about the cell under the mouse.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) {
	v := -1
	if i := g.itemAt(e.Position); i >= 0 {
		v = g.ofItem[i]
	}
	if v != g.hovered {
		g.hovered = v
		g.showHint()
	}
}

// MouseOut is for Fyne.
func (g *Grid) MouseOut() {
	g.hovered = -1
	g.hideHint()
}

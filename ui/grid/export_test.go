package grid

import "fyne.io/fyne/v2"

// Selected returns the cells of the selected block in reading order.
func (g *Grid) Selected() []int {
	if g.empty() {
		return nil
	}
	var cells []int
	for _, v := range g.in(g.block) {
		cells = append(cells, g.values[v].item.Cell)
	}
	return cells
}

// Natural is the size at which a table of the given width shows without scrolling, rows as low as their text.
func (g *Grid) Natural(width float32) fyne.Size {
	laid := layOutAs(g.table, g.sizes, fit{largest(), tight, false}, fyne.NewSize(width, 0), 1, g.measure)
	return laid.size()
}

package grid

// clear empties the selected cells that are not locked.
func (g *Grid) clear() {
	g.commit()
	g.put(g.in(g.block), func(int) string { return "" })
}

// put asks for texts in cells, and says why when all of them are locked.
func (g *Grid) put(values []int, text func(v int) string) {
	var edits []Edit
	locked := ""
	for _, i := range values {
		v := &g.values[i]
		if v.cell.Locked != "" {
			locked = v.cell.Locked
			continue
		}
		if t := text(i); t != v.cell.Text {
			edits = append(edits, Edit{v.item.Cell, t})
		}
	}
	if len(edits) == 0 && locked != "" {
		g.notice(locked)
	}
	g.change(edits)
}

// fill copies the first row or column of the selected block over the others; a block of one row takes the row above.
func (g *Grid) fill(down, right int) {
	g.commit()
	block := g.block
	from := place{block.top, block.left}
	switch {
	case down > 0 && block.top == block.bottom:
		from.row--
	case right > 0 && g.value(from).last >= block.right:
		from.column = g.value(from).first - 1
	}
	if from.row < 0 || from.column < 0 {
		return
	}
	g.put(g.in(block), func(i int) string {
		v := &g.values[i]
		if down > 0 {
			return g.value(place{from.row, v.first}).cell.Text
		}
		return g.value(place{v.row, from.column}).cell.Text
	})
}

// fillTyped puts what is being typed into all selected cells.
func (g *Grid) fillTyped() {
	text := g.edit.string()
	g.cancel()
	g.put(g.in(g.block), func(int) string { return text })
}

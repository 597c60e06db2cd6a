package grid

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/form"
)

func clipboardOr(c fyne.Clipboard) fyne.Clipboard {
	if c == nil {
		return fyne.CurrentApp().Clipboard()
	}
	return c
}

// copy puts the selected block on the clipboard as a spreadsheet would: a value that spans columns is followed by empty
// fields, and the labels between two blocks keep their rows.
func (g *Grid) copy(clipboard fyne.Clipboard) {
	if g.single() {
		clipboardOr(clipboard).SetContent(formatBlock([][]string{{g.activeValue().cell.Text}}))
		return
	}
	var lines [][]string
	for row := g.rows[g.block.top]; row <= g.rows[g.block.bottom]; row++ {
		var line []string
		for _, column := range g.columns[g.block.left : g.block.right+1] {
			line = append(line, g.printed(row, column))
		}
		lines = append(lines, line)
	}
	clipboardOr(clipboard).SetContent(formatBlock(withoutSpanned(lines, g, g.block)))
}

// printed is the text that begins at a row and column of the table.
func (g *Grid) printed(row, column int) string {
	i := g.cover[row][column]
	item := &g.table.Items[i]
	switch {
	case item.Row != row || item.Column != column:
		return ""
	case item.Role == form.Value:
		return g.values[g.ofItem[i]].cell.Text
	}
	return item.Text
}

// withoutSpanned leaves out the columns in which no selected value begins.
func withoutSpanned(lines [][]string, g *Grid, block area) [][]string {
	begins := make([]bool, len(g.columns))
	for _, v := range g.in(block) {
		begins[g.values[v].first] = true
	}
	for i, line := range lines {
		var kept []string
		for j, field := range line {
			if begins[block.left+j] {
				kept = append(kept, field)
			}
		}
		lines[i] = kept
	}
	return lines
}

package report

import (
	"cmp"
	"slices"

	"github.com/nianbao/nianbao/core/form"
)

// AsForm reports whether the report prints a table with the form's labels and all its rows.
func (r *Report) AsForm(t *form.Table) bool {
	state := r.Table(t.ID)
	return !state.Absent && len(state.AbsentRows) == 0 && len(state.PrintedLabels) == 0
}

// Grid lays a table out as the report prints it: with the labels printed in place of the form's, without the rows
// that are absent, and without the blocks and groups of which no row is left.
func (r *Report) Grid(t *form.Table) form.Grid {
	g := r.Form.Grid(t)
	if r.AsForm(t) {
		return g
	}
	state := r.Table(t.ID)
	// at[row] is where a row comes to stand: after the kept rows above it.
	kept := r.keptRows(g, state.AbsentRows)
	at := make([]int, g.Rows+1)
	for row := range g.Rows {
		at[row+1] = at[row]
		if kept[row] {
			at[row+1]++
		}
	}
	var items []form.GridItem
	for _, item := range g.Items {
		item.RowSpan = at[item.Row+item.RowSpan] - at[item.Row]
		item.Row = at[item.Row]
		if printed, ok := state.PrintedLabels[item.Text]; ok && item.Role != form.Value {
			item.Text = printed
		}
		if item.RowSpan > 0 {
			items = append(items, item)
		}
	}
	// A group whose first row is gone moves down to the first row it has left.
	slices.SortFunc(items, func(a, b form.GridItem) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	g.Rows, g.HeaderRows, g.Items = at[g.Rows], at[g.HeaderRows], items
	return g
}

// keptRows tells for each row of a grid whether it is printed. A row of headers goes with the rows of its block.
func (r *Report) keptRows(g form.Grid, absent []string) []bool {
	blocks := make([]*form.Block, g.Rows)
	kept := make([]bool, g.Rows)
	printed := map[*form.Block]bool{}
	for _, item := range g.Items {
		if item.Role != form.Value {
			continue
		}
		cell := r.Form.Cells()[item.Cell]
		blocks[item.Row] = cell.Block
		if !slices.Contains(absent, cell.Row.Key()) {
			kept[item.Row] = true
			printed[cell.Block] = true
		}
	}
	for row := g.Rows - 2; row >= 0; row-- {
		if blocks[row] == nil {
			blocks[row] = blocks[row+1]
			kept[row] = printed[blocks[row]]
		}
	}
	return kept
}

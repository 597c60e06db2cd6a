package report

import (
	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
)

// Held returns the cell at an index of Form.Cells as stored, without computing totals.
func (r *Report) Held(i int) Cell { return r.cells[i] }

// WithoutCells returns a copy of the report with all cells of the form empty, for writers that put the cells elsewhere
// than the rest. The copy shares what lies behind slices and pointers.
func (r *Report) WithoutCells() *Report {
	rest := *r
	rest.cells = make([]Cell, len(r.cells))
	return &rest
}

// Place returns where a cell stands by its printed labels, those of a local line filled in.
func (r *Report) Place(i int) string {
	def := &r.Form.Cells()[i]
	if def.Line != nil {
		return r.PrintedLine(def.Line)
	}
	return def.Place()
}

// Locked reports whether a cell is a computed total, which nobody types.
func (r *Report) Locked(i int) bool { return r.Totals == Computed && r.Form.Cells()[i].Total != nil }

// Values returns all cells by their index in Form.Cells, computed totals filled in. It uses the space of into when
// that is large enough.
func (r *Report) Values(into []Cell) []Cell {
	values := append(into[:0], r.cells...)
	if r.Totals == Computed {
		for _, i := range r.Form.Computed() {
			values[i] = Total(r.Form.Cells()[i].Total, values)
		}
	}
	return values
}

// Value returns one cell, computed if it is a locked total.
func (r *Report) Value(i int) Cell {
	if !r.Locked(i) {
		return r.cells[i]
	}
	return r.Values(nil)[i]
}

// FillZeroes returns the edit that puts 0 into the empty cells of a table, nil when there are none.
func (r *Report) FillZeroes(t *form.Table) Command {
	var edits []CellEdit
	for i := range r.Form.Cells() {
		cell := &r.Form.Cells()[i]
		if cell.Table == t && !r.Locked(i) && r.Held(i).Empty() {
			edits = append(edits, CellEdit{Address: cell.Address, Text: "0"})
		}
	}
	if edits == nil {
		return nil
	}
	return Together("空格填 0", SetCells(edits...))
}

// Total computes the total cell of an instance from values: the sum of the numbers among its terms, as a
// spreadsheet sums. It is empty while no term is a number.
func Total(i *form.Instance, values []Cell) Cell {
	sum, any := Sum(i.Right, values, nil)
	if !any {
		return Cell{}
	}
	return NumberCell(sum)
}

// Sum adds the numbers among terms, from last for terms of last year, and passes over cells that are not numbers.
// any is false when no term was a number or the sum has over 19 digits.
func Sum(terms []form.Term, values []Cell, last func(cell int) Cell) (sum decimal.Decimal, any bool) {
	for _, t := range terms {
		c := &values[t.Cell]
		if t.LastYear {
			cell := last(t.Cell)
			c = &cell
		}
		if !c.isNumber {
			continue
		}
		// The scale keeps decimal from rounding a sum it cannot hold.
		var err error
		scale := max(sum.Scale(), c.number.Scale())
		if t.Minus {
			sum, err = sum.SubExact(c.number, scale)
		} else {
			sum, err = sum.AddExact(c.number, scale)
		}
		if err != nil {
			return decimal.Zero, false
		}
		any = true
	}
	return sum, any
}

package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Cell is one number of this year beside last year's.
type Cell struct {
	// At is the index in the cells of this year's form to go to, -1 for one that only last year's form has.
	At int
	// Address is the cell's in this year's form, or in last year's if only that has it.
	Address form.Address
	// Table is the name of the table, Row and Column are the printed labels. A local line has neither table nor column.
	Table, Row, Column string
	// Now and Before are what the two reports hold. Where the other form has one row for several, they are added up.
	Now, Before report.Cell
	// OnlyNow and OnlyBefore say that the other year's form has no such cell, Summed that one of the two is a sum of rows.
	OnlyNow, OnlyBefore, Summed bool

	// apart says that the two are written in different units.
	apart bool
}

// Place returns where the cell stands by its printed labels.
func (c *Cell) Place() string {
	if c.Table == "" {
		return c.Label()
	}
	return c.Table + " " + c.Label()
}

// Label is Place without the table.
func (c *Cell) Label() string {
	if c.Row == "" || c.Column == "" {
		return c.Row + c.Column
	}
	return c.Row + " · " + c.Column
}

// Changed reports whether the two years say different things. 1.50 is 1.5; a cell that is empty, or that one form does not
// have, beside 0 tells nobody anything.
func (c *Cell) Changed() bool {
	if c.Now.Empty() && c.Before.Zero() || c.Now.Zero() && c.Before.Empty() {
		return false
	}
	if difference, ok := c.Difference(); ok {
		return !difference.IsZero()
	}
	return c.Now.String() != c.Before.String()
}

// Difference returns this year's number less last year's with every digit; ok is false unless both are numbers of one unit.
func (c *Cell) Difference() (difference decimal.Decimal, ok bool) {
	now, isNow := c.Now.Number()
	before, isBefore := c.Before.Number()
	if !isNow || !isBefore || c.apart {
		return decimal.Zero, false
	}
	difference, err := now.SubExact(before, max(now.Scale(), before.Scale()))
	return difference, err == nil
}

// Percent returns by how many per cent of last year's number this year's is more or less, to one decimal. There is none
// when last year's is 0 or less.
func (c *Cell) Percent() (percent decimal.Decimal, ok bool) {
	difference, known := c.Difference()
	before, _ := c.Before.Number()
	if !known || before.Sign() <= 0 {
		return decimal.Zero, false
	}
	share, err := difference.Quo(before)
	if err == nil {
		percent, err = share.Mul(decimal.Hundred)
	}
	if err != nil {
		return decimal.Zero, false
	}
	return roundHalfUp(percent), true
}

// roundHalfUp keeps one decimal as offices round, 0.25 to 0.3, where the library takes the even neighbour.
func roundHalfUp(percent decimal.Decimal) decimal.Decimal {
	const places = 1
	half := decimal.MustNew(5, places+1).CopySign(percent)
	if sum, err := percent.Add(half); err == nil {
		percent = sum.Trunc(places)
	}
	return percent.Pad(places)
}

// cells compares all cells of two reports, in reading order of this year's form. What only last year's form has stands
// behind its table, a sum behind the rows it adds up.
func cells(this, last *report.Report) []Cell {
	now, before := side{this, this.Values(nil)}, side{last, last.Values(nil)}
	type entry struct {
		Cell
		behind int
	}
	var list []entry
	for i, def := range this.Form.Cells() {
		c := now.describe(i)
		c.At, c.Now = i, now.values[i]
		c.Before, c.Summed, c.OnlyNow = before.find(&def)
		c.apart = c.Now.Unit(&def) != c.Before.Unit(&def)
		list = append(list, entry{c, i})
	}
	for i, def := range last.Form.Cells() {
		// A row that this year's form has as one with others was added up above.
		if this.Form.Cell(def.Address) >= 0 || this.Form.Cell(groupOf(&def)) >= 0 {
			continue
		}
		c := before.describe(i)
		c.Before = before.values[i]
		c.Now, c.Summed, c.OnlyBefore = now.find(&def)
		var behind int
		c.At, behind = now.beside(&def)
		list = append(list, entry{c, behind})
	}
	slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(a.behind, b.behind) })
	sorted := make([]Cell, len(list))
	for i := range list {
		sorted[i] = list[i].Cell
	}
	return sorted
}

// side is one of the two reports.
type side struct {
	report *report.Report
	values []report.Cell
}

// describe names a cell by its labels.
func (s side) describe(i int) Cell {
	def := &s.report.Form.Cells()[i]
	if def.Line != nil {
		return Cell{Address: def.Address, Row: s.report.PrintedLine(def.Line)}
	}
	return Cell{Address: def.Address, Table: def.Table.Name, Row: def.Row.Printed(), Column: def.Column.Printed()}
}

// find returns what the report holds where the other one has a cell: its own at the same address, or the sum of the rows
// that its form makes of that one row.
func (s side) find(def *form.Cell) (value report.Cell, summed, none bool) {
	if at := s.report.Form.Cell(def.Address); at >= 0 {
		return s.values[at], false, false
	}
	rows := s.rowsOf(def)
	if len(rows) == 0 {
		return report.Cell{}, false, true
	}
	terms := make([]form.Term, len(rows))
	for i, at := range rows {
		if _, isNumber := s.values[at].Number(); !isNumber && !s.values[at].Empty() {
			return report.Cell{}, true, false
		}
		terms[i].Cell = at
	}
	if total, any := report.Sum(terms, s.values, nil); any {
		value = report.NumberCell(total)
	}
	return value, true, false
}

// rowsOf returns the cells of the rows that the form makes of the one row of a cell.
func (s side) rowsOf(def *form.Cell) []int {
	if def.Line != nil || s.report.Form.Table(def.Table.ID) == nil {
		return nil
	}
	var at []int
	for _, row := range s.report.Form.Table(def.Table.ID).Rows(def.Row.Key()) {
		i := s.report.Form.Cell(form.Address(def.Table.ID + "/" + row.Key() + "/" + def.Column.Key()))
		if i < 0 {
			return nil
		}
		at = append(at, i)
	}
	return at
}

// beside returns the cell to go to for a cell of the other form, -1 for none, and the cell it is listed behind.
func (s side) beside(def *form.Cell) (goTo, behind int) {
	defs := s.report.Form.Cells()
	if rows := s.rowsOf(def); len(rows) > 0 {
		behind = rows[len(rows)-1]
		for behind+1 < len(defs) && defs[behind+1].Row == defs[behind].Row {
			behind++
		}
		return rows[0], behind
	}
	behind = len(defs)
	for i := range defs {
		if def.Table != nil && defs[i].Table != nil && defs[i].Table.ID == def.Table.ID {
			behind = i
		}
	}
	return -1, behind
}

// groupOf is the address that a cell's group has where a form makes one row of it, "" for a row without a group.
func groupOf(def *form.Cell) form.Address {
	if def.Line != nil {
		return ""
	}
	group, _, grouped := strings.Cut(def.Row.Key(), ".")
	if !grouped {
		return ""
	}
	return form.Address(def.Table.ID + "/" + group + "/" + def.Column.Key())
}

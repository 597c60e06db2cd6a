package form

import "strings"

// Kind says what a cell takes.
type Kind int

const (
	// Count is a whole number, 0 or more.
	Count Kind = iota
	// Change is a whole number that may be negative.
	Change
	// Money is a decimal, 0 or more, in the unit of its label.
	Money
	// Amount is a decimal, 0 or more, with the unit written into the cell by the filler.
	Amount
)

var kinds = [...]string{"count", "change", "money", "amount"}

// String returns the word used in form files: count, change, money or amount.
func (k Kind) String() string { return kinds[k] }

// Address names a cell by stable ids: table/row/column, such as applications/new_received/natural_person.
// A local line is lines/<id>/value.
type Address string

// Split returns the three parts of an address; ok is false if it has not exactly three.
func (a Address) Split() (table, row, column string, ok bool) {
	parts := strings.Split(string(a), "/")
	if len(parts) != 3 {
		return "", "", "", false
	}
	return parts[0], parts[1], parts[2], true
}

// Address returns the address of the line's value.
func (l *Line) Address() Address { return Address("lines/" + l.ID + "/value") }

// Cell is one place for a value.
type Cell struct {
	Address Address
	// Table is nil for a local line.
	Table *Table
	Block *Block
	Row   *Label
	// Column is nil for a local line.
	Column *Label
	// Line is set for a local line only.
	Line  *Line
	Kind  Kind
	Unit  string
	Units []string
	// Total is the relation instance that computes the cell, or nil for a cell people fill in.
	Total *Instance
}

// Place returns where the cell stands by its printed labels: 「表三 （一）予以公开 · 自然人」.
func (c *Cell) Place() string {
	if c.Line != nil {
		return c.Line.Label
	}
	return c.Table.Name + " " + joinPlace(c.Row.Printed(), c.Column.Printed())
}

func joinPlace(row, column string) string {
	if row == "" {
		return column
	}
	return row + " · " + column
}

// Cells returns all cells in reading order. The caller must not change them.
func (f *Form) Cells() []Cell { return f.cells }

// Cell returns the index in Cells of an address, or -1.
func (f *Form) Cell(a Address) int {
	if i, ok := f.index[a]; ok {
		return i
	}
	return -1
}

// Computed returns the indices of total cells, each after the totals it is built from.
func (f *Form) Computed() []int { return f.computed }

// OpenCases returns, for each table, the indices of its cells that count cases still open at year's end.
func (f *Form) OpenCases() [][]int { return f.open }

// number lays out the cells of all tables and lines in reading order.
func (f *Form) number() {
	f.cells, f.index, f.open = nil, map[Address]int{}, nil
	for _, t := range f.Tables {
		var open []int
		for _, b := range t.Blocks {
			for _, row := range leavesOf(b.Rows) {
				for _, column := range leavesOf(b.Columns) {
					c := Cell{
						Address: Address(t.ID + "/" + row.key + "/" + column.key),
						Table:   t, Block: b, Row: row, Column: column,
						Kind: column.Kind, Unit: column.Unit, Units: column.Units,
					}
					if column.OpenCases {
						open = append(open, len(f.cells))
					}
					f.index[c.Address] = len(f.cells)
					f.cells = append(f.cells, c)
				}
			}
		}
		if open != nil {
			f.open = append(f.open, open)
		}
	}
	for _, l := range f.Lines {
		c := Cell{Address: l.Address(), Line: l, Kind: l.Kind, Unit: l.Unit}
		f.index[c.Address] = len(f.cells)
		f.cells = append(f.cells, c)
	}
}

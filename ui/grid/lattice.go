package grid

import (
	"slices"

	"github.com/nianbao/nianbao/core/form"
)

// lattice is the part of a table that is filled in: rows that hold values, and the columns where values begin. A value
// that spans columns stands at several places of its row.
type lattice struct {
	table form.Grid
	// cover holds the index of the item at each row and column of the table.
	cover [][]int
	// rows and columns say where the lattice stands in the table, at which value is at a place.
	rows, columns []int
	at            [][]int
	values        []value
	// ofItem is the value of an item, -1 for a label; ofCell the value of a cell of the form.
	ofItem []int
	ofCell map[int]int
}

// value is one cell to fill in.
type value struct {
	item *form.GridItem
	row  int
	// first and last are the lattice columns it spans.
	first, last int
	cell        Cell
}

// place is a row and column of the lattice.
type place struct{ row, column int }

func newLattice(table form.Grid) lattice {
	l := lattice{table: table, ofItem: make([]int, len(table.Items)), ofCell: map[int]int{}}
	l.cover = make([][]int, table.Rows)
	for row := range l.cover {
		l.cover[row] = make([]int, table.Columns)
	}
	for i := range table.Items {
		item := &table.Items[i]
		for row := item.Row; row < item.Row+item.RowSpan; row++ {
			for column := item.Column; column < item.Column+item.ColumnSpan; column++ {
				l.cover[row][column] = i
			}
		}
		l.ofItem[i] = -1
		if item.Role != form.Value {
			continue
		}
		l.ofItem[i] = len(l.values)
		l.ofCell[item.Cell] = len(l.values)
		l.values = append(l.values, value{item: item})
		if n := len(l.rows); n == 0 || l.rows[n-1] != item.Row {
			l.rows = append(l.rows, item.Row)
		}
		l.columns = append(l.columns, item.Column)
	}
	slices.Sort(l.columns)
	l.columns = slices.Compact(l.columns)
	l.at = make([][]int, len(l.rows))
	for row := range l.at {
		l.at[row] = make([]int, len(l.columns))
	}
	for i := range l.values {
		v := &l.values[i]
		v.row, _ = slices.BinarySearch(l.rows, v.item.Row)
		v.first, _ = slices.BinarySearch(l.columns, v.item.Column)
		v.last, _ = slices.BinarySearch(l.columns, v.item.Column+v.item.ColumnSpan)
		v.last--
		for column := v.first; column <= v.last; column++ {
			l.at[v.row][column] = i
		}
	}
	return l
}

func (l *lattice) value(p place) *value { return &l.values[l.at[p.row][p.column]] }

func (l *lattice) first(v int) place { return place{l.values[v].row, l.values[v].first} }

func (l *lattice) clamp(p place) place {
	return place{min(max(p.row, 0), len(l.rows)-1), min(max(p.column, 0), len(l.columns)-1)}
}

// area is a block of the lattice, its last row and column included.
type area struct{ top, left, bottom, right int }

// between is the smallest area from one place to another that cuts no value apart.
func (l *lattice) between(a, b place) area {
	block := area{min(a.row, b.row), min(a.column, b.column), max(a.row, b.row), max(a.column, b.column)}
	for grown := true; grown; {
		grown = false
		for row := block.top; row <= block.bottom; row++ {
			left, right := l.values[l.at[row][block.left]].first, l.values[l.at[row][block.right]].last
			if left < block.left || right > block.right {
				block.left, block.right, grown = min(left, block.left), max(right, block.right), true
			}
		}
	}
	return block
}

// in returns the values of an area row by row.
func (l *lattice) in(block area) []int {
	var values []int
	for row := block.top; row <= block.bottom; row++ {
		for column := block.left; column <= block.right; column++ {
			if v := l.at[row][column]; column == block.left || l.values[v].first == column {
				values = append(values, v)
			}
		}
	}
	return values
}

func (a area) holds(v *value) bool {
	return a.top <= v.row && v.row <= a.bottom && a.left <= v.last && v.first <= a.right
}

// under returns the area that a label heads: the rows of a row's label, the columns of a column's down to the next
// label, both for the title of a block; ok is false if it heads none.
func (l *lattice) under(item *form.GridItem) (block area, ok bool) {
	from, to := item.Row, item.Row+item.RowSpan
	if item.Role != form.RowHead {
		next, _ := slices.BinarySearch(l.rows, to)
		if next == len(l.rows) {
			return area{}, false
		}
		from = l.rows[next]
		for to = from + 1; next+1 < len(l.rows) && l.rows[next+1] == to; next++ {
			to++
		}
	}
	left, right := item.Column, item.Column+item.ColumnSpan
	if item.Column < l.table.LabelColumns {
		left, right = l.table.LabelColumns, l.table.Columns
	}
	top, _ := slices.BinarySearch(l.rows, from)
	bottom, _ := slices.BinarySearch(l.rows, to)
	first, found := slices.BinarySearch(l.columns, left)
	if !found {
		first--
	}
	last, _ := slices.BinarySearch(l.columns, right)
	if top >= bottom || first < 0 || last <= first {
		return area{}, false
	}
	return l.between(place{top, first}, place{bottom - 1, last - 1}), true
}

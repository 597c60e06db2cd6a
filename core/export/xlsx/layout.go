package xlsx

import (
	"slices"
	"strconv"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// place is a cell of a sheet, row and column counted from 0.
type place struct{ row, column int }

// String returns the reference a spreadsheet uses: D5.
func (p place) String() string { return columnName(p.column) + strconv.Itoa(p.row+1) }

func columnName(column int) string {
	if column < 26 {
		return string(rune('A' + column))
	}
	return columnName(column/26-1) + string(rune('A'+column%26))
}

// layout says where everything stands on the sheet of a table: the grid as printed, from the first row on, below it the
// notes, a row each, and last the local lines. Writer and reader both follow it.
type layout struct {
	table *form.Table
	grid  form.Grid
	// widths of the columns in millimetres.
	widths []float64
	// labels are those a report prints instead of the form's.
	labels map[string]string
	notes  []string
	lines  []linePlace
	// spots are the cells with values in reading order, places the same by index in Form.Cells.
	spots  []spot
	places map[int]place
	// missing are the rows that the printed report does not have.
	missing []int
}

// spot is a cell of the form on the sheet.
type spot struct {
	cell int
	at   place
}

// linePlace is the row of a local line: its label from the first column on, its value from column value on.
type linePlace struct {
	line       *form.Line
	row, value int
}

// leastLineValue is how wide the value of a local line is at least, in millimetres.
const leastLineValue = 25

func layoutOf(f *form.Form, t *form.Table, state report.TableState) layout {
	l := layout{table: t, grid: f.Grid(t), labels: state.PrintedLabels, notes: t.Notes, places: map[int]place{}}
	if state.Notes != nil {
		l.notes = *state.Notes
	}
	l.widths = slices.Concat(t.Layout.LabelWidths, t.Layout.ValueWidths)
	absent := absentRows(t, state)
	for _, item := range l.grid.Items {
		if item.Role != form.Value {
			continue
		}
		l.add(item.Cell, place{item.Row, item.Column})
		if slices.Contains(absent, f.Cells()[item.Cell].Row) && !slices.Contains(l.missing, item.Row) {
			l.missing = append(l.missing, item.Row)
		}
	}
	l.addLines(f)
	return l
}

func absentRows(t *form.Table, state report.TableState) []*form.Label {
	var rows []*form.Label
	for _, key := range state.AbsentRows {
		rows = append(rows, t.Rows(key)...)
	}
	return rows
}

func (l *layout) add(cell int, at place) {
	l.spots = append(l.spots, spot{cell, at})
	l.places[cell] = at
}

func (l *layout) addLines(f *form.Form) {
	lines := f.LinesAfter(l.table.ID)
	if len(lines) == 0 {
		return
	}
	if len(l.widths) == 1 {
		l.widths = append(l.widths, leastLineValue)
	}
	from, width := len(l.widths)-1, l.widths[len(l.widths)-1]
	for from > 1 && width < leastLineValue {
		from--
		width += l.widths[from]
	}
	for i, line := range lines {
		row := l.grid.Rows + len(l.notes) + i
		l.lines = append(l.lines, linePlace{line, row, from})
		l.add(f.Cell(line.Address()), place{row, from})
	}
}

// rows is the number of rows on the sheet.
func (l *layout) rows() int { return l.grid.Rows + len(l.notes) + len(l.lines) }

// text of a label as the report prints it.
func (l *layout) text(item form.GridItem) string {
	if printed, ok := l.labels[item.Text]; ok {
		return printed
	}
	return item.Text
}

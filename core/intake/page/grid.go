package page

// Square is one place of a table whose spans have been laid out.
type Square struct {
	Text string
	// Row and Column are where the cell begins that covers the square.
	Row, Column int
	// Covered says that the cell begins elsewhere, Missing that no cell of the file is here.
	Covered, Missing bool
}

// widest and largest keep a file that claims enormous spans from taking the computer's memory.
const (
	widest  = 200
	largest = 1_000_000
)

// Grid lays the spans out: every row has as many squares as the widest. Cells beyond what a table of a report could have
// are left out; whole says that there were none.
func (t *Table) Grid() (rows [][]Square, whole bool) {
	rows, whole = make([][]Square, len(t.Rows)), true
	width, squares := 0, 0
	for i, cells := range t.Rows {
		column := 0
		for _, cell := range cells {
			for column < len(rows[i]) && !rows[i][column].Missing {
				column++
			}
			across, down := max(1, cell.ColumnSpan), max(1, min(cell.RowSpan, len(rows)-i))
			if column+across > widest || squares+across*down > largest {
				whole = false
				break
			}
			squares += across * down
			for r := i; r < i+down; r++ {
				for c := column; c < column+across; c++ {
					for len(rows[r]) <= c {
						rows[r] = append(rows[r], Square{Row: r, Column: len(rows[r]), Missing: true})
					}
					rows[r][c] = Square{Text: cell.Text, Row: i, Column: column, Covered: r > i || c > column}
				}
			}
			column += across
			width = max(width, column)
		}
	}
	for r := range rows {
		for len(rows[r]) < width {
			rows[r] = append(rows[r], Square{Row: r, Column: len(rows[r]), Missing: true})
		}
	}
	return rows, whole
}

package xlsx

import (
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/ooxml"
)

// square is one place of a sheet.
type square struct {
	// text is what is shown there; a cell that another is merged over shows none.
	text             string
	number, bordered bool
	centred, right   bool
	// merge begins here; covered is the one that begins elsewhere and lies over the square.
	merge, covered *ooxml.Area
}

// grid is a sheet as it is seen, as far as anything stands in it.
type grid struct {
	rows [][]square
}

// newGrid lays a sheet out.
func newGrid(s *ooxml.Sheet) (*grid, error) {
	rows, columns := 0, 0
	for at := range s.Cells {
		rows, columns = max(rows, at.Row+1), max(columns, at.Column+1)
	}
	g := &grid{make([][]square, rows)}
	all := make([]square, rows*columns)
	for r := range g.rows {
		g.rows[r] = all[r*columns : (r+1)*columns]
	}
	text := 0
	for at, cell := range s.Cells {
		shown := cell.Shown()
		if text += len(shown); text > mostText {
			return nil, ooxml.ErrTooLarge
		}
		g.rows[at.Row][at.Column] = square{
			text: lines(shown), number: cell.Number, bordered: cell.Format.Bordered,
			centred: cell.Format.Centred, right: cell.Format.Right,
		}
	}
	return g, g.merge(s.Merged, columns)
}

// mostMerged is how many squares merged cells may have in all.
const mostMerged = 3_000_000

// merge lays merged cells over the squares. No square can be part of two: the first one has it.
func (g *grid) merge(areas []ooxml.Area, columns int) error {
	merged := 0
	for _, a := range areas {
		a.To.Row, a.To.Column = min(a.To.Row, len(g.rows)-1), min(a.To.Column, columns-1)
		if a.From.Row > a.To.Row || a.From.Column > a.To.Column || a.From == a.To {
			continue
		}
		if merged += (a.To.Row - a.From.Row + 1) * (a.To.Column - a.From.Column + 1); merged > mostMerged {
			return ooxml.ErrTooLarge
		}
		if g.taken(a) {
			continue
		}
		bordered := false
		for r := a.From.Row; r <= a.To.Row; r++ {
			for c := a.From.Column; c <= a.To.Column; c++ {
				at := &g.rows[r][c]
				bordered = bordered || at.bordered
				if r > a.From.Row || c > a.From.Column {
					at.covered, at.text, at.number = &a, "", false
				}
			}
		}
		first := &g.rows[a.From.Row][a.From.Column]
		first.merge, first.bordered = &a, bordered
	}
	return nil
}

// taken reports whether another merge lies over a part of the area.
func (g *grid) taken(a ooxml.Area) bool {
	for r := a.From.Row; r <= a.To.Row; r++ {
		for c := a.From.Column; c <= a.To.Column; c++ {
			if at := &g.rows[r][c]; at.covered != nil || at.merge != nil {
				return true
			}
		}
	}
	return false
}

// lines takes away the spaces around a text and breaks it as the file does.
func lines(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.Trim(text, " \t\n　\u00a0\u2002\u2003\u200b\ufeff")
}

// texts returns what stands in a row.
func (g *grid) texts(row int) (at []int) {
	for c := range g.rows[row] {
		if g.rows[row][c].text != "" {
			at = append(at, c)
		}
	}
	return at
}

// blank reports whether a row parts what stands above it from what stands below.
func (g *grid) blank(row int) bool {
	for c := range g.rows[row] {
		if s := &g.rows[row][c]; s.text != "" || s.bordered || s.under(row) {
			return false
		}
	}
	return true
}

// under reports whether a cell of a row above lies over the square.
func (s *square) under(row int) bool { return s.covered != nil && s.covered.From.Row < row }

// past returns the column after the cell that begins at a square.
func (g *grid) past(row, column int) int {
	if m := g.rows[row][column].merge; m != nil {
		return m.To.Column + 1
	}
	return column + 1
}

func length(text string) int { return utf8.RuneCountInString(text) }

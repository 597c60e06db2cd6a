package intake

import (
	"strings"

	"github.com/nianbao/nianbao/core/intake/page"
)

// line is one row of a table in a file, or one row put together of paragraphs.
type line struct {
	// blocks are the indexes of the blocks it stands in: one, or several paragraphs. row is its row in the table, -1 for
	// paragraphs; more are further rows of its table whose cells it took.
	blocks []int
	row    int
	more   []int
	place  string
	// cells are those that begin in the row, from left to right.
	cells []shown
	// above holds the texts of cells to the left that began in rows above and reach down into this one.
	above []string
	// squares is the row of the table's grid, nil for what was put together.
	squares []page.Square
	// spans says that the file knows merged cells, so that a cell stands where it seems to stand.
	spans bool
}

// shown is one cell of a line.
type shown struct {
	text string
	// column is where it begins in the grid of its table, past the column behind it.
	column, past int
	// number says that it looks like what is filled in, rather than like a label.
	number bool
}

func newShown(text string, column, past int) shown {
	text = strings.TrimSpace(text)
	return shown{text: text, column: column, past: past, number: looksFilledIn(text)}
}

func (l *line) loose() bool { return l.row < 0 }

func (l *line) block() int { return l.blocks[0] }

// numbers counts the cells that look filled in.
func (l *line) numbers() int {
	n := 0
	for _, c := range l.cells {
		if c.number {
			n++
		}
	}
	return n
}

// blank reports whether nothing begins in the row.
func (l *line) blank() bool {
	for _, c := range l.cells {
		if c.text != "" {
			return false
		}
	}
	return true
}

// ends reports whether the row ends before its table does.
func (l *line) ends() bool {
	return len(l.cells) > 0 && len(l.squares) > l.cells[len(l.cells)-1].past
}

// text returns what stands in the row, cell by cell.
func (l *line) text() string {
	var texts []string
	for _, c := range l.cells {
		if c.text != "" {
			texts = append(texts, oneLine(c.text))
		}
	}
	return strings.Join(texts, " ")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// mostLines keeps a sheet with a million rows from taking all day. No report comes near.
const mostLines = 3_000

// linesOf returns all rows of a page in reading order; whole says that none was left out.
func linesOf(p *page.Page) (lines []line, whole bool) {
	whole = true
	for i := range p.Blocks {
		b := &p.Blocks[i]
		switch {
		case len(lines) >= mostLines:
			return lines, false
		case b.Table != nil:
			rows, ok := linesOfTable(i, b)
			lines, whole = append(lines, rows...), whole && ok
		case !b.Picture && !b.Aside:
			lines = addParagraph(lines, i, b)
		}
	}
	if len(lines) > mostLines {
		return lines[:mostLines], false
	}
	return lines, whole
}

func linesOfTable(index int, b *page.Block) (lines []line, whole bool) {
	t := *b.Table
	if len(t.Rows) > mostLines {
		t.Rows = t.Rows[:mostLines]
	}
	grid, whole := t.Grid()
	for r, squares := range grid {
		l := line{blocks: []int{index}, row: r, place: b.PlaceOfRow(r), squares: squares, spans: t.Spans}
		begun := false
		for c := 0; c < len(squares); {
			s := squares[c]
			past := c + 1
			for past < len(squares) && squares[past].Row == s.Row && squares[past].Column == s.Column && squares[past].Covered {
				past++
			}
			switch {
			case s.Missing:
			case s.Row == r:
				begun = true
				l.cells = append(l.cells, newShown(s.Text, c, past))
			case !begun:
				l.above = append(l.above, s.Text)
			}
			c = past
		}
		lines = append(lines, l)
	}
	if len(grid) > 0 && len(grid[0]) == 1 {
		lines = stackedColumn(lines)
	}
	return lines, whole && len(t.Rows) == len(b.Table.Rows)
}

package xlsx

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/intake/page"
)

// blocks returns what stands in the sheet: rows without anything in them part tables.
func (g *grid) blocks(sheet string) (blocks []placed) {
	from := 0
	for r := 0; r <= len(g.rows); r++ {
		if r < len(g.rows) && !g.blank(r) {
			continue
		}
		if run := (&run{grid: g, sheet: sheet, from: from, past: r}); run.trim() {
			blocks = append(blocks, run.blocks()...)
		}
		from = r + 1
	}
	return blocks
}

// run is a stretch of rows without a blank one.
type run struct {
	*grid
	sheet      string
	from, past int
	// lined says that lines are drawn around the cells of its tables.
	lined bool
	// left and right are the columns that anything stands in, width of them.
	left, right int
}

// trim leaves out rows at both ends that have lines only, but for one below: a table to be filled in has that. It reports
// whether anything stands in the others.
func (n *run) trim() bool {
	first, last := -1, -1
	lined := 0
	n.left = maxColumns
	for r := n.from; r < n.past; r++ {
		for _, c := range n.texts(r) {
			if first < 0 {
				first = r
			}
			last = r
			if n.rows[r][c].bordered {
				lined++
			}
			n.left, n.right = min(n.left, c), max(n.right, n.grid.past(r, c))
		}
	}
	if first < 0 {
		return false
	}
	n.lined = lined > 1
	n.from, n.past = first, min(n.past, last+2)
	return true
}

// blocks parts paragraphs, which have a row of their own, from tables.
func (n *run) blocks() (blocks []placed) {
	dense := n.dense()
	from := n.from
	table := func(past int) {
		blocks = append(blocks, n.table(from, past)...)
	}
	for r := n.from; r < n.past; r++ {
		if !n.alone(r, dense) {
			continue
		}
		table(r)
		from = r + 1
		blocks = append(blocks, n.paragraphs(r, n.texts(r))...)
	}
	table(n.past)
	return blocks
}

// dense returns the first and the last row with several cells in it; none is -1, -1.
func (n *run) dense() (span [2]int) {
	span = [2]int{-1, -1}
	for r := n.from; r < n.past; r++ {
		if len(n.texts(r)) > 1 && !n.outside(r) {
			if span[0] < 0 {
				span[0] = r
			}
			span[1] = r
		}
	}
	return span
}

// outside reports whether a row has no lines around it while the tables near by have: few words, such as who filled the
// table in, or the unit.
func (n *run) outside(row int) bool {
	at := n.texts(row)
	if !n.lined || len(at) == 0 || len(at) > 3 {
		return false
	}
	for c := n.left; c < n.right; c++ {
		if s := &n.rows[row][c]; s.bordered || s.number || s.under(row) {
			return false
		}
	}
	return true
}

// heading begins a section; its row is as wide as the sheet, that of a label in a table is not.
var heading = regexp.MustCompile(`^[一二三四五六七八九十]{1,3}、`)

var year = regexp.MustCompile(`[12][09]\d{2}\s*年`)

// shortTitle is as long as a label that names a year.
const shortTitle = 8

// alone reports whether a row holds paragraphs: title, prose and notes.
func (n *run) alone(row int, dense [2]int) bool {
	at := n.texts(row)
	if n.outside(row) {
		return true
	}
	if len(at) != 1 || n.under(row) {
		return false
	}
	s := &n.rows[row][at[0]]
	if s.merge != nil && s.merge.To.Row > row {
		for r := row + 1; r <= min(s.merge.To.Row, n.past-1); r++ {
			if len(n.texts(r)) > 0 {
				return false
			}
		}
	}
	full := at[0] == n.left && n.grid.past(row, at[0]) >= n.right
	switch {
	case dense[0] < 0:
		return true
	case prose(s.text) && (full || s.merge == nil):
		return true
	case full && (row > dense[1] || heading.MatchString(s.text)):
		return true
	case row < dense[0]:
		// The row right above a table may be its first, unless it is a title, which names the year.
		return year.MatchString(s.text) && length(s.text) > shortTitle || row+1 < dense[0] && len(n.texts(row+1)) == 1 && !n.under(row+1)
	}
	return false
}

// under reports whether a cell of a row above reaches into the row.
func (n *run) under(row int) bool {
	for c := n.left; c < n.right; c++ {
		if n.rows[row][c].under(row) {
			return true
		}
	}
	return false
}

// longLabel is longer than any label of a table.
const longLabel = 60

// prose reports whether a text is prose.
func prose(text string) bool {
	return strings.HasSuffix(text, "。") || length(text) > longLabel
}

// filling is a line of the form that the office was asked to fill in: who did it and when, and the unit.
var filling = regexp.MustCompile(`^[（(]?(?:(?:填报|填表|填列|制表|编制|报送|计量)?单位|填[报表]人|制表人|审核人|(?:填报|填表|制表|报送)(?:日期|时间))[:：]`)

// paragraphs makes paragraphs of cells of a row: each line of a single one is one, several are one together.
func (n *run) paragraphs(row int, at []int) (blocks []placed) {
	place := n.place(row)
	var lines []string
	if len(at) == 1 {
		lines = strings.Split(n.rows[row][at[0]].text, "\n")
	} else {
		var texts []string
		for _, c := range at {
			texts = append(texts, oneLine(n.rows[row][c].text))
		}
		lines = []string{strings.Join(texts, "　")}
	}
	first := &n.rows[row][at[0]]
	for _, line := range lines {
		if line = oneLine(line); line == "" {
			continue
		}
		here := place
		if len(blocks) > 0 {
			here = fmt.Sprintf("%s第 %d 段", place, len(blocks)+1)
		}
		b := page.Block{Place: here, Text: line, Aside: filling.MatchString(line)}
		if len(at) == 1 {
			b.Centred, b.Right = first.centred, first.right
		}
		blocks = append(blocks, placed{row, b})
	}
	return blocks
}

func (n *run) place(row int) string { return fmt.Sprintf("%s第 %d 行", n.sheet, row+1) }

// table makes a table of rows, or paragraphs where it only sets the page.
func (n *run) table(from, past int) []placed {
	for from < past && len(n.texts(from)) == 0 {
		from++
	}
	if from == past {
		return nil
	}
	if past == from+1 {
		if at := n.texts(from); len(at) == 1 {
			return n.paragraphs(from, at)
		}
	}
	if n.layout(from, past) {
		var blocks []placed
		for r := from; r < past; r++ {
			for _, c := range n.texts(r) {
				blocks = append(blocks, n.paragraphs(r, []int{c})...)
			}
		}
		return blocks
	}
	left, right := n.bounds(from, past)
	b := page.Block{Place: n.place(from) + "的表格", Table: &page.Table{Spans: true}}
	if past > from+1 {
		b.Place = fmt.Sprintf("%s第 %d—%d 行的表格", n.sheet, from+1, past)
	}
	for r := from; r < past; r++ {
		cells := []page.Cell{}
		for c := left; c < right; c++ {
			s := &n.rows[r][c]
			// What a cell from outside of the table reaches into is blank.
			if m := s.covered; m != nil && m.From.Row >= from && m.From.Column >= left {
				continue
			}
			cell := page.Cell{Text: tidy(s.text), RowSpan: 1, ColumnSpan: 1}
			if s.merge != nil {
				cell.RowSpan = min(s.merge.To.Row+1, past) - r
				cell.ColumnSpan = min(s.merge.To.Column+1, right) - c
			}
			cells = append(cells, cell)
		}
		b.Table.Rows = append(b.Table.Rows, cells)
		b.RowPlaces = append(b.RowPlaces, n.place(r))
	}
	return []placed{{from, b}}
}

// bounds returns the columns that anything of some rows stands in.
func (n *run) bounds(from, past int) (left, right int) {
	left = n.right
	for r := from; r < past; r++ {
		for _, c := range n.texts(r) {
			left, right = min(left, c), max(right, n.grid.past(r, c))
		}
	}
	return left, right
}

// layout reports whether rows are columns of running text beside each other rather than a table.
func (n *run) layout(from, past int) bool {
	found := 0
	for r := from; r < past; r++ {
		at := n.texts(r)
		if len(at) > 2 {
			return false
		}
		for _, c := range at {
			s := &n.rows[r][c]
			if s.number {
				return false
			}
			if prose(s.text) && length(s.text) > longLabel {
				found++
			}
		}
	}
	return found > 1
}

// tidy takes the spaces around the lines of a cell away.
func tidy(text string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = oneLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

package grid

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/govalues/decimal"
	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
)

// pasting is what becomes of a pasted block.
type pasting struct {
	edits []Edit
	area  area
	// outside and onLabels count the fields that found no cell.
	outside, onLabels int
	// locked holds what was pasted onto computed totals, by value.
	locked map[int]string
}

// paste puts the clipboard's block into the cells from the first selected one on, in one step.
func (g *Grid) paste(clipboard fyne.Clipboard) {
	g.commit()
	lines := parseBlock(clipboardOr(clipboard).Content())
	if len(lines) == 0 {
		g.notice(language.L("剪贴板里没有文字，没有可粘贴的内容。"))
		return
	}
	if len(lines) == 1 && len(lines[0]) == 1 {
		g.put(g.in(g.block), func(int) string { return lines[0][0] })
		return
	}
	p := g.arrange(g.tile(g.withoutLabels(lines)))
	g.change(p.edits)
	g.selectArea(p.area)
	g.tellLeftOut(p)
}

// tile repeats a block over a selection that is several times as large.
func (g *Grid) tile(lines [][]string) [][]string {
	rows, columns := g.block.bottom-g.block.top+1, g.block.right-g.block.left+1
	for _, line := range lines {
		if len(line) != len(lines[0]) {
			return lines
		}
	}
	if len(lines[0]) == 0 || rows%len(lines) != 0 || columns%len(lines[0]) != 0 || rows < len(lines) || columns < len(lines[0]) {
		return lines
	}
	tiled := make([][]string, rows)
	for row := range tiled {
		for column := range columns {
			tiled[row] = append(tiled[row], lines[row%len(lines)][column%len(lines[0])])
		}
	}
	return tiled
}

// arrange finds the cells for a block.
func (g *Grid) arrange(lines [][]string) pasting {
	from := place{g.block.top, g.block.left}
	p := pasting{locked: map[int]string{}}
	end := from
	rows := g.rowsFor(lines, from)
	for i, line := range lines {
		at := rows[i]
		for j, field := range line {
			to := place{at, from.column + j}
			switch {
			case at < 0:
				if field != "" && !g.isLabel(field) {
					p.onLabels++
				}
				continue
			case at >= len(g.rows) || to.column >= len(g.columns) || g.value(to).first != to.column:
				if field != "" {
					p.outside++
				}
				continue
			}
			end = place{max(end.row, to.row), max(end.column, to.column)}
			v := g.value(to)
			switch {
			case v.cell.Locked != "":
				p.locked[g.at[to.row][to.column]] = field
			case v.cell.Text != field:
				p.edits = append(p.edits, Edit{v.item.Cell, field})
			}
		}
	}
	p.area = g.between(from, end)
	return p
}

// rowsFor says into which row of the lattice each line of a pasted block goes, -1 for a line of labels. A block cut from
// the printed table has lines for the labels between its values, and goes where it was cut from; a list of numbers has
// none, or labels elsewhere.
func (g *Grid) rowsFor(lines [][]string, from place) []int {
	asPrinted, fits := make([]int, len(lines)), true
	for i, line := range lines {
		asPrinted[i] = g.rowAt(g.rows[from.row] + i)
		if asPrinted[i] < 0 {
			fits = fits && !slices.ContainsFunc(line, looksLikeNumber)
		} else {
			fits = fits && !g.isLabels(line)
		}
	}
	if fits {
		return asPrinted
	}
	rows := make([]int, len(lines))
	skipping := false
	for i, line := range slices.Backward(lines) {
		// Above a row of labels may stand that of a title, of which nothing is left above the values.
		skipping = g.isLabels(line) || skipping && !slices.ContainsFunc(line, filled)
		if skipping {
			rows[i] = -1
		}
	}
	next := from.row
	for i := range rows {
		if rows[i] == 0 {
			rows[i] = next
			next++
		}
	}
	return rows
}

// rowAt is the row of the lattice at a row of the table, -1 for labels; below the table it is one too many.
func (g *Grid) rowAt(row int) int {
	if row >= g.table.Rows {
		return len(g.rows)
	}
	if at, ok := slices.BinarySearch(g.rows, row); ok {
		return at
	}
	return -1
}

func filled(field string) bool { return field != "" }

func looksLikeNumber(field string) bool {
	return strings.ContainsFunc(field, unicode.IsDigit) && !strings.ContainsFunc(field, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// isLabels reports whether a line holds labels of the table and nothing else.
func (g *Grid) isLabels(line []string) bool {
	return slices.ContainsFunc(line, filled) && !slices.ContainsFunc(line, func(f string) bool { return f != "" && !g.isLabel(f) })
}

func (g *Grid) isLabel(text string) bool {
	text = plain(text)
	return slices.ContainsFunc(g.table.Items, func(i form.GridItem) bool { return i.Role != form.Value && plain(i.Text) == text })
}

// withoutLabels takes off the columns of row labels that a block begins with.
func (g *Grid) withoutLabels(lines [][]string) [][]string {
	take := 0
	for column := range g.table.LabelColumns {
		var fields []string
		for _, line := range lines {
			if column < len(line) {
				fields = append(fields, line[column])
			}
		}
		if g.isLabels(fields) {
			take = column + 1
		} else if slices.ContainsFunc(fields, filled) {
			break
		}
	}
	for i, line := range lines {
		lines[i] = line[min(take, len(line)):]
	}
	return lines
}

// tellLeftOut says in one sentence what of a pasted block found no place. A pasted total that equals the computed one
// is not worth a word.
func (g *Grid) tellLeftOut(p pasting) {
	differing := 0
	for v, field := range p.locked {
		if !sameNumber(field, g.values[v].cell.Text) {
			differing++
		}
	}
	var parts []string
	if p.outside > 0 {
		parts = append(parts, language.L("有 %d 个数据超出表格，没有粘贴", p.outside))
	}
	if p.onLabels > 0 {
		parts = append(parts, language.L("有 %d 个数据落在表头上，没有粘贴", p.onLabels))
	}
	if differing > 0 {
		parts = append(parts, language.L("有 %d 个锁定的格没有改动，其中的数与粘贴的不一致", differing))
	}
	if len(parts) > 0 {
		g.notice(strings.Join(parts, language.L("；")) + language.L("。"))
	}
}

func sameNumber(a, b string) bool {
	if a == b || a == "" {
		return true
	}
	x, errX := decimal.Parse(plain(a))
	y, errY := decimal.Parse(plain(b))
	return errX == nil && errY == nil && x.Equal(y)
}

// plain takes thousands separators, spaces and full-width forms out of a number or a label.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r == ',' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, width.Fold.String(text))
}

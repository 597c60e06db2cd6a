package grid

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/govalues/decimal"
	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
)

func clipboardOr(c fyne.Clipboard) fyne.Clipboard {
	if c == nil {
		return fyne.CurrentApp().Clipboard()
	}
	return c
}

// copy puts the selected block on the clipboard as a spreadsheet would: a value that spans columns is followed by empty
// fields, and the labels between two blocks keep their rows.
func (g *Grid) copy(clipboard fyne.Clipboard) {
	if g.single() {
		clipboardOr(clipboard).SetContent(formatBlock([][]string{{g.activeValue().cell.Text}}))
		return
	}
	var lines [][]string
	for row := g.rows[g.block.top]; row <= g.rows[g.block.bottom]; row++ {
		var line []string
		for _, column := range g.columns[g.block.left : g.block.right+1] {
			line = append(line, g.printed(row, column))
		}
		lines = append(lines, line)
	}
	clipboardOr(clipboard).SetContent(formatBlock(withoutSpanned(lines, g, g.block)))
}

// printed is the text that begins at a row and column of the table.
func (g *Grid) printed(row, column int) string {
	i := g.cover[row][column]
	item := &g.table.Items[i]
	switch {
	case item.Row != row || item.Column != column:
		return ""
	case item.Role == form.Value:
		return g.values[g.ofItem[i]].cell.Text
	}
	return item.Text
}

// withoutSpanned leaves out the columns in which no selected value begins.
func withoutSpanned(lines [][]string, g *Grid, block area) [][]string {
	begins := make([]bool, len(g.columns))
	for _, v := range g.in(block) {
		begins[g.values[v].first] = true
	}
	for i, line := range lines {
		var kept []string
		for j, field := range line {
			if begins[block.left+j] {
				kept = append(kept, field)
			}
		}
		lines[i] = kept
	}
	return lines
}

// clear empties the selected cells that are not locked.
func (g *Grid) clear() {
	g.commit()
	g.put(g.in(g.block), func(int) string { return "" })
}

// put asks for texts in cells, and says why when all of them are locked.
func (g *Grid) put(values []int, text func(v int) string) {
	var edits []Edit
	locked := ""
	for _, i := range values {
		v := &g.values[i]
		if v.cell.Locked != "" {
			locked = v.cell.Locked
			continue
		}
		if t := text(i); t != v.cell.Text {
			edits = append(edits, Edit{v.item.Cell, t})
		}
	}
	if len(edits) == 0 && locked != "" {
		g.notice(locked)
	}
	g.change(edits)
}

// fill copies the first row or column of the selected block over the others; a block of one row takes the row above.
func (g *Grid) fill(down, right int) {
	g.commit()
	block := g.block
	from := place{block.top, block.left}
	switch {
	case down > 0 && block.top == block.bottom:
		from.row--
	case right > 0 && g.value(from).last >= block.right:
		from.column = g.value(from).first - 1
	}
	if from.row < 0 || from.column < 0 {
		return
	}
	g.put(g.in(block), func(i int) string {
		v := &g.values[i]
		if down > 0 {
			return g.value(place{from.row, v.first}).cell.Text
		}
		return g.value(place{v.row, from.column}).cell.Text
	})
}

// fillTyped puts what is being typed into all selected cells.
func (g *Grid) fillTyped() {
	text := g.edit.string()
	g.cancel()
	g.put(g.in(g.block), func(int) string { return text })
}

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
	p := g.arrange(g.tile(lines))
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
	if rows%len(lines) != 0 || columns%len(lines[0]) != 0 || rows < len(lines) || columns < len(lines[0]) {
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
	row := g.rowFor(lines, from)
	for i, line := range lines {
		at := row(i)
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

// rowFor says into which row of the lattice each line of a pasted block goes, -1 for a row of labels. A block cut from
// the whole printed table has lines for the labels between its values; a plain list of numbers has none.
func (g *Grid) rowFor(lines [][]string, from place) func(line int) int {
	inTable := map[int]int{}
	for i, row := range g.rows {
		inTable[row] = i
	}
	asPrinted := func(line int) int {
		row := g.rows[from.row] + line
		if row >= g.table.Rows {
			return len(g.rows)
		}
		if at, ok := inTable[row]; ok {
			return at
		}
		return -1
	}
	for i, line := range lines {
		for _, field := range line {
			if asPrinted(i) < 0 && looksLikeNumber(field) {
				return func(line int) int { return from.row + line }
			}
		}
	}
	return asPrinted
}

func looksLikeNumber(field string) bool {
	return strings.ContainsFunc(field, unicode.IsDigit) && !strings.ContainsFunc(field, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func (g *Grid) isLabel(text string) bool {
	for i := range g.table.Items {
		if oneLine(g.table.Items[i].Text) == text {
			return true
		}
	}
	return false
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

// plain takes thousands separators, spaces and full-width forms out of a number.
func plain(number string) string {
	return strings.Map(func(r rune) rune {
		if r == ',' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, width.Fold.String(number))
}

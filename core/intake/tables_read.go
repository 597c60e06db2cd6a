package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// reading is a table of the form as a file has it.
type reading struct {
	*aligner
	found *alignment
	view  *view
	sums  *sums
	// cells are the texts read, by index in Form.Cells; those of rows that were read, blank ones too.
	cells map[int]string
	// asked are the cells a question is about.
	asked map[int]bool
	// used are the lines that hold something of the table, put the rows by band and row that have one.
	used map[int]bool
	put  map[[2]int]match

	certain   Certainty
	reasons   []string
	questions []Question
	remarks   []Remark
	// evidence is how much of the form's table was found as the form has it, less what was not.
	evidence float64
	maps     map[[2]int]*columnMap
	// torn are the cells whose digits stand apart.
	torn []tornCell
	// noughts are the rows with 0 in a column that several share, by the first of these.
	noughts map[int][]*rowReading
}

type tornCell struct {
	cell, line int
	printed    string
	read       cellText
}

// rowReading is a row on its way.
type rowReading struct {
	match
	guesses []guess
	columns *columnMap
	// behind are the cells behind the label that are no labels themselves.
	behind []shown
}

// read reads a table that was found.
func (a *aligner) read(found *alignment) *reading {
	r := &reading{
		aligner: a, found: found, view: found.view, sums: newSums(found.view.form, found.view.table, false),
		cells: map[int]string{}, asked: map[int]bool{}, used: map[int]bool{}, put: map[[2]int]match{}, certain: Sure,
		maps: map[[2]int]*columnMap{}, noughts: map[int][]*rowReading{},
	}
	for _, i := range found.lines() {
		r.used[i] = true
	}
	var open []*rowReading
	for _, m := range found.matches {
		r.put[[2]int{m.band, m.row}] = m
	}
	for _, row := range r.rows(found.matches) {
		if !r.settle(row, false) {
			open = append(open, row)
		}
	}
	for _, row := range open {
		if !r.settle(row, true) {
			r.ask(row)
		}
	}
	r.others()
	r.join()
	r.askShared()
	r.garbled()
	if r.view.turned && !r.view.bands[0].headless() {
		r.doubt(Doubtful, "行和列互换了")
	}
	return r
}

// doubt lowers the certainty of the table and says why.
func (r *reading) doubt(c Certainty, reason string) {
	r.certain = min(r.certain, c)
	if !slices.Contains(r.reasons, reason) {
		r.reasons = append(r.reasons, reason)
	}
}

func (r *reading) remark(line int, format string, args ...any) {
	r.remarks = append(r.remarks, Remark{Place: r.lines[line].place, Text: fmt.Sprintf(format, args...)})
}

// rows finds the columns of every row and the ways to read it.
func (r *reading) rows(matches []match) []*rowReading {
	var rows []*rowReading
	// Where cells do not know how far they reach, the heads of a table stand over its columns only if they do so in
	// every row.
	shifted := map[[2]int]bool{}
	for _, m := range matches {
		row := &rowReading{match: m, columns: r.columnsOf(m), behind: r.behind(m)}
		rows = append(rows, row)
		if !r.lines[m.line].spans && !r.under(row) {
			shifted[[2]int{r.lines[m.line].block(), m.band}] = true
		}
	}
	r.lastColumns(rows)
	for _, row := range rows {
		l := &r.lines[row.line]
		reliable := r.under(row) && !shifted[[2]int{l.block(), row.band}]
		row.guesses = guesses(l, row.behind, row.columns, len(r.view.bands[row.band].columns), reliable)
	}
	return rows
}

// lastColumns takes the last columns of a table without heads for those of the form, if a row has a cell in each and no
// row has anything between them and its label.
func (r *reading) lastColumns(rows []*rowReading) {
	at, full := map[[2]int]int{}, map[[2]int]bool{}
	for _, row := range rows {
		l, n := &r.lines[row.line], len(r.view.bands[row.band].columns)
		key := [2]int{l.block(), row.band}
		from := len(l.squares) - n
		fits := row.columns == nil && !l.loose() && from > 0
		for i, c := range row.behind {
			fits = fits && (c.text == "" || c.column >= from)
			full[key] = full[key] || i == 0 && c.column == from && len(row.behind) == n
		}
		if fits && row.end > 0 {
			fits = l.cells[row.end-1].past <= from
		}
		if _, known := at[key]; !known {
			at[key] = from
		}
		if !fits {
			at[key] = -1
		}
	}
	for _, row := range rows {
		key := [2]int{r.lines[row.line].block(), row.band}
		if at[key] <= 0 || !full[key] || r.view.bands[row.band].headless() {
			continue
		}
		n := len(r.view.bands[row.band].columns)
		row.columns = &columnMap{at: make([]extent, n), like: make([]float64, n), printed: make([]string, n), from: at[key]}
		for c := range n {
			row.columns.at[c] = extent{at[key] + c, at[key] + c + 1}
		}
		r.doubt(Likely, "没有认出列的表头，按列数读")
	}
}

// behind returns the cells behind the label of a row, without labels of other rows that slipped in between.
func (r *reading) behind(m match) []shown {
	var cells []shown
	for _, c := range r.lines[m.line].cells[m.end:] {
		if c.number || c.text == "" || !r.isLabel(c.text) {
			cells = append(cells, c)
		}
	}
	return cells
}

// isLabel reports whether a text is a label of the table, wherever it belongs.
func (r *reading) isLabel(text string) bool {
	for _, b := range r.view.bands {
		for _, labels := range [][]string{{b.title, b.stub}, b.heads, b.rowGroups, labelsOf(b.rows)} {
			if like, _ := r.known.best(text, labels); like >= 0.85 {
				return true
			}
		}
	}
	return false
}

// columnsOf returns the columns above a row, nil without heads.
func (r *reading) columnsOf(m match) *columnMap {
	heads := r.headLines(r.found, m)
	if len(heads) == 0 {
		return nil
	}
	for _, h := range heads {
		r.used[h] = true
	}
	key := [2]int{heads[0]*mostLines + heads[len(heads)-1], m.band}
	if columns, ok := r.maps[key]; ok {
		return columns
	}
	columns := r.mapColumns(r.view.bands[m.band], heads)
	r.maps[key] = columns
	return columns
}

// under reports whether a row stands under its heads: its label to the left of them, its numbers below them.
func (r *reading) under(row *rowReading) bool {
	l, columns := &r.lines[row.line], row.columns
	if columns == nil || !columns.complete() && len(columns.shared) == 0 {
		return false
	}
	if row.end > 0 && l.cells[row.end-1].past > columns.from {
		return false
	}
	// As many cells as columns that stand beside them were moved together, the blank ones too.
	asMany := l.spans && len(row.behind) == len(columns.at)
	for _, c := range row.behind {
		if c.text == "" && !asMany {
			continue
		}
		holds := func(e extent) bool { return e.from >= 0 && e.holds(c.column) }
		shared := false
		for _, e := range columns.shared {
			shared = shared || holds(e)
		}
		if !shared && !slices.ContainsFunc(columns.at, holds) && !r.serial(c, row) && (!l.spans || c.column < columns.from || !r.extraColumn(c.column, row)) {
			return false
		}
	}
	return true
}

// serial reports whether a cell is the running number before a row without label, every column of which has its cell.
func (r *reading) serial(c shown, row *rowReading) bool {
	return row.end == 0 && c.past <= row.columns.from && row.columns.complete() &&
		len(row.behind) > len(row.columns.at) && row.behind[len(row.behind)-1].column >= row.columns.at[len(row.columns.at)-1].from
}

// extraColumn reports whether a column of the file has a head of its own that the form does not have.
func (r *reading) extraColumn(column int, row *rowReading) bool {
	b := r.view.bands[row.band]
	for _, h := range r.headLines(r.found, row.match) {
		if s := r.lines[h].squares; column < len(s) && s[column].Text != "" {
			if like, _ := r.known.best(s[column].Text, b.heads); like < hardlyLike {
				return true
			}
		}
	}
	return false
}

// score adds to the weight of a guess what the sums say; with wide, those over other rows too.
func (r *reading) score(row *rowReading, g *guess, wide bool) float64 {
	cells := r.view.bands[row.band].cells[row.row]
	at := map[int]string{}
	for c, cell := range cells {
		at[cell] = g.texts[c]
	}
	holds, broken := r.sums.check(cells, func(cell int) (string, bool) {
		if text, own := at[cell]; own {
			return text, true
		}
		text, known := r.cells[cell]
		return text, known && wide && !r.asked[cell]
	})
	return g.weight + 1.5*float64(holds) - 1.5*float64(broken)
}

// clearly is by how much the best guess has to be better than the next.
const clearly = 1

// settle reads a row if one way to read it is clearly the best.
func (r *reading) settle(row *rowReading, wide bool) bool {
	if len(row.guesses) == 0 {
		return false
	}
	if len(row.guesses) == 1 && row.guesses[0].weight >= 1 && !row.guesses[0].short {
		r.take(row, &row.guesses[0])
		return true
	}
	scores := map[string]float64{}
	key := func(g guess) string { return strings.Join(g.texts, "\x00") }
	for i := range row.guesses {
		scores[key(row.guesses[i])] = r.score(row, &row.guesses[i], wide)
	}
	slices.SortStableFunc(row.guesses, func(x, y guess) int { return cmp.Compare(scores[key(y)], scores[key(x)]) })
	best, next := row.guesses[0], row.guesses[1%len(row.guesses)]
	switch {
	case best.short || best.partial:
		return false
	case len(row.guesses) > 1 && scores[key(best)]-scores[key(next)] < clearly:
		return false
	case best.weight < 1 && scores[key(best)] < best.weight+1:
		return false
	}
	r.take(row, &best)
	return true
}

// take puts a row into the report.
func (r *reading) take(row *rowReading, g *guess) {
	b := r.view.bands[row.band]
	label := r.rowName(b, row.row)
	for c, cell := range b.cells[row.row] {
		r.putCell(cell, row.line, g.texts[c])
	}
	l := &r.lines[row.line]
	switch {
	case g.byHeads:
	case row.columns == nil && !b.headless():
		r.doubt(Likely, "没有认出列的表头，按列数读")
	case g.weight < 3:
		r.doubt(Likely, "有的行格数和列数不等，按数字的位置和合计读")
	case !b.headless() && !l.loose():
		r.doubt(Likely, "表头和数字没有对齐，按列数读")
	}
	if row.columns != nil && g.byHeads {
		r.tellShared(row, label)
	}
	for _, text := range g.beyond {
		if row.columns != nil && r.inShared(row, text) {
			continue
		}
		r.remark(row.line, "%s一行有一格「%s」不在格式的列里，没有读入", label, oneLine(text))
	}
}

// rowName is what a row is called in sentences.
func (r *reading) rowName(b *band, row int) string {
	if text := b.rows[row].Printed(); text != "" {
		return "「" + text + "」"
	}
	return r.view.table.Name
}

// putCell reads one cell.
func (r *reading) putCell(cell, line int, printed string) {
	def := &r.view.form.Cells()[cell]
	read := readCellText(def, printed)
	r.cells[cell] = read.text
	switch {
	case read.told == "":
	case read.torn:
		r.torn = append(r.torn, tornCell{cell, line, printed, read})
		r.doubt(Likely, "有的数中间有空格")
	case read.unsure:
		r.askCell(def, line, printed, read)
		r.asked[cell] = true
	default:
		r.remark(line, "%s：%s", def.Place(), read.told)
	}
}

// join takes digits that stand apart for one number if the sums say so, and asks otherwise.
// askCell asks whether a cell was understood.
// inShared reports whether a text stands in a column that several columns of the form share.
func (r *reading) inShared(row *rowReading, text string) bool {
	for _, c := range row.behind {
		if c.text != text {
			continue
		}
		for _, e := range row.columns.shared {
			if e.holds(c.column) {
				return true
			}
		}
	}
	return false
}

// tellShared asks to which of several columns a number belongs that the file has in one.
func (r *reading) address(row *rowReading, column int) form.Address {
	return r.view.form.Cells()[r.view.bands[row.band].cells[row.row][column]].Address
}

// askShared asks once whether all the noughts of a column shared by several mean noughts in each.
// mostChoices keeps a question answerable.
// ask leaves a row open that can be read in several ways; what all good ways agree on is read.
// good returns the guesses that are not clearly worse than the best.
// spell says what a guess makes of a row: 自然人 3，总计 3，其余空着.

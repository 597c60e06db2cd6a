package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func (r *reading) join() {
	for _, t := range r.torn {
		def := &r.view.form.Cells()[t.cell]
		holds, broken := r.sums.check([]int{t.cell}, func(cell int) (string, bool) {
			text, known := r.cells[cell]
			return text, known && !r.asked[cell]
		})
		if holds > 0 && broken == 0 {
			r.remark(t.line, "%s：%s", def.Place(), t.read.told)
			continue
		}
		r.asked[t.cell] = true
		r.askCell(def, t.line, t.printed, t.read)
	}
}

func (r *reading) askCell(def *form.Cell, line int, printed string, read cellText) {
	r.doubt(Likely, "有的格要人看一眼")
	edit := func(text string) report.Command {
		return report.SetCells(report.CellEdit{Address: def.Address, Text: text})
	}
	q := Question{
		ID: string(def.Address), Place: r.lines[line].place, Text: def.Place() + "：" + read.told, Addresses: []form.Address{def.Address},
	}
	if read.text != oneLine(printed) {
		q.Choices = append(q.Choices, Choice{Label: "填 " + read.text, Edit: edit(read.text)})
	}
	q.Choices = append(q.Choices, Choice{Label: "照原样「" + oneLine(printed) + "」", Edit: edit(oneLine(printed))},
		Choice{Label: "先空着", Edit: edit("")})
	r.questions = append(r.questions, q)
}

func (r *reading) tellShared(row *rowReading, label string) {
	if len(row.columns.shared) == 0 {
		return
	}
	b := r.view.bands[row.band]
	var columns []int
	for c := range row.columns.shared {
		columns = append(columns, c)
	}
	slices.Sort(columns)
	path := groups(b.columns[columns[0]])
	group := path[len(path)-1]
	r.doubt(Likely, "「"+group+"」没有分列")
	var text string
	for _, c := range row.behind {
		if c.text != "" && row.columns.shared[columns[0]].holds(c.column) {
			text = oneLine(c.text)
		}
	}
	if text == "" {
		return
	}
	if text == "0" {
		r.noughts[columns[0]] = append(r.noughts[columns[0]], row)
		return
	}
	q := Question{
		ID: string(r.address(row, columns[0])) + "/shared", Place: r.lines[row.line].place,
		Text: fmt.Sprintf("%s一行「%s」没有分列，只有一个数 %s，计入哪一列？", label, group, text),
	}
	blank := make([]report.CellEdit, len(columns))
	for i, c := range columns {
		blank[i] = report.CellEdit{Address: r.address(row, c)}
		q.Addresses = append(q.Addresses, blank[i].Address)
		r.asked[b.cells[row.row][c]] = true
	}
	for i, c := range columns {
		edits := slices.Clone(blank)
		edits[i].Text = text
		q.Choices = append(q.Choices, Choice{Label: b.columns[c].Text, Edit: report.SetCells(edits...)})
	}
	q.Chosen = len(q.Choices)
	q.Choices = append(q.Choices, Choice{Label: "先空着", Edit: report.SetCells(blank...)})
	r.questions = append(r.questions, q)
}

func (r *reading) askShared() {
	for _, first := range slices.Sorted(maps.Keys(r.noughts)) {
		rows := r.noughts[first]
		b := r.view.bands[rows[0].band]
		path := groups(b.columns[first])
		var zero, blank []report.CellEdit
		q := Question{
			ID: string(r.address(rows[0], first)) + "/noughts", Place: r.lines[rows[0].line].place,
			Text: fmt.Sprintf("「%s」没有分列，有 %d 行填的是 0，其中各列都填 0 吗？", path[len(path)-1], len(rows)),
		}
		for _, row := range rows {
			for _, c := range slices.Sorted(maps.Keys(row.columns.shared)) {
				a := r.address(row, c)
				q.Addresses = append(q.Addresses, a)
				zero = append(zero, report.CellEdit{Address: a, Text: "0"})
				blank = append(blank, report.CellEdit{Address: a})
				r.asked[b.cells[row.row][c]] = true
			}
		}
		q.Choices = []Choice{{Label: "都填 0", Edit: report.SetCells(zero...)}, {Label: "先空着", Edit: report.SetCells(blank...)}}
		q.Chosen = 1
		r.questions = append(r.questions, q)
	}
}

const mostChoices = 6

func (r *reading) ask(row *rowReading) {
	b := r.view.bands[row.band]
	label := r.rowName(b, row.row)
	cells := b.cells[row.row]
	good := r.good(row)
	q := Question{
		ID: r.view.table.ID + "/" + b.rows[row.row].Key(), Place: r.lines[row.line].place,
		Text: fmt.Sprintf("%s一行有 %d 格，格式有 %d 列，看不准各属哪一列：%s", label, len(row.behind), len(cells),
			shownCells(row.behind)),
	}
	var held []report.CellEdit
	// Of a row with many cells missing not every way to read it was looked at.
	full := 0
	for _, c := range row.behind {
		if c.text != "" {
			full++
		}
	}
	all := ways(len(cells), min(full, len(cells))) <= mostGuesses
	for c, cell := range cells {
		text, agreed := good[0].texts[c], all
		for _, g := range good {
			agreed = agreed && g.texts[c] == text
		}
		if !agreed {
			text = ""
			r.asked[cell] = true
			q.Addresses = append(q.Addresses, r.address(row, c))
		}
		r.cells[cell] = readCellText(&r.view.form.Cells()[cell], text).text
		held = append(held, report.CellEdit{Address: r.address(row, c), Text: r.cells[cell]})
	}
	r.doubt(Doubtful, "有的行看不准数字属于哪一列")
	for _, g := range good[:min(mostChoices, len(good))] {
		edits := slices.Clone(held)
		for c, text := range g.texts {
			edits[c].Text = readCellText(&r.view.form.Cells()[cells[c]], text).text
		}
		q.Choices = append(q.Choices, Choice{Label: spell(b, g.texts), Edit: report.SetCells(edits...)})
	}
	q.Chosen = len(q.Choices)
	q.Choices = append(q.Choices, Choice{Label: "看不准的先空着", Edit: report.SetCells(held...)})
	r.questions = append(r.questions, q)
}

func (r *reading) good(row *rowReading) []guess {
	if len(row.guesses) == 0 {
		return []guess{{texts: make([]string, len(r.view.bands[row.band].columns))}}
	}
	best := r.score(row, &row.guesses[0], true)
	scores := make([]float64, len(row.guesses))
	for i := range row.guesses {
		scores[i] = r.score(row, &row.guesses[i], true)
		best = max(best, scores[i])
	}
	var good []guess
	for i, g := range row.guesses {
		if scores[i] > best-clearly-1 {
			good = append(good, g)
		}
	}
	return good
}

func shownCells(cells []shown) string {
	var texts []string
	for _, c := range cells {
		if c.text == "" {
			texts = append(texts, "（空）")
		} else {
			texts = append(texts, oneLine(c.text))
		}
	}
	return strings.Join(texts, "、")
}

func spell(b *band, texts []string) string {
	var parts []string
	blank := 0
	for c, text := range texts {
		if text == "" {
			blank++
			continue
		}
		path := groups(b.columns[c])
		name := b.columns[c].Text
		if len(path) > 0 && len(labelsNamed(b, name)) > 1 {
			name = path[len(path)-1] + name
		}
		parts = append(parts, strings.TrimSpace(name+" "+oneLine(text)))
	}
	if blank > 0 {
		parts = append(parts, "其余空着")
	}
	return strings.Join(parts, "，")
}

func labelsNamed(b *band, name string) (at []int) {
	for c, column := range b.columns {
		if column.Text == name {
			at = append(at, c)
		}
	}
	return at
}

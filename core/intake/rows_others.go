package intake

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// others looks at the lines of the table that are none of its rows in order: rows in another order, rows that stand
// twice, rows the form does not have.
func (r *reading) others() {
	for _, i := range r.unused() {
		l := &r.lines[i]
		m, sure := r.elsewhere(l)
		place := [2]int{m.band, m.row}
		m.line = i
		first, taken := r.put[place]
		switch {
		case sure && taken && l.numbers() > 0:
			r.used[i] = true
			r.twice(first, m)
		case sure && l.numbers() > 0:
			r.used[i] = true
			r.put[place] = m
			r.remark(i, "%s一行的次序与格式不同", r.rowName(r.view.bands[m.band], m.row))
			r.doubt(Likely, "行的次序与格式不同")
			for _, row := range r.rows([]match{m}) {
				if !r.settle(row, true) {
					r.ask(row)
				}
			}
		case l.numbers() > 0 && r.within(i):
			r.used[i] = true
			r.evidence -= 0.6
			r.extra(i)
		case r.within(i) && l.text() != "" && !r.headOfAny(l) && !r.ofLabel(l):
			r.used[i] = true
			r.extra(i)
		case r.within(i) || r.headOfAny(l):
			r.used[i] = true
		}
	}
}

// unused returns the lines in reach of the table that hold something and were not taken: those between its first and
// last line, and those of the tables these stand in.
func (r *reading) unused() []int {
	blocks := map[int]bool{}
	for i := range r.used {
		if !r.lines[i].loose() {
			blocks[r.lines[i].block()] = true
		}
	}
	var unused []int
	for i := range r.lines {
		l := &r.lines[i]
		if !r.used[i] && !r.claimed[i] && !l.loose() && blocks[l.block()] && !l.blank() {
			unused = append(unused, i)
		}
	}
	return unused
}

// within reports whether a line stands between lines of the table in the same table of the file.
func (r *reading) within(i int) bool {
	before, behind := false, false
	for other := range r.used {
		if l := &r.lines[other]; !l.loose() && l.block() == r.lines[i].block() {
			before, behind = before || other < i, behind || other > i
		}
	}
	return before && behind
}

func (r *reading) headOfAny(l *line) bool {
	return slices.ContainsFunc(r.view.bands, func(b *band) bool { return r.headed(l, b) > 0 })
}

// ofLabel reports whether a line is a piece of a label that was torn into several lines, or one that lost its row.
func (r *reading) ofLabel(l *line) bool {
	text := strings.Join(strings.Fields(l.text()), "")
	for _, b := range r.view.bands {
		for _, labels := range [][]string{{b.title, b.stub}, b.heads, b.rowGroups, labelsOf(b.rows)} {
			for _, label := range labels {
				if strings.Contains(label, text) {
					return true
				}
			}
		}
	}
	return false
}

// elsewhere finds the row a line is by its label, wherever it stands.
func (r *reading) elsewhere(l *line) (best match, sure bool) {
	second := 0.0
	for i := range r.view.bands {
		b := r.view.bands[i]
		if b.unlabelled() {
			continue
		}
		for row := range b.rows {
			m := r.labelOf(l, b, row)
			m.band, m.row = i, row
			like := m.like + 0.1*r.inGroup(r.view, b, row, l, m)
			switch {
			case like > best.like:
				second, best = best.like, m
				best.like = like
			case like > second:
				second = like
			}
		}
	}
	return best, best.like >= 0.88 && best.like > second
}

// twice tells of a row that stands twice, and asks where the two differ.
func (r *reading) twice(first, again match) {
	b := r.view.bands[first.band]
	name, cells := r.rowName(b, first.row), b.cells[first.row]
	rows := r.rows([]match{again})
	if len(rows[0].guesses) == 0 {
		return
	}
	other := rows[0].guesses[0]
	same := true
	var keep, take []report.CellEdit
	var addresses []form.Address
	held := make([]string, len(cells))
	for c, cell := range cells {
		def := &r.view.form.Cells()[cell]
		text := readCellText(def, other.texts[c]).text
		held[c] = r.cells[cell]
		same = same && text == held[c]
		keep = append(keep, report.CellEdit{Address: def.Address, Text: held[c]})
		take = append(take, report.CellEdit{Address: def.Address, Text: text})
		addresses = append(addresses, def.Address)
	}
	if same {
		r.remark(again.line, "%s一行印了两遍，数字相同，按一遍读入", name)
		return
	}
	r.doubt(Doubtful, "有的行印了两遍，数字不同")
	for _, cell := range cells {
		r.asked[cell] = true
	}
	r.questions = append(r.questions, Question{
		ID: fmt.Sprintf("%s/%s/twice/%d", r.view.table.ID, b.rows[first.row].Key(), again.line), Place: r.lines[again.line].place,
		Text: fmt.Sprintf("%s一行印了两遍，数字不同，用哪一遍？", name), Addresses: addresses,
		Choices: []Choice{
			{Label: "前一遍：" + spell(b, held), Edit: report.SetCells(keep...)},
			{Label: "后一遍：" + spell(b, other.texts), Edit: report.SetCells(take...)},
		},
	})
}

// extra tells of a row the form does not have.
func (r *reading) extra(i int) {
	l := &r.lines[i]
	for _, b := range r.view.bands {
		for _, group := range b.rowGroups {
			_, last := leadingTexts(l)
			if last != "" && r.known.of(last, group) >= 0.9 && l.numbers() > 0 {
				r.remark(i, "「%s」在格式里只是分组，没有数据格，这一行的数字没有读入：%s", group, l.text())
				return
			}
		}
	}
	r.remark(i, "表里有一行格式没有，没有读入：%s", l.text())
}

// garbled asks about rows that were found by nothing but their neighbours, unless they are all noughts or the sums prove
// them right.
func (r *reading) garbled() {
	for _, m := range r.found.matches {
		b := r.view.bands[m.band]
		if b.unlabelled() {
			continue
		}
		r.evidence += m.like
		if m.like >= surelyLike {
			continue
		}
		r.doubt(Likely, "有的行名不全或认错，按前后的行读")
		if m.like >= hardlyLike {
			continue
		}
		cells := b.cells[m.row]
		name, printed := r.rowName(b, m.row), strings.Join(strings.Fields(m.label), "")
		if printed == "" {
			printed = "（没有行名）"
		}
		nought := true
		var take, leave []report.CellEdit
		var addresses []form.Address
		for _, cell := range cells {
			def := &r.view.form.Cells()[cell]
			nought = nought && (r.cells[cell] == "" || r.cells[cell] == "0")
			take = append(take, report.CellEdit{Address: def.Address, Text: r.cells[cell]})
			leave = append(leave, report.CellEdit{Address: def.Address})
			addresses = append(addresses, def.Address)
		}
		holds, broken := newSums(r.view.form, r.view.table, true).check(r.across(cells), func(cell int) (string, bool) {
			text, known := r.cells[cell]
			return text, known
		})
		// Where a label ran over two lines, that of the group may stand beside its first row.
		like, group := r.known.best(m.label, b.rowGroups)
		own := like >= 0.85 && slices.Contains(groups(b.rows[m.row]), group)
		if nought && (m.label == "" || m.like >= 0.3 || own) || holds > 0 && broken == 0 {
			r.remark(m.line, "行名印的是「%s」，按前后的行当作%s读入", printed, name)
			continue
		}
		for _, cell := range cells {
			r.asked[cell] = true
		}
		r.questions = append(r.questions, Question{
			ID: r.view.table.ID + "/" + b.rows[m.row].Key() + "/label", Place: r.lines[m.line].place,
			Text: fmt.Sprintf("行名印的是「%s」，按前后的行看是%s，对吗？", printed, name), Addresses: addresses,
			Choices: []Choice{{Label: "对，读入", Edit: report.SetCells(take...)}, {Label: "不是，不读入", Edit: report.SetCells(leave...)}},
		})
	}
}

// across keeps of the cells of a row those that are not noughts, whose columns have to add up.
func (r *reading) across(cells []int) []int {
	return slices.DeleteFunc(slices.Clone(cells), func(cell int) bool {
		return len(cells) > 1 && (r.cells[cell] == "" || r.cells[cell] == "0")
	})
}

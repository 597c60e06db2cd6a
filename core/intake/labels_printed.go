package intake

import (
	"maps"
	"slices"
	"strings"
)

// sameWording is how alike labels are that differ in typography or in a mark that got lost.
const sameWording = 0.985

// printedLabels collects what a file has in place of labels of the form, wherever each stands.
type printedLabels struct {
	// as holds for each label what stands at the places where it was found, "" for the form's own wording.
	as map[string][]string
	// order are the labels as first met.
	order []string
	// all are the labels of the table.
	all []string
}

func (p *printedLabels) note(label, printed string, like float64) {
	if label == "" {
		return
	}
	if like >= sameWording || p.glued(label, printed) {
		printed = ""
	}
	if p.as == nil {
		p.as = map[string][]string{}
	}
	if _, met := p.as[label]; !met {
		p.order = append(p.order, label)
	}
	p.as[label] = append(p.as[label], strings.Join(strings.Fields(printed), ""))
}

// glued reports whether a label stands with another one in the same cell, as when a program drew cells together.
func (p *printedLabels) glued(label, printed string) bool {
	rest, found := strings.CutPrefix(printed, label)
	if !found {
		rest, found = strings.CutSuffix(printed, label)
	}
	return found && slices.ContainsFunc(p.all, func(other string) bool {
		return other != "" && (strings.HasPrefix(rest, other) || strings.HasSuffix(rest, other))
	})
}

// labels compares the labels of the table with those of the form. A label that stands several times and differs in some
// places only is told, since a report can hold one wording for all of them.
func (r *reading) labels() map[string]string {
	var p printedLabels
	for _, b := range r.view.bands {
		p.all = append(append(append(p.all, b.title, b.stub), b.heads...), labelsOf(b.rows)...)
	}
	r.rowLabels(&p)
	r.groupLabels(&p)
	r.columnLabels(&p)
	r.titleLabels(&p)
	printed := map[string]string{}
	for _, label := range p.order {
		all := p.as[label]
		if allEqual(all) {
			if all[0] != "" {
				printed[label] = all[0]
			}
			continue
		}
		for _, text := range all {
			if text != "" {
				r.remarks = append(r.remarks, Remark{Place: r.place(), Text: r.view.table.Name + "中有一处「" + label + "」印成「" + text + "」"})
				break
			}
		}
	}
	return printed
}

func (r *reading) rowLabels(p *printedLabels) {
	for _, b := range r.view.bands {
		for _, row := range b.rows {
			for _, m := range r.put {
				if r.view.bands[m.band].rows[m.row] != row || m.label == "" {
					continue
				}
				like, as := r.known.best(m.label, wantedLabels(row))
				if as != row.Text && like >= hardlyLike || r.lines[m.line].goesOn(m.label, row.Text) {
					// The group stands in the same cell; what is the label's part of it cannot be told.
					like = 1
				}
				p.note(row.Text, m.label, like)
			}
		}
	}
}

// groupLabels finds what stands in place of the groups: in the lines of their rows, or in a line of their own.
func (r *reading) groupLabels(p *printedLabels) {
	for i := range r.view.bands {
		b := r.view.bands[i]
		all := append(labelsOf(b.rows), b.heads...)
		for _, group := range b.rowGroups {
			best, printed := 0.0, ""
			for text := range r.besides(b, i, group) {
				like, label := r.known.best(text, all)
				if own := r.known.of(text, group); (label == group || like < 0.8) && own > best {
					best, printed = own, text
				}
			}
			if best >= 0.3 {
				p.note(group, printed, best)
			}
		}
	}
}

// besides returns the texts beside the labels of a group's rows.
func (r *reading) besides(b *band, band int, group string) map[string]bool {
	texts := map[string]bool{}
	for _, m := range r.put {
		if m.band != band || !slices.Contains(groups(b.rows[m.row]), group) {
			continue
		}
		l := &r.lines[m.line]
		for _, text := range l.above {
			texts[text] = true
		}
		for c := 0; c < m.end-1; c++ {
			if l.cells[c].text != "" && !l.cells[c].number {
				texts[l.cells[c].text] = true
			}
		}
	}
	for i := range r.found.groups {
		for _, c := range r.lines[i].cells {
			if c.text != "" {
				texts[c.text] = true
			}
		}
	}
	return texts
}

func (r *reading) columnLabels(p *printedLabels) {
	seen := map[*columnMap]bool{}
	inOrder := func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }
	for _, key := range slices.SortedFunc(maps.Keys(r.maps), inOrder) {
		columns := r.maps[key]
		if columns == nil || seen[columns] {
			continue
		}
		seen[columns] = true
		b := r.view.bands[key[1]]
		for c, column := range b.columns {
			switch printed := columns.printed[c]; {
			case printed == "":
			case r.headGoesOn(printed, column.Text):
				p.note(column.Text, "", 1)
			default:
				p.note(column.Text, printed, columns.like[c])
			}
		}
	}
}

func (r *reading) headGoesOn(begin, label string) bool {
	for i := range r.found.heads {
		if r.lines[i].goesOn(begin, label) {
			return true
		}
	}
	return false
}

// goesOn reports whether the cells behind one that begins a label say the rest of it, where blanks part cells and words alike.
func (l *line) goesOn(begin, label string) bool {
	for i, cell := range l.cells {
		if cell.text != begin || l.spans {
			continue
		}
		text := letters(begin)
		for _, more := range l.cells[i+1:] {
			text += letters(more.text)
			if text == letters(label) {
				return true
			}
		}
	}
	return false
}

// titleLabels looks at the titles of the bands, the corner above the row labels, and the groups of columns.
func (r *reading) titleLabels(p *printedLabels) {
	find := func(lines map[int]int, band int, label string, least float64, others []string) {
		best, printed := 0.0, ""
		for i, of := range lines {
			if of != band {
				continue
			}
			for _, c := range r.lines[i].cells {
				if like, _ := r.known.best(c.text, others); like > r.known.of(c.text, label) {
					continue
				}
				if like := r.known.of(c.text, label); like > best {
					best, printed = like, c.text
				}
			}
		}
		if best >= least {
			p.note(label, printed, best)
		}
	}
	for i := range r.view.bands {
		b := r.view.bands[i]
		find(r.found.titles, i, b.title, surelyLike, nil)
		if r.view.turned {
			continue
		}
		find(r.found.heads, i, b.stub, 0.6, b.heads)
		for _, column := range b.columns {
			for _, group := range groups(column) {
				if len(p.as[group]) == 0 {
					find(r.found.heads, i, group, 0.6, b.heads)
				}
			}
		}
	}
}

// place is where the table begins in the file.
func (r *reading) place() string { return r.lines[r.begin()].place }

// begin is its first line.
func (r *reading) begin() int {
	first := len(r.lines)
	for i := range r.used {
		first = min(first, i)
	}
	return first
}

package intake

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

// readings are the tables and lines of one form in a page.
type readings struct {
	lineTable []line
	of        map[string]*reading
	lines     []*lineReading
	// evidence says how well the tables are those of the form.
	evidence float64
}

// equalEvidence is by how little two forms may differ to fit equally well.
const equalEvidence = 0.5

// chooseForm reads the tables as each form has them and takes the form that fits best. Where several fit equally, the
// year decides; unclear then says so if even that is not known.
func chooseForm(lines []line, p *page.Page, o Options) (best *form.Form, found *readings, unclear string) {
	known := newLikeness()
	if f := o.Forms.ByID(o.Form); f != nil {
		return f, readAll(lines, known, f, nil), ""
	}
	year := o.Year
	if year == 0 {
		year = yearOf(p)
	}
	var equals []*form.Form
	of := map[string]*readings{}
	for _, f := range o.Forms.Forms() {
		r := readAll(lines, known, f, of[f.Extends])
		of[f.ID] = r
		switch {
		case best == nil || r.evidence > found.evidence+equalEvidence:
			best, found = f, r
			equals = []*form.Form{f}
		case r.evidence > found.evidence-equalEvidence && f.Extends == "" && best.Extends == "":
			equals = append(equals, f)
			if f.Years.Contains(year) && !best.Years.Contains(year) {
				best, found = f, r
			}
		}
	}
	if len(equals) < 2 {
		return best, found, ""
	}
	if usual := o.Forms.ForYear(year); slices.Contains(equals, usual) {
		if usual != best {
			best, found = usual, of[usual.ID]
		}
		return best, found, ""
	}
	latest := best
	for _, f := range equals {
		if f.Years.From > latest.Years.From {
			latest = f
		}
	}
	if latest != best {
		best, found = latest, of[latest.ID]
	}
	if len(found.of) == 0 {
		return best, found, ""
	}
	return best, found, fmt.Sprintf("单看表格分不出用的是哪一种格式，也没有找到年度，先按「%s」读", best.Name)
}

// yearOfTitle finds the year of a report in its title or period.
var yearOfTitle = regexp.MustCompile(`(20[0-9]{2})\s*年度?\s*(?:政府信息公开|信息公开|1\s*月\s*1\s*日)`)

// yearOf returns the year a page says it reports on, 0 if it does not.
func yearOf(p *page.Page) int {
	for i := range p.Blocks {
		if found := yearOfTitle.FindStringSubmatch(strings.Join(strings.Fields(p.Blocks[i].Text), "")); found != nil {
			year, _ := strconv.Atoi(found[1])
			return year
		}
	}
	return 0
}

// readAll reads all tables of a form: the one found best first, so that none takes the lines of another. The tables that a
// local variant has of its base, which it cannot change, are not looked for again; base may be nil.
func readAll(lines []line, known *likeness, f *form.Form, base *readings) *readings {
	a := newAligner(lines, irrelevant(lines, f), known)
	all := &readings{lineTable: lines, of: map[string]*reading{}}
	found, chosen := map[string]*alignment{}, a.ofBase(f, base)
	for len(chosen) < len(f.Tables) {
		var best *alignment
		for _, t := range f.Tables {
			if chosen[t.ID] != nil {
				continue
			}
			if found[t.ID] == nil || a.lost(found[t.ID]) {
				found[t.ID] = a.bestView(f, t)
			}
			if c := found[t.ID]; c.found() && (best == nil || c.score > best.score) {
				best = c
			}
		}
		if best == nil {
			break
		}
		chosen[best.view.table.ID] = best
		for _, i := range best.lines() {
			a.claimed[i] = true
		}
	}
	for _, t := range f.Tables {
		if c := chosen[t.ID]; c != nil {
			c.keepBelow(chosen)
			r := a.read(c)
			r.evidence += r.fitOfForm()
			all.of[t.ID] = r
			all.evidence += r.evidence
		}
	}
	all.lines = a.localLines(f, all)
	all.evidence += float64(len(all.lines))
	return all
}

// ofBase takes over where the tables of a national form were found.
func (a *aligner) ofBase(f *form.Form, base *readings) map[string]*alignment {
	chosen := map[string]*alignment{}
	if base == nil {
		return chosen
	}
	for id, r := range base.of {
		again := *r.found
		again.view = viewsOf(f, f.Table(id))[r.view.way]
		chosen[id] = &again
		for _, i := range again.lines() {
			a.claimed[i] = true
		}
	}
	return chosen
}

// again returns where a table that was found stands once more in full, -1 if it does not.
func (a *aligner) again(r *reading) int {
	for i := range r.used {
		a.claimed[i] = true
	}
	if more := a.align(r.view); more.found() && (more.whole() || r.view.bands[0].unlabelled()) {
		return more.first
	}
	return -1
}

// keepBelow gives up the heads of a table above rows of another: 总计 is a label of several tables.
func (f *alignment) keepBelow(others map[string]*alignment) {
	border := -1
	for _, other := range others {
		for _, m := range other.matches {
			if other != f && m.line < f.matches[0].line {
				border = max(border, m.line)
			}
		}
	}
	for _, lines := range []map[int]int{f.heads, f.titles, f.groups} {
		maps.DeleteFunc(lines, func(line, _ int) bool { return line <= border })
	}
}

// lost reports whether lines of an alignment went to another table since.
func (a *aligner) lost(f *alignment) bool {
	return slices.ContainsFunc(f.matches, func(m match) bool { return a.claimed[m.line] })
}

// bestView aligns a table in the way that fits best; the usual one if another is no better.
func (a *aligner) bestView(f *form.Form, t *form.Table) *alignment {
	var best *alignment
	for _, v := range viewsOf(f, t) {
		found := a.align(v)
		if best != nil && !v.turned && len(found.matches) < 2 {
			// One piece of a table that was cut is more likely the whole with cells missing.
			continue
		}
		if best == nil || found.found() && (!best.found() || found.score > best.score+0.5) {
			best = found
		}
		// A table found with all its rows needs no other way to look at it.
		if best.found() && v == best.view && best.whole() {
			break
		}
	}
	return best
}

// whole reports whether nearly every row of the view was found by its label.
func (f *alignment) whole() bool {
	rows, sure, cells := 0, 0, 0
	for _, b := range f.view.bands {
		rows += len(b.rows)
		cells += len(b.rows) * len(b.columns)
	}
	for _, m := range f.matches {
		if m.like >= surelyLike {
			sure++
		}
	}
	return rows > 1 && 10*sure >= 8*rows && cells > rows
}

// fitOfForm is what rows and columns of the form say for it and against it.
func (r *reading) fitOfForm() float64 {
	fit := 0.0
	for _, b := range r.view.bands {
		for range b.rows {
			fit -= 0.6
		}
	}
	for range r.put {
		fit += 0.6
	}
	for i := range r.view.bands {
		fit += r.fitOfHeads(i)
	}
	return fit
}

// fitOfHeads is what the heads of a band's columns say, where they stand best.
func (r *reading) fitOfHeads(band int) float64 {
	best, headed := math.Inf(-1), false
	for key, columns := range r.maps {
		if key[1] != band {
			continue
		}
		headed = true
		fit := -0.5
		if columns != nil {
			fit = 0
			for _, like := range columns.like {
				fit += max(like, 0) - 0.3
			}
		}
		best = max(best, fit)
	}
	if !headed {
		return 0
	}
	return best
}

// irrelevant marks the lines in which and near which nothing looks like a label of the form.
func irrelevant(lines []line, f *form.Form) []bool {
	letters := map[rune]bool{}
	for _, t := range f.Tables {
		for _, b := range t.Blocks {
			for _, text := range append(append(labelsOf(leaves(b.Rows)), labelsOf(leaves(b.Columns))...), b.Title) {
				for _, r := range text {
					letters[r] = true
				}
			}
		}
	}
	near := make([]bool, len(lines))
	const around = 4
	for i := range lines {
		if !hasLabel(&lines[i], letters) {
			continue
		}
		for j := max(0, i-around); j <= min(len(lines)-1, i+around); j++ {
			near[j] = near[j] || !lines[j].loose() || j == i
		}
	}
	for i := range near {
		near[i] = !near[i]
	}
	return near
}

// hasLabel reports whether a cell of a line has mostly characters that labels have.
func hasLabel(l *line, letters map[rune]bool) bool {
	for _, c := range l.cells {
		if c.number || c.text == "" || utf8.RuneCountInString(c.text) > 2*longestLabel {
			continue
		}
		known, all := 0, 0
		for _, r := range c.text {
			all++
			if letters[r] {
				known++
			}
		}
		if 2*known >= all {
			return true
		}
	}
	return false
}

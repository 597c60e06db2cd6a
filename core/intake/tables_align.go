package intake

import (
	"maps"
	"math"
	"slices"
)

// step is a line that a view of a table expects, in print order.
type step struct {
	kind stepKind
	band int
	// row is an index in the rows of the band; text is that of a title or a group.
	row  int
	text string
}

type stepKind int

const (
	titleStep stepKind = iota
	headStep
	groupStep
	rowStep
)

// stepsOf returns the lines of a view from the top down.
func stepsOf(v *view) []step {
	var steps []step
	for i := range v.bands {
		b := v.bands[i]
		if b.title != "" {
			steps = append(steps, step{kind: titleStep, band: i, text: b.title})
		}
		steps = append(steps, step{kind: headStep, band: i})
		var open []string
		for r, row := range b.rows {
			path := groups(row)
			for depth, group := range path {
				if (depth >= len(open) || open[depth] != group) && row.Text != "" {
					steps = append(steps, step{kind: groupStep, band: i, row: r, text: group})
				}
			}
			open = path
			steps = append(steps, step{kind: rowStep, band: i, row: r})
		}
	}
	return steps
}

// What leaving out costs: a row of the form, a line of the file with numbers, one with text, a paragraph.
const (
	missingRow   = 0.4
	unusedRow    = 0.6
	unusedText   = 0.2
	unusedLoose  = 0.03
	garbledLabel = -0.2
	// surelyLike labels differ in a few characters; hardlyLike ones have only their place in common.
	surelyLike = 0.75
	hardlyLike = 0.55
)

// match is a line found to be a row of a band.
type match struct {
	line, band, row int
	// like tells how well the label fits, end is the index behind the label among the cells of the line.
	like float64
	end  int
	// label is what the file has for the label.
	label string
}

// aligner holds lines of a file against the views of tables.
type aligner struct {
	lines []line
	// claimed marks the lines that other tables took.
	claimed []bool
	known   *likeness
	// heads remembers how far lines hold the heads of bands.
	heads map[headKey]float64
	// labels remembers the labels of rows that lines have, rowLikes how like them texts are.
	labels   map[headKey][]match
	rowLikes map[rowKey][]float64
}

func newAligner(lines []line, claimed []bool, known *likeness) *aligner {
	return &aligner{
		lines: lines, claimed: claimed, known: known,
		heads: map[headKey]float64{}, labels: map[headKey][]match{}, rowLikes: map[rowKey][]float64{},
	}
}

type rowKey struct {
	text string
	of   *[]string
}

type headKey struct {
	line *line
	of   *[]string
}

// alignment says which line is which row of a view.
type alignment struct {
	view    *view
	score   float64
	matches []match
	// heads and titles are the lines that are heads and titles of a band, groups those with nothing but a group's label.
	heads, titles, groups map[int]int
	// inline counts the rows that begin with heads, as in text that lost its lines.
	inline int
	// first and last are the lines it reaches from and to.
	first, last int
}

// align finds the rows of a view among the lines: in order, with lines and rows left out where that fits best.
func (a *aligner) align(v *view) *alignment {
	steps := stepsOf(v)
	width := len(steps) + 1
	const free, skipLine, skipStep, take, again = 0, 1, 2, 3, 4
	scores := make([]float64, width)
	back := make([]byte, (len(a.lines)+1)*width)
	for j := 1; j < width; j++ {
		scores[j] = scores[j-1] - steps[j-1].missing()
		back[j] = skipStep
	}
	best, bestAt := math.Inf(-1), 0
	next := make([]float64, width)
	for i := range a.lines {
		skip := a.skipping(v, i)
		next[0] = 0
		for j := 1; j < width; j++ {
			s := steps[j-1]
			value, how := next[j-1]-s.missing(), byte(skipStep)
			if skipped := scores[j] - skip; skipped > value {
				value, how = skipped, skipLine
			}
			if !a.claimed[i] {
				if fit := a.fit(v, s, i); fit > math.Inf(-1) {
					if taken := scores[j-1] + fit; taken > value {
						value, how = taken, take
					}
					if s.kind == headStep && fit > 0 && scores[j]+fit > value {
						value, how = scores[j]+fit, again
					}
				}
			}
			next[j], back[(i+1)*width+j] = value, how
		}
		scores, next = next, scores
		if end := scores[width-1]; end > best {
			best, bestAt = end, i+1
		}
	}
	found := &alignment{view: v, score: best, heads: map[int]int{}, titles: map[int]int{}, groups: map[int]int{}, first: -1}
	for i, j := bestAt, width-1; j > 0; {
		how := back[i*width+j]
		if how == take || how == again {
			found.note(a, steps[j-1], i-1)
		}
		switch how {
		case skipLine, again:
			i--
		case skipStep:
			j--
		case take:
			i, j = i-1, j-1
		}
	}
	slices.Reverse(found.matches)
	return found
}

func (s *step) missing() float64 {
	if s.kind == rowStep {
		return missingRow
	}
	return 0
}

func (f *alignment) note(a *aligner, s step, line int) {
	if f.last < line {
		f.last = line
	}
	f.first = line
	switch s.kind {
	case titleStep:
		f.titles[line] = s.band
	case headStep:
		f.heads[line] = s.band
	case groupStep:
		f.groups[line] = s.band
	case rowStep:
		m := a.labelOf(&a.lines[line], f.view.bands[s.band], s.row)
		m.line, m.band, m.row = line, s.band, s.row
		f.matches = append(f.matches, m)
		if f.view.bands[s.band].unlabelled() && m.end > 0 {
			f.inline++
		}
	}
}

// skipping is what it costs to take a line for none of the table.
func (a *aligner) skipping(v *view, i int) float64 {
	l := &a.lines[i]
	switch {
	case a.claimed[i] || l.blank():
		return 0
	case l.loose():
		return unusedLoose
	case slices.ContainsFunc(v.bands, func(b *band) bool { return a.headed(l, b) > 0 }):
		return 0
	case l.numbers() > 0:
		return unusedRow
	}
	return unusedText
}

// fit is how well a line fits a step, minus infinity if it does not at all.
func (a *aligner) fit(v *view, s step, i int) float64 {
	l, b := &a.lines[i], v.bands[s.band]
	no := math.Inf(-1)
	switch s.kind {
	case titleStep:
		if like := a.onlyLabel(l, s.text); like >= 0.85 {
			return 2 * like
		}
	case headStep:
		if fit := a.headed(l, b); fit > 0 {
			return fit
		}
	case groupStep:
		if a.onlyLabel(l, s.text) >= 0.85 {
			return 0.3
		}
	case rowStep:
		if b.unlabelled() {
			return a.fitUnlabelled(b, i)
		}
		return a.fitRow(v, b, s.row, l)
	}
	return no
}

// onlyLabel is how like a label the only text of a line is, 0 where more stands in it.
// headed is how far a line holds heads of a band's columns.
func (a *aligner) headed(l *line, b *band) float64 {
	key := headKey{l, &b.heads}
	fit, known := a.heads[key]
	if !known {
		fit = a.headsIn(l, b)
		a.heads[key] = fit
	}
	return fit
}

func (a *aligner) headsIn(l *line, b *band) float64 {
	var heads []string
	least := 0.7
	if l.loose() && len(l.cells) == 1 {
		least = 0.8
	}
	others := 0
	for _, c := range l.cells {
		if c.text == "" {
			continue
		}
		like, head := a.known.best(c.text, b.heads)
		switch {
		case like >= least && !c.number:
			if !slices.Contains(heads, head) {
				heads = append(heads, head)
			}
		case b.stub != "" && a.known.of(c.text, b.stub) >= 0.6:
		default:
			others++
		}
	}
	if len(heads) == 0 || others > len(heads) {
		return 0
	}
	return min(2.5, 0.6*float64(len(heads)))
}

// fitRow is how well a line fits a row: by its label, by the group it stands in, by how many numbers it has.
func (a *aligner) fitRow(v *view, b *band, row int, l *line) float64 {
	no := math.Inf(-1)
	n := len(b.columns)
	m := a.labelOf(l, b, row)
	behind, texts := 0, 0
	for _, c := range l.cells[m.end:] {
		switch {
		case c.number:
			behind++
		case c.text != "" && a.isLabel(c.text, b):
			texts++
		}
	}
	fit := a.inGroup(v, b, row, l, m)
	switch {
	case l.loose() && m.like < surelyLike && (behind != n || n < 3), l.loose() && behind == 0 && m.like < 0.95, v.turned && behind == 0:
		return no
	case behind == 0 && texts > 0:
		return no
	case l.loose() && behind == 0:
		return 0.5
	case m.like >= hardlyLike:
		fit += 4*m.like - 1
		if behind == 0 {
			fit -= 0.5
		}
		return fit
	case behind == 0 || behind != n && behind < 3 || a.headed(l, b) > 0 || a.isOtherRow(l, b):
		return no
	}
	return fit + garbledLabel + m.like
}

// isLabel reports whether a text is a label of a band, of its rows or of its columns.
// isOtherRow reports whether a line has the label of some row of the band.
// fitUnlabelled is how well the line at an index fits a row without a label: numbers right below the heads.
func (a *aligner) fitUnlabelled(b *band, i int) float64 {
	l := &a.lines[i]
	numbers, heads, others := 0, 0, 0
	for _, c := range l.cells {
		switch {
		case c.text == "":
		case c.number:
			numbers++
		case a.headsIn(&line{cells: []shown{c}, row: l.row}, b) == 0:
			others++
		default:
			heads++
		}
	}
	if !a.belowHeads(b, i) || others > heads || numbers > len(b.columns)+2 || numbers == 0 && (l.loose() || !l.blank() || len(l.cells) < len(b.columns)) {
		return math.Inf(-1)
	}
	if numbers == 0 {
		return 0.1
	}
	if len(l.cells) >= len(b.columns) {
		return 2
	}
	return 2 * float64(numbers) / float64(len(b.columns))
}

// belowHeads reports whether heads of a band stand right above a line, or at its beginning.
func (a *aligner) belowHeads(b *band, i int) bool {
	if own := a.lines[i]; len(own.cells) > 0 && own.cells[0].text != "" && !own.cells[0].number {
		return true
	}
	for i--; i >= 0 && a.lines[i].blank(); i-- {
	}
	return i >= 0 && a.headed(&a.lines[i], b) > 0
}

// inGroup rewards a line for standing in the row's group, and punishes it for standing in another.
// labelOf finds what a line has for the label of a row: a cell, or several that together say it.
// labelsIn finds what a line has for the label of each row.
// rowsLike returns how like the label of each row a text is.
// wantedLabels are the ways to print a row's label: alone, with its group, with all groups.
// leadingTexts returns where the texts at the beginning of a line end, and the last of them.
// lines returns all lines the alignment takes.
func (f *alignment) lines() []int {
	var all []int
	for _, lines := range []map[int]int{f.heads, f.titles, f.groups} {
		all = slices.AppendSeq(all, maps.Keys(lines))
	}
	for _, m := range f.matches {
		all = append(all, m.line)
	}
	return all
}

// found reports whether enough of the table was recognised by labels.
func (f *alignment) found() bool {
	if f == nil || len(f.matches) == 0 {
		return false
	}
	rows, sure, heads, columns := 0, 0, 0, 0
	for _, b := range f.view.bands {
		rows += len(b.rows)
		columns += len(b.columns)
	}
	for _, m := range f.matches {
		if m.like >= surelyLike {
			sure++
		}
	}
	heads = len(f.heads) + f.inline
	switch {
	case sure == 0:
		return false
	case f.view.bands[0].unlabelled():
		return heads > 0 && f.score > 1
	case rows <= 2:
		return heads+len(f.titles) > 0 || sure == rows && rows > 1
	}
	return f.score > 0 && 10*sure >= 3*rows || heads > 0 && sure >= 2 || sure >= 4 && columns > 1
}

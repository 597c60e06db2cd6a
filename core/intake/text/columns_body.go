package text

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// label is the head of a row or of several, put together from the lines it was broken over.
type label struct {
	first, last, start, end int
	text                    string
	// leaf says that figures stand right of it, own that they do in its first line: then it is the label of their row.
	leaf, own bool
}

// body makes rows of the lines from one to another: one for each line with figures.
func (g *layout) body(from, to int) (rows []row) {
	var anchors []int
	figures := map[int][]piece{}
	for i := from; i < to; i++ {
		if g.anchor(i) {
			anchors = append(anchors, i)
			for k, p := range g.pieces[i] {
				if p.figure {
					figures[i] = g.pieces[i][k:]
					break
				}
			}
		}
	}
	labels := g.labels(from, to)
	if len(anchors) == 0 {
		for _, l := range labels {
			rows = append(rows, row{first: g.lines[l.first].number, last: g.lines[l.last].number, cells: []string{l.text}})
		}
		return rows
	}
	heads := map[int][]label{}
	// Labels of single rows stand to the right of those of several rows.
	sort.SliceStable(labels, func(a, b int) bool { return labels[a].start > labels[b].start })
	var later []label
	for _, l := range labels {
		if (l.own || l.first == l.last) && slices.Contains(anchors, l.first) {
			heads[l.first] = append(heads[l.first], l)
		} else {
			later = append(later, l)
		}
	}
	for _, l := range later {
		at := l.row(anchors, heads)
		heads[at] = append(heads[at], l)
	}
	columns := g.columns(anchors, figures)
	for _, i := range anchors {
		w := row{first: g.lines[i].number, last: g.lines[i].number}
		sort.SliceStable(heads[i], func(a, b int) bool { return heads[i][a].start < heads[i][b].start })
		for _, l := range heads[i] {
			w.cells = append(w.cells, l.text)
		}
		w.cells = append(w.cells, inColumns(figures[i], columns)...)
		rows = append(rows, w)
	}
	return rows
}

// labels puts the labels of some lines together. The number of an item begins one; without, a piece below another goes on
// with it.
func (g *layout) labels(from, to int) (labels []label) {
	for i := from; i < to; i++ {
		for n, p := range g.pieces[i] {
			if p.figure {
				break
			}
			p.leaf = n+1 < len(g.pieces[i]) && g.pieces[i][n+1].figure
			if k := g.above(labels, p); k >= 0 && !numbering.MatchString(p.text) {
				l := &labels[k]
				l.text, l.last, l.end, l.leaf = join(l.text, p.text), i, max(l.end, p.end), l.leaf || p.leaf
				continue
			}
			labels = append(labels, label{i, i, p.start, p.end, p.text, p.leaf, p.leaf})
		}
	}
	return labels
}

// above returns the label that a piece may go on with, -1 without: the last that ends a line or two above it, so that no
// more than the figures of their row are between.
func (g *layout) above(labels []label, p piece) int {
	found := -1
	for k := len(labels) - 1; k >= 0 && k >= len(labels)-8; k-- {
		l := labels[k]
		if !l.over(p) || l.leaf && p.leaf || l.last == p.line || l.last < p.line-2 || l.last == p.line-2 && g.gap(l, p) {
			continue
		}
		if found < 0 || l.last > labels[found].last || l.last == labels[found].last && near(l, p) < near(labels[found], p) {
			found = k
		}
	}
	return found
}

// gap says that a blank line above a piece ends what stands above it. It does not within the label of several rows, where
// rows stand apart.
func (g *layout) gap(l label, p piece) bool {
	return g.lines[p.line-1].blank() && (l.leaf || p.leaf || !g.anchor(l.last) || !g.anchor(p.line))
}

// over says that a piece stands below a label: begins or is centred where it does, or closes its bracket.
func (l label) over(p piece) bool {
	return p.start < l.end && l.start < p.end &&
		(near(l, p) <= 4 || abs(l.start+l.end-p.start-p.end) <= 6 || unclosed(l.text) && strings.ContainsAny(p.text, closing))
}

// unclosed says that a bracket opens in a text and does not close.
func unclosed(text string) bool { return brackets(text) > 0 }

// brackets counts how many more brackets open than close. Paragraphs are looked at again with every line they grow by.
func brackets(text string) (open int) {
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && r != '(' && r != ')':
		case strings.ContainsRune(opening, r):
			open++
		case strings.ContainsRune(closing, r):
			open--
		}
	}
	return open
}

// near is how far apart a label and a piece begin.
func near(l label, p piece) int { return max(l.start-p.start, p.start-l.start) }

// row returns the line with figures that a label belongs to: one beside it that has no label yet, the nearest to its
// middle, or, for a label of several rows, the first beside it.
func (l label) row(anchors []int, heads map[int][]label) int {
	nearest := func(fits func(int) bool) int {
		found := -1
		for _, i := range anchors {
			if fits(i) && (found < 0 || abs(2*i-l.first-l.last) < abs(2*found-l.first-l.last)) {
				found = i
			}
		}
		return found
	}
	free := func(i int) bool { return len(heads[i]) == 0 }
	for _, fits := range []func(int) bool{
		func(i int) bool { return free(i) && i >= l.first && i <= l.last },
		func(i int) bool { return free(i) && i >= l.first-1 && i <= l.last+1 },
	} {
		if i := nearest(fits); i >= 0 {
			return i
		}
	}
	for _, i := range anchors {
		if i >= l.first {
			return i
		}
	}
	return anchors[len(anchors)-1]
}

func abs(n int) int { return max(n, -n) }

// columns returns the middles of the columns of figures, as the fullest row has them.
func (g *layout) columns(anchors []int, figures map[int][]piece) (middles []int) {
	for _, i := range anchors {
		if len(figures[i]) > len(middles) {
			middles = nil
			for _, p := range figures[i] {
				middles = append(middles, p.start+p.end)
			}
		}
	}
	return middles
}

// inColumns puts figures where they stand; a row that lacks some has empty cells there.
func inColumns(figures []piece, middles []int) []string {
	cells := make([]string, len(middles))
	if len(figures) == len(middles) {
		for c, p := range figures {
			cells[c] = p.text
		}
		return cells
	}
	from := 0
	for k, p := range figures {
		best := from
		for c := from; c <= len(middles)-(len(figures)-k); c++ {
			if abs(middles[c]-p.start-p.end) < abs(middles[best]-p.start-p.end) {
				best = c
			}
		}
		cells[best], from = p.text, best+1
	}
	return cells
}

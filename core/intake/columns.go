package intake

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

// columnMap says under which columns of a file's grid the columns of a band stand.
type columnMap struct {
	// at holds for each column of the band where it begins and ends in the grid; from -1 where it was not found.
	at []extent
	// like and printed are how well its head fits and what the file has for it.
	like    []float64
	printed []string
	// shared holds the columns that the file has only one column for: their group's.
	shared map[int]extent
	// from is where the first of them begins.
	from int
}

type extent struct{ from, past int }

func (e extent) holds(column int) bool { return column >= e.from && column < e.past }

// complete reports whether every column of the band was found.
func (m *columnMap) complete() bool {
	return m != nil && !slices.ContainsFunc(m.at, func(e extent) bool { return e.from < 0 })
}

// pillar is a column as a reader sees it: columns of the grid below one head.
type pillar struct {
	extent
	// heads are the texts above, the lowest last.
	heads []string
}

// farthestHead is how many lines below its heads a row may stand: several times as many as the longest table has.
const farthestHead = 300

// headLines returns the lines that head a row of a band: the nearest ones above it in its table, or those of the table
// before it where that one is as wide.
func (a *aligner) headLines(f *alignment, m match) []int {
	b := f.view.bands[m.band]
	own := &a.lines[m.line]
	other := map[int]bool{}
	for _, o := range f.matches {
		other[o.line] = o.band != m.band
	}
	var heads []int
	for i := m.line - 1; i >= max(0, m.line-farthestHead); i-- {
		l := &a.lines[i]
		if l.loose() {
			continue
		}
		// Behind a break of the page a table goes on without its heads.
		if l.block() != own.block() && (len(heads) > 0 || len(l.squares) != len(own.squares) || i < f.first-3) {
			break
		}
		if len(l.squares) != len(own.squares) {
			break
		}
		_, title := f.titles[i]
		isHead := !other[i] && !title && a.headed(l, b) > 0 && !a.isMatch(f, i)
		switch {
		case isHead:
			heads = append(heads, i)
		case len(heads) > 0 || other[i]:
			slices.Reverse(heads)
			return heads
		}
	}
	slices.Reverse(heads)
	return heads
}

func (a *aligner) isMatch(f *alignment, line int) bool {
	return slices.ContainsFunc(f.matches, func(m match) bool { return m.line == line })
}

// pillars lays the heads out: what the lowest line of heads spans is one column to the reader's eye.
func pillars(lines []line, heads []int) []pillar {
	if len(heads) == 0 {
		return nil
	}
	lowest := lines[heads[len(heads)-1]].squares
	var all []pillar
	for c := range lowest {
		s := lowest[c]
		if last := len(all) - 1; last >= 0 && c > 0 && sameHead(lowest[c-1], s) && sameAbove(lines, heads, c) {
			all[last].past = c + 1
			continue
		}
		p := pillar{extent: extent{c, c + 1}}
		var seen []page.Square
		for _, h := range heads {
			above := lines[h].squares[c]
			begun := func(o page.Square) bool { return o.Row == above.Row && o.Column == above.Column }
			if above.Text != "" && !slices.ContainsFunc(seen, begun) {
				seen = append(seen, above)
				p.heads = append(p.heads, oneLine(above.Text))
			}
		}
		all = append(all, p)
	}
	return all
}

// sameHead reports whether two neighbours are one head: one cell, or the text of a merged cell repeated.
func sameHead(left, right page.Square) bool {
	if left.Missing || right.Missing {
		return left.Missing && right.Missing
	}
	return left.Row == right.Row && left.Column == right.Column || left.Text != "" && left.Text == right.Text
}

func sameAbove(lines []line, heads []int, c int) bool {
	for _, h := range heads {
		if s := lines[h].squares; !sameHead(s[c-1], s[c]) && s[c].Text != "" {
			return false
		}
	}
	return true
}

// mapColumns finds the columns of a band below heads, in order; nil if there are too few.
func (a *aligner) mapColumns(b *band, heads []int) *columnMap {
	all := pillars(a.lines, heads)
	if len(all) == 0 || b.headless() {
		return nil
	}
	n := len(b.columns)
	m := &columnMap{at: make([]extent, n), like: make([]float64, n), printed: make([]string, n), shared: map[int]extent{}, from: -1}
	scores, likes, texts := a.headScores(b, all)
	for c, p := range inOrder(scores) {
		m.at[c] = extent{-1, -1}
		if p >= 0 {
			m.at[c], m.like[c], m.printed[c] = all[p].extent, likes[c][p], texts[c][p]
		}
	}
	a.fillBetween(b, m, all)
	a.shareGroups(b, m, all)
	found := 0
	for _, e := range m.at {
		if e.from >= 0 {
			found++
			if m.from < 0 || e.from < m.from {
				m.from = e.from
			}
		}
	}
	for _, e := range m.shared {
		if m.from < 0 || e.from < m.from {
			m.from = e.from
		}
	}
	if found == 0 || 2*(found+len(m.shared)) < n {
		return nil
	}
	return m
}

// headScores compares every column of a band with every pillar: the head itself, and the groups above it.
func (a *aligner) headScores(b *band, all []pillar) (scores, likes [][]float64, texts [][]string) {
	for _, column := range b.columns {
		score, like, text := make([]float64, len(all)), make([]float64, len(all)), make([]string, len(all))
		own := groups(column)
		for p := range all {
			for i, head := range all[p].heads {
				of := a.known.of(head, column.Text)
				if joined := a.known.of(head, strings.Join(own, "")+column.Text); joined > of {
					of = joined
				}
				// A head that is another column's or group's by name is not this one with a typo.
				if of < 0.9 {
					if other, label := a.known.best(head, b.heads); other > of && label != column.Text {
						of = 0
					}
				}
				if i < len(all[p].heads)-1 {
					of *= 0.9
				}
				if of >= like[p] {
					like[p], text[p] = of, head
				}
			}
			if like[p] < 0.6 {
				continue
			}
			score[p] = like[p]
			for _, head := range all[p].heads {
				of, label := a.known.best(head, b.heads)
				switch {
				case of < 0.8 || label == column.Text:
				case slices.Contains(own, label):
					score[p] += 0.15
				case slices.ContainsFunc(b.columns, func(l *form.Label) bool { return slices.Contains(groups(l), label) }):
					score[p] -= 0.3
				}
			}
		}
		scores, likes, texts = append(scores, score), append(likes, like), append(texts, text)
	}
	return scores, likes, texts
}

// inOrder picks for each row of scores a column further to the right than that of the row before, -1 for none.
func inOrder(scores [][]float64) []int {
	n := len(scores)
	picked := make([]int, n)
	if n == 0 {
		return picked
	}
	w := len(scores[0])
	best := make([][]float64, n+1)
	for i := range best {
		best[i] = make([]float64, w+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := w - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if scores[i][j] > 0 {
				best[i][j] = max(best[i][j], scores[i][j]+best[i+1][j+1])
			}
		}
	}
	for i, j := 0, 0; i < n; {
		switch {
		case j < w && scores[i][j] > 0 && best[i][j] == scores[i][j]+best[i+1][j+1]:
			picked[i] = j
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			picked[i] = -1
			i++
		default:
			j++
		}
	}
	return picked
}

// fillBetween takes a garbled head for the column that stands there, where the file has just as many columns.
func (a *aligner) fillBetween(b *band, m *columnMap, all []pillar) {
	at := func(column int) int {
		return slices.IndexFunc(all, func(p pillar) bool { return p.extent == m.at[column] })
	}
	for c := 0; c < len(m.at); {
		if m.at[c].from >= 0 {
			c++
			continue
		}
		past := c
		for past < len(m.at) && m.at[past].from < 0 {
			past++
		}
		left, right := -1, len(all)
		if c > 0 {
			left = at(c - 1)
		}
		if past < len(m.at) {
			right = at(past)
		}
		if c > 0 && (past < len(m.at) || right-left-1 == past-c) && right-left-1 == past-c {
			for i := c; i < past; i++ {
				p := all[left+1+i-c]
				m.at[i] = p.extent
				if len(p.heads) > 0 {
					m.printed[i] = p.heads[len(p.heads)-1]
				}
			}
		}
		c = past
	}
}

// shareGroups finds groups of columns that the file gives one column only, or columns without heads of their own.
func (a *aligner) shareGroups(b *band, m *columnMap, all []pillar) {
	for c := 0; c < len(m.at); {
		own := groups(b.columns[c])
		if m.at[c].from >= 0 || len(own) == 0 {
			c++
			continue
		}
		group, past := own[len(own)-1], c
		for past < len(m.at) && m.at[past].from < 0 && slices.Equal(groups(b.columns[past]), own) {
			past++
		}
		for _, p := range all {
			head := ""
			if len(p.heads) > 0 {
				head = p.heads[len(p.heads)-1]
			}
			if a.known.of(head, group) < surelyLike {
				continue
			}
			for i := c; i < past; i++ {
				if p.past-p.from == past-c {
					m.at[i] = extent{p.from + i - c, p.from + i - c + 1}
				} else {
					m.shared[i] = p.extent
				}
			}
			break
		}
		c = past
	}
}

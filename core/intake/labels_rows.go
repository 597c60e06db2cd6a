package intake

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

func (a *aligner) onlyLabel(l *line, label string) float64 {
	like := 0.0
	for _, c := range l.cells {
		switch {
		case c.text == "":
		case c.number:
			return 0
		default:
			of := a.known.of(c.text, label)
			if of < surelyLike {
				return 0
			}
			like = max(like, of)
		}
	}
	return like
}

func (a *aligner) isLabel(text string, b *band) bool {
	if like, _ := a.known.best(text, b.heads); like >= 0.85 {
		return true
	}
	return slices.ContainsFunc(a.rowsLike(text, b), func(like float64) bool { return like >= 0.85 })
}

func (a *aligner) isOtherRow(l *line, b *band) bool {
	for row := range b.rows {
		if a.labelOf(l, b, row).like >= 0.85 {
			return true
		}
	}
	return false
}

func (a *aligner) inGroup(v *view, b *band, row int, l *line, m match) float64 {
	own := groups(b.rows[row])
	texts := slices.Clone(l.above)
	for _, c := range l.cells[:max(0, m.end-1)] {
		if c.text != "" && !c.number {
			texts = append(texts, c.text)
		}
	}
	fit := 0.0
	for _, text := range texts {
		like, group := a.known.best(text, b.rowGroups)
		switch {
		case like < 0.8:
		case slices.Contains(own, group):
			fit += 0.6
		default:
			fit -= 0.8
		}
	}
	return fit
}

func (a *aligner) labelOf(l *line, b *band, row int) match {
	key := headKey{l, &b.heads}
	labels, known := a.labels[key]
	if !known {
		labels = a.labelsIn(l, b)
		a.labels[key] = labels
	}
	return labels[row]
}

func (a *aligner) labelsIn(l *line, b *band) []match {
	found := make([]match, len(b.rows))
	end, last := leadingTexts(l)
	if b.unlabelled() {
		for row := range found {
			found[row] = match{like: 1, end: end}
		}
		return found
	}
	try := func(text string, past int, least float64, tie bool) {
		for row, like := range a.rowsLike(text, b) {
			m := &found[row]
			if like >= least && (like > m.like+0.02 || tie && like >= m.like && like > 0) {
				m.like, m.end, m.label = like, past, text
			}
		}
	}
	leading, together, texts := true, "", 0
	for i, c := range l.cells {
		switch {
		case c.number:
			leading = false
		case c.text == "":
		case !leading:
			try(c.text, i+1, 0.8, true)
		default:
			if texts++; len(together) < 4*longestLabel {
				together += c.text
				if texts > 1 {
					try(together, i+1, 0, false)
				}
			}
			try(c.text, i+1, 0, true)
		}
	}
	for row := range found {
		m := &found[row]
		if m.like < hardlyLike {
			m.end, m.label = end, last
		}
		// The text of a merged cell may be repeated where it reached.
		for m.end > 0 && m.end < len(l.cells) && l.cells[m.end].text == l.cells[m.end-1].text && !l.cells[m.end].number {
			m.end++
		}
	}
	return found
}

func (a *aligner) rowsLike(text string, b *band) []float64 {
	key := rowKey{text, &b.heads}
	likes, known := a.rowLikes[key]
	if !known {
		for row, label := range b.rows {
			like := a.known.of(text, label.Text)
			for _, whole := range b.wanted[row][1:] {
				// A text that has no more than the groups says nothing of the row.
				if len(text) > len(whole)-len(label.Text) {
					like = max(like, a.known.of(text, whole))
				}
			}
			likes = append(likes, like)
		}
		a.rowLikes[key] = likes
	}
	return likes
}

func wantedLabels(l *form.Label) []string {
	wanted := []string{l.Text}
	path := groups(l)
	for i := len(path) - 1; i >= 0; i-- {
		wanted = append(wanted, strings.Join(path[i:], "")+l.Text)
	}
	return wanted
}

func leadingTexts(l *line) (end int, last string) {
	for i, c := range l.cells {
		if c.number {
			break
		}
		if c.text != "" {
			end, last = i+1, c.text
		}
	}
	return end, last
}

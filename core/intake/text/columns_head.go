package text

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// stacked is how long a piece of a head may be that was broken to fit a narrow column, tail how long what goes on below it:
// names of columns that are whole are longer.
const (
	stacked = 4
	tail    = 3
)

// tallest is how many lines heads may be broken over.
const tallest = 40

// heads makes rows of the lines from one to another that head columns. Heads broken over several lines are put together
// where lines follow each other without a blank one.
func (g *layout) heads(from, to int) (rows []row) {
	for i := from; i < to; {
		end := i
		for end < to && end < i+tallest && (len(g.pieces[end]) > 0 || g.within(i, end)) {
			end++
		}
		if end > i {
			rows = append(rows, g.stack(i, end)...)
		}
		i = max(end, i+1)
	}
	return rows
}

// within says that the blank line at the end of some lines is in the middle of a cell: a bracket is open.
func (g *layout) within(from, end int) bool {
	open := 0
	for i := from; i < end; i++ {
		open += brackets(g.lines[i].text)
	}
	return open > 0 && end > from && len(g.pieces[end-1]) > 0
}

// stack makes rows of lines that follow each other.
func (g *layout) stack(from, to int) (rows []row) {
	var short []piece
	for i := from; i < to; i++ {
		g.pieces[i] = apart(g.pieces[i])
		for _, p := range g.pieces[i] {
			if utf8.RuneCountInString(p.text) <= stacked {
				short = append(short, p)
			}
		}
	}
	joined := below(short)
	together := len(joined) < len(short)-1
	// corner is the cell above the labels that was begun last.
	var corner struct{ row, cell int }
	for i := from; i < to; i++ {
		w := row{first: g.lines[i].number, last: g.lines[i].number}
		for _, p := range g.pieces[i] {
			switch {
			case together && utf8.RuneCountInString(p.text) <= stacked:
			case p.end > g.values[i]:
				w.cells = append(w.cells, p.text)
			case corner.row < len(rows) && unclosed(rows[corner.row].cells[corner.cell]):
				rows[corner.row].cells[corner.cell] += p.text
			default:
				corner.row, corner.cell = len(rows), len(w.cells)
				w.cells = append(w.cells, p.text)
			}
		}
		if len(w.cells) > 0 {
			rows = append(rows, w)
		}
	}
	if together {
		w := row{first: g.lines[from].number, last: g.lines[to-1].number}
		for _, p := range joined {
			w.cells = append(w.cells, p.text)
		}
		rows = append(rows, w)
	}
	return rows
}

// below puts pieces that stand below each other together, and returns them from left to right.
func below(pieces []piece) (joined []piece) {
	for _, p := range pieces {
		at := -1
		for k := range joined {
			if p.start < joined[k].end && joined[k].start < p.end && utf8.RuneCountInString(p.text) <= tail {
				at = k
			}
		}
		if at < 0 {
			joined = append(joined, p)
			continue
		}
		j := &joined[at]
		j.text, j.start, j.end = j.text+p.text, min(j.start, p.start), max(j.end, p.end)
	}
	sort.SliceStable(joined, func(a, b int) bool { return joined[a].start < joined[b].start })
	return joined
}

// apart cuts pieces of a line at single spaces between words that head columns beside each other: Chinese has none within a
// word, but single characters are often spread.
func apart(pieces []piece) (cut []piece) {
	for _, p := range pieces {
		words := strings.Split(p.text, " ")
		heads := len(words) > 1
		for _, word := range words {
			n := utf8.RuneCountInString(word)
			heads = heads && n > 1 && (n <= stacked || len(pieces) > 1) && len(word) == 3*n
		}
		if !heads {
			cut = append(cut, p)
			continue
		}
		scale := (p.end - p.start) / utf8.RuneCountInString(p.text)
		start := p.start
		for _, word := range words {
			end := start + scale*utf8.RuneCountInString(word)
			cut = append(cut, piece{line: p.line, start: start, end: end, text: word})
			start = end + 1
		}
	}
	return cut
}

package text

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// widest is how many columns a line of a framed table may have.
const widest = 1000

// frame is a table drawn with a frame round its cells, on paper ruled in columns.
type frame struct {
	lines []line
	// squares are what stands in each column of each line; a wide character leaves 0 in its second.
	squares [][]rune
	// bounds are the columns of uprights, rules the lines with a rule across at least one column of the table.
	bounds, rules []int
}

// chinese is how wide characters are where quotes and frames are as wide as Chinese.
var chinese = &runewidth.Condition{EastAsianWidth: true, StrictEmojiNeutral: true}

// framed lays a table out whose cells are framed all round, which shows what is merged. It returns nil for tables without
// such a frame, and for those that do not fit together.
func framed(lines []line) []row {
	var best *frame
	for _, wide := range []func(rune) bool{
		func(r rune) bool { return columns.RuneWidth(r) == 2 },
		func(r rune) bool { return chinese.RuneWidth(r) == 2 && !upright(r) && !strings.ContainsRune(dashes, r) },
		func(r rune) bool { return chinese.RuneWidth(r) == 2 },
	} {
		f := &frame{lines: lines}
		if !f.rule(wide) {
			return nil
		}
		if best == nil || len(f.bounds) < len(best.bounds) {
			best = f
		}
	}
	if len(best.bounds) < 2 || len(best.rules) < 3 {
		return nil
	}
	rows := best.rows()
	before, after := 0, 0
	for _, l := range lines {
		before += written(l.text)
	}
	for _, w := range rows {
		after += written(strings.Join(w.cells, ""))
	}
	// What stands outside the frame or across it must not be lost.
	if after != before {
		return nil
	}
	return rows
}

// written counts the characters that are no part of a frame.
func written(text string) (n int) {
	for _, r := range text {
		if !unicode.IsSpace(r) && !strings.ContainsRune(uprights+dashes+corners, r) {
			n++
		}
	}
	return n
}

// rule puts the lines on ruled paper.
func (f *frame) rule(wide func(rune) bool) bool {
	inside, edge := make([]bool, widest+2), 0
	for _, l := range f.lines {
		var squares []rune
		for _, r := range l.text {
			squares = append(squares, r)
			if wide(r) {
				squares = append(squares, 0)
			}
			if len(squares) > widest {
				return false
			}
		}
		f.squares = append(f.squares, squares)
		// The last upright of a line is its edge, wherever a merged cell has put it.
		last := -1
		for at, r := range squares {
			if upright(r) {
				if last >= 0 {
					inside[last] = true
				}
				last = at
			}
		}
		edge = max(edge, last)
	}
	for at := range edge {
		if inside[at] {
			f.bounds = append(f.bounds, at)
		}
	}
	f.bounds = append(f.bounds, edge)
	if len(f.bounds) > 100 {
		return false
	}
	for i := range f.lines {
		for k := range len(f.bounds) - 1 {
			if f.ruledAt(i, k) {
				f.rules = append(f.rules, i)
				break
			}
		}
	}
	return true
}

func upright(r rune) bool { return r != 0 && strings.ContainsRune(uprights+corners, r) }

// between returns what stands in a line between two bounds.
func (f *frame) between(i, k int) []rune {
	from, to := f.bounds[k]+1, f.bounds[k+1]
	squares := f.squares[i]
	if from < len(squares) && squares[from] == 0 {
		from++
	}
	if from >= min(to, len(squares)) {
		return nil
	}
	return squares[from:min(to, len(squares))]
}

// ruledAt says that a line has a rule between two bounds.
func (f *frame) ruledAt(i, k int) bool {
	drawn := false
	for _, r := range f.between(i, k) {
		switch {
		case r != 0 && strings.ContainsRune(dashes+corners, r):
			drawn = true
		case r != 0:
			return false
		}
	}
	return drawn
}

// parted says that an upright stands at a bound in the lines from one to another.
func (f *frame) parted(from, to, bound int) bool {
	for i := from; i < to; i++ {
		if f.lines[i].blank() {
			continue
		}
		at := f.bounds[bound]
		if at >= len(f.squares[i]) || !upright(f.squares[i][at]) {
			return false
		}
	}
	return true
}

// rows returns the cells between the rules. Lines in which only some columns have a rule go on with the cells of the others.
func (f *frame) rows() (rows []row) {
	wide, high := len(f.bounds)-1, len(f.rules)-1
	taken := make([][]bool, high)
	for r := range taken {
		taken[r] = make([]bool, wide)
	}
	for r := range high {
		from, to := f.rules[r]+1, f.rules[r+1]
		if from == to {
			continue
		}
		w := row{first: f.lines[from].number, last: f.lines[to-1].number}
		for k := 0; k < wide; k++ {
			if taken[r][k] {
				continue
			}
			across := 1
			for k+across < wide && !taken[r][k+across] && !f.parted(from, to, k+across) {
				across++
			}
			down := 1
			for r+down < high && f.open(f.rules[r+down], k, across) {
				down++
			}
			for y := r; y < r+down; y++ {
				for x := k; x < k+across; x++ {
					taken[y][x] = true
				}
			}
			w.cells = append(w.cells, f.text(from, f.rules[r+down], k, across))
			w.spans = append(w.spans, span{down, across})
		}
		rows = append(rows, w)
	}
	return rows
}

// open says that a line has no rule across the columns of a cell.
func (f *frame) open(i, k, across int) bool {
	for x := k; x < k+across; x++ {
		if f.ruledAt(i, x) {
			return false
		}
	}
	return true
}

// text returns what stands in a cell.
func (f *frame) text(from, to, k, across int) string {
	var lines []string
	for i := from; i < to; i++ {
		var b strings.Builder
		for x := k; x < k+across; x++ {
			if x > k && f.bounds[x] < len(f.squares[i]) {
				if r := f.squares[i][f.bounds[x]]; r != 0 && !upright(r) {
					b.WriteRune(r)
				}
			}
			for _, r := range f.between(i, x) {
				if r != 0 && !upright(r) {
					b.WriteRune(r)
				}
			}
		}
		if text := strings.TrimSpace(b.String()); text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

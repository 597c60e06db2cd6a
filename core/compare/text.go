package compare

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Run is a piece of a paragraph.
type Run struct {
	Change Change
	Text   string
}

// Change says in which of the two years a piece stands.
type Change int

const (
	// Same stands in both.
	Same Change = iota
	// Removed stands only in last year's, Added only in this year's.
	Removed
	Added
)

// mostWords is how long two paragraphs together may be to be compared word by word; the time grows with its square.
const mostWords = 12_000

// Text tells what was taken out of a paragraph and what was added to make another one of it. What is the same or added is
// the one, what is the same or removed the other. Numbers change as wholes, and no speckles of unchanged characters are
// left between two changes that are longer.
func Text(now, before string) []Run {
	var words vocabulary
	a, b := words.read(before), words.read(now)
	if len(a)+len(b) > mostWords {
		a, b = []rune{words.number(before)}, []rune{words.number(now)}
	}
	var runs []Run
	add := func(change Change, piece []rune) {
		if len(piece) > 0 {
			runs = append(runs, Run{change, words.text(piece)})
		}
	}
	at := 0
	for _, h := range settle(a, b, bridge(a, hunks(a, b))) {
		add(Same, a[at:h.fromA])
		add(Removed, a[h.fromA:h.toA])
		add(Added, b[h.fromB:h.toB])
		at = h.toA
	}
	add(Same, a[at:])
	return runs
}

// hunk is a piece of a that is replaced by a piece of b.
type hunk struct{ fromA, toA, fromB, toB int }

// size is how many words a reader has to look at.
func (h hunk) size() int { return max(h.toA-h.fromA, h.toB-h.fromB) }

// hunks finds the shortest way from a to b. The library's own ways to make it read better cut Chinese characters apart.
func hunks(a, b []rune) []hunk {
	shortest := diffmatchpatch.New()
	shortest.DiffTimeout = 0 // the same texts give the same answer, however busy the machine
	var list []hunk
	open := false
	atA, atB := 0, 0
	for _, d := range shortest.DiffMainRunes(a, b, false) {
		n := utf8.RuneCountInString(d.Text)
		if d.Type == diffmatchpatch.DiffEqual {
			open, atA, atB = false, atA+n, atB+n
			continue
		}
		if !open {
			list, open = append(list, hunk{atA, atA, atB, atB}), true
		}
		if d.Type == diffmatchpatch.DiffDelete {
			atA += n
		} else {
			atB += n
		}
		list[len(list)-1].toA, list[len(list)-1].toB = atA, atB
	}
	return list
}

// bridge joins changes between which less stays than changes on either side, so that a clause written anew is read as one.
func bridge(a []rune, list []hunk) []hunk {
	var joined []hunk
	for _, h := range list {
		joined = append(joined, h)
		for n := len(joined); n > 1; n = len(joined) {
			last, next := joined[n-2], joined[n-1]
			if gap := weight(a[last.toA:next.fromA]); gap > last.size() || gap > next.size() {
				break
			}
			joined = append(joined[:n-2], hunk{last.fromA, next.toA, last.fromB, next.toB})
		}
	}
	return joined
}

// marks are those between clauses.
const marks = "，。；：！？、"

// weight is how much unchanged words are worth to a reader: marks between clauses hold him better than characters.
func weight(words []rune) int {
	const mark = 4
	n := 0
	for _, r := range words {
		if strings.ContainsRune(marks, r) {
			n += mark
		} else {
			n++
		}
	}
	return n
}

// settle moves changes that could stand in several places to where a clause begins: of 「一，二，三」 against 「一，三」 it is
// 「二，」 that was added, and not 「，二」.
func settle(a, b []rune, list []hunk) []hunk {
	for i := range list {
		h := &list[i]
		text, from, to := b, &h.fromB, &h.toB
		if h.toB == h.fromB {
			text, from, to = a, &h.fromA, &h.toA
		} else if h.toA > h.fromA {
			continue
		}
		least, most := 0, len(text)
		if i > 0 {
			least = *from - (h.fromA - list[i-1].toA)
		}
		if i+1 < len(list) {
			most = *to + (list[i+1].fromA - h.toA)
		}
		if by := toClause(text, *from, *to, least, most); by != 0 {
			h.fromA, h.toA, h.fromB, h.toB = h.fromA+by, h.toA+by, h.fromB+by, h.toB+by
		}
	}
	return list
}

// toClause tells how far text[from:to] can be moved within least and most, reading the same, to begin a clause or, failing
// that, to begin with the mark between two; 0 where it cannot.
func toClause(text []rune, from, to, least, most int) int {
	mark := func(at int) bool { return strings.ContainsRune(marks, text[at]) }
	for _, good := range []func(at int) bool{
		func(at int) bool { return at == 0 || mark(at-1) },
		mark,
	} {
		if good(from) {
			return 0
		}
		for by := -1; from+by >= least && text[from+by] == text[to+by]; by-- {
			if good(from + by) {
				return by
			}
		}
		for by := 1; to+by <= most && text[from+by-1] == text[to+by-1]; by++ {
			if good(from + by) {
				return by
			}
		}
	}
	return 0
}

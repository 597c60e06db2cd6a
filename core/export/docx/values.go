package docx

import (
	"unicode"
	"unicode/utf8"

	"github.com/unidoc/unioffice/schema/soo/wml"
)

// leastHalfPoints is the smallest size a value is printed in; thirteen digits then still fit into 11 mm.
const leastHalfPoints = 8

// valueRuns are the runs of the values of a table: the plain one in the size of the table, and smaller ones for
// numbers that would not fit their column on one line. A broken number reads as two.
type valueRuns struct {
	halfPoints int64
	plain      stencil
	// smaller are by half points less than the plain one, from 1.
	smaller []stencil
}

func valueRunsOf(halfPoints int64) valueRuns {
	runOf := func() *wml.CT_R { return run(text(hole)).EG_ContentRunContent[0].R }
	v := valueRuns{halfPoints: halfPoints, plain: cut("w:r", runOf())}
	for n := halfPoints - 1; n >= leastHalfPoints; n-- {
		r := runOf()
		r.RPr.Sz, r.RPr.SzCs = size(n), size(n)
		v.smaller = append(v.smaller, cut("w:r", r))
	}
	return v
}

// fitting is the largest run in which a value does not break inside a number, in a room in twips. What fits no size is
// text that somebody typed; it is printed plain.
func (v *valueRuns) fitting(value string, room int64) stencil {
	halves := longestWord(value)
	if halves == 0 {
		return v.plain
	}
	// Half a character is as wide as a quarter of its size in half points, which are 10 twips.
	less := v.halfPoints - room/(halves*5)
	if less <= 0 || less > int64(len(v.smaller)) {
		return v.plain
	}
	return v.smaller[less-1]
}

// longestWord is the length of the longest run of digits and Latin letters, which does not break.
func longestWord(value string) int64 {
	longest, current := int64(0), int64(0)
	for _, r := range value {
		if current++; r >= utf8.RuneSelf || unicode.IsSpace(r) {
			current = 0
		}
		longest = max(longest, current)
	}
	return longest
}

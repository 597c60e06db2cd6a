package prose

import breaks "github.com/nianbao/nianbao/ui/wrap"

// wrap returns the byte offsets at which the lines of a text begin. The first line is narrower by the indent.
//
// known holds lines that stand already, the last of which is wrapped again. since tells where the lines from before an
// edit hold again: at its end, with old the offsets from before and shift what the edit added. Once a line begins where
// one began before, the rest follows as it was, which makes typing into a long paragraph cheap.
func wrap(text string, known []int, column, indent float32, width func(rune) float32, since resumption) []int {
	if len(known) == 0 {
		known = append(known, 0)
	}
	start := known[len(known)-1]
	for next := 0; ; {
		limit := column + slack
		if start == 0 {
			limit -= indent
		}
		end := breaks.LineEnd(text, start, limit, width)
		if end >= len(text) {
			return known
		}
		start = end
		known = append(known, start)
		if since.old == nil || start <= since.from {
			continue
		}
		for next < len(since.old) && since.old[next]+since.shift < start {
			next++
		}
		if next < len(since.old) && since.old[next] > 0 && since.old[next]+since.shift == start {
			for _, old := range since.old[next+1:] {
				known = append(known, old+since.shift)
			}
			return known
		}
	}
}

// resumption is what wrap needs to know of the lines before an edit.
type resumption struct {
	old         []int
	from, shift int
}

// slack forgives the rounding of many widths added up.
const slack = 0.05

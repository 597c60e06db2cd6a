package prose

import (
	"unicode"
	"unicode/utf8"
)

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
		limit := column
		if start == 0 {
			limit -= indent
		}
		end := lineEnd(text, start, limit, width)
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

// lineEnd returns where the line that begins at start ends. Blanks at its end may stand beyond the margin.
func lineEnd(text string, start int, limit float32, width func(rune) float32) int {
	var x float32
	before, solid := rune(-1), rune(-1)
	good, makeshift := -1, -1
	for i, size := start, 0; i < len(text); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(text[i:])
		if before >= 0 {
			switch {
			case mayBreak(before, r) && !(unicode.IsSpace(before) && isOpening(solid)):
				good = i
			case !(isDigit(r) && (isDigit(before) || before == '.' || before == ',')) && !isClosing(r) && !unicode.Is(unicode.Mn, r):
				makeshift = i
			}
		}
		x += width(r)
		if x > limit+slack && !unicode.IsSpace(r) && before >= 0 {
			switch {
			case good >= 0:
				return good
			case makeshift >= 0:
				return makeshift
			default:
				return i
			}
		}
		if before = r; !unicode.IsSpace(r) {
			solid = r
		}
	}
	return len(text)
}

// mayBreak reports whether a line may end behind a and the next begin with b (避头尾). Words and numbers stay whole:
// 1,234.5%, 2022-2025, 〔2021〕30.
func mayBreak(a, b rune) bool {
	switch {
	case unicode.IsSpace(b):
		return false
	case unicode.IsSpace(a):
		return !isClosing(b)
	case isClosing(b) || isOpening(a):
		return false
	case isWordly(a) && isWordly(b):
		return false
	case a == '〕' && isDigit(b):
		return false
	case a == b && (a == '—' || a == '…' || a == '⸺'):
		return false
	case b >= 0x0300 && unicode.Is(unicode.Mn, b), b == '\u200d', a == '\u200d':
		return false
	}
	return true
}

// isClosing reports whether no line begins with r.
func isClosing(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '？', '！', '）', '》', '〉', '」', '』', '】', '〕', '〗', '］', '｝', '”', '’', '·', '～',
		'℃', '％', '‰', '°', '．', '／', '｜',
		',', '.', ';', ':', '?', '!', ')', ']', '}', '%':
		return true
	}
	return false
}

// isOpening reports whether no line ends with r.
func isOpening(r rune) bool {
	switch r {
	case '（', '《', '〈', '「', '『', '【', '〔', '〖', '［', '｛', '“', '‘', '￥', '＄', '(', '[', '{', '¥', '$', '№', '§':
		return true
	}
	return false
}

// isWordly reports whether r is part of a word, a number, an address: what is neither Chinese nor blank.
func isWordly(r rune) bool {
	return r > ' ' && r < 0x2000 && r != '·' || isDigit(r) || r >= 'Ａ' && r <= 'ｚ'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

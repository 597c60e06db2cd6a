package check

import (
	"strings"
	"unicode/utf8"
)

// squeeze writes text the way rules read it: full-width digits and letters narrow, spaces gone except between Latin
// words, as in "202 2 年1 2 月" pasted from a page. at maps each byte of the result, and its end, to the text; it is
// nil when nothing changed.
func squeeze(text string) (squeezed string, at []int) {
	if !squeezable(text) {
		return text, nil
	}
	var out strings.Builder
	out.Grow(len(text))
	at = make([]int, 0, len(text)+1)
	for i, r := range text {
		switch {
		case blank(r) && !betweenWords(text, i, r):
			continue
		case wide(r):
			r -= '０' - '0'
		}
		for range utf8.RuneLen(r) {
			at = append(at, i)
		}
		out.WriteRune(r)
	}
	return out.String(), append(at, len(text))
}

// squeezable tells at little cost that a text may hold something to change, which most do not.
func squeezable(text string) bool {
	if strings.IndexByte(text, ' ') >= 0 || strings.IndexByte(text, '\t') >= 0 || strings.Contains(text, "\u00a0") || strings.Contains(text, "\u3000") {
		return true
	}
	// Full-width letters and digits begin with the same byte as the commas that every sentence has.
	for {
		i := strings.IndexByte(text, "０"[0])
		if i < 0 {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(text[i:]); wide(r) {
			return true
		}
		text = text[i+1:]
	}
}

// wide reports whether r is a full-width digit or Latin letter.
func wide(r rune) bool {
	return r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
}

func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\u00a0' || r == '\u3000' }

// betweenWords reports whether the space at i stands between two Latin letters.
func betweenWords(text string, i int, space rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(space):])
	return latin(before) && latin(after)
}

func latin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

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
		case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
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
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ', c == '\t', c == 0xc2:
			return true
		case c == 0xe3 && strings.HasPrefix(text[i:], "\u3000"):
			return true
		case c == 0xef && i+2 < len(text):
			second, third := text[i+1], text[i+2]
			if second == 0xbc && (third >= 0x90 && third <= 0x99 || third >= 0xa1 && third <= 0xba) || second == 0xbd && third >= 0x81 && third <= 0x9a {
				return true
			}
		}
	}
	return false
}

func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\u00a0' || r == '\u3000' }

// betweenWords reports whether the space at i stands between two Latin letters.
func betweenWords(text string, i int, space rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(space):])
	return latin(before) && latin(after)
}

func latin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

package template

import (
	"strings"
	"unicode"
)

// fold writes a name as it is looked up: without blanks, with narrow signs and digits, with one kind of dot and quotation
// mark, so that 「（一）予以公开 · 自然人」 and 「(一)予以公开·自然人」 are the same.
func fold(text string) string {
	var folded strings.Builder
	folded.Grow(len(text))
	for _, r := range text {
		switch {
		case unicode.IsSpace(r), r == '\u200b', r == '\ufeff':
			continue
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		}
		switch r {
		case '・', '•', '‧', '∙', '⋅':
			r = '·'
		case '−', '–':
			r = '-'
		case '“', '”', '„':
			r = '"'
		case '‘', '’':
			r = '\''
		}
		folded.WriteRune(unicode.ToLower(r))
	}
	return folded.String()
}

// dot separates a field from the way it is written.
const dot = "·"

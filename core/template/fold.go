package template

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		folded.WriteRune(r)
	}
	return folded.String()
}

// asWritten returns the words of a text that fold to part.
func asWritten(text, part string) string {
	var folded strings.Builder
	var from, to []int
	for i := range text {
		_, size := utf8.DecodeRuneInString(text[i:])
		key := fold(text[i : i+size])
		for range key {
			from, to = append(from, i), append(to, i+size)
		}
		folded.WriteString(key)
	}
	at := strings.Index(folded.String(), part)
	if at < 0 || part == "" {
		return part
	}
	return text[from[utf8.RuneCountInString(folded.String()[:at])]:to[utf8.RuneCountInString(folded.String()[:at+len(part)])-1]]
}

// dot separates a field from the way it is written.
const dot = "·"

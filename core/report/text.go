package report

import (
	"strings"
	"unicode/utf8"
)

// Clean drops what no document can hold: invalid UTF-8 and control characters other than tab.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r < 0x20, r == 0x7f, r == 0xfffe, r == 0xffff, r == utf8.RuneError, r == '\uFEFF':
			return -1
		}
		return r
	}, text)
}

// cellText is what a cell holds of a text. Its line breaks become spaces: without them "1" over "2" would be 12.
func cellText(text string) string {
	return Clean(strings.Join(strings.FieldsFunc(text, isLineBreak), " "))
}

func isLineBreak(r rune) bool { return strings.ContainsRune("\n\r\v\f\u2028\u2029", r) }

// Paragraphs splits texts at line breaks and drops blank paragraphs, so that a paragraph is always one line.
func Paragraphs(texts ...string) []string {
	var paragraphs []string
	for _, text := range texts {
		for line := range strings.FieldsFuncSeq(text, isLineBreak) {
			if line = strings.TrimSpace(Clean(line)); line != "" {
				paragraphs = append(paragraphs, line)
			}
		}
	}
	return paragraphs
}

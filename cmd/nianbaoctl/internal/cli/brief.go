package cli

import (
	"strings"
	"unicode"
)

// How much of a text is quoted in a sentence, and of a finding printed.
const (
	quoted  = 60
	printed = 500
)

// brief quotes text from a file. A cell can hold a megabyte; nobody reads that in a sentence.
func brief(text string) string { return shorten(text, quoted) }

// shorten leaves the first characters of long text.
func shorten(text string, most int) string {
	count := 0
	for i := range text {
		if count == most {
			return text[:i] + "……"
		}
		count++
	}
	return text
}

// harmless drops the control characters of text: those of a file name or a cell could recolour or rewrite the
// terminal of whoever reads the message.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}

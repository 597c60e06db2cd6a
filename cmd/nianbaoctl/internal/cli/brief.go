package cli

import (
	"strings"
	"unicode"

	"github.com/nianbao/nianbao/core/report"
)

// How much of a text is quoted in a sentence, and of a finding printed.
const (
	quoted  = 60
	printed = 500
)

// brief quotes text from a file.
func brief(text string) string { return report.Shorten(text, quoted) }

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

// Package wrap breaks text into lines for widgets that draw it by themselves: no mark of punctuation begins a line, no
// number is split.
package wrap

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// Lines breaks a text into lines no wider than width; a single word that is wider is split.
func Lines(text string, width, size float32, style fyne.TextStyle) []string {
	return Break(text, width, rulerFor(size, style).Of)
}

// Shortened is Lines cut to at most so many lines, the last ending in … when there were more.
func Shortened(text string, most int, width, size float32, style fyne.TextStyle) []string {
	lines := Lines(text, width, size, style)
	if len(lines) <= most {
		return lines
	}
	r := rulerFor(size, style)
	last := []rune(lines[most-1])
	for len(last) > 0 && r.Width(string(last))+r.Of('…') > width {
		last = last[:len(last)-1]
	}
	return append(lines[:most-1:most-1], string(last)+"…")
}

// Break is Lines with widths of characters from elsewhere.
func Break(text string, width float32, of func(rune) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		for start := 0; ; {
			end := LineEnd(paragraph, start, width, of)
			lines = append(lines, strings.TrimRight(paragraph[start:end], " "))
			if start = end; start >= len(paragraph) {
				break
			}
		}
	}
	return lines
}

// LineEnd returns where the line that begins at start ends. Blanks at its end may stand beyond the margin.
func LineEnd(text string, start int, limit float32, width func(rune) float32) int {
	var x float32
	before, solid := rune(-1), rune(-1)
	good, makeshift := -1, -1
	for i, size := start, 0; i < len(text); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(text[i:])
		if before >= 0 {
			switch {
			case MayBreak(before, r) && !(unicode.IsSpace(before) && Opens(solid)):
				good = i
			case !(Digit(r) && (Digit(before) || before == '.' || before == ',')) && !Closes(r) && !unicode.Is(unicode.Mn, r):
				makeshift = i
			}
		}
		x += width(r)
		if x > limit && !unicode.IsSpace(r) && before >= 0 {
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

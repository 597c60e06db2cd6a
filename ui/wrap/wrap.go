// Package wrap breaks short texts into lines for widgets that draw them by themselves: no mark of punctuation begins a
// line, no number is split.
package wrap

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

const (
	notFirst = "，。、；：！？）》〉」』】〕”’…·,.;:!?)]}%％"
	notLast  = "（《〈「『【〔“‘([{"
)

// Lines breaks a text into lines no wider than width; a single word that is wider is split.
func Lines(text string, width, size float32, style fyne.TextStyle) []string {
	forgetOldFonts()
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, paragraphLines(paragraph, width, ruler{size, style})...)
	}
	return lines
}

// Shortened is Lines cut to at most so many lines, the last ending in … when there were more.
func Shortened(text string, most int, width, size float32, style fyne.TextStyle) []string {
	lines := Lines(text, width, size, style)
	if len(lines) <= most {
		return lines
	}
	r := ruler{size, style}
	last := []rune(lines[most-1])
	for len(last) > 0 && r.width(last)+r.of('…') > width {
		last = last[:len(last)-1]
	}
	return append(lines[:most-1:most-1], string(last)+"…")
}

func paragraphLines(text string, width float32, r ruler) []string {
	runes := []rune(text)
	var lines []string
	start, used := 0, float32(0)
	for at := 0; at < len(runes); {
		end := wordEnd(runes, at)
		w := r.width(runes[at:end])
		if used+w <= width || at == start {
			if w > width {
				end, w = r.fit(runes, at, end, width)
			}
			used += w
			at = end
			continue
		}
		cut := breakBefore(runes, start, at)
		lines = append(lines, strings.TrimRight(string(runes[start:cut]), " "))
		for cut < at && runes[cut] == ' ' {
			cut++
		}
		start, used = cut, r.width(runes[cut:at])
	}
	return append(lines, string(runes[start:]))
}

// wordEnd returns where the word that begins at a place ends: a run of Latin letters and digits, else one character.
func wordEnd(runes []rune, at int) int {
	end := at + 1
	for end < len(runes) && inWord(runes[end-1]) && inWord(runes[end]) {
		end++
	}
	return end
}

func inWord(r rune) bool {
	return r < unicode.MaxLatin1 && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,-_/@", r))
}

// breakBefore returns the last place up to at where the line that begins at start may end.
func breakBefore(runes []rune, start, at int) int {
	for cut := at; cut > start; cut-- {
		inside := inWord(runes[cut-1]) && inWord(runes[cut])
		if !inside && !strings.ContainsRune(notFirst, runes[cut]) && !strings.ContainsRune(notLast, runes[cut-1]) {
			return cut
		}
	}
	return at
}

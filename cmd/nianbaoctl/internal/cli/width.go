package cli

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// terminal measures text as terminals show it: Chinese characters take two columns. Characters of ambiguous width,
// such as “ and ·, take one, whatever the locale says, so that the same report always prints the same.
var terminal = &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}

func textWidth(s string) int { return terminal.StringWidth(s) }

// pad fills text with spaces on the right.
func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-textWidth(s))) }

// wrap breaks text into lines of at most width columns. Chinese may break between any two characters; numbers and
// words of Latin letters stay whole where they fit.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range words(s) {
		w := textWidth(word)
		if used+w > width && line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = "", 0
			word = strings.TrimLeft(word, " ")
			w = textWidth(word)
		}
		for w > width {
			head := terminal.Truncate(word, width, "")
			if head == "" {
				break
			}
			lines = append(lines, head)
			word = word[len(head):]
			w = textWidth(word)
		}
		line, used = line+word, used+w
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// balance is wrap with lines of about the same length: 结果 and 维持 rather than 结果维 and 持.
func balance(s string, width int) []string {
	lines := wrap(s, width)
	for narrower := width - 1; narrower > 0; narrower-- {
		better := wrap(s, narrower)
		if len(better) > len(lines) {
			break
		}
		lines = better
	}
	return lines
}

// words splits text where a line may end: around every wide character, around spaces. A number stays with the label
// in front of it: 「现行有效件数」4.
func words(s string) []string {
	var list []string
	var last rune
	for _, r := range s {
		joins := isNarrow(r) && (isNarrow(last) || last == '」')
		if len(list) > 0 && (joins || strings.ContainsRune(neverFirst, r) || strings.ContainsRune(neverLast, last)) {
			list[len(list)-1] += string(r)
		} else {
			list = append(list, string(r))
		}
		last = r
	}
	return list
}

func isNarrow(r rune) bool { return r > ' ' && terminal.RuneWidth(r) == 1 }

// neverFirst are marks that a line does not begin with, neverLast marks it does not end with.
const (
	neverFirst = "，。、；：！？）》」』”’"
	neverLast  = "（《「『“‘"
)

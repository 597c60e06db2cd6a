package cli

import (
	"sort"
	"strings"

	"github.com/mattn/go-runewidth"
)

// terminal measures text as terminals show it: Chinese characters take two columns. Characters of ambiguous width,
// such as “ and ·, take one, whatever the locale says, so that the same report always prints the same.
var terminal = &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}

// textWidth adds up the characters one by one, as drawGrid places them.
func textWidth(s string) int {
	width := 0
	for _, r := range s {
		width += terminal.RuneWidth(r)
	}
	return width
}

// pad fills text with spaces on the right.
func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-textWidth(s))) }

// wrap breaks text into lines of at most width columns. Chinese may break between any two characters; numbers and
// words of Latin letters stay whole where they fit. Lines are parts of s, so that long text costs no copies.
func wrap(s string, width int) []string {
	var lines []string
	begin, end, used := 0, 0, 0
	for _, word := range words(s) {
		at := end
		end += len(word)
		w := textWidth(word)
		if used+w > width && at > begin {
			lines = append(lines, strings.TrimRight(s[begin:at], " "))
			begin, used = end-len(strings.TrimLeft(word, " ")), 0
			w = textWidth(s[begin:end])
		}
		for w > width {
			head, taken := cut(s[begin:end], width)
			if head == 0 {
				break
			}
			lines = append(lines, s[begin:begin+head])
			begin, w = begin+head, w-taken
		}
		used += w
	}
	if begin < end {
		lines = append(lines, s[begin:])
	}
	return lines
}

// inLines lists words one after the other in lines of at most width columns, none of them broken.
func inLines(words []string, width int) []string {
	var lines []string
	line := ""
	for i, word := range words {
		if i < len(words)-1 {
			word += "、"
		}
		if line != "" && textWidth(line+word) > width {
			lines = append(lines, line)
			line = ""
		}
		line += word
	}
	return append(lines, line)
}

// cut returns how many bytes of text go into width columns and how many columns they take.
func cut(s string, width int) (bytes, taken int) {
	for i, r := range s {
		w := terminal.RuneWidth(r)
		if taken+w > width {
			return i, taken
		}
		taken += w
	}
	return len(s), taken
}

// balance is wrap with lines of about the same length: 结果 and 维持 rather than 结果维 and 持.
func balance(s string, width int) []string {
	lines := wrap(s, width)
	narrowest := 1 + sort.Search(width-1, func(less int) bool { return len(wrap(s, 1+less)) <= len(lines) })
	return wrap(s, narrowest)
}

// words splits text where a line may end: around every wide character, around spaces. A number stays with the label
// in front of it: 「现行有效件数」4.
func words(s string) []string {
	var list []string
	var last rune
	begin := 0
	for i, r := range s {
		joins := isNarrow(r) && (isNarrow(last) || last == '」')
		if i > 0 && !joins && !strings.ContainsRune(neverFirst, r) && !strings.ContainsRune(neverLast, last) {
			list = append(list, s[begin:i])
			begin = i
		}
		last = r
	}
	if begin < len(s) {
		list = append(list, s[begin:])
	}
	return list
}

func isNarrow(r rune) bool { return r > ' ' && terminal.RuneWidth(r) == 1 }

// neverFirst are marks that a line does not begin with, neverLast marks it does not end with.
const (
	neverFirst = "，。、；：！？）》」』”’〕】"
	neverLast  = "（《「『“‘〔【－＋"
)

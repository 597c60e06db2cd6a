package check

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/report"
)

// canonical writes labels and headings so that typography does not tell them apart: half-width characters, no white
// space, straight quotes, one kind of angle bracket.
func canonical(s string) string {
	if plain(s) {
		return s
	}
	return typography.Replace(width.Fold.String(s))
}

var typography = strings.NewReplacer(
	" ", "", "\t", "", "\n", "", "\u00a0", "", "\u3000", "",
	"“", "\"", "”", "\"", "‘", "'", "’", "'",
	"[", "〔", "]", "〕", "【", "〔", "】", "〕", "〖", "〔", "〗", "〕",
)

// plain reports whether s has nothing that canonical would change.
func plain(s string) bool {
	for _, r := range s {
		if r < 0x80 && (r == ' ' || r == '\t' || r == '\n' || r == '[' || r == ']') || r == 0xa0 || (r >= 0x2018 && r <= 0x201d) ||
			(r >= 0x3000 && r <= 0x3017) || r >= 0xff00 {
			return false
		}
	}
	return true
}

// findLike returns where a text holds words that only typography tells from the given ones; both are 0 where it does
// not.
func findLike(text, words string) (at, end int) {
	words = canonical(words)
	for at, first := range text {
		if blank(first) {
			continue
		}
		rest := words
		for i, r := range text[at:] {
			same, ok := strings.CutPrefix(rest, canonical(string(r)))
			if !ok {
				break
			}
			if rest = same; rest == "" {
				return at, at + i + utf8.RuneLen(r)
			}
		}
	}
	return 0, 0
}

// headingText returns a heading without numeral and closing colon, for comparison.
func headingText(heading string) string {
	_, text := cutNumeral(canonical(heading))
	return strings.TrimRight(text, ":。.;,、")
}

const numeralSigns = "一二三四五六七八九十百〇零壹贰叁肆伍陆柒捌玖拾0123456789—–-－ー_"

// cutNumeral splits 「三、收到…」 into 「三」 and the text after the mark.
func cutNumeral(heading string) (numeral, text string) {
	text = strings.TrimLeft(heading, numeralSigns)
	numeral = heading[:len(heading)-len(text)]
	for _, mark := range []string{"、", ".", ",", ":"} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			return numeral, rest
		}
	}
	if strings.ContainsAny(numeral, "一二三四五六七八九十") && utf8.RuneCountInString(numeral) > 1 {
		// Without a mark the "numeral" may be the first word of the heading.
		return "", heading
	}
	return numeral, text
}

// brief cuts text that somebody put into a cell to what a sentence can quote.
func brief(text string) string { return report.Shorten(text, 60) }

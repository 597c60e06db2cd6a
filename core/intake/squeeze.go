package intake

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// squeeze writes text the way it is recognised: full-width letters and digits narrow, spaces gone, as the file may have
// put them between any two characters.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' {
			return -1
		}
		return r
	}, width.Fold.String(text))
}

// letters is squeeze without punctuation: what is left of a heading however it is set.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) || unicode.IsSymbol(r) {
			return -1
		}
		return r
	}, squeeze(text))
}

// cutLetters returns what follows in text once some letters have been read, with the mark or blank that stands between;
// ok is false if text does not begin with them.
func cutLetters(text string, want []rune) (rest string, ok bool) {
	for i, r := range text {
		if len(want) == 0 {
			return text[i:], true
		}
		for _, have := range letters(string(r)) {
			if len(want) == 0 || have != want[0] {
				return "", false
			}
			want = want[1:]
		}
	}
	return "", len(want) == 0
}

// sentenceMarks stand in sentences and hardly in headings, titles and names.
const sentenceMarks = "，。；！？,;!?"

// length counts the characters of text.
func length(text string) int { return len([]rune(text)) }

package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/form"
)

// How alike a line and a heading of the form must be to be the same, and to be worth a question.
const (
	sameHeading     = 0.62
	nearHeading     = 0.4
	veryNearHeading = 0.75
	// rightNumber is what the numeral that the section has in the form adds to words that are not all the same.
	rightNumber = 0.08
	// longestHeading is how many characters a heading has at most.
	longestHeading = 40
)

// heading is a line that heads a section, or may.
type heading struct {
	// first and last are the blocks it stands in; a long one may be broken over two lines.
	first, last int
	// printed is the heading as printed, numeral included, runIn the text that follows on the same line.
	printed, runIn string
	numbered
	// section of the form, nil for one that the form does not have. alike tells how alike the words are.
	section *form.Section
	alike   float64
	// level of the paragraph as the file marks it.
	level int
	// byTable says that the section was told by the table under the heading.
	byTable bool
}

// wording is one way a form heads a section.
type wording struct {
	section *form.Section
	// number of the section in the form.
	number  int
	letters []rune
	label   alike.Label
}

func wordingsOf(f *form.Form) []wording {
	var list []wording
	for i, s := range f.Sections {
		for _, text := range append([]string{s.Heading}, s.Accepts...) {
			list = append(list, wording{s, i + 1, []rune(letters(text)), alike.NewLabel(letters(text))})
		}
	}
	return list
}

// readHeading reads a line as a heading of the form: the way of reading it that is most alike to one.
func readHeading(wordings []wording, line string) heading {
	best := heading{printed: line}
	for _, way := range numerals(line) {
		h := heading{printed: line, numbered: way}
		words := newHeadingWords(way)
		for i := range wordings {
			w := &wordings[i]
			score, runIn := words.like(w)
			if way.number == w.number && score > nearHeading && score < 1 {
				score = min(score+rightNumber, 0.99)
			}
			if score > h.alike {
				h.section, h.alike, h.runIn = w.section, score, runIn
			}
		}
		if best.section == nil || h.alike > best.alike {
			best = h
		}
	}
	best.printed = strings.TrimSpace(strings.TrimSuffix(line, best.runIn))
	return best
}

// headingWords are the words of a line made ready to be held against wordings.
type headingWords struct {
	text string
	// label is empty where the words cannot be a heading with slips in it: too long, a sentence, or without numeral.
	label alike.Label
}

func newHeadingWords(n numbered) headingWords {
	words := headingWords{text: n.words}
	if n.rank != unranked && len(n.words) <= 4*longestHeading && length(n.words) <= longestHeading && !strings.ContainsAny(n.words, sentenceMarks) {
		words.label = alike.NewLabel(letters(n.words))
	}
	return words
}

// like tells how alike the words are to the wording of a heading, and the text that runs on behind it.
func (h *headingWords) like(w *wording) (score float64, runIn string) {
	rest, ok := cutLetters(h.text, w.letters)
	switch {
	case !ok:
	case len(rest) <= 4*longestHeading && letters(rest) == "":
		return 1, ""
	case strings.ContainsRune(betweenHeadingAndText, firstOf(rest)):
		if text := strings.TrimLeft(rest, betweenHeadingAndText); !enumerates(text) {
			return 1, text
		}
	case isNone(rest):
		return 1, strings.TrimSpace(rest)
	}
	return h.label.Like(w.label), ""
}

// betweenHeadingAndText may stand between a heading and the text on the same line.
const betweenHeadingAndText = ":：。 \t\u3000\u00a0"

func firstOf(text string) rune {
	first, _ := utf8.DecodeRuneInString(text)
	return first
}

// isNone reports whether a text says that there is nothing to report.
func isNone(text string) bool {
	return len(text) < 4*longestHeading && slices.Contains([]string{"无", "没有", "暂无", "略"}, letters(text))
}

// enumerates reports whether text goes on with the next item of a list, as a table of contents in one line does.
func enumerates(text string) bool {
	return slices.ContainsFunc(numerals(text), func(n numbered) bool { return n.rank == upper })
}

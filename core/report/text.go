package report

import (
	"maps"
	"slices"
	"strings"
	"unicode"
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

// cleanFields cleans texts in place.
func cleanFields(texts ...*string) {
	for _, text := range texts {
		*text = Clean(*text)
	}
}

func (o *Office) clean() {
	cleanFields(&o.Name, &o.Address, &o.Postcode, &o.Telephone, &o.Email, &o.Website, &o.Deadline)
}

func (s *SignOff) clean() { cleanFields(&s.Organ, &s.Date) }

func (p *Period) clean() { cleanFields(&p.From, &p.To) }

func (s *Section) clean() {
	s.Heading, s.Paragraphs, s.Reused = Clean(s.Heading), Paragraphs(s.Paragraphs...), Paragraphs(s.Reused...)
}

// clean also tells no notes, which the office asked for, from notes left to the form.
func (t *TableState) clean() {
	if t.Notes != nil {
		notes := append([]string{}, Paragraphs(*t.Notes...)...)
		t.Notes = &notes
	}
	t.AbsentRows, t.PrintedLabels = slices.Clone(t.AbsentRows), maps.Clone(t.PrintedLabels)
	for label, printed := range t.PrintedLabels {
		t.PrintedLabels[label] = Clean(printed)
	}
}

// cellText is what a cell holds of a text. Its line breaks become spaces: without them "1" over "2" would be 12.
func cellText(text string) string {
	return Clean(strings.Join(strings.FieldsFunc(text, isLineBreak), " "))
}

// isLineBreak looks at every character of a long section with each letter typed into it.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u2028', '\u2029':
		return true
	}
	return false
}

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

// Characters counts what is written in paragraphs, without blanks: what offices call 字数.
func Characters(paragraphs ...string) int {
	n := 0
	for _, text := range paragraphs {
		for _, letter := range text {
			if !unicode.IsSpace(letter) {
				n++
			}
		}
	}
	return n
}

// Shorten leaves the first characters of long text: a cell can hold a megabyte, which nobody reads in a sentence.
func Shorten(text string, most int) string {
	count := 0
	for i := range text {
		if count == most {
			return text[:i] + "……"
		}
		count++
	}
	return text
}

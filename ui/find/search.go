// Package find finds and replaces words in a whole report: prose, tables, notes, title and sign-off.
package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Query is what to look for.
type Query struct {
	Text string
	// Exact tells capital from small letters and full-width from half-width characters.
	Exact bool
}

// Places of hits that are in no part of their own.
const (
	Title   = "title"
	SignOff = "signoff"
)

// Hit is a place where the words stand.
type Hit struct {
	// Section is the part that core/check knows the section by, or one of the places above.
	Section string
	// Table is the id of the table if the hit is in a cell or a note of one.
	Table string
	// Paragraph counts in the section, or in the notes under the table; -1 in cells, title and sign-off.
	Paragraph int
	// From and To are byte offsets.
	From, To int
	// Cell is an index in Form.Cells, -1 outside of cells.
	Cell int
}

// Search returns all hits in print order. A number in a table is found by all its digits only: parts of numbers are
// nothing one looks for.
func Search(r *report.Report, q Query) []Hit {
	s := search{report: r, query: q}
	if s.sought = q.fold(q.Text); len(s.sought) == 0 {
		return nil
	}
	s.text(Hit{Section: Title, Paragraph: -1, Cell: -1}, r.PrintedTitle())
	s.paragraphs(Hit{Section: check.PartPreamble, Cell: -1}, r.Preamble)
	for i, section := range r.Sections {
		s.paragraphs(Hit{Section: check.PartOfSection(r, i), Cell: -1}, section.Paragraphs)
		if f := r.Form.Section(section.ID); f != nil && section.ID != "" {
			for _, t := range r.Form.TablesOf(f) {
				s.table(section.ID, t)
			}
		}
	}
	s.paragraphs(Hit{Section: check.PartUnsorted, Cell: -1}, r.Unsorted)
	if !r.SignOff.Absent {
		s.text(Hit{Section: SignOff, Paragraph: -1, Cell: -1}, r.PrintedOrgan())
	}
	return s.hits
}

type search struct {
	report *report.Report
	query  Query
	sought []rune
	hits   []Hit
}

func (s *search) table(section string, t *form.Table) {
	state := s.report.Table(t.ID)
	if state.Absent {
		return
	}
	var absent []*form.Label
	for _, key := range state.AbsentRows {
		absent = append(absent, t.Rows(key)...)
	}
	cells := s.report.Form.Cells()
	of := func(i int) bool {
		if line := cells[i].Line; line != nil {
			return line.After == t.ID
		}
		return cells[i].Table == t && !slices.Contains(absent, cells[i].Row)
	}
	for i := range cells {
		if !of(i) {
			continue
		}
		at := Hit{Section: section, Table: t.ID, Paragraph: -1, Cell: i}
		value := s.report.Value(i)
		if _, number := value.Number(); !number {
			s.text(at, value.String())
		} else if value.String() == strings.TrimSpace(string(s.sought)) {
			at.To = len(value.String())
			s.hits = append(s.hits, at)
		}
	}
	s.paragraphs(Hit{Section: section, Table: t.ID, Cell: -1}, s.report.Notes(t))
}

func (s *search) paragraphs(at Hit, paragraphs []string) {
	for i, text := range paragraphs {
		at.Paragraph = i
		s.text(at, text)
	}
}

// text appends the hits in one text, which do not overlap.
func (s *search) text(at Hit, text string) {
	for from := 0; from < len(text); {
		if length := s.query.match(text[from:], s.sought); length > 0 {
			at.From, at.To = from, from+length
			s.hits = append(s.hits, at)
			from += length
			continue
		}
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
}

// match returns how many bytes at the beginning of a text are what is sought, 0 if it begins otherwise.
func (q Query) match(text string, sought []rune) int {
	length := 0
	for _, want := range sought {
		r, size := utf8.DecodeRuneInString(text[length:])
		if size == 0 || q.plain(r) != want {
			return 0
		}
		length += size
	}
	return length
}

func (q Query) fold(text string) []rune {
	runes := []rune(text)
	for i, r := range runes {
		runes[i] = q.plain(r)
	}
	return runes
}

// plain gives the half-width small letter that stands for a character.
func (q Query) plain(r rune) rune {
	if q.Exact {
		return r
	}
	switch {
	case r >= '！' && r <= '～':
		r -= '！' - '!'
	case r == '　' || r == '\u00a0':
		return ' '
	}
	return unicode.ToLower(r)
}

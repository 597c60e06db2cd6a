package report

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// Unfilled is a place of printed prose that waits for something: a field without a value, a condition that cannot be read.
// The prose has there what was written, 【…】 and all.
type Unfilled struct {
	// Section is the index of the section; Preamble for the words before the first, Notes for those under Table.
	Section int
	Table   string
	// Paragraph, From and To are in the printed prose, offsets in bytes.
	Paragraph, From, To int
	// Message says what is missing, Advice what to do.
	Message, Advice string
	// Doubtful says that the words may be meant as they stand, Waits that they are right and only a number or a fact is still
	// to come.
	Doubtful, Waits bool
}

// Told makes one sentence of what is wrong and what to do; the first may be a question.
func Told(message, advice string) string {
	if strings.HasSuffix(message, "？") {
		return message + advice
	}
	return message + "；" + advice
}

// Sections that are none.
const (
	Preamble = -1
	Notes    = -2
)

// ProsePart names a part of the prose: a section by its index, Preamble, or Notes with the id of the table.
type ProsePart struct {
	Section int
	Table   string
}

// Prose yields every part of the prose with its paragraphs, in print order, notes last.
func (r *Report) Prose() iter.Seq2[ProsePart, []string] {
	return func(yield func(ProsePart, []string) bool) {
		if !yield(ProsePart{Section: Preamble}, r.Preamble) {
			return
		}
		for i := range r.Sections {
			if !yield(ProsePart{Section: i}, r.Sections[i].Paragraphs) {
				return
			}
		}
		for _, t := range r.Form.Tables {
			if !yield(ProsePart{Section: Notes, Table: t.ID}, r.Notes(t)) {
				return
			}
		}
	}
}

// Reworded returns a copy of the report with other paragraphs in the parts named. It shares the rest: it is to be looked at,
// not to be edited.
func (r *Report) Reworded(prose map[ProsePart][]string) *Report {
	reworded := *r
	reworded.Sections = slices.Clone(r.Sections)
	reworded.tables = map[string]*TableState{}
	maps.Copy(reworded.tables, r.tables)
	for part, paragraphs := range prose {
		switch part.Section {
		case Preamble:
			reworded.Preamble = paragraphs
		case Notes:
			state := r.Table(part.Table)
			state.Notes = &paragraphs
			reworded.tables[part.Table] = &state
		default:
			reworded.Sections[part.Section].Paragraphs = paragraphs
		}
	}
	return &reworded
}

package check

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// subject is a report as the rules see it: totals computed, last year's cells beside this year's.
type subject struct {
	report, last *report.Report
	// written is the report with its prose as written, the same as report where nothing is printed otherwise.
	written    *report.Report
	form       *form.Form
	values     []report.Cell
	lastValues []report.Cell
	final      bool
	paragraphs []paragraph
	// text is all of them as rules read it, one a line; alphabet are its characters and their neighbours.
	text     string
	alphabet *letterSet
	// scraps, letters and generic are those of the form's leftovers, words of letters and generic words that stand anywhere
	// in the prose.
	scraps, letters, generic []string
	// unclear and lastUnclear mark cells whose number cannot be told: text, and totals of text. Of last year's cells
	// the empty ones too, since nobody will fill them in any more.
	unclear, lastUnclear []bool
	// absent marks cells of tables and rows that the printed report does not have.
	absent []bool
}

func newSubject(r *report.Report, o Options) *subject {
	s := &subject{report: r, written: r, last: o.Last, form: r.Form, final: o.Final, values: r.Values(nil)}
	if o.Written != nil {
		s.written = o.Written
	}
	if o.Last != nil {
		s.lastValues = o.Last.Values(nil)
		s.lastUnclear = unclear(o.Last, s.lastValues, true)
	}
	s.unclear = unclear(r, s.values, false)
	for _, t := range s.form.Tables {
		state := r.Table(t.ID)
		if !state.Absent && len(state.AbsentRows) == 0 {
			continue
		}
		gone := map[string]bool{}
		for _, row := range state.AbsentRows {
			gone[row] = true
		}
		if s.absent == nil {
			s.absent = make([]bool, len(s.values))
		}
		for i, def := range s.form.Cells() {
			if def.Table == t && (state.Absent || gone[def.Row.Key()]) {
				s.absent[i] = true
			}
		}
	}
	s.readParagraphs()
	return s
}

// unclear marks the cells whose number cannot be told.
func unclear(r *report.Report, values []report.Cell, blanks bool) []bool {
	marks := make([]bool, len(values))
	for i := range values {
		_, isNumber := values[i].Number()
		marks[i] = !isNumber && (blanks || !values[i].Empty())
	}
	if r.Totals == report.Computed {
		for _, i := range r.Form.Computed() {
			for _, t := range r.Form.Cells()[i].Total.Right {
				marks[i] = marks[i] || marks[t.Cell]
			}
		}
	}
	return marks
}

// missing reports whether the printed report does not have the cell at all.
func (s *subject) missing(cell int) bool { return s.absent != nil && s.absent[cell] }

// complete reports whether an empty cell of a table is a fault by now.
func (s *subject) complete(table string) bool { return s.final || s.report.Table(table).Complete }

// lastCell returns the cell of last year's report at the same address, which may be on another form. ok is false when
// there is none or its number cannot be told.
func (s *subject) lastCell(cell int) (c report.Cell, ok bool) {
	if s.last == nil {
		return report.Cell{}, false
	}
	if s.last.Form != s.form {
		if cell = s.last.Form.Cell(s.form.Cells()[cell].Address); cell < 0 {
			return report.Cell{}, false
		}
	}
	return s.lastValues[cell], !s.lastUnclear[cell]
}

// Positions order findings as a reader meets them: title, preamble, sections with their tables, sign-off.
const (
	positionTitle    = 1
	positionPreamble = 2
	positionFirst    = 10_000
	positionSection  = 10_000
	positionLast     = 1 << 30
)

func (s *subject) positionOfSection(i int) int { return positionFirst + i*positionSection }

// positionOfTable returns the position behind the text of the section that a table stands in.
func (s *subject) positionOfTable(t *form.Table) int {
	for i, section := range s.form.Sections {
		if section.TableID != "" && (section.TableID == t.ID || section.TableID == t.After) {
			if printed := s.report.Section(section.ID); printed >= 0 {
				i = printed
			}
			return s.positionOfSection(i) + positionSection/2
		}
	}
	return positionFirst
}

// position is where a finding stands by its section and addresses.
func (s *subject) position(f *Finding) int {
	switch {
	case f.Section == sectionPreamble:
		return positionPreamble
	case f.Section == sectionSignOff:
		return positionLast
	case f.Section != "":
		if i := s.report.Section(f.Section); i >= 0 {
			return s.positionOfSection(i)
		}
	case len(f.Addresses) > 0:
		i := s.form.Cell(f.Addresses[0])
		def := &s.form.Cells()[i]
		table := def.Table
		if def.Line != nil {
			table = s.form.Table(def.Line.After)
		}
		return s.positionOfTable(table) + i
	}
	return positionTitle
}

const (
	sectionPreamble = "preamble"
	sectionSignOff  = "sign_off"
)

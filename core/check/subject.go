package check

import (
	"strconv"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// subject is a report as the rules see it: totals computed, last year's cells beside this year's.
type subject struct {
	report, last *report.Report
	form         *form.Form
	values       []report.Cell
	lastValues   []report.Cell
	final        bool
	// absent marks cells of tables and rows that the printed report does not have.
	absent []bool
}

func newSubject(r *report.Report, o Options) *subject {
	s := &subject{report: r, last: o.Last, form: r.Form, final: o.Final, values: r.Values(nil)}
	if o.Last != nil {
		s.lastValues = o.Last.Values(nil)
	}
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
	return s
}

// missing reports whether the printed report does not have the cell at all.
func (s *subject) missing(cell int) bool { return s.absent != nil && s.absent[cell] }

// complete reports whether an empty cell of a table is a fault by now.
func (s *subject) complete(table string) bool { return s.final || s.report.Table(table).Complete }

// lastCell returns the cell of last year's report at the same address, which may be on another form.
func (s *subject) lastCell(cell int) (report.Cell, bool) {
	if s.last == nil {
		return report.Cell{}, false
	}
	if s.last.Form != s.form {
		if cell = s.last.Form.Cell(s.form.Cells()[cell].Address); cell < 0 {
			return report.Cell{}, false
		}
	}
	return s.lastValues[cell], true
}

// position orders findings as a reader meets them: title, preamble, sections with their tables, sign-off.
func (s *subject) position(f *Finding) int {
	const title, preamble, first, last = 0, 1, 2, 1 << 20
	switch {
	case f.Section == sectionPreamble:
		return preamble
	case f.Section == sectionSignOff:
		return last
	case f.Section != "":
		if i := s.report.Section(f.Section); i >= 0 {
			return first + i*1000
		}
	case len(f.Addresses) > 0:
		i := s.form.Cell(f.Addresses[0])
		def := &s.form.Cells()[i]
		table := def.Table
		if def.Line != nil {
			table = s.form.Table(def.Line.After)
		}
		return s.positionOf(table) + 1 + i
	}
	return title
}

// positionOf returns the position of the section that a table stands in.
func (s *subject) positionOf(t *form.Table) int {
	for _, section := range s.form.Sections {
		if section.TableID != "" && (section.TableID == t.ID || section.TableID == t.After) {
			return 2 + 1000*max(0, s.report.Section(section.ID))
		}
	}
	return 2
}

const (
	sectionPreamble = "preamble"
	sectionSignOff  = "sign_off"
)

func decimalText(n int) string { return strconv.Itoa(n) }

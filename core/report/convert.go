package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// Lost is a value that another form has no place for.
type Lost struct {
	// Place is where it stands by printed labels, Value what stands there, Why why it is not carried over.
	Place, Value, Why string
}

// Convert makes a report on another form of one: its facts and prose as they are, and the cells that both forms have at the
// same address and that take the same kind of value. It adds nothing up and splits nothing: every other value that is not 0
// is told, in reading order. The report itself stays as it is.
func Convert(r *Report, to *form.Form) (*Report, []Lost) {
	next := New(to, r.Office, r.Year)
	next.Period, next.Title, next.Cover, next.Totals, next.SignOff = r.Period, r.Title, r.Cover, r.Totals, r.SignOff
	next.Preamble, next.Unsorted = slices.Clone(r.Preamble), slices.Clone(r.Unsorted)
	next.Explanations, next.extra = slices.Clone(r.Explanations), r.extra
	next.Supplements, next.Origins, next.Last = slices.Clone(r.Supplements), slices.Clone(r.Origins), r.Last
	next.Sections = nil
	for i, s := range r.Sections {
		if s.ID != "" && to.Section(s.ID) == nil {
			s.Heading, s.ID = r.Heading(i), ""
		}
		s.clean()
		next.Sections = append(next.Sections, s)
	}
	next.addSections(r.Form)
	for id, state := range next.tables {
		if from := r.tables[id]; from != nil {
			state.keepNotes(from)
		}
	}
	for address, value := range r.stray {
		next.keepStray(address, value)
	}
	var lost []Lost
	for i := range r.Form.Cells() {
		def := &r.Form.Cells()[i]
		at := to.Cell(def.Address)
		if at >= 0 && alike(&to.Cells()[at], def) {
			next.cells[at] = ReadCell(&to.Cells()[at], r.cells[i].text)
			continue
		}
		if held := r.cells[i]; !held.Empty() && !held.Zero() && !r.Locked(i) {
			lost = append(lost, Lost{Place: r.Place(i), Value: held.String(), Why: whyLost(def, to)})
		}
	}
	return next, lost
}

// keepStray takes over a cell that the other form did not have. Where this form has it, it is one of its cells.
func (r *Report) keepStray(address form.Address, value json.RawMessage) {
	table, key, _ := strings.Cut(string(address), "/")
	if err := r.readCells(table, cellMap{[]string{key}, map[string]json.RawMessage{key: value}}); err != nil {
		r.putStray(address, value)
	}
}

// putStray keeps a cell that the form does not have, in the table it was in.
func (r *Report) putStray(address form.Address, value json.RawMessage) {
	if table, _, _ := strings.Cut(string(address), "/"); table != "lines" && r.tables[table] == nil {
		r.tables[table] = &TableState{}
	}
	if r.stray == nil {
		r.stray = map[form.Address]json.RawMessage{}
	}
	r.stray[address] = value
}

// alike reports whether two cells take the same kind of value.
func alike(a, b *form.Cell) bool { return a.Kind == b.Kind && a.Unit == b.Unit }

// whyLost says in one sentence why a form has no place for the value of another form's cell.
func whyLost(from *form.Cell, to *form.Form) string {
	if from.Line != nil {
		return fmt.Sprintf("「%s」没有这一项", to.Name)
	}
	t := to.Table(from.Table.ID)
	if t == nil {
		return fmt.Sprintf("「%s」没有这张表", to.Name)
	}
	rows := t.Rows(from.Row.Key())
	switch {
	case to.Cell(from.Address) >= 0:
		return fmt.Sprintf("「%s」的这一格填的是另一种数", to.Name)
	case len(rows) > 1:
		return fmt.Sprintf("「%s」把这一行分成了%s，请按实际情况分开填写", to.Name, labels(rows))
	case len(rows) == 1:
		return fmt.Sprintf("「%s」的「%s」没有「%s」这一栏", to.Name, rows[0].Text, from.Column.Text)
	}
	if group, _, inGroup := strings.Cut(from.Row.Key(), "."); inGroup {
		if rows := t.Rows(group); len(rows) == 1 {
			return fmt.Sprintf("「%s」把这几行合成了「%s」，请填它们的和", to.Name, rows[0].Text)
		}
	}
	return fmt.Sprintf("「%s」没有这一行", to.Name)
}

func labels(rows []*form.Label) string {
	var text strings.Builder
	for _, row := range rows {
		text.WriteString("「" + row.Text + "」")
	}
	return text.String()
}

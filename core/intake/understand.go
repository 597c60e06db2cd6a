package intake

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

// understand makes a report of a page.
func understand(p *page.Page, kind, name string, o Options) (*Result, error) {
	t, s, err := recognise(p, o)
	if err != nil {
		return nil, err
	}
	id := identify(s, name, o)
	if f := o.Forms.ForYear(id.year); len(t.at) == 0 && o.Form == "" && f != nil && f != t.form {
		// Without tables the year is all there is to tell the form by.
		o.Form = f.ID
		if t, s, err = recognise(p, o); err != nil {
			return nil, err
		}
		id = identify(s, name, o)
	}
	if len(t.at) == 0 && len(s.headings) == 0 {
		return nil, nothingFound(t.form)
	}
	r := report.New(t.form, id.office, id.year)
	if err := write(report.Edit(r), t, s, &id); err != nil {
		return nil, fmt.Errorf("读出的内容放不进报告：%w", err)
	}
	result := &Result{
		Report: r, Kind: kind, Parts: parts(r, t, s, &id),
		Questions: slices.Concat(id.questions(), s.questions(), t.questions),
		Remarks:   slices.Concat(t.remarks, s.remarks),
	}
	for _, text := range p.Remarks {
		result.Remarks = append(result.Remarks, Remark{Text: text})
	}
	return result, nil
}

// recognise finds the tables and then the prose around them.
func recognise(p *page.Page, o Options) (*tables, *prose, error) {
	t := readTables(p, o)
	if t.form == nil {
		if t.form = latest(o.Forms); t.form == nil {
			return nil, nil, fmt.Errorf("本机没有年报格式，没有可以对照的")
		}
	}
	return t, readProse(p, t), nil
}

// latest returns the national form that took force last.
func latest(forms *form.Catalog) *form.Form {
	var latest *form.Form
	for _, f := range forms.Forms() {
		if f.Extends == "" && (latest == nil || f.Years.From > latest.Years.From) {
			latest = f
		}
	}
	return latest
}

// nothingFound says what was looked for.
func nothingFound(f *form.Form) error {
	var names []string
	for _, t := range f.Tables {
		names = append(names, t.Name)
	}
	return fmt.Errorf("文件里没有找到年度报告的内容：没有「%s」这样的标题，也没有%s；请核对是不是选错了文件", f.Heading(0), strings.Join(names, "、"))
}

// write puts what was understood into an empty report.
func write(e *report.Editor, t *tables, s *prose, id *identity) error {
	f, r := t.form, e.Report()
	commands := []report.Command{
		report.SetTotals(report.AsPrinted),
		report.SetTitle(s.printedTitle(f, id)),
		report.SetCover(s.cover),
		report.SetPeriod(s.period(id.year)),
		report.SetPreamble(s.preamble),
		report.SetUnsorted(s.left),
		report.SetSignOff(s.printedSignOff(id)),
	}
	if len(s.headings) > 0 {
		commands = append(commands, report.SetSections(s.sections()))
	}
	for _, table := range f.Tables {
		commands = append(commands, report.SetTable(table.ID, s.state(table)))
	}
	if edits := cellEdits(r, t.cells, s.values); len(edits) > 0 {
		commands = append(commands, report.SetCells(edits...))
	}
	for _, c := range commands {
		if err := e.Do(c); err != nil {
			return err
		}
	}
	return nil
}

// cellEdits lists cells in the form's order.
func cellEdits(r *report.Report, cells map[form.Address]string, values []report.CellEdit) []report.CellEdit {
	var edits []report.CellEdit
	for _, def := range r.Form.Cells() {
		if text, read := cells[def.Address]; read {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: text})
		}
	}
	return append(edits, values...)
}

// printedTitle is the title as a report holds it: "" where it is the form's. While it is asked whose report it is, the
// title stays whatever the answer.
func (s *prose) printedTitle(f *form.Form, id *identity) string {
	if s.titleFrom != "" || id.officeAsk == "" && id.yearAsk == "" && s.title.text == f.Title(id.office.Name, id.year) {
		return ""
	}
	return s.title.text
}

// printedSignOff is the sign-off as a report holds it, without an organ that is the office.
func (s *prose) printedSignOff(id *identity) report.SignOff {
	signed := s.signOff
	if s.signedAt < 0 {
		signed.Absent = true
	}
	if signed.Organ == id.office.Name && id.officeAsk == "" {
		signed.Organ = ""
	}
	return signed
}

// period is the statistical period as a report holds it: nothing where it is the whole year.
func (s *prose) period(year int) report.Period {
	for _, text := range s.preamble {
		if p, _, ok := statedPeriod(text); ok {
			if p.From == fmt.Sprintf("%d-01-01", year) && p.To == fmt.Sprintf("%d-12-31", year) {
				return report.Period{}
			}
			return p
		}
	}
	return report.Period{}
}

// state is what a report says of a table: what was understood of it, and the notes under it. Without any, the notes that
// the form offers are none that the file printed.
func (s *prose) state(t *form.Table) report.TableState {
	state := s.tables.states[t.ID]
	var notes []string
	if state.Notes != nil {
		notes = *state.Notes
	}
	notes = slices.Concat(notes, s.notes[t.ID])
	state.Notes = nil
	if len(notes) > 0 || len(t.Notes) > 0 {
		state.Notes = &notes
	}
	return state
}

// sections are those that the file heads, in its order.
func (s *prose) sections() []report.Section {
	list := make([]report.Section, len(s.headings))
	for i, h := range s.headings {
		list[i] = report.Section{Heading: h.printed, Paragraphs: s.paragraphs[i]}
		if h.section == nil {
			continue
		}
		list[i].ID = h.section.ID
		if h.printed == form.Numeral(i+1)+"、"+h.section.Heading {
			list[i].Heading = ""
		}
	}
	return list
}

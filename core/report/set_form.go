package report

import (
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/core/form"
)

// SetForm puts the report on another form, such as a local one that was edited or is new. Nothing is lost: what the form has
// no place for is kept in the file and comes back on a form that has it; SetAside tells it beforehand.
func SetForm(to *form.Form) Command { return setForm{to} }

type setForm struct{ to *form.Form }

func (c setForm) Label() string { return "换用「" + c.to.Name + "」" }

func (c setForm) apply(r *Report) (Command, error) {
	undo := restoreReport{c.Label(), *r}
	next, _ := adopt(r, c.to)
	*r = *next
	return undo, nil
}

// restoreReport puts a whole report back, but for what is kept of last year, which is no edit.
type restoreReport struct {
	label  string
	report Report
}

func (c restoreReport) Label() string { return c.label }

func (c restoreReport) apply(r *Report) (Command, error) {
	back := restoreReport{c.label, *r}
	c.report.Last = r.Last
	*r = c.report
	return back, nil
}

// SetAside tells what the report says that another form has no place for, or takes for something else. The report itself
// stays as it is.
func SetAside(r *Report, to *form.Form) []Lost {
	_, lost := adopt(r, to)
	return lost
}

// adopt is Convert without a loss: it keeps what the other form has no place for, and follows what the form prescribes where
// the report did so before.
func adopt(r *Report, to *form.Form) (next *Report, lost []Lost) {
	next, _ = Convert(r, to)
	follow(&next.Cover, r.Form.Cover, to.Cover)
	follow(&next.SignOff.DateFirst, r.Form.SignOff.DateFirst, to.SignOff.DateFirst)
	follow(&next.SignOff.Stamped, r.Form.SignOff.Stamped, to.SignOff.Stamped)
	if r.PreambleAsOffered() {
		next.Preamble = r.formPreamble(to)
	}
	lost = next.adoptSections(r)
	for id, state := range r.tables {
		next.tables[id] = state
	}
	for i := range r.Form.Cells() {
		if told := next.adoptCell(r, i); told.Why != "" {
			lost = append(lost, told)
		}
	}
	return next, lost
}

// follow changes what a form prescribes where it stands as the form before prescribed it.
func follow(value *bool, before, now bool) {
	if *value == before {
		*value = now
	}
}

// PreambleAsOffered reports whether the preamble is still the one that the form began the report with: nobody's words.
func (r *Report) PreambleAsOffered() bool {
	return slices.Equal(r.Preamble, Paragraphs(r.formPreamble(r.Form)...))
}

// formPreamble is the preamble that a form begins reports with.
func (r *Report) formPreamble(f *form.Form) []string {
	var preamble []string
	for _, p := range f.Preamble {
		preamble = append(preamble, form.Fill(p, r.Office.Name, r.Year))
	}
	return preamble
}

// adoptCell takes over one cell of the report before.
func (r *Report) adoptCell(before *Report, i int) (told Lost) {
	def, held := &before.Form.Cells()[i], before.cells[i]
	if held.Empty() || before.Locked(i) {
		return Lost{}
	}
	told = Lost{Place: before.Place(i), Value: held.String()}
	at := r.Form.Cell(def.Address)
	if at < 0 {
		if value, err := held.MarshalJSON(); err == nil {
			r.putStray(def.Address, value)
		}
		told.Why = whyLost(def, r.Form)
		if held.Zero() {
			told.Why = ""
		}
		return told
	}
	now := &r.Form.Cells()[at]
	r.cells[at] = ReadCell(now, held.text)
	if !alike(now, def) && !held.Zero() {
		told.Why = fmt.Sprintf("「%s」的这一格改填%s了，数照原样留着，请核对", r.Form.Name, kindName(now))
	}
	return told
}

// kindName says what a cell takes.
func kindName(c *form.Cell) string {
	name := map[form.Kind]string{form.Count: "件数", form.Change: "增减数", form.Money: "金额", form.Amount: "带单位的数"}[c.Kind]
	if c.Unit != "" {
		name += "（" + c.Unit + "）"
	}
	return name
}

// adoptSections gives the report the sections of its form in their order, with the prose of the report before. Prose of a
// section that the form does not have becomes Unsorted.
func (r *Report) adoptSections(before *Report) (lost []Lost) {
	inOrder := before.inOrder()
	r.Sections = nil
	for i, s := range before.Sections {
		switch {
		case s.ID == "" || r.Form.Section(s.ID) != nil:
			r.Sections = append(r.Sections, s)
		case len(s.Paragraphs) > 0:
			heading := before.Heading(i)
			r.Unsorted = append(append(r.Unsorted, heading), s.Paragraphs...)
			lost = append(lost, Lost{
				Place: heading, Value: Shorten(s.Paragraphs[0], 20), Why: fmt.Sprintf("「%s」没有这一节，文字移到「未归类的文字」", r.Form.Name),
			})
		}
	}
	r.addSections(before.Form)
	if inOrder {
		place := func(s Section) int {
			return slices.IndexFunc(r.Form.Sections, func(own *form.Section) bool { return own.ID == s.ID })
		}
		slices.SortStableFunc(r.Sections, func(a, b Section) int { return place(a) - place(b) })
	}
	return lost
}

// addSections adds the sections of the form that the form before did not have. What the report lacked before is a matter of
// its own.
func (r *Report) addSections(before *form.Form) {
	for i, s := range r.Form.Sections {
		if r.Section(s.ID) >= 0 || before.Section(s.ID) != nil {
			continue
		}
		at := 0
		for _, earlier := range r.Form.Sections[:i] {
			at = max(at, r.Section(earlier.ID)+1)
		}
		r.Sections = slices.Insert(r.Sections, at, Section{ID: s.ID})
	}
}

// inOrder reports whether all sections are the form's, in its order.
func (r *Report) inOrder() bool {
	last := -1
	for _, s := range r.Sections {
		at := slices.IndexFunc(r.Form.Sections, func(own *form.Section) bool { return own.ID == s.ID })
		if at <= last {
			return false
		}
		last = at
	}
	return true
}

package facts

import (
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
)

// chosen is a field with a list to choose from. A choice that changes nothing gives no edit.
func (f *Form) chosen(name, label string, options func(r *report.Report) []string, current func(r *report.Report) int, edit func(r *report.Report, i int) report.Command) (*field, *widget.Select) {
	var x *field
	s := widget.NewSelect(nil, nil)
	s.OnChanged = func(string) {
		if f.filling || f.report == nil || s.SelectedIndex() == current(f.report) {
			return
		}
		x.answer(f.do(edit(f.report, s.SelectedIndex())))
	}
	x = f.add(name, label, s, &field{lock: s, refill: func(r *report.Report) {
		s.Options = options(r)
		s.SetSelectedIndex(current(r))
	}})
	return x, s
}

// answer shows what speaks against a choice and the fact as it is.
func (x *field) answer(err error) {
	if err != nil {
		x.complain(err.Error())
	}
	x.form.filling = true
	x.fill(x.form.report, false)
	x.form.filling = false
}

// tick is a field that is on or off.
func (f *Form) tick(name, label, says string, read func(r *report.Report) bool, edit func(r *report.Report, on bool) report.Command) *field {
	var x *field
	c := widget.NewCheck(says, nil)
	c.OnChanged = func(on bool) {
		if !f.filling && f.report != nil && on != read(f.report) {
			x.answer(f.do(edit(f.report, on)))
		}
	}
	x = f.add(name, label, c, &field{lock: c, refill: func(r *report.Report) { c.SetChecked(read(r)) }})
	return x
}

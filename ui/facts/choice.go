package facts

import (
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/sheet"
)

// chosen is a field with a list to choose from. A choice that changes nothing gives no edit.
func (f *Form) chosen(name, label string, options func(r *report.Report) []string, current func(r *report.Report) int, edit func(r *report.Report, i int) report.Command) (*field, *sheet.Select) {
	var x *field
	s := sheet.NewSelect(nil, -1, nil)
	s.OnChanged = func(string) {
		if f.filling || f.report == nil || s.SelectedIndex() == current(f.report) {
			return
		}
		x.answer(f.do(edit(f.report, s.SelectedIndex()), false))
	}
	x = f.add(name, label, s, &field{lock: s, refill: func(r *report.Report) {
		if now := options(r); !slices.Equal(now, s.Options) {
			s.Options = now
			s.ClearSelected()
		}
		if i := current(r); i != s.SelectedIndex() {
			s.SetSelectedIndex(i)
		}
	}})
	return x, s
}

// answer shows what speaks against a choice and the fact as it is.
func (x *field) answer(err error) {
	if err != nil {
		x.complain(form.Error, err.Error())
	}
	x.form.filling = true
	x.fill(x.form.report, false)
	x.form.filling = false
}

// tick is a field that is on or off.
func (f *Form) tick(name, label, says string, read func(r *report.Report) bool, edit func(r *report.Report, on bool) report.Command) *field {
	var x *field
	c := sheet.NewCheck(says, false, nil)
	c.OnChanged = func(on bool) {
		if !f.filling && f.report != nil && on != read(f.report) {
			x.answer(f.do(edit(f.report, on), false))
		}
	}
	x = f.add(name, label, c, &field{lock: c, refill: func(r *report.Report) { c.SetChecked(read(r)) }})
	return x
}

package check

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Adoptable returns the edits that put a computed number in place of one a finding is about: totals in place of printed ones,
// and what a relation makes of the other side where one cell stands alone on its left. last is last year's report, or nil.
func Adoptable(r, last *report.Report, f *Finding) []report.CellEdit {
	if i := alone(r.Form, f); i != nil {
		return adopted(r, last, i)
	}
	var edits []report.CellEdit
	for _, address := range f.Addresses {
		i := r.Form.Cell(address)
		if i < 0 || r.Locked(i) || r.Form.Cells()[i].Total == nil {
			continue
		}
		computed := report.Total(r.Form.Cells()[i].Total, r.Values(nil))
		if !computed.Empty() && computed.String() != r.Held(i).String() {
			edits = append(edits, report.CellEdit{Address: address, Text: computed.String()})
		}
	}
	return edits
}

// alone returns the relation that a finding says is broken and whose left side is a single cell that people fill in, or nil.
func alone(f *form.Form, found *Finding) *form.Instance {
	for _, t := range f.Tables {
		for _, r := range t.Relations {
			if r.Rule != found.Rule || r.Op != form.Equal || r.Total {
				continue
			}
			for _, i := range r.Instances {
				if found.ID == idOf(i) && len(i.Left) == 1 && !i.Left[0].Minus && !i.Left[0].LastYear {
					return i
				}
			}
		}
	}
	return nil
}

// adopted returns the edit that makes the left side of a relation what its right side is; none while a number of that is
// not known, or when it would be less than none.
func adopted(r, last *report.Report, i *form.Instance) []report.CellEdit {
	left := i.Left[0].Cell
	def := &r.Form.Cells()[left]
	if def.Total != nil {
		return nil
	}
	s := subject{report: r, last: last, form: r.Form, values: r.Values(nil)}
	if last != nil {
		s.lastValues = last.Values(nil)
		s.lastUnclear = unclear(last, s.lastValues, true)
	}
	lastCell := func(cell int) report.Cell { c, _ := s.lastCell(cell); return c }
	for _, t := range i.Right {
		c := s.values[t.Cell]
		if t.LastYear {
			c = lastCell(t.Cell)
		}
		if _, isNumber := c.Number(); !isNumber {
			return nil
		}
	}
	sum, known := report.Sum(i.Right, s.values, lastCell)
	if !known || (sum.IsNeg() && def.Kind != form.Change) || sum.String() == r.Held(left).String() {
		return nil
	}
	return []report.CellEdit{{Address: def.Address, Text: sum.String()}}
}

// Cell returns the index in Form.Cells of the cell to go to for mending a finding: an empty one or one with text before
// others. It is -1 for a finding that is about no cell.
func (f *Finding) Cell(r *report.Report) int {
	first := -1
	for _, address := range f.Addresses {
		i := r.Form.Cell(address)
		if i < 0 {
			continue
		}
		if _, number := r.Held(i).Number(); !number && !r.Locked(i) {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

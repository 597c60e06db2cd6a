package check

import "github.com/nianbao/nianbao/core/report"

// Adoptable returns the edits that put computed totals in place of the printed ones a finding is about.
func Adoptable(r *report.Report, f *Finding) []report.CellEdit {
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

// Package compare lays this year's report beside last year's: cell by cell with difference and ratio, section by section
// with what was added and taken out.
package compare

import "github.com/nianbao/nianbao/core/report"

// Comparison is this year's report beside last year's.
type Comparison struct {
	This, Last *report.Report
	// Cells in reading order of this year's form; those that only last year's form has stand behind the others of their
	// table.
	Cells []Cell
	// Sections begin with the preamble; those that only last year's report has come last.
	Sections []Section
}

// Reports compares two reports, which may be on different forms.
func Reports(this, last *report.Report) *Comparison {
	return &Comparison{This: this, Last: last, Cells: cells(this, last), Sections: sections(this, last)}
}

// Package compare lays this year's report beside last year's: cell by cell with difference and ratio, section by section
// with what was added and taken out.
package compare

import (
	"strconv"

	"github.com/nianbao/nianbao/core/report"
)

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

// ChangedCells counts the cells in which the two years say different things.
func (c *Comparison) ChangedCells() int {
	n := 0
	for i := range c.Cells {
		if c.Cells[i].Changed() {
			n++
		}
	}
	return n
}

// Similarity is that of all sections together, longer ones counting for more; the preamble is much the same every year and
// does not count.
func (c *Comparison) Similarity() float64 {
	whole, alike := 0, 0.0
	for i := range c.Sections {
		if s := &c.Sections[i]; s.ID != Preamble {
			whole += s.characters
			alike += s.Similarity * float64(s.characters)
		}
	}
	if whole == 0 {
		return 0
	}
	return alike / float64(whole)
}

// Share writes a similarity in whole per cent; what is not quite the same is not 100.
func Share(similarity float64) string {
	percent := int(similarity*100 + 0.5)
	if percent == 100 && similarity < 1 {
		percent = 99
	}
	return strconv.Itoa(percent) + "%"
}

// Package find finds and replaces words in a whole report.
package find

import "github.com/nianbao/nianbao/core/report"

// Query is what to look for.
type Query struct {
	Text string
	// Exact tells capital from small letters and full-width from half-width characters.
	Exact bool
}

// Places of hits that are in no section.
const (
	Preamble = "preamble"
	Title    = "title"
	SignOff  = "signoff"
)

// Hit is a place where the words stand.
type Hit struct {
	// Section is the id of the section, "#" and its index if it has none, or one of the places above.
	Section string
	// Table is the id of the table if the hit is in a cell or a note of one.
	Table string
	// Paragraph counts in the section, or in the notes under the table; -1 in cells, title and sign-off.
	Paragraph int
	// From and To are byte offsets.
	From, To int
	// Cell is an index in Form.Cells, -1 outside of cells.
	Cell int
}

// Search returns all hits in print order.
func Search(r *report.Report, q Query) []Hit { return nil }

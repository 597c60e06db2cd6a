package check

import "github.com/nianbao/nianbao/core/report"

// State is how far a part of a report has come.
type State int

// The states, from nothing to finished. Disputed has open findings.
const (
	Empty State = iota
	Begun
	Disputed
	Done
)

// The parts of a report that are no sections.
const (
	PartFacts    = "facts"
	PartPreamble = "preamble"
)

// Part is one part of a report, as far as it has come.
type Part struct {
	// ID is PartFacts, PartPreamble, the id of a section, or # and its number where that id does not tell it from others.
	ID string
	// Title is the heading as printed.
	Title string
	State State
	// Errors, Warnings and Notices count the findings that are not explained.
	Errors, Warnings, Notices int
	// Detail says in a few words what is there.
	Detail string
}

// Progress tells the parts of a report in print order, each with its share of the findings.
func Progress(r *report.Report, findings []Finding) []Part { return nil }

// PartOf returns the id of the part a finding belongs to: always exactly one.
func PartOf(r *report.Report, f *Finding) string { return PartFacts }

// SectionAt returns the index of the section that a part is, or -1 when it is none.
func SectionAt(r *report.Report, part string) int { return -1 }

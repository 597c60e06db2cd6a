// Package check tells where a report disagrees with its form, with itself and with last year's: rules are small pure
// functions that yield findings.
package check

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Finding is one disagreement.
type Finding struct {
	// ID is stable across runs: the rule and the place, such as A1@applications/*/natural_person; in prose the rule, the
	// section and a fingerprint of the sentence.
	ID string
	// Rule is the rule's id in docs/rules.md, such as A1.
	Rule     string
	Severity form.Severity
	// Place is where it is, by printed labels.
	Place string
	// Addresses are the cells concerned; empty for findings in prose and form.
	Addresses []form.Address
	// Part is the id of the one Part it belongs to.
	Part string
	// Section is the id of the section concerned, "" for none; Excerpt is the sentence in it.
	Section, Excerpt string
	// Paragraph is the index of the paragraph concerned among those of the section, -1 when the finding is not about
	// words in one. From and To are where the words begin and end in it, in bytes, as it stands in the report.
	Paragraph, From, To int
	// Message says what is wrong, both numbers and the difference included.
	Message string
	// Left and Right are the two sides as text, Difference is left minus right; all "" where there are no two sides.
	Left, Right, Difference string
	// Advice says what to do.
	Advice string
	// Source is the official text the rule rests on, "" where practice is all there is.
	Source string
	// Numbers are the values the finding rests on; an explanation holds while they stay the same.
	Numbers string
	// Explanation is the one the report holds for exactly these numbers, if it has substance.
	Explanation *report.Explanation

	// inProse says that Paragraph, From and To are set.
	inProse bool
	// order is the finding's position in the report, 0 to leave it to its section and addresses.
	order int
}

// concerns says which words of a paragraph the finding is about.
func (f *Finding) concerns(paragraph, from, to int) {
	f.Paragraph, f.From, f.To, f.inProse = paragraph, from, to, true
}

// Open reports whether something has to be done before the report is published: an error must be mended, a warning mended
// or explained. A notice asks for no more than a look and never is open; Tally counts those, too.
func (f *Finding) Open() bool {
	return f.Severity == form.Error || (f.Severity == form.Warning && f.Explanation == nil)
}

// Options of a run.
type Options struct {
	// Last is last year's report, or nil when there is none at hand. A report of another year than the one before is
	// passed over; whether it is the same office's is for the caller to see to, since offices are renamed.
	Last *report.Report
	// Written is the report as written where the one that is checked is as printed; nil where both are the same.
	Written *report.Report
	// Final treats every table as complete, for a report about to be published.
	Final bool
}

// Package template is prose with live fields: 【新收申请总数】 is printed as what the table holds, 【如果…】 chooses a sentence,
// 【逐项…】 repeats one. Prose that a report takes its numbers from its tables with cannot disagree with them.
package template

import "github.com/nianbao/nianbao/core/report"

// Spot is a run of bytes in one paragraph of a report's prose.
type Spot struct {
	// Section is the index of the section, report.Preamble, or report.Notes for the notes under Table.
	Section int
	Table   string
	// Paragraph counts from 0, From and To are offsets in bytes.
	Paragraph, From, To int
}

// Printed is a report with its prose as it is read on paper.
type Printed struct {
	// Report is the report with the printed prose, and with what is Unfilled in it; it is the report itself where its prose
	// holds no field. It is to be looked at, not to be edited or saved.
	Report *report.Report

	parts []part
}

// part tells for one run of printed paragraphs where they come from.
type part struct {
	section int
	table   string
}

// Print puts a report's prose as it is read: fields by values, conditions by what they choose. Values of last year come from
// last or, where that is nil, from what the report keeps of it. What cannot be filled stays as it is written and is told in
// Report.Unfilled.
func Print(r, last *report.Report) *Printed { return &Printed{Report: r} }

// Source returns where words of the printed prose come from in the prose as written: a word that a field printed comes from
// the whole field.
func (p *Printed) Source(at Spot) Spot { return at }

// Fault is something in prose as written that keeps it from being printed as meant.
type Fault struct {
	Spot
	// Message says what is wrong, Advice what to do.
	Message, Advice string
}

// Faults returns what is Unfilled, where it is written.
func (p *Printed) Faults() []Fault { return nil }

// Literal returns words as prose that prints exactly them: their own brackets are no fields.
func Literal(text string) string { return text }

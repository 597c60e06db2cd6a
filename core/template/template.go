// Package template is prose with live fields: 【新收申请总数】 is printed as what the table holds, 【如果…】 chooses a sentence,
// 【逐项…】 repeats one. Prose that a report takes its numbers from its tables with cannot disagree with them.
package template

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

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

	parts  []part
	faults []Fault
	// wanted are supplements that keep written from being printed.
	wanted  map[string]bool
	written *report.Report
}

// Print puts a report's prose as it is read: fields by values, conditions by what they choose. Values of last year come from
// last or, where that is not of the year before, from what the report keeps of it. What cannot be filled stays as it is
// written and is told in Report.Unfilled.
func Print(r, last *report.Report) *Printed {
	if !holdsFields(r) {
		return &Printed{Report: r, written: r}
	}
	p := &Printed{written: r}
	e := newEnvironment(r, last)
	w := &wants{e: e, names: map[string]bool{}}
	prose := map[report.ProsePart][]string{}
	var unfilled, following []report.Unfilled
	for at, paragraphs := range r.Prose() {
		if !live(paragraphs) {
			continue
		}
		printer := printer{e: e, wants: w, part: part{ProsePart: at}, source: paragraphs}
		printer.run()
		prose[at] = printer.part.paragraphs
		p.parts = append(p.parts, printer.part)
		slices.SortStableFunc(printer.faults, func(a, b Fault) int {
			return cmp.Or(cmp.Compare(a.Paragraph, b.Paragraph), cmp.Compare(a.From, b.From))
		})
		p.faults = append(p.faults, printer.faults...)
		for _, u := range printer.unfilled {
			if u.Message == "" {
				following = append(following, u)
			} else {
				unfilled = append(unfilled, u)
			}
		}
	}
	p.Report = r.Reworded(prose)
	p.Report.Unfilled, p.Report.Following, p.wanted = unfilled, following, w.names
	for i := range p.parts {
		p.reuse(&p.parts[i], r)
	}
	return p
}

func holdsFields(r *report.Report) bool {
	for _, paragraphs := range r.Prose() {
		if live(paragraphs) {
			return true
		}
	}
	return false
}

// live reports whether paragraphs may hold fields.
func live(paragraphs []string) bool {
	for _, text := range paragraphs {
		if strings.Contains(text, opening) || mayBeMeant(text) {
			return true
		}
	}
	return false
}

// Faults returns what is Unfilled, where it is written, and what is wrong in words that a condition has left out: it would
// be once they are chosen.
func (p *Printed) Faults() []Fault { return p.faults }

// Literal returns words as prose that prints exactly them: their own brackets are no fields.
func Literal(text string) string { return strings.ReplaceAll(text, opening, opening+opening) }

// Package proof is the galley proof of a report (校样): its prose as it will be printed, checked, with every finding located
// where the clerk wrote the words.
package proof

import (
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// Proof is a report as it would be read.
type Proof struct {
	*template.Printed
	// Last is last year's report as it would be read, nil without one.
	Last *report.Report

	written, last *report.Report
}

// Of makes the proof of a report. last is last year's report as written, or nil.
func Of(r, last *report.Report) *Proof {
	p := &Proof{Printed: template.Print(r, last), written: r, last: last}
	if last != nil {
		p.Last = template.Print(last, nil).Report
	}
	return p
}

// Again makes the proof of the report, or of another, beside the same report of last year, which is not printed again.
func (p *Proof) Again(r *report.Report) *Proof {
	return &Proof{Printed: template.Print(r, p.last), Last: p.Last, written: r, last: p.last}
}

// Check returns the findings about the printed report, with Paragraph, From and To in the prose as written.
func (p *Proof) Check(final bool) []check.Finding {
	findings := p.Findings(final)
	if p.Report == p.written {
		return findings
	}
	for i := range findings {
		p.locate(&findings[i])
	}
	return findings
}

// Findings returns the findings about the printed report as printed: for papers and for whoever reads what is printed.
func (p *Proof) Findings(final bool) []check.Finding {
	return check.Run(p.Report, check.Options{Last: p.Last, Written: p.written, Final: final})
}

// locate moves a finding from the printed words to the written ones.
func (p *Proof) locate(f *check.Finding) {
	if f.Paragraph < 0 {
		return
	}
	section := report.Preamble
	if f.Part != check.PartPreamble {
		if section = check.SectionAt(p.Report, f.Part); section < 0 {
			return
		}
	}
	at := p.Source(template.Spot{Section: section, Paragraph: f.Paragraph, From: f.From, To: f.To})
	f.Paragraph, f.From, f.To = at.Paragraph, at.From, at.To
}

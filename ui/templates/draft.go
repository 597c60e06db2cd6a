package templates

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// passage is what a template has for one section.
type passage struct {
	section, heading string
	// text is as it would read in the report.
	text []string
	// there says that the report has the section, written that there is prose in it already.
	there, written bool
}

// waits says that some of it cannot be printed yet.
func (p passage) waits() bool {
	return slices.ContainsFunc(p.text, func(text string) bool { return strings.Contains(text, "【") })
}

// draft tells what a template would put into a report, with the numbers that this has at the moment, and with 0 for those it
// does not have if zeroes says so.
func draft(r, last *report.Report, t *template.Template, zeroes bool) []passage {
	numbers := bare(r, t)
	if zeroes {
		numbers = zeroed(numbers)
	}
	printed := template.Print(numbers, last).Report
	unwritten := t.Unwritten(r)
	var list []passage
	for _, p := range t.Parts {
		next := passage{section: p.Section, written: !slices.Contains(unwritten, p.Section)}
		next.heading, next.there = heading(r, p.Section)
		switch i := r.Section(p.Section); {
		case p.Section == report.SectionPreamble:
			next.text = printed.Preamble
		case next.there:
			next.text = printed.Sections[i].Paragraphs
		}
		list = append(list, next)
	}
	return list
}

// bare is a report with the numbers of another and no prose but a template's.
func bare(r *report.Report, t *template.Template) *report.Report {
	b := *r
	b.Preamble, b.Unsorted, b.Origins = nil, nil, nil
	b.Sections = slices.Clone(r.Sections)
	for i := range b.Sections {
		b.Sections[i].Paragraphs, b.Sections[i].Reused = nil, nil
	}
	b.Supplements = slices.Clone(r.Supplements)
	for _, s := range t.Supplements {
		if _, declared := r.Supplement(s.Name); !declared {
			b.Supplements = append(b.Supplements, s)
		}
	}
	for _, p := range t.Parts {
		var text []string
		for _, block := range p.Blocks {
			text = append(text, block.Paragraphs...)
		}
		if i := b.Section(p.Section); i >= 0 {
			b.Sections[i].Paragraphs = text
		} else if p.Section == report.SectionPreamble {
			b.Preamble = text
		}
	}
	return &b
}

// zeroed is a report with 0 for every number that is not filled in.
func zeroed(r *report.Report) *report.Report {
	data, err := r.Encode()
	if err != nil {
		return r
	}
	next, err := report.Decode(data, func(string) *form.Form { return r.Form })
	if err != nil {
		return r
	}
	var fill []report.Command
	for _, t := range next.Form.Tables {
		if c := next.FillZeroes(t); c != nil {
			fill = append(fill, c)
		}
	}
	for _, s := range next.Supplements {
		if s.Unit != "" && s.Value == "" {
			fill = append(fill, report.SetSupplement(s.Name, "0"))
		}
	}
	if report.Edit(next).Do(report.Together("0", fill...)) != nil {
		return r
	}
	return next
}

// worded is a report with the numbers of another and no prose but a text before the first section. The supplements that a
// template asks for are declared in it.
func worded(r *report.Report, t *template.Template, text string) *report.Report {
	b := bare(r, &template.Template{Supplements: t.Supplements})
	b.Preamble = strings.Split(text, "\n")
	return b
}

// mentioned are the supplements of a worded report that its text speaks of.
func mentioned(worded *report.Report) []report.Supplement {
	spots := template.Mentions(worded)
	return slices.DeleteFunc(slices.Clone(worded.Supplements), func(s report.Supplement) bool {
		return !slices.ContainsFunc(spots[s.Name], func(at template.Spot) bool { return at.Section == report.Preamble })
	})
}

// lacking are the supplements that a report would still be asked for.
func lacking(r *report.Report, t *template.Template) []report.Supplement {
	return slices.DeleteFunc(slices.Clone(t.Supplements), func(s report.Supplement) bool {
		value, _ := r.Supplement(s.Name)
		return value != ""
	})
}

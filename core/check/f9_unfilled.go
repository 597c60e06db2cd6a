package check

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleF9Unfilled tells every field of the prose that has no value, and every condition that cannot be read: what is printed
// in their place is not for the public.
func ruleF9Unfilled(s *subject, found func(Finding)) {
	for i := range s.report.Unfilled {
		u := &s.report.Unfilled[i]
		p := s.paragraphOf(u)
		if p == nil {
			continue
		}
		f := p.findingAsPrinted("F9", form.Error, u.From, u.To)
		f.Message, f.Advice, f.Source = u.Message, u.Advice, s.form.Source.Number
		found(f)
	}
}

// paragraphOf returns the paragraph that something is unfilled in, nil where there is none.
func (s *subject) paragraphOf(u *report.Unfilled) *paragraph {
	part, note := PartPreamble, u.Section == report.Notes
	switch {
	case note:
		part = PartOfTable(s.report, u.Table)
	case u.Section >= len(s.report.Sections):
		return nil
	case u.Section >= 0:
		part = PartOfSection(s.report, u.Section)
	}
	i := slices.IndexFunc(s.paragraphs, func(p paragraph) bool {
		return p.part == part && p.note == note && (!note || p.table == u.Table) && p.number == u.Paragraph+1
	})
	if i < 0 || u.From < 0 || u.From > u.To || u.To > len(s.paragraphs[i].printed) {
		return nil
	}
	return &s.paragraphs[i]
}

// unfilled reports whether text[at:end] of a paragraph is part of what waits for something: that is told by itself.
func (s *subject) unfilled(p *paragraph, at, end int) bool {
	if len(s.report.Unfilled) == 0 {
		return false
	}
	from, to := p.words(at, end)
	return slices.ContainsFunc(s.report.Unfilled, func(u report.Unfilled) bool {
		return u.From < to && from < u.To && s.paragraphOf(&u) == p
	})
}

// ruleF9Brackets finds words in the brackets that drafts have where something is to be written. Whoever writes them asks for
// words; a few use them for emphasis, which only a person can tell.
func ruleF9Brackets(s *subject, p *paragraph, found func(Finding)) {
	for from := 0; ; {
		at := strings.Index(p.text[from:], "【")
		if at < 0 {
			return
		}
		at += from
		from = at + len("【")
		inner, _, closed := strings.Cut(p.text[from:], "】")
		if !closed || strings.Contains(inner, "【") {
			continue
		}
		end := from + len(inner) + len("】")
		if s.unfilled(p, at, end) {
			continue
		}
		f := p.finding("F9", bracketSeverity(s, inner), at, end)
		describeBracket(s, &f, inner)
		found(f)
	}
}

func bracketSeverity(s *subject, inner string) form.Severity {
	if inner == "" || prefixOf(inner, s.form.Wording.Instructions) != "" {
		return form.Error
	}
	return form.Warning
}

func describeBracket(s *subject, f *Finding, inner string) {
	f.Message, f.Source = "留有方括号「【"+brief(inner)+"】」", s.form.Source.Number
	f.Advice = "换成本单位的内容；确实要印方括号的，说明理由"
	if f.Severity == form.Error {
		f.Advice = "换成本单位的内容，或删去"
	}
}

package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleF9Unfilled tells every field of the prose that has no value, and every condition that cannot be read: what is printed
// in their place is not for the public. Numbers and facts that are still to come are no more than a notice until then, as
// empty cells of an unfinished table are.
func ruleF9Unfilled(s *subject, p *paragraph, found func(Finding)) {
	for _, u := range p.waits {
		f := p.findingAsPrinted("F9", form.Error, u.From, u.To)
		switch {
		case u.Doubtful:
			f.Severity = form.Warning
		case u.Waits && !s.final:
			f.Severity = form.Notice
		}
		f.Message, f.Advice, f.Source = u.Message, u.Advice, s.form.Source.Number
		found(f)
	}
}

// unfilled reports whether text[at:end] is part of what waits for something: that is told by itself.
func (p *paragraph) unfilled(at, end int) bool {
	from, to := p.words(at, end)
	return touches(p.waits, from, to) || touches(p.follows, from, to)
}

// touches reports whether one of some places, which are in order, has words between from and to.
func touches(places []report.Unfilled, from, to int) bool {
	i, _ := slices.BinarySearchFunc(places, from, func(u report.Unfilled, from int) int { return cmp.Compare(u.To, from+1) })
	return i < len(places) && places[i].From < to
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
		if p.unfilled(at, end) {
			continue
		}
		f := p.finding("F9", bracketSeverity(s, inner), at, end)
		describeBracket(s, &f, inner)
		found(f)
	}
}

// ruleF9Closing finds closing brackets of fields that nothing opens.
func ruleF9Closing(s *subject, p *paragraph, found func(Finding)) {
	if !strings.Contains(p.text, "】") {
		return
	}
	open := 0
	for at, r := range p.text {
		switch r {
		case '【':
			open++
		case '】':
			if open--; open < 0 && !p.unfilled(at, at+len("】")) {
				f := p.finding("F9", form.Warning, at, at+len("】"))
				f.Message, f.Source = "这个「】」前面没有对应的「【」", s.form.Source.Number
				f.Advice = "是字段的，在前面补上「【」；不是的，删去它"
				found(f)
				return
			}
		}
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

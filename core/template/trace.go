package template

import (
	"sort"

	"github.com/nianbao/nianbao/core/report"
)

// part is one part of the prose as it is printed, with what its paragraphs come from.
type part struct {
	report.ProsePart
	paragraphs []string
	// stretches are those of each paragraph, in order and without gaps.
	stretches [][]stretch
}

// stretch is a run of bytes of a printed paragraph and what it comes from.
type stretch struct {
	from, to                        int
	paragraph, sourceFrom, sourceTo int
	// exact says that both are the same byte by byte; otherwise all of one stands for all of the other.
	exact bool
}

// Source returns where words of the printed prose come from in the prose as written: a word that a field printed comes from
// the whole field. Where the words come from several paragraphs it is as much as the first of them holds.
func (p *Printed) Source(at Spot) Spot {
	part := p.part(at)
	if part == nil || at.Paragraph < 0 || at.Paragraph >= len(part.stretches) || len(part.stretches[at.Paragraph]) == 0 {
		return at
	}
	stretches := part.stretches[at.Paragraph]
	first := stretchAt(stretches, at.From, at.To)
	s := stretches[first]
	at.Paragraph = s.paragraph
	from := s.sourceFrom
	if s.exact {
		from += min(max(at.From-s.from, 0), s.to-s.from)
	}
	if at.From == at.To && s.exact {
		at.From, at.To = from, from
		return at
	}
	to := s.sourceTo
	for _, s := range stretches[first:] {
		if s.from >= at.To && s != stretches[first] || s.paragraph != at.Paragraph {
			break
		}
		to = s.sourceTo
		if s.exact {
			to = s.sourceFrom + min(max(at.To-s.from, 0), s.to-s.from)
		}
	}
	at.From, at.To = from, max(from, to)
	return at
}

// stretchAt returns the stretch that holds the words from from to to. A caret between two belongs to the one that is printed as
// written.
func stretchAt(stretches []stretch, from, to int) int {
	i := min(sort.Search(len(stretches), func(i int) bool { return from < stretches[i].to }), len(stretches)-1)
	if s := stretches[i]; from == to && from == s.from && !s.exact && i > 0 && stretches[i-1].exact {
		return i - 1
	}
	return i
}

// Written returns where words of the prose as written stand once printed: a field, or a part of it, where its value stands.
// ok is false where they are not printed.
func (p *Printed) Written(at Spot) (printed Spot, ok bool) {
	part := p.part(at)
	if part == nil {
		return at, true
	}
	printed = at
	end := 0 // of the words found so far, as written: a repetition prints them again
	for i, stretches := range part.stretches {
		for _, s := range stretches {
			if s.paragraph != at.Paragraph || at.From >= s.sourceTo && !(at.From == at.To && at.From == s.sourceTo) || at.To < s.sourceFrom ||
				at.To == s.sourceFrom && at.From < at.To {
				continue
			}
			from, to := s.from, s.to
			if s.exact {
				from = s.from + max(0, at.From-s.sourceFrom)
				to = s.from + min(s.sourceTo, at.To) - s.sourceFrom
			}
			if !ok {
				printed.Paragraph, printed.From, printed.To, ok, end = i, from, to, true, s.sourceTo
			} else if printed.Paragraph == i && s.sourceFrom >= end {
				printed.To, end = to, s.sourceTo
			}
		}
	}
	return printed, ok
}

func (p *Printed) part(at Spot) *part {
	for i := range p.parts {
		if p.parts[i].Section == at.Section && p.parts[i].Table == at.Table {
			return &p.parts[i]
		}
	}
	return nil
}

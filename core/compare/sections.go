package compare

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/report"
)

// Section is the prose of one section beside last year's.
type Section struct {
	// ID is the form's section id, Preamble, or "" for a section that no form has.
	ID string
	// At is its index among this year's sections, -1 for the preamble and for a section that is no more.
	At int
	// Heading as printed this year, or last year for a section that is no more.
	Heading string
	// Similarity is the share of this year's characters that stood there last year in the same order, from 0 to 1; 0 where
	// one of the two has no text.
	Similarity float64
	// Paragraphs in reading order, those that are no more where they stood.
	Paragraphs []Paragraph

	// characters is how many this year's has.
	characters int
}

// Preamble is the id of the words before the first section.
const Preamble = "preamble"

// Changed reports whether the section reads otherwise than last year.
func (s *Section) Changed() bool {
	return slices.ContainsFunc(s.Paragraphs, func(p Paragraph) bool { return p.Changed() })
}

// Paragraph is one paragraph beside the one it was made from.
type Paragraph struct {
	// Now and Before are the indices in the two sections, -1 for a paragraph that is not there.
	Now, Before int
	// Similarity of the two, 0 where there is one only.
	Similarity float64
	// Moved says that last year's stood elsewhere in the section.
	Moved bool
	Runs  []Run
}

// Changed reports whether something was added, taken out or moved.
func (p *Paragraph) Changed() bool {
	return p.Moved || slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Change != Same })
}

// sections compares the preambles, then the sections by their ids; those the form does not have by their headings.
func sections(this, last *report.Report) []Section {
	list := []Section{section(Preamble, -1, "前言", this.Preamble, last.Preamble)}
	taken := make([]bool, len(last.Sections))
	for i, s := range this.Sections {
		var before []string
		if at := counterpart(this, i, last, taken); at >= 0 {
			taken[at], before = true, last.Sections[at].Paragraphs
		}
		list = append(list, section(s.ID, i, this.Heading(i), s.Paragraphs, before))
	}
	for i, s := range last.Sections {
		if !taken[i] && len(s.Paragraphs) > 0 {
			list = append(list, section(s.ID, -1, last.Heading(i), nil, s.Paragraphs))
		}
	}
	return list
}

// counterpart returns last year's section for the one at index i, -1 for none.
func counterpart(this *report.Report, i int, last *report.Report, taken []bool) int {
	for at, s := range last.Sections {
		same := s.ID != "" && s.ID == this.Sections[i].ID
		if s.ID == "" && this.Sections[i].ID == "" {
			same = withoutNumeral(last.Heading(at)) == withoutNumeral(this.Heading(i))
		}
		if same && !taken[at] {
			return at
		}
	}
	return -1
}

// withoutNumeral is a heading without its numeral, which changes with the sections before it.
func withoutNumeral(heading string) string {
	if numeral, rest, ok := strings.Cut(heading, "、"); ok && len([]rune(numeral)) <= 3 {
		return rest
	}
	return heading
}

func section(id string, at int, heading string, now, before []string) Section {
	s := Section{ID: id, At: at, Heading: heading, Paragraphs: pair(now, before)}
	kept := 0.0 // characters
	for i := range s.Paragraphs {
		p := &s.Paragraphs[i]
		switch {
		case p.Now < 0:
			p.Runs = []Run{{Removed, before[p.Before]}}
			continue
		case p.Before < 0:
			p.Runs = []Run{{Added, now[p.Now]}}
		default:
			p.Runs = Text(now[p.Now], before[p.Before])
		}
		characters := report.Characters(now[p.Now])
		s.characters += characters
		kept += p.Similarity * float64(characters)
	}
	if s.characters > 0 {
		s.Similarity = kept / float64(s.characters)
	}
	return s
}

// atLeast is how alike two paragraphs are for one to have come from the other: less, and a reader is better served by the
// two as wholes.
const atLeast = 0.5

// The most that is compared paragraph by paragraph. Reports are far below; of longer texts only equal paragraphs are paired.
const (
	mostPairs      = 250_000
	mostCharacters = 2_000_000_000
)

// pair finds for each paragraph the one it was made from: first those that follow one another in both years, then those
// that were moved.
func pair(now, before []string) []Paragraph {
	ties := inOrder(now, before)
	partner := make([]tie, len(now))
	for i := range partner {
		partner[i].before = -1
	}
	taken := make([]bool, len(before))
	for _, t := range ties {
		partner[t.now], taken[t.before] = t, true
	}
	moved := make([]bool, len(now))
	search := fewEnough(now, before)
	for i := range now {
		if !search || partner[i].before >= 0 {
			continue
		}
		if at, similarity := closest(now[i], before, taken); at >= 0 {
			partner[i], taken[at], moved[i] = tie{i, at, similarity}, true, true
		}
	}
	var list []Paragraph
	next := 0
	gone := func(until int) {
		for ; next < until; next++ {
			if !taken[next] {
				list = append(list, Paragraph{Now: -1, Before: next})
			}
		}
	}
	for i := range now {
		if p := partner[i]; p.before >= 0 && !moved[i] {
			gone(p.before)
		}
		list = append(list, Paragraph{Now: i, Before: partner[i].before, Similarity: partner[i].similarity, Moved: moved[i]})
	}
	gone(len(before))
	return list
}

// closest returns the paragraph not yet taken that is most like a text.
func closest(text string, among []string, taken []bool) (at int, similarity float64) {
	var free []string
	var places []int
	for i := range among {
		if !taken[i] {
			free, places = append(free, among[i]), append(places, i)
		}
	}
	const like = 0.6 // in another place it takes more to be the same paragraph
	at, similarity = alike.Closest(text, free, like)
	if at < 0 {
		return -1, 0
	}
	return places[at], similarity
}

// tie is a paragraph and the one it was made from.
type tie struct {
	now, before int
	similarity  float64
}

// inOrder pairs paragraphs so that the pairs follow one another in both years and have most in common altogether.
func inOrder(now, before []string) []tie {
	var ties []tie
	from := 0
	for from < min(len(now), len(before)) && now[from] == before[from] {
		ties = append(ties, tie{from, from, 1})
		from++
	}
	n, m := len(now)-from, len(before)-from
	end := 0
	for end < min(n, m) && now[len(now)-1-end] == before[len(before)-1-end] {
		end++
		ties = append(ties, tie{len(now) - end, len(before) - end, 1})
	}
	n, m = n-end, m-end
	if n == 0 || m == 0 {
		return ties
	}
	now, before = now[from:from+n], before[from:from+m]
	similarity := similarities(now, before)
	if similarity == nil {
		return ties
	}
	// best[i][j] is what the paragraphs from i and from j on can have in common at most.
	best := make([][]float64, n+1)
	for i := range best {
		best[i] = make([]float64, m+1)
	}
	common := func(i, j int) float64 { return similarity[i][j] * float64(len(now[i])+len(before[j])) }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1], common(i, j)+best[i+1][j+1])
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case similarity[i][j] > 0 && best[i][j] == common(i, j)+best[i+1][j+1]:
			ties = append(ties, tie{from + i, from + j, similarity[i][j]})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return ties
}

// fewEnough reports whether every paragraph can be held against every other in a time that nobody notices.
func fewEnough(now, before []string) bool {
	return len(now)*len(before) <= mostPairs && report.Characters(now...)*report.Characters(before...) <= mostCharacters
}

// similarities holds every paragraph against every other, 0 for those that are not alike enough. It is nil where that are
// too many.
func similarities(now, before []string) [][]float64 {
	if len(now)*len(before) > mostPairs {
		return nil
	}
	equalOnly := !fewEnough(now, before)
	table := make([][]float64, len(now))
	for i := range now {
		table[i] = make([]float64, len(before))
		for j := range before {
			switch {
			case now[i] == before[j]:
				table[i][j] = 1
			case !equalOnly:
				if similarity := alike.Prose(now[i], before[j]); similarity >= atLeast {
					table[i][j] = similarity
				}
			}
		}
	}
	return table
}

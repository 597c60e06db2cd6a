package intake

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

// headings are what heads the sections of a page.
type headings struct {
	form     *form.Form
	wordings []wording
	page     *page.Page
	// lines are the blocks that are running text, at the index of the table of the form that begins at a block.
	lines []int
	at    map[string]int
}

// find returns the headings of the sections in print order, and those blocks that list them as a table of contents.
func (hs *headings) find() (found []heading, contents []int) {
	candidates := hs.candidates()
	candidates, contents = hs.withoutContents(candidates)
	chosen := hs.byWords(candidates)
	chosen = hs.byTables(chosen, candidates)
	chosen = hs.byNumerals(chosen, candidates)
	return chosen, contents
}

// mostCandidates is far more than a report has headings; it keeps a hostile file from taking the computer's time.
const mostCandidates = 300

// candidates returns all lines that may be headings.
func (hs *headings) candidates() []heading {
	var list []heading
	for i := 0; i < len(hs.lines) && len(list) < mostCandidates; i++ {
		block := &hs.page.Blocks[hs.lines[i]]
		h := readHeading(hs.wordings, block.Text)
		h.first, h.last, h.level = hs.lines[i], hs.lines[i], block.Level
		if whole, ok := hs.overTwoLines(h, i); ok {
			list = append(list, whole)
			i++
			continue
		}
		short := length(h.words) <= longestHeading && !strings.ContainsAny(h.words, sentenceMarks)
		if h.alike >= sameHeading || (short && h.words != "" && (h.rank == upper || h.level > 0)) {
			list = append(list, h)
		}
	}
	return list
}

// overTwoLines joins a line with the next where only both together are a heading of the form.
func (hs *headings) overTwoLines(h heading, line int) (whole heading, ok bool) {
	if h.rank != upper || h.alike == 1 || line+1 == len(hs.lines) || hs.lines[line+1] != h.last+1 {
		return h, false
	}
	next := hs.page.Blocks[h.last+1].Text
	if len(next) > 4*longestHeading || length(h.printed)+length(next) > 2*longestHeading {
		return h, false
	}
	whole = readHeading(hs.wordings, h.printed+next)
	whole.first, whole.last, whole.level = h.first, h.last+1, h.level
	return whole, whole.alike == 1 && whole.runIn == "" && whole.rank == upper
}

// withoutContents drops the candidates that are a table of contents: a run of headings with nothing between them, which
// come again further down.
func (hs *headings) withoutContents(list []heading) (rest []heading, contents []int) {
	for begin := 0; begin < len(list); {
		end := begin + 1
		for end < len(list) && list[end].first == list[end-1].last+1 && (list[end].section == nil || !has(list[begin:end], list[end].section)) {
			end++
		}
		again := 0
		for _, h := range list[begin:end] {
			if h.section != nil && slices.ContainsFunc(list[end:], h.comesAgainAs) {
				again++
			}
		}
		if end-begin >= 3 && again >= 2 {
			for _, h := range list[begin:end] {
				contents = append(contents, h.first)
			}
		} else {
			rest = append(rest, list[begin:end]...)
		}
		begin = end
	}
	return rest, contents
}

// comesAgainAs tells the heading itself from what its line in a table of contents may also be like: items of another
// section.
func (h heading) comesAgainAs(other heading) bool {
	return other.section == h.section && other.alike >= sameHeading && (other.rank >= h.rank || other.level > 0)
}

// byWords chooses the headings that say what the form's say: with an upper numeral wherever they stand, otherwise only
// where the section has none such and in the form's order.
func (hs *headings) byWords(list []heading) []heading {
	var chosen []heading
	for _, h := range list {
		better := func(other heading) bool {
			return other.rank == upper && other.section == h.section && other.alike > h.alike
		}
		if h.rank == upper && h.alike >= sameHeading && !slices.ContainsFunc(list, better) {
			chosen = append(chosen, h)
		}
	}
	for _, s := range hs.form.Sections {
		if has(chosen, s) {
			continue
		}
		after, before := hs.neighbours(chosen, s)
		best := -1
		for i, h := range list {
			if h.rank == upper || h.section != s || h.first <= after || h.first >= before || !hs.mayHead(h) {
				continue
			}
			if best < 0 || hs.firmer(h, list[best]) {
				best = i
			}
		}
		if best >= 0 {
			chosen = insert(chosen, list[best])
		}
	}
	return chosen
}

// mayHead reports whether a line without an upper numeral says enough to head a section: all the words of its heading,
// or most of them behind the right number.
func (hs *headings) mayHead(h heading) bool {
	if strings.HasPrefix(squeeze(h.printed), "(") && h.number != slices.Index(hs.form.Sections, h.section)+1 {
		// 「（一）主动公开政府信息情况」 heads what the first section says of it.
		return false
	}
	if h.alike == 1 {
		return h.runIn == "" || h.rank != unranked
	}
	return h.alike >= veryNearHeading && h.number == slices.Index(hs.form.Sections, h.section)+1
}

// firmer tells whether h is more likely a section's heading than other, which comes first.
func (hs *headings) firmer(h, other heading) bool {
	if (h.level > 0) != (other.level > 0) {
		return h.level > 0
	}
	ordinal := slices.Index(hs.form.Sections, h.section) + 1
	return h.number == ordinal && other.number != ordinal
}

func has(chosen []heading, s *form.Section) bool {
	return slices.ContainsFunc(chosen, func(h heading) bool { return h.section == s })
}

func insert(chosen []heading, h heading) []heading {
	i := slices.IndexFunc(chosen, func(other heading) bool { return other.first > h.first })
	if i < 0 {
		return append(chosen, h)
	}
	return slices.Insert(chosen, i, h)
}

// neighbours returns the blocks of the headings between which that of a section has to stand.
func (hs *headings) neighbours(chosen []heading, s *form.Section) (after, before int) {
	after, before = -1, len(hs.page.Blocks)
	ordinal := slices.Index(hs.form.Sections, s)
	for _, h := range chosen {
		switch other := slices.Index(hs.form.Sections, h.section); {
		case other < ordinal:
			after = max(after, h.last)
		default:
			before = min(before, h.first)
		}
	}
	return after, before
}

// byTables takes the numbered line over a table of the form for the heading of its section, whatever it says.
func (hs *headings) byTables(chosen, list []heading) []heading {
	for _, s := range hs.form.Sections {
		at, printed := hs.at[s.TableID]
		if s.TableID == "" || !printed || has(chosen, s) {
			continue
		}
		over := -1
		for i, h := range list {
			if h.first < at {
				over = i
			}
		}
		if over < 0 || list[over].rank != upper || slices.ContainsFunc(chosen, func(h heading) bool { return h.first >= list[over].first && h.first < at }) {
			continue
		}
		h := list[over]
		if slices.ContainsFunc(hs.form.Tables, func(t *form.Table) bool {
			other, printed := hs.at[t.ID]
			return printed && t.ID != s.TableID && other > h.last && other < at
		}) {
			continue
		}
		h.section, h.byTable = s, true
		chosen = insert(chosen, h)
	}
	return chosen
}

// byNumerals adds the headings of sections that the form does not have, where their numerals go on from the section
// before to the one after.
func (hs *headings) byNumerals(chosen, list []heading) []heading {
	if len(chosen) == 0 {
		return nil
	}
	known := slices.Clone(chosen)
	for _, h := range list {
		if slices.ContainsFunc(chosen, func(other heading) bool { return other.first == h.first }) {
			continue
		}
		from, to := 0, 0
		for _, k := range known {
			switch {
			case k.first < h.first:
				from = max(from, k.number)
			case to == 0:
				to = k.number
			}
		}
		for _, c := range chosen {
			if c.first < h.first {
				from = max(from, c.number)
			}
		}
		goesOn := h.rank == upper && h.number == from+1 && (to == 0 || h.number < to)
		among := h.first > known[0].last && h.first < known[len(known)-1].first
		if !goesOn && !(among && h.rank != lower && h.alike < sameHeading && sameLevel(known, h.level)) {
			continue
		}
		h.section, h.alike = hs.guess(chosen, h)
		chosen = insert(chosen, h)
	}
	return chosen
}

// sameLevel reports whether all sections are headed at one level.
func sameLevel(known []heading, level int) bool {
	return level > 0 && len(known) >= 3 && !slices.ContainsFunc(known, func(h heading) bool { return h.level != level })
}

// guess returns the section that a heading may mean: of those that no other line heads and that belong here, the one
// with most of the same words.
func (hs *headings) guess(chosen []heading, h heading) (section *form.Section, like float64) {
	from, to := 0, len(hs.form.Sections)
	for _, other := range chosen {
		switch at := slices.Index(hs.form.Sections, other.section); {
		case at < 0:
		case other.first < h.first:
			from = max(from, at+1)
		default:
			to = min(to, at)
		}
	}
	words := newHeadingWords(h.numbered)
	for i := range hs.wordings {
		w := &hs.wordings[i]
		if score, _ := words.like(w); score > like && from < w.number && w.number <= to {
			section, like = w.section, score
		}
	}
	if like < nearHeading {
		return nil, 0
	}
	return section, like
}

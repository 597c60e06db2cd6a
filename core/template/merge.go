package template

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/report"
)

// merge brings three texts of one section together: the template the report came from, the newer one, and the report.
type merge struct {
	section string
	prose   []string
	steps   []step
	// locks are runs of paragraphs that nothing may be put into.
	locks []report.Lock
}

// step is what becomes of one block.
type step struct {
	Change
	// told says that the step changes something; the others only are recorded.
	told bool
	// old is the block as the report knows it, next the newer one, nil where there is none.
	old  *report.OriginBlock
	next *Block
	// at are the paragraphs of the report that the block stands in, from and to the same where words are to be put.
	at span
}

// span is a run of paragraphs; one without any is where something can be put.
type span struct{ from, to int }

// nowhere is where a block is that does not stand in a report.
var nowhere = span{-1, -1}

// merges compares section by section, in the order of the report.
func merges(r *report.Report, next *Template) []*merge {
	origin := r.Origin(next.ID)
	if origin == nil {
		return nil
	}
	var all []*merge
	compare := func(index int, section string) {
		var old []*report.OriginBlock
		for i := range origin.Blocks {
			if origin.Blocks[i].Section == section {
				old = append(old, &origin.Blocks[i])
			}
		}
		prose, _ := proseOf(r, section)
		var blocks []Block
		if part := next.Part(section); part != nil && (len(old) > 0 || len(prose) == 0) {
			blocks = part.Blocks
		}
		m := &merge{section: section, prose: prose, locks: r.Locks(index)}
		m.compare(old, blocks)
		all = append(all, m)
	}
	compare(report.Preamble, report.SectionPreamble)
	for i, s := range r.Sections {
		if s.ID != "" && r.Section(s.ID) == i {
			compare(i, s.ID)
		}
	}
	return all
}

// compare makes the steps: first what becomes of the newer blocks, in their order, then of those that are gone.
func (m *merge) compare(old []*report.OriginBlock, blocks []Block) {
	partner := pairs(old, blocks)
	claimed := make([]bool, len(m.prose))
	stand := make([]span, len(old))
	for i, b := range old {
		stand[i] = m.claim(b.Paragraphs, claimed)
	}
	// Where the newer blocks stand, or what they are to take the place of.
	place := make([]span, len(blocks))
	already := make([]bool, len(blocks))
	for j := range blocks {
		place[j] = nowhere
		i := slices.Index(partner, j)
		if i >= 0 && stand[i] != nowhere {
			place[j] = stand[i]
			already[j] = slices.Equal(old[i].Paragraphs, blocks[j].Paragraphs)
		} else if place[j] = m.claim(blocks[j].Paragraphs, claimed); place[j] != nowhere {
			already[j] = true
		}
	}
	// What the office wrote in place of a block tells where the next one goes, too.
	anchor := slices.Clone(place)
	for i, j := range partner {
		if j >= 0 && place[j] == nowhere {
			if own := m.inPlaceOf(i, old, stand, claimed); own.from < own.to {
				anchor[j] = own
			}
		}
	}
	for j := range blocks {
		b := &blocks[j]
		s := step{next: b, at: place[j], Change: Change{Section: m.section, Block: b.ID, Locked: b.Locked, After: b.Paragraphs}}
		if i := slices.Index(partner, j); i >= 0 {
			s.old, s.Before = old[i], old[i].Paragraphs
		}
		switch {
		case already[j]:
			s.Fate, s.Now, s.told = Replace, b.Paragraphs, s.old != nil && !s.old.Locked && b.Locked
		case place[j] != nowhere:
			s.Fate, s.Now, s.told = Replace, s.old.Paragraphs, true
		case s.old == nil:
			s.Fate, s.at, s.told = Add, m.behind(j, anchor), true
		default:
			s.Fate, s.at = Rewritten, anchor[j]
			if s.at == nowhere {
				s.at = m.behind(j, anchor)
			}
			s.Now = m.prose[s.at.from:s.at.to]
			s.told = !slices.Equal(s.old.Paragraphs, b.Paragraphs) || b.Locked && !s.old.Locked
		}
		m.steps = append(m.steps, s)
	}
	for i, b := range old {
		if partner[i] >= 0 {
			continue
		}
		s := step{old: b, at: stand[i], Change: Change{Fate: Remove, Section: m.section, Block: b.ID, Locked: b.Locked, Before: b.Paragraphs}}
		if stand[i] == nowhere {
			s.Fate, s.at = Rewritten, m.inPlaceOf(i, old, stand, claimed)
		}
		s.Now = m.prose[s.at.from:s.at.to]
		s.told = s.at.from < s.at.to
		m.steps = append(m.steps, s)
	}
}

// claim finds a run of paragraphs that no other block has claimed.
func (m *merge) claim(run []string, claimed []bool) span {
	for from := 0; len(run) > 0 && from+len(run) <= len(m.prose); from++ {
		if slices.Equal(m.prose[from:from+len(run)], run) && !slices.Contains(claimed[from:from+len(run)], true) {
			for i := range run {
				claimed[from+i] = true
			}
			return span{from, from + len(run)}
		}
	}
	return nowhere
}

// inPlaceOf returns what the office wrote in place of a block, as far as that can be told: between the blocks before and
// behind it that still stand, from the first paragraph that is like one of the block's to the last. Where no paragraph is
// and no other block is missing there, it is all of them.
func (m *merge) inPlaceOf(i int, old []*report.OriginBlock, stand []span, claimed []bool) span {
	from, to, alone := 0, len(m.prose), true
	for k := range old[:i] {
		if stand[k] != nowhere {
			from, alone = stand[k].to, true
		} else {
			alone = false
		}
	}
	for k := i + 1; k < len(old); k++ {
		if stand[k] != nowhere {
			to = stand[k].from
			break
		}
		alone = false
	}
	gap := span{from, max(from, to)}
	const similar = 0.4
	texts, found := alike.NewParagraphs(old[i].Paragraphs), nowhere
	for at := gap.from; at < gap.to; at++ {
		if claimed[at] {
			return span{gap.from, gap.from} // the office has moved things about
		}
		if like, _ := texts.Closest(m.prose[at], similar); like >= 0 {
			if found == nowhere {
				found.from = at
			}
			found.to = at + 1
		}
	}
	switch {
	case found != nowhere:
		return found
	case alone:
		return gap
	}
	return span{gap.from, gap.from}
}

// behind returns where a block goes that is not there: behind the block before it, or else before the one behind it, or else
// at the end.
func (m *merge) behind(j int, place []span) span {
	at := len(m.prose)
	for k := len(place) - 1; k > j; k-- {
		if place[k] != nowhere {
			at = place[k].from
		}
	}
	for k := range place[:j] {
		if place[k] != nowhere {
			at = place[k].to
		}
	}
	return span{at, at}
}

// settle returns the prose and the blocks to be known with the changes that are accepted.
func (m *merge) settle(accept func(c Change) bool) (prose []string, known []report.OriginBlock) {
	type edit struct {
		span
		words []string
	}
	var edits []edit
	for _, s := range m.steps {
		accepted := s.told && accept(s.Change)
		if accepted {
			switch s.Fate {
			case Replace, Remove:
				edits = append(edits, edit{s.at, s.After})
			case Add, Rewritten:
				at := m.clear(s.at.to)
				edits = append(edits, edit{span{at, at}, s.After})
			}
		}
		if b, keep := s.known(accepted); keep {
			known = append(known, b)
		}
	}
	// What is put before words comes before what takes their place.
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	at := 0
	for _, e := range edits {
		prose = append(append(prose, m.prose[at:e.from]...), e.words...)
		at = e.to
	}
	return append(prose, m.prose[at:]...), known
}

// known returns the block that the report knows from now on. Words that were not accepted stay what they came from; what the
// office wrote itself is compared with the newer words next time.
func (s *step) known(accepted bool) (b report.OriginBlock, keep bool) {
	switch {
	case s.next == nil:
		return *s.old, s.Fate == Remove && !accepted
	case s.old == nil:
		return s.next.origin(s.Section), accepted || !s.told
	case s.Fate == Replace && s.told && !accepted:
		return *s.old, true
	}
	b = s.next.origin(s.Section)
	b.Released = s.old.Released && b.Locked
	return b, true
}

// clear moves a place out of a locked block.
func (m *merge) clear(at int) int {
	for _, l := range m.locks {
		if l.First < at && at < l.Behind {
			at = l.Behind
		}
	}
	return at
}

// pairs tells which newer block is which of the older ones, -1 for one that is gone: the same words first, then the same id
// with words of some likeness, then words of much likeness, then the same id. Only the very same words may have moved.
func pairs(old []*report.OriginBlock, blocks []Block) []int {
	partner := make([]int, len(old))
	taken := make([]bool, len(blocks))
	for i := range partner {
		partner[i] = -1
	}
	pair := func(moved bool, same func(o *report.OriginBlock, b *Block) bool) {
		for i, o := range old {
			for j := range blocks {
				if partner[i] < 0 && !taken[j] && (moved || !crosses(partner, i, j)) && same(o, &blocks[j]) {
					partner[i], taken[j] = j, true
				}
			}
		}
	}
	likeness := func(o *report.OriginBlock, b *Block) float64 {
		return alike.Prose(strings.Join(o.Paragraphs, "\n"), strings.Join(b.Paragraphs, "\n"))
	}
	// Of so many blocks no office ever gives out; looking at every pair would take its time.
	const some, much, most = 0.3, 0.6, 10_000
	pair(true, func(o *report.OriginBlock, b *Block) bool { return slices.Equal(o.Paragraphs, b.Paragraphs) })
	if len(old)*len(blocks) > most {
		return partner
	}
	pair(false, func(o *report.OriginBlock, b *Block) bool { return o.ID == b.ID && likeness(o, b) >= some })
	pair(false, func(o *report.OriginBlock, b *Block) bool { return likeness(o, b) >= much })
	pair(false, func(o *report.OriginBlock, b *Block) bool { return o.ID == b.ID })
	return partner
}

// crosses reports whether a pair of blocks would change places with one that is known.
func crosses(partner []int, i, j int) bool {
	for k, other := range partner {
		if other >= 0 && (k < i) != (other < j) {
			return true
		}
	}
	return false
}

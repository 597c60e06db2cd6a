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
	old     []*report.OriginBlock
	next    []Block
	// locks are runs of paragraphs that nothing may be put into.
	locks []report.Lock
	steps []step

	// partner tells for each older block which of the newer ones it is, of those the other way round; -1 for none.
	partner, of []int
	// stand is where older blocks are in the report, place where newer ones are or what they are to take the place of.
	stand, place []span
	// anchor is place, with what the office wrote in place of a block.
	anchor []span
	// claimed are the paragraphs of the report that a block was found in.
	claimed []bool
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
		m := &merge{section: section, locks: r.Locks(index)}
		m.prose, _ = proseOf(r, section)
		for i := range origin.Blocks {
			if origin.Blocks[i].Section == section {
				m.old = append(m.old, &origin.Blocks[i])
			}
		}
		if part := next.Part(section); part != nil && (len(m.old) > 0 || len(m.prose) == 0) {
			m.next = part.Blocks
		}
		m.find()
		for j := range m.next {
			m.steps = append(m.steps, m.step(j))
		}
		for i := range m.old {
			if m.partner[i] < 0 {
				m.steps = append(m.steps, m.farewell(i))
			}
		}
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

// find looks for every block in the report.
func (m *merge) find() {
	m.partner, m.of = pairs(m.old, m.next), make([]int, len(m.next))
	m.claimed = make([]bool, len(m.prose))
	for _, b := range m.old {
		m.stand = append(m.stand, m.claim(b.Paragraphs))
	}
	for j := range m.next {
		m.of[j] = slices.Index(m.partner, j)
		if i := m.of[j]; i >= 0 && m.stand[i] != nowhere {
			m.place = append(m.place, m.stand[i])
		} else {
			m.place = append(m.place, m.claim(m.next[j].Paragraphs))
		}
	}
	m.anchor = slices.Clone(m.place)
	for j, i := range m.of {
		if i < 0 || m.place[j] != nowhere {
			continue
		}
		if own := m.inPlaceOf(i); own.from < own.to {
			m.anchor[j] = own
		}
	}
}

// step tells what becomes of a newer block.
func (m *merge) step(j int) step {
	b := &m.next[j]
	s := step{next: b, at: m.place[j], Change: Change{Section: m.section, Block: b.ID, Locked: b.Locked, After: b.Paragraphs}}
	if i := m.of[j]; i >= 0 {
		s.old, s.Before = m.old[i], m.old[i].Paragraphs
	}
	locks := s.old != nil && !s.old.Locked && b.Locked
	switch {
	case s.at != nowhere:
		s.Fate, s.Now = Replace, m.prose[s.at.from:s.at.to]
		s.told = !slices.Equal(s.Now, s.After) || locks
	case s.old == nil:
		s.Fate, s.at, s.told = Add, m.behind(j), true
	default:
		s.Fate, s.at = Rewritten, m.anchor[j]
		if s.at == nowhere {
			s.at = m.behind(j)
		}
		s.Now = m.prose[s.at.from:s.at.to]
		s.told = !slices.Equal(s.Before, s.After) || locks
	}
	return s
}

// farewell tells what becomes of a block that the newer template does not have.
func (m *merge) farewell(i int) step {
	b := m.old[i]
	s := step{old: b, at: m.stand[i]}
	s.Change = Change{Fate: Remove, Section: m.section, Block: b.ID, Locked: b.Locked, Before: b.Paragraphs}
	if s.at == nowhere {
		s.Fate, s.at = Rewritten, m.inPlaceOf(i)
	}
	s.Now = m.prose[s.at.from:s.at.to]
	s.told = s.at.from < s.at.to
	return s
}

// claim finds a run of paragraphs that no other block has claimed.
func (m *merge) claim(run []string) span {
	for from := 0; len(run) > 0 && from+len(run) <= len(m.prose); from++ {
		if slices.Equal(m.prose[from:from+len(run)], run) && !slices.Contains(m.claimed[from:from+len(run)], true) {
			for i := range run {
				m.claimed[from+i] = true
			}
			return span{from, from + len(run)}
		}
	}
	return nowhere
}

// inPlaceOf returns what the office wrote in place of a block, as far as that can be told: between the blocks before and
// behind it that still stand, from the first paragraph that is like one of the block's to the last. Where no paragraph is
// and no other block is missing there, it is all of them.
func (m *merge) inPlaceOf(i int) span {
	from, to, alone := 0, len(m.prose), true
	for k := range m.old[:i] {
		if m.stand[k] != nowhere {
			from, alone = m.stand[k].to, true
		} else {
			alone = false
		}
	}
	for k := i + 1; k < len(m.old); k++ {
		if m.stand[k] != nowhere {
			to = m.stand[k].from
			break
		}
		alone = false
	}
	gap := span{from, max(from, to)}
	const similar = 0.4
	texts, found := alike.NewParagraphs(m.old[i].Paragraphs), nowhere
	for at := gap.from; at < gap.to; at++ {
		if m.claimed[at] {
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
func (m *merge) behind(j int) span {
	at := len(m.prose)
	for k := len(m.anchor) - 1; k > j; k-- {
		if m.anchor[k] != nowhere {
			at = m.anchor[k].from
		}
	}
	for k := range m.anchor[:j] {
		if m.anchor[k] != nowhere {
			at = m.anchor[k].to
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

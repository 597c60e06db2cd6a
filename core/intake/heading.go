package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
)

// How alike a line and a heading of the form must be to be the same, and to be worth a question.
const (
	sameHeading     = 0.62
	nearHeading     = 0.4
	veryNearHeading = 0.75
	// rightNumber is what the numeral that the section has in the form adds to words that are not all the same.
	rightNumber = 0.08
	// longestHeading is how many characters a heading has at most.
	longestHeading = 40
)

// heading is a line that heads a section, or may.
type heading struct {
	// first and last are the blocks it stands in; a long one may be broken over two lines.
	first, last int
	// printed is the heading as printed, numeral included, runIn the text that follows on the same line.
	printed, runIn string
	numbered
	// section of the form, nil for one that the form does not have. alike tells how alike the words are.
	section *form.Section
	alike   float64
	// level of the paragraph as the file marks it.
	level int
	// byTable says that the section was told by the table under the heading.
	byTable bool
}

// wording is one way a form heads a section.
type wording struct {
	section *form.Section
	// number of the section in the form.
	number  int
	letters []rune
	label   alike.Label
}

func wordingsOf(f *form.Form) []wording {
	var list []wording
	for i, s := range f.Sections {
		for _, text := range append([]string{s.Heading}, s.Accepts...) {
			list = append(list, wording{s, i + 1, []rune(letters(text)), alike.NewLabel(letters(text))})
		}
	}
	return list
}

// readHeading reads a line as a heading of the form: the way of reading it that is most alike to one.
func readHeading(wordings []wording, line string) heading {
	best := heading{printed: line}
	for _, way := range numerals(line) {
		h := heading{printed: line, numbered: way}
		words := newHeadingWords(way)
		for i := range wordings {
			w := &wordings[i]
			score, runIn := words.like(w)
			if way.number == w.number && score > nearHeading && score < 1 {
				score = min(score+rightNumber, 0.99)
			}
			if score > h.alike {
				h.section, h.alike, h.runIn = w.section, score, runIn
			}
		}
		if best.section == nil || h.alike > best.alike {
			best = h
		}
	}
	best.printed = strings.TrimSpace(strings.TrimSuffix(line, best.runIn))
	return best
}

// headingWords are the words of a line made ready to be held against wordings.
type headingWords struct {
	text string
	// label is empty where the words cannot be a heading with slips in it: too long, a sentence, or without numeral.
	label alike.Label
}

func newHeadingWords(n numbered) headingWords {
	words := headingWords{text: n.words}
	if n.rank != unranked && len(n.words) <= 4*longestHeading && length(n.words) <= longestHeading && !strings.ContainsAny(n.words, sentenceMarks) {
		words.label = alike.NewLabel(letters(n.words))
	}
	return words
}

// like tells how alike the words are to the wording of a heading, and the text that runs on behind it.
func (h *headingWords) like(w *wording) (score float64, runIn string) {
	rest, ok := cutLetters(h.text, w.letters)
	switch {
	case !ok:
	case len(rest) <= 4*longestHeading && letters(rest) == "":
		return 1, ""
	case strings.ContainsRune(betweenHeadingAndText, firstOf(rest)):
		if text := strings.TrimLeft(rest, betweenHeadingAndText); !enumerates(text) {
			return 1, text
		}
	case isNone(rest):
		return 1, strings.TrimSpace(rest)
	}
	return h.label.Like(w.label), ""
}

// betweenHeadingAndText may stand between a heading and the text on the same line.
const betweenHeadingAndText = ":：。 \t\u3000\u00a0"

func firstOf(text string) rune {
	first, _ := utf8.DecodeRuneInString(text)
	return first
}

// isNone reports whether a text says that there is nothing to report.
func isNone(text string) bool {
	return len(text) < 4*longestHeading && slices.Contains([]string{"无", "没有", "暂无", "略"}, letters(text))
}

// enumerates reports whether text goes on with the next item of a list, as a table of contents in one line does.
func enumerates(text string) bool {
	return slices.ContainsFunc(numerals(text), func(n numbered) bool { return n.rank == upper })
}

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
			if h.section != nil && slices.ContainsFunc(list[end:], func(other heading) bool { return other.section == h.section && other.alike >= sameHeading }) {
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

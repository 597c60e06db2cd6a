package prose

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/report"
)

// pause ends a run of typing: what is written after it is undone apart.
const pause = 2 * time.Second

// doing is what a run of edits that are undone together consists of.
type doing int

const (
	nothing doing = iota
	typing
	erasing
	deleting
)

// run is the run of edits going on.
type run struct {
	doing doing
	at    time.Time
	// told says that OnChange heard of the run.
	told bool
}

// carriesOn reports whether an edit belongs to the run going on, and puts it into a new one if not.
func (e *Editor) carriesOn(d doing) {
	now := e.now()
	if d == nothing || e.run.doing != d || now.Sub(e.run.at) > pause {
		e.run = run{doing: d}
	}
	e.run.at = now
}

// insert types or pastes text in place of the selection. Line breaks part paragraphs. It reports whether it could.
func (e *Editor) insert(text string, d doing) (done bool) {
	if e.ReadOnly || text == "" {
		return false
	}
	from, to := e.selection()
	if from != to {
		e.run.doing = nothing
	}
	e.carriesOn(d)
	done = e.edit(from, to, split(text))
	if last, _ := utf8.DecodeLastRuneInString(text); strings.ContainsRune("。！？\n", last) {
		e.run.doing = nothing
	}
	return done
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n")

// split parts a text where a report does and drops what it drops, so that places here and there are the same.
func split(text string) []string {
	pieces := strings.Split(lineBreaks.Replace(text), "\n")
	for i, piece := range pieces {
		pieces[i] = report.Clean(piece)
	}
	return pieces
}

// erase deletes the selection, or else what lies between the caret and a place.
func (e *Editor) erase(other place, d doing) {
	if e.ReadOnly {
		return
	}
	from, to := e.selection()
	if from == to {
		if from, to = other, e.caret.place; to.before(from) {
			from, to = to, from
		}
		if t := e.unitFrom(from); t != nil && from.paragraph == to.paragraph {
			d = nothing
		}
	} else {
		d = nothing
	}
	if from == to {
		return
	}
	e.carriesOn(d)
	e.edit(from, to, []string{""})
}

// edit replaces text, leaves the caret behind it and tells. It refuses to change what is locked.
func (e *Editor) edit(from, to place, with []string) (done bool) {
	if e.breaksLock(from, to, with) {
		if e.OnNotice != nil {
			e.OnNotice(e.lockedHint)
		}
		return false
	}
	going := e.run
	e.settle(e.replace(from, to, with))
	e.run = going
	e.tell()
	e.show()
	return true
}

// tell calls OnChange if the text changed for others.
func (e *Editor) tell() {
	text := e.Text()
	if slices.Equal(text, e.told) {
		return
	}
	e.told = text
	carriesOn := e.run.told
	e.run.told = true
	if e.OnChange != nil {
		e.OnChange(slices.Clone(text), carriesOn)
	}
}

// replace puts text, one or more pieces of paragraphs, in place of what lies between two places. It returns the place
// behind the new text.
func (e *Editor) replace(from, to place, with []string) place {
	e.moveMarks(from, to, with)
	e.followed = stretch{}
	if from.paragraph == to.paragraph && len(with) == 1 {
		e.rewrite(&e.paragraphs[from.paragraph], from.at, to.at, with[0])
		return place{from.paragraph, from.at + len(with[0])}
	}
	end := place{from.paragraph + len(with) - 1, len(with[len(with)-1])}
	if len(with) == 1 {
		end.at += from.at
	}
	pieces := e.splice(from, to, with)
	fresh := make([]paragraph, len(pieces))
	for i, piece := range pieces {
		fresh[i] = newParagraph(piece)
	}
	e.paragraphs = slices.Replace(e.paragraphs, from.paragraph, to.paragraph+1, fresh...)
	return end
}

// splice returns what the paragraphs between two places become when text takes the place of what lies between.
func (e *Editor) splice(from, to place, with []string) []string {
	pieces := slices.Clone(with)
	pieces[0] = e.paragraphs[from.paragraph].text[:from.at] + pieces[0]
	pieces[len(pieces)-1] += e.paragraphs[to.paragraph].text[to.at:]
	return pieces
}

// rewrite changes one paragraph and wraps again as little of it as it can.
func (e *Editor) rewrite(p *paragraph, from, to int, with string) {
	p.characters += report.Characters(with) - report.Characters(p.text[from:to])
	p.text = p.text[:from] + with + p.text[to:]
	p.scanned = false
	heading := isHeading(p.text)
	if heading != p.heading || p.lines == nil {
		p.heading, p.lines = heading, nil
		return
	}
	line := 0
	for line+1 < len(p.lines) && p.lines[line+1] <= from {
		line++
	}
	// What stands in a line can move up into the one before, where it was too long to begin with.
	line = max(line-2, 0)
	old := p.lines
	p.lines = wrap(p.text, slices.Clone(old[:line+1]), e.page.column, indent*e.ruler.em, e.ruler.of(heading),
		resumption{old: old, from: from + len(with), shift: len(with) - (to - from)})
}

// Text returns the paragraphs as a report keeps them: without blank ones and without blanks around them.
func (e *Editor) Text() []string {
	text := make([]string, 0, len(e.paragraphs))
	for i := range e.paragraphs {
		if e.paragraphs[i].characters > 0 {
			text = append(text, strings.TrimSpace(e.paragraphs[i].text))
		}
	}
	return text
}

// Load shows another text from its beginning, without marks.
func (e *Editor) Load(paragraphs []string) {
	e.fill(paragraphs)
	e.marks, e.hovered, e.offset = nil, nil, 0
	e.settle(place{})
	e.show()
}

// SetText shows the text as it became elsewhere, by undoing for one, with the caret where it changed. The text that is
// there already changes nothing, not even paragraphs that are still blank.
func (e *Editor) SetText(paragraphs []string) {
	before := e.told
	fresh := report.Paragraphs(paragraphs...)
	if slices.Equal(before, fresh) {
		return
	}
	e.fill(fresh)
	e.marks, e.hovered = nil, nil
	at := e.clamp(changed(before, fresh))
	if t := e.unitIn(at); t != nil {
		at.at = t.To
	}
	e.settle(at)
	e.show()
}

// fill replaces all paragraphs. The caret stands nowhere in them yet.
func (e *Editor) fill(paragraphs []string) {
	e.caret = caret{goal: -1}
	e.told = report.Paragraphs(paragraphs...)
	e.followed = stretch{}
	e.paragraphs = make([]paragraph, 0, max(len(e.told), 1))
	for _, text := range e.told {
		e.paragraphs = append(e.paragraphs, newParagraph(text))
	}
	if len(e.paragraphs) == 0 {
		e.paragraphs = append(e.paragraphs, paragraph{})
	}
}

// changed returns the end of what differs between two texts, in the later one. A text that has nothing in common with
// the one before begins anew.
func changed(before, after []string) place {
	head := 0
	for head < len(before) && head < len(after) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < len(before)-head && tail < len(after)-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	if head == len(after)-tail {
		if head == 0 {
			return place{}
		}
		return place{head - 1, len(after[head-1])}
	}
	last := len(after) - tail - 1
	if len(before)-tail-head == 0 {
		if head+tail == 0 {
			return place{}
		}
		return place{last, len(after[last])}
	}
	was, is := before[len(before)-tail-1], after[last]
	begin := 0
	if head == last && head == len(before)-tail-1 {
		for begin < len(was) && begin < len(is) && was[begin] == is[begin] {
			begin++
		}
		for begin > 0 && begin < len(is) && !utf8.RuneStart(is[begin]) {
			begin--
		}
	}
	same := 0
	for same < len(was)-begin && same < len(is)-begin && was[len(was)-1-same] == is[len(is)-1-same] {
		same++
	}
	if begin+same+head+tail == 0 {
		return place{}
	}
	for same > 0 && !utf8.RuneStart(is[len(is)-same]) {
		same--
	}
	return place{last, len(is) - same}
}

// clamp moves a place to one there is.
func (e *Editor) clamp(p place) place {
	p.paragraph = max(0, min(p.paragraph, len(e.paragraphs)-1))
	text := e.paragraphs[p.paragraph].text
	p.at = max(0, min(p.at, len(text)))
	for p.at > 0 && p.at < len(text) && !utf8.RuneStart(text[p.at]) {
		p.at--
	}
	return p
}

// Characters counts the characters that are not blank.
func (e *Editor) Characters() int {
	n := 0
	for i := range e.paragraphs {
		n += e.paragraphs[i].characters
	}
	return n
}

// typeable reports whether a key gives a character that belongs into prose.
func typeable(r rune) bool { return !unicode.IsControl(r) && r != utf8.RuneError && r != '\ufeff' }

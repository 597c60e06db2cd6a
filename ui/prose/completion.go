package prose

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Completion is one way to go on behind 【.
type Completion struct {
	// Label is what it is called, Value what it would print now, Detail where that comes from.
	Label, Value, Detail string
	// Insert takes the place of 【 and of what was typed behind it; "" stands for 【Label】.
	Insert string
}

func (c Completion) text() string {
	if c.Insert != "" {
		return c.Insert
	}
	return opening + c.Label + closing
}

const (
	opening = "【"
	closing = "】"
)

// offering is the list of completions below the caret. It takes no focus, so that input methods go on writing.
type offering struct {
	open bool
	// from is the place of the 【, typed what stands between it and the caret.
	from  place
	typed string
	all   []Completion
	// chosen is the row that Enter takes, first the first in sight, rows how many are, 0 while the list cannot be seen.
	chosen, first, rows int
	at                  fyne.Position
	size                fyne.Size
	rowHeight           float32
}

func (o *offering) shown() bool { return o.rows > 0 }

// offer opens the list when 【 was typed. Two [ are typed instead by those whose keyboard has no 【.
func (e *Editor) offer(r rune) {
	if e.Complete == nil {
		return
	}
	before := e.paragraphs[e.caret.paragraph].text[:e.caret.at]
	if r == '[' && strings.HasSuffix(before, "[[") && !strings.HasSuffix(before, "[[[") {
		e.carriesOn(nothing)
		e.edit(place{e.caret.paragraph, e.caret.at - 2}, e.caret.place, []string{opening})
	}
	if e.behindOpening() {
		e.openOffering()
	}
}

// behindOpening reports whether the caret stands behind a 【 that begins something. Of an even number every other is printed.
func (e *Editor) behindOpening() bool {
	before := e.paragraphs[e.caret.paragraph].text[:e.caret.at]
	run := len(before) - len(strings.TrimRight(before, opening))
	return run/len(opening)%2 == 1
}

// pastClosing returns the place behind the 】 that stands at a place, if one does.
func (e *Editor) pastClosing(p place) place {
	if strings.HasPrefix(e.paragraphs[p.paragraph].text[p.at:], closing) {
		p.at += len(closing)
	}
	return p
}

// offerBetween opens the list when the caret went in between 【】: input methods write both and go back by one.
func (e *Editor) offerBetween() {
	text := e.paragraphs[e.caret.paragraph].text
	if e.Complete != nil && !e.ReadOnly && strings.HasSuffix(text[:e.caret.at], opening) && strings.HasPrefix(text[e.caret.at:], closing) {
		e.openOffering()
	}
}

func (e *Editor) openOffering() {
	from := place{e.caret.paragraph, e.caret.at - len(opening)}
	e.offering = offering{open: true, from: from, all: e.Complete("")}
	e.draw()
}

// keepOffering asks again for what is typed by now, and closes the list once the caret is elsewhere.
func (e *Editor) keepOffering() {
	o := &e.offering
	if !o.open {
		return
	}
	typed, ok := e.typedSince(o.from)
	if !ok || e.Complete == nil {
		*o = offering{}
		return
	}
	if typed != o.typed {
		*o = offering{open: true, from: o.from, typed: typed, all: e.Complete(typed)}
	}
}

// typedSince returns what stands between a 【 and the caret, if that may become a field.
func (e *Editor) typedSince(from place) (string, bool) {
	const most = 200
	if e.caret.paragraph != from.paragraph || e.caret.at < from.at+len(opening) || e.caret.at > from.at+most {
		return "", false
	}
	typed, ok := strings.CutPrefix(e.paragraphs[from.paragraph].text[from.at:e.caret.at], opening)
	return typed, ok && !strings.Contains(typed, opening) && !strings.Contains(typed, closing)
}

// pick takes a key that the list answers to; it reports whether it did.
func (e *Editor) pick(key fyne.KeyName) bool {
	o := &e.offering
	switch key {
	case fyne.KeyUp:
		o.choose(o.chosen - 1)
	case fyne.KeyDown:
		o.choose(o.chosen + 1)
	case fyne.KeyPageUp:
		o.choose(o.chosen - o.rows)
	case fyne.KeyPageDown:
		o.choose(o.chosen + o.rows)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		e.take()
	case fyne.KeyEscape:
		*o = offering{}
	default:
		return false
	}
	e.draw()
	return true
}

// choose brings a row into sight and marks it.
func (o *offering) choose(row int) {
	o.chosen = max(0, min(row, len(o.all)-1))
	o.first = max(min(o.first, o.chosen), o.chosen-o.rows+1)
}

// take writes the chosen completion, with one 】 where one stands there already.
func (e *Editor) take() {
	o := e.offering
	e.offering = offering{}
	e.carriesOn(nothing)
	e.edit(o.from, e.pastClosing(e.caret.place), split(o.all[o.chosen].text()))
}

// scroll moves the rows in sight.
func (o *offering) scroll(distance float32) {
	step := -1
	if distance < 0 {
		step = 1
	}
	o.first = max(0, min(o.first+step, len(o.all)-o.rows))
}

// row returns the completion under a point, -1 for none.
func (o *offering) row(point fyne.Position) int {
	p := point.Subtract(o.at)
	if !o.shown() || p.X < 0 || p.X >= o.size.Width || p.Y < 0 || p.Y >= o.size.Height {
		return -1
	}
	return min(o.first+int(p.Y/o.rowHeight), len(o.all)-1)
}

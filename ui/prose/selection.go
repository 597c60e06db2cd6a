package prose

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// selection returns both ends of the selection in the order of the text; they are the same when nothing is selected.
func (e *Editor) selection() (from, to place) {
	if e.caret.place.before(e.caret.anchor) {
		return e.caret.place, e.caret.anchor
	}
	return e.caret.anchor, e.caret.place
}

// settle puts the caret down, which ends the selection and the run of typing.
func (e *Editor) settle(p place) {
	e.caret = caret{place: p, anchor: p, goal: -1}
	e.run = run{}
	e.keepOffering()
}

// moveTo moves the caret, with the selection if extending.
func (e *Editor) moveTo(p place, extending bool) {
	anchor := e.caret.anchor
	e.settle(p)
	if extending {
		e.caret.anchor = anchor
	}
}

// selectBetween selects, with the caret at the second end.
func (e *Editor) selectBetween(anchor, p place) {
	e.settle(p)
	e.caret.anchor = anchor
}

// Select selects bytes of a paragraph of Text, with the whole of a field, and scrolls there.
func (e *Editor) Select(paragraph, from, to int) {
	e.selectBetween(e.widen(e.inside(paragraph, from), e.inside(paragraph, to)))
	e.show()
}

// inside finds the place for a byte of a paragraph of Text, which has no blank paragraphs and no blanks around them.
func (e *Editor) inside(paragraph, at int) place {
	seen := 0
	for i := range e.paragraphs {
		if e.paragraphs[i].characters == 0 {
			continue
		}
		if seen == paragraph {
			return e.clamp(place{i, at + margin(e.paragraphs[i].text)})
		}
		seen++
	}
	return e.end()
}

// margin is the number of bytes of blanks a text begins with.
func margin(text string) int { return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace)) }

// selectAll selects the whole text.
func (e *Editor) selectAll() {
	e.selectBetween(place{}, e.end())
	e.announce()
	e.draw()
}

// Selected returns the selected text, paragraphs apart by line breaks.
func (e *Editor) Selected() string {
	from, to := e.selection()
	if from.paragraph == to.paragraph {
		return e.paragraphs[from.paragraph].text[from.at:to.at]
	}
	var b strings.Builder
	b.WriteString(e.paragraphs[from.paragraph].text[from.at:])
	for i := from.paragraph + 1; i <= to.paragraph; i++ {
		b.WriteByte('\n')
		text := e.paragraphs[i].text
		if i == to.paragraph {
			text = text[:to.at]
		}
		b.WriteString(text)
	}
	return b.String()
}

func (e *Editor) copy() {
	if text := e.Selected(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
	}
}

func (e *Editor) cut() {
	if e.ReadOnly || e.Selected() == "" {
		return
	}
	e.copy()
	e.erase(e.caret.place, nothing)
}

package prose

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/template"
)

// Spot is a place of Text that somebody asks about.
type Spot struct {
	Paragraph, At int
	// Token is the field or control there, nil for none.
	Token *template.Token
	// Locked says that the paragraph may not be changed.
	Locked bool
}

// Caret returns where the caret is in Text: a paragraph and a byte in it.
func (e *Editor) Caret() (paragraph, at int) { return e.outside(e.caret.place) }

// outside finds the paragraph and byte of Text for a place, as inside does the other way.
func (e *Editor) outside(p place) (paragraph, at int) {
	for i := range e.paragraphs[:p.paragraph] {
		if e.paragraphs[i].characters > 0 {
			paragraph++
		}
	}
	text := e.paragraphs[p.paragraph].text
	return paragraph, max(0, min(p.at-margin(text), len(strings.TrimSpace(text))))
}

// spot tells what is under a point.
func (e *Editor) spot(point fyne.Position) Spot {
	at, _ := e.under(point)
	s := Spot{Locked: e.isLocked(at.paragraph)}
	s.Paragraph, s.At = e.outside(at)
	if number, t := e.chipUnder(point); t != nil {
		known := e.outer(number, t)
		s.Token = &known
	}
	return s
}

// Insert puts text in place of the selection, to be undone by itself. A field takes the place of the 【 that was typed for it.
func (e *Editor) Insert(text string) {
	e.measure()
	if from, to := e.selection(); from == to && strings.HasPrefix(text, opening) && e.behindOpening() {
		from.at -= len(opening)
		e.selectBetween(from, e.pastClosing(to))
	}
	e.insert(text, nothing)
}

package prose

import (
	"github.com/nianbao/nianbao/core/template"
)

// State is how a token stands.
type State int

const (
	// Filled fields have a value; controls that are Filled are understood.
	Filled State = iota
	// Empty fields are known and have no value yet.
	Empty
	// Unknown is what nothing can be printed for. It is edited letter by letter, so that a slip can be mended.
	Unknown
)

// Look is how a token is shown.
type Look struct {
	State State
	// Hint is said while the mouse is over the token or the caret is at it: its value and where that comes from.
	Hint string
}

// token is a token of one paragraph with its look, once that was asked for. From and To are the editor's own places; Paragraph
// means nothing, since paragraphs before may come and go.
type token struct {
	template.Token
	look  Look
	asked bool
}

// SetFields shows what stands in brackets as fields and controls. look is asked for every token that comes into sight, with
// places in Text, and again once its words change; what changes otherwise, a value for one, needs another SetFields. Without
// look brackets are text.
func (e *Editor) SetFields(look func(template.Token) Look) {
	e.looks = look
	for i := range e.paragraphs {
		e.paragraphs[i].tokens, e.paragraphs[i].scanned = nil, false
	}
	e.hovered = nil
	e.draw()
}

// tokens returns those of a paragraph, which typing beside them does not make look otherwise.
func (e *Editor) tokens(number int) []token {
	p := &e.paragraphs[number]
	if p.scanned || e.looks == nil {
		return p.tokens
	}
	p.scanned = true
	before := p.tokens
	p.tokens = nil
	for _, t := range template.Scan([]string{p.text}) {
		if t.Kind != template.Quoted {
			p.tokens = append(p.tokens, token{Token: t})
		}
	}
	after := p.tokens
	for len(before) > 0 && len(after) > 0 && before[0].Text == after[0].Text {
		after[0].look, after[0].asked = before[0].look, before[0].asked
		before, after = before[1:], after[1:]
	}
	for b, a := len(before)-1, len(after)-1; b >= 0 && a >= 0 && before[b].Text == after[a].Text; b, a = b-1, a-1 {
		after[a].look, after[a].asked = before[b].look, before[b].asked
	}
	return p.tokens
}

// look asks how a token of a paragraph looks, once.
func (e *Editor) look(number int, t *token) Look {
	if !t.asked {
		t.look, t.asked = e.looks(e.outer(number, t)), true
	}
	return t.look
}

// outer is a token as others know it.
func (e *Editor) outer(number int, t *token) template.Token {
	known := t.Token
	known.Paragraph, known.From = e.outside(place{number, t.From})
	_, known.To = e.outside(place{number, t.To})
	return known
}

// TokenAtCaret returns the field or control that the caret is in or beside.
func (e *Editor) TokenAtCaret() (template.Token, bool) {
	if t := e.tokenAt(e.caret.place); t != nil {
		return e.outer(e.caret.paragraph, t), true
	}
	return template.Token{}, false
}

// tokenAt returns the token that a place is in, before or else behind, or nil.
func (e *Editor) tokenAt(p place) *token {
	var beside *token
	tokens := e.tokens(p.paragraph)
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.From < p.at && p.at < t.To:
			return t
		case p.at == t.From || p.at == t.To && beside == nil:
			beside = t
		}
	}
	return beside
}

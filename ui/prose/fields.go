package prose

import "github.com/nianbao/nianbao/core/template"

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

// SetFields shows what stands in brackets as fields and controls. look is asked for every token that comes into sight, with
// places in Text, and again once its words change; what changes otherwise, a value for one, needs another SetFields. Without
// look brackets are text.
func (e *Editor) SetFields(look func(template.Token) Look) {}

// TokenAtCaret returns the field or control that the caret is in or beside.
func (e *Editor) TokenAtCaret() (template.Token, bool) { return template.Token{}, false }

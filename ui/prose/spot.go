package prose

import "github.com/nianbao/nianbao/core/template"

// Spot is a place of Text that somebody asks about.
type Spot struct {
	Paragraph, At int
	// Token is the field or control there, nil for none.
	Token *template.Token
	// Locked says that the paragraph may not be changed.
	Locked bool
}

// Caret returns where the caret is in Text: a paragraph and a byte in it.
func (e *Editor) Caret() (paragraph, at int) { return 0, 0 }

// Insert puts text in place of the selection, to be undone by itself.
func (e *Editor) Insert(text string) {}

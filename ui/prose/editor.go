// Package prose is the writing area for the narrative of a report: paragraphs of Chinese text, wrapped as they are
// printed, fast however long they are.
package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
)

// Mark underlines a place that a finding is about. From and To are byte offsets in the paragraph; a mark without
// words of its own, To not behind From, stands beside the whole paragraph.
type Mark struct {
	Paragraph, From, To int
	Severity            form.Severity
	Hint                string
}

// Editor shows and edits paragraphs. It keeps no history: the caller undoes through SetText.
type Editor struct {
	widget.BaseWidget

	// OnChange gets the paragraphs after an edit. typing says that the edit carries the one before on, so that both
	// are undone together.
	OnChange func(paragraphs []string, typing bool)
	// OnSelect is called when the caret or the selection went elsewhere.
	OnSelect func()
	// OnCaret gets the upper end of the caret, relative to the editor, and its height: where an input method writes.
	OnCaret func(pos fyne.Position, height float32)
	// OnShortcut gets the shortcuts that are not the editor's own.
	OnShortcut func(fyne.Shortcut)
	// OnNotice gets a sentence for the clerk.
	OnNotice func(sentence string)
	// ReadOnly text can be selected and copied. Refresh after changing it.
	ReadOnly bool
	// Placeholder stands in an empty editor. Refresh after changing it.
	Placeholder string

	paragraphs []string
}

// New returns an empty editor.
func New() *Editor {
	e := &Editor{paragraphs: []string{""}}
	e.ExtendBaseWidget(e)
	return e
}

// Load shows another text from its beginning.
func (e *Editor) Load(paragraphs []string) { e.paragraphs = paragraphs }

// SetText shows the text as it became elsewhere, by undoing for one, with the caret where it changed.
func (e *Editor) SetText(paragraphs []string) { e.paragraphs = paragraphs }

// Text returns the paragraphs.
func (e *Editor) Text() []string { return e.paragraphs }

// SetMarks replaces all marks.
func (e *Editor) SetMarks([]Mark) {}

// Select selects bytes of a paragraph and scrolls there.
func (e *Editor) Select(paragraph, from, to int) {}

// Selected returns the selected text, paragraphs apart by line breaks.
func (e *Editor) Selected() string { return "" }

// Characters counts the characters that are not blank.
func (e *Editor) Characters() int { return 0 }

// HintAtCaret returns what the marks at the caret say, "" without any.
func (e *Editor) HintAtCaret() string { return "" }

// PasteRaw pastes without cleaning.
func (e *Editor) PasteRaw() {}

// CreateRenderer implements fyne.Widget.
func (e *Editor) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewText("", nil))
}

// Package prose is the writing area for the narrative of a report: paragraphs of Chinese text, wrapped as they are
// printed, fast however long they are.
package prose

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/template"
)

// Editor shows and edits paragraphs. It keeps no history: the caller undoes through SetText. Others see the text as a
// report keeps it, without blank paragraphs and without blanks around paragraphs, and count places in it so.
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
	// OnField is called for a field that was clicked, or that the caret is at when Ctrl+Enter is pressed.
	OnField func(template.Token)
	// OnClick is told where somebody clicked once, without selecting anything.
	OnClick func(paragraph, at int)
	// OnMenu returns what the context menu offers besides the editor's own, above it.
	OnMenu func(Spot) []*fyne.MenuItem
	// Complete returns what may follow the words typed behind 【; a list below the caret offers it.
	Complete func(typed string) []Completion
	// ReadOnly text can be selected and copied. Refresh after changing it.
	ReadOnly bool
	// Placeholder stands in an empty editor. Refresh after changing it.
	Placeholder string
	// After does something later, on the goroutine of the window. Tests have a clock of their own.
	After func(time.Duration, func())

	// paragraphs are never none: an empty text is one blank paragraph.
	paragraphs []paragraph
	// told is the text as others know it.
	told  []string
	marks []Mark
	// reused holds the paragraphs of last year's report, which are marked where they still stand.
	reused     map[string]bool
	reusedHint string
	// locked holds the paragraphs that stay as they are.
	locked     map[string]int
	lockedHint string
	// looks tells how a token looks, nil while brackets are text.
	looks    func(template.Token) Look
	offering offering
	followed stretch

	caret     caret
	announced caret
	caretTold fyne.Position
	run       run
	focused   bool
	shifted   bool
	mouse     pointer
	hovered   []note
	page      page
	offset    float32
	ruler     *ruler
	hintRuler *ruler
	view      *view
	now       func() time.Time
}

var (
	_ fyne.Focusable         = (*Editor)(nil)
	_ fyne.Shortcutable      = (*Editor)(nil)
	_ fyne.Tabbable          = (*Editor)(nil)
	_ fyne.Draggable         = (*Editor)(nil)
	_ fyne.Scrollable        = (*Editor)(nil)
	_ fyne.SecondaryTappable = (*Editor)(nil)
	_ desktop.Keyable        = (*Editor)(nil)
	_ desktop.Mouseable      = (*Editor)(nil)
	_ desktop.Hoverable      = (*Editor)(nil)
	_ desktop.Cursorable     = (*Editor)(nil)
)

// nowhere is a place of the caret that was not told yet.
var nowhere = fyne.NewPos(-1, -1)

// New returns an empty editor.
func New() *Editor {
	e := &Editor{paragraphs: []paragraph{{}}, now: time.Now, After: after, caretTold: nowhere}
	e.caret.goal = -1
	e.ExtendBaseWidget(e)
	return e
}

// show brings the page up to date after an edit or a movement of the caret, which comes into view.
func (e *Editor) show() {
	e.measure()
	e.reveal()
	e.draw()
	e.announce()
}

// reveal scrolls as little as shows the selection, the caret in any case. What is far away comes up with some text
// above it.
func (e *Editor) reveal() { e.revealLine(e.caret.paragraph, e.line()) }

func (e *Editor) revealLine(paragraph, line int) {
	if e.page.size.Height == 0 {
		return
	}
	top := e.lineTop(paragraph, line)
	bottom := top + e.page.line
	room := min(e.page.line/2, max(e.page.size.Height-e.page.line, 0)/2)
	switch {
	case top-room < e.offset-e.page.size.Height || bottom+room > e.offset+2*e.page.size.Height:
		e.offset = top - e.page.size.Height/3
	case top-room < e.offset:
		e.offset = top - room
	case bottom+room > e.offset+e.page.size.Height:
		e.offset = bottom + room - e.page.size.Height
	}
	if paragraph == 0 && line == 0 && bottom <= e.page.size.Height {
		e.offset = 0
	}
	e.offset = max(0, min(e.offset, e.height()-e.page.size.Height))
}

// announce calls OnSelect if the selection is another.
func (e *Editor) announce() {
	if e.caret.place == e.announced.place && e.caret.anchor == e.announced.anchor {
		return
	}
	e.announced = e.caret
	if e.OnSelect != nil {
		e.OnSelect()
	}
}

// Resize implements fyne.CanvasObject.
func (e *Editor) Resize(size fyne.Size) {
	if size != e.page.size {
		e.page.size = size
		visible := e.caretVisible()
		e.measure()
		if visible {
			e.reveal()
		}
	}
	e.BaseWidget.Resize(size)
}

func (e *Editor) caretVisible() bool {
	if e.ruler == nil || e.page.line == 0 {
		return false
	}
	y := e.caretTop().Y
	return y >= 0 && y+e.page.line <= e.page.size.Height
}

// Refresh implements fyne.Widget.
func (e *Editor) Refresh() {
	if e.ruler != nil && !e.ruler.same(e.Theme().Size(theme.SizeNameText)) {
		e.ruler, e.hintRuler = nil, nil
		e.page.column = 0
	}
	e.measure()
	e.draw()
	e.BaseWidget.Refresh()
}

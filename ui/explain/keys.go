package explain

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// entry is a field that Escape leaves and Ctrl+Enter finishes; Tab goes on to the next.
type entry struct {
	widget.Entry
	question *question
}

func newEntry(q *question, long bool) *entry {
	e := &entry{question: q}
	e.MultiLine = long
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if long {
		e.Wrapping = fyne.TextWrapBreak
	}
	e.OnChanged = func(string) { q.judge() }
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab lets Tab go on to the next field.
func (e *entry) AcceptsTab() bool { return false }

// TypedKey leaves with Escape; Enter in the name finishes.
func (e *entry) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyEscape:
		e.question.leave()
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine {
			e.question.take()
			return
		}
	}
	e.Entry.TypedKey(event)
}

// TypedShortcut finishes with Ctrl+Enter.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		e.question.take()
		return
	}
	e.Entry.TypedShortcut(s)
}

package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// field is an entry of the bar: Enter goes on, Shift+Enter back, Escape leaves.
type field struct {
	widget.Entry
	bar     *Bar
	shifted bool
}

func newField(b *Bar) *field {
	f := &field{bar: b}
	f.ExtendBaseWidget(f)
	return f
}

// KeyDown implements desktop.Keyable.
func (f *field) KeyDown(key *fyne.KeyEvent) {
	f.shiftKey(key, true)
	f.Entry.KeyDown(key)
}

// KeyUp implements desktop.Keyable.
func (f *field) KeyUp(key *fyne.KeyEvent) {
	f.shiftKey(key, false)
	f.Entry.KeyUp(key)
}

func (f *field) shiftKey(key *fyne.KeyEvent, down bool) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		f.shifted = down
	}
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.shifted = false
	f.Entry.FocusLost()
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		switch {
		case f.back():
			f.bar.Previous()
		case f == f.bar.with:
			f.bar.replaceOne()
		default:
			f.bar.Next()
		}
	case fyne.KeyEscape:
		f.bar.leave()
	case fyne.KeyTab:
		f.tab()
	default:
		f.Entry.TypedKey(key)
	}
}

// AcceptsTab implements fyne.Tabbable: Tab goes from what is searched to what replaces it, past the buttons between.
func (f *field) AcceptsTab() bool { return f.bar.replacing.Visible() }

func (f *field) tab() {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	switch first := f == f.bar.words; {
	case c == nil:
	case first && !f.back():
		c.Focus(f.bar.with)
	case !first && f.back():
		c.Focus(f.bar.words)
	case first:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+Enter replaces all.
func (f *field) TypedShortcut(s fyne.Shortcut) {
	if key, ok := s.(*desktop.CustomShortcut); ok && key.KeyName == fyne.KeyReturn && f == f.bar.with {
		f.bar.replaceAll()
		return
	}
	f.Entry.TypedShortcut(s)
}

func (f *field) back() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return f.shifted
}

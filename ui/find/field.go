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
	default:
		f.Entry.TypedKey(key)
	}
}

func (f *field) back() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return f.shifted
}

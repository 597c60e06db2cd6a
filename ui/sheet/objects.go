package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/ime"
)

// Button is a button that Enter presses too.
type Button struct {
	widget.Button
	Guest
}

// NewButton returns a button.
func NewButton(label string, tapped func()) *Button {
	b := &Button{}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

// NewMainButton returns the button that the form is filled in for.
func NewMainButton(label string, tapped func()) *Button {
	b := NewButton(label, tapped)
	b.Importance = widget.HighImportance
	return b
}

// Tapped implements fyne.Tappable. The button takes the keyboard; fyne's own would leave it to nobody, and Escape with it.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.Disabled() {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	b.OnTapped()
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Tapped(nil)
	default:
		b.Key(key.Name)
	}
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.Shown(b)
}

// Entry is a line to write on.
type Entry struct {
	widget.Entry
	Guest
	// OnKey sees keys first and reports whether it used them; it may be nil.
	OnKey func(fyne.KeyName) bool

	watched bool
}

// NewEntry returns a line with a text on it.
func NewEntry(text, placeholder string) *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	e.Wrapping = fyne.TextWrapOff
	e.SetText(text)
	e.SetPlaceHolder(placeholder)
	return e
}

func (e *Entry) adopt(h Host) {
	e.Guest.adopt(h)
	if s, ok := h.(*Sheet); ok && !e.watched {
		e.watched = true
		ime.Watch(&e.Entry, s.window)
	}
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(key.Name) {
		return
	}
	if !e.Key(key.Name) {
		e.Entry.TypedKey(key)
	}
}

// FocusGained implements fyne.Focusable. What is there is selected, so that typing replaces it.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.Shown(e)
}

// Check is a box to tick.
type Check struct {
	widget.Check
	Guest
}

// NewCheck returns a box.
func NewCheck(label string, checked bool, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.Checked, c.OnChanged = label, checked, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if !c.Key(key.Name) {
		c.Check.TypedKey(key)
	}
}

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	c.Shown(c)
}

// Select is a list to choose one line of.
type Select struct {
	widget.Select
	Guest
}

// NewSelect returns a list with the line at an index chosen.
func NewSelect(options []string, chosen int, changed func(index int)) *Select {
	s := &Select{}
	s.Options = options
	s.ExtendBaseWidget(s)
	s.Choose(chosen)
	s.OnChanged = func(string) {
		if changed != nil {
			changed(s.SelectedIndex())
		}
	}
	return s
}

// Choose chooses a line without telling.
func (s *Select) Choose(index int) {
	changed := s.OnChanged
	s.OnChanged = nil
	s.SetSelectedIndex(index)
	s.OnChanged = changed
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	if !s.Key(key.Name) {
		s.Select.TypedKey(key)
	}
}

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	s.Shown(s)
}

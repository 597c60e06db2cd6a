package facts

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
)

// GoTo gives the field that a finding is about the keyboard, with its text selected, and reports whether there is one.
func (f *Form) GoTo(c fyne.Canvas, about *check.Finding) bool { return f.fieldOf(about).goTo(c) }

// GoToLabelled does the same for the field whose label is meant.
func (f *Form) GoToLabelled(c fyne.Canvas, meant func(label string) bool) bool {
	for _, x := range f.fields {
		if x.label != "" && meant(x.label) {
			return x.goTo(c)
		}
	}
	return false
}

func (x *field) goTo(c fyne.Canvas) bool {
	if x == nil || x.all.Hidden {
		return false
	}
	input, ok := x.lock.(fyne.Focusable)
	if !ok {
		return false
	}
	c.Focus(input)
	if x.entry != nil {
		x.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	return true
}

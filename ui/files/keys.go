package files

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/sheet"
)

// page is how many rows PageUp and PageDown go.
const page = 12

// steer does what a key means anywhere in the dialog, and says whether it means anything.
func (p *picker) steer(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		p.leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.accept()
	case fyne.KeyUp:
		p.step(-1)
	case fyne.KeyDown:
		p.step(1)
	case fyne.KeyPageUp:
		p.step(-page)
	case fyne.KeyPageDown:
		p.step(page)
	default:
		return false
	}
	return true
}

// nameEntry is where the name is written and the focus stays.
type nameEntry struct {
	widget.Entry
	picker *picker
}

func (e *nameEntry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyTab:
		if !e.picker.complete() {
			e.picker.window.Canvas().FocusNext()
		}
	case key.Name == fyne.KeyBackspace && e.Text == "":
		e.picker.up()
	case !e.picker.steer(key):
		e.Entry.TypedKey(key)
	}
}

func (e *nameEntry) TypedShortcut(shortcut fyne.Shortcut) {
	if custom, ok := shortcut.(*desktop.CustomShortcut); ok && custom.Modifier == fyne.KeyModifierAlt && custom.KeyName == fyne.KeyUp {
		e.picker.up()
		return
	}
	e.Entry.TypedShortcut(shortcut)
}

// AcceptsTab lets Tab complete a name.
func (e *nameEntry) AcceptsTab() bool { return true }

// list is the list of entries. It can have the focus, but what is typed goes to the name.
type list struct {
	widget.List
	picker *picker
}

func (l *list) TypedKey(key *fyne.KeyEvent) {
	if !l.picker.steer(key) && key.Name == fyne.KeyBackspace {
		l.picker.up()
	}
}

func (l *list) TypedRune(r rune) {
	l.picker.view.focus()
	l.picker.view.name.TypedRune(r)
}

// host answers the keys that buttons, choices and entries of a dialog have no use for.
type host struct{ take, leave func() }

func (h host) Take()                    { h.take() }
func (h host) Leave()                   { h.leave() }
func (h host) Reveal(fyne.CanvasObject) {}

// newButton returns a button that Escape leaves the dialog from.
func newButton(label string, leave, tapped func()) *sheet.Button {
	b := sheet.NewButton(label, tapped)
	sheet.Adopt(b, host{tapped, leave})
	return b
}

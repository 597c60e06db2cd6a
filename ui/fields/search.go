package fields

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/language"
)

// search is where one types which field one looks for: arrows choose, Enter takes, Escape leaves.
type search struct {
	widget.Entry
	palette *Palette
	focused bool
}

func newSearch(p *Palette) *search {
	s := &search{palette: p}
	s.ExtendBaseWidget(s)
	s.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	s.SetPlaceHolder(language.L("找字段：名称或拼音首字母"))
	s.OnChanged = func(string) {
		p.fill("")
		p.list.choose(p.list.chosen)
	}
	return s
}

func (s *search) typed() string { return strings.TrimSpace(s.Text) }

// FocusGained is part of fyne.Focusable.
func (s *search) FocusGained() {
	s.focused = true
	s.Entry.FocusGained()
	s.palette.list.draw()
}

// FocusLost is part of fyne.Focusable.
func (s *search) FocusLost() {
	s.focused = false
	s.Entry.FocusLost()
	s.palette.list.draw()
}

// TypedKey is part of fyne.Focusable.
func (s *search) TypedKey(event *fyne.KeyEvent) {
	if event.Name == fyne.KeyEscape && s.Text != "" {
		s.SetText("")
		return
	}
	if !s.palette.key(event.Name) {
		s.Entry.TypedKey(event)
	}
}

// TypedShortcut is part of fyne.Shortcutable.
func (s *search) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok || moves[custom.KeyName] {
		s.Entry.TypedShortcut(shortcut)
		return
	}
	s.palette.shortcut(shortcut)
}

// moves are the keys that together with Ctrl move the caret of an entry.
var moves = map[fyne.KeyName]bool{
	fyne.KeyLeft: true, fyne.KeyRight: true, fyne.KeyHome: true, fyne.KeyEnd: true, fyne.KeyBackspace: true, fyne.KeyDelete: true,
}

// key does what a key asks for in search and list, and reports whether it is one of theirs.
func (p *Palette) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		p.list.step(-1)
	case fyne.KeyDown:
		p.list.step(1)
	case fyne.KeyPageUp:
		p.list.page(-1)
	case fyne.KeyPageDown:
		p.list.page(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take()
	case fyne.KeyEscape:
		p.leave()
	default:
		return false
	}
	return true
}

func (p *Palette) shortcut(s fyne.Shortcut) {
	if key, ok := s.(*desktop.CustomShortcut); ok && key.Modifier == fyne.KeyModifierControl &&
		(key.KeyName == fyne.KeyReturn || key.KeyName == fyne.KeyEnter) {
		p.goTo()
		return
	}
	if p.OnShortcut != nil {
		p.OnShortcut(s)
	}
}

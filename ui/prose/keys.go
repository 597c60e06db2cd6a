package prose

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/nianbao/nianbao/ui/language"
)

// FocusGained implements fyne.Focusable.
func (e *Editor) FocusGained() {
	e.focused = true
	e.caretTold = nowhere
	e.draw()
}

// FocusLost implements fyne.Focusable.
func (e *Editor) FocusLost() {
	e.focused, e.shifted = false, false
	e.offering = offering{}
	e.run = run{}
	e.stopScrolling()
	e.draw()
}

// TypedRune implements fyne.Focusable. Input methods write through it, too.
func (e *Editor) TypedRune(r rune) {
	if typeable(r) && e.insert(string(r), typing) {
		e.offer(r)
	}
}

// AcceptsTab implements fyne.Tabbable.
func (e *Editor) AcceptsTab() bool { return e.offering.shown() }

// KeyDown implements desktop.Keyable.
func (e *Editor) KeyDown(key *fyne.KeyEvent) { e.shiftKey(key, true) }

// KeyUp implements desktop.Keyable.
func (e *Editor) KeyUp(key *fyne.KeyEvent) { e.shiftKey(key, false) }

func (e *Editor) shiftKey(key *fyne.KeyEvent, down bool) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		e.shifted = down
	}
}

// shift reports whether Shift is held. The driver knows better than the keys seen here: an input method may have taken
// the release of Shift for itself.
func (e *Editor) shift() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return e.shifted
}

// TypedKey implements fyne.Focusable.
func (e *Editor) TypedKey(key *fyne.KeyEvent) {
	e.measure()
	if e.offering.shown() && e.pick(key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.insert("\n", nothing)
	case fyne.KeyBackspace:
		e.erase(e.previous(e.caret.place), erasing)
	case fyne.KeyDelete:
		e.erase(e.next(e.caret.place), deleting)
	case fyne.KeyEscape:
		e.moveTo(e.caret.place, false)
		e.show()
	default:
		e.steer(key.Name, false, e.shift())
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (e *Editor) TypedShortcut(s fyne.Shortcut) {
	e.measure()
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		e.copy()
		return
	case *fyne.ShortcutCut:
		e.cut()
		return
	case *fyne.ShortcutPaste:
		e.paste()
		return
	case *fyne.ShortcutSelectAll:
		e.selectAll()
		return
	case *desktop.CustomShortcut:
		control := s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierControl
		extending := s.Modifier&fyne.KeyModifierShift != 0
		switch {
		case control && s.KeyName == fyne.KeyBackspace:
			e.erase(e.previousRun(e.caret.place), nothing)
			return
		case control && s.KeyName == fyne.KeyDelete:
			e.erase(e.nextRun(e.caret.place), nothing)
			return
		case control && (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) && e.goFromCaret():
			return
		case control && e.steer(s.KeyName, true, extending):
			return
		}
	}
	if e.OnShortcut != nil {
		e.OnShortcut(s)
	}
}

// steer moves the caret; it reports whether the key is one that does.
func (e *Editor) steer(key fyne.KeyName, control, extending bool) bool {
	from, to := e.selection()
	leaving := from != to && !extending && !control
	at := e.caret.place
	switch {
	case key == fyne.KeyLeft && leaving:
		at = from
	case key == fyne.KeyRight && leaving:
		at = to
	case key == fyne.KeyLeft && control:
		at = e.previousRun(at)
	case key == fyne.KeyRight && control:
		at = e.nextRun(at)
	case key == fyne.KeyLeft:
		at = e.previous(at)
		defer e.offerBetween()
	case key == fyne.KeyRight:
		at = e.next(at)
	case key == fyne.KeyHome && control:
		at = place{}
	case key == fyne.KeyEnd && control:
		at = e.end()
	case key == fyne.KeyHome:
		at = e.lineBegin()
	case key == fyne.KeyEnd:
		at, hanging := e.lineEnd()
		e.moveTo(at, extending)
		e.caret.hanging = hanging
		e.show()
		return true
	case key == fyne.KeyUp && control:
		if at.at == 0 {
			at = e.previous(at)
		}
		at.at = 0
	case key == fyne.KeyDown && control:
		if at.paragraph+1 < len(e.paragraphs) {
			at = place{at.paragraph + 1, 0}
		} else {
			at = e.end()
		}
	case key == fyne.KeyUp:
		e.climb(-1, extending)
		return true
	case key == fyne.KeyDown:
		e.climb(1, extending)
		return true
	case key == fyne.KeyPageUp || key == fyne.KeyPageDown:
		lines := max(int(e.page.size.Height/e.page.line)-1, 1)
		if key == fyne.KeyPageUp {
			lines = -lines
		}
		e.offset += float32(lines) * e.page.line
		e.measure()
		e.climb(lines, extending)
		return true
	default:
		return false
	}
	e.moveTo(at, extending)
	e.show()
	return true
}

// paste puts in what the clipboard holds, cleaned, and says when that changed more than line breaks.
func (e *Editor) paste() {
	text := fyne.CurrentApp().Clipboard().Content()
	if e.ReadOnly || text == "" {
		return
	}
	paragraphs, mended := cleanPaste(text)
	done := e.insert(strings.Join(paragraphs, "\n"), nothing)
	if done && mended && e.OnNotice != nil {
		e.OnNotice(language.L("粘贴时已整理数字、标点和空格；要原样粘贴，请撤销后按 Ctrl+Shift+V"))
	}
}

// PasteRaw pastes without cleaning.
func (e *Editor) PasteRaw() {
	e.insert(fyne.CurrentApp().Clipboard().Content(), nothing)
}

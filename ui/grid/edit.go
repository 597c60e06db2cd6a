package grid

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// edit is a text being typed into a cell.
type edit struct {
	open  bool
	value *value
	text  []rune
	// What lies between caret and anchor is selected.
	caret, anchor int
	// typed says that typing began the edit, so that arrows leave the cell; after F2 they move the caret.
	typed bool
}

func (e *edit) string() string { return string(e.text) }

// insert puts text in place of what is selected.
func (e *edit) insert(text string) {
	from, to := e.selected()
	runes := []rune(text)
	e.text = slices.Concat(e.text[:from], runes, e.text[to:])
	e.put(from+len(runes), false)
}

func (e *edit) selected() (from, to int) { return min(e.caret, e.anchor), max(e.caret, e.anchor) }

// put moves the caret, with the anchor unless text is being selected.
func (e *edit) put(at int, selecting bool) {
	e.caret = min(max(at, 0), len(e.text))
	if !selecting {
		e.anchor = e.caret
	}
}

// remove takes away what is selected, else the character behind or before the caret.
func (e *edit) remove(by int) {
	if e.caret == e.anchor {
		e.put(e.caret+by, true)
	}
	e.insert("")
}

// beginEdit opens the active cell with a text, unless it is locked.
func (g *Grid) beginEdit(text string, typed bool) bool {
	v := g.activeValue()
	if v.cell.Locked != "" {
		g.notice(v.cell.Locked)
		return false
	}
	g.hideHint()
	g.edit = edit{open: true, value: v, text: []rune(text), typed: typed}
	g.edit.put(len(g.edit.text), false)
	g.reveal(g.active)
	g.showEdit()
	return true
}

// commit closes an edit and asks for what it changed.
func (g *Grid) commit() {
	if !g.edit.open {
		return
	}
	done := g.edit
	g.cancel()
	if text := done.string(); text != done.value.cell.Text {
		g.change([]Edit{{done.value.item.Cell, text}})
	}
}

// cancel closes an edit without a change.
func (g *Grid) cancel() {
	g.edit = edit{}
	g.showEdit()
}

// editKey handles a key while a cell is being edited; false leaves it to the grid.
func (g *Grid) editKey(key fyne.KeyName, shift bool) bool {
	e := &g.edit
	switch key {
	case fyne.KeyEscape:
		g.cancel()
		return true
	case fyne.KeyBackspace:
		e.remove(-1)
	case fyne.KeyDelete:
		e.remove(1)
	case fyne.KeyF2:
		e.typed = !e.typed
	default:
		if e.typed || !e.moveCaret(key, shift) {
			return false
		}
	}
	g.showEdit()
	return true
}

func (e *edit) moveCaret(key fyne.KeyName, selecting bool) bool {
	from, to := e.selected()
	switch key {
	case fyne.KeyLeft:
		if from < to && !selecting {
			e.put(from, false)
		} else {
			e.put(e.caret-1, selecting)
		}
	case fyne.KeyRight:
		if from < to && !selecting {
			e.put(to, false)
		} else {
			e.put(e.caret+1, selecting)
		}
	case fyne.KeyHome, fyne.KeyUp, fyne.KeyPageUp:
		e.put(0, selecting)
	case fyne.KeyEnd, fyne.KeyDown, fyne.KeyPageDown:
		e.put(len(e.text), selecting)
	default:
		return false
	}
	return true
}

// editShortcut handles a shortcut while a cell is being edited; false leaves it to the grid.
func (g *Grid) editShortcut(s fyne.Shortcut) bool {
	e := &g.edit
	from, to := e.selected()
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		e.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		if from < to {
			e.copyTo(s.Clipboard)
			e.insert("")
		}
	case *fyne.ShortcutPaste:
		e.insert(oneLine(clipboardOr(s.Clipboard).Content()))
	case *fyne.ShortcutSelectAll:
		e.anchor, e.caret = 0, len(e.text)
	case *fyne.ShortcutUndo:
		g.cancel()
	case *desktop.CustomShortcut:
		switch {
		case s.Modifier == fyne.KeyModifierControl && (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter):
			g.fillTyped()
			return true
		case e.typed:
			return false
		case s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierControl:
			return false
		}
		// A cell holds one word: Ctrl goes to its ends.
		key := map[fyne.KeyName]fyne.KeyName{fyne.KeyLeft: fyne.KeyHome, fyne.KeyRight: fyne.KeyEnd}[s.KeyName]
		if key == "" {
			key = s.KeyName
		}
		if !e.moveCaret(key, s.Modifier&fyne.KeyModifierShift != 0) {
			return false
		}
	default:
		return false
	}
	g.showEdit()
	return true
}

func (e *edit) copyTo(clipboard fyne.Clipboard) {
	if from, to := e.selected(); from < to {
		clipboardOr(clipboard).SetContent(string(e.text[from:to]))
	}
}

// oneLine makes a text fit for a cell, which has one line.
func oneLine(text string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(text))
}

package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// AcceptsTab keeps Tab in the grid, where it moves on by a cell.
func (g *Grid) AcceptsTab() bool { return true }

// FocusGained is for Fyne. An edit that another window interrupted goes on where it was.
func (g *Grid) FocusGained() {
	g.focused = true
	if g.empty() {
		return
	}
	if g.lost.open && g.lost.value == g.activeValue() && g.lost.value.cell.Text == g.lost.string() {
		g.edit = g.lost
	}
	g.lost = edit{}
	g.show()
	g.tell(true)
}

// FocusLost is for Fyne. What was typed so far is taken over, so that nothing is lost.
func (g *Grid) FocusLost() {
	interrupted := g.edit
	g.commit()
	g.lost = interrupted
	g.focused, g.shift = false, false
	g.hideHint()
	g.show()
}

// KeyDown is for Fyne.
func (g *Grid) KeyDown(e *fyne.KeyEvent) { g.holdShift(e, true) }

// KeyUp is for Fyne.
func (g *Grid) KeyUp(e *fyne.KeyEvent) { g.holdShift(e, false) }

func (g *Grid) holdShift(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		g.shift = down
	}
}

// shifted reports whether Shift is held. The driver knows better than the grid, which may have missed a key going up.
func (g *Grid) shifted() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return g.shift
}

// TypedRune begins an edit that replaces what is in the cell, or goes on with one.
func (g *Grid) TypedRune(r rune) {
	if g.empty() || !g.edit.open && !g.beginEdit("", true) {
		return
	}
	g.edit.insert(string(r))
	g.showEdit()
}

// TypedKey is for Fyne.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	shift := g.shifted()
	if g.empty() {
		g.pass(e.Name, shift)
		return
	}
	if g.edit.open && g.editKey(e.Name, shift) {
		return
	}
	switch e.Name {
	case fyne.KeyTab:
		g.press(shift, false)
	case fyne.KeyReturn, fyne.KeyEnter:
		g.press(shift, true)
	case fyne.KeyF2:
		g.beginEdit(g.activeValue().cell.Text, false)
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.clear()
	case fyne.KeyEscape:
		g.pass(e.Name, shift)
	default:
		if to, ok := g.target(e.Name); ok {
			g.commit()
			g.move(to, shift)
		} else if e.Name == desktop.KeyMenu || e.Name == fyne.KeyF10 && shift {
			g.menuAtCell()
		} else if functionKey(e.Name) {
			g.pass(e.Name, shift)
		}
	}
}

// press is Tab or Enter: through a block that is selected, else on by a cell.
func (g *Grid) press(back, enter bool) {
	g.commit()
	by := 1
	if back {
		by = -1
	}
	switch {
	case !g.single():
		g.along(enter, by)
	case enter:
		g.enter(by)
	default:
		g.tab(by)
	}
}

// target is where a key leads from, or with Shift extends to.
func (g *Grid) target(key fyne.KeyName) (func(from place) place, bool) {
	stepping := func(rows, columns int) (func(place) place, bool) {
		return func(p place) place { return g.step(p, rows, columns) }, true
	}
	switch key {
	case fyne.KeyUp:
		return stepping(-1, 0)
	case fyne.KeyDown:
		return stepping(1, 0)
	case fyne.KeyLeft:
		return stepping(0, -1)
	case fyne.KeyRight:
		return stepping(0, 1)
	case fyne.KeyPageUp:
		return stepping(-g.page(), 0)
	case fyne.KeyPageDown:
		return stepping(g.page(), 0)
	case fyne.KeyHome:
		return func(p place) place { return place{p.row, 0} }, true
	case fyne.KeyEnd:
		return func(p place) place { return place{p.row, len(g.columns) - 1} }, true
	}
	return nil, false
}

func (g *Grid) move(to func(from place) place, extend bool) {
	if extend {
		g.extend(to(g.head))
	} else {
		g.goTo(to(g.active))
	}
}

// controlled is target with Ctrl held.
func (g *Grid) controlled(key fyne.KeyName) (func(from place) place, bool) {
	edge := func(rows, columns int) (func(place) place, bool) {
		return func(p place) place { return g.edge(p, rows, columns) }, true
	}
	switch key {
	case fyne.KeyUp:
		return edge(-1, 0)
	case fyne.KeyDown:
		return edge(1, 0)
	case fyne.KeyLeft:
		return edge(0, -1)
	case fyne.KeyRight:
		return edge(0, 1)
	case fyne.KeyHome:
		return func(place) place { return place{} }, true
	case fyne.KeyEnd:
		return func(place) place { return place{len(g.rows) - 1, len(g.columns) - 1} }, true
	}
	return nil, false
}

// TypedShortcut is for Fyne.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	if g.empty() {
		g.hand(s)
		return
	}
	if g.edit.open && g.editShortcut(s) {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		g.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		g.copy(s.Clipboard)
		g.clear()
	case *fyne.ShortcutPaste:
		g.paste(s.Clipboard)
	case *fyne.ShortcutSelectAll:
		g.selectArea(g.between(place{}, place{len(g.rows) - 1, len(g.columns) - 1}))
	case *desktop.CustomShortcut:
		if !g.custom(s) {
			g.hand(s)
		}
	default:
		g.hand(s)
	}
}

func (g *Grid) custom(s *desktop.CustomShortcut) bool {
	extend := s.Modifier&fyne.KeyModifierShift != 0
	if s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierControl {
		return false
	}
	if to, ok := g.controlled(s.KeyName); ok {
		g.commit()
		g.move(to, extend)
		return true
	}
	switch {
	case extend:
		return false
	case s.KeyName == fyne.KeyD:
		g.fill(1, 0)
	case s.KeyName == fyne.KeyR:
		g.fill(0, 1)
	default:
		return false
	}
	return true
}

// hand gives a shortcut to the window.
func (g *Grid) hand(s fyne.Shortcut) {
	if g.OnShortcut != nil {
		g.OnShortcut(s)
	}
}

// pass gives a key to the window.
func (g *Grid) pass(key fyne.KeyName, shift bool) {
	s := &desktop.CustomShortcut{KeyName: key}
	if shift {
		s.Modifier = fyne.KeyModifierShift
	}
	g.hand(s)
}

func functionKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyF1, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10,
		fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

package prose

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/template"
)

// liveUnder returns the field that a click on a point goes from, nil for none.
func (e *Editor) liveUnder(point fyne.Position) *template.Token {
	if e.OnField == nil || e.onBar(point) {
		return nil
	}
	number, t := e.chipUnder(point)
	if t == nil || !e.isUnit(number, t) {
		return nil
	}
	known := e.outer(number, t)
	return &known
}

// visit goes from the field that was clicked, unless a second click follows, which selects the field.
func (e *Editor) visit() {
	m := &e.mouse
	if m.visit == nil {
		return
	}
	from, press := *m.visit, m.presses
	m.visit = nil
	e.After(fyne.CurrentApp().Driver().DoubleTapDelay(), func() {
		if e.mouse.presses == press && e.OnField != nil {
			e.OnField(from)
		}
	})
}

// after does something later, on the goroutine of the window.
func after(d time.Duration, do func()) { time.AfterFunc(d, func() { fyne.Do(do) }) }

// goFromCaret goes from the field at the caret; it reports whether there is one.
func (e *Editor) goFromCaret() bool {
	t, ok := e.TokenAtCaret()
	if !ok || t.Kind != template.Field || e.OnField == nil {
		return false
	}
	e.OnField(t)
	return true
}

package prose

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
)

// manyClicks is the time within which clicks at one place count together.
const manyClicks = 400 * time.Millisecond

// pointer is what the mouse is doing.
type pointer struct {
	last   time.Time
	place  fyne.Position
	clicks int
	// from and to are what the press selected: dragging goes on by words after a double click.
	from, to place
	dragging bool
	// sliding is set while the scroll bar is held, at the distance grip from its upper end.
	sliding bool
	grip    float32
	overBar bool
	// overField is set over a field that a click goes from.
	overField bool
	// visit is what releasing the mouse goes from, presses counts how often it was pressed.
	visit   *template.Token
	presses int
	// point is where the mouse was last.
	point     fyne.Position
	scrolling *fyne.Animation
}

// MouseDown implements desktop.Mouseable.
func (e *Editor) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil && c.Focused() != fyne.Focusable(e) {
		c.Focus(e)
	}
	m := &e.mouse
	m.point, m.visit = ev.Position, nil
	e.hovered = nil
	m.presses++
	if row := e.offering.row(ev.Position); row >= 0 {
		if ev.Button == desktop.MouseButtonPrimary {
			e.offering.chosen = row
			e.take()
		}
		return
	}
	if ev.Button == desktop.MouseButtonPrimary && e.onBar(ev.Position) {
		e.grabBar(ev.Position.Y)
		return
	}
	at, hanging := e.under(ev.Position)
	if ev.Button != desktop.MouseButtonPrimary {
		if from, to := e.selection(); at.before(from) || to.before(at) || from == to {
			e.moveTo(at, false)
			e.show()
		}
		return
	}
	visit := e.liveUnder(ev.Position)
	now := e.now()
	near := ev.Position.Subtract(m.place)
	if now.Sub(m.last) < manyClicks && near.X*near.X+near.Y*near.Y < 16 && ev.Modifier&fyne.KeyModifierShift == 0 {
		m.clicks = m.clicks%3 + 1
	} else {
		m.clicks = 1
	}
	m.last, m.place, m.dragging = now, ev.Position, true
	if ev.Modifier&fyne.KeyModifierShift != 0 {
		m.from, m.to = e.caret.anchor, e.caret.anchor
		e.moveTo(at, true)
	} else {
		m.from, m.to = e.unit(at, ev.Position)
		e.selectBetween(m.from, m.to)
	}
	if m.clicks == 1 {
		e.caret.hanging = hanging
		if ev.Modifier == 0 {
			m.visit = visit
		}
	}
	e.show()
}

// unit is what a press selects: nothing, a word or field, or a paragraph, by the number of clicks.
func (e *Editor) unit(at place, point fyne.Position) (from, to place) {
	text := e.paragraphs[at.paragraph].text
	switch e.mouse.clicks {
	case 2:
		onto := e.onto(point)
		if t := e.unitFrom(onto); t != nil {
			return place{at.paragraph, t.From}, place{at.paragraph, t.To}
		}
		begin, end := runAround(text, onto.at)
		return place{at.paragraph, begin}, place{at.paragraph, end}
	case 3:
		return place{at.paragraph, 0}, place{at.paragraph, len(text)}
	}
	return at, at
}

// MouseUp implements desktop.Mouseable.
func (e *Editor) MouseUp(*desktop.MouseEvent) {
	clicked := e.mouse.dragging && e.mouse.clicks == 1 && e.caret.place == e.caret.anchor
	e.DragEnd()
	e.visit()
	if clicked && e.OnClick != nil {
		e.OnClick(e.Caret())
	}
}

// Dragged implements fyne.Draggable.
func (e *Editor) Dragged(ev *fyne.DragEvent) {
	m := &e.mouse
	m.point = ev.Position
	if moved := ev.Position.Subtract(m.place); moved.X*moved.X+moved.Y*moved.Y > 16 {
		m.visit = nil
	}
	switch {
	case m.sliding:
		e.slide(ev.Position.Y)
	case m.dragging:
		e.dragTo(ev.Position)
		if ev.Position.Y < 0 || ev.Position.Y > e.page.size.Height {
			e.startScrolling()
		} else {
			e.stopScrolling()
		}
	}
}

// DragEnd implements fyne.Draggable.
func (e *Editor) DragEnd() {
	e.mouse.dragging, e.mouse.sliding = false, false
	e.stopScrolling()
}

func (e *Editor) dragTo(point fyne.Position) {
	m := &e.mouse
	point.Y = max(0, min(point.Y, e.page.size.Height-1))
	at, hanging := e.under(point)
	from, to := e.unit(at, point)
	if from.before(m.from) {
		e.selectBetween(m.to, from)
	} else {
		if to.before(m.to) {
			to = m.to
		}
		e.selectBetween(m.from, to)
	}
	e.caret.hanging = hanging && m.clicks == 1
	e.announce()
	e.draw()
}

// startScrolling goes on selecting while the mouse is held above or below the editor.
func (e *Editor) startScrolling() {
	if e.mouse.scrolling != nil {
		return
	}
	e.mouse.scrolling = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) {
		beyond := e.mouse.point.Y
		if beyond > 0 {
			beyond -= e.page.size.Height
		}
		e.scrollBy(beyond / 5)
		e.dragTo(e.mouse.point)
	}}
	e.mouse.scrolling.Start()
}

func (e *Editor) stopScrolling() {
	if e.mouse.scrolling != nil {
		e.mouse.scrolling.Stop()
		e.mouse.scrolling = nil
	}
}

// Scrolled implements fyne.Scrollable.
func (e *Editor) Scrolled(ev *fyne.ScrollEvent) {
	e.hovered = nil
	if e.offering.row(ev.Position) >= 0 {
		e.offering.scroll(ev.Scrolled.DY)
		e.draw()
		return
	}
	e.scrollBy(-ev.Scrolled.DY)
}

func (e *Editor) scrollBy(distance float32) {
	e.offset += distance
	e.measure()
	e.draw()
}

// MouseIn implements desktop.Hoverable.
func (e *Editor) MouseIn(ev *desktop.MouseEvent) { e.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (e *Editor) MouseMoved(ev *desktop.MouseEvent) {
	m := &e.mouse
	m.overBar, m.overField, m.point = e.onBar(ev.Position), e.liveUnder(ev.Position) != nil, ev.Position
	if row := e.offering.row(ev.Position); row >= 0 && row != e.offering.chosen {
		e.offering.chosen = row
		e.draw()
	}
	hovered := e.notesUnder(ev.Position)
	if len(hovered) == 0 && len(e.hovered) == 0 {
		return
	}
	e.hovered = hovered
	e.draw()
}

// MouseOut implements desktop.Hoverable.
func (e *Editor) MouseOut() {
	if e.hovered != nil {
		e.hovered = nil
		e.draw()
	}
}

// Cursor implements desktop.Cursorable.
func (e *Editor) Cursor() desktop.Cursor {
	switch {
	case e.mouse.overBar:
		return desktop.DefaultCursor
	case e.mouse.overField, e.offering.row(e.mouse.point) >= 0:
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// TappedSecondary implements fyne.SecondaryTappable.
func (e *Editor) TappedSecondary(ev *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(e)
	if c == nil {
		return
	}
	cut := fyne.NewMenuItem(language.L("剪切"), e.cut)
	copying := fyne.NewMenuItem(language.L("复制"), e.copy)
	pasting := fyne.NewMenuItem(language.L("粘贴"), e.paste)
	raw := fyne.NewMenuItem(language.L("原样粘贴"), e.PasteRaw)
	none := e.Selected() == ""
	cut.Disabled, copying.Disabled = none || e.ReadOnly, none
	pasting.Disabled, raw.Disabled = e.ReadOnly, e.ReadOnly
	items := []*fyne.MenuItem{cut, copying, pasting, raw, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(language.L("全选"), e.selectAll)}
	if e.OnMenu != nil {
		if more := e.OnMenu(e.spot(ev.Position)); len(more) > 0 {
			items = append(append(more, fyne.NewMenuItemSeparator()), items...)
		}
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, ev.AbsolutePosition)
}

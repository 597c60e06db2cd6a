// Package outline lists the parts of a report and how far each has come.
package outline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
)

// Outline is the list of parts. Up, Down, Home and End select, Enter and a click open.
type Outline struct {
	widget.BaseWidget

	// OnSelect is told the id of a part somebody selects, OnOpen that of a part whose editor should get the keyboard.
	OnSelect, OnOpen func(id string)
	// OnShortcut takes all shortcuts: a list has no use for any.
	OnShortcut func(fyne.Shortcut)

	parts    []check.Part
	selected string
	focused  bool
	list     *list
	scroll   *container.Scroll
}

var (
	_ fyne.Focusable    = (*Outline)(nil)
	_ fyne.Shortcutable = (*Outline)(nil)
)

// New returns an empty outline.
func New() *Outline {
	o := &Outline{}
	o.list = newList(o)
	o.scroll = container.NewVScroll(o.list)
	o.ExtendBaseWidget(o)
	return o
}

// SetParts shows the parts of a report.
func (o *Outline) SetParts(parts []check.Part) {
	if slices.Equal(parts, o.parts) {
		return
	}
	o.parts = slices.Clone(parts)
	o.list.build()
}

// Select shows a part as the selected one without telling OnSelect.
func (o *Outline) Select(id string) {
	if id == o.selected {
		return
	}
	o.selected = id
	o.list.mark()
	o.reveal()
}

// Selected returns the id of the selected part, "" for none.
func (o *Outline) Selected() string { return o.selected }

// choose is Select by the clerk.
func (o *Outline) choose(i int) {
	if i < 0 || i >= len(o.parts) {
		return
	}
	o.Select(o.parts[i].ID)
	if o.OnSelect != nil {
		o.OnSelect(o.selected)
	}
}

func (o *Outline) open() {
	if o.OnOpen != nil && o.at() >= 0 {
		o.OnOpen(o.selected)
	}
}

// at is the index of the selected part, -1 for none.
func (o *Outline) at() int {
	return slices.IndexFunc(o.parts, func(p check.Part) bool { return p.ID == o.selected })
}

// reveal scrolls to the selected part.
func (o *Outline) reveal() {
	i := o.at()
	if i < 0 || i >= len(o.list.rows) {
		return
	}
	top, bottom := o.list.rows[i].top, o.list.rows[i].top+o.list.rows[i].height
	switch offset := o.scroll.Offset.Y; {
	case top < offset:
		o.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > offset+o.scroll.Size().Height && o.scroll.Size().Height > 0:
		o.scroll.ScrollToOffset(fyne.NewPos(0, bottom-o.scroll.Size().Height))
	}
}

// TypedKey moves the selection and opens.
func (o *Outline) TypedKey(event *fyne.KeyEvent) {
	last := len(o.parts) - 1
	switch event.Name {
	case fyne.KeyUp:
		o.choose(max(o.at()-1, 0))
	case fyne.KeyDown:
		o.choose(min(o.at()+1, last))
	case fyne.KeyHome, fyne.KeyPageUp:
		o.choose(0)
	case fyne.KeyEnd, fyne.KeyPageDown:
		o.choose(last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		o.open()
	}
}

// TypedRune is part of fyne.Focusable.
func (o *Outline) TypedRune(rune) {}

// TypedShortcut hands shortcuts on.
func (o *Outline) TypedShortcut(s fyne.Shortcut) {
	if o.OnShortcut != nil {
		o.OnShortcut(s)
	}
}

// FocusGained is part of fyne.Focusable.
func (o *Outline) FocusGained() { o.setFocused(true) }

// FocusLost is part of fyne.Focusable.
func (o *Outline) FocusLost() { o.setFocused(false) }

func (o *Outline) setFocused(focused bool) {
	o.focused = focused
	o.list.mark()
}

// MinSize keeps the list usable in a narrow window.
func (o *Outline) MinSize() fyne.Size { return fyne.NewSize(120, 80) }

// CreateRenderer is part of fyne.Widget.
func (o *Outline) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(o.scroll)
}

// list draws the rows inside the scroll.
type list struct {
	widget.BaseWidget
	outline *Outline
	rows    []*row
	behind  *canvas.Rectangle
	edge    *canvas.Rectangle
	all     *fyne.Container
	height  float32
	built   float32
}

var (
	_ fyne.Tappable      = (*list)(nil)
	_ desktop.Cursorable = (*list)(nil)
)

func (l *list) rowAt(y float32) int {
	return slices.IndexFunc(l.rows, func(r *row) bool { return y >= r.top && y < r.top+r.height })
}

// Tapped opens the part under the pointer: who clicks on it goes on typing there. Beside the parts it only gives the
// list the keyboard.
func (l *list) Tapped(event *fyne.PointEvent) {
	l.focusOutline()
	if i := l.rowAt(event.Position.Y); i >= 0 {
		l.outline.choose(i)
		l.outline.open()
	}
}

func (l *list) focusOutline() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.outline); c != nil {
		c.Focus(l.outline)
	}
}

// Cursor shows that rows can be pressed.
func (l *list) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MinSize is as high as all rows.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(100, l.height) }

// Resize breaks headings anew for another width.
func (l *list) Resize(size fyne.Size) {
	l.BaseWidget.Resize(size)
	if size.Width != l.built {
		l.build()
	}
}

// CreateRenderer is part of fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.all) }

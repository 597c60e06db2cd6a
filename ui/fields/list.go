package fields

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// item is one line of the palette: the head of a group or a field.
type item struct {
	head  string
	entry template.Entry
	// title, value and detail are what is shown.
	title, value, detail string
	missing              bool
}

const (
	headHeight = 26
	itemHeight = 40
	// bareHeight is that of an item without detail.
	bareHeight = 26
	listEdge   = 8
)

func (i *item) height() float32 {
	switch {
	case i.head != "":
		return headHeight
	case i.detail == "":
		return bareHeight
	}
	return itemHeight
}

// list shows items, of which only those in view are drawn.
type list struct {
	widget.BaseWidget
	palette *Palette
	items   []item
	// tops are where the items begin, one more where the last ends.
	tops    []float32
	chosen  int
	focused bool
	scroll  *container.Scroll
	drawn   *fyne.Container
	rows    []*row
}

var (
	_ fyne.Focusable      = (*list)(nil)
	_ fyne.Shortcutable   = (*list)(nil)
	_ fyne.DoubleTappable = (*list)(nil)
	_ desktop.Mouseable   = (*list)(nil)
)

func newList(p *Palette) *list {
	l := &list{palette: p, chosen: -1, drawn: container.NewWithoutLayout(), tops: []float32{0}}
	l.ExtendBaseWidget(l)
	l.scroll = container.NewVScroll(l)
	l.scroll.OnScrolled = func(fyne.Position) { l.draw() }
	return l
}

// set shows other items with the one chosen that was, or the first where that is gone.
func (l *list) set(items []item, name string) {
	l.items = items
	l.tops = append(l.tops[:0], 0)
	var y float32
	for i := range items {
		y += items[i].height()
		l.tops = append(l.tops, y)
	}
	l.chosen = slices.IndexFunc(items, func(i item) bool { return i.head == "" && i.title == name })
	if l.chosen < 0 {
		l.chosen = slices.IndexFunc(items, func(i item) bool { return i.head == "" })
	}
	l.scroll.Refresh()
	l.draw()
}

// current is the chosen item, nil for none.
func (l *list) current() *item {
	if l.chosen < 0 || l.chosen >= len(l.items) {
		return nil
	}
	return &l.items[l.chosen]
}

// choose selects an item and brings it into view.
func (l *list) choose(i int) {
	if i < 0 || i >= len(l.items) || l.items[i].head != "" {
		return
	}
	l.chosen = i
	top, bottom := l.tops[i], l.tops[i+1]
	if i > 0 && l.items[i-1].head != "" {
		top = l.tops[i-1]
	}
	height := l.scroll.Size().Height
	switch {
	case top < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > l.scroll.Offset.Y+height && height > 0:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-height))
	}
	l.draw()
	l.palette.showChosen()
}

// step goes by items up or down, past the heads of groups.
func (l *list) step(by int) {
	for i := l.chosen + by; i >= 0 && i < len(l.items); i += by {
		if l.items[i].head == "" {
			l.choose(i)
			return
		}
	}
	if by < 0 {
		l.scroll.ScrollToTop()
		l.draw()
	}
}

// page goes by as many items as are in view.
func (l *list) page(by int) {
	for range max(int(l.scroll.Size().Height/itemHeight)-1, 1) {
		l.step(by)
	}
}

func (l *list) at(y float32) int {
	i, found := slices.BinarySearch(l.tops, y)
	if !found {
		i--
	}
	return i
}

// MouseDown chooses what is under the mouse.
func (l *list) MouseDown(ev *desktop.MouseEvent) {
	l.focus()
	l.choose(l.at(ev.Position.Y))
}

func (l *list) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

// MouseUp is part of desktop.Mouseable.
func (l *list) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped puts the item into the prose.
func (l *list) DoubleTapped(ev *fyne.PointEvent) {
	if i := l.at(ev.Position.Y); i == l.chosen {
		l.palette.take()
	}
}

// Cursor is part of desktop.Cursorable.
func (l *list) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey is part of fyne.Focusable.
func (l *list) TypedKey(key *fyne.KeyEvent) { l.palette.key(key.Name) }

// TypedRune goes on searching.
func (l *list) TypedRune(r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l.palette.search)
		l.palette.search.TypedRune(r)
	}
}

// TypedShortcut is part of fyne.Shortcutable.
func (l *list) TypedShortcut(s fyne.Shortcut) { l.palette.shortcut(s) }

// FocusGained is part of fyne.Focusable.
func (l *list) FocusGained() { l.focused = true; l.draw() }

// FocusLost is part of fyne.Focusable.
func (l *list) FocusLost() { l.focused = false; l.draw() }

// MinSize has the height of all items.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(120, l.tops[len(l.tops)-1]) }

// row draws one item.
type row struct {
	back                 *canvas.Rectangle
	title, value, detail *canvas.Text
}

func newRow() *row {
	text := func() *canvas.Text { return canvas.NewText("", look.Ink) }
	return &row{canvas.NewRectangle(color.Transparent), text(), text(), text()}
}

// draw puts rows where items are in view.
func (l *list) draw() {
	height := l.scroll.Size().Height
	if height == 0 {
		height = 400
	}
	from, to := l.at(l.scroll.Offset.Y), l.at(l.scroll.Offset.Y+height)
	l.drawn.Objects = l.drawn.Objects[:0]
	for n, i := 0, max(from, 0); i <= to && i < len(l.items); n, i = n+1, i+1 {
		if n == len(l.rows) {
			l.rows = append(l.rows, newRow())
		}
		l.put(l.rows[n], i)
	}
	l.drawn.Refresh()
}

func (l *list) put(r *row, i int) {
	it, top, width := &l.items[i], l.tops[i], max(l.Size().Width, 120)
	size, small := theme.TextSize(), theme.CaptionTextSize()
	r.back.FillColor, r.back.StrokeWidth = color.Transparent, 0
	if it.head != "" {
		l.write(r.title, it.head, small, true, look.Faint, listEdge, top+6, width-2*listEdge)
		l.drawn.Objects = append(l.drawn.Objects, r.title)
		return
	}
	if i == l.chosen {
		r.back.FillColor = look.Selected
		if l.focused || l.palette.search.focused {
			r.back.StrokeColor, r.back.StrokeWidth = look.Accent, 1
		}
	}
	r.back.CornerRadius = 4
	r.back.Move(fyne.NewPos(2, top))
	r.back.Resize(fyne.NewSize(width-4, it.height()-1))
	r.back.Refresh()
	ink := color.Color(look.DoneInk)
	if it.missing {
		ink = look.WarningInk
	}
	most := (width - 2*listEdge) / 2
	value := min(fyne.MeasureText(it.value, size, fyne.TextStyle{}).Width+1, most)
	l.write(r.value, it.value, size, false, ink, width-listEdge-value, top+2, value)
	l.write(r.title, it.title, size, false, look.Ink, listEdge, top+2, width-2*listEdge-value-6)
	l.write(r.detail, it.detail, small, false, look.Faint, listEdge, top+20, width-2*listEdge)
	l.drawn.Objects = append(l.drawn.Objects, r.back, r.title, r.value, r.detail)
}

func (l *list) write(t *canvas.Text, text string, size float32, bold bool, ink color.Color, x, y, width float32) {
	t.TextSize, t.TextStyle.Bold, t.Color = size, bold, ink
	t.Text = wrap.Shortened(text, 1, width, size, t.TextStyle)[0]
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
	t.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	return &listRenderer{WidgetRenderer: widget.NewSimpleRenderer(l.drawn), list: l}
}

type listRenderer struct {
	fyne.WidgetRenderer
	list *list
}

// Layout draws the list for another size.
func (r *listRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.list.draw()
}

// MinSize is that of the list.
func (r *listRenderer) MinSize() fyne.Size { return r.list.MinSize() }

package compare

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
)

// row is one line of a list, as high as it needs.
type row interface {
	// key tells the row from others, from one comparison to the next.
	key() string
	// paint draws the row in a width, beginning at the upper left, and returns how high it is.
	paint(width float32) (objects []fyne.CanvasObject, height float32)
	// chosen reports whether the row can be chosen; a heading cannot.
	chosen() bool
	// target is where to go from it; ok is false where this year's report has no such place.
	target() (at Target, ok bool)
}

// list shows rows, of which only those in view are drawn.
type list struct {
	widget.BaseWidget
	onGo       func(row)
	onShortcut func(fyne.Shortcut)
	// onSide is asked for the list to the left or right.
	onSide func(by int)

	rows []row
	// tops are where the rows begin; one more tells where the last ends.
	tops     []float32
	width    float32
	selected int
	focused  bool
	scroll   *container.Scroll
	body     *body
}

var (
	_ fyne.Focusable    = (*list)(nil)
	_ fyne.Shortcutable = (*list)(nil)
)

func newList() *list {
	l := &list{tops: []float32{0}, selected: -1}
	l.body = &body{list: l, all: container.NewWithoutLayout()}
	l.body.ExtendBaseWidget(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.draw() }
	l.ExtendBaseWidget(l)
	return l
}

// set shows other rows. The chosen one stays chosen, or else the one that takes its place.
func (l *list) set(rows []row) {
	key := ""
	if l.selected >= 0 {
		key = l.rows[l.selected].key()
	}
	before := l.selected
	l.rows = rows
	l.selected = slices.IndexFunc(rows, func(r row) bool { return r.chosen() && r.key() == key })
	if l.selected < 0 && before >= 0 {
		l.selected = l.nearest(min(before, len(rows)-1), 1)
	}
	l.measure()
	l.settle()
}

// nearest is the first row from one on that can be chosen, in a direction or else the other; -1 for none.
func (l *list) nearest(from, direction int) int {
	for _, by := range []int{direction, -direction} {
		for i := from; i >= 0 && i < len(l.rows); i += by {
			if l.rows[i].chosen() {
				return i
			}
		}
	}
	return -1
}

func (l *list) measure() {
	l.tops = append(l.tops[:0], 0)
	var y float32
	for _, r := range l.rows {
		if l.width > 0 {
			_, height := r.paint(l.width)
			y += height
		}
		l.tops = append(l.tops, y)
	}
}

// settle puts the scroll within what there is and draws.
func (l *list) settle() {
	most := l.tops[len(l.tops)-1] - l.scroll.Size().Height
	l.scroll.Offset.Y = max(0, min(l.scroll.Offset.Y, most))
	l.scroll.Refresh()
	l.draw()
}

// draw puts the rows in view onto the body.
func (l *list) draw() {
	if l.width == 0 {
		return
	}
	from, to := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	l.body.all.Objects = l.body.all.Objects[:0]
	for i := max(l.rowAt(from), 0); i < len(l.rows) && l.tops[i] < to; i++ {
		if i == l.selected {
			l.body.all.Objects = append(l.body.all.Objects, l.highlight(i)...)
		}
		objects, _ := l.rows[i].paint(l.width)
		for _, o := range objects {
			o.Move(o.Position().AddXY(0, l.tops[i]))
		}
		l.body.all.Objects = append(l.body.all.Objects, objects...)
	}
	l.body.all.Refresh()
}

// highlight lies behind the chosen row: a bar beside it, and a colour while it has the keyboard.
func (l *list) highlight(i int) []fyne.CanvasObject {
	const thick = 3
	var fill color.Color = look.Head
	if l.focused {
		fill = look.Selected
	}
	behind, bar := canvas.NewRectangle(fill), canvas.NewRectangle(look.Accent)
	height := l.tops[i+1] - l.tops[i]
	behind.Move(fyne.NewPos(0, l.tops[i]))
	behind.Resize(fyne.NewSize(l.width, height))
	bar.Move(fyne.NewPos(0, l.tops[i]))
	bar.Resize(fyne.NewSize(thick, height))
	return []fyne.CanvasObject{behind, bar}
}

// rowAt returns the row at a height, -1 for none.
func (l *list) rowAt(y float32) int {
	i, exact := slices.BinarySearch(l.tops, y)
	if !exact {
		i--
	}
	if i < 0 || i >= len(l.rows) {
		return -1
	}
	return i
}

// choose selects a row and scrolls as little as shows it.
func (l *list) choose(i int) {
	if i < 0 {
		return
	}
	l.selected = i
	top, bottom, height := l.tops[i], l.tops[i+1], l.scroll.Size().Height
	if first := l.nearest(0, 1); i == first {
		top = 0 // with the headings above it
	}
	switch {
	case top < l.scroll.Offset.Y:
		l.scroll.Offset.Y = top
	case bottom > l.scroll.Offset.Y+height:
		l.scroll.Offset.Y = min(top, bottom-height)
	}
	l.settle()
}

// step chooses the row so many further on.
func (l *list) step(by int) {
	direction := 1
	if by < 0 {
		direction = -1
	}
	to := max(0, min(l.selected+by, len(l.rows)-1))
	l.choose(l.nearest(to, direction))
}

// TypedKey chooses, goes, and turns to the other list.
func (l *list) TypedKey(event *fyne.KeyEvent) {
	page := max(1, l.rowAt(l.scroll.Offset.Y+l.scroll.Size().Height)-l.rowAt(l.scroll.Offset.Y)-1)
	switch event.Name {
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyPageDown:
		l.step(page)
	case fyne.KeyPageUp:
		l.step(-page)
	case fyne.KeyHome:
		l.step(-len(l.rows))
	case fyne.KeyEnd:
		l.step(len(l.rows))
	case fyne.KeyLeft:
		l.onSide(-1)
	case fyne.KeyRight:
		l.onSide(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.selected >= 0 {
			l.onGo(l.rows[l.selected])
		}
	}
}

// TypedRune is part of fyne.Focusable.
func (l *list) TypedRune(rune) {}

// TypedShortcut hands shortcuts on.
func (l *list) TypedShortcut(s fyne.Shortcut) { l.onShortcut(s) }

// FocusGained chooses the first row, so that it is seen where the keyboard is.
func (l *list) FocusGained() {
	l.focused = true
	if l.selected < 0 {
		l.selected = l.nearest(0, 1)
	}
	l.draw()
}

// FocusLost is part of fyne.Focusable.
func (l *list) FocusLost() {
	l.focused = false
	l.draw()
}

// MinSize keeps the list usable in a narrow window.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(200, 80) }

// CreateRenderer is part of fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.scroll) }

// body is what scrolls.
type body struct {
	widget.BaseWidget
	list *list
	all  *fyne.Container
}

var (
	_ fyne.Tappable      = (*body)(nil)
	_ desktop.Cursorable = (*body)(nil)
)

// Tapped chooses a row and goes where it is.
func (b *body) Tapped(event *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.list); c != nil {
		c.Focus(b.list)
	}
	if i := b.list.rowAt(event.Position.Y); i >= 0 && b.list.rows[i].chosen() {
		b.list.choose(i)
		b.list.onGo(b.list.rows[i])
	}
}

// Cursor shows that rows can be pressed.
func (b *body) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MinSize is as high as all rows.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(200, b.list.tops[len(b.list.tops)-1]) }

// Resize breaks all texts anew for another width.
func (b *body) Resize(size fyne.Size) {
	b.BaseWidget.Resize(size)
	b.all.Resize(size)
	if size.Width != b.list.width {
		b.list.width = size.Width
		b.list.measure()
		b.list.settle()
		return
	}
	b.list.draw()
}

// CreateRenderer is part of fyne.Widget.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.all) }

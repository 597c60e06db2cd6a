package findings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// list shows entries as cards, of which only those in view are drawn.
type list struct {
	panel   *Panel
	entries []entry
	// tops are where the entries begin; one more tells where the last ends and the foot begins.
	tops     []float32
	selected string
	// at is where the selected entry stands, or stood when it went away: the next one is searched from there.
	at    int
	cards map[string]*card
	// heights remembers how high closed cards are, by what they show and the width it is for.
	heights map[shape]float32
	actions *actions
	foot    *foot
	scroll  *container.Scroll
	body    *body
}

// shape is what the height of a closed card depends on.
type shape struct {
	place, message, explanation string
	members                     int
	inside                      bool
	width                       float32
}

func shapeOf(e *entry, width float32) shape {
	s := shape{place: e.finding.Place, message: e.finding.Message, members: e.members, inside: e.inside, width: width}
	if e.finding.Explanation != nil {
		s.explanation = e.finding.Explanation.Text
	}
	return s
}

func newList(p *Panel) *list {
	l := &list{panel: p, at: -1, cards: map[string]*card{}, heights: map[shape]float32{}, tops: []float32{0}}
	l.body = newBody(l)
	l.actions = &actions{panel: p}
	l.foot = newFoot()
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.draw() }
	return l
}

// set shows other entries. What was on top stays there, if it still is in the list.
func (l *list) set(entries []entry) {
	anchor, below := l.anchor()
	l.entries = entries
	if i := l.index(l.selected); i >= 0 {
		l.at = i
	}
	l.measure()
	if i := l.index(anchor); anchor != "" && i >= 0 {
		l.scroll.Offset.Y = l.tops[i] + below
	}
	l.settle()
}

// anchor is the entry at the upper edge and how much of it is out of view.
func (l *list) anchor() (key string, below float32) {
	if i := l.entryAt(l.scroll.Offset.Y); i >= 0 && l.scroll.Offset.Y > 0 {
		return l.entries[i].key, l.scroll.Offset.Y - l.tops[i]
	}
	return "", 0
}

func (l *list) index(key string) int {
	return slices.IndexFunc(l.entries, func(e entry) bool { return e.key == key })
}

// current is the selected entry, nil for none.
func (l *list) current() *entry {
	if i := l.index(l.selected); i >= 0 {
		return &l.entries[i]
	}
	return nil
}

// choose selects an entry and scrolls to it.
func (l *list) choose(key string) {
	i := l.index(key)
	if i < 0 {
		return
	}
	if key != l.selected {
		anchor, below := l.anchor()
		l.selected, l.at = key, i
		l.measure()
		if j := l.index(anchor); anchor != "" && j >= 0 {
			l.scroll.Offset.Y = l.tops[j] + below
		}
	}
	l.reveal(i)
	l.settle()
}

// step selects the entry so many lines further and reports whether there is one.
func (l *list) step(by int, round bool) bool {
	n := len(l.entries)
	if n == 0 {
		return false
	}
	to := l.at + by
	if l.current() == nil && by > 0 {
		// The one that was selected is mended; the one after it has taken its place.
		to = max(l.at, 0)
	}
	switch {
	case round:
		to = (to%n + n) % n
	default:
		to = min(max(to, 0), n-1)
	}
	l.choose(l.entries[to].key)
	return true
}

// unfold opens or closes the fold that is selected.
func (l *list) unfold(open bool) {
	e := l.current()
	if e == nil {
		return
	}
	if e.members > 0 {
		l.panel.shown.open[e.key] = open
		l.panel.refilter()
		return
	}
	if e.inside && !open {
		fold := foldKey(e.finding)
		l.panel.shown.open[fold] = false
		l.selected = fold
		l.panel.refilter()
	}
}

// reveal scrolls so that an entry is in view, its upper edge before all.
func (l *list) reveal(i int) {
	top, bottom, height := l.tops[i], l.tops[i+1], l.scroll.Size().Height
	switch offset := l.scroll.Offset.Y; {
	case top < offset:
		l.scroll.Offset.Y = top
	case bottom > offset+height:
		l.scroll.Offset.Y = min(top, bottom-height)
	}
}

// settle puts the scroll within what there is and draws.
func (l *list) settle() {
	l.scroll.Offset.Y = max(0, min(l.scroll.Offset.Y, l.bottom()-l.scroll.Size().Height))
	l.scroll.Refresh()
	l.draw()
}

func (l *list) bottom() float32 { return l.tops[len(l.tops)-1] + l.foot.height }

// entryAt returns the entry at a height, -1 for none.
func (l *list) entryAt(y float32) int {
	i, exact := slices.BinarySearch(l.tops, y)
	if !exact {
		i--
	}
	if i < 0 || i >= len(l.entries) {
		return -1
	}
	return i
}

// measure finds out where every entry stands.
func (l *list) measure() {
	width := l.body.Size().Width
	l.tops = append(l.tops[:0], 0)
	if width == 0 {
		l.tops = append(l.tops, make([]float32, len(l.entries))...)
		return
	}
	if len(l.heights) > 5000 {
		clear(l.heights)
	}
	var y float32
	for i := range l.entries {
		y += l.height(&l.entries[i], width)
		l.tops = append(l.tops, y)
	}
	l.foot.write(l.panel, width)
}

func (l *list) height(e *entry, width float32) float32 {
	if e.key == l.selected {
		return l.card(e, width).height
	}
	s := shapeOf(e, width)
	h, ok := l.heights[s]
	if !ok {
		h = newCard(e, width, nil).height
		l.heights[s] = h
	}
	return h
}

// card returns the card of an entry: the one already drawn if it shows the same.
func (l *list) card(e *entry, width float32) *card {
	var a *actions
	if e.key == l.selected {
		a = l.actions
		a.show(e)
	}
	if c := l.cards[e.key]; c != nil && c.shows(e, width, a) {
		return c
	}
	c := newCard(e, width, a)
	l.cards[e.key] = c
	return c
}

// draw puts the cards in view onto the body.
func (l *list) draw() {
	width := l.body.Size().Width
	if width == 0 {
		return
	}
	objects := []fyne.CanvasObject{}
	seen := map[string]*card{}
	first := max(l.entryAt(l.scroll.Offset.Y), 0)
	bottom := l.scroll.Offset.Y + l.scroll.Size().Height
	for i := first; i < len(l.entries) && l.tops[i] < bottom; i++ {
		c := l.card(&l.entries[i], width)
		seen[l.entries[i].key] = c
		c.mark(l.entries[i].key == l.selected, l.body.focused)
		c.all.Move(fyne.NewPos(0, l.tops[i]))
		objects = append(objects, c.all)
	}
	// The selected card keeps its buttons even out of view, so that the keyboard is not lost with one of them.
	if e := l.current(); e != nil && seen[e.key] == nil {
		i := l.index(e.key)
		c := l.card(e, width)
		seen[e.key] = c
		c.all.Move(fyne.NewPos(0, l.tops[i]))
		objects = append(objects, c.all)
	}
	l.foot.all.Move(fyne.NewPos(0, l.tops[len(l.entries)]))
	objects = append(objects, l.foot.all)
	l.cards = seen
	if !slices.Equal(objects, l.body.all.Objects) {
		l.body.all.Objects = objects
		l.body.all.Refresh()
	}
}

// body is what scrolls: it takes the keyboard and the mouse for all cards.
type body struct {
	widget.BaseWidget
	list    *list
	focused bool
	all     *fyne.Container
}

var (
	_ fyne.Focusable     = (*body)(nil)
	_ fyne.Shortcutable  = (*body)(nil)
	_ fyne.Tappable      = (*body)(nil)
	_ desktop.Cursorable = (*body)(nil)
)

func newBody(l *list) *body {
	b := &body{list: l, all: container.NewWithoutLayout()}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is as high as all entries.
func (b *body) MinSize() fyne.Size { return fyne.NewSize(100, b.list.bottom()) }

// Resize breaks all texts anew for another width.
func (b *body) Resize(size fyne.Size) {
	changed := size.Width != b.Size().Width
	b.BaseWidget.Resize(size)
	b.all.Resize(size)
	if changed {
		clear(b.list.heights)
		b.list.measure()
		b.list.scroll.Refresh()
	}
	b.list.draw()
}

// Tapped selects a card, unfolds a fold, and goes where the finding is.
func (b *body) Tapped(event *fyne.PointEvent) {
	// Before the list gets the keyboard, which may select another card and so move this one.
	i := b.list.entryAt(event.Position.Y)
	if i < 0 {
		b.list.panel.focus()
		return
	}
	e := b.list.entries[i]
	b.list.choose(e.key)
	b.list.panel.focus()
	if e.members > 0 {
		b.list.unfold(!e.open)
		return
	}
	b.list.panel.goTo()
}

// Cursor shows that cards can be pressed.
func (b *body) Cursor() desktop.Cursor {
	if len(b.list.entries) == 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedKey moves the selection, unfolds and goes.
func (b *body) TypedKey(event *fyne.KeyEvent) {
	l := b.list
	page := max(1, int(l.scroll.Size().Height/(6*theme.TextSize())))
	switch event.Name {
	case fyne.KeyDown:
		l.step(1, false)
	case fyne.KeyUp:
		l.step(-1, false)
	case fyne.KeyPageDown:
		l.step(page, false)
	case fyne.KeyPageUp:
		l.step(-page, false)
	case fyne.KeyHome:
		l.step(-len(l.entries), false)
	case fyne.KeyEnd:
		l.step(len(l.entries), false)
	case fyne.KeyRight:
		l.unfold(true)
	case fyne.KeyLeft:
		l.unfold(false)
	case fyne.KeySpace:
		if e := l.current(); e != nil && e.members > 0 {
			l.unfold(!e.open)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		l.panel.goTo()
	}
}

// TypedRune is part of fyne.Focusable.
func (b *body) TypedRune(rune) {}

// TypedShortcut hands shortcuts on.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	if b.list.panel.OnShortcut != nil {
		b.list.panel.OnShortcut(s)
	}
}

// FocusGained selects the first card if none is.
func (b *body) FocusGained() {
	b.focused = true
	if b.list.current() == nil && len(b.list.entries) > 0 {
		b.list.choose(b.list.entries[min(max(b.list.at, 0), len(b.list.entries)-1)].key)
	}
	b.list.draw()
}

// FocusLost is part of fyne.Focusable.
func (b *body) FocusLost() { b.focused = false; b.list.draw() }

// CreateRenderer is part of fyne.Widget.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.all) }

package templates

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// choice is a line of a list. Those of one group stand together below its name.
type choice struct{ group, title, detail string }

// list shows choices of which one is chosen. It takes the keyboard as a whole: arrows choose, Enter takes.
type list struct {
	widget.BaseWidget
	sheet.Guest
	onChosen func(index int)

	lines   []*line
	chosen  int
	focused bool
	all     *fyne.Container
}

// line is a choice on the screen, with the name of its group above it where that begins.
type line struct {
	group         *wrap.Text
	title, detail *wrap.Text
	back          *canvas.Rectangle
	top, height   float32
}

var _ fyne.Focusable = (*list)(nil)

func newList(onChosen func(index int)) *list {
	l := &list{onChosen: onChosen, chosen: -1, all: container.NewWithoutLayout()}
	l.ExtendBaseWidget(l)
	return l
}

// set shows other choices and chooses the one at an index, without telling.
func (l *list) set(choices []choice, chosen int) {
	l.lines, l.all.Objects = nil, nil
	group := ""
	for _, c := range choices {
		shown := &line{title: text(c.title, look.Ink, theme.SizeNameText), back: canvas.NewRectangle(color.Transparent)}
		shown.back.CornerRadius = theme.Size(theme.SizeNameInputRadius)
		l.all.Add(shown.back)
		if c.group != group {
			group = c.group
			shown.group = text(group, look.Faint, theme.SizeNameCaptionText)
			l.all.Add(shown.group)
		}
		l.all.Add(shown.title)
		if c.detail != "" {
			shown.detail = text(c.detail, look.Faint, theme.SizeNameCaptionText)
			l.all.Add(shown.detail)
		}
		l.lines = append(l.lines, shown)
	}
	l.chosen = min(chosen, len(l.lines)-1)
	l.layOut()
	l.Refresh()
}

func text(words string, ink color.Color, size fyne.ThemeSizeName) *wrap.Text {
	return wrap.NewText(words, ink, size)
}

// choose chooses the line at an index, and tells.
func (l *list) choose(index int) {
	if index < 0 || index >= len(l.lines) || index == l.chosen {
		return
	}
	l.chosen = index
	l.Refresh()
	l.Shown(l.lines[index].back)
	if l.onChosen != nil {
		l.onChosen(index)
	}
}

// step chooses a line before or after.
func (l *list) step(by int) { l.choose(max(0, min(len(l.lines)-1, l.chosen+by))) }

// layOut sets the lines one below the other.
func (l *list) layOut() {
	width := l.Size().Width
	pad := theme.Padding()
	y := float32(0)
	put := func(t *wrap.Text, inset float32) {
		if t == nil {
			return
		}
		t.Move(fyne.NewPos(inset, y))
		t.Resize(fyne.NewSize(width-2*inset, t.Size().Height))
		height := t.MinSize().Height
		t.Resize(fyne.NewSize(width-2*inset, height))
		y += height
	}
	for _, shown := range l.lines {
		if shown.group != nil {
			y += pad
			put(shown.group, pad)
		}
		shown.top = y
		y += pad
		put(shown.title, 2*pad)
		put(shown.detail, 2*pad)
		y += pad
		shown.height = y - shown.top
		shown.back.Move(fyne.NewPos(0, shown.top))
		shown.back.Resize(fyne.NewSize(width, shown.height))
	}
}

// Resize breaks the lines anew.
func (l *list) Resize(size fyne.Size) {
	l.BaseWidget.Resize(size)
	l.layOut()
}

// MinSize is as high as the lines are in the width they last had.
func (l *list) MinSize() fyne.Size {
	const narrowest = 120
	if len(l.lines) == 0 {
		return fyne.NewSize(narrowest, 0)
	}
	last := l.lines[len(l.lines)-1]
	return fyne.NewSize(narrowest, last.top+last.height)
}

// Refresh marks the chosen line.
func (l *list) Refresh() {
	for i, shown := range l.lines {
		shown.back.FillColor, shown.back.StrokeWidth = color.Transparent, 0
		if i == l.chosen {
			shown.back.FillColor = look.Selected
			if l.focused {
				shown.back.StrokeColor, shown.back.StrokeWidth = look.Accent, 2
			}
		}
		shown.back.Refresh()
	}
	l.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.all) }

// Tapped implements fyne.Tappable.
func (l *list) Tapped(at *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	for i, shown := range l.lines {
		if y := at.Position.Y - shown.top; y >= 0 && y < shown.height {
			l.choose(i)
		}
	}
}

// TypedKey implements fyne.Focusable.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(len(l.lines) - 1)
	default:
		l.Key(key.Name)
	}
}

// TypedRune implements fyne.Focusable.
func (l *list) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (l *list) FocusGained() {
	l.focused = true
	l.Refresh()
}

// FocusLost implements fyne.Focusable.
func (l *list) FocusLost() {
	l.focused = false
	l.Refresh()
}

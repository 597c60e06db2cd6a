// Package sheet shows forms over the window that the keyboard alone can fill in: Tab goes on and scrolls along, Enter
// takes what is filled in, Escape leaves. fyne's own dialogs know none of the three.
package sheet

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Sheet is a form over the window.
type Sheet struct {
	// OnLeave is what Escape does instead of closing the sheet.
	OnLeave func()
	// Steady keeps a line free for the sentence of Refuse, so that the buttons stay where they are.
	Steady bool

	window fyne.Window
	title  *widget.Label
	scroll *container.Scroll
	// problem stands above the buttons, where scrolling does not take it away.
	problem *wrap.Text
	foot    *fyne.Container
	root    *fyne.Container
	take    *Button
	// before is what had the keys that nothing on the canvas takes.
	before func(*fyne.KeyEvent)
}

// New makes a sheet of a width, which is less where the window has less.
func New(w fyne.Window, title string, width float32) *Sheet {
	s := &Sheet{window: w, title: widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})}
	s.title.Truncation = fyne.TextTruncateEllipsis
	s.title.SizeName = theme.SizeNameSubHeadingText
	s.scroll = container.NewVScroll(widget.NewLabel(""))
	s.problem = Words("")
	s.problem.Ink = look.ErrorInk
	s.problem.Hide()
	s.foot = container.NewHBox()
	paper := canvas.NewRectangle(look.Desk)
	paper.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	s.root = container.New(&middle{sheet: s, width: width},
		canvas.NewRectangle(theme.Color(theme.ColorNameShadow)),
		container.NewStack(paper, container.NewPadded(container.NewPadded(container.NewBorder(Inset(s.title), container.NewVBox(Inset(s.problem), s.foot), nil, nil, s.scroll)))))
	return s
}

// Fill puts a body and the buttons below it on the sheet, in place of those before. Enter takes the first button of high
// importance.
func (s *Sheet) Fill(body fyne.CanvasObject, buttons ...*Button) {
	s.scroll.Content = Inset(body)
	s.scroll.Offset = fyne.Position{}
	s.tell("")
	s.take = nil
	s.foot.Objects = []fyne.CanvasObject{layout.NewSpacer()}
	for _, b := range buttons {
		if s.take == nil && b.Importance == widget.HighImportance {
			s.take = b
		}
		s.foot.Add(b)
	}
	Adopt(s.scroll, s)
	Adopt(s.foot, s)
	s.Fit()
}

// Show shows the sheet with the keyboard on an object of it.
func (s *Sheet) Show(focus fyne.Focusable) {
	c := s.window.Canvas()
	c.Overlays().Add(s.root)
	s.Fit()
	s.before = c.OnTypedKey()
	c.SetOnTypedKey(func(key *fyne.KeyEvent) { (&Guest{s}).Key(key.Name) })
	if focus != nil {
		c.Focus(focus)
	}
}

// Fit takes the height that the body now has.
func (s *Sheet) Fit() {
	s.scroll.Refresh()
	s.foot.Refresh()
	s.root.Refresh()
}

// Focus puts the keyboard on an object of the sheet.
func (s *Sheet) Focus(o fyne.Focusable) { s.window.Canvas().Focus(o) }

// Hide closes the sheet.
func (s *Sheet) Hide() {
	if !slices.Contains(s.window.Canvas().Overlays().List(), fyne.CanvasObject(s.root)) {
		return
	}
	s.window.Canvas().Overlays().Remove(s.root)
	s.window.Canvas().SetOnTypedKey(s.before)
}

// Refuse says in a sentence why the form cannot be taken, "" that it can, and puts the keyboard where that is mended.
func (s *Sheet) Refuse(sentence string, at fyne.Focusable) {
	s.tell(sentence)
	s.Fit()
	if at != nil {
		s.Focus(at)
	}
}

func (s *Sheet) tell(sentence string) {
	s.problem.Say(sentence)
	if s.Steady {
		s.problem.Show()
	}
}

// Mended takes the sentence of Refuse away once something changed: it need not hold any more.
func (s *Sheet) Mended() {
	if s.problem.Text != "" {
		s.Refuse("", nil)
	}
}

// Problem returns the sentence of Refuse.
func (s *Sheet) Problem() string { return s.problem.Text }

// Leave is Escape.
func (s *Sheet) Leave() {
	if s.OnLeave != nil {
		s.OnLeave()
		return
	}
	s.Hide()
}

// Take is Enter.
func (s *Sheet) Take() {
	if s.take != nil && !s.take.Disabled() {
		s.take.OnTapped()
	}
}

// Turn is PageDown and PageUp: what only is to be read has no keyboard to scroll along with.
func (s *Sheet) Turn(pages float32) {
	const kept = 0.9
	height := s.scroll.Size().Height
	most := max(0, s.scroll.Content.MinSize().Height-height)
	s.scroll.ScrollToOffset(fyne.NewPos(0, min(most, max(0, s.scroll.Offset.Y+pages*height*kept))))
}

// Reveal scrolls an object into view.
func (s *Sheet) Reveal(o fyne.CanvasObject) { Reveal(s.scroll, o, 0) }

// Reveal scrolls an object in a scroll into view, with some room around it.
func Reveal(scroll *container.Scroll, o fyne.CanvasObject, around float32) {
	top, there := depth(scroll.Content, o)
	if !there {
		driver := fyne.CurrentApp().Driver()
		top = driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll.Content).Y
	}
	bottom := top + o.Size().Height
	height := scroll.Size().Height
	if height <= 0 || top < 0 || bottom > scroll.Content.Size().Height {
		return
	}
	offset := scroll.Offset
	switch {
	case top-around < offset.Y:
		offset.Y = max(0, top-around)
	case bottom+around > offset.Y+height:
		offset.Y = bottom + around - height
	default:
		return
	}
	scroll.ScrollToOffset(offset)
}

// depth tells how far below the top of a container an object stands, also one that was laid out and never painted, of which
// the driver does not know.
func depth(in, o fyne.CanvasObject) (y float32, there bool) {
	if in == o {
		return 0, true
	}
	if c, ok := in.(*fyne.Container); ok {
		for _, child := range c.Objects {
			if y, there := depth(child, o); there {
				return child.Position().Y + y, true
			}
		}
	}
	return 0, false
}

// middle lays a sheet out in the middle of the window, no higher than it needs to be.
type middle struct {
	sheet *Sheet
	width float32
}

func (m *middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const around = 8
	shade, card := objects[0], objects[1]
	shade.Resize(size)
	most := size.SubtractWidthHeight(2*around, 2*around)
	width := fyne.Min(m.width, most.Width)
	card.Resize(fyne.NewSize(width, most.Height))
	scroll := m.sheet.scroll
	rest := most.Height - scroll.Size().Height
	// Text that wraps has its height only once it has its width. A hair less than that would show the bar of the scroll.
	height := fyne.Min(most.Height, float32(math.Ceil(float64(rest+scroll.Content.MinSize().Height))))
	card.Resize(fyne.NewSize(width, height))
	card.Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
}

func (m *middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Inset keeps what is in a scroll clear of its bar, and the frame of what has the keyboard clear of its edges.
func Inset(o fyne.CanvasObject) *fyne.Container { return container.New(inset{}, o) }

type inset struct{}

const edge = 3

func (inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(edge, edge))
	objects[0].Resize(size.SubtractWidthHeight(edge+bar(), 2*edge))
}

func (inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !objects[0].Visible() {
		return fyne.Size{}
	}
	return objects[0].MinSize().AddWidthHeight(edge+bar(), 2*edge)
}

func bar() float32 { return theme.Size(theme.SizeNameScrollBar) }

package start

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/internal/windowtest"
	"github.com/nianbao/nianbao/ui/settings"
	"github.com/nianbao/nianbao/ui/sheet"
)

// story is a page that writes down what was asked of it.
type story struct {
	page *Page
	w    fyne.Window
	said []string
}

func begin(t *testing.T, o Options) *story {
	t.Helper()
	test.NewTempApp(t)
	s := &story{}
	say := func(what string) { s.said = append(s.said, what) }
	o.OnNew, o.OnOpen = func() { say("new") }, func() { say("open") }
	o.OnRecent, o.OnForget = func(p string) { say("recent " + p) }, func(p string) { say("forget " + p) }
	o.OnExample = func(n string) { say("example " + n) }
	o.OnRecover, o.OnDiscard = func(c session.Copy) { say("recover " + c.File) }, func(c session.Copy) { say("discard " + c.File) }
	s.page = New(o)
	s.w = test.NewTempWindow(t, s.page)
	s.w.SetPadded(false)
	s.w.Resize(fyne.NewSize(683, 384))
	s.page.Focus(s.w.Canvas())
	return s
}

func recents(n int) []settings.Recent {
	var list []settings.Recent
	for i := range n {
		list = append(list, settings.Recent{Path: fmt.Sprintf("/%d.nianbao", i), Title: fmt.Sprintf("第 %d 份", i)})
	}
	return list
}

func (s *story) want(t *testing.T, said ...string) {
	t.Helper()
	if strings.Join(s.said, "|") != strings.Join(said, "|") {
		t.Errorf("asked for %q, want %q", s.said, said)
	}
}

// TestKeyboardReachesEverything goes down the page with the arrow key and takes each row with Enter.
func TestKeyboardReachesEverything(t *testing.T) {
	s := begin(t, Options{Recent: recents(2), Examples: []Example{{"qinghe-2025", "青河县"}}})
	for range 5 {
		key(s.w, fyne.KeyReturn, fyne.KeyDown)
	}
	s.want(t, "new", "open", "example qinghe-2025", "recent /0.nianbao", "recent /1.nianbao")
}

func TestCopiesComeFirst(t *testing.T) {
	s := begin(t, Options{Copies: []session.Copy{{File: "a", Title: "甲"}, {File: "b", Title: "乙", At: time.Now()}}})
	key(s.w, fyne.KeyReturn)
	s.w.Canvas().FocusNext()
	key(s.w, fyne.KeySpace)
	s.w.Canvas().FocusNext()
	key(s.w, fyne.KeyReturn)
	s.want(t, "recover a", "discard a", "recover b")
}

func TestTapOnARow(t *testing.T) {
	s := begin(t, Options{Recent: recents(1)})
	test.TapCanvas(s.w.Canvas(), fyne.NewPos(400, 80))
	s.want(t, "recent /0.nianbao")
}

func TestFilesThatAreGoneCanBeForgotten(t *testing.T) {
	there = func(path string) bool { return path == "/0.nianbao" }
	defer func() { there = always }()
	s := begin(t, Options{Recent: recents(2)})
	forgets := func() (visible []*sheet.Button) {
		for _, o := range s.page.saved.Objects {
			if line, ok := o.(*fyne.Container); ok {
				for _, b := range buttons(line) {
					if b.Visible() {
						visible = append(visible, b)
					}
				}
			}
		}
		return visible
	}
	windowtest.Wait(t, func() bool { return len(forgets()) == 1 })
	forget := forgets()[0]
	if right := fyne.CurrentApp().Driver().AbsolutePositionForObject(forget).X + forget.Size().Width; right > 683 {
		t.Errorf("the button ends at %v in a window of 683", right)
	}
	test.Tap(forget)
	s.want(t, "forget /1.nianbao")
}

func buttons(o fyne.CanvasObject) []*sheet.Button {
	switch o := o.(type) {
	case *sheet.Button:
		return []*sheet.Button{o}
	case *fyne.Container:
		var found []*sheet.Button
		for _, child := range o.Objects {
			found = append(found, buttons(child)...)
		}
		return found
	}
	return nil
}

// TestLongListScrollsAlong goes to the last of more reports than there is room for.
func TestLongListScrollsAlong(t *testing.T) {
	s := begin(t, Options{Recent: recents(20)})
	for range 21 {
		key(s.w, fyne.KeyDown)
	}
	last := s.w.Canvas().Focused().(*row)
	key(s.w, fyne.KeyReturn)
	s.want(t, "recent /19.nianbao")
	position := fyne.CurrentApp().Driver().AbsolutePositionForObject(last)
	if position.Y < 0 || position.Y+last.Size().Height > 384 {
		t.Errorf("the last row is at %v", position)
	}
}

func TestSetShowsAnotherList(t *testing.T) {
	s := begin(t, Options{Recent: recents(2)})
	o := s.page.options
	o.Recent = o.Recent[1:]
	s.page.Set(o)
	s.page.Focus(s.w.Canvas())
	key(s.w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	s.want(t, "recent /1.nianbao")
}

// Package start is what the window shows before a report is open: a new report, one from a file, one from last time.
package start

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/settings"
	"github.com/nianbao/nianbao/ui/sheet"
)

// do has the window's own goroutine do something.
var do = fyne.Do

// there tells whether a recent report still is.
var there = func(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Example is a report to look at.
type Example struct{ Name, Title string }

// Options of the page: what it shows and what it calls.
type Options struct {
	// Copies are those of a program that ended without saving.
	Copies   []session.Copy
	Recent   []settings.Recent
	Examples []Example

	OnNew     func()
	OnOpen    func()
	OnRecent  func(path string)
	OnForget  func(path string)
	OnExample func(name string)
	OnRecover func(session.Copy)
	OnDiscard func(session.Copy)
}

// Page is the start page.
type Page struct {
	widget.BaseWidget

	options     Options
	actions     []*row
	saved       *fyne.Container
	left, right *container.Scroll
	first       fyne.Focusable
	// shown counts the calls of Set, of which only the last one is of interest to a slow disk.
	shown int
}

// New returns a start page.
func New(o Options) *Page {
	p := &Page{saved: container.NewVBox()}
	p.left = container.NewVScroll(container.NewVBox())
	p.right = container.NewVScroll(sheet.Inset(p.saved))
	p.ExtendBaseWidget(p)
	p.Set(o)
	return p
}

// Set shows other reports, such as after one was taken from the list.
func (p *Page) Set(o Options) {
	p.options = o
	p.shown++
	actions := p.actionRows()
	p.left.Content = sheet.Inset(actions)
	p.first = actions.Objects[1].(*row)
	rows := map[string]*recentRow{}
	p.saved.Objects = append(p.copies(), p.recent(rows)...)
	for _, part := range []*container.Scroll{p.left, p.right} {
		sheet.Adopt(part, &pane{page: p, scroll: part})
		part.Refresh()
	}
	p.lookFor(rows)
}

// lookFor greys the reports that are gone. A folder on a network can take its time.
func (p *Page) lookFor(rows map[string]*recentRow) {
	mine := p.shown
	go func() {
		for path, r := range rows {
			if there(path) {
				continue
			}
			do(func() {
				if mine == p.shown {
					r.gone()
				}
			})
		}
	}()
}

// Focus puts the keyboard on the first thing to do: a copy to open if there is one, else a new report.
// The canvas has to be told: a page that has not been painted yet does not know its own.
func (p *Page) Focus(c fyne.Canvas) { c.Focus(p.first) }

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return newRenderer(p) }

// pane is a host whose Escape and Enter do nothing: there is nothing to leave or to take.
type pane struct {
	page   *Page
	scroll *container.Scroll
}

func (*pane) Take()                        {}
func (*pane) Leave()                       {}
func (p *pane) Reveal(o fyne.CanvasObject) { sheet.Reveal(p.scroll, o, 0) }

// Package start is what the window shows before a report is open: a new report, one from a file, one from last time.
package start

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Recent is a report that was open before.
type Recent struct {
	Path, Title string
	At          time.Time
	// Gone says that the file is not there any more.
	Gone bool
}

// Copy is what was kept of a report when the program ended without saving it.
type Copy struct {
	// File is the copy, Path the report it was made from, "" for one that was never saved.
	File, Path, Title string
	At                time.Time
}

// Example is a report to look at.
type Example struct{ Name, Title string }

// Options of the page: what it shows and what it calls.
type Options struct {
	Copies   []Copy
	Recent   []Recent
	Examples []Example

	OnNew     func()
	OnOpen    func()
	OnRecent  func(path string)
	OnForget  func(path string)
	OnExample func(name string)
	OnRecover func(Copy)
	OnDiscard func(Copy)
}

// Page is the start page.
type Page struct {
	widget.BaseWidget

	options Options
}

// New returns a start page.
func New(o Options) *Page {
	p := &Page{options: o}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows other reports, such as after one was taken from the list.
func (p *Page) Set(o Options) { p.options = o }

// Focus puts the keyboard on the first thing to do: a copy to open if there is one, else a new report.
func (p *Page) Focus() {}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack())
}

// Package findings lists what is wrong with a report and the ways to mend it.
package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
)

// Action is a way to deal with a finding.
type Action struct {
	Label string
	// Disabled says why it cannot be done now, "" when it can.
	Disabled string
	Do       func()
}

// Panel lists the findings of the whole report.
type Panel struct {
	widget.BaseWidget

	// OnGo is asked to show where a finding is.
	OnGo func(check.Finding)
	// Actions returns what can be done about a finding; asked when its card opens.
	Actions func(check.Finding) []Action
	// OnWithdraw is asked to take an explanation back.
	OnWithdraw func(check.Finding)
	// PartOf tells the part a finding belongs to, for showing those of one part only.
	PartOf func(check.Finding) string
	// OnShortcut takes the shortcuts that a list has no use for.
	OnShortcut func(fyne.Shortcut)
}

// New returns a panel without findings.
func New() *Panel {
	p := &Panel{}
	p.ExtendBaseWidget(p)
	return p
}

// SetFindings shows the findings of a report, in reading order. Selection, open cards and scroll stay.
func (p *Panel) SetFindings(all []check.Finding) {}

// SetUnchecked tells in sentences what could not be checked, such as last year's report that is not at hand.
func (p *Panel) SetUnchecked(sentences []string) {}

// SetPart tells which part of the report is being edited.
func (p *Panel) SetPart(id string) {}

// Select opens the card of a finding and scrolls there, past any filter.
func (p *Panel) Select(id string) {}

// Selected returns the selected finding.
func (p *Panel) Selected() (f check.Finding, ok bool) { return check.Finding{}, false }

// Next selects the next finding and goes to it, Previous the one before; from the end they begin again.
func (p *Panel) Next() {}

// Previous is the way back of Next.
func (p *Panel) Previous() {}

// Focus gives the list the keyboard.
func (p *Panel) Focus() {}

// Entries returns the fields people type into.
func (p *Panel) Entries() []*widget.Entry { return nil }

// CreateRenderer is part of fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// Package facts is the form for what a report says of its office, its title, its period and its sign-off.
package facts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// Form shows the facts of one report.
type Form struct {
	widget.BaseWidget

	// OnCommand gets one edit for each field that is left changed; its error is shown at the field.
	OnCommand func(report.Command) error
	// OnKeepOffice is asked to remember the office for new reports.
	OnKeepOffice func(report.Office)
	// OnShortcut takes the shortcuts that a form has no use for.
	OnShortcut func(fyne.Shortcut)
}

// New returns a form that waits for a report.
func New() *Form {
	f := &Form{}
	f.ExtendBaseWidget(f)
	return f
}

// SetReport shows a report as it is now. A field somebody types in keeps what is typed.
func (f *Form) SetReport(r *report.Report) {}

// SetFindings shows findings about facts at their fields.
func (f *Form) SetFindings(all []check.Finding) {}

// Commit takes over what is typed in a field that has not been left yet.
func (f *Form) Commit() {}

// Focus gives the first field the keyboard.
func (f *Form) Focus() {}

// Entries returns the fields people type into, top to bottom.
func (f *Form) Entries() []*widget.Entry { return nil }

// CreateRenderer is part of fyne.Widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// Package outline lists the parts of a report and how far each has come.
package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
)

// Outline is the list of parts. Up and Down select, Enter opens.
type Outline struct {
	widget.BaseWidget

	// OnSelect is told the id of a part somebody selects, OnOpen that of a part whose editor should get the keyboard.
	OnSelect, OnOpen func(id string)
	// OnShortcut takes the shortcuts that a list has no use for.
	OnShortcut func(fyne.Shortcut)
}

// New returns an empty outline.
func New() *Outline {
	o := &Outline{}
	o.ExtendBaseWidget(o)
	return o
}

// SetParts shows the parts of a report.
func (o *Outline) SetParts(parts []check.Part) {}

// Select shows a part as the selected one without telling OnSelect.
func (o *Outline) Select(id string) {}

// Selected returns the id of the selected part, "" for none.
func (o *Outline) Selected() string { return "" }

// CreateRenderer is part of fyne.Widget.
func (o *Outline) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

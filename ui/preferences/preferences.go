// Package preferences is the dialog for what holds on this workstation whatever report is open.
package preferences

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
)

// Values are what the dialog changes.
type Values struct {
	// Scale of the display, 0 for automatic.
	Scale float64
	// Language is a code of ui/language.
	Language string
	// Clerk is who explains findings.
	Clerk  string
	Office report.Office
	Fonts  docx.Fonts
}

// Options of the dialog.
type Options struct {
	Values Values
	// Recovery is the folder that recovery copies lie in, to be shown.
	Recovery string
	OnSave   func(Values)
}

// Show shows the dialog over a window.
func Show(w fyne.Window, o Options) {
	d := newDialog(w, o)
	d.sheet.Show(d.scale)
}

package start

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// NewOptions is what the clerk is offered for a new report.
type NewOptions struct {
	Catalog *form.Catalog
	// Office holds the facts kept from before; Name is empty the first time.
	Office report.Office
	Today  time.Time
	// Last are reports at hand that may be last year's.
	Last []LastReport
	// Folder is where the file picker begins.
	Folder string
	OnNew  func(NewReport)
}

// LastReport is a report file that is known to be at hand.
type LastReport struct {
	Path, Office string
	Year         int
}

// NewReport is what the clerk asked for.
type NewReport struct {
	Office report.Office
	Year   int
	Form   *form.Form
	// Last is last year's file, "" for none.
	Last  string
	Cover bool
}

// ShowNew asks what a new report is to be.
func ShowNew(w fyne.Window, o NewOptions) {}

package start

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// NewOptions is what the clerk is offered for a new report.
type NewOptions struct {
	Catalog *form.Catalog
	// Office holds the facts kept from before; Name is empty the first time.
	Office report.Office
	Today  time.Time
	// Last are reports at hand that may be last year's.
	Last []LastReport
	// Look reads what a file says of itself, for a file the clerk chooses as last year's. It is asked on a goroutine.
	Look func(path string) (LastReport, error)
	// Folder is where the file picker begins, Extensions are those of the files that can be read.
	Folder     string
	Extensions []string
	// Templates lists the drafts that fit a form and a kind of office, the best first.
	Templates func(f *form.Form, kind report.Kind) []*template.Template
	OnNew     func(NewReport)
}

// LastReport is a report file that is at hand.
type LastReport struct {
	Path, Office string
	// Year is 0 where a file of another program does not say it.
	Year int
	// Report is what it holds.
	Report *report.Report
}

// NewReport is what the clerk asked for.
type NewReport struct {
	Office report.Office
	Year   int
	Form   *form.Form
	// Last is last year's report, without a path for none, and Prose what becomes of its text.
	Last  LastReport
	Prose report.Prose
	// Template is the draft to begin with, nil for none.
	Template *template.Template
	Cover    bool
}

// ShowNew asks what a new report is to be.
func ShowNew(w fyne.Window, o NewOptions) {
	a := newAsking(w, o)
	a.sheet.Show(a.focus())
}

// yearOf is the year a report begun on a day is most likely for: the past one until the deadlines of all offices are over.
func yearOf(today time.Time) int {
	if today.Month() <= time.June {
		return today.Year() - 1
	}
	return today.Year()
}

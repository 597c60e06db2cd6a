// Package export is the dialog that turns a report into papers: which, draft or final, and where to.
package export

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
)

// do has the window's own goroutine do something.
var do = fyne.Do

// Options of the dialog.
type Options struct {
	Report *report.Report
	// Findings are those of the report as a final (check.Options.Final).
	Findings func() []check.Finding
	// Folder is where the papers go unless the clerk chooses another.
	Folder string
	Fonts  docx.Fonts
	// OnGo is called, the dialog being closed, with a finding the clerk wants to mend.
	OnGo func(check.Finding)
	// OnDone is called when files are in place.
	OnDone func(folder string, files []string)
}

// Show shows the dialog over a window.
func Show(w fyne.Window, o Options) { newDialog(w, o).ask() }

// Package explain asks why an office stands by what a check doubts.
package explain

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// Show asks for the explanation of a finding. clerk is the name offered; done gets what was written, unless the clerk
// leaves without.
func Show(w fyne.Window, f check.Finding, clerk string, done func(report.Explanation)) {}

package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
)

// Bar is the row of fields above the editor that finds and replaces.
type Bar struct {
	widget.BaseWidget

	// Report returns the report to search.
	Report func() *report.Report
	// OnGo shows a hit.
	OnGo func(Hit)
	// OnReplace does an edit on the report.
	OnReplace func(report.Command)
	// OnNotice gets a sentence for the clerk.
	OnNotice func(sentence string)
	// OnClose is called when the clerk is done with the bar.
	OnClose func()
}

// NewBar returns a bar.
func NewBar() *Bar {
	b := &Bar{}
	b.ExtendBaseWidget(b)
	return b
}

// Open begins a search for words, those searched last if "". The focus goes to the field for replacing if replacing.
func (b *Bar) Open(words string, replacing bool) {}

// Update searches again: the report changed.
func (b *Bar) Update() {}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewHBox())
}

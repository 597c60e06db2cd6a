package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/ui/language"
)

// prosePage edits a part that is prose alone.
type prosePage struct {
	*proseArea
	whole fyne.CanvasObject
}

func newProsePage(d *desk, part string) *prosePage {
	p := &prosePage{proseArea: newProseArea(d, part)}
	title := language.L("前言（第一节之前的说明，可以不写）")
	if part == check.PartUnsorted {
		title = language.L("未归类（读入时没有认出属于哪一部分，不会印出；移到该去的地方，或删去）")
	}
	if i := check.SectionAt(d.report(), part); i >= 0 {
		title = d.report().Heading(i)
	}
	p.whole = container.NewBorder(heading(title), nil, nil, nil, p.proseArea.content)
	return p
}

func (p *prosePage) content() fyne.CanvasObject { return p.whole }

func (p *prosePage) finish() {}

// heading is the line above a page.
func heading(text string) fyne.CanvasObject {
	label := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	label.Truncation = fyne.TextTruncateEllipsis
	return label
}

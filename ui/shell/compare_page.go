package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	comparing "github.com/nianbao/nianbao/ui/compare"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// partCompare is what is shown in place of a part while the report stands beside last year's. No section can have the id.
const partCompare = "/compare"

// comparePage shows the report beside last year's.
type comparePage struct {
	desk   *desk
	view   *comparing.View
	choose *sheet.Button
	whole  *fyne.Container
}

func newComparePage(d *desk) *comparePage {
	p := &comparePage{desk: d, view: comparing.New(d.window.window.Canvas().Focus, d.shortcut), whole: container.NewStack()}
	p.view.OnGo, p.view.OnNotice = p.goTo, d.status.say
	p.choose = sheet.NewButton(language.L("选择上年年报…"), d.askLast)
	return p
}

func (p *comparePage) content() fyne.CanvasObject { return p.whole }

// refill compares anew. Without last year's report there is only the way to one.
func (p *comparePage) refill([]check.Finding) {
	proof := p.desk.session.Proof()
	if proof.Last == nil {
		hint := wrap.NewLabel(language.L("打开上年的年报，就能逐格、逐段对照。"), look.Ink, theme.SizeNameText)
		p.whole.Objects = []fyne.CanvasObject{container.NewBorder(container.NewVBox(hint, container.NewHBox(p.choose)), nil, nil, nil)}
	} else {
		p.view.Set(compare.Reports(proof.Report, proof.Last))
		p.whole.Objects = []fyne.CanvasObject{p.view.Content()}
	}
	p.whole.Refresh()
}

func (p *comparePage) mark(found []check.Finding) { p.refill(found) }

func (*comparePage) finish() {}

func (p *comparePage) focus() {
	if p.desk.session.Last() == nil {
		p.desk.window.window.Canvas().Focus(p.choose)
		return
	}
	p.view.Focus()
}

func (*comparePage) show(place) {}

// goTo leaves the comparison for a place in the report.
func (p *comparePage) goTo(at comparing.Target) {
	d := p.desk
	switch {
	case at.Cell >= 0:
		d.turn(check.PartOfCell(d.report(), at.Cell))
	case at.Section >= 0:
		d.turn(check.PartOfSection(d.report(), at.Section))
	default:
		d.turn(check.PartPreamble)
	}
	// The comparison is of what is printed.
	source := d.session.Proof().Source(template.Spot{Section: max(at.Section, report.Preamble), Paragraph: at.Paragraph})
	// Words that are selected would be gone with the next letter typed.
	d.page().show(place{cell: at.Cell, paragraph: source.Paragraph})
}

// compare shows the comparison, or goes back to the part before it.
func (d *desk) compare() {
	if d.part == partCompare {
		part := d.before
		if part != check.PartPreamble && check.SectionAt(d.report(), part) < 0 {
			part = check.PartFacts
		}
		d.turn(part)
	} else {
		d.before = d.part
		d.turn(partCompare)
	}
	d.page().focus()
}

// reused counts the paragraphs of the part in front that are still last year's.
func (d *desk) reused() int {
	if i := check.SectionAt(d.report(), d.part); i >= 0 {
		return len(d.report().Reused(i))
	}
	return 0
}

// settleReused takes the paragraphs that are still last year's as this year's.
func (d *desk) settleReused() {
	if i := check.SectionAt(d.report(), d.part); i >= 0 {
		d.do(report.SettleReused(i))
	}
}

// comparing reports whether the comparison is in front.
func (w *window) comparing() bool { return w.desk != nil && w.desk.part == partCompare }

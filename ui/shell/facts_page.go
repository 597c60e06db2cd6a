package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/facts"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
)

// factsPage edits cover and office.
type factsPage struct {
	desk *desk
	form *facts.Form
	// supplements is the way to what the prose needs besides, and says how much of that is open.
	supplements *widget.Button
	head        *fyne.Container
	whole       fyne.CanvasObject
}

func newFactsPage(d *desk) *factsPage {
	p := &factsPage{desk: d, form: facts.New()}
	p.form.Rest = d.settle
	p.form.OnCommand = func(c report.Command, further bool) error {
		do := d.session.Do
		if further {
			do = d.session.Continue
		}
		err := do(c)
		if err == nil {
			d.refresh()
		}
		return err
	}
	p.form.OnKeepOffice = func(o report.Office) {
		d.window.program.settings.Office = o
		d.window.program.remember()
		d.status.say(language.L("已记住「%s」，以后新建年报时直接用。", o.Name))
	}
	p.form.OnShortcut = d.shortcut
	for _, entry := range p.form.Entries() {
		ime.Watch(entry, d.window.window)
	}
	p.supplements = widget.NewButton("", func() { d.leap(func() { d.goToSupplement("") }) })
	p.head = container.NewBorder(nil, nil, nil, p.supplements, heading(language.L("封面与单位")))
	p.whole = container.NewBorder(p.head, nil, nil, nil, p.form)
	return p
}

func (p *factsPage) content() fyne.CanvasObject { return p.whole }

func (p *factsPage) refill(found []check.Finding) {
	p.form.SetReport(p.desk.report())
	p.showSupplements()
	p.mark(found)
}

// showSupplements says how many supplements are still open.
func (p *factsPage) showSupplements() {
	label, importance := language.L("补充事项…"), widget.LowImportance
	if open := p.desk.openSupplements(); open > 0 {
		label, importance = language.L("补充事项：还有 %d 项没有填…", open), widget.WarningImportance
	}
	if label == p.supplements.Text {
		return
	}
	p.supplements.Text, p.supplements.Importance = label, importance
	p.supplements.Refresh()
	p.head.Refresh()
}

func (p *factsPage) mark(found []check.Finding) {
	var own []check.Finding
	for _, f := range found {
		if f.Part == check.PartFacts {
			own = append(own, f)
		}
	}
	p.form.SetFindings(own)
}

func (p *factsPage) finish() { p.form.Commit() }

func (p *factsPage) focus() { p.form.Focus(p.desk.window.window.Canvas()) }

// goToFact gives the field in which a fact is filled in the keyboard; its label is another name of the fact.
func (p *factsPage) goToFact(proper string) {
	words := p.desk.vocabulary()
	if !p.form.GoToLabelled(p.desk.window.window.Canvas(), func(label string) bool {
		e, problem := words.Lookup(label)
		return problem == "" && e.Fact && e.Proper == proper
	}) {
		p.focus()
	}
}

func (p *factsPage) show(at place) {
	if !at.glance {
		p.focus()
	}
}

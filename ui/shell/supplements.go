package shell

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/fields"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
)

// partSupplements is what is shown in place of a part while supplements are filled in. No section can have the id.
const partSupplements = "/supplements"

// supplementsPage fills in what the prose names and no table holds.
type supplementsPage struct {
	desk  *desk
	form  *fields.Supplements
	whole fyne.CanvasObject
}

func newSupplementsPage(d *desk) *supplementsPage {
	p := &supplementsPage{desk: d, form: fields.NewSupplements(d.window.window)}
	p.form.Rest = d.settle
	p.form.OnSet = func(name, value string, further bool) error {
		do := d.session.Do
		if further {
			do = d.session.Continue
		}
		return p.done(do(report.SetSupplement(name, value)))
	}
	p.form.OnDefine, p.form.OnDelete = p.define, p.remove
	p.form.OnShortcut = d.shortcut
	p.form.Watch = func(entry *widget.Entry) { ime.Watch(entry, d.window.window) }
	p.whole = container.NewBorder(heading(language.L("补充事项")), nil, nil, nil, p.form)
	return p
}

// done shows the report after an edit that went well.
func (p *supplementsPage) done(err error) error {
	if err == nil {
		p.desk.refresh()
	}
	return err
}

// define adds a supplement, or gives one another name, unit and hint.
func (p *supplementsPage) define(was string, s report.Supplement) error {
	d := p.desk
	r := d.report()
	if was != s.Name {
		if _, there := r.Supplement(s.Name); there {
			return fmt.Errorf("%s", language.L("已经有补充事项「%s」。", s.Name))
		}
		if e, problem := d.vocabulary().Lookup(s.Name); problem == "" && !e.Supplement {
			return fmt.Errorf("%s", language.L("「%s」已经是字段（%s），请换一个名称。", s.Name, e.Place))
		}
	}
	if was == "" {
		return p.done(d.session.Do(report.SetSupplements(append(slices.Clone(r.Supplements), s))))
	}
	return p.done(d.session.Do(template.Redefine(r, was, s)))
}

// remove takes a supplement out that no field names.
func (p *supplementsPage) remove(name string) error {
	r := p.desk.report()
	if used := p.desk.used(template.Mentions(r)[name]); used != "" {
		return fmt.Errorf("%s", language.L("「%s」还用在：%s。先删去那里的字段，再删除它。", name, used))
	}
	next := slices.DeleteFunc(slices.Clone(r.Supplements), func(s report.Supplement) bool { return s.Name == name })
	return p.done(p.desk.session.Do(report.SetSupplements(next)))
}

func (p *supplementsPage) content() fyne.CanvasObject { return p.whole }

func (p *supplementsPage) refill([]check.Finding) {
	r := p.desk.report()
	spoken := template.Mentions(r)
	last := map[string]string{}
	if r.Last != nil {
		last = r.Last.Supplements
	}
	wanted := p.desk.session.Proof().Wanted()
	list := make([]fields.Supplement, len(r.Supplements))
	for i, s := range r.Supplements {
		list[i] = fields.Supplement{
			Supplement: s, Used: p.desk.used(spoken[s.Name]), Last: last[s.Name], Spare: !slices.Contains(wanted, s.Name),
		}
		if of := p.desk.session.Last(); of != nil {
			list[i].Last, _ = of.Supplement(s.Name)
		}
	}
	p.form.Set(list, r.ReadOnly)
}

func (p *supplementsPage) mark([]check.Finding) {}

func (p *supplementsPage) finish() { p.form.Commit() }

func (p *supplementsPage) focus() { p.form.Focus(p.desk.window.window.Canvas()) }

func (p *supplementsPage) show(at place) {
	if !at.glance {
		p.focus()
	}
}

// used says in which parts words stand, "" for nowhere.
func (d *desk) used(spots []template.Spot) string {
	var parts []string
	for _, at := range spots {
		name := language.L("前言")
		switch {
		case at.Table != "":
			name = language.L("表后注")
		case at.Section >= 0:
			name = d.report().Heading(at.Section)
		}
		if !slices.Contains(parts, name) {
			parts = append(parts, name)
		}
	}
	return strings.Join(parts, "、")
}

// goToSupplement shows the form with the keyboard on one of them, or on the first that is open.
func (d *desk) goToSupplement(name string) {
	d.turn(partSupplements)
	page := d.page().(*supplementsPage)
	if !page.form.Go(d.window.window.Canvas(), name) {
		page.focus()
	}
}

// openSupplements counts those that the prose waits for.
func (d *desk) openSupplements() int { return len(d.session.Proof().Wanted()) }

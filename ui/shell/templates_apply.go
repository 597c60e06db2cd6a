package shell

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/start"
	"github.com/nianbao/nianbao/ui/templates"
)

// drafts are the templates with prose for an office of a kind, the best first.
func (p *Program) drafts(f *form.Form, kind report.Kind) []*template.Template {
	return slices.DeleteFunc(slices.Clone(p.library.For(f, kind)), func(t *template.Template) bool { return len(t.Parts) == 0 })
}

// askTemplate asks which template to take over.
func (d *desk) askTemplate() {
	d.page().finish()
	templates.ShowApply(d.window.window, templates.ApplyOptions{
		Report: d.report(), Last: d.session.Last(),
		Templates: d.window.program.drafts(d.report().Form, d.report().Office.Kind),
		OnApply:   d.applyTemplate,
	})
}

// applyTemplate takes sections of a template over.
func (d *desk) applyTemplate(t *template.Template, sections []string) {
	if !d.do(t.Apply(d.report(), sections)) {
		return
	}
	d.turnToSection(sections[0])
	d.status.say(language.L("已套用「%s」，可以撤销。", t.Name) + d.stillToFill())
}

// turnToSection shows a section, or the words before the first.
func (d *desk) turnToSection(id string) {
	if id == report.SectionPreamble {
		d.turn(check.PartPreamble)
	} else if i := d.report().Section(id); i >= 0 {
		d.turn(check.PartOfSection(d.report(), i))
	}
	d.page().focus()
}

// stillToFill says what the fields of the prose wait for, "" when that is nothing.
func (d *desk) stillToFill() string {
	var names []string
	for _, s := range d.report().Supplements {
		if s.Value == "" {
			names = append(names, s.Name)
		}
	}
	const most = 3
	switch n := len(names); {
	case n > most:
		return language.L("接着填表格和 %d 项补充事项（%s等），文字里的数跟着变。", n, strings.Join(names[:most], language.L("、")))
	case n > 0:
		return language.L("接着填表格和补充事项（%s），文字里的数跟着变。", strings.Join(names, language.L("、")))
	}
	return language.L("接着填表格，文字里的数跟着变。")
}

// begun is a new report with the prose it begins with.
func begun(n start.NewReport) (*report.Report, error) {
	r := report.New(n.Form, n.Office, n.Year)
	if last := n.Last.Report; last != nil {
		if n.Last.Year == 0 {
			last.Year = n.Year - 1
		}
		r = report.Succeed(last, n.Form, report.Completed(n.Office, last.Office), n.Prose)
	}
	r.Cover = r.Cover || n.Cover
	if n.Template == nil {
		return r, nil
	}
	return r, report.Edit(r).Do(n.Template.Apply(r, n.Template.Unwritten(r)))
}

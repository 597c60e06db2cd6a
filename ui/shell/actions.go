package shell

import (
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/explain"
	"github.com/nianbao/nianbao/ui/findings"
	"github.com/nianbao/nianbao/ui/language"
)

// actions are the ways to deal with a finding.
func (d *desk) actions(f check.Finding) []findings.Action {
	var list []findings.Action
	locked := d.report().ReadOnly
	for _, c := range check.Adoptable(d.report(), d.session.Last(), &f) {
		list = append(list, findings.Action{
			Label: language.L("采用计算值 %s", c.Text), Disabled: locked, Do: func() { d.do(report.SetCells(c)) },
		})
	}
	for _, t := range d.tablesOf(f) {
		if d.report().FillZeroes(t) != nil {
			list = append(list, findings.Action{
				Label: language.L("%s 空格全部填 0", t.Name), Disabled: locked, Together: true, Do: func() { d.fillZeroes(t) },
			})
		}
	}
	list = append(list, d.replaceIn(f)...)
	list = append(list, d.fillIn(f)...)
	if other := d.otherForm(); other != nil && f.ID == "F3@form" {
		list = append(list, findings.Action{Label: language.L("换用「%s」…", other.Name), Disabled: locked, Do: d.convert})
	}
	if f.Severity == form.Warning && f.Explanation == nil {
		list = append(list, findings.Action{Label: language.L("说明…"), Disabled: locked, Do: func() { d.explain(f) }})
	}
	return list
}

// tablesOf returns the tables that cells of a finding stand in.
func (d *desk) tablesOf(f check.Finding) []*form.Table {
	var tables []*form.Table
	for _, address := range f.Addresses {
		if i := d.report().Form.Cell(address); i >= 0 {
			if t := d.report().Form.Cells()[i].Table; t != nil && (len(tables) == 0 || tables[len(tables)-1] != t) {
				tables = append(tables, t)
			}
		}
	}
	return tables
}

func (d *desk) fillZeroes(t *form.Table) {
	d.page().finish()
	if c := d.report().FillZeroes(t); c != nil {
		d.do(c)
		return
	}
	d.status.say(language.L("%s 没有空格。", t.Name))
}

// explain asks for the reason why a finding may stand.
func (d *desk) explain(f check.Finding) {
	explain.Show(d.window.window, f, d.window.program.settings.Clerk, func(x report.Explanation) {
		if x.By != d.window.program.settings.Clerk {
			d.window.program.settings.Clerk = x.By
			d.window.program.remember()
		}
		d.do(report.Explain(x))
	})
}

// showFindings brings the list of findings to the front.
func (d *desk) showFindings() {
	d.showAside(tabFindings)
	d.findings.Focus(d.window.window.Canvas())
}

package cli

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/intake"
	"github.com/nianbao/nianbao/core/report"
)

// importInto puts what was read into a report that is there already.
func (a *app) importInto(i *importing, result *intake.Result, open []intake.Question) error {
	e, err := a.openToEdit(i.into)
	if err != nil {
		return err
	}
	wanted, err := wantedParts(i, result, e.report)
	if err != nil {
		return err
	}
	edit, left := result.Into(e.report, wanted...)
	result.Remarks = append(result.Remarks, left...)
	if edit == nil {
		a.printAccount(result, open)
		return fmt.Errorf("「%s」里没有可以放进「%s」的内容，什么也没有改", said(i.path), said(i.into))
	}
	if err := report.Edit(e.report).Do(edit); err != nil {
		return err
	}
	path, err := a.put(e, destination{i.output, i.force}, i.path)
	switch {
	case err != nil:
		return err
	case i.asJSON:
		return a.printJSON(accountOf(path, result))
	case path == stream:
		a.noteOpen(i.path, result, len(open))
		return nil
	}
	a.printf("已放进「%s」。\n", path)
	a.printAccount(result, open)
	return nil
}

// wantedParts returns the parts that the clerk named, all tables if none.
func wantedParts(i *importing, result *intake.Result, target *report.Report) ([]intake.Part, error) {
	tables, sections := map[string]bool{}, map[string]bool{}
	for _, name := range i.tables {
		t, err := findTable(target.Form, name)
		if err != nil {
			return nil, err
		}
		tables[t.ID] = true
	}
	for _, name := range i.sections {
		id := sectionID(target, name)
		if target.Section(id) < 0 {
			return nil, fmt.Errorf("「%s」没有「%s」这一节；可用的有 %s", said(i.into), brief(name), strings.Join(sectionNames(target), "、"))
		}
		sections[id] = true
	}
	all := len(tables)+len(sections) == 0
	var wanted []intake.Part
	for _, p := range result.Parts {
		if p.Table && (all || tables[p.ID]) || !p.Table && sections[p.ID] {
			wanted = append(wanted, p)
		}
	}
	return wanted, nil
}

package report_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestSupplementsAreFilledInOneByOne(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := edit(t, r, report.SetSupplements([]report.Supplement{{Name: "网站公开条数", Unit: "条", Hint: "网站后台"}, {Name: "解读次数"}}))
	if err := e.Do(report.SetSupplement("网站公开条数", " 120\n")); err != nil {
		t.Fatal(err)
	}
	if value, declared := decode(t, encode(t, r)).Supplement("网站公开条数"); value != "120" || !declared {
		t.Errorf("it is %q, %v", value, declared)
	}
	if _, declared := r.Supplement("考核次数"); declared {
		t.Error("a supplement that nobody asked for is there")
	}
	e.Undo()
	if value, _ := r.Supplement("网站公开条数"); value != "" {
		t.Errorf("it stays %q", value)
	}
}

func TestSupplementsThatAreRefused(t *testing.T) {
	r := blank(t, "guoban-2021")
	edit(t, r, report.SetSupplements([]report.Supplement{{Name: "网站公开条数"}}))
	before := encode(t, r)
	for _, c := range []struct {
		command report.Command
		want    string
	}{
		{report.SetSupplement("解读次数", "1"), "本报告没有补充事项「解读次数」；可用的有：网站公开条数"},
		{report.SetSupplements([]report.Supplement{{Name: "甲"}, {Name: "甲"}}), "补充事项「甲」写了两次；每个名称只能有一个"},
		{report.SetSupplements([]report.Supplement{{Name: " "}}), "有一个补充事项没有名称；请写上名称，正文里用它来引用"},
		{report.SetSupplements([]report.Supplement{{Name: "甲】"}}), "补充事项的名称「甲】」里不能有“【”“】”“·”"},
	} {
		if err := report.Edit(r).Do(c.command); err == nil || err.Error() != c.want {
			t.Errorf("%v", err)
		}
	}
	if encode(t, r) != before {
		t.Error("a refused edit changed the report")
	}
}

func TestSupplementsAreAskedForAgainNextYear(t *testing.T) {
	last := blank(t, "guoban-2021")
	edit(t, last, report.SetSupplements([]report.Supplement{{Name: "网站公开条数", Value: "120", Unit: "条"}}))
	r := report.Succeed(last, last.Form, last.Office, report.ProseForReference)
	if value, declared := r.Supplement("网站公开条数"); value != "" || !declared {
		t.Errorf("it begins as %q, %v", value, declared)
	}
	if r.Last == nil || r.Last.Supplements["网站公开条数"] != "120" {
		t.Errorf("of last year is kept %+v", r.Last)
	}
}

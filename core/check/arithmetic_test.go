package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// A single wrong cell in a report of zeros is found by every relation it takes part in, and by no other.
func TestEveryCellIsHeldByItsRelations(t *testing.T) {
	for formID, year := range map[string]int{"guoban-2019": 2020, "guoban-2021": 2025} {
		e := clean(t, formID, year)
		do(t, e, report.SetTotals(report.AsPrinted))
		f := e.Report().Form
		for i, def := range f.Cells() {
			var want []string
			for _, table := range f.Tables {
				for _, r := range table.Relations {
					if r.AcrossYears() {
						continue
					}
					for _, instance := range r.Instances {
						onLeft := slices.ContainsFunc(instance.Left, func(t form.Term) bool { return t.Cell == i })
						onRight := slices.ContainsFunc(instance.Right, func(t form.Term) bool { return t.Cell == i })
						if onLeft || (onRight && r.Op == form.Equal) {
							want = append(want, r.Rule+"@"+instance.Key)
						}
					}
				}
			}
			set(t, e, string(def.Address)+" 7")
			got := only(check.Run(e.Report(), check.Options{}), "A1", "A2", "A3", "A4", "A5", "A6", "A10", "A11")
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s %s\n got %q\nwant %q", formID, def.Address, got, want)
			}
			e.Undo()
		}
	}
}

// Published: 8 received and 9 handled for natural persons, 1 and 0 for enterprises; the grand totals agree, 9 = 9.
func TestColumnsMustBalanceOneByOne(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e,
		"applications/new_received/natural_person 8",
		"applications/new_received/legal_person.commercial 1",
		"applications/granted/natural_person 9")
	findings := check.Run(e.Report(), check.Options{})
	same(t, only(findings, "A1"), "A1@applications/*/natural_person", "A1@applications/*/legal_person.commercial")
	f := find(t, findings, "A1@applications/*/natural_person")
	if f.Severity != form.Error || f.Left != "8" || f.Right != "9" || f.Difference != "-1" || f.Place != "表三 自然人" {
		t.Errorf("%s", words(f))
	}
	for _, part := range []string{"「一、本年新收政府信息公开申请数量」8 + 「二、上年结转政府信息公开申请数量」0 = 8，而「（七）总计」9 + 「四、结转下年度继续办理」0 = 9", "相差 1"} {
		if !strings.Contains(f.Message, part) {
			t.Errorf("%q lacks %q", f.Message, part)
		}
	}
}

// Published: 总计 printed as 0 beside 自然人 8 and 商业企业 1.
func TestPrintedRowTotal(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetTotals(report.AsPrinted))
	set(t, e, "applications/new_received/natural_person 8", "applications/new_received/legal_person.commercial 1")
	f := find(t, check.Run(e.Report(), check.Options{}), "A3@applications/new_received/*")
	if f.Left != "0" || f.Right != "9" || f.Difference != "-9" || f.Place != "表三 一、本年新收政府信息公开申请数量 · 总计" {
		t.Errorf("%s", words(f))
	}
	if !strings.Contains(f.Message, "「自然人」8 + 「商业企业」1（其余为 0） = 9") {
		t.Error(f.Message)
	}
}

func TestComputedTotalsCannotBeWrong(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "applications/new_received/natural_person 8", "disputes/cases/direct.upheld 3")
	same(t, only(check.Run(e.Report(), check.Options{}), "A2", "A3", "A4", "A5", "A6"))
}

func TestHalfTypedColumnIsNoFinding(t *testing.T) {
	e := report.Edit(report.New(forms(t).ByID("guoban-2021"), office, 2025))
	set(t, e, "applications/new_received/natural_person 8")
	same(t, only(check.Run(e.Report(), check.Options{}), "A1"))
	set(t, e, "applications/carried_in/natural_person 0", "applications/granted/natural_person 7", "applications/carried_forward/natural_person 0")
	same(t, only(check.Run(e.Report(), check.Options{}), "A1"), "A1@applications/*/natural_person", "A1@applications/*/total")
}

func TestNumbersInCells(t *testing.T) {
	for _, c := range []struct{ address, text, want, message string }{
		{"applications/granted/natural_person", "-1", "A7", "填的是 -1，不能小于 0"},
		{"applications/granted/natural_person", "1.5", "A7", "填的是 1.5，应当是整数"},
		{"proactive/admin_fees/amount", "59237.2449", "", ""},
		{"proactive/admin_fees/amount", "12.50", "", ""},
		{"proactive/admin_fees/amount", "-0.01", "A7", "填的是 -0.01，不能小于 0"},
		{"applications/granted/natural_person", "/", "A8", "写的是「/」，不是数字"},
		{"applications/granted/natural_person", "无", "A8", "写的是「无」，不是数字"},
		{"applications/granted/natural_person", "－", "A8", "写的是「－」，不是数字"},
		{"applications/granted/natural_person", "１２", "A8", "写的是「１２」，不是单纯的数字（有全角字符）"},
		{"applications/granted/natural_person", "1,234", "A8", "写的是「1,234」，不是单纯的数字（有分隔逗号）"},
		{"applications/granted/natural_person", "12件", "A8", "写的是「12件」，单元格里不写单位"},
		{"proactive/admin_fees/amount", "251000元", "A8", "写的是「251000元」，单元格里不写单位"},
		{"applications/granted/natural_person", "丁么幵", "A8", "写的是「丁么幵」，不是程序能计算的数字（"},
	} {
		t.Run(c.text, func(t *testing.T) {
			e := clean(t, "guoban-2021", 2025)
			set(t, e, c.address+" "+c.text)
			findings := check.Run(e.Report(), check.Options{})
			if c.want == "" {
				same(t, only(findings, "A7", "A8"))
				return
			}
			f := find(t, findings, c.want+"@"+c.address)
			if f.Severity != form.Error || (f.Message != c.message && c.text != "丁么幵") {
				t.Errorf("%s", words(f))
			}
			if c.want == "A8" {
				same(t, only(findings, "A1", "A2", "A3"))
			}
		})
	}
}

func TestSignedChangeIsNoFault(t *testing.T) {
	for _, text := range []string{"-3", "+3", "3", "0"} {
		e := clean(t, "guoban-2019", 2020)
		set(t, e, "proactive/licensing/change "+text)
		same(t, only(check.Run(e.Report(), check.Options{}), "A7", "A8"))
	}
}

func TestAmountNeedsItsUnit(t *testing.T) {
	for text, want := range map[string][]string{
		"117058": {"R2@proactive/procurement/amount"}, "251000元": nil, "25.1万元": nil, "0": nil,
	} {
		e := clean(t, "guoban-2019", 2020)
		set(t, e, "proactive/procurement/amount "+text)
		same(t, only(check.Run(e.Report(), check.Options{})), want...)
	}
}

func TestEmptyCells(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "applications/granted/legal_person.commercial ", "applications/granted/legal_person.research ", "applications/granted/legal_person.public_welfare ", "applications/granted/natural_person ")
	f := find(t, check.Run(e.Report(), check.Options{}), "A9@applications/granted/*")
	if f.Severity != form.Warning || f.Message != "「自然人」到「法人或其他组织 社会公益组织」 4 格空着" || len(f.Addresses) != 4 {
		t.Errorf("%s", words(f))
	}

	unfinished := report.New(forms(t).ByID("guoban-2021"), office, 2025)
	f = find(t, check.Run(unfinished, check.Options{}), "A9@applications")
	if f.Severity != form.Notice || f.Message != "还有 144 个单元格没有填（共 144 个）" {
		t.Errorf("%s", words(f))
	}
	f = find(t, check.Run(unfinished, check.Options{Final: true}), "A9@applications")
	if f.Severity != form.Warning || f.Message != "整张表都没有填（144 个单元格）" {
		t.Errorf("%s", words(f))
	}
}

func TestFilesInForce(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "proactive/normative_docs/issued 5", "proactive/normative_docs/repealed 1", "proactive/normative_docs/in_force 3")
	f := find(t, check.Run(e.Report(), check.Options{}), "A11@proactive/normative_docs/*")
	if f.Left != "5" || f.Right != "4" || f.Severity != form.Warning || !strings.Contains(f.Message, "「本年制发件数」5，多于「现行有效件数」3 + 「本年废止件数」1 = 4，相差 1") {
		t.Errorf("%s", words(f))
	}
	set(t, e, "proactive/normative_docs/in_force 4")
	same(t, only(check.Run(e.Report(), check.Options{})))
}

func TestCountedTwice(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "applications/new_received/natural_person 2", "applications/partial/natural_person 1", "applications/granted/natural_person 2")
	findings := check.Run(e.Report(), check.Options{})
	same(t, only(findings), "A1@applications/*/natural_person", "A1@applications/*/total", "A12@applications/partial/natural_person", "A12@applications/partial/total")
	set(t, e, "applications/granted/natural_person 1")
	same(t, only(check.Run(e.Report(), check.Options{})))
}

func TestRuleMakingPower(t *testing.T) {
	yes := true
	for _, c := range []struct {
		office   report.Office
		severity form.Severity
		found    bool
	}{
		{report.Office{Name: "清河街道办事处", Kind: report.Subdistrict}, form.Error, true},
		{report.Office{Name: "青河县人民政府", Kind: report.CountyGovernment}, form.Error, true},
		{report.Office{Name: "青河县教育局", Kind: report.Department}, form.Warning, true},
		{report.Office{Name: "青河市人民政府", Kind: report.CityGovernment}, 0, false},
		{report.Office{Name: "清河街道办事处", Kind: report.Subdistrict, RuleMaking: &yes}, 0, false},
	} {
		e := clean(t, "guoban-2021", 2025)
		do(t, e, report.SetOffice(c.office))
		set(t, e, "proactive/rules/in_force 6")
		findings := check.Run(e.Report(), check.Options{})
		if ids := only(findings); !c.found {
			same(t, ids)
			continue
		}
		f := find(t, findings, "R1@proactive/rules/*")
		if f.Severity != c.severity || !strings.Contains(f.Message, "「现行有效件数」6") || !strings.HasSuffix(f.Place, "规章") {
			t.Errorf("%s: %s", c.office.Name, words(f))
		}
	}
}

// Text in a cell is one finding, not one for every sum around it.
func TestTextBreaksNoSums(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	set(t, e, "applications/new_received/natural_person 12", "applications/granted/natural_person 12件")
	same(t, only(check.Run(e.Report(), check.Options{})), "A8@applications/granted/natural_person")
}

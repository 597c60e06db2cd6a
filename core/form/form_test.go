package form_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

func TestNumberOfCells(t *testing.T) {
	for _, want := range []struct {
		id                                string
		all, proactive, applied, disputed int
	}{
		{"guoban-2019", 198, 22, 161, 15},
		{"guoban-2021", 200, 10, 175, 15},
	} {
		f := byID(t, want.id)
		count := map[string]int{}
		for _, c := range f.Cells() {
			count[c.Table.ID]++
		}
		if len(f.Cells()) != want.all || count["proactive"] != want.proactive || count["applications"] != want.applied || count["disputes"] != want.disputed {
			t.Errorf("%s has %d cells, %v; want %+v", want.id, len(f.Cells()), count, want)
		}
	}
}

func TestAnAddressNamesOneCell(t *testing.T) {
	for _, f := range builtIn(t).Forms() {
		for i, c := range f.Cells() {
			if f.Cell(c.Address) != i {
				t.Errorf("%s: %s leads to cell %d, not %d", f.ID, c.Address, f.Cell(c.Address), i)
			}
			if _, _, _, ok := c.Address.Split(); !ok {
				t.Errorf("%s: %s has not three parts", f.ID, c.Address)
			}
		}
		if f.Cell("applications/new_received/nobody") != -1 {
			t.Errorf("%s knows a cell that is not there", f.ID)
		}
	}
}

func TestPlacesAreSaidInPrintedLabels(t *testing.T) {
	f := byID(t, "guoban-2021")
	for address, want := range map[form.Address]string{
		"applications/new_received/natural_person":              "表三 一、本年新收政府信息公开申请数量 · 自然人",
		"applications/denied.state_secret/total":                "表三 （三）不予公开 1.属于国家秘密 · 总计",
		"applications/other_disposal.other/legal_person.other":  "表三 （六）其他处理 3.其他 · 法人或其他组织 其他",
		"disputes/cases/direct.pending":                         "表四 未经复议直接起诉 尚未审结",
		"proactive/admin_fees/amount":                           "表二 行政事业性收费 · 本年收费金额（单位：万元）",
		"applications/processed/legal_person.public_welfare":    "表三 （七）总计 · 法人或其他组织 社会公益组织",
		"applications/unable_to_provide.not_held/legal_person.": "",
	} {
		i := f.Cell(address)
		switch {
		case want == "" && i >= 0:
			t.Errorf("%s is a cell", address)
		case want != "" && i < 0:
			t.Errorf("%s is no cell", address)
		case want != "":
			if got := f.Cells()[i].Place(); got != want {
				t.Errorf("%s is called %s, want %s", address, got, want)
			}
		}
	}
}

func TestAddressSplit(t *testing.T) {
	if table, row, column, ok := form.Address("a/b.c/d").Split(); !ok || table != "a" || row != "b.c" || column != "d" {
		t.Error(table, row, column, ok)
	}
	for _, a := range []form.Address{"", "a", "a/b", "a/b/c/d"} {
		if _, _, _, ok := a.Split(); ok {
			t.Errorf("%q counts as an address", a)
		}
	}
}

func TestKindsAndUnits(t *testing.T) {
	f := byID(t, "guoban-2019")
	for address, want := range map[form.Address]form.Kind{
		"proactive/rules/made":                 form.Count,
		"proactive/licensing/change":           form.Change,
		"proactive/procurement/amount":         form.Amount,
		"applications/new_received/total":      form.Count,
		"proactive/admin_fees/change":          form.Change,
		"proactive/procurement/items":          form.Count,
		"disputes/cases/reconsideration.total": form.Count,
	} {
		if got := f.Cells()[f.Cell(address)].Kind; got != want {
			t.Errorf("%s takes a %s, want a %s", address, got, want)
		}
	}
	fees := byID(t, "guoban-2021")
	if c := fees.Cells()[fees.Cell("proactive/admin_fees/amount")]; c.Kind != form.Money || c.Unit != "万元" {
		t.Errorf("fees are a %s in %q", c.Kind, c.Unit)
	}
}

func TestOnlyTheRowOfRulesNeedsAPower(t *testing.T) {
	for _, id := range nationals {
		f := byID(t, id)
		for _, c := range f.Cells() {
			if want := c.Row.Key() == "rules"; (c.Row.Requires == form.RuleMaking) != want {
				t.Errorf("%s: %s requires %q", id, c.Address, c.Row.Requires)
			}
		}
	}
}

func TestHeadingsOfBothForms(t *testing.T) {
	want := []string{
		"一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
		"四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
	}
	for _, id := range nationals {
		f := byID(t, id)
		var got []string
		for i := range f.Sections {
			got = append(got, f.Heading(i))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s prints %v", id, got)
		}
	}
}

func TestOtherWordingsOfHeadings(t *testing.T) {
	f := byID(t, "guoban-2021")
	for section, wording := range map[string]string{
		"disputes": "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
		"problems": "存在问题及改进情况",
	} {
		if !slices.Contains(f.Section(section).Accepts, wording) {
			t.Errorf("%s does not pass as %s", wording, section)
		}
	}
}

func TestTitle(t *testing.T) {
	want := "滨海街道办事处2025年政府信息公开工作年度报告"
	if got := byID(t, "guoban-2021").Title("滨海街道办事处", 2025); got != want {
		t.Errorf("title is %s", got)
	}
	if got := form.Fill("{office}的{year}年", "{year}镇", 2025); got != "{year}镇的2025年" {
		t.Errorf("an office's name is filled in a second time: %s", got)
	}
}

func TestFormForAYear(t *testing.T) {
	catalog := builtIn(t)
	for year, want := range map[int]string{
		2018: "", 2019: "guoban-2019", 2020: "guoban-2019", 2021: "guoban-2021", 2022: "guoban-2021",
		2023: "guoban-2021", 2024: "guoban-2021", 2025: "guoban-2021", 2026: "guoban-2021",
	} {
		got := ""
		if f := catalog.ForYear(year); f != nil {
			got = f.ID
		}
		if got != want {
			t.Errorf("a report for %d uses %q, want %q", year, got, want)
		}
	}
}

func TestYears(t *testing.T) {
	old, current, any := form.Years{From: 2019, To: 2020}, form.Years{From: 2021}, form.Years{}
	if old.Contains(2018) || !old.Contains(2019) || !old.Contains(2020) || old.Contains(2021) {
		t.Error("2019—2020 has other years")
	}
	if current.Contains(2020) || !current.Contains(2900) || !any.Contains(2019) {
		t.Error("an open range has an end")
	}
	if old.String() != "2019—2020 年度" || current.String() != "2021 年度起" {
		t.Errorf("years read %s and %s", old, current)
	}
}

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{
		1: "一", 6: "六", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 90: "九十", 99: "九十九",
		0: "0", 100: "100", -1: "-1",
	} {
		if got := form.Numeral(n); got != want {
			t.Errorf("%d is written %s, want %s", n, got, want)
		}
	}
}

func TestLabelsKnowTheirGroups(t *testing.T) {
	f := byID(t, "guoban-2021")
	row := f.Cells()[f.Cell("applications/denied.state_secret/total")].Row
	if row.Key() != "denied.state_secret" || row.Printed() != "（三）不予公开 1.属于国家秘密" {
		t.Errorf("the row is %s, printed %s", row.Key(), row.Printed())
	}
	if path := row.Path(); !slices.Equal(path, []string{"三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"}) {
		t.Errorf("its path is %v", path)
	}
	table := f.Table("applications")
	if n := len(table.Rows("denied")); n != 8 {
		t.Errorf("不予公开 has %d rows", n)
	}
	if n := len(table.Rows("granted")); n != 1 {
		t.Errorf("予以公开 has %d rows", n)
	}
	if table.Rows("denied.nothing") != nil {
		t.Error("a row that is not there was found")
	}
}

func TestGroupsInGroupsMakeLongerKeys(t *testing.T) {
	nested := strings.Replace(tiny(t), "{id: x, label: 一}", "{id: g, label: 组, children: [{id: h, label: 小组, children: [{id: x, label: 一}]}]}", 1)
	nested = strings.NewReplacer("label_widths: [15, 15]", "label_widths: [15, 15, 15]", "of: [x, y]", "of: [g, y]").Replace(nested)
	f, err := form.Load("tiny.yaml", []byte(nested), nil)
	if err != nil {
		t.Fatal(err)
	}
	i := f.Cell("main/g.h.x/a")
	if i < 0 {
		t.Fatalf("the cells are %v", f.Cells())
	}
	if row := f.Cells()[i].Row; row.Printed() != "组 小组 一" {
		t.Errorf("the row is printed %s", row.Printed())
	}
	if i := instance(f, "A2", "main/*/a"); spell(f, i) != "z/a = g.h.x/a + y/a" {
		t.Errorf("the total is %s", spell(f, i))
	}
}

func TestOpenCasesAreThePendingOnesOfTableFour(t *testing.T) {
	for _, id := range nationals {
		f := byID(t, id)
		if len(f.OpenCases()) != 1 {
			t.Fatalf("%s counts open cases in %d tables", id, len(f.OpenCases()))
		}
		want := []form.Address{"disputes/cases/reconsideration.pending", "disputes/cases/direct.pending", "disputes/cases/after_reconsideration.pending"}
		if got := addresses(f, f.OpenCases()[0]); !slices.Equal(got, want) {
			t.Errorf("%s counts open cases in %v", id, got)
		}
	}
}

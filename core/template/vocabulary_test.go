package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func vocabulary(t testing.TB) *template.Vocabulary {
	t.Helper()
	this, last := office(t)
	return template.NewVocabulary(this, last)
}

func names(entries []template.Entry) []string {
	var names []string
	for _, e := range entries {
		names = append(names, e.Name)
	}
	return names
}

func TestEveryEntryCanBeWrittenAndPrintsItsValue(t *testing.T) {
	for _, id := range []string{"guoban-2019", "guoban-2021"} {
		e := report.Edit(report.New(formOf(t, id), report.Office{Name: "平湖县司法局"}, 2020))
		do(t, e, report.SetSupplements([]report.Supplement{{Name: "举办培训", Value: "3"}, {Name: "发布信息"}}))
		v := template.NewVocabulary(e.Report(), nil)
		seen := map[string]bool{}
		for _, entry := range v.Entries() {
			if seen[entry.Name] {
				t.Errorf("%s: 「%s」 is listed twice", id, entry.Name)
			}
			seen[entry.Name] = true
			if (entry.Value == "") == (entry.Missing == "") {
				t.Errorf("%s: 「%s」 has the value %q and %q", id, entry.Name, entry.Value, entry.Missing)
			}
			if entry.Group == "" || entry.Place == "" || !entry.Fact && !entry.Supplement && len(entry.Cells) == 0 {
				t.Errorf("%s: nobody knows where %+v comes from", id, entry)
			}
			written := "【" + entry.Name + "】"
			if entry.Insert != "" {
				written = entry.Insert
			}
			do(t, e, report.SetParagraphs("overview", []string{written}))
			printed := template.Print(e.Report(), nil)
			if got := printed.Report.Sections[0].Paragraphs; entry.Value != "" && entry.Insert == "" && !slices.Equal(got, []string{entry.Value}) {
				t.Errorf("%s: 「%s」 prints %q, not %q", id, entry.Name, got, entry.Value)
			}
			if faults := printed.Faults(); entry.Missing != "" && entry.Insert == "" && (len(faults) != 1 || faults[0].Message != entry.Missing) {
				t.Errorf("%s: 「%s」 says %v, not %q", id, entry.Name, faults, entry.Missing)
			}
		}
	}
}

func TestFieldsAreListedAsAClerkLooksForThem(t *testing.T) {
	var groups []string
	for _, e := range vocabulary(t).Entries() {
		if group := e.Group; !e.Seldom && e.Insert == "" && !slices.Contains(groups, group) {
			groups = append(groups, group)
		}
	}
	if want := []string{"单位", "年度和期限", "标题和落款", "格式", "补充事项", "表二", "表三", "表四"}; !slices.Equal(groups, want) {
		t.Errorf("listed are %q", groups)
	}
}

func TestWhatStandsBetweenBracketsCanBeLookedUp(t *testing.T) {
	v := vocabulary(t)
	const received = form.Address("applications/new_received/total")
	for _, c := range []struct {
		text, value, place, missing, problem string
		cells                                []form.Address
	}{
		{"新收申请总数", "9", "表三 一、本年新收政府信息公开申请数量 · 总计", "", "", []form.Address{received}},
		{" 新收申请总数·同比 ", "同比增长12.5%", "表三 一、本年新收政府信息公开申请数量 · 总计", "", "", []form.Address{received}},
		{"新收申请总数－上年新收申请总数", "1", "表三 一、本年新收政府信息公开申请数量 · 总计；上年 表三 一、本年新收政府信息公开申请数量 · 总计", "", "", []form.Address{received}},
		{"新收申请总数·占应办理申请总数", "90%", "", "", "", []form.Address{received, "applications/carried_in/total"}},
		{"机关名称", "青河县清河街道办事处", "单位", "", "", nil},
		{"地址", "", "单位", "单位的地址还没有填写，「地址」印不出来", "", nil},
		{"发布政策解读", "35", "补充事项", "", "", nil},
		{"新收申清总数", "", "", "", "没有「新收申清总数」这个字段，您是不是想写「新收申请总数」？", nil},
		{"机关名称·同比", "", "", "", "「机关名称」是文字，不能用「同比」的写法", nil},
		{"如果 有 新收申请总数", "", "", "", "", nil},
		{"否则如果 有 甲乙丙", "", "", "", "条件里的「甲乙丙」不是字段", nil},
		{"逐项 复议结果，用“；”隔开", "", "表四", "", "", []form.Address{
			"disputes/cases/reconsideration.upheld", "disputes/cases/reconsideration.corrected", "disputes/cases/reconsideration.other_result",
			"disputes/cases/reconsideration.pending",
		}},
		{"逐项 甲", "", "", "", "没有「甲」这个列表", nil},
		{"项目数量·中文数字", "", "", "", "", nil},
		{"完", "", "", "", "", nil},
	} {
		e, problem := v.Lookup(c.text)
		if e.Name != strings.TrimSpace(c.text) || e.Value != c.value || c.place != "" && e.Place != c.place || e.Missing != c.missing || problem != c.problem {
			t.Errorf("%s is %+v, %s", c.text, e, problem)
		}
		if !slices.Equal(e.Cells, c.cells) {
			t.Errorf("%s is made of %v", c.text, e.Cells)
		}
	}
}

func TestSearchFindsFieldsByNameLettersAndPinyin(t *testing.T) {
	v := vocabulary(t)
	for _, c := range []struct{ typed, first string }{
		{"新收", "新收申请总数"}, {"xssq", "新收申请总数"}, {"XSSQ", "新收申请总数"}, {"收到申请", "新收申请总数"}, {"新总", "新收申请总数"}, {"自称", "自称"},
		{"本机关", "自称"}, {"jgmc", "机关名称"}, {"tjqx", "统计期限"}, {"复议维持", "行政复议维持"},
		{"逐项 办理", "逐项 办理结果"}, {"办理结果", "逐项 办理结果"}, {"表三 四、", "结转下年度申请总数"}, {"年度", "年度"}, {"政策", "发布政策解读"},
	} {
		found := names(v.Search(c.typed, 5))
		if len(found) == 0 || found[0] != c.first {
			t.Errorf("%s finds %q", c.typed, found)
		}
	}
	for _, nothing := range []string{"没有这样的字段", "\xff", "新\xe3收", "·"} {
		if found := v.Search(nothing, 5); nothing != "·" && len(found) > 0 {
			t.Errorf("%q finds %q", nothing, names(found))
		}
	}
	all := v.Search("", 1000)
	if len(all) < 50 || slices.ContainsFunc(all, func(e template.Entry) bool { return e.Seldom }) {
		t.Errorf("nothing typed finds %d fields", len(all))
	}
	if found := v.Search("申请", 3); len(found) != 3 {
		t.Errorf("3 are asked for and %d found", len(found))
	}
}

func TestCellsAreNamedByTheirField(t *testing.T) {
	v := vocabulary(t)
	for want, cells := range map[string][]form.Address{
		"新收申请总数":    {"applications/new_received/total"},
		"行政诉讼总数":    {"disputes/cases/after_reconsideration.total", "disputes/cases/direct.total"},
		"应办理申请总数":   {"applications/carried_in/total", "applications/new_received/total", "applications/new_received/total"},
		"行政事业性收费金额": {"proactive/admin_fees/amount"},
		"":          {"proactive/admin_fees/amount", "proactive/licensing/decisions"},
	} {
		got := v.NameOf(cells)
		if got != want {
			t.Errorf("%v are named %q, want %q", cells, got, want)
		}
		if e, problem := v.Lookup(got); got != "" && (problem != "" || len(e.Cells) == 0) {
			t.Errorf("%s cannot be looked up: %s", got, problem)
		}
	}
	if got := v.NameOf([]form.Address{"none/of/them"}) + v.NameOf(nil); got != "" {
		t.Errorf("no cells are named %q", got)
	}
	nameless := *formOf(t, "guoban-2021")
	nameless.Fields = nil
	v = template.NewVocabulary(report.New(&nameless, report.Office{}, 2026), nil)
	if got := v.NameOf([]form.Address{"disputes/cases/after_reconsideration.pending"}); got != "表四 复议后起诉 尚未审结" {
		t.Errorf("a cell without a field is named %q", got)
	}
}

func TestOfficesCallThemselvesByTheirKind(t *testing.T) {
	for name, want := range map[string]string{
		"青河县清河街道办事处": "本街道", "同心镇人民政府": "本镇", "龙山满族乡人民政府": "本乡", "平湖县人民政府": "本县", "威海市环翠区人民政府": "本区", "青河市人民政府": "本市",
		"平湖县司法局": "本局", "平湖县发展和改革委员会": "本委", "山东省司法厅": "本厅", "平湖县人民政府办公室": "本办", "平湖县图书馆": "本机关",
		"广西壮族自治区人民政府": "本自治区", "峨山彝族自治县人民政府": "本县",
	} {
		e := report.Edit(report.New(formOf(t, "guoban-2021"), report.Office{Name: name}, 2026))
		do(t, e, report.SetParagraphs("overview", []string{"【自称】"}))
		if got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs[0]; got != want {
			t.Errorf("%s calls itself %s, want %s", name, got, want)
		}
	}
}

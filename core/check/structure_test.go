package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func TestSections(t *testing.T) {
	section := func(id, heading string) report.Section {
		return report.Section{ID: id, Heading: heading, Paragraphs: []string{"主动公开、依申请公开、政府信息管理、平台建设、监督保障。"}}
	}
	six := []report.Section{
		section("overview", "一、总体情况"), section("proactive", "二、主动公开政府信息情况"), section("applications", "三、收到和处理政府信息公开申请情况"),
		section("disputes", "四、政府信息公开行政复议、行政诉讼情况"), section("problems", "五、存在的主要问题及改进情况"), section("other_matters", "六、其他需要报告的事项"),
	}
	with := func(i int, heading string) []report.Section {
		sections := slices.Clone(six)
		sections[i].Heading = heading
		return sections
	}
	for _, c := range []struct {
		name     string
		sections []report.Section
		want     []string
	}{
		{"as the form has them", six, nil},
		{"colon behind", with(0, "一、总体情况："), nil},
		{"spaces", with(0, "一、 总 体 情 况"), nil},
		{"long form of 四", with(3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"), nil},
		{"long form of 五", with(4, "五、政府信息公开工作存在的主要问题及改进情况"), nil},
		{"garbled", with(2, "三、收到和处理政府信息申请公开情况"), []string{"F1@heading/applications"}},
		{"another subject", with(3, "四、政策解读"), []string{"F1@heading/disputes"}},
		{"a dash for 一", with(0, "—、总体情况"), []string{"F13@1"}},
		{"Arabic numeral", with(2, "3、收到和处理政府信息公开申请情况"), []string{"F13@3"}},
		{"no numeral", with(2, "收到和处理政府信息公开申请情况"), []string{"F13@3"}},
		{"numeral twice", with(2, "二、收到和处理政府信息公开申请情况"), []string{"F13@3"}},
		{"numeral without mark", with(0, "一总体情况"), []string{"F13@1"}},
		{"a stop for the mark", with(0, "一.总体情况"), []string{"F13@1"}},
		{"last one missing", six[:5], []string{"F1@missing/other_matters"}},
		{"one too many", append(slices.Clone(six), section("", "七、创新创优工作情况")), []string{"F1@extra/创新创优工作情况"}},
		{"one twice", append(slices.Clone(six), section("problems", "七、存在的主要问题及改进情况")), []string{"F1@twice/problems"}},
		{"order", []report.Section{six[0], six[1], six[2], six[3], section("other_matters", "五、其他需要报告的事项"), section("problems", "六、存在的主要问题及改进情况")}, []string{"F1@order/problems"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := clean(t, "guoban-2021", 2025)
			do(t, e, report.SetSections(c.sections))
			same(t, only(check.Run(e.Report(), check.Options{})), c.want...)
		})
	}
}

func TestEmptySection(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetParagraphs("problems", nil))
	for final, severity := range map[bool]form.Severity{false: form.Notice, true: form.Error} {
		if f := find(t, check.Run(e.Report(), check.Options{Final: final}), "F1@empty/problems"); f.Severity != severity {
			t.Error(words(f))
		}
	}
}

func TestNothingToReportIsNoAnswerToProblems(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetParagraphs("problems", []string{"无。"}))
	same(t, only(check.Run(e.Report(), check.Options{})), "F1@none/problems")
}

func TestPlaceholderInTheNameOfTheOffice(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetOffice(report.Office{Name: "XX街道办事处", Kind: report.Subdistrict}))
	same(t, only(check.Run(e.Report(), check.Options{})), "F9@标题", "F9@落款")
}

// Findings come as a reader meets them.
func TestReadingOrder(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetPreamble([]string{"XX"}))
	do(t, e, report.SetTable("disputes", report.TableState{Complete: true, Notes: &[]string{"XX"}}))
	do(t, e, report.SetParagraphs("problems", []string{"XX"}))
	set(t, e, "disputes/cases/direct.upheld -1", "proactive/licensing/decisions -1")
	do(t, e, report.SetSignOff(report.SignOff{Absent: true}))
	same(t, only(check.Run(e.Report(), check.Options{})),
		"F9@preamble", "A7@proactive/licensing/decisions", "A7@disputes/cases/direct.upheld", "F9@表四 表后注", "F9@problems", "F14@absent")
}

func TestLocalVariantSaysWhyItDeviates(t *testing.T) {
	f := find(t, check.Run(clean(t, "innovation-section", 2025).Report(), check.Options{}), "F1@local/innovation")
	if f.Severity != form.Notice || !strings.Contains(f.Message, "地方要求") {
		t.Error(words(f))
	}
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name  string
		table string
		state report.TableState
		want  []string
	}{
		{"absent", "disputes", report.TableState{Absent: true}, []string{"F2@disputes"}},
		{"a band left out", "proactive", report.TableState{AbsentRows: []string{"rules", "normative_docs"}}, []string{"F2@proactive/rows/1"}},
		{"a label changed", "proactive", report.TableState{PrintedLabels: map[string]string{"行政规范性文件": "规范性文件"}}, []string{"F2@proactive/label/行政规范性文件"}},
		{"year in a label", "proactive", report.TableState{PrintedLabels: map[string]string{"本年制发件数": "本年(2023)制发件数"}}, []string{"F2@proactive/label/本年制发件数"}},
		{"typography only", "applications", report.TableState{PrintedLabels: map[string]string{"（一）予以公开": "(一) 予以公开"}}, nil},
		{"note of 表四 under 表三", "applications", report.TableState{Notes: &[]string{"注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量。"}}, []string{"F2@applications/note/1"}},
		{"note of 表四 under 表四", "disputes", report.TableState{Notes: &[]string{"注：行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量。"}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := clean(t, "guoban-2021", 2025)
			c.state.Complete = true
			do(t, e, report.SetTable(c.table, c.state))
			same(t, only(check.Run(e.Report(), check.Options{})), c.want...)
		})
	}
}

func TestAbsentTableHasNoOtherFaults(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	fill(t, e, "")
	for _, table := range e.Report().Form.Tables {
		do(t, e, report.SetTable(table.ID, report.TableState{Complete: true, Absent: true}))
	}
	same(t, only(check.Run(e.Report(), check.Options{})), "F2@proactive", "F2@applications", "F2@disputes")
}

func TestSignOff(t *testing.T) {
	for _, c := range []struct {
		name string
		kind report.Kind
		sign report.SignOff
		want []string
	}{
		{"in time", report.Department, report.SignOff{Date: "2026-01-31"}, nil},
		{"as printed", report.Subdistrict, report.SignOff{Date: "2026年1月20日"}, nil},
		{"late", report.Department, report.SignOff{Date: "2026-02-06"}, []string{"F14@late"}},
		{"a government has until March", report.CountyGovernment, report.SignOff{Date: "2026-03-31"}, nil},
		{"before the period ends", report.Subdistrict, report.SignOff{Date: "2025-12-31"}, []string{"F14@early"}},
		{"no such day", report.Subdistrict, report.SignOff{Date: "2026年2月30日"}, []string{"F14@date"}},
		{"no date", report.Subdistrict, report.SignOff{}, []string{"F14@date"}},
		{"date above organ", report.Subdistrict, report.SignOff{Date: "2026-01-20", DateFirst: true}, []string{"F14@order"}},
		{"spaces in the date", report.Subdistrict, report.SignOff{Date: "202 6 年 1 月 2 0 日"}, nil},
		{"another office", report.Subdistrict, report.SignOff{Organ: "滨海镇人民政府", Date: "2026-01-20"}, []string{"F14@other"}},
		{"the office's own department", report.Subdistrict, report.SignOff{Organ: "青河县党政综合办公室", Date: "2026-01-20"}, nil},
		{"none", report.Subdistrict, report.SignOff{Absent: true}, []string{"F14@absent"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := clean(t, "guoban-2021", 2025)
			do(t, e, report.SetOffice(report.Office{Name: "青河县", Kind: c.kind}))
			do(t, e, report.SetSignOff(c.sign))
			same(t, only(check.Run(e.Report(), check.Options{})), c.want...)
		})
	}
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetOffice(report.Office{Name: "青河县", Deadline: "02-20"}))
	do(t, e, report.SetSignOff(report.SignOff{Date: "2026-02-25"}))
	if f := find(t, check.Run(e.Report(), check.Options{}), "F14@late"); f.Right != "2026年2月20日" {
		t.Error(words(f))
	}
}

// A local form may prescribe what is otherwise told as a fault.
func TestTheSignOffOfALocalFormIsNoFault(t *testing.T) {
	v := form.NewVariant(forms(t).ByID("guoban-2021"), "本县格式")
	v.SignOff.DateFirst = true
	f, err := v.Form()
	if err != nil {
		t.Fatal(err)
	}
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetSignOff(report.SignOff{Date: "2026-01-20", DateFirst: true}))
	do(t, e, report.SetForm(f))
	same(t, only(check.Run(e.Report(), check.Options{})))
}

func TestTitle(t *testing.T) {
	for title, want := range map[string][]string{
		"": nil,
		"青河县清河街道办事处2025年政府信息公开工作年度报告":   nil,
		"青河县清河街道办事处 2025 年政府信息公开工作年度报告": nil,
		"2025年青河县清河街道办事处政府信息公开工作年度报告":   nil,
		"青河县清河街道办事处2025年度政府信息公开工作年度报告":  nil,
		"2024年青河县清河街道办事处政府信息公开工作年度报告":   {"F19@words"},
		"青河县清河街道办事处2024年政府信息公开工作年度报告":   {"F19@words"},
		"青河县清河街道办事处2025年信息公开工作报告":       {"F19@words"},
		"青河县清河街道办事处政府信息公开工作2025年度报告":    {"F19@words"},
		"2025年政府信息公开工作年度报告":             {"F19@organ"},
	} {
		e := clean(t, "guoban-2021", 2025)
		do(t, e, report.SetTitle(title))
		t.Run(title, func(t *testing.T) { same(t, only(check.Run(e.Report(), check.Options{})), want...) })
	}
}

func TestPeriodHeldAsFact(t *testing.T) {
	for _, p := range []report.Period{{From: "2025-12-31", To: "2025-01-01"}, {To: "2025-12-30"}, {From: "去年"}} {
		e := clean(t, "guoban-2021", 2025)
		do(t, e, report.SetPeriod(p))
		same(t, only(check.Run(e.Report(), check.Options{})), "F6@period")
	}
}

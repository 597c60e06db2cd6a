package template_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func blank(t testing.TB) *report.Editor {
	t.Helper()
	office := report.Office{Name: "同心镇人民政府", Kind: report.Town}
	return report.Edit(report.New(formOf(t, "guoban-2021"), office, 2026))
}

func do(t testing.TB, e *report.Editor, commands ...report.Command) {
	t.Helper()
	for _, c := range commands {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
	}
}

func encode(t testing.TB, r *report.Report) string {
	t.Helper()
	data, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var everywhere = []string{report.SectionPreamble, "overview", "proactive", "applications", "disputes", "problems", "other_matters"}

func TestATemplateIsTakenOverInOneStep(t *testing.T) {
	e := blank(t)
	r := e.Report()
	do(t, e, report.SetParagraphs("problems", []string{"本机关自己写的不足。"}), report.SetSupplements([]report.Supplement{{Name: "解读次数", Value: "3"}}))
	before := encode(t, r)
	do(t, e, load(t, towns).Apply(r, everywhere))
	if want := []string{"根据《条例》编制【机关名称】【年度】年报告。", "如有疑问：请电【电话】。"}; !slices.Equal(r.Preamble, want) {
		t.Errorf("in place of what the form offers the preamble is %q", r.Preamble)
	}
	if want := []string{"（一）主动公开", "全年公开【网站公开条数】条。", "另起一段。"}; !slices.Equal(r.Sections[0].Paragraphs, want) {
		t.Errorf("the overview is %q", r.Sections[0].Paragraphs)
	}
	if want := []string{"本机关自己写的不足。", "一是“公开”不够。"}; !slices.Equal(r.Sections[4].Paragraphs, want) {
		t.Errorf("behind the office's own words there is %q", r.Sections[4].Paragraphs)
	}
	if value, _ := r.Supplement("解读次数"); value != "3" || len(r.Supplements) != 2 || r.Supplements[1].Hint == "" {
		t.Errorf("the supplements are %+v", r.Supplements)
	}
	if got := r.LockedParagraphs(report.Preamble); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("locked are %v", got)
	}
	if o := r.Origin("pinghu-towns"); o == nil || o.Version != "2027.1" || len(o.Blocks) != 4 {
		t.Errorf("of the template is known %+v", o)
	}
	after := encode(t, r)
	do(t, e, load(t, towns).Apply(r, everywhere))
	if got := encode(t, r); got != after {
		t.Errorf("taking it over again makes\n%s", got)
	}
	e.Undo()
	if e.Undo(); encode(t, r) != before {
		t.Errorf("undoing leaves\n%s", encode(t, r))
	}
}

func TestOnlyThePartsNamedAreTaken(t *testing.T) {
	e := blank(t)
	do(t, e, load(t, towns).Apply(e.Report(), []string{"problems"}))
	if r := e.Report(); r.Sections[0].Paragraphs != nil || len(r.Sections[4].Paragraphs) != 1 || len(r.Origin("pinghu-towns").Blocks) != 1 {
		t.Errorf("taken over is %+v", r.Origins)
	}
	do(t, e, load(t, towns).Apply(e.Report(), nil))
	if got := load(t, towns).Unwritten(e.Report()); !slices.Equal(got, []string{report.SectionPreamble, "overview"}) {
		t.Errorf("unwritten are %v", got)
	}
	do(t, e, report.SetPreamble([]string{"本机关的前言。"}))
	if got := load(t, towns).Unwritten(e.Report()); !slices.Equal(got, []string{"overview"}) {
		t.Errorf("unwritten are %v", got)
	}
}

func TestAReportBecomesATemplateForOthers(t *testing.T) {
	e := blank(t)
	do(t, e,
		report.SetSupplements([]report.Supplement{{Name: "网站公开条数", Value: "120", Unit: "条", Hint: "网站后台"}}),
		report.SetPreamble([]string{"由同心镇人民政府编制2026年报告。"}),
		report.SetParagraphs("overview", []string{
			"（一）主动公开", "全年公开【网站公开条数】条。", "（二）依申请公开", "【如果 没有 新收申请总数】", "（三）不是标题", "【完】", "县里统一的话。", "数据以表格为准。", "后记。",
		}))
	r := e.Report()
	got := template.FromReport(r, "own", "底稿", func(section string, i int) bool { return section == "overview" && (i == 6 || i == 7) })
	want := &template.Template{
		ID: "own", Name: "底稿", Version: "1", Forms: []string{"guoban-2021"}, Kinds: []report.Kind{report.Town},
		Supplements: []report.Supplement{{Name: "网站公开条数", Unit: "条", Hint: "网站后台"}},
		Parts: []template.Part{
			{Section: report.SectionPreamble, Blocks: []template.Block{{ID: "preamble-1", Paragraphs: []string{"由【机关名称】编制【年度】年报告。"}}}},
			{Section: "overview", Blocks: []template.Block{
				{ID: "overview-1", Paragraphs: []string{"（一）主动公开", "全年公开【网站公开条数】条。"}},
				{ID: "overview-2", Paragraphs: []string{"（二）依申请公开", "【如果 没有 新收申请总数】", "（三）不是标题", "【完】"}},
				{ID: "overview-3", Paragraphs: []string{"县里统一的话。", "数据以表格为准。"}, Locked: true},
				{ID: "overview-4", Paragraphs: []string{"后记。"}},
			}},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("it is\n%+v\nwant\n%+v", got, want)
	}
	if _, err := got.Encode(); err != nil {
		t.Error(err)
	}
}

func TestOnlyTheOfficesOwnNameAndYearBecomeFields(t *testing.T) {
	for text, want := range map[string]string{
		"同心镇人民政府在2026年加强公开。":            "【机关名称】在【年度】年加强公开。",
		"2026年，由同心镇人民政府负责。":             "【年度】年，由【机关名称】负责。",
		"编制同心镇人民政府2026年政府信息公开工作年度报告。":   "编制【机关名称】【年度】年政府信息公开工作年度报告。",
		"统计期限为2026年1月1日至2026年12月31日。":   "统计期限为【年度】年1月1日至【年度】年12月31日。",
		"2026年度新收申请3件。":                 "【年度】年度新收申请3件。",
		"2026年5月10日召开会议。":               "2026年5月10日召开会议。",
		"印发《2026年政务公开工作要点》。":            "印发《2026年政务公开工作要点》。",
		"文号为平政办〔2026〕3号，共12026年。":       "文号为平政办〔2026〕3号，共12026年。",
		"大同心镇人民政府与本镇相邻。":                "大同心镇人民政府与本镇相邻。",
		"同心镇人民政府办公室负责。":                 "同心镇人民政府办公室负责。",
		"【同心镇人民政府】【2026年】":              "【同心镇人民政府】【2026年】",
		"2025年与2026年相比，2027年将继续。":       "2025年与【年度】年相比，2027年将继续。",
		"《同心镇人民政府信息公开指南》，见于同心镇人民政府公开栏。": "《【机关名称】信息公开指南》，见于【机关名称】公开栏。",
	} {
		e := blank(t)
		do(t, e, report.SetParagraphs("problems", []string{text}))
		made := template.FromReport(e.Report(), "own", "底稿", func(string, int) bool { return false })
		if got := made.Part("problems").Blocks[0].Paragraphs[0]; got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}

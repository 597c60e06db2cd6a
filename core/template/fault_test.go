package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestEveryFaultIsToldInASentence(t *testing.T) {
	for _, c := range []struct{ written, at, message string }{
		// The words are wrong.
		{"甲【新收申请总数", "【", "这个「【」没有对应的「】」"},
		{"甲【新收【年度】", "【", "这个「【」没有对应的「】」"},
		{"【】", "【】", "【】里什么都没有"},
		{"【XX】件", "【XX】", "没有「XX」这个字段"},
		{"【新收申清总数】", "【新收申清总数】", "没有「新收申清总数」这个字段，您是不是想写「新收申请总数」？"},
		{"【新收申请·自燃人】", "【新收申请·自燃人】", "没有「新收申请·自燃人」这个字段，您是不是想写「新收申请·自然人」？"},
		{"【上年新收申清总数·同比】", "【上年新收申清总数·同比】", "没有「新收申清总数」这个字段，您是不是想写「新收申请总数」？"},
		{"【新收申请总数＋办接总数】", "【新收申请总数＋办接总数】", "没有「办接总数」这个字段，您是不是想写「办结总数」？"},
		{"【新收申请总数·占办接总数】", "【新收申请总数·占办接总数】", "没有「办接总数」这个字段，您是不是想写「办结总数」？"},
		{"【新收申请总数·占】", "【新收申请总数·占】", "「占」后面没有写是占什么"},
		{"【新收申请总数·中文数子】", "【新收申请总数·中文数子】", "没有「中文数子」这种写法，您是不是想写「中文数字」？"},
		{"【新收申请总数·加粗】", "【新收申请总数·加粗】", "没有「加粗」这种写法"},
		{"【机关名称·同比】", "【机关名称·同比】", "「机关名称」是文字，不能用「同比」的写法"},
		{"【年度·同比】", "【年度·同比】", "「年度」不能用「同比」的写法"},
		{"【政务新媒体·千分位】", "【政务新媒体·千分位】", "「政务新媒体」是「微信公众号“清河之声”」，不是数字，不能用「千分位」的写法"},
		{"【新收申请总数＋机关名称】", "【新收申请总数＋机关名称】", "「机关名称」是文字，不能参加计算"},
		{"【新收申请总数＋行政事业性收费金额】", "【新收申请总数＋行政事业性收费金额】", "「行政事业性收费金额」的单位是万元，别的是件，不能加减"},
		{"【新收申请总数·元】", "【新收申请总数·元】", "「新收申请总数」的单位是件，不能换算成元"},
		{"【新收申请总数·同比·千分位】", "【新收申请总数·同比·千分位】", "「同比」后面不能再写「千分位」"},
		{"【上年新收申请总数·同比】", "【上年新收申请总数·同比】", "「上年新收申请总数」不能再和它的上年比较"},
		{"【新收申请总数＋】", "【新收申请总数＋】", "加号或减号旁边少写了一个字段"},
		{"【办理结果】", "【办理结果】", "「办理结果」是一组字段，要用【逐项 办理结果】一项一项地写"},
		{"【项目名称】", "【项目名称】", "【项目名称】【项目数量】只能写在【逐项 …】和【完】之间"},
		{"【如果 项目数量 大于 1】甲【完】", "【如果 项目数量 大于 1】", "【项目名称】【项目数量】只能写在【逐项 …】和【完】之间"},

		// Controls.
		{"甲【如果 有 新收申请总数】乙", "【如果 有 新收申请总数】", "这个【如果】没有对应的【完】"},
		{"甲【逐项 办理结果】乙", "【逐项 办理结果】", "这个【逐项】没有对应的【完】"},
		{"甲【完】", "【完】", "这个【完】前面没有【如果】或【逐项】"},
		{"甲【否则】", "【否则】", "这个【否则】前面没有【如果】"},
		{"【逐项 办理结果】甲【否则】【完】", "【否则】", "这个【否则】前面没有【如果】"},
		{"【如果 有 行政复议总数】甲【否则】乙【否则】丙【完】", "【否则】丙", "这一组【如果】已经有【否则】了，后面只能是【完】"},
		{"【如果 有 行政复议总数】甲【否则 有 年度】丙【完】", "【否则 有 年度】", "【否则】里不能写别的话"},
		{"【如果】甲【完】", "【如果】", "【如果】后面没有写条件"},
		{"【如果 有 新收申清总数】甲【完】", "【如果 有 新收申清总数】", "条件里的「新收申清总数」不是字段，您是不是想写「新收申请总数」？"},
		{"【如果 新收申请总数 很多】甲【完】", "【如果 新收申请总数 很多】", "看不懂条件里的「新收申请总数 很多」"},
		{"【如果 新收申请总数】甲【完】", "【如果 新收申请总数】", "条件里只有「新收申请总数」，没有说它怎样"},
		{"【如果 新收申请总数 大于】甲【完】", "【如果 新收申请总数 大于】", "条件里「大于」后面没有写数"},
		{"【如果 新收申请总数 大于 很多】甲【完】", "【如果 新收申请总数 大于 很多】", "条件里的「很多」不是字段"},
		{"【如果 新收申请总数 比上年 翻番】甲【完】", "【如果 新收申请总数 比上年 翻番】", "看不懂条件里的「翻番」"},
		{"【如果 机关名称 大于 5】甲【完】", "【如果 机关名称 大于 5】", "「机关名称」是文字，不能比大小"},
		{"【如果 单位类型 为 街道办】甲【完】", "【如果 单位类型 为 街道办】", "「单位类型」没有「街道办」这一种，您是不是想写「街道办事处」？"},
		{"【如果 有 年度 且 有 甲乙】甲【完】", "【如果 有 年度 且 有 甲乙】", "条件里的「甲乙」不是字段"},
		{"【逐项】甲【完】", "【逐项】", "【逐项】后面没有写是哪个列表"},
		{"【逐项 办里结果】甲【项目名称】【完】", "【逐项 办里结果】", "没有「办里结果」这个列表，您是不是想写「办理结果」？"},
		{"【逐项 办理结果，用顿号】甲【完】", "【逐项 办理结果，用顿号】", "看不懂「用顿号」"},

		// The words are right and a value is missing.
		{"【地址】", "【地址】", "单位的地址还没有填写，「地址」印不出来"},
		{"【举办培训】次", "【举办培训】", "补充事项「举办培训」还没有填"},
		{"【上年举办培训】次", "【上年举办培训】", "上年的报告没有补充事项「举办培训」"},
		{"【新收申请总数·占行政复议总数】", "【新收申请总数·占行政复议总数】", "「行政复议总数」是 0，算不出占比"},
		{"【不予公开总数·增减率】", "【不予公开总数·增减率】", "上年的「不予公开总数」是 0，算不出增减率"},
		{"【如果 有 举办培训】甲【否则】乙【完】", "【如果 有 举办培训】", "补充事项「举办培训」还没有填"},
	} {
		_, printed := overview(t, c.written)
		faults := printed.Faults()
		if len(faults) != 1 {
			t.Errorf("%s has %d faults: %v", c.written, len(faults), faults)
			continue
		}
		f := faults[0]
		at := strings.Index(c.written, c.at)
		if c.at == "【" {
			at = strings.Index(c.written, "【新收")
		}
		if f.From != at || f.Message != c.message || f.Advice == "" || !strings.HasPrefix(c.at, c.written[f.From:f.To]) {
			t.Errorf("%s\nsays %q at %q\nwant %q; advice %q", c.written, f.Message, c.written[f.From:f.To], c.message, f.Advice)
		}
	}
}

func TestWhatCannotBePrintedStaysAsItIsWritten(t *testing.T) {
	for _, c := range []struct{ written, printed string }{
		{"共收到【新收申清总数】件，其中【新收申请·自然人】件", "共收到【新收申清总数】件，其中7件"},
		{"甲【如果 有 新收申请总数】乙【年度】", "甲【如果 有 新收申请总数】乙2026"},
		{"甲【如果 有 新收申请总数】乙【否则】丙", "甲【如果 有 新收申请总数】乙【否则】丙"},
		{"甲【如果 有 这些】乙【年度】【否则】丙【完】丁", "甲【如果 有 这些】乙2026【否则】丙【完】丁"},
		{"【如果 有 行政复议总数】甲【否则如果 有 这些】乙【否则】丙【完】", "【否则如果 有 这些】乙【否则】丙【完】"},
		{"甲【如果 有 举办培训】乙【否则】丙【完】丁", "甲【如果 有 举办培训】丁"},
		{"【如果 有 行政复议总数】甲【否则如果 有 举办培训】乙【否则】丙【完】丁", "【否则如果 有 举办培训】丁"},
		{"甲【逐项 这些】【项目名称】【项目数量】【完】乙", "甲【逐项 这些】【项目名称】【项目数量】【完】乙"},
		{"【如果 有 新收申请总数】甲【否则】乙【否则】丙【完】", "甲"},
		{"甲【完】乙", "甲【完】乙"},
	} {
		if got, _ := overview(t, c.written); !slices.Equal(got, []string{c.printed}) {
			t.Errorf("%s\nprints %q\nwant   %q", c.written, got, c.printed)
		}
	}
}

func TestFaultsOfWordsLeftOutAreTold(t *testing.T) {
	got, printed := overview(t, "【如果 有 行政复议总数】甲【XX】【如果 有 YY】【完】【否则】乙【完】")
	if !slices.Equal(got, []string{"乙"}) || len(printed.Report.Unfilled) > 0 {
		t.Errorf("prints %q, unfilled %v", got, printed.Report.Unfilled)
	}
	if faults := printed.Faults(); len(faults) != 2 || faults[0].Message != "没有「XX」这个字段" || faults[1].Message != "条件里的「YY」不是字段" {
		t.Errorf("faults %v", printed.Faults())
	}
}

func TestEmptyCellsAreNamedByTheirPrintedPlaces(t *testing.T) {
	const total = "「表三 一、本年新收政府信息公开申请数量 · 总计」"
	e := report.Edit(report.New(formOf(t, "guoban-2021"), report.Office{Name: "青河县司法局"}, 2026))
	do(t, e, report.SetParagraphs("overview", []string{
		"甲【新收申请总数】", "【如果 有 新收申请总数】乙【完】丙", "【不予公开总数】", "【逐项 办理结果】【项目名称】【完】", "【新收申请总数·同比】", "【行政许可处理决定数量】",
	}), report.SetCells(report.CellEdit{Address: "proactive/licensing/decisions", Text: "12件"}))
	printed := template.Print(e.Report(), nil)
	var messages []string
	for _, u := range printed.Report.Unfilled {
		messages = append(messages, u.Message)
		text := printed.Report.Sections[u.Section].Paragraphs[u.Paragraph][u.From:u.To]
		if !strings.HasPrefix(text, "【") || !strings.HasSuffix(text, "】") {
			t.Errorf("what is unfilled is %q", text)
		}
	}
	want := []string{
		total + "还没有填", total + "还没有填", "「表三 （三）不予公开 1.属于国家秘密 · 总计」等 8 格都还没有填", "「表三 （一）予以公开 · 总计」还没有填",
		total + "还没有填", "「表二 行政许可 · 本年处理决定数量」填的是「12件」，不是一个数",
	}
	if !slices.Equal(messages, want) {
		t.Errorf("unfilled\n%s\nwant\n%s", strings.Join(messages, "\n"), strings.Join(want, "\n"))
	}
	if got := printed.Report.Sections[0].Paragraphs[1]; got != "【如果 有 新收申请总数】丙" {
		t.Errorf("what cannot be decided prints %q", got)
	}
	enter(t, e, numbers)
	messages = nil
	for _, f := range template.Print(e.Report(), nil).Faults() {
		messages = append(messages, f.Message)
	}
	if want := []string{"没有 2025 年度的报告，不知道上年的「新收申请总数」"}; !slices.Equal(messages, want) {
		t.Errorf("filled, it says %q", messages)
	}
}

func TestACellThatLastYearLacksIsNamed(t *testing.T) {
	last := report.Edit(report.New(formOf(t, "guoban-2019"), report.Office{Name: "青河县司法局"}, 2020))
	e := report.Edit(report.New(formOf(t, "guoban-2021"), report.Office{Name: "青河县司法局"}, 2021))
	do(t, e, report.SetParagraphs("overview", []string{"【上年行政规范性文件制发件数】【上年新收申请总数】"}))
	want := []string{"上年的报告没有「表二 行政规范性文件 · 本年制发件数」这一格", "上年报告的「表三 一、本年新收政府信息公开申请数量 · 总计」还没有填"}
	var messages []string
	for _, f := range template.Print(e.Report(), last.Report()).Faults() {
		messages = append(messages, f.Message)
	}
	if !slices.Equal(messages, want) {
		t.Errorf("says %q", messages)
	}
}

func TestScanningFindsWhatStandsInBrackets(t *testing.T) {
	got := template.Scan([]string{"甲", "【 年度 】【【乙】【如果 有 甲】【否则】【逐项 乙】【完】【丙"})
	want := []template.Token{
		{template.Field, 1, 0, 14, "年度"}, {template.Quoted, 1, 14, 20, "【"}, {template.Control, 1, 26, 46, "如果 有 甲"},
		{template.Control, 1, 46, 58, "否则"}, {template.Control, 1, 58, 74, "逐项 乙"}, {template.Control, 1, 74, 83, "完"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %v\nwant  %v", got, want)
	}
}

package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestFieldsPrintWhatTheyStandFor(t *testing.T) {
	for _, c := range []struct{ written, printed string }{
		{"没有字段的一句话。", "没有字段的一句话。"},
		{"共收到申请【新收申请总数】件。", "共收到申请9件。"},
		{"【 新收申请总数 】【新收申请·自然人】【新收申请·商业企业】", "972"},
		{"【表三 一、本年新收政府信息公开申请数量 · 自然人】", "7"},
		{"【表三（一）予以公开·总计】【表三 (一)予以公开・总计】", "33"},
		{"【表四 行政复议 总计】", "0"},
		{"【不予公开总数】【办结总数】", "38"},
		{"【新收申请总数＋上年结转总数】【新收申请总数 + 上年结转总数 - 办结总数】【新收申请·自然人－新收申请·商业企业】", "1025"},
		{"【上年新收申请总数】【上年 新收申请·自然人】【去年的新收申请总数】", "888"},
		{"【新收申请总数－上年新收申请总数】【上年新收申请总数－新收申请总数】", "1-1"},

		// Facts.
		{"【机关名称】（【自称】）", "青河县清河街道办事处（本街道）"},
		{"【单位类型】，【电话】", "街道办事处，0535-1234567"},
		{"【年度】年，【上年度】年，【下年度】年", "2026年，2025年，2027年"},
		{"【年度·中文数字】年", "二〇二六年"},
		{"【统计期限】", "2026年1月1日至2026年12月31日"},
		{"【统计起始日】起，【公布期限】前", "2026年1月1日起，2027年3月31日前"},
		{"【标题】", "青河县清河街道办事处2026年政府信息公开工作年度报告"},
		{"【格式文号】", "国办公开办函〔2021〕30号"},

		// Supplements.
		{"发布【发布政策解读】条，【发布政策解读·中文数字】条", "发布35条，三十五条"},
		{"开设【政务新媒体】", "开设微信公众号“清河之声”"},

		// Ways of writing.
		{"【新收申请总数·中文数字】件，【行政规范性文件制发件数·中文数字】件", "九件，十二件"},
		{"【行政规范性文件现行有效件数·中文数字】【行政许可处理决定数量·中文数字】", "一百零五二万"},
		{"【行政处罚处理决定数量·千分位】【行政许可处理决定数量·千分位】【新收申请总数·千分位】", "1,234,56720,0009"},
		{"【行政事业性收费金额】万元，【行政事业性收费金额·元】元，【行政事业性收费金额·元·千分位】元", "3.5000万元，35000元，35,000元"},
		{"【行政事业性收费金额·中文数字】", "三点五零零零"},
		{"【新收申请总数·增减】，【予以公开总数·增减】，【行政规范性文件制发件数·增减】", "比上年增加1件，比上年减少3件，与上年持平"},
		{"【新收申请总数·增减数】【予以公开总数·增减数】【予以公开总数·增减数·中文数字】", "13三"},
		{"【新收申请总数·同比】，【予以公开总数·同比】，【行政规范性文件制发件数·同比】", "同比增长12.5%，同比下降50%，与上年持平"},
		{"【不予公开总数·同比】，【行政复议总数·同比】", "比上年增加3件，与上年持平"},
		{"【行政许可处理决定数量·同比】（【行政许可处理决定数量·增减率】）", "同比下降33.3%（33.3%）"},
		{"【行政复议总数·增减率】", "0%"},
		{"【不予公开总数·占办结总数】【办结总数·占办结总数】【行政复议总数·占办结总数】", "37.5%100%0%"},
		{"【予以公开总数＋部分公开总数·占新收申请总数＋上年结转总数】", "40%"},
		{"【行政规范性文件制发件数·占行政处罚处理决定数量】", "0.001%"},

		// Brackets of the prose itself.
		{"【【注】见【【新收申请总数】】", "【注】见【新收申请总数】】"},
		{"【【【新收申请总数】】", "【9】"},
	} {
		got, printed := overview(t, c.written)
		if !slices.Equal(got, []string{c.printed}) {
			t.Errorf("%s\nprints %q\nwant   %q", c.written, got, c.printed)
		}
		for _, f := range printed.Faults() {
			t.Errorf("%s: %s", c.written, f.Message)
		}
	}
}

func TestConditionsChooseWords(t *testing.T) {
	for _, c := range []struct{ condition, holds string }{
		{"有 新收申请总数", "是"}, {"没有 新收申请总数", "否"}, {"有新收申请总数", "是"}, {"没有行政复议总数", "是"}, {"有 行政复议总数＋行政诉讼总数", "否"},
		{"有 地址", "否"}, {"没有 地址", "是"}, {"有 电话", "是"}, {"有 政务新媒体", "是"}, {"有 不予公开原因", "是"}, {"没有 诉讼结果", "是"},
		{"新收申请总数 大于 8", "是"}, {"新收申请总数 大于 9", "否"}, {"新收申请总数 不少于 9", "是"}, {"新收申请总数 小于 9", "否"},
		{"新收申请总数 不超过 9件", "是"}, {"新收申请总数 等于 ９", "是"}, {"新收申请总数 不等于 9", "否"}, {"新收申请总数＞办结总数", "是"},
		{"新收申请总数 等于 新收申请·自然人 ＋ 新收申请·商业企业", "是"}, {"行政许可处理决定数量 大于 19,999", "是"},
		{"单位类型 为 街道办事处", "是"}, {"单位类型 为 乡镇人民政府 或 街道办事处", "是"}, {"单位类型 不是 街道办事处", "否"}, {"年度 等于 2026", "是"},
		{"电话 已填", "是"}, {"地址 未填", "是"}, {"举办培训 已填", "否"}, {"发布政策解读 已填", "是"}, {"发布政策解读 大于 30", "是"},
		{"新收申请总数 比上年 增加", "是"}, {"予以公开总数比上年减少", "是"}, {"行政规范性文件制发件数 与上年 持平", "是"}, {"新收申请总数 比上年 减少", "否"},
		{"有 新收申请总数 且 有 行政复议总数", "否"}, {"有 新收申请总数 或 有 行政复议总数", "是"},
		{"有 行政复议总数 且 有 行政复议总数 或 有 新收申请总数", "是"}, {"有 新收申请总数 或 有 行政复议总数 且 有 行政复议总数", "是"},
		{"有 新收申请总数，且 电话 已填，或者 地址 已填", "是"},
		// What cannot be told does not matter where the rest decides.
		{"有 举办培训 且 有 行政复议总数", "否"}, {"有 举办培训 或 有 新收申请总数", "是"},
		{"新收申请·法人或其他组织 大于 1", "是"}, {"有 表三 一、本年新收政府信息公开申请数量 · 其他", "否"},
	} {
		got, printed := overview(t, "【如果 "+c.condition+"】是【否则】否【完】")
		if !slices.Equal(got, []string{c.holds}) || len(printed.Faults()) > 0 {
			t.Errorf("如果 %s prints %q, want %q; faults %v", c.condition, got, c.holds, printed.Faults())
		}
	}
}

func TestWordsAreChosenWithinParagraphsAndAcrossThem(t *testing.T) {
	for _, c := range []struct{ name, written, printed string }{
		{"within", "甲【如果 有 行政复议总数】乙【否则如果 有 新收申请总数】丙【否则】丁【完】戊", "甲丙戊"},
		{"nested", "【如果 有 新收申请总数】甲【如果 有 行政复议总数】乙【否则】丙【完】丁【完】", "甲丙丁"},
		{"across", "甲\n【如果 有 新收申请总数】\n乙\n丙\n【否则】\n丁\n【完】\n戊", "甲\n乙\n丙\n戊"},
		{"none", "甲\n【如果 有 行政复议总数】\n乙\n【完】\n戊", "甲\n戊"},
		{"nothing left", "甲\n【如果 有 行政复议总数】乙【完】\n戊", "甲\n戊"},
		{"half in a paragraph", "甲【如果 有 新收申请总数】乙\n丙【否则】丁\n戊【完】己\n庚", "甲乙\n丙己\n庚"},
		{"half in a paragraph, otherwise", "甲【如果 没有 新收申请总数】乙\n丙【否则】丁\n戊【完】己\n庚", "甲丁\n戊己\n庚"},
		{"blanks around controls", "【如果 有 新收申请总数】 甲 【完】", "甲"},
		{"all of it", "【如果 有 行政复议总数】甲【完】", ""},
	} {
		got, printed := overview(t, strings.Split(c.written, "\n")...)
		if strings.Join(got, "\n") != c.printed || len(printed.Faults()) > 0 {
			t.Errorf("%s prints %q, want %q; faults %v", c.name, got, c.printed, printed.Faults())
		}
	}
}

func TestListsNameWhatIsNotNothing(t *testing.T) {
	for _, c := range []struct{ name, written, printed string }{
		{"usual", "其中【逐项 办理结果】【项目名称】【项目数量】件【完】。", "其中予以公开3件、部分公开1件、不予公开3件、无法提供1件。"},
		{"separated", "【逐项 不予公开原因，用“；”隔开】【项目名称】的【项目数量·中文数字】件【完】", "属于国家秘密的二件；保护第三方合法权益的一件"},
		{"separated, half-width", "【逐项 不予公开原因,用\"，\"隔开】【项目名称】【完】", "属于国家秘密，保护第三方合法权益"},
		{"shares", "【逐项 不予公开原因】【项目名称】占【项目数量·占不予公开总数】【完】", "属于国家秘密占66.7%、保护第三方合法权益占33.3%"},
		{"change", "【逐项 办理结果】【项目名称】【项目数量·增减】【完】", "予以公开比上年减少3件、部分公开与上年持平、不予公开比上年增加3件、无法提供比上年增加1件"},
		{"last year's", "【逐项 办理结果】【上年项目数量】【完】", "6、1、0、0"},
		{"chosen", "【逐项 办理结果】【如果 项目数量 大于 1】【项目名称】【完】【完】", "予以公开、不予公开"},
		{"nothing", "甲【逐项 诉讼结果】【项目名称】【完】乙", "甲乙"},
		{"paragraphs", "【逐项 不予公开原因】\n【项目名称】：【项目数量】件。\n【完】\n完毕。", "属于国家秘密：2件。\n保护第三方合法权益：1件。\n完毕。"},
		{"separated paragraphs", "【逐项 不予公开原因，用“；”隔开】\n【项目名称】\n【完】\n完毕。", "属于国家秘密；\n保护第三方合法权益\n完毕。"},
		{"chosen paragraphs", "【逐项 办理结果】\n【如果 项目数量 大于 1】【项目名称】。【完】\n【完】\n完毕。", "予以公开。\n不予公开。\n完毕。"},
		{"chosen, separated paragraphs", "【逐项 办理结果，用“；”隔开】\n【如果 项目数量 小于 3】【项目名称】【完】\n【完】\n完毕。", "部分公开；\n无法提供\n完毕。"},
		{"within a list", "【逐项 不予公开原因】【项目名称】（【逐项 办理结果】【项目数量】【完】）【完】", "属于国家秘密（3、1、3、1）、保护第三方合法权益（3、1、3、1）"},
		{"within a list, chosen", "【逐项 不予公开原因】【逐项 办理结果】【如果 项目数量 大于 5】甲【完】【完】【如果 项目数量 大于 1】乙【完】【完】", "乙"},
		{"within a choice", "【如果 有 不予公开总数】【逐项 不予公开原因】【项目数量】【完】【否则】无【完】", "2、1"},
	} {
		got, printed := overview(t, strings.Split(c.written, "\n")...)
		if strings.Join(got, "\n") != c.printed || len(printed.Faults()) > 0 {
			t.Errorf("%s prints %q, want %q; faults %v", c.name, got, c.printed, printed.Faults())
		}
	}
}

func TestListsWithinListsEnd(t *testing.T) {
	const deep = 15
	got, printed := overview(t, strings.Repeat("【逐项 办理结果】", deep)+"甲"+strings.Repeat("【完】", deep))
	if size := len(got[0]); size > 1<<20 {
		t.Errorf("printed are %d bytes", size)
	}
	if faults := printed.Faults(); len(faults) == 0 || faults[0].Message != "这里写出来的字太多" {
		t.Errorf("faults %v", faults)
	}
}

func TestEveryPartOfTheProseIsPrinted(t *testing.T) {
	e := answered(t, 2026, numbers, "甲【年度】")
	notes := []string{"注：【年度】年。"}
	sections := slices.Clone(e.Report().Sections)
	sections = append(sections, report.Section{Heading: "七、附件", Paragraphs: []string{"见【年度】年附件。"}})
	do(t, e, report.SetPreamble([]string{"本报告由【机关名称】编制。"}), report.SetSections(sections),
		report.SetTable("disputes", report.TableState{Complete: true, Notes: &notes}))
	before := encode(t, e.Report())
	r := template.Print(e.Report(), nil).Report
	if got := r.Preamble[0]; got != "本报告由青河县清河街道办事处编制。" {
		t.Errorf("the preamble reads %q", got)
	}
	if got := r.Sections[6].Paragraphs[0]; got != "见2026年附件。" {
		t.Errorf("the section that the form does not have reads %q", got)
	}
	if got := r.Notes(r.Form.Table("disputes")); !slices.Equal(got, []string{"注：2026年。"}) {
		t.Errorf("the notes read %q", got)
	}
	if !r.Table("disputes").Complete || r.Table("proactive").Notes != nil {
		t.Error("more than the notes of a table was changed")
	}
	if encode(t, e.Report()) != before {
		t.Error("printing changed the report")
	}
}

func TestAReportOfANewerVersionIsPrinted(t *testing.T) {
	this, _ := office(t, "共收到申请【新收申请总数】件。")
	newer := strings.Replace(encode(t, this), `"nianbao": 2`, `"nianbao": 99`, 1)
	r, err := report.Decode([]byte(newer), func(id string) *form.Form { return formOf(t, id) })
	if err != nil || r.ReadOnly == "" {
		t.Fatalf("read only because %q; %v", r.ReadOnly, err)
	}
	printed := template.Print(r, nil).Report
	if got := printed.Sections[0].Paragraphs; !slices.Equal(got, []string{"共收到申请9件。"}) || printed.ReadOnly != r.ReadOnly {
		t.Errorf("prints %q", got)
	}
}

func TestProseWithoutFieldsIsTheReportItself(t *testing.T) {
	r, last := office(t, "共收到申请9件】。")
	if template.Print(r, last).Report != r {
		t.Error("a report without fields was copied")
	}
}

func TestLastYearsNumbersThatTheReportKeepsArePrinted(t *testing.T) {
	this, last := office(t, "【新收申请总数·增减】，【上年发布政策解读】条。")
	want := "比上年增加1件，35条。"
	if got := template.Print(this, last).Report.Sections[0].Paragraphs[0]; got != want {
		t.Errorf("beside last year's report it prints %q", got)
	}
	this.KeepLast(last)
	for _, beside := range []*report.Report{nil, answered(t, 2023, numbers).Report()} {
		if got := template.Print(this, beside).Report.Sections[0].Paragraphs[0]; got != want {
			t.Errorf("from what the report keeps it prints %q", got)
		}
	}
}

func TestTotalsOfAPrintedReportArePrintedAsTheyStand(t *testing.T) {
	e := answered(t, 2026, numbers, "【新收申请总数】件")
	do(t, e, report.SetTotals(report.AsPrinted), report.SetCells(report.CellEdit{Address: "applications/new_received/total", Text: "10"}))
	if got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs[0]; got != "10件" {
		t.Errorf("prints %q", got)
	}
}

func TestAParagraphOfLastYearsIsKnownAsSuchOncePrinted(t *testing.T) {
	e := answered(t, 2026, numbers)
	paragraphs := []string{"全年共收到政府信息公开申请【新收申请总数】件。", "本年新写的一段话，【年度】年。", "上年的另一段话，没有字段。"}
	sections := slices.Clone(e.Report().Sections)
	sections[0].Paragraphs, sections[0].Reused = paragraphs, []string{paragraphs[0], paragraphs[2], "改掉了的【年度】年的一段话。"}
	do(t, e, report.SetSections(sections))
	if got := template.Print(e.Report(), nil).Report.Reused(0); !slices.Equal(got, []int{0, 2}) {
		t.Errorf("the paragraphs %v are known as last year's", got)
	}
}

func TestLiteralWordsPrintAsTheyAre(t *testing.T) {
	for _, text := range []string{"【年度】", "【", "【【", "】", "【如果】【完】", "甲【乙", "【【年度】】"} {
		if got, printed := overview(t, template.Literal(text)); !slices.Equal(got, []string{text}) || len(printed.Faults()) > 0 {
			t.Errorf("%q prints %q", text, got)
		}
	}
}

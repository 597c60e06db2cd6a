package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestControlsAreUnderstoodAsPeopleSayThem(t *testing.T) {
	for _, c := range []struct{ written, printed string }{
		{"【若 有 新收申请总数】甲【否则若 有 行政复议总数】乙【结束】", "甲"},
		{"【假如 没有 新收申请总数】甲【不然】乙【完毕】", "乙"},
		{"【当新收申请总数大于0时】甲【如果结束】", "甲"},
		{"【如有新收申请总数】甲【否则，】乙【完。】", "甲"},
		{"【如果有新收申请总数的话，】甲【完】", "甲"},
		{"【如果 新收申请总数＞＝9】甲【完】【如果 新收申请总数=>9】乙【完】【如果 新收申请总数＝＝9】丙【完】【如果 新收申请总数≠9】丁【完】", "甲乙丙"},
		{"【如果 新收申请总数 大于 0 和 行政复议总数 等于 零】甲【完】", "甲"},
		{"【如果 本年新收申请总数 大于 上年】甲【完】，【今年新收申请总数】件", "甲，9件"},
		{"【如果 年度 为 2026年】甲【完】【如果 新收申请总数 为 9件】乙【完】", "甲乙"},
		{"【如果 机关名称 等于 青河县清河街道办事处】甲【完】", "甲"},
		{"【逐个 不予公开原因 用“；”隔开】【名称】【数量】件【完】", "属于国家秘密2件；保护第三方合法权益1件"},
		{"【循环 不予公开原因】【项目数量】【完】", "2、1"},
		{"【新收申请总数同比】，【予以公开总数占办结总数】", "同比增长12.5%，37.5%"},
	} {
		got, printed := overview(t, c.written)
		if !slices.Equal(got, []string{c.printed}) || len(printed.Faults()) > 0 {
			t.Errorf("%s prints %q, want %q; faults %v", c.written, got, c.printed, printed.Faults())
		}
	}
}

func TestNamesThatBeginLikeAControlAreNames(t *testing.T) {
	e := answered(t, 2026, numbers, "【当年发布数】条，【如期答复数】件，【每项说明】", "【若干意见】")
	do(t, e, report.SetSupplements([]report.Supplement{
		{Name: "当年发布数", Value: "3"}, {Name: "如期答复数", Value: "4"}, {Name: "每项说明", Value: "甲"}, {Name: "若干意见", Value: "乙"},
	}))
	if got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs; !slices.Equal(got, []string{"3条，4件，甲", "乙"}) {
		t.Errorf("prints %q", got)
	}
}

func TestConditionsThatCanNeverHoldAreFaults(t *testing.T) {
	for written, told := range map[string]string{
		"【如果 新收申请总数 为 很多】甲【完】":   "「新收申请总数」是数字，不能和「很多」比",
		"【如果 年度 是 去年】甲【完】":       "「年度」是数字，不能和「去年」比",
		"【新收申请总数*2】":             "【】里不能算乘除",
		"【办结总数/新收申请总数】":          "【】里不能算乘除",
		"【新收申请\n总数】件":            "这个「【」到下一段才有「】」",
		"【逐项 办理结果】【项目名称】【项目数量】件": "这个【逐项】没有对应的【完】",
	} {
		_, printed := overview(t, strings.Split(written, "\n")...)
		if faults := printed.Faults(); len(faults) != 1 || faults[0].Message != told {
			t.Errorf("%s is told as %v, want %s", written, faults, told)
		}
	}
}

func TestFieldsInOtherBracketsAreToldAsDoubtful(t *testing.T) {
	for _, written := range []string{"共[新收申请总数]件", "共〔 新收申请总数 〕件", "共｛新收申请总数｝件", "共［新收申请总数·增减］", "[如果 有 新收申请总数]甲", "甲[完]"} {
		got, printed := overview(t, written)
		if u := printed.Report.Unfilled; got[0] != written || len(u) != 1 || !u[0].Doubtful || len(printed.Faults()) > 0 {
			t.Errorf("%s prints %q, told as %+v", written, got, u)
		}
	}
	for _, written := range []string{"（国办公开办函〔2021〕30号）", "（鲁政办字〔2025〕3号）", "注[1]", "[图表]", "【新收申请总数】件〔见表〕"} {
		if _, printed := overview(t, written); len(printed.Report.Unfilled) > 0 {
			t.Errorf("%s is told as %+v", written, printed.Report.Unfilled)
		}
	}
}

func TestAnOfficeCallsItselfByItsFirstName(t *testing.T) {
	for name, self := range map[string]string{
		"云川市大数据管理局（云川市政务服务管理办公室）": "本局", "永溪县公安局城南派出所": "本所", "临水地区行政公署": "本地区", "第一师一团": "本机关",
	} {
		e := report.Edit(report.New(formOf(t, "guoban-2021"), report.Office{Name: name}, 2026))
		do(t, e, report.SetParagraphs("overview", []string{"【自称】"}))
		if got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs[0]; got != self {
			t.Errorf("%s calls itself %s", name, got)
		}
	}
}

func TestABlockOfATemplateHoldsAWholeConditionHoweverItIsSaid(t *testing.T) {
	e := answered(t, 2026, numbers, "（一）甲", "【若 有 新收申请总数】", "（二）乙", "【结束】", "（三）丙")
	blocks := template.FromReport(e.Report(), "own", "底稿", func(string, int) bool { return false }).Part("overview").Blocks
	if len(blocks) != 2 || len(blocks[0].Paragraphs) != 4 {
		t.Errorf("the blocks are %+v", blocks)
	}
}

package check_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Each sentence stands in the preamble of a report for 2025; want is the rule that speaks up, "" for none.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want, message string }{
		{"根据国办公开办函〔2021〕30号要求编制。", "", ""},
		{"根据国办公开办函〔2019〕60号要求编制。", "F4", "应当依据「国办公开办函〔2021〕30号」"},
		{"根据国办公开办函〔2019〕 60号要求编制。", "F4", ""},
		{"根据国办公开办涵〔2021〕30号要求编制。", "F5", "文号写的是「国办公开办涵〔2021〕30号」，应当是「国办公开办函〔2021〕30号」"},
		{"根据国办公开办函[2021]30号要求编制。", "F5", "应当是「国办公开办函〔2021〕30号」"},
		{"依据青政办发（2024）12号。", "F5", "应当是「青政办发〔2024〕12号」"},
		{"依据国办函〔2020〕109号收取信息处理费。", "", ""},
		{"地址：清河路（中段）18号。", "", ""},
		{"本报告数据的统计期限自2025年1月1日起至2025年12月31日止。", "", ""},
		{"本报告数据的统计期限自2025年1月1日起至12月31日止。", "", ""},
		{"统计期限为2025年1月1日至2025年12月30日。", "F6", "统计期限写的是2025年1月1日至2025年12月30日，应当是2025年1月1日至2025年12月31日"},
		{"统计期限为202 5 年1 月1 日至202 5 年1 2 月 30 日。", "F6", "2025年12月30日"},
		{"所列数据自2010年1月1日起至2009年12月31日止。", "F6", "2010年1月1日至2009年12月31日"},
		{"所列数据的统计期限为2024年1月1日—2024年12月31日。", "F6", "2024年1月1日至2024年12月31日"},
		{"2025年6月1日至6月30日开展宣传月活动。", "", ""},
		{"该部分以表格形式报告。表格如下：", "F9", "该部分以表格形式报告"},
		{"XX街道办事处高度重视。", "F9", "「XX」"},
		{"××街道高度重视。", "F9", "「××」"},
		{"（行政机关名称）高度重视。", "F9", ""},
		{"网址：www.qinghe.gov.cn/XXGK/index.html。", "", ""},
		{"联系电话138××××1234。", "", ""},
		{"依据《青岛市政府信息公开工作年度报告制度(试行)》编制。", "F16", "已经失效"},
		{"2024年，我街道主动公开信息120条。", "Y7", "写的是2024年，而报告年度是2025年"},
		{"与2024年相比增加12条。", "", ""},
		{"2024年修订的制度继续执行。", "", ""},
		{"2026年，我街道将继续努力。", "", ""},
		{"2025年，我街道主动公开信息120条，比2024年增加12条。", "", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			e := clean(t, "guoban-2021", 2025)
			do(t, e, report.SetPreamble([]string{c.text}))
			findings := check.Run(e.Report(), check.Options{})
			if c.want == "" {
				same(t, only(findings))
				return
			}
			f := find(t, findings, c.want+"@preamble")
			if !strings.Contains(f.Message, c.message) || f.Place != "前言 第 1 段" || f.Excerpt == "" {
				t.Error(words(f))
			}
		})
	}
}

func TestNoticeOfTheNewFormInAnOldReport(t *testing.T) {
	e := clean(t, "guoban-2019", 2020)
	do(t, e, report.SetPreamble([]string{"根据国办公开办函〔2021〕30号。"}))
	same(t, only(check.Run(e.Report(), check.Options{})), "F4@preamble")
}

func TestOldFormInANewReport(t *testing.T) {
	r := clean(t, "guoban-2019", 2022).Report()
	f := find(t, check.Run(r, check.Options{}), "F3@form")
	if f.Message != "2022 年度的报告用了「国办 2019 年格式（试行）」，它适用于 2019—2020 年度" {
		t.Error(words(f))
	}
}

func TestExcerptIsTheSentence(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetParagraphs("problems", []string{"先说别的。XX街道存在不足；再说别的。"}))
	f := find(t, check.Run(e.Report(), check.Options{}), "F9@problems")
	if f.Excerpt != "XX街道存在不足；" || f.Place != "五、存在的主要问题及改进情况 第 1 段" || f.Section != "problems" {
		t.Error(words(f))
	}
}

func TestTopicsOfTheOverview(t *testing.T) {
	for _, c := range []struct {
		name       string
		paragraphs []string
		missing    string
	}{
		{"all in one paragraph", []string{"主动公开120条，依申请公开9件，加强政府信息管理和平台建设，强化监督保障。"}, ""},
		{"without platform", []string{"（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "建好政府信息公开平台。", "（四）监督保障"}, "「政府信息公开平台建设」"},
		{"run-in headings", []string{"（一）主动公开情况。" + strings.Repeat("文", 60), "（二）依申请公开情况。" + strings.Repeat("文", 60), "（三）加强信息管理与平台建设", "（四）强化监督保障"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := clean(t, "guoban-2021", 2025)
			do(t, e, report.SetParagraphs("overview", c.paragraphs))
			findings := check.Run(e.Report(), check.Options{})
			if c.missing == "" {
				same(t, only(findings))
				return
			}
			if f := find(t, findings, "F7@overview"); f.Severity != form.Warning || f.Message != "没有写到"+c.missing {
				t.Error(words(f))
			}
		})
	}
}

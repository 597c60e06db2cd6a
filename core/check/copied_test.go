package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// What an office wrote of its problems, for 2024 and, in other words, for 2025.
var (
	problems2024 = []string{
		"（一）存在的主要问题",
		"2024年，清河街道政务公开工作取得了一定成效，但与群众的期待相比仍有差距：一是公开内容不够深，表面事项公开多，深层次问题公开少；二是政策解读形式单一，图解、视频解读仅有3篇；三是社区公开栏更新不够及时。",
		"（二）改进情况",
		"下一步，我街道将充实公开内容，围绕就业、养老、物业管理等群众关心的事项细化目录；丰富解读形式，每季度至少制作1篇图解；健全社区公开栏巡查制度，每月检查1次并通报结果。",
	}
	problems2025 = []string{
		"（一）存在的主要问题",
		"对照上级考核反馈和第三方评估结果，主要不足有两点：旧村改造、加装电梯等重点项目的过程信息发布滞后；依申请公开答复文书的说理不充分，有1件被复议机关指出瑕疵。",
		"（二）改进情况",
		"针对滞后问题，建立项目信息同步发布清单，由城建办随工程进度逐月更新；针对文书问题，邀请法律顾问逐件审核，全年组织两次答复文书评查，年内未再出现瑕疵。",
	}
)

// twoYears returns the reports for 2025 and 2024 with the given paragraphs in one section.
func twoYears(t testing.TB, section string, this, last []string) (*report.Editor, *report.Report) {
	t.Helper()
	e, before := clean(t, "guoban-2021", 2025), clean(t, "guoban-2021", 2024)
	do(t, e, report.SetParagraphs(section, this))
	do(t, before, report.SetParagraphs(section, last))
	return e, before.Report()
}

func TestParagraphsOfLastYear(t *testing.T) {
	for _, c := range []struct {
		name       string
		this, last []string
		want       string
	}{
		{"written anew", problems2025, problems2024, ""},
		{"the same", problems2024, problems2024, "这一节有 100% 的文字与上年报告相同：第 2、4 段"},
		{"years and numbers changed", changed(problems2024, "2024", "2025", "3篇", "11篇", "1次", "２次"), problems2024, "这一节有 100% 的文字与上年报告相同：第 2、4 段"},
		{"a few words changed", changed(problems2024, "一定成效", "明显成效", "围绕就业", "聚焦就业"), problems2024, "这一节有 98% 的文字与上年报告相同：第 2、4 段"},
		{"in another order", []string{problems2024[3], problems2024[1]}, problems2024, "这一节有 100% 的文字与上年报告相同：第 1、2 段"},
		{"half of it new", []string{problems2024[1], problems2025[3]}, problems2024, ""},
		{"headings alone", []string{"（一）存在的主要问题", "（二）改进情况"}, problems2024, ""},
		{"what recurs every year", []string{recurring}, []string{recurring}, ""},
		{"nothing last year", problems2024, []string{"无"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, last := twoYears(t, "problems", c.this, c.last)
			findings := check.Run(e.Report(), check.Options{Last: last})
			if c.want == "" {
				if got := only(findings, "Y6"); len(got) > 0 {
					t.Errorf("findings %q", got)
				}
				return
			}
			f := find(t, findings, "Y6@problems")
			if f.Message != c.want || f.Severity != form.Warning || f.Section != "problems" || c.this[f.Paragraph] != f.Excerpt {
				t.Error(words(f))
			}
		})
	}
}

const recurring = "2025年，我街道未收到政府信息公开申请，没有收取信息处理费；全年未发生因政府信息公开工作引起的行政复议和行政诉讼，无其他需要报告的事项，请社会各界和广大居民群众继续监督。"

func changed(paragraphs []string, pairs ...string) []string {
	return strings.Split(strings.NewReplacer(pairs...).Replace(strings.Join(paragraphs, "\n")), "\n")
}

func TestOtherMattersMayRecur(t *testing.T) {
	e, last := twoYears(t, "other_matters", problems2024, problems2024)
	same(t, only(check.Run(e.Report(), check.Options{Last: last}), "Y6"))
}

func TestTextOfTheYearBeforeLastIsNotLookedAt(t *testing.T) {
	e, _ := twoYears(t, "problems", problems2024, problems2024)
	_, old := twoYears(t, "problems", problems2024, problems2024)
	past := report.New(old.Form, old.Office, 2023)
	past.Sections = old.Sections
	same(t, only(check.Run(e.Report(), check.Options{Last: past}), "Y6"))
}

func TestTextAReportBeganWithNeedsNoFileOfLastYear(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	sections := slices.Clone(e.Report().Sections)
	for i := range sections {
		if sections[i].ID == "problems" {
			sections[i].Paragraphs, sections[i].Reused = problems2024, problems2024
		}
	}
	do(t, e, report.SetSections(sections))
	same(t, only(check.Run(e.Report(), check.Options{}), "Y6"), "Y6@problems")
	do(t, e, report.SettleReused(e.Report().Section("problems")))
	same(t, only(check.Run(e.Report(), check.Options{}), "Y6"))
}

func TestHalfOfTheWholeIsLastYears(t *testing.T) {
	e, last := twoYears(t, "problems", append(problems2024[1:], problems2025...), problems2024)
	f := find(t, check.Run(e.Report(), check.Options{Last: last}), "Y6@report")
	if !strings.HasPrefix(f.Message, "全文有 5") || f.Place != "全文" {
		t.Error(words(f))
	}
}

func TestReasonForKeepingATextHoldsUntilTheTextChanges(t *testing.T) {
	e, last := twoYears(t, "problems", problems2024, problems2024)
	f := find(t, check.Run(e.Report(), check.Options{Last: last}), "Y6@problems")
	do(t, e, report.Explain(report.Explanation{Finding: f.ID, Numbers: f.Numbers, Text: "两年的整改任务是同一批，明年验收"}))
	if f := find(t, check.Run(e.Report(), check.Options{Last: last}), "Y6@problems"); f.Open() {
		t.Error("the explanation does not silence", words(f))
	}
	do(t, e, report.SetParagraphs("problems", changed(problems2024, "每季度", "每半年")))
	if f := find(t, check.Run(e.Report(), check.Options{Last: last}), "Y6@problems"); !f.Open() {
		t.Error("the explanation outlives the text", words(f))
	}
}

package check_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// FuzzProse: whatever a paragraph, a heading, a title and a date hold, checking ends, and every excerpt is a piece of
// the text.
func FuzzProse(f *testing.F) {
	for _, seed := range []string{
		"根据国办公开办涵[2019]6 0号，统计期限自２０２４年1 月1日至2025.12.30。", "2024 年，XX街道；本报告于2025年1月15日公布。",
		"—、总体情况：", "关于〔2021〕第号", "“××”某某街道", "202 6 年 1 月 2 0 日", "　　 \u00a0Ａ b C", "号", "报",
		"根据贵办要求，本报告由总体情况、政策解读等五部分组成；我镇、杨庄镇认真贯彻，请与初家街道联系。", "申请人张建国 11010519491231002X，139 0535 1234-，6228480402564890018",
		"在成都市委领导下，向市政府提出的申请5件。", "国务院令第492号",
		"收到申请【】件【请填写】，，同比同比增长1２件件。 年　月 日（ ）X条政府信息公开政府信息公开【", "的 的的，。",
	} {
		f.Add(seed)
	}
	e := clean(f, "guoban-2021", 2025)
	r := e.Report()
	f.Fuzz(func(t *testing.T, text string) {
		paragraphs := report.Paragraphs(text)
		for _, c := range []report.Command{
			report.SetPreamble(paragraphs), report.SetTitle(text), report.SetSignOff(report.SignOff{Organ: text, Date: text}),
			report.SetSections([]report.Section{{ID: "overview", Heading: report.Clean(text), Paragraphs: paragraphs}}),
		} {
			do(t, e, c)
		}
		for _, finding := range check.Run(r, check.Options{Final: true}) {
			if finding.Section != "preamble" {
				continue
			}
			wantWords(t, finding, paragraphs)
			piece := strings.TrimSuffix(strings.TrimPrefix(finding.Excerpt, "……"), "……")
			if !strings.Contains(strings.Join(paragraphs, "\n"), piece) && finding.Rule != "F16" && !hides(finding.Rule) {
				t.Errorf("%s quotes %q, which is not in %q", finding.ID, finding.Excerpt, paragraphs)
			}
		}
	})
}

// hides reports whether the findings of a rule show their excerpts masked.
func hides(rule string) bool { return strings.HasPrefix(rule, "P") }

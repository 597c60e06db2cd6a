package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestWhatFieldsWaitForKeepsAReportFromBeingFinal(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetSupplements([]report.Supplement{{Name: "培训次数", Unit: "次", Hint: "签到表"}}))
	do(t, e, report.SetParagraphs("problems", []string{"已经写明。", "【如果 有 新收申请总数】不印。【完】组织培训【培训次数】次。"}))
	findings := proof.Of(e.Report(), nil).Check(true)
	same(t, only(findings), "F9@problems")
	f := find(t, findings, "F9@problems")
	written := e.Report().Sections[4].Paragraphs[f.Paragraph]
	if f.Severity != form.Error || f.Message == "" || f.Advice == "" || f.Place != "五、存在的主要问题及改进情况 第 2 段" || written[f.From:f.To] != "【培训次数】" {
		t.Errorf("%s at %q, advice %s", words(f), written[f.From:f.To], f.Advice)
	}
	// While the report is being written it is a reminder; what no number can mend is an error from the beginning.
	if f := find(t, proof.Of(e.Report(), nil).Check(false), "F9@problems"); f.Severity != form.Notice {
		t.Errorf("the draft waits for a number: %s", words(f))
	}
	do(t, e, report.SetSupplement("培训次数", "3"))
	same(t, only(proof.Of(e.Report(), nil).Check(true)))
}

func TestAFieldThereIsNotIsWrongInADraftToo(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetParagraphs("problems", []string{"本年收到申请【新收申请总娄】件，办理力量不足。"}))
	if f := find(t, proof.Of(e.Report(), nil).Check(false), "F9@problems"); f.Severity != form.Error {
		t.Error(words(f))
	}
}

func TestFieldsInOtherBracketsCanBeExplained(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	do(t, e, report.SetParagraphs("problems", []string{"本年收到申请［新收申请总数］件，办理力量不足。"}))
	findings := proof.Of(e.Report(), nil).Check(true)
	same(t, only(findings), "F9@problems")
	written := e.Report().Sections[4].Paragraphs[0]
	if f := find(t, findings, "F9@problems"); f.Severity != form.Warning || written[f.From:f.To] != "［新收申请总数］" {
		t.Errorf("%s at %q", words(f), written[f.From:f.To])
	}
}

func TestUnfilledWordsAreToldOnce(t *testing.T) {
	e := clean(t, "guoban-2021", 2025)
	notes := []string{"注：数据由【责任科室】提供。"}
	do(t, e, report.SetParagraphs("problems", []string{"由【XX科室】负责，【】次。"}))
	do(t, e, report.SetTable("disputes", report.TableState{Complete: true, Notes: &notes}))
	findings := proof.Of(e.Report(), nil).Check(false)
	same(t, only(findings, "F9"), "F9@表四 表后注", "F9@problems", "F9@problems")
	if f := find(t, findings, "F9@表四 表后注"); f.Paragraph != -1 {
		t.Errorf("a note is no paragraph of a section: %s", words(f))
	}
}

// One mistake breaks everything up to its 【完】: what is left standing because of it is not held against the clerk again.
func TestABrokenControlIsToldOnce(t *testing.T) {
	deep := strings.Repeat("【如果 没有 新收申请总数】", 21) + "已经办理。" + strings.Repeat("【完】", 21)
	for _, c := range []struct {
		written []string
		faults  int
	}{
		{[]string{"【如果 有 新收申请总数】已经办理。【否则】没有收到申请。"}, 1},
		{[]string{"【如果 有 新收申请总娄】已经办理。【否则】没有收到申请。【完】"}, 1},
		{[]string{"【如果】已经办理。【否则】没有收到申请。【完】"}, 1},
		{[]string{"【如果 大概有】", "已经办理。", "【否则】", "没有收到申请。", "【完】"}, 1},
		{[]string{"【如果 大概有】已经办理。【否则如果 乱七八糟】没有收到申请。【否则】不清楚。【完】"}, 2},
		{[]string{"【如果 大概有】甲事项已办。【如果 又是什么】乙事项已办。【否则】丙事项已办。【完】【完】"}, 2},
		{[]string{"【如果 有 新收申请总数已经办理。【否则】没有收到申请。【完】"}, 1},
		{[]string{"【如果 有 新收申请总数", "】已经办理。【否则】没有收到申请。【完】"}, 1},
		{[]string{"收到【新收申请", "总数】件，已经办理。"}, 1},
		{[]string{"【如果 项目数量 大于 3】已经办理。【否则】没有收到申请。【完】"}, 1},
		{[]string{"【逐项 没有的列表】【项目名称】【项目数量】件【完】，已经办理。"}, 1},
		{[]string{"【逐项 办理结果】【项目名称】【项目数量·中文数字】件，已经办理。"}, 1},
		{[]string{"【逐项 办理结果】【如果 项目数量 大于 3】【项目名称】较多【完】，已经办理。"}, 1},
		{[]string{deep}, 1},
		{[]string{"已经办理。【完】"}, 1},
		{[]string{"【如果 大概有】已经办理。【完】由【责任科室】负责，【待定】"}, 3},
	} {
		e := clean(t, "guoban-2021", 2025)
		do(t, e, report.SetParagraphs("problems", append([]string{"已经写明。"}, c.written...)))
		findings := slices.DeleteFunc(proof.Of(e.Report(), nil).Check(false), func(f check.Finding) bool { return f.Rule != "F9" })
		if len(findings) != c.faults {
			t.Errorf("%s is told %d times, want %d", c.written, len(findings), c.faults)
			for _, f := range findings {
				t.Log(words(f))
			}
		}
	}
}

func TestPlaceholdersOutsideOfProse(t *testing.T) {
	for _, c := range []struct {
		command  report.Command
		id       string
		severity form.Severity
	}{
		{report.SetTitle("【单位名称】2025年政府信息公开工作年度报告"), "F9@标题", form.Error},
		{report.SetSignOff(report.SignOff{Organ: "青河县清河街道办事处【盖章】", Date: "2026-01-15"}), "F9@落款", form.Warning},
		{report.SetSignOff(report.SignOff{Date: "2026年  月  日"}), "F9@落款日期", form.Error},
	} {
		e := clean(t, "guoban-2021", 2025)
		do(t, e, c.command)
		if f := find(t, check.Run(e.Report(), check.Options{}), c.id); f.Severity != c.severity {
			t.Error(words(f))
		}
	}
}

// locked is a report with a template with a locked block, taken over.
func locked(t *testing.T) *report.Editor {
	t.Helper()
	e := clean(t, "guoban-2021", 2025)
	from := template.Template{ID: "towns", Name: "乡镇年报", Version: "1", Issuer: "平湖县人民政府办公室", Parts: []template.Part{{
		Section: "problems", Blocks: []template.Block{{ID: "standard", Locked: true, Paragraphs: []string{"【机关名称】按县里的统一要求整改。"}}},
	}}}
	do(t, e, from.Apply(e.Report(), []string{"problems"}))
	return e
}

func TestLockedWordsThatAreNotThereAreMissed(t *testing.T) {
	e := locked(t)
	same(t, only(proof.Of(e.Report(), nil).Check(true)))
	e.Report().Sections[4].Paragraphs = []string{"已经写明。"} // by another program
	findings := proof.Of(e.Report(), nil).Check(true)
	same(t, only(findings), "F22@towns/standard")
	const want = "「【机关名称】按县里的统一要求整改。」是平湖县人民政府办公室的模板「乡镇年报」锁定的文字，这一部分里没有，或已被改动"
	f := find(t, findings, "F22@towns/standard")
	if f.Message != want || f.Severity != form.Warning || f.Part != "problems" || f.Paragraph != -1 {
		t.Error(words(f))
	}
	do(t, e, report.Explain(report.Explanation{Finding: f.ID, Numbers: f.Numbers, Text: "本街道没有需要整改的事项，县政府办公室已同意。"}))
	if f := find(t, proof.Of(e.Report(), nil).Check(true), f.ID); f.Open() {
		t.Error("the explanation is not taken")
	}
}

func TestALockThatWasReleasedIsTold(t *testing.T) {
	e := locked(t)
	do(t, e, report.Release("towns", "standard"))
	f := find(t, proof.Of(e.Report(), nil).Check(true), "F22@towns/standard")
	if f.Message != "「【机关名称】按县里的统一要求整改。」是平湖县人民政府办公室的模板「乡镇年报」锁定的文字，本单位解除了锁定" || !f.Open() {
		t.Error(words(f))
	}
	e.Undo()
	same(t, only(proof.Of(e.Report(), nil).Check(true)))
}

package form_test

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
)

func TestEveryNationalPartIsExplained(t *testing.T) {
	for _, f := range builtIn(t).Forms() {
		for _, s := range f.Sections {
			if !s.Local {
				explains(t, f.ID+" "+s.ID, s.Guide)
			}
		}
		for _, table := range f.Tables {
			if !table.Local() {
				explains(t, f.ID+" "+table.ID, table.Guide)
			}
		}
	}
}

func explains(t *testing.T, where string, guide []form.Guide) {
	t.Helper()
	if len(guide) == 0 {
		t.Errorf("%s has no filling instructions", where)
	}
	for _, g := range guide {
		if !strings.HasSuffix(g.Text, "。") || strings.ContainsAny(g.Text, "\n{}") || g.Text != strings.TrimSpace(g.Text) {
			t.Errorf("%s: %q is no plain paragraph", where, g.Text)
		}
	}
}

// The questions that published reports got wrong have to be answered where they arise.
func TestInstructionsAnswerWhatIsAsked(t *testing.T) {
	for _, c := range []struct{ form, part, text, source string }{
		{"guoban-2021", "applications", "撤回的，也要有办理结果，计入（六）其他处理的「3.其他」", "实务做法"},
		{"guoban-2019", "applications", "撤回的，也要有办理结果，计入（六）其他处理；", "实务做法"},
		{"guoban-2021", "applications", "每一列都要单独成立", "表三表头"},
		{"guoban-2021", "disputes", "共同被告", "国办公开办函〔2016〕201号"},
		{"guoban-2021", "proactive", "不是本单位的规章制度", "实务做法"},
		{"guoban-2021", "proactive", "没有发生的填 0", "实务做法"},
		{"guoban-2021", "other_matters", "信息处理费", "实务做法"},
		{"guoban-2021", "overview", "五个方面", "国办公开办函〔2021〕30号 填报说明（一）"},
		{"guoban-2019", "proactive", "以外的权力事项", "实务做法"},
	} {
		f := byID(t, c.form)
		var guide []form.Guide
		if s := f.Section(c.part); s != nil {
			guide = append(guide, s.Guide...)
		}
		if table := f.Table(c.part); table != nil {
			guide = append(guide, table.Guide...)
		}
		found := false
		for _, g := range guide {
			found = found || strings.Contains(g.Text, c.text) && g.Source == c.source
		}
		if !found {
			t.Errorf("%s %s does not say %q by %s", c.form, c.part, c.text, c.source)
		}
	}
}

func TestGuideIsRead(t *testing.T) {
	sound := tiny(t)
	with := strings.Replace(sound, "heading: 总体情况}", "heading: 总体情况, guide: [写实情。, {text: 写全。, source: 实务做法}]}", 1)
	with = strings.Replace(with, "    name: 主表\n", "    name: 主表\n    guide: [{text: 填全年的数。}]\n", 1)
	f, err := form.Load("tiny.yaml", []byte(with), nil)
	if err != nil {
		t.Fatal(err)
	}
	if g := f.Sections[0].Guide; len(g) != 2 || g[0] != (form.Guide{Text: "写实情。"}) || g[1] != (form.Guide{Text: "写全。", Source: "实务做法"}) {
		t.Errorf("the section says %+v", g)
	}
	if g := f.Tables[0].Guide; len(g) != 1 || g[0].Text != "填全年的数。" {
		t.Errorf("the table says %+v", g)
	}
}

func TestBrokenGuidesAreRefused(t *testing.T) {
	for guide, want := range map[string]string{
		"写实情。":               "第 6 行：这里是「写实情。」，应当是一个列表（每项以 - 开头，或写成 [甲, 乙]）",
		"[{source: 实务做法}]":   "第 6 行：缺少 text 的内容",
		"[\"\"]":             "第 6 行：缺少一段填报说明",
		"[{text: 甲, by: 乙}]": "第 6 行：这里是「by」，应当是以下名称之一：text、source；如果是更新版本的程序写的，请升级程序",
	} {
		data := strings.Replace(tiny(t), "heading: 总体情况}", "heading: 总体情况, guide: "+guide+"}", 1)
		if got := problems(t, data, nil); got != want {
			t.Errorf("%s is refused with\n%s\nwant\n%s", guide, got, want)
		}
	}
}

func TestVariantsExplainWhatTheyAdd(t *testing.T) {
	data := variantHead + "deviation: 本县要求\nsections: {add: [{id: more, heading: 政策解读, after: overview, guide: [写解读了多少件。]}]}\n"
	national := builtIn(t)
	f, err := form.Load("本县.yaml", []byte(data), national.ByID)
	if err != nil {
		t.Fatal(err)
	}
	if g := f.Section("more").Guide; len(g) != 1 {
		t.Errorf("the local section says %+v", g)
	}
	if len(f.Section("overview").Guide) != len(byID(t, "guoban-2021").Section("overview").Guide) {
		t.Error("the national instructions are lost in a variant")
	}
	renamed := variantHead + "sections: {rename: [{id: disputes, heading: 因政府信息公开工作被申请行政复议、提起行政诉讼情况, guide: [另一种说法。]}]}\n"
	if got := problems(t, renamed, national.ByID); !strings.Contains(got, "guide") {
		t.Errorf("a variant may rewrite national instructions: %q", got)
	}
}

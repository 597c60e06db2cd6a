package template_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// FuzzPrint prints whatever somebody may type: printing never panics, every byte is accounted for, and no written word
// disappears other than in branches that were not chosen.
func FuzzPrint(f *testing.F) {
	for i := range words {
		f.Add(words[i] + words[(i*7+3)%len(words)] + words[(i*5+11)%len(words)] + "尾")
	}
	f.Add("甲【如果 有 新收申请总数】乙\n丙【否则】丁\n戊【完】己\n庚")
	f.Add("【逐项 办理结果】\n【逐项 不予公开原因】【项目名称】【完】：【如果 项目数量 大于 1 或 有 甲】【项目数量·占办结总数】【完】\n【完】")
	f.Add("【新收申请总数＋上年结转总数－3·占办结总数】【表三（一）予以公开·自然人·同比】【·】【＋】【占】【上年】【上年·占】")
	f.Add("【如果 或 且 或】【完】【如果 不超过 5】【完】【如果 新收申请总数 为 】【完】【如果 单位类型 为 或】【完】")
	f.Add("【逐项 办理结果，用】甲【完】【逐项，】甲【完】" + strings.Repeat("【如果 有 年度】", 30) + strings.Repeat("【", 50))
	this, last := office(f)
	f.Fuzz(func(t *testing.T, text string) {
		written := report.Paragraphs(text)
		this.Sections[0].Paragraphs = written
		holdsTogether(t, this, last)
		printed := template.Print(this, last)
		if !slices.ContainsFunc(template.Scan(written), func(t template.Token) bool { return t.Kind == template.Control }) {
			nothingIsLost(t, written, printed.Report.Sections[0].Paragraphs)
		}
		v := template.NewVocabulary(this, last)
		for _, token := range template.Scan(written) {
			v.Lookup(token.Text)
		}

		this.Sections[0].Paragraphs = nil
		for _, paragraph := range written {
			this.Sections[0].Paragraphs = append(this.Sections[0].Paragraphs, template.Literal(paragraph))
		}
		if got := template.Print(this, last); !slices.Equal(got.Report.Sections[0].Paragraphs, written) || len(got.Faults()) > 0 {
			t.Errorf("literally %q prints %q", written, got.Report.Sections[0].Paragraphs)
		}
	})
}

// nothingIsLost fails where words between fields are not in what was printed, in their order.
func nothingIsLost(t *testing.T, written, printed []string) {
	t.Helper()
	if len(written) != len(printed) {
		t.Fatalf("%q prints %q", written, printed)
	}
	for i, rest := range printed {
		at := 0
		words := func(text string) {
			found := strings.Index(rest, text)
			if found < 0 {
				t.Fatalf("%q is lost of %q, printed %q", text, written[i], printed[i])
			}
			rest = rest[found+len(text):]
		}
		for _, token := range template.Scan(written[i : i+1]) {
			words(written[i][at:token.From])
			if at = token.To; token.Kind == template.Quoted {
				words("【")
			}
		}
		words(written[i][at:])
	}
}

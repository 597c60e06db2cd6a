package template_test

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestPrintedWordsAreFoundWhereTheyAreWritten(t *testing.T) {
	const written = "共收到申请【新收申请总数】件，【如果 有 行政复议总数】甲【否则】没有复议【完】。"
	_, printed := overview(t, "前一段。", "【如果 有 行政复议总数】不印的一段。【完】", written)
	const prints = "共收到申请9件，没有复议。"
	for _, c := range []struct{ printed, source string }{
		{"收到", "收到"}, {"9", "【新收申请总数】"}, {"9件", "【新收申请总数】件"}, {"申请9", "申请【新收申请总数】"}, {"复议", "复议"},
		{"，没有", "，【如果 有 行政复议总数】甲【否则】没有"}, {prints, written},
	} {
		from := strings.LastIndex(prints, c.printed)
		at := printed.Source(template.Spot{Section: 0, Paragraph: 1, From: from, To: from + len(c.printed)})
		if at.Paragraph != 2 || written[at.From:at.To] != c.source {
			t.Errorf("%s comes from paragraph %d, %q", c.printed, at.Paragraph, written[at.From:at.To])
		}
		at = template.Spot{Section: 0, Paragraph: 2, From: strings.LastIndex(written, c.source), To: strings.LastIndex(written, c.source) + len(c.source)}
		back, ok := printed.Written(at)
		if !ok || back.Paragraph != 1 || prints[back.From:back.To] != c.printed {
			t.Errorf("%s is printed as %q in paragraph %d, %v", c.source, prints[back.From:back.To], back.Paragraph, ok)
		}
	}
	if _, ok := printed.Written(template.Spot{Section: 0, Paragraph: 1, From: 40, To: 43}); ok {
		t.Error("words that are left out are found in print")
	}
	inside := template.Spot{Section: 0, Paragraph: 2, From: strings.Index(written, "总数"), To: strings.Index(written, "总数")}
	if back, ok := printed.Written(inside); !ok || prints[back.From:back.To] != "9" {
		t.Errorf("a caret in a field is at %v in print", back)
	}
	for _, same := range []template.Spot{{Section: 3, Paragraph: 7, From: 1, To: 2}, {Section: report.Notes, Table: "disputes", From: 4, To: 9}} {
		if printed.Source(same) != same {
			t.Errorf("%v moves in prose without fields", same)
		}
	}
}

// words are pieces of prose; the fields among them are of every kind, right and wrong.
var words = []string{
	"共收到申请", "件，", "其中", "。", "甲", " ", "、", "【【", "】", "【", "9", "【新收申请总数】", "【新收申请·自然人·中文数字】", "【年度】", "【地址】", "【举办培训】", "【错】",
	"【如果 有 新收申请总数】", "【如果 没有 新收申请总数】", "【如果 有 举办培训】", "【如果 有错】", "【否则如果 新收申请总数 大于 5】", "【否则】", "【完】", "【完】", "【完】",
	"【逐项 办理结果】", "【逐项 不予公开原因，用“；”隔开】", "【逐项 错】", "【项目名称】", "【项目数量】", "\n", "\n",
	"【新收申请总数·同比】", "【予以公开总数·占办结总数】", "【上年新收申请总数】",
}

func randomProse(random *rand.Rand) []string {
	var text strings.Builder
	for range random.Intn(30) {
		text.WriteString(words[random.Intn(len(words))])
	}
	return report.Paragraphs(text.String())
}

func TestEveryByteOfNoFieldComesFromTheSameByte(t *testing.T) {
	random := rand.New(rand.NewSource(5))
	this, last := office(t)
	for range 500 {
		written := randomProse(random)
		this.Sections[0].Paragraphs = written
		holdsTogether(t, this, last)
		if t.Failed() {
			t.Fatalf("written %q", written)
		}
	}
}

// holdsTogether fails where what is printed and what is written do not lead to each other.
func holdsTogether(t *testing.T, this, last *report.Report) {
	t.Helper()
	printed := template.Print(this, last)
	written := this.Sections[0].Paragraphs
	for i, text := range printed.Report.Sections[0].Paragraphs {
		for at := range len(text) {
			source := printed.Source(template.Spot{Paragraph: i, From: at, To: at + 1})
			if source.Paragraph < 0 || source.Paragraph >= len(written) || source.From < 0 || source.From >= source.To || source.To > len(written[source.Paragraph]) {
				t.Errorf("byte %d of %q comes from %+v", at, text, source)
				return
			}
			if words := written[source.Paragraph][source.From:source.To]; !strings.HasPrefix(words, "【") && words != text[at:at+1] {
				t.Errorf("byte %d of %q comes from %q", at, text, words)
			}
			if _, ok := printed.Written(source); !ok {
				t.Errorf("%+v, from which byte %d of %q comes, is not printed", source, at, text)
			}
		}
	}
	faults := printed.Faults()
	for _, u := range printed.Report.Unfilled {
		at := template.Spot{Paragraph: u.Paragraph, From: u.From, To: u.To}
		if text := printed.Report.Sections[0].Paragraphs[u.Paragraph][u.From:u.To]; !strings.HasPrefix(text, "【") {
			t.Errorf("unfilled is %q", text)
		}
		source := printed.Source(at)
		if !slices.ContainsFunc(faults, func(f template.Fault) bool { return f.Spot == source && f.Message == u.Message }) {
			t.Errorf("%v at %+v is no fault: %v", u, source, faults)
		}
	}
}

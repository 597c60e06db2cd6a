package template_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// sixtyFields are a paragraph's worth of fields and choices, of which longProse takes 60.
var sixtyFields = []string{
	"共收到申请【新收申请总数】件，", "其中自然人【新收申请·自然人】件（占【新收申请·自然人·占新收申请总数】），", "【新收申请总数·同比】。",
	"【如果 有 不予公开总数】不予公开【不予公开总数】件【否则】没有不予公开的【完】。", "【机关名称】于【公布期限】前公布。", "【逐项 办理结果】【项目名称】【项目数量】件【完】。",
	"本年制发行政规范性文件【行政规范性文件制发件数·中文数字】件。", "【如果 新收申请总数 大于 上年新收申请总数 且 有 不予公开总数】有所增加。【完】",
}

// longProse writes paragraphs of some 250 characters, with 60 fields or none.
func longProse(characters int, fields bool) []string {
	var paragraphs []string
	var text strings.Builder
	placed := 0
	for written := 0; written < characters; {
		text.Reset()
		for report.Characters(text.String()) < 250 {
			text.WriteString("一年来认真贯彻落实条例，第" + strconv.Itoa(written) + "次会议研究了公开工作，主动公开信息，回应群众关切。")
			if fields && placed < 60 {
				text.WriteString(sixtyFields[placed%len(sixtyFields)])
				placed++
			}
		}
		written += report.Characters(text.String())
		paragraphs = append(paragraphs, text.String())
	}
	return paragraphs
}

func BenchmarkPrint(b *testing.B) {
	for _, c := range []struct {
		name       string
		characters int
		fields     bool
	}{{"5000", 5000, true}, {"20000", 20_000, true}, {"20000-without-fields", 20_000, false}} {
		b.Run(c.name, func(b *testing.B) {
			this, last := office(b, longProse(c.characters, c.fields)...)
			if faults := template.Print(this, last).Faults(); len(faults) > 0 {
				b.Fatal(faults)
			}
			for b.Loop() {
				template.Print(this, last)
			}
		})
	}
}

func BenchmarkVocabulary(b *testing.B) {
	this, last := office(b)
	b.Run("look up", func(b *testing.B) {
		for b.Loop() {
			template.NewVocabulary(this, last).Lookup("新收申请总数·同比")
		}
	})
	b.Run("search", func(b *testing.B) {
		for b.Loop() {
			template.NewVocabulary(this, last).Search("xssq", 8)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	prose := longProse(20_000, true)
	for b.Loop() {
		template.Scan(prose)
	}
}

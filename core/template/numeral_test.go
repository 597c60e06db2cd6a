package template_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

func TestNumbersAreWrittenAsOfficialPapersDo(t *testing.T) {
	const amount = form.Address("proactive/admin_fees/amount")
	for _, c := range []struct{ number, chinese, grouped, yuan string }{
		{"0", "零", "0", "0"}, {"9", "九", "9", "90000"}, {"10", "十", "10", "100000"}, {"12", "十二", "12", "120000"}, {"20", "二十", "20", "200000"},
		{"105", "一百零五", "105", "1050000"}, {"110", "一百一十", "110", "1100000"}, {"111", "一百一十一", "111", "1110000"},
		{"200", "二百", "200", "2000000"}, {"1000", "一千", "1,000", "10000000"}, {"1001", "一千零一", "1,001", "10010000"},
		{"1010", "一千零一十", "1,010", "10100000"}, {"10010", "一万零一十", "10,010", "100100000"}, {"20000", "二万", "20,000", "200000000"},
		{"20300", "二万零三百", "20,300", "203000000"}, {"100000", "十万", "100,000", "1000000000"}, {"1234567", "一百二十三万四千五百六十七", "1,234,567", "12345670000"},
		{"10000001", "一千万零一", "10,000,001", "100000010000"}, {"100000000", "一亿", "100,000,000", "1000000000000"},
		{"100000001", "一亿零一", "100,000,001", "1000000010000"}, {"1200000000000", "一万二千亿", "1,200,000,000,000", "12000000000000000"},
		{"3.5", "三点五", "3.5", "35000"}, {"3.5000", "三点五零零零", "3.5000", "35000"}, {"0.00005", "零点零零零零五", "0.00005", "0.5"},
		{"1234.50", "一千二百三十四点五零", "1,234.50", "12345000"}, {"-1234", "负一千二百三十四", "-1,234", "-12340000"},
	} {
		e := answered(t, 2026, map[form.Address]string{amount: c.number}, "【行政事业性收费】", "【行政事业性收费·中文数字】", "【行政事业性收费·千分位】", "【行政事业性收费·元】")
		got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs
		for i, want := range []string{c.number, c.chinese, c.grouped, c.yuan} {
			if got[i] != want {
				t.Errorf("%s prints %s, want %s", c.number, got[i], want)
			}
		}
	}
}

func TestPercentagesAreRoundedHalfUp(t *testing.T) {
	for _, c := range []struct{ part, whole, share string }{
		{"1", "3", "33.3%"}, {"2", "3", "66.7%"}, {"1", "8", "12.5%"}, {"1", "2", "50%"}, {"1", "16", "6.3%"}, {"1", "800", "0.1%"}, {"3", "800", "0.4%"},
		{"999", "1000", "99.9%"}, {"1", "100000", "0.001%"}, {"5", "5", "100%"}, {"7", "5", "140%"}, {"0", "5", "0%"},
		{"9999999999999", "3", "333333333333300%"},
	} {
		e := answered(t, 2026, map[form.Address]string{"proactive/licensing/decisions": c.part, "proactive/penalty/decisions": c.whole},
			"【行政许可处理决定数量·占行政处罚处理决定数量】")
		if got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs[0]; got != c.share {
			t.Errorf("%s of %s is printed as %s, want %s", c.part, c.whole, got, c.share)
		}
	}
}

func TestAmountsKeepTheUnitThatWasWrittenWithThem(t *testing.T) {
	e := report.Edit(report.New(formOf(t, "guoban-2019"), report.Office{Name: "青河县司法局"}, 2020))
	const place = "表二 政府集中采购 · 采购总金额"
	for text, want := range map[string]string{"251000元": "251000元，251000，251,000", "25.1万元": "25.1万元，251000，251,000"} {
		do(t, e, report.SetCells(report.CellEdit{Address: "proactive/procurement/amount", Text: text}),
			report.SetParagraphs("overview", []string{"【" + place + "】，【" + place + "·元】，【" + place + "·元·千分位】"}))
		if got := template.Print(e.Report(), nil).Report.Sections[0].Paragraphs[0]; got != want {
			t.Errorf("%s prints %s, want %s", text, got, want)
		}
	}
}

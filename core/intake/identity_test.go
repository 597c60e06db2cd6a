package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestTitlesOverSeveralLinesAndOnACover(t *testing.T) {
	for _, c := range []struct {
		lines         []string
		title, office string
		cover         bool
	}{
		{[]string{"绿园区同心街道2020年政府信息公开", "工作年度报告"}, "绿园区同心街道2020年政府信息公开工作年度报告", "绿园区同心街道", false},
		{[]string{"青河县司法局", "2020年政府信息公开工作", "年度报告"}, "青河县司法局2020年政府信息公开工作年度报告", "青河县司法局", false},
		{[]string{"青河县司法局20", "20年政府信息公开工作年度报告"}, "青河县司法局2020年政府信息公开工作年度报告", "青河县司法局", false},
		{[]string{"附件2", "2020年青河县司法局政府信息公开工作年度报告"}, "2020年青河县司法局政府信息公开工作年度报告", "青河县司法局", false},
		{[]string{"青河县司法局关于二〇二〇年度政府信息公开工作的年度报告"}, "青河县司法局关于二〇二〇年度政府信息公开工作的年度报告", "青河县司法局", false},
		{[]string{"青河县司法局", "202 0 年政府信息公开工作年度报告", "青河县司法局", "2021年1月8日", "青河县司法局202 0 年政府信息公开工作年度报告"},
			"青河县司法局202 0 年政府信息公开工作年度报告", "青河县司法局", true},
		{[]string{"青河县司法局2020年政府信息公开工作年度报告", "2021年1月", "青河县司法局2020年政府信息公开工作年度报告"},
			"青河县司法局2020年政府信息公开工作年度报告", "青河县司法局", true},
		{[]string{"青河县司法局2020年政府信息公开工作年度报告", "日期:2021-01-29", "字体：【 默认 大", "青河县司法局政府信息公开工作年度报告"},
			"青河县司法局2020年政府信息公开工作年度报告", "青河县司法局", false},
		{[]string{"您当前所在位置: 首页 > 青河县 > 政务信息公开年报", "青河县司法局2020年政府信息公开工作年度报告", "首页/ 政府信息公开 / 正文"},
			"青河县司法局2020年政府信息公开工作年度报告", "青河县司法局", false},
		{[]string{"青河县司法局2020年政府信息公开工作年度报告 - 公开年报 - 青河县人民政府", "青河县司法局2020年政府信息公开工作年度报告", "• 来源: 青河县司法局", "- 发布日期：2021-01-29"},
			"青河县司法局2020年政府信息公开工作年度报告", "青河县司法局", false},
	} {
		lines := append(c.lines, "根据条例，编制本报告。", "一、总体情况", "甲。")
		result := understood(t, append(lines, "青河县司法局", "2021年1月8日")...)
		r := result.Report
		for _, remark := range result.Remarks {
			if !strings.HasPrefix(remark.Text, "网页自己的文字没有读入：") {
				t.Errorf("%q: remark %q", c.lines, remark.Text)
			}
		}
		if r.PrintedTitle() != c.title || r.Office.Name != c.office || r.Year != 2020 || r.Cover != c.cover {
			t.Errorf("%q: %q of %q for %d, cover %v", c.lines, r.PrintedTitle(), r.Office.Name, r.Year, r.Cover)
		}
		if !slices.Equal(r.Preamble, []string{"根据条例，编制本报告。"}) {
			t.Errorf("%q: preamble %q", c.lines, r.Preamble)
		}
	}
}

func TestOfficeAndYearComeFromElsewhereWithoutATitle(t *testing.T) {
	p := pageOf("本报告中所列数据的统计期限自2022年1月1日起至2 022 年12月3 1日止。", "一、总体情况", "甲。", "青河县司法局", "2023年1月8日")
	if r := understoodPage(t, p, "", Options{}).Report; r.Office.Name != "青河县司法局" || r.Year != 2022 || !reflect.DeepEqual(r.Period, report.Period{}) {
		t.Errorf("%q for %d, period %v", r.Office.Name, r.Year, r.Period)
	}
	p = pageOf("一、总体情况", "甲。")
	if r := understoodPage(t, p, `C:\年报\青河县司法局2022年政府信息公开工作年度报告.docx`, Options{}).Report; r.Office.Name != "青河县司法局" || r.Year != 2022 {
		t.Errorf("%q for %d", r.Office.Name, r.Year)
	}
	for text, want := range map[string]string{
		"现公布青河县2022年政府信息公开工作年度报告。":                          "青河县",
		"依照条例，编制大同县自然资源局2022年政府信息公开工作年度报告。":                 "大同县自然资源局",
		"现发布《东山市教育局2022年政府信息公开工作年度报告》，现公布东山市教育局2022年工作。":    "东山市教育局",
		"本年报由东山市青河区教育局办公室编制。":                               "东山市青河区教育局",
		"2022年，我局以人民为中心。有疑问，请与大同县自然资源局联系（电话：0123-1234567）。": "大同县自然资源局",
		"有疑问，请与青河县清河街道党政综合办公室联系（地址：青河县清河路1号）。":              "青河县清河街道",
		"有疑问，请联系：东山市青河区人民政府清河街道办事处；联系电话：0123-1234567。":      "东山市青河区人民政府清河街道办事处",
		"由青河县人民政府办公室组织编制，所列数据统计时间为2022年1月1日起至2022年12月31日止。": "青河县人民政府",
	} {
		r := understoodPage(t, pageOf("一、总体情况", text, "（一）主动公开政府信息情况。2022年，我单位公开信息9条。", "（二）依申请公开情况。无。"), "", Options{}).Report
		if r.Office.Name != want || r.Year != 2022 || len(r.Sections) != 1 {
			t.Errorf("%s: %q for %d, %d sections", text, r.Office.Name, r.Year, len(r.Sections))
		}
	}
	result := understoodPage(t, p, "新建文本文档.txt", Options{})
	if result.Report.Office.Name != "新建文本文档" || len(result.Questions) != 2 {
		t.Errorf("%q, questions %+v", result.Report.Office.Name, result.Questions)
	}
	result = understoodPage(t, p, "新建文本文档.txt", Options{Office: "青河县司法局", Year: 2022})
	if r := result.Report; r.Office.Name != "青河县司法局" || r.Office.Kind != report.Department || r.Year != 2022 || len(result.Questions) != 0 {
		t.Errorf("%+v for %d, questions %+v", r.Office, r.Year, result.Questions)
	}
}

func TestPlacesThatDisagreeAreAsked(t *testing.T) {
	result := understood(t, "青河县清河街道办事处2022年政府信息公开工作年度报告", "本报告所列数据的统计期限自2023年1月1日至2023年12月31日。", "一、总体情况", "甲。", "大同市水务局", "2024年1月8日")
	var asked []string
	for _, q := range result.Questions {
		asked = append(asked, q.ID)
	}
	if !slices.Equal(asked, []string{"office", "year"}) {
		t.Fatalf("asked %q", asked)
	}
	e := report.Edit(result.Report)
	for _, q := range result.Questions {
		if err := e.Do(q.Choices[1].Edit); err != nil {
			t.Fatal(err)
		}
	}
	if r := result.Report; r.Office.Name != "大同市水务局" || r.Year != 2023 || r.PrintedTitle() != "青河县清河街道办事处2022年政府信息公开工作年度报告" {
		t.Errorf("%q for %d under %q", r.Office.Name, r.Year, r.PrintedTitle())
	}
}

func TestContactFactsAreReadInAllSpellings(t *testing.T) {
	for text, want := range map[string]report.Office{
		"联系(地址:青岛西海岸新区华宁路358号;邮编:266404;电话:84122922;传真:84121200;电子邮箱:a.b@qd.shandong.cn)。": {Address: "青岛西海岸新区华宁路358号", Postcode: "266404", Telephone: "84122922", Email: "a.b@qd.shandong.cn"},
		"请与本局办公室联系（通讯地址：青河县人民路1号（县政府大楼）3楼，邮政编码：1 2 3 4 5 6，联系电话：０１２３－４５６７８９０）。":            {Address: "青河县人民路1号(县政府大楼)3楼", Postcode: "123456", Telephone: "0123-4567890"},
		"本报告电子版可在网站（网址：http://www.qinghe.gov.cn/xxgk/）下载。地址为青河县人民路1号，邮箱qh@163.com":         {Address: "青河县人民路1号", Email: "qh@163.com", Website: "http://www.qinghe.gov.cn/xxgk/"},
		"本报告可在青河县人民政府门户网站查阅，地址栏输入即可。":                                                      {},
	} {
		if got := readFacts(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s\n got %+v\nwant %+v", text, got, want)
		}
	}
}

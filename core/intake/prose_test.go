package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

var builtIn = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

func loadForms(t testing.TB) *form.Catalog {
	t.Helper()
	forms, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return forms
}

// pageOf is a page of paragraphs.
func pageOf(lines ...string) *page.Page {
	p := &page.Page{}
	for i, line := range lines {
		p.Blocks = append(p.Blocks, page.Block{Place: fmt.Sprintf("第 %d 段", i+1), Text: line})
	}
	return p
}

// understood reads a page of paragraphs.
func understood(t *testing.T, lines ...string) *Result {
	t.Helper()
	return understoodPage(t, pageOf(lines...), "", Options{})
}

func understoodPage(t *testing.T, p *page.Page, name string, o Options) *Result {
	t.Helper()
	o.Forms = loadForms(t)
	result, err := understand(p, "文本", name, o)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// ids are the sections of a report, an extra one by its heading.
func ids(r *report.Report) []string {
	var list []string
	for i, s := range r.Sections {
		if s.ID == "" {
			list = append(list, r.Heading(i))
		} else {
			list = append(list, s.ID)
		}
	}
	return list
}

var (
	title6    = "青河县清河街道办事处2024年政府信息公开工作年度报告"
	sections6 = []string{"overview", "proactive", "applications", "disputes", "problems", "other_matters"}
)

// printout prints a report as a page: what a person has in hand who reads it. A table is one block.
func printout(r *report.Report) (*page.Page, *tables) {
	p := &page.Page{}
	t := &tables{form: r.Form, states: map[string]report.TableState{}, at: map[string]int{}}
	add := func(texts ...string) {
		for _, text := range texts {
			p.Blocks = append(p.Blocks, page.Block{Place: fmt.Sprintf("第 %d 段", len(p.Blocks)+1), Text: text})
		}
	}
	add(r.PrintedTitle())
	add(r.Preamble...)
	for i, s := range r.Sections {
		add(r.Heading(i))
		add(s.Paragraphs...)
		if own := r.Form.Section(s.ID); own != nil && own.TableID != "" {
			t.at[own.TableID] = len(p.Blocks)
			p.Blocks = append(p.Blocks, page.Block{Place: "表格", Table: &page.Table{}})
			add(r.Notes(r.Form.Table(own.TableID))...)
		}
	}
	signed := []string{r.PrintedOrgan(), r.SignOff.Date}
	if date, ok := report.ReadDate(r.SignOff.Date); ok {
		signed[1] = date.Format(report.PrintedDate)
	}
	if r.SignOff.DateFirst {
		slices.Reverse(signed)
	}
	if !r.SignOff.Absent {
		add(signed...)
	}
	t.taken = make([]bool, len(p.Blocks))
	for _, at := range t.at {
		t.taken[at] = true
	}
	return p, t
}

func TestProseOfPublishedReportsIsReadAsPrinted(t *testing.T) {
	forms := loadForms(t)
	samples, err := filepath.Glob("../check/testdata/samples/*" + report.Extension)
	if err != nil || len(samples) == 0 {
		t.Fatal("no samples", err)
	}
	for _, path := range samples {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := report.Decode(data, forms.ByID)
			if err != nil {
				t.Fatal(err)
			}
			p, tables := printout(want)
			s := readProse(p, tables)
			id := identify(s, "", Options{})
			got := report.New(want.Form, id.office, id.year)
			if err := write(report.Edit(got), tables, s, &id); err != nil {
				t.Fatal(err)
			}
			if got.PrintedTitle() != want.PrintedTitle() || got.Year != want.Year || !reflect.DeepEqual(got.Office, want.Office) {
				t.Errorf("%q of %+v for %d", got.PrintedTitle(), got.Office, got.Year)
			}
			if !slices.Equal(got.Preamble, want.Preamble) {
				t.Errorf("preamble %q", got.Preamble)
			}
			if !slices.Equal(ids(got), ids(want)) {
				t.Fatalf("sections %q, want %q", ids(got), ids(want))
			}
			for i := range want.Sections {
				if got.Heading(i) != want.Heading(i) || !slices.Equal(got.Sections[i].Paragraphs, want.Sections[i].Paragraphs) {
					t.Errorf("%q holds %q", got.Heading(i), got.Sections[i].Paragraphs)
				}
			}
			for _, table := range want.Form.Tables {
				if !slices.Equal(got.Notes(table), want.Notes(table)) {
					t.Errorf("notes under %s: %q", table.Name, got.Notes(table))
				}
			}
			if got.PrintedOrgan() != want.PrintedOrgan() || got.SignOff.Date != want.SignOff.Date || got.SignOff.DateFirst != want.SignOff.DateFirst || got.SignOff.Absent != want.SignOff.Absent {
				t.Errorf("sign-off %+v", got.SignOff)
			}
			if len(got.Unsorted) > 0 || len(s.remarks) > 0 {
				t.Errorf("unsorted %q, remarks %v", got.Unsorted, s.remarks)
			}
		})
	}
}

func TestHeadingsAreFoundHoweverTheyAreNumbered(t *testing.T) {
	for name, headings := range map[string][]string{
		"as the form has them": {"一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"},
		"spaces":               {"一 、总 体 情 况", "　二、 主动公开政府信息情况", "三 、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、 行政诉讼情况", "五、存在的主要问题及改进情况 ", "六、其他需要报告的事项"},
		"a dash":               {"—、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"},
		"digits":               {"1、总体情况", "2、主动公开政府信息情况", "3、收到和处理政府信息公开申请情况", "4、政府信息公开行政复议、行政诉讼情况", "5、存在的主要问题及改进情况", "6、其他需要报告的事项"},
		"parts":                {"第一部分 总体情况", "第二部分 主动公开政府信息情况", "第三部分 收到和处理政府信息公开申请情况", "第四部分 政府信息公开行政复议、行政诉讼情况", "第五部分 存在的主要问题及改进情况", "第六部分 其他需要报告的事项"},
		"brackets":             {"（一）总体情况", "（二）主动公开政府信息情况", "（三）收到和处理政府信息公开申请情况", "（四）政府信息公开行政复议、行政诉讼情况", "（五）存在的主要问题及改进情况", "（六）其他需要报告的事项"},
		"none":                 {"总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"},
		"no mark":              {"一总体情况", "二 主动公开政府信息情况", "三收到和处理政府信息公开申请情况", "四 政府信息公开行政复议、行政诉讼情况", "五存在的主要问题及改进情况", "六 其他需要报告的事项"},
		"long forms":           {"一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "五、政府信息公开工作存在的主要问题及改进情况", "六、需要报告的其他事项"},
		"garbled":              {"—、总体情况", "二、政府信息主动公开情况", "3、收到和处理政府信息申请公开情况", "四、政府信息公开行政复议行政诉讼情况", "五、存在主要问题和改进情况", "六、其他需要报告事项"},
		"colons":               {"一、总体情况：", "二、主动公开政府信息情况：", "三、收到和处理政府信息公开申请情况：", "四、政府信息公开行政复议、行政诉讼情况：", "五、存在的主要问题及改进情况：", "六、其他需要报告的事项："},
	} {
		t.Run(name, func(t *testing.T) {
			lines := []string{title6, "根据《条例》，现公布本报告。本报告由总体情况、主动公开政府信息情况等六部分组成。"}
			for _, h := range headings {
				lines = append(lines, h, "（一）工作情况", "完成了"+h+"各项工作。")
			}
			r := understood(t, append(lines, "青河县清河街道办事处", "2025年1月20日")...).Report
			if !slices.Equal(ids(r), sections6) {
				t.Fatalf("sections %q", ids(r))
			}
			for i, h := range headings {
				if want := []string{"（一）工作情况", "完成了" + h + "各项工作。"}; !slices.Equal(r.Sections[i].Paragraphs, want) {
					t.Errorf("%q holds %q", h, r.Sections[i].Paragraphs)
				}
				if r.Heading(i) != strings.TrimSpace(h) {
					t.Errorf("%q is printed %q", h, r.Heading(i))
				}
			}
			if len(r.Preamble) != 1 || r.SignOff.Date != "2025-01-20" {
				t.Errorf("preamble %q, sign-off %+v", r.Preamble, r.SignOff)
			}
		})
	}
}

func TestTextThatRunsOnBehindAHeadingIsItsFirstParagraph(t *testing.T) {
	r := understood(t, title6, "一、总体情况：2024年，我街道认真执行条例。", "又一段。", "五、存在的主要问题及改进情况 渠道不多。", "六、其他需要报告的事项 无").Report
	for i, want := range []struct {
		heading    string
		paragraphs []string
	}{
		{"一、总体情况：", []string{"2024年，我街道认真执行条例。", "又一段。"}},
		{"五、存在的主要问题及改进情况", []string{"渠道不多。"}},
		{"六、其他需要报告的事项", []string{"无"}},
	} {
		if r.Heading(i) != want.heading || !slices.Equal(r.Sections[i].Paragraphs, want.paragraphs) {
			t.Errorf("%q holds %q", r.Heading(i), r.Sections[i].Paragraphs)
		}
	}
}

func TestTableOfContentsHeadsNothing(t *testing.T) {
	r := understood(t, title6, "目录", "一、总体情况……1", "二、主动公开政府信息情况……2", "五、存在的主要问题及改进情况……5",
		"一、总体情况", "甲。", "二、主动公开政府信息情况", "五、存在的主要问题及改进情况", "乙。").Report
	if want := []string{"overview", "proactive", "problems"}; !slices.Equal(ids(r), want) {
		t.Errorf("sections %q", ids(r))
	}
	if len(r.Preamble) > 0 || len(r.Unsorted) != 4 {
		t.Errorf("preamble %q, unsorted %q", r.Preamble, r.Unsorted)
	}
}

func TestSectionsThatTheFormDoesNotHaveKeepTheirHeading(t *testing.T) {
	r := understood(t, title6, "一、总体情况", "甲。", "二、创新创优工作情况", "乙。", "三、主动公开政府信息情况",
		"四、收到和处理政府信息公开申请情况", "五、政策解读", "丙。", "六、存在的主要问题及改进情况", "一、存在的问题", "丁。", "二、改进的办法", "戊。").Report
	if want := []string{"overview", "二、创新创优工作情况", "proactive", "applications", "五、政策解读", "problems"}; !slices.Equal(ids(r), want) {
		t.Errorf("sections %q", ids(r))
	}
	if want := []string{"一、存在的问题", "丁。", "二、改进的办法", "戊。"}; !slices.Equal(r.Sections[5].Paragraphs, want) {
		t.Errorf("a list inside a section became %q", r.Sections[5].Paragraphs)
	}
}

func TestWhatFollowsTheSignOffIsNoSection(t *testing.T) {
	p := pageOf("草稿", title6, "一、总体情况", "甲。", "五、存在的主要问题及改进情况", "乙。", "六、其他需要报告的事项", "无", "青河县清河街道办事处", "2025年1月20日", "附：尚未解决的问题", "错误 2 处。")
	for _, i := range []int{2, 4, 6, 10} {
		p.Blocks[i].Level = 1
	}
	r := understoodPage(t, p, "", Options{}).Report
	if want := []string{"overview", "problems", "other_matters"}; !slices.Equal(ids(r), want) || r.SignOff.Date != "2025-01-20" {
		t.Errorf("sections %q, sign-off %+v", ids(r), r.SignOff)
	}
	if want := []string{"草稿", "附：尚未解决的问题", "错误 2 处。"}; !slices.Equal(r.Unsorted, want) {
		t.Errorf("unsorted %q", r.Unsorted)
	}
}

func TestAHeadingOverTwoLinesIsOne(t *testing.T) {
	r := understood(t, title6, "一、总体情况", "甲。", "三、收到和处理政府信息公开", "申请情况", "乙。").Report
	if r.Heading(1) != "三、收到和处理政府信息公开申请情况" || !slices.Equal(r.Sections[1].Paragraphs, []string{"乙。"}) {
		t.Errorf("%q holds %q", r.Heading(1), r.Sections[1].Paragraphs)
	}
}

func TestADoubtfulHeadingIsAsked(t *testing.T) {
	result := understood(t, title6, "一、总体情况", "甲。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
		"四、政府信息公开行政复议、行政诉讼情况", "五、问题和改进打算", "乙。", "六、其他需要报告的事项", "无")
	if len(result.Questions) != 1 || len(result.Questions[0].Choices) != 3 {
		t.Fatalf("questions %+v", result.Questions)
	}
	r := result.Report
	for choice, want := range map[int][]string{
		0: sections6,
		1: {"overview", "proactive", "applications", "disputes", "五、问题和改进打算", "other_matters"},
		2: {"overview", "proactive", "applications", "disputes", "other_matters"},
	} {
		for range 2 { // whatever was chosen before
			if err := report.Edit(r).Do(result.Questions[0].Choices[choice].Edit); err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(ids(r), want) {
			t.Errorf("choice %d makes %q", choice, ids(r))
		}
		if at := r.Section("disputes"); choice == 2 && !slices.Equal(r.Sections[at].Paragraphs, []string{"五、问题和改进打算", "乙。"}) {
			t.Errorf("as prose it is %q", r.Sections[at].Paragraphs)
		}
	}
}

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
	} {
		lines := append(c.lines, "根据条例，编制本报告。", "一、总体情况", "甲。")
		result := understood(t, append(lines, "青河县司法局", "2021年1月8日")...)
		r := result.Report
		if len(result.Remarks) > 0 {
			t.Errorf("%q: remarks %v", c.lines, result.Remarks)
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

func TestSignOffsInEveryShape(t *testing.T) {
	for _, c := range []struct {
		lines     []string
		organ     string
		date      string
		dateFirst bool
		left      int
	}{
		{[]string{"青河县清河街道办事处", "2025年1月20日"}, "青河县清河街道办事处", "2025-01-20", false, 0},
		{[]string{"2025 年 1 月 20 日", "青河县清河街道办事处"}, "青河县清河街道办事处", "2025-01-20", true, 0},
		{[]string{"青河县清河街道办事处 2025年1月20日"}, "青河县清河街道办事处", "2025-01-20", false, 0},
		{[]string{"清河街道办事处（盖章）", "二〇二五年一月二十日"}, "清河街道办事处(盖章)", "2025-01-20", false, 0},
		{[]string{"青河县清河街道", "2025.1.20", "附件：年报附表", "打印本页"}, "青河县清河街道", "2025-01-20", false, 2},
		{[]string{"2025年1月20日"}, "", "2025-01-20", false, 0},
		{[]string{"青河县清河街道办事处", "2025年1月"}, "青河县清河街道办事处", "2025年1月", false, 0},
		{[]string{"青河县清河街道办事处"}, "青河县清河街道办事处", "", false, 0},
		{nil, "", "", false, 0},
	} {
		lines := append([]string{title6, "一、总体情况", "甲。", "六、其他需要报告的事项", "无"}, c.lines...)
		r := understood(t, lines...).Report
		organ := r.SignOff.Organ
		if organ == "" && c.organ != "" {
			organ = r.PrintedOrgan()
		}
		if organ != c.organ || r.SignOff.Date != c.date || r.SignOff.DateFirst != c.dateFirst || r.SignOff.Absent != (c.lines == nil) {
			t.Errorf("%q: %q, %+v", c.lines, organ, r.SignOff)
		}
		if len(r.Unsorted) != c.left || !slices.Equal(r.Sections[1].Paragraphs, []string{"无"}) {
			t.Errorf("%q: unsorted %q, the section above holds %q", c.lines, r.Unsorted, r.Sections[1].Paragraphs)
		}
	}
}

func TestNotesStandUnderTheTableTheyFollow(t *testing.T) {
	p := pageOf(title6, "一、总体情况", "注：这不是表后的注。", "二、主动公开政府信息情况", "",
		"2024年本行政区域政府信息公开发布总数量（非新闻类）：61", "注：1.甲。", "2.乙。", "我街道没有制发规章。")
	p.Blocks[4].Table = &page.Table{}
	forms := loadForms(t)
	tables := &tables{form: forms.ByID("guoban-2021"), taken: make([]bool, len(p.Blocks)), at: map[string]int{"proactive": 4}}
	tables.taken[4] = true
	s := readProse(p, tables)
	if want := []string{"2024年本行政区域政府信息公开发布总数量（非新闻类）：61", "注：1.甲。", "2.乙。"}; !slices.Equal(s.notes["proactive"], want) {
		t.Errorf("notes %q", s.notes)
	}
	if !slices.Equal(s.paragraphs[0], []string{"注：这不是表后的注。"}) || !slices.Equal(s.paragraphs[1], []string{"我街道没有制发规章。"}) {
		t.Errorf("paragraphs %q", s.paragraphs)
	}
}

func TestLabelsThatCameOffATableAreNoProse(t *testing.T) {
	p := pageOf(title6, "点击蓝字 关注我们", "二、主动公开政府信息情况", "", "信息内容", "本年制", "发件数", "无", "三、收到和处理政府信息公开申请情况", "信息内容")
	p.Blocks[3].Table = &page.Table{}
	forms := loadForms(t)
	tables := &tables{form: forms.ByID("guoban-2021"), taken: make([]bool, len(p.Blocks)), at: map[string]int{"proactive": 3}}
	tables.taken[3] = true
	s := readProse(p, tables)
	if !slices.Equal(s.paragraphs[0], []string{"无"}) || !slices.Equal(s.paragraphs[1], []string{"信息内容"}) {
		t.Errorf("paragraphs %q", s.paragraphs)
	}
	if len(s.preamble) > 0 || !slices.Equal(s.left, []string{"点击蓝字 关注我们"}) {
		t.Errorf("preamble %q, unsorted %q", s.preamble, s.left)
	}
}

func TestOtherTablesAndPicturesAreNotLost(t *testing.T) {
	p := pageOf(title6, "一、总体情况", "", "三、收到和处理政府信息公开申请情况", "")
	p.Blocks[2].Table = &page.Table{Rows: [][]page.Cell{{{Text: "渠道"}, {Text: "条数"}}, {{Text: "网\n站"}, {Text: "5"}}}}
	p.Blocks[4].Picture = true
	result := understoodPage(t, p, "", Options{})
	if want := []string{"【第 3 段】", "渠道\t条数", "网 站\t5"}; !slices.Equal(result.Report.Unsorted, want) {
		t.Errorf("unsorted %q", result.Report.Unsorted)
	}
	if !slices.ContainsFunc(result.Remarks, func(r Remark) bool {
		return r.Place == "第 5 段" && strings.Contains(r.Text, "表三请对照原件填写")
	}) {
		t.Errorf("remarks %+v", result.Remarks)
	}
}

func TestAFileOfSomethingElseIsRefused(t *testing.T) {
	_, err := understand(pageOf("关于召开会议的通知", "各科室：", "定于明天开会。"), "文本", "通知.txt", Options{Forms: loadForms(t)})
	if err == nil || !strings.Contains(err.Error(), "「一、总体情况」") || !strings.Contains(err.Error(), "表三") {
		t.Errorf("said %v", err)
	}
}

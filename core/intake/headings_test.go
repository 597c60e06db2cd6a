package intake

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

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
	if len(r.Preamble) > 0 || len(r.Unsorted) != 3 {
		t.Errorf("preamble %q, unsorted %q", r.Preamble, r.Unsorted)
	}
}

func TestHeadingsWithNothingButPicturesUnderThemAreNoTableOfContents(t *testing.T) {
	r := understood(t, title6, "一、总体情况", "甲。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
		"五、存在的问题及改进措施", "乙。", "六、其他需要报告的事项", "（一）主动公开政府信息情况", "丙。",
		"（二）收到和处理政府信息公开申请情况", "丁。", "（三）政府信息公开行政复议、行政诉讼情况", "戊。").Report
	if !slices.Equal(ids(r), sections6) || len(r.Unsorted) > 0 {
		t.Errorf("sections %q, unsorted %q", ids(r), r.Unsorted)
	}
	if !slices.Equal(r.Sections[5].Paragraphs, []string{"（一）主动公开政府信息情况", "丙。", "（二）收到和处理政府信息公开申请情况", "丁。", "（三）政府信息公开行政复议、行政诉讼情况", "戊。"}) {
		t.Errorf("六 holds %q", r.Sections[5].Paragraphs)
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

package prose

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	breaks "github.com/nianbao/nianbao/ui/wrap"
)

func TestCleanPaste(t *testing.T) {
	for _, c := range []struct {
		name, pasted string
		want         []string
	}{
		{"line breaks of Windows, Word and the web", "甲。\r\n乙。\r丙。\v丁。\u2028戊。", []string{"甲。", "乙。", "丙。", "丁。", "戊。"}},
		{"indents and blank lines", "　　甲。\n\n\t乙。\n   \n　 丙。", []string{"甲。", "乙。", "丙。"}},
		{"invisible characters", "\ufeff政\u200b府\u00a0信息\u2060公开\u00ad。", []string{"政府信息公开。"}},
		{"blanks inside numbers", "202 2 年1 2 月， 共 3 0 件", []string{"2022年12月，共30件"}},
		{"digits one by one", "2 0 2 5 年全年公开信息 4 8 6 条", []string{"2025年全年公开信息486条"}},
		{"thousands apart by blanks", "收到 1 234 件", []string{"收到1234件"}},
		{"torn decimals", "满意率96 .2 %，占3. 5万元", []string{"满意率96.2%，占3.5万元"}},
		{"an item is no decimal", "1. 2025年工作", []string{"1. 2025年工作"}},
		{"blanks between Chinese", "政 府 信 息 公 开", []string{"政府信息公开"}},
		{"fields", "全年 【如果 有 新收申请总数 且 有 结转】收到 【新收申请·自然人】 件 。【完】", []string{"全年【如果 有 新收申请总数 且 有 结转】收到【新收申请·自然人】件。【完】"}},
		{"telephone numbers", "电话010-1234 5678 或 0371 65901234", []string{"电话010-1234 5678或0371 65901234"}},
		{"two numbers", "分别为2021 1234", []string{"分别为2021 1234"}},
		{"two whole numbers before a unit", "共2021 1234件", []string{"共2021 1234件"}},
		{"full-width digits and letters", "２０２５年发布ＡＢｃ共１．５万", []string{"2025年发布ABc共1.5万"}},
		{"half-width punctuation", "全年新收9件,其中:自然人8件;企业1件(含上年结转)?", []string{"全年新收9件，其中：自然人8件；企业1件（含上年结转）？"}},
		{"brackets that do not match", "（一)主动公开 (二）依申请公开", []string{"（一）主动公开（二）依申请公开"}},
		{"numbers, times and English", "1,234件，8:30开门，see f(x), g(y); why? Yes: 3.5", []string{"1,234件，8:30开门，see f(x), g(y); why? Yes: 3.5"}},
		{"addresses", "网址：http://www.qinghe.gov.cn:8080/a?b=1,2;c(3)，邮箱:xx_gk@163.com,电话:0371-6590", []string{"网址：http://www.qinghe.gov.cn:8080/a?b=1,2;c(3)，邮箱：xx_gk@163.com，电话：0371-6590"}},
		{"English quotes", "He said “yes” and left.", []string{"He said “yes” and left."}},
		{"a sentence broken by the page", "全年通过县政府网站街道专栏发布信息302条，通过微信公众\n号发布信息184条，共计486条。其中民生实事进展62条、社会救助\n和养老服务47条。\n修订工作制度。",
			[]string{"全年通过县政府网站街道专栏发布信息302条，通过微信公众号发布信息184条，共计486条。其中民生实事进展62条、社会救助和养老服务47条。", "修订工作制度。"}},
		{"headings and items", "一、总体情况\n（一）主动公开\n全年发布信息。\n1.修订制度，明确流程\n2.加强培训", []string{"一、总体情况", "（一）主动公开", "全年发布信息。", "1.修订制度，明确流程", "2.加强培训"}},
		{"a title above long paragraphs", "青河县清河街道办事处2025年政府信息公开工作年度报告\n" + strings.Repeat("认真贯彻条例，", 20) + "。",
			[]string{"青河县清河街道办事处2025年政府信息公开工作年度报告", strings.Repeat("认真贯彻条例，", 20) + "。"}},
		{"sign-off", "清河街道办事处\n2026年1月15日", []string{"清河街道办事处", "2026年1月15日"}},
		{"a blank line parts paragraphs", "认真贯彻条例推进政府信息公开工作平稳有序\n\n围绕群众关心的民生实事推进政府信息公开", []string{"认真贯彻条例推进政府信息公开工作平稳有序", "围绕群众关心的民生实事推进政府信息公开"}},
		{"nothing", " \n　\n", nil},
	} {
		if got, _ := cleanPaste(c.pasted); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestWhatIsCalledMended(t *testing.T) {
	for pasted, want := range map[string]bool{
		"　　甲。\r\n\r\n乙。": false,
		"202 5年":         true,
		"甲,乙":            true,
		"１":              true,
	} {
		if _, mended := cleanPaste(pasted); mended != want {
			t.Errorf("%q: mended %v", pasted, mended)
		}
	}
}

func FuzzCleanPaste(f *testing.F) {
	for _, seed := range []string{"202 2 年1 2 月,共(3)件", "（一)甲\r\n乙\u2028丙", "1. 2 %", "ａ：,,中,;中)(", "3 .5 . 6 元", "甲 “乙” c : d", "1 2 3 年4 5月"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, pasted string) {
		paragraphs, _ := cleanPaste(pasted)
		if got, want := essence(strings.Join(paragraphs, "")), essence(pasted); got != want {
			t.Fatalf("%q became %q: %q is not %q", pasted, paragraphs, got, want)
		}
		if again, _ := cleanPaste(strings.Join(paragraphs, "\n\n")); !slices.Equal(again, paragraphs) {
			t.Fatalf("%q became %q, and that %q", pasted, paragraphs, again)
		}
	})
}

// essence is what no cleaning may lose.
func essence(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case unicode.Is(unicode.Han, r), breaks.Digit(r):
			return r
		}
		return -1
	}, text)
}

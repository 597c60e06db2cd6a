package check

import (
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// history are words beside which last year's number is meant: comparisons, bases, dates of acts.
var history = []string{"同比", "相比", "较", "比", "上年", "上一年", "去年", "修订", "以来", "起", "开始", "印发", "成立", "制定", "发布", "结转", "增长", "下降", "《", "〔"}

// ruleY7Year finds last year's number where a sentence begins with it: text carried over from last year's report.
func ruleY7Year(s *subject, p *paragraph, found func(Finding)) {
	lastYear := strconv.Itoa(s.report.Year - 1)
	for from := 0; ; {
		i := strings.Index(p.text[from:], lastYear)
		if i < 0 {
			return
		}
		at := from + i
		from = at + len(lastYear)
		if !strings.HasPrefix(strings.TrimLeft(p.text[from:], " "), "年") || !beginsClause(p.text[:at]) {
			continue
		}
		words := sentence(p.text, at, from)
		if mentions([]string{words}, history) {
			continue
		}
		f := p.finding("Y7", form.Warning, at, from)
		f.Left, f.Right = lastYear, strconv.Itoa(s.report.Year)
		f.Message = "写的是" + lastYear + "年，而报告年度是" + f.Right + "年，可能是上年的文字没有改"
		f.Advice = "核对这句话说的是哪一年"
		found(f)
	}
}

func beginsClause(before string) bool {
	before = strings.TrimRight(before, " \u3000")
	for _, end := range []string{"。", "；", "！", "？", "：", "截至", "截止"} {
		if strings.HasSuffix(before, end) {
			return true
		}
	}
	return before == ""
}

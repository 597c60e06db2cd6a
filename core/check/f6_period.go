package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/form"
)

// dateRange is 「自2020年1月1日至2020年12月31日」 with spaces anywhere between and the second year left out or not.
var dateRange = regexp.MustCompile(`(\d[\d ]{2,5}\d)\s*年\s*(\d ?\d?)\s*月\s*(\d ?\d?)\s*日?\s*(?:起|始)?\s*[,，]?\s*(?:至|到|—+|－+|-+|~|～)\s*(?:(\d[\d ]{2,5}\d)\s*年)?\s*(\d ?\d?)\s*月\s*(\d ?\d?)\s*日`)

// ruleF6PeriodText wants 1月1日 to 12月31日 of the report year wherever the prose states the statistical period.
func ruleF6PeriodText(s *subject, p *paragraph, found func(Finding)) {
	// A range of dates names a month twice; most paragraphs need not go through the pattern.
	if strings.Count(p.text, "月") < 2 || !statesPeriod(p.text) {
		return
	}
	for _, m := range dateRange.FindAllStringSubmatchIndex(p.text, -1) {
		if !statesPeriod(sentence(p.text, m[0], m[1])) {
			continue
		}
		number := func(group int) int {
			if m[2*group] < 0 {
				return 0
			}
			n, err := strconv.Atoi(strings.ReplaceAll(p.text[m[2*group]:m[2*group+1]], " ", ""))
			if err != nil {
				return 0
			}
			return n
		}
		from := [3]int{number(1), number(2), number(3)}
		to := [3]int{number(4), number(5), number(6)}
		if m[2*4] < 0 {
			to[0] = from[0]
		}
		year := s.report.Year
		if from == [3]int{year, 1, 1} && to == [3]int{year, 12, 31} {
			continue
		}
		f := p.finding("F6", form.Error, m[0], m[1])
		f.Left, f.Right = chineseDate(from)+"至"+chineseDate(to), fmt.Sprintf("%d年1月1日至%d年12月31日", year, year)
		f.Message = "统计期限写的是" + f.Left + "，应当是" + f.Right
		f.Advice, f.Source = "改成整个报告年度", "政府信息公开条例 第四十九条"
		found(f)
	}
}

// statesPeriod reports whether a text may speak of the statistical period.
func statesPeriod(text string) bool {
	return mentions([]string{text}, []string{"统计", "期限", "数据"})
}

func chineseDate(d [3]int) string { return fmt.Sprintf("%d年%d月%d日", d[0], d[1], d[2]) }

// ruleF6Period checks the period held as a fact of the report.
func ruleF6Period(s *subject, found func(Finding)) {
	p := s.report.WholePeriod()
	from, err1 := time.Parse(time.DateOnly, p.From)
	to, err2 := time.Parse(time.DateOnly, p.To)
	f := Finding{
		ID: "F6@period", Rule: "F6", Severity: form.Error, Place: "统计期限", Left: p.From + "—" + p.To,
		Right:  fmt.Sprintf("%d-01-01—%d-12-31", s.report.Year, s.report.Year),
		Advice: "改成整个报告年度", Source: "政府信息公开条例 第四十九条", Numbers: p.From + "|" + p.To,
	}
	switch {
	case err1 != nil || err2 != nil:
		f.Message = "统计期限「" + f.Left + "」不是日期，应当写成 " + f.Right
	case !from.Before(to):
		f.Message = "统计期限的开始不早于结束：" + f.Left
	case f.Left != f.Right:
		f.Message = "统计期限是 " + f.Left + "，应当是 " + f.Right
	default:
		return
	}
	found(f)
}

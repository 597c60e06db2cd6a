package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/form"
)

// dateRange is 「2020年1月1日起至2020年12月31日」 or 「2020.1.1-2020.12.31」: either year may be left out, and days, which
// then mean the whole month.
var dateRange = regexp.MustCompile(`(?:(\d{4})(?:年度?[（(]?|[.．/-]))?(\d{1,2})(?:月|[.．/-])(?:(\d{1,2})日?)?(?:0?0时|零时)?(?:[（(]含[）)])?[起始]?[,，]?(?:至|到|—+|－+|-+|─+|~|～)(?:(\d{4})(?:年|[.．/-]))?(\d{1,2})(?:月|[.．/-])(?:(\d{1,2})日?)?`)

// periodWords say that a sentence states the statistical period; reportWords do where it speaks of data too.
var (
	periodWords = []string{"统计期", "统计的期", "统计时", "统计的时", "统计周期", "统计区间", "统计口径", "统计范围", "数据期", "数据的期", "数据起止", "报告期", "报告的期", "报告时限", "年报期"}
	reportWords = []string{"所列", "报告", "年报"}
)

// statesPeriod reports whether the words before two dates make them the statistical period.
func statesPeriod(before string) bool {
	return mentions(before, periodWords) || (strings.Contains(before, "数据") && mentions(before, reportWords))
}

// ruleF6PeriodText wants 1月1日 to 12月31日 of the report year wherever the prose states the statistical period.
func ruleF6PeriodText(s *subject, p *paragraph, found func(Finding)) {
	// Two dates have two months or two marks each; most paragraphs need not go through the patterns.
	if strings.Count(p.text, "月") < 2 && strings.Count(p.text, ".") < 4 && strings.Count(p.text, "-") < 4 && strings.Count(p.text, "/") < 4 {
		return
	}
	if !statesPeriod(p.text) {
		return
	}
	for _, m := range dateRange.FindAllStringSubmatchIndex(p.text, -1) {
		if start, _ := clause(p.text, m[0], m[1], "。；！？"); !statesPeriod(p.text[start:m[0]]) {
			continue
		}
		number := func(group, otherwise int) int {
			if m[2*group] < 0 {
				return otherwise
			}
			n, _ := strconv.Atoi(p.text[m[2*group]:m[2*group+1]]) // at most four digits, by the pattern
			return n
		}
		year := s.report.Year
		from := [3]int{number(1, year), number(2, 0), number(3, 1)}
		to := [3]int{number(4, from[0]), number(5, 0), 0}
		to[2] = number(6, time.Date(to[0], time.Month(to[1]+1), 0, 0, 0, 0, 0, time.UTC).Day())
		if from == [3]int{year, 1, 1} && to == [3]int{year, 12, 31} {
			continue
		}
		f := p.finding("F6", form.Error, m[0], m[1])
		f.Left, f.Right = chineseDate(from)+"至"+chineseDate(to), wholeYear(year)
		f.Message = "统计期限写的是" + f.Left + "，应当是" + f.Right
		f.Advice, f.Source = "改成整个报告年度", "政府信息公开条例 第四十九条"
		found(f)
	}
}

func chineseDate(d [3]int) string { return fmt.Sprintf("%d年%d月%d日", d[0], d[1], d[2]) }

func wholeYear(year int) string { return fmt.Sprintf("%d年1月1日至%d年12月31日", year, year) }

// ruleF6Period checks the period held as a fact of the report.
func ruleF6Period(s *subject, found func(Finding)) {
	p := s.report.WholePeriod()
	from, err1 := time.Parse(time.DateOnly, p.From)
	to, err2 := time.Parse(time.DateOnly, p.To)
	f := Finding{
		ID: "F6@period", Rule: "F6", Severity: form.Error, Place: "统计期限", Left: p.From + "至" + p.To, Right: wholeYear(s.report.Year),
		Advice: "改成整个报告年度", Source: "政府信息公开条例 第四十九条", Numbers: p.From + "|" + p.To,
	}
	if err1 != nil || err2 != nil {
		f.Message = "统计期限「" + f.Left + "」不是日期，应当是" + f.Right
		found(f)
		return
	}
	f.Left = chinese(from) + "至" + chinese(to)
	switch {
	case !from.Before(to):
		f.Message = "统计期限的开始不早于结束：" + f.Left
	case f.Left != f.Right:
		f.Message = "统计期限是" + f.Left + "，应当是" + f.Right
	default:
		return
	}
	found(f)
}

package check

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleF14SignOff wants organ and date at the end, the organ above, the date after the period and within the deadline
// (条例 第四十九条: departments 1月31日, governments 3月31日).
func ruleF14SignOff(s *subject, found func(Finding)) {
	sign := s.report.SignOff
	f14 := func(key, message, advice string) {
		found(Finding{
			ID: "F14@" + key, Rule: "F14", Severity: form.Warning, Place: "落款", Section: sectionSignOff, Message: message, Advice: advice,
			Source: "GB/T 9704-2012 7.3.5", Numbers: sign.Organ + "|" + sign.Date,
		})
	}
	if sign.Absent {
		f14("absent", "没有落款：缺单位名称和日期", "在文末写上单位名称和成文日期")
		return
	}
	if s.report.PrintedOrgan() == "" {
		f14("organ", "没有写单位名称", "在日期上面一行写上单位名称")
	}
	if organ, office := s.report.PrintedOrgan(), s.report.Office.Name; !sameOffice(organ, office) {
		f14("other", "落款是「"+organ+"」，而报告的单位是「"+office+"」", "核对是不是本单位")
	}
	if sign.DateFirst && !s.form.SignOff.DateFirst {
		f14("order", "日期印在了单位名称的上面", "单位名称在上，日期在下")
	}
	if sign.Date == "" {
		f14("date", "没有写成文日期", "写上成文日期，如 "+fmt.Sprintf("%d年1月15日", s.report.Year+1))
		return
	}
	date, ok := readDate(sign.Date)
	if !ok {
		f14("date", "成文日期「"+brief(sign.Date)+"」看不出是哪一天", "写成年月日齐全的日期，如 "+fmt.Sprintf("%d年1月15日", s.report.Year+1))
		return
	}
	if end := time.Date(s.report.Year, 12, 31, 0, 0, 0, 0, time.UTC); !date.After(end) {
		f14("early", fmt.Sprintf("成文日期 %s 不晚于统计期限的最后一天 %s", chinese(date), chinese(end)), "改成报告写成的日期")
	}
	if last := deadline(s.report); date.After(last) {
		found(Finding{
			ID: "F14@late", Rule: "F14", Severity: form.Warning, Place: "落款", Section: sectionSignOff,
			Message: fmt.Sprintf("成文日期 %s 晚于公布期限 %s", chinese(date), chinese(last)), Left: chinese(date), Right: chinese(last),
			Advice: "按期公布；本地另有期限的，在单位信息里注明", Source: "政府信息公开条例 第四十九条", Numbers: sign.Date,
		})
	}
}

// deadline returns the last day to publish. A day that is none gives way to the law's.
func deadline(r *report.Report) time.Time {
	day := func(o report.Office) (time.Time, error) {
		return time.Parse(time.DateOnly, fmt.Sprintf("%d-%s", r.Year+1, o.LastDay()))
	}
	last, err := day(r.Office)
	if err != nil {
		last, _ = day(report.Office{Kind: r.Office.Kind}) // the law's days are real ones
	}
	return last
}

// published is 「本报告于2025年1月15日在网站公布」.
var published = regexp.MustCompile(`^(?:本报告|年报|度报告)[^。；]{0,12}?(\d{4}年\d{1,2}月\d{1,2}日)(?:之?前)?[^。；，]{0,12}(?:公布|公开|发布)`)

// longestStatement in bytes; a date further off belongs to something else.
const longestStatement = 150

// ruleF14Published wants the day on which the report says it is published to lie behind the period it reports on.
func ruleF14Published(s *subject, p *paragraph, found func(Finding)) {
	for from := 0; ; {
		i := strings.Index(p.text[from:], "报")
		if i < 0 {
			return
		}
		// 本报告 and 年报 begin right before; the date stands close behind.
		start := runeStart(p.text, max(0, from+i-len("本")))
		from += i + len("报")
		m := published.FindStringSubmatchIndex(p.text[start:min(len(p.text), start+longestStatement)])
		if m == nil {
			continue
		}
		for j := range m {
			m[j] += start
		}
		date, ok := readDate(p.text[m[2]:m[3]])
		if !ok || date.Year() > s.report.Year {
			continue
		}
		f := p.finding("F14", form.Warning, m[0], m[1])
		p.concern(&f, m[2], m[3])
		f.Left, f.Right = chinese(date), wholeYear(s.report.Year)
		f.Message = fmt.Sprintf("说报告在 %s 公布，而它报告的是 %s", f.Left, f.Right)
		f.Advice, f.Source = "改成实际公布的日期", "政府信息公开条例 第四十九条"
		found(f)
	}
}

func chinese(t time.Time) string { return t.Format(report.PrintedDate) }

// readDate reads a date as it is printed, also with spaces in its numbers and full-width digits.
func readDate(text string) (time.Time, bool) {
	squeezed, _ := squeeze(text)
	return report.ReadDate(squeezed)
}

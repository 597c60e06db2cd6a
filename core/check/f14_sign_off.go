package check

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/nianbao/nianbao/core/form"
)

var printedDate = regexp.MustCompile(`^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$`)

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
	if sign.DateFirst {
		f14("order", "日期印在了单位名称的上面", "单位名称在上，日期在下")
	}
	if sign.Date == "" {
		f14("date", "没有写成文日期", "写上成文日期，如 "+fmt.Sprintf("%d年1月15日", s.report.Year+1))
		return
	}
	date, ok := readDate(sign.Date)
	if !ok {
		f14("date", "成文日期「"+sign.Date+"」看不出是哪一天", "写成年月日齐全的日期，如 "+fmt.Sprintf("%d年1月15日", s.report.Year+1))
		return
	}
	if end := time.Date(s.report.Year, 12, 31, 0, 0, 0, 0, time.UTC); !date.After(end) {
		f14("early", fmt.Sprintf("成文日期 %s 不晚于统计期限的最后一天 %s", chinese(date), chinese(end)), "改成报告写成的日期")
	}
	if last, err := time.Parse(time.DateOnly, fmt.Sprintf("%d-%s", s.report.Year+1, s.report.Office.LastDay())); err == nil && date.After(last) {
		found(Finding{
			ID: "F14@late", Rule: "F14", Severity: form.Warning, Place: "落款", Section: sectionSignOff,
			Message: fmt.Sprintf("成文日期 %s 晚于公布期限 %s", chinese(date), chinese(last)), Left: chinese(date), Right: chinese(last),
			Advice: "按期公布；本地另有期限的，在单位信息里注明", Source: "政府信息公开条例 第四十九条", Numbers: sign.Date,
		})
	}
}

func chinese(t time.Time) string { return chineseDate([3]int{t.Year(), int(t.Month()), t.Day()}) }

func readDate(text string) (time.Time, bool) {
	if date, err := time.Parse(time.DateOnly, text); err == nil {
		return date, true
	}
	m := printedDate.FindStringSubmatch(text)
	if m == nil {
		return time.Time{}, false
	}
	var parts [3]int
	for i := range parts {
		parts[i], _ = strconv.Atoi(m[i+1]) // at most four digits, by the pattern
	}
	date := time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC)
	return date, int(date.Month()) == parts[1] && date.Day() == parts[2]
}

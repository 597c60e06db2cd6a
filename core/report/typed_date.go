package report

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"
)

// typedDate is year, month and day with anything people put between them; compactDate is all in one.
var (
	typedDate   = regexp.MustCompile(`^(\d{4})[年./\-](\d{1,2})[月./\-](\d{1,2})[日号]?$`)
	compactDate = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
)

// UnderstandDate reads a date as a clerk types it: 2026.1.15, 2026/1/15, 20260115, ２０２６年１月１５日,
// 二〇二六年一月十五日. ok is false for other text and for days that no calendar has.
func UnderstandDate(typed string) (date time.Time, ok bool) {
	text := arabic(strings.Join(strings.Fields(width.Narrow.String(typed)), ""))
	m := typedDate.FindStringSubmatch(text)
	if m == nil {
		m = compactDate.FindStringSubmatch(text)
	}
	if m == nil {
		return time.Time{}, false
	}
	return calendarDay(m[1:])
}

// calendarDay makes a date of a year, a month and a day, each of at most four digits.
func calendarDay(parts []string) (date time.Time, ok bool) {
	var numbers [3]int
	for i, part := range parts {
		numbers[i], _ = strconv.Atoi(part)
	}
	date = time.Date(numbers[0], time.Month(numbers[1]), numbers[2], 0, 0, 0, 0, time.UTC)
	return date, int(date.Month()) == numbers[1] && date.Day() == numbers[2]
}

var chineseDigits = strings.NewReplacer("〇", "0", "零", "0", "○", "0", "￮", "0", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5",
	"六", "6", "七", "7", "八", "8", "九", "9")

// tens are 十 by itself, before a digit, behind one, and between two.
var tens = regexp.MustCompile(`(\d?)十(\d?)`)

// arabic writes the Chinese numerals of a date with digits.
func arabic(text string) string {
	return tens.ReplaceAllStringFunc(chineseDigits.Replace(text), func(ten string) string {
		before, after, _ := strings.Cut(ten, "十")
		if before == "" {
			before = "1"
		}
		if after == "" {
			after = "0"
		}
		return before + after
	})
}

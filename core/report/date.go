package report

import (
	"regexp"
	"time"
)

// PrintedDate is the layout of dates on paper: 2026年1月15日, no leading zeros (GB/T 9704-2012 7.3.5.4).
const PrintedDate = "2006年1月2日"

var printedDate = regexp.MustCompile(`^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$`)

// ReadDate reads 2026-01-15 and 2026年1月15日; ok is false for other text and for days that no calendar has.
func ReadDate(text string) (date time.Time, ok bool) {
	if date, err := time.Parse(time.DateOnly, text); err == nil {
		return date, true
	}
	m := printedDate.FindStringSubmatch(text)
	if m == nil {
		return time.Time{}, false
	}
	return calendarDay(m[1:])
}

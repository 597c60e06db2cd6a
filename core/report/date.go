package report

import (
	"regexp"
	"strconv"
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
	var parts [3]int
	for i := range parts {
		parts[i], _ = strconv.Atoi(m[i+1]) // at most four digits, by the pattern
	}
	date = time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC)
	return date, int(date.Month()) == parts[1] && date.Day() == parts[2]
}

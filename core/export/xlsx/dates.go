package xlsx

import (
	"math"
	"regexp"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/report"
)

// isoDate turns 2026年1月15日 into 2026-01-15. Text that is no date comes back as it is.
func isoDate(text string) (date string, ok bool) {
	day, ok := report.ReadDate(text)
	if !ok {
		return text, false
	}
	return day.Format(time.DateOnly), true
}

// formatLiteral is what a number format shows as it stands: "年", [Red], \-, and the widths of _) and *-.
var formatLiteral = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|[\\_*].`)

// showsDate reports whether a number format shows a date. A time alone is none.
func showsDate(format string) bool {
	letters := strings.ToLower(formatLiteral.ReplaceAllString(format, ""))
	// An m beside hours or seconds is for minutes.
	month := strings.Contains(letters, "m") && !strings.ContainsAny(letters, "hs")
	return month || strings.ContainsAny(letters, "yd")
}

// builtInDates are the number formats for dates that a file need not spell out: the first five are the same
// everywhere, the others are those of Chinese programs.
var builtInDates = []int{14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}

// lastDay is 9999-12-31, the last date of spreadsheets.
const lastDay = 2_958_465

// dateOf returns the date that a number stands for: days since the end of 1899, or since the beginning of 1904 in
// workbooks that come from old Macintoshes. ok is false for what is no date.
func dateOf(number float64, since1904 bool) (date string, ok bool) {
	if !(number >= 1 && number <= lastDay) {
		return "", false
	}
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if since1904 {
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return first.AddDate(0, 0, int(math.Floor(number))).Format(time.DateOnly), true
}

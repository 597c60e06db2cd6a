package facts

import (
	"time"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
)

const storedDay = "01-02"

// readDay reads 01-31, 1-31 and 1月31日.
func readDay(text string) (time.Time, bool) {
	for _, layout := range []string{"1-2", "1月2日", "1.2", "1/2"} {
		if day, err := time.Parse(layout, text); err == nil {
			return day, true
		}
	}
	return time.Time{}, false
}

func printedDay(stored string) string {
	if day, ok := readDay(stored); ok {
		return day.Format("1月2日")
	}
	return stored
}

func printedDate(stored string) string {
	if date, ok := report.ReadDate(stored); ok {
		return date.Format(report.PrintedDate)
	}
	return stored
}

// storedDate is an ISO date, or the text as it is where it is no date.
func storedDate(text string) string {
	if date, ok := report.UnderstandDate(text); ok {
		return date.Format(time.DateOnly)
	}
	return text
}

// printedAsRead is how a date that was typed is printed.
func printedAsRead(text string) string { return printedDate(storedDate(text)) }

// unreadable says what is wrong with a date, "" for a good one.
func unreadable(text string) string {
	if _, ok := report.UnderstandDate(text); ok || text == "" {
		return ""
	}
	return language.L("看不出是哪一天，照原样保留；请写成 2026年1月15日 或 2026-01-15。")
}

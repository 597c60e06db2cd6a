package xlsx

import (
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

package report_test

import (
	"testing"
	"time"

	"github.com/nianbao/nianbao/core/report"
)

func TestReadDate(t *testing.T) {
	for text, want := range map[string]string{
		"2026-01-15": "2026-01-15", "2026年1月15日": "2026-01-15", " 2026 年 01 月 05 日 ": "2026-01-05",
		"2026年2月30日": "", "2026-13-01": "", "2026年1月": "", "2026.1.15": "", "去年": "", "": "",
	} {
		got := ""
		if date, ok := report.ReadDate(text); ok {
			got = date.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q is read as %q, not %q", text, got, want)
		}
	}
}

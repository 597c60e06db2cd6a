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

func TestUnderstandDate(t *testing.T) {
	for typed, want := range map[string]string{
		"2026-01-15": "2026-01-15", "2026.1.15": "2026-01-15", "2026/1/15": "2026-01-15", "20260115": "2026-01-15",
		" 2026 年 1 月 15 日 ": "2026-01-15", "２０２６年１月１５日": "2026-01-15", "2026年1月15号": "2026-01-15",
		"二〇二六年一月十五日": "2026-01-15", "二○二六年十月二十日": "2026-10-20", "二零二六年十二月三十一日": "2026-12-31", "二〇二六年三月十日": "2026-03-10",
		"2026-2-30": "", "1月15日": "", "26/1/5": "", "2026年1月": "", "去年": "", "": "", "十": "",
	} {
		got := ""
		if date, ok := report.UnderstandDate(typed); ok {
			got = date.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q is understood as %q, not %q", typed, got, want)
		}
	}
}

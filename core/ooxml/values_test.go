package ooxml

import "testing"

func TestFormatsOfDatesAreToldFromOthers(t *testing.T) {
	for code, want := range map[string]bool{
		"General": false, "0.00": false, "#,##0;[Red]-#,##0": false, `0"年d"`: false, "h:mm": false, "[h]:mm:ss": false,
		"@": false, `_(0_)\d`: false,
		"yyyy-mm-dd": true, "m/d/yy h:mm": true, `[$-804]yyyy"年"m"月"`: true, "mmm": true, "D": true,
	} {
		if showsDate(code) != want {
			t.Errorf("%s: %t", code, !want)
		}
	}
}

func TestDaysAreCountedFrom1900OrFrom1904(t *testing.T) {
	for _, c := range []struct {
		number    float64
		since1904 bool
		want      string
	}{{46042, false, "2026-01-20"}, {46042.75, false, "2026-01-20"}, {44580, true, "2026-01-20"}, {0.5, false, ""}, {-1, false,
		""}, {3e6, false, ""}} {
		if got, ok := dateOf(c.number, c.since1904); got != c.want || ok != (c.want != "") {
			t.Errorf("%v is %q, want %q", c.number, got, c.want)
		}
	}
}

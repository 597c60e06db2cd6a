package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/report"
)

// periodShape is 「2020年1月1日起至2020年12月31日止」 in a squeezed text; either year may be left out.
var periodShape = regexp.MustCompile(`(20\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?:\(含\))?[起始]?,?(?:至|到|[—–―－─~～\-]+)(?:(20\d{2})[年.\-/])?(\d{1,2})[月.\-/](\d{1,2})`)

// readPeriod returns the statistical period that a paragraph states, as ISO dates. A day that no calendar has is left
// out, and odd says so.
func readPeriod(text string) (p report.Period, odd, ok bool) {
	m := periodShape.FindStringSubmatch(squeeze(text))
	if m == nil {
		return p, false, false
	}
	if m[4] == "" {
		m[4] = m[1]
	}
	from, ok1 := day(m[1:4])
	to, ok2 := day(m[4:7])
	return report.Period{From: from, To: to}, !ok1 || !ok2, true
}

// statedPeriod is readPeriod for a paragraph that says what the dates are: others tell of campaigns and meetings.
func statedPeriod(text string) (p report.Period, odd, ok bool) {
	if squeezed := squeeze(text); !strings.Contains(squeezed, "统计") && !strings.Contains(squeezed, "数据") {
		return p, false, false
	}
	return readPeriod(text)
}

// day writes a date as ISO, "" if no calendar has it.
func day(parts []string) (string, bool) {
	var n [3]int
	for i, part := range parts {
		n[i], _ = strconv.Atoi(part) // at most four digits, by the pattern
	}
	iso := fmt.Sprintf("%04d-%02d-%02d", n[0], n[1], n[2])
	if _, err := time.Parse(time.DateOnly, iso); err != nil {
		return "", false
	}
	return iso, true
}

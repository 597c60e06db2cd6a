package intake

import (
	"regexp"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

var (
	// monthOnly is a date without its day, which is no date but tells of a sign-off.
	monthOnly = regexp.MustCompile(`^20\d{2}年\d{1,2}月(?:日)?$`)
	// organAndDate and dateAndOrgan are a sign-off in one squeezed line.
	organAndDate = regexp.MustCompile(`^(.{3,40}?)[,，:]?((?:20\d{2}|二[〇○零0oO][〇○零一二三四五六七八九]{2})[年./\-].{1,8}?日?)$`)
	dateAndOrgan = regexp.MustCompile(`^((?:20\d{2}|二[〇○零0oO][〇○零一二三四五六七八九]{2})年.{1,3}月.{1,3}日)(.{3,40})$`)
)

// readDate reads a line that is a date: as ISO, or as printed where no calendar has the day.
func readDate(line string) (date string, ok bool) {
	text := strings.Trim(squeeze(line), "()*#。.")
	for _, label := range []string{"落款日期:", "日期:", "时间:"} {
		text = strings.TrimPrefix(text, label)
	}
	if d, ok := report.UnderstandDate(text); ok {
		return d.Format(time.DateOnly), true
	}
	return strings.TrimSpace(line), monthOnly.MatchString(text)
}

// sameDay reports whether two dates that readDate has read are the same; one may lack its day.
func sameDay(a, b string) bool {
	month := func(date string) string {
		if d, ok := report.ReadDate(date); ok {
			return d.Format("2006年1月")
		}
		return squeeze(date)
	}
	return a == b || month(a) == month(b) && (month(a) == squeeze(a) || month(b) == squeeze(b))
}

// mostBelowSignOff is how many lines may follow half a sign-off: what a page has at its foot.
const mostBelowSignOff = 12

// findSignOff finds who signs and when among the last lines, and the blocks that say so. office is the name the title
// gives, by which a name is known that does not end like one.
func findSignOff(p *page.Page, lines []int, office string) (s report.SignOff, blocks []int, ok bool) {
	organ := func(i int) string {
		if i < 0 || i >= len(lines) {
			return ""
		}
		b := &p.Blocks[lines[i]]
		name := strings.Trim(squeeze(b.Text), "*#")
		short := length(name) >= 2 && length(name) <= longestName && !strings.ContainsAny(name, sentenceMarks+":")
		if short && (isName(b.Text) || b.Right || office != "" && (strings.Contains(office, name) || alike.Labels(name, office) >= nearHeading)) {
			return name
		}
		return ""
	}
	least := max(0, len(lines)-mostBelowSignOff)
	for i := len(lines) - 1; i >= 0; i-- {
		if name, date, dateFirst := organWithDate(p.Blocks[lines[i]].Text); name != "" {
			return report.SignOff{Organ: name, Date: date, DateFirst: dateFirst}, lines[i : i+1], true
		}
		date, isDate := readDate(p.Blocks[lines[i]].Text)
		if !isDate {
			continue
		}
		if name := organ(i - 1); name != "" {
			return report.SignOff{Organ: name, Date: date}, lines[i-1 : i+1], true
		}
		if name := organ(i + 1); name != "" {
			return report.SignOff{Organ: name, Date: date, DateFirst: true}, lines[i : i+2], true
		}
		if i >= least {
			return report.SignOff{Date: date}, lines[i : i+1], true
		}
	}
	for i := len(lines) - 1; i >= least; i-- {
		if name := organ(i); name != "" && (p.Blocks[lines[i]].Right || office != "" && (strings.HasSuffix(office, name) || strings.HasSuffix(name, office))) {
			return report.SignOff{Organ: name}, lines[i : i+1], true
		}
	}
	return s, nil, false
}

// organWithDate reads organ and date from one line, "" if it does not hold both.
func organWithDate(line string) (organ, date string, dateFirst bool) {
	squeezed := strings.Trim(squeeze(line), "*#")
	if m := organAndDate.FindStringSubmatch(squeezed); m != nil && isName(m[1]) {
		if d, ok := readDate(m[2]); ok {
			return m[1], d, false
		}
	}
	if m := dateAndOrgan.FindStringSubmatch(squeezed); m != nil && isName(m[2]) {
		if d, ok := readDate(m[1]); ok {
			return m[2], d, true
		}
	}
	return "", "", false
}

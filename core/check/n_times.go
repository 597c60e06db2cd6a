package check

import (
	"strconv"
	"strings"
)

// when tells the year a number is about.
type when int

const (
	thisYear when = iota
	lastYear
	// otherTime is any other year, a part of a year, several years or a plan.
	otherTime
)

// carriedOver stand behind a year that tells where cases come from or go to, not when something happened.
var carriedOver = []string{"结转", "转入", "转结", "遗留", "未办结", "末结转", "底结转", "终结转"}

// carriedInto stand before a year that cases go to, comparing before one that something is compared with.
var (
	carriedInto = []string{"结转", "结转至", "结转到", "转入", "转至", "结转入", "延至"}
	comparing   = []string{"较", "比", "与", "同", "和", "较之"}
)

// relative are words for other years and for this one.
var relative = []struct {
	word string
	when when
}{
	{"去", lastYear}, {"上一", lastYear}, {"上", lastYear}, {"往", otherTime}, {"前", otherTime}, {"历", otherTime}, {"近三", otherTime},
	{"近几", otherTime}, {"明", otherTime}, {"次", otherTime}, {"下一", otherTime}, {"下", otherTime}, {"五", otherTime}, {"三", otherTime},
	{"今", thisYear}, {"本", thisYear}, {"全", thisYear}, {"当", thisYear}, {"一", thisYear},
}

// partsOfYear are words for less than a year.
var partsOfYear = []string{"上半年", "下半年", "季度", "月份", "月底前", "当月", "每月", "截至目前", "截止目前", "日均", "月均", "历年", "以来累计", "近年"}

// timeOf tells the year that the number at the given place is about: the last one named before it in the sentence. A year
// that something is compared with counts only for the number right behind it.
func (r *sentenceReader) timeOf(q *sentenceFigures, start, number int) when {
	words := q.paragraph.text[q.start:number]
	at := thisYear
	for from := 0; ; {
		i := strings.Index(words[from:], "年")
		if i < 0 {
			break
		}
		year := from + i
		from = year + len("年")
		then, begin, ok := r.yearAt(words, year)
		if !ok {
			continue
		}
		rest := strings.TrimPrefix(words[from:], "度")
		before := words[:begin]
		if prefixOf(rest, carriedOver) != "" || rest == "" && prefixOf(q.paragraph.text[number:], carriedOver) != "" {
			continue
		}
		if suffixOf(before, carriedInto) != "" {
			continue
		}
		if suffixOf(before, comparing) != "" {
			if q.start+from > start && then != thisYear && !strings.Contains(rest, "相比") && !strings.Contains(rest, "相较") {
				at = then
			}
			continue
		}
		at = then
		if at == lastYear && strings.HasPrefix(rest, "以来") || strings.HasPrefix(rest, "起") {
			at = otherTime
		}
	}
	if at == thisYear && (mentions(words, partsOfYear) || partOfMonths(words)) {
		return otherTime
	}
	return at
}

// yearAt reads the year that ends at the 年 at the given place.
func (r *sentenceReader) yearAt(words string, at int) (then when, begin int, ok bool) {
	if begin = at - 4; begin >= 0 {
		if n, err := strconv.Atoi(words[begin:at]); err == nil {
			switch n {
			case r.s.report.Year:
				return thisYear, begin, true
			case r.s.report.Year - 1:
				return lastYear, begin, true
			}
			return otherTime, begin, true
		}
	}
	for _, word := range relative {
		if strings.HasSuffix(words[:at], word.word) {
			return word.when, at - len(word.word), true
		}
	}
	return 0, 0, false
}

// partOfMonths reports whether words name months that are not the whole year.
func partOfMonths(words string) bool {
	if strings.Contains(words, "12月") {
		return false
	}
	for from := 0; ; {
		i := strings.Index(words[from:], "月")
		if i < 0 {
			return false
		}
		at := from + i
		if at > 0 && words[at-1] >= '0' && words[at-1] <= '9' {
			return true
		}
		from = at + len("月")
	}
}

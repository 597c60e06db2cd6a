package check

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// farthestChange in bytes: a change behind more words is hardly one of the number before them.
const farthestChange = 90

// growth from base to now, in per cent.
func growth(now, base float64) float64 { return 100 * (now - base) / base }

// changes recomputes what is said of growth (N4): 「收到 12 件，较上年增加 2 件，增长 20%」, from last year's report or, where that
// is not at hand, from the numbers of the sentence.
func (s *subject) changes(q *sentenceFigures, found func(Finding)) {
	for i := range q.figures {
		now := &q.figures[i]
		if now.unit != ofCount || now.how != exactly || i+1 >= len(q.figures) || isDelta(q.before(i)) || q.lastYearIn(q.before(i)) {
			continue
		}
		base, known := s.baseOf(q, i)
		// The number of last year may stand between: 比去年的 10 件增加 2 件.
		next := i + 1
		words := q.before(next)
		if strings.Contains(words, "比") && !isDelta(words) && q.figures[next].unit == ofCount && q.lastYearIn(words) {
			if !known {
				base, known = q.figures[next].float(), true
			}
			next++
		}
		for ; next < len(q.figures) && next <= i+3; next++ {
			change := &q.figures[next]
			words := q.before(next)
			falls, ok := direction(words)
			if !ok || len(words) > farthestChange || change.how != exactly || s.comparesOtherwise(words) {
				break
			}
			n := change.float()
			if falls {
				n = -n
			}
			if change.unit == ofCount {
				if change.measure != now.measure {
					break
				}
				if !known {
					base, known = now.float()-n, true
					continue
				}
				fits := func(now, base float64) bool { return math.Abs(now-base-n) < 0.5 }
				if fits(now.float(), base) || s.someChange(q, i, fits) {
					continue
				}
				s.wrongChange(q, i, next, fmt.Sprintf("%+.0f %s", now.float()-base, now.measure), base, found)
				break
			}
			if !known || base <= 0 {
				break
			}
			fits := func(now, base float64) bool { return base > 0 && math.Abs(growth(now, base)-n) < change.lastDigit() }
			if fits(now.float(), base) || s.someChange(q, i, fits) || next > i+1 && q.someRise(i, &q.figures[next-1], fits) {
				continue
			}
			s.wrongChange(q, i, next, fmt.Sprintf("%+.*f%%", change.value.Scale(), growth(now.float(), base)), base, found)
			break
		}
	}
}

// comparesOtherwise reports whether words compare with something else than the year before.
func (s *subject) comparesOtherwise(words string) bool {
	if strings.ContainsAny(words, "；;") || mentions(words, []string{"环比", "月", "季度", "前年", "三年", "五年", "计划", "目标", "平均"}) {
		return true
	}
	for from := 0; ; {
		i := strings.Index(words[from:], "年")
		if i < 0 {
			return false
		}
		at := from + i
		from = at + len("年")
		if year, err := strconv.Atoi(words[max(0, at-4):at]); err == nil && year != s.report.Year-1 && year != s.report.Year {
			return true
		}
	}
}

// someChange reports whether a change fits what another statement of the sentence counts: a change behind the last part
// may be that of the whole.
func (s *subject) someChange(q *sentenceFigures, before int, fits func(now, base float64) bool) bool {
	for i := range before {
		if base, known := s.baseOf(q, i); known && fits(q.figures[i].float(), base) {
			return true
		}
	}
	return false
}

// someRise does the same with a change in numbers that the sentence tells.
func (q *sentenceFigures) someRise(before int, rise *figure, fits func(now, base float64) bool) bool {
	for i := range before {
		if now := q.figures[i].float(); fits(now, now-rise.float()) || fits(now, now+rise.float()) {
			return true
		}
	}
	return false
}

func (s *subject) wrongChange(q *sentenceFigures, now, change int, is string, base float64, found func(Finding)) {
	text, n := q.paragraph.text, &q.figures[now]
	c := &q.figures[change]
	f := q.paragraph.finding("N4", form.Warning, c.at, c.end)
	falls, _ := direction(q.before(change))
	word := "增加"
	if falls {
		word = "减少"
	}
	f.Left, f.Right = text[c.at:c.end], is
	f.Message = fmt.Sprintf("文中写%s %s，而从上年的 %.0f %s到 %s，变化是 %s", word, f.Left, base, n.measure, text[n.at:n.end], is)
	f.Advice = "核对上年数，重新计算增减"
	f.Numbers += "|" + f.Left + "|" + f.Right
	if said := q.said[now]; said != nil {
		for _, cell := range said.Claim.Sums[0].Cells {
			f.Addresses = append(f.Addresses, s.form.Cells()[cell].Address)
		}
	}
	found(f)
}

// baseOf returns last year's number of what figure i counts, from last year's report.
func (s *subject) baseOf(q *sentenceFigures, i int) (base float64, known bool) {
	said := q.said[i]
	if said == nil || said.when != thisYear || said.partly || said.wide {
		return 0, false
	}
	sum, agrees := s.agreeing(said)
	if !agrees {
		return 0, false
	}
	total, known := s.sumOfLast(sum)
	base, _ = total.Float64()
	return base, known
}

func (q *sentenceFigures) lastYearIn(words string) bool {
	return mentions(words, []string{"去年", "上年", "上一年", "年的", "年同期"})
}

var (
	rises = []string{"增加", "增长", "上升", "提高", "增幅", "净增", "多"}
	drops = []string{"减少", "下降", "降低", "降幅", "少"}
)

// direction reads from the words before a number whether it is a rise or a fall; ok is false where it is neither.
func direction(words string) (falls, ok bool) {
	words = strings.TrimRight(words, "了为达约：:")
	switch {
	case suffixOf(words, drops) != "":
		return true, true
	case suffixOf(words, rises) != "":
		return false, true
	}
	return false, false
}

// deltas are words behind which a number is a change.
var deltas = []string{"增加", "减少", "增长", "下降", "上升", "提高", "降低", "增幅", "降幅", "净增", "翻", "同比", "环比"}

// moreOrLess stand before a verb that tells a change: 多收到 3 件.
var moreOrLess = []string{"多", "少", "增", "减"}

func isDelta(words string) bool { return mentions(words, deltas) }

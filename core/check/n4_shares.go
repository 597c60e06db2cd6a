package check

import (
	"fmt"
	"math"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// farthestShare in bytes: a percentage behind more words is hardly that of the number before them.
const farthestShare = 60

// shares recomputes percentages of a whole (N4): 「258 件，占 32.0%」. The whole is the number that the sentence begins its
// list with, or any other number of the sentence or paragraph that fits.
func (s *subject) shares(q *sentenceFigures, found func(Finding)) {
	text := q.paragraph.text
	for i := 1; i < len(q.figures); i++ {
		share, part := &q.figures[i], &q.figures[i-1]
		if share.unit != inPercent || part.unit != ofCount || share.how != exactly || part.how != exactly {
			continue
		}
		between := text[part.end:share.at]
		if !strings.Contains(between, "占") || len(between) > farthestShare || isDelta(between) || strings.ContainsAny(between, "；。") {
			continue
		}
		whole := q.wholeBefore(i - 1)
		if whole < 0 || q.figures[whole].measure != part.measure {
			continue
		}
		n, of, says := part.float(), q.figures[whole].float(), share.float()
		if of == 0 || s.someWhole(q, n, says, share.lastDigit()) {
			continue
		}
		f := q.paragraph.finding("N4", form.Warning, part.at, share.end)
		is := 100 * n / of
		f.Left, f.Right = text[share.at:share.end], fmt.Sprintf("%.*f%%", share.value.Scale(), is)
		all := text[q.figures[whole].at:q.figures[whole].end]
		f.Message = fmt.Sprintf("文中写 %s 占 %s，而它是 %s 的 %s", text[part.at:part.end], f.Left, all, f.Right)
		f.Advice = "重新计算百分比，或核对件数"
		f.Numbers += "|" + f.Left + "|" + f.Right
		found(f)
	}
}

// someWhole reports whether n makes the percentage of any count in the paragraph, or of a cell that the paragraph's
// claims name.
func (s *subject) someWhole(q *sentenceFigures, n, says, step float64) bool {
	fits := func(of float64) bool { return of > 0 && math.Abs(100*n/of-says) < step }
	for at := 0; at < len(q.paragraph.text); at++ {
		c := q.paragraph.text[at]
		if c < '0' || c > '9' {
			continue
		}
		value, _, size := readDigits(q.paragraph.text[at:])
		if of, _ := value.Float64(); size > 0 && fits(of) {
			return true
		}
		at += max(size, pastDigits(q.paragraph.text[at:])) - 1
	}
	for i := range q.figures {
		if q.figures[i].unit == ofCount && fits(q.figures[i].float()) {
			return true
		}
	}
	for _, said := range q.all() {
		for _, sum := range said.Claim.Sums {
			if total, ok := s.sumOf(sum); ok {
				if of, _ := total.Float64(); fits(of) {
					return true
				}
			}
		}
	}
	return false
}

// wholeBefore returns the figure of which figure i is a part: the last one before it behind which a list of parts opens.
// It is -1 where the sentence opens none.
func (q *sentenceFigures) wholeBefore(i int) int {
	text := q.paragraph.text
	for whole := i - 1; whole >= 0; whole-- {
		if q.figures[whole].unit == ofCount && opensList(text[q.figures[whole].end:q.figures[whole+1].at]) {
			return whole
		}
	}
	return -1
}

// before returns the words between figure i and the one before it, or the beginning of the sentence.
func (q *sentenceFigures) before(i int) string {
	start := q.start
	if i > 0 {
		start = q.figures[i-1].end
	}
	return q.paragraph.text[start:q.figures[i].at]
}

package check

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// firstWords is how much of the unsorted text a sentence quotes, in characters.
const firstWords = 20

// ruleF20Unsorted reminds of text read from a file that belongs to no section yet: it is not printed.
func ruleF20Unsorted(s *subject, found func(Finding)) {
	unsorted := s.report.Unsorted
	if len(unsorted) == 0 {
		return
	}
	found(Finding{
		ID: "F20@unsorted", Rule: "F20", Severity: form.Notice, Place: "未归类", Excerpt: unsorted[0],
		Message: fmt.Sprintf("有 %d 段文字还没有归入哪一节，不会印出来；第一段是「%s」", len(unsorted), report.Shorten(unsorted[0], firstWords)),
		Advice:  "把要用的移到该在的一节，其余的删去", Numbers: fingerprint(strings.Join(unsorted, "\n")),
		order: positionLast - 1,
	})
}

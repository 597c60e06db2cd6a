package check

import (
	"fmt"
	"strconv"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleF8Length reminds of a section that is longer than a local notice asks for. No national form sets a length.
func ruleF8Length(s *subject, found func(Finding)) {
	for i := range s.report.Sections {
		section := &s.report.Sections[i]
		own := s.form.Section(section.ID)
		if own == nil || own.Limit.Characters == 0 {
			continue
		}
		n := report.Characters(section.Paragraphs...)
		if n <= own.Limit.Characters {
			continue
		}
		is, most := strconv.Itoa(n), strconv.Itoa(own.Limit.Characters)
		found(Finding{
			ID: "F8@" + section.ID, Rule: "F8", Severity: form.Notice, Place: s.report.Heading(i), Section: section.ID,
			Message: fmt.Sprintf("这一节有 %s 字，要求不超过 %s 字，多了 %d 字", is, most, n-own.Limit.Characters),
			Left:    is, Right: most, Difference: strconv.Itoa(n - own.Limit.Characters), Numbers: is + "|" + most,
			Advice: "删去重复的和与本机关无关的内容", Source: own.Limit.Source,
		})
	}
}

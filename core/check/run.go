package check

import (
	"cmp"
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// rule looks at a subject and tells what it finds. It keeps nothing between runs.
type rule func(s *subject, found func(Finding))

// rules are all rules there are; docs/rules.md tells what triggers each.
var rules = []rule{
	ruleF19Title,
	ruleF3Format,
	ruleF6Period,
	ruleF1Sections,
	ruleF13Numerals,
	ruleF2Tables,
	ruleF7Topics,
	prose(ruleF4F5Notices),
	prose(ruleF9Leftovers),
	prose(ruleF16Outdated),
	prose(ruleF6PeriodText),
	prose(ruleY7Year),
	ruleA7Numbers,
	ruleA8Text,
	ruleA9Empty,
	ruleR1RuleMaking,
	ruleR2Unit,
	ruleRelations,
	ruleA12CountedOnce,
	ruleY4OpenCases,
	ruleY5Jump,
	ruleF14SignOff,
}

// Run checks a report with every rule and returns the findings in reading order. It changes nothing and may run
// beside other readers of the report.
func Run(r *report.Report, o Options) []Finding {
	s := newSubject(r, o)
	var findings []Finding
	seen := map[string]int{}
	found := func(f Finding) {
		// One rule may find two things in one place; a number keeps their ids apart and stable.
		seen[f.ID]++
		if n := seen[f.ID]; n > 1 {
			f.ID += "#" + decimalText(n)
		}
		if x := r.Explained(f.ID); x != nil && f.Severity != form.Error && x.Numbers == f.Numbers && Substantial(x.Text) {
			f.Explanation = x
		}
		findings = append(findings, f)
	}
	for _, rule := range rules {
		rule(s, found)
	}
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(s.position(&a), s.position(&b)) })
	return findings
}

// Count tells how many findings have a severity.
func Count(findings []Finding, severity form.Severity) int {
	n := 0
	for i := range findings {
		if findings[i].Severity == severity {
			n++
		}
	}
	return n
}

package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

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
	ruleF9Names,
	prose(ruleF16Outdated),
	prose(ruleF6PeriodText),
	prose(ruleY7Year),
	prose(ruleF14Published),
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
			f.ID += "#" + strconv.Itoa(n)
		}
		if x := r.Explained(f.ID); x != nil && f.Severity != form.Error && x.Numbers == f.Numbers && Substantial(x.Text) {
			f.Explanation = x
		}
		if f.order == 0 {
			f.order = s.position(&f)
		}
		findings = append(findings, f)
	}
	for _, rule := range rules {
		rule(s, found)
	}
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(a.order, b.order) })
	return findings
}

// own are the rules that stand in this package; all others are relations of a form.
var own = []string{"A7", "A8", "A9", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F9", "F13", "F14", "F16", "F19", "R1", "R2", "Y4", "Y5", "Y7"}

// RuleIDs returns the ids of all rules a report on a form is checked with, sorted.
func RuleIDs(f *form.Form) []string {
	ids := slices.Clone(own)
	for _, t := range f.Tables {
		for _, r := range t.Relations {
			ids = append(ids, r.Rule)
		}
		if t.CountedOnce != nil {
			ids = append(ids, t.CountedOnce.Rule)
		}
	}
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(strings.Compare(a[:1], b[:1]), cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	})
	return slices.Compact(ids)
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

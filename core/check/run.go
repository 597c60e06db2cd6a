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

// rules are all rules there are, each with the ids it reports under; docs/rules.md tells what triggers each. Those
// without ids here take them from the form.
var rules = []struct {
	ids  []string
	look rule
}{
	{[]string{"F19"}, ruleF19Title},
	{[]string{"F3"}, ruleF3Format},
	{[]string{"F6"}, ruleF6Period},
	{[]string{"F1"}, ruleF1Sections},
	{[]string{"F13"}, ruleF13Numerals},
	{[]string{"F2"}, ruleF2Tables},
	{[]string{"F7"}, ruleF7Topics},
	{[]string{"F4", "F5"}, prose(ruleF4F5Notices)},
	{[]string{"F9"}, prose(ruleF9Unfilled)},
	{[]string{"F9"}, prose(ruleF9Leftovers)},
	{[]string{"F9"}, prose(ruleF9Brackets)},
	{[]string{"F9"}, prose(ruleF9Closing)},
	{[]string{"F9"}, prose(ruleF9Dates)},
	{[]string{"F9"}, ruleF9Names},
	{[]string{"F9"}, ruleF9SignedDate},
	{[]string{"F21"}, ruleF21Doubled},
	{[]string{"F22"}, ruleF22Locked},
	{[]string{"F16"}, prose(ruleF16Outdated)},
	{[]string{"F6"}, prose(ruleF6PeriodText)},
	{[]string{"Y7"}, prose(ruleY7Year)},
	{[]string{"F14"}, prose(ruleF14Published)},
	{[]string{"A7"}, ruleA7Numbers},
	{[]string{"A8"}, ruleA8Text},
	{[]string{"A9"}, ruleA9Empty},
	{[]string{"R1"}, ruleR1RuleMaking},
	{[]string{"R2"}, ruleR2Unit},
	{nil, ruleRelations},
	{nil, ruleA12CountedOnce},
	{[]string{"N3", "N4", "N8"}, ruleClaims},
	{nil, ruleReminders},
	{[]string{"F8"}, ruleF8Length},
	{[]string{"F10"}, ruleF10Names},
	{[]string{"F11"}, prose(ruleF11Letter)},
	{[]string{"F12"}, ruleF12Generic},
	{[]string{"F15"}, prose(ruleF15Structure)},
	{[]string{"P1", "P2", "P3", "P4"}, rulePrivacy},
	{[]string{"F20"}, ruleF20Unsorted},
	{[]string{"Y6"}, ruleY6Copied},
	{[]string{"Y4"}, ruleY4OpenCases},
	{[]string{"Y5"}, ruleY5Jump},
	{[]string{"F14"}, ruleF14SignOff},
}

// Run checks a report with every rule and returns the findings in reading order. It changes nothing and may run
// beside other readers of the report.
func Run(r *report.Report, o Options) []Finding {
	s := newSubject(r, o)
	var findings []Finding
	seen := map[string]int{}
	many := crowd{counts: map[sameness]int{}}
	tell := func(f Finding) {
		// One rule may find two things in one place; a number keeps their ids apart and stable.
		seen[f.ID]++
		if n := seen[f.ID]; n > 1 {
			f.ID += "#" + strconv.Itoa(n)
		}
		if x := r.Explained(f.ID); x != nil && f.Severity != form.Error && x.Numbers == f.Numbers && Substantial(x.Text) {
			f.Explanation = x
		}
		if !f.inProse {
			f.Paragraph = -1
		}
		if f.Part == "" {
			f.Part = partOf(r, &f)
		}
		if f.order == 0 {
			f.order = s.position(&f)
		}
		findings = append(findings, f)
	}
	found := func(f Finding) {
		if !many.full(&f) {
			tell(f)
		}
	}
	for _, rule := range rules {
		rule.look(s, found)
	}
	many.rest(tell)
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(a.order, b.order) })
	return findings
}

// RuleIDs returns the ids of all rules a report on a form is checked with, sorted.
func RuleIDs(f *form.Form) []string {
	var ids []string
	for _, rule := range rules {
		ids = append(ids, rule.ids...)
	}
	for _, t := range f.Tables {
		for _, r := range t.Relations {
			ids = append(ids, r.Rule)
		}
		if t.CountedOnce != nil {
			ids = append(ids, t.CountedOnce.Rule)
		}
	}
	for _, c := range f.Claims.List {
		ids = append(ids, c.Rule)
	}
	for _, r := range f.Claims.Reminders {
		ids = append(ids, r.Rule)
	}
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(strings.Compare(a[:1], b[:1]), cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	})
	return slices.Compact(ids)
}

package check_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func TestCarriedInFollowsLastYearColumnByColumn(t *testing.T) {
	last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
	set(t, last, "applications/new_received/natural_person 2", "applications/carried_forward/natural_person 2")
	set(t, this, "applications/carried_in/legal_person.commercial 2", "applications/granted/legal_person.commercial 2")
	findings := check.Run(this.Report(), check.Options{Last: last.Report()})
	same(t, only(findings), "Y1@applications/*/natural_person", "Y1@applications/*/legal_person.commercial")
	f := findings[0]
	if f.Severity != form.Error || f.Left != "0" || f.Right != "2" || !strings.Contains(f.Message, "「二、上年结转政府信息公开申请数量」0，而上年「四、结转下年度继续办理」2，相差 2") {
		t.Error(words(f))
	}
	same(t, only(check.Run(this.Report(), check.Options{})))
}

func TestCarriedInFromTheOldForm(t *testing.T) {
	last, this := clean(t, "guoban-2019", 2020), clean(t, "guoban-2021", 2021)
	set(t, last, "applications/new_received/natural_person 3", "applications/carried_forward/natural_person 3")
	same(t, only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y1"), "Y1@applications/*/natural_person", "Y1@applications/*/total")
}

func TestFilesInForceFollowLastYear(t *testing.T) {
	for year, want := range map[int][]string{2021: nil, 2022: {"Y2@proactive/normative_docs/*"}, 2025: {"Y2@proactive/normative_docs/*"}} {
		last, this := clean(t, "guoban-2021", year-1), clean(t, "guoban-2021", year)
		set(t, last, "proactive/normative_docs/in_force 30")
		set(t, this, "proactive/normative_docs/in_force 31", "proactive/normative_docs/issued 4", "proactive/normative_docs/repealed 1")
		findings := check.Run(this.Report(), check.Options{Last: last.Report()})
		same(t, only(findings, "Y2"), want...)
		if len(want) > 0 && !strings.Contains(findings[0].Message, "「现行有效件数」31，而上年「现行有效件数」30 + 「本年制发件数」4 − 「本年废止件数」1 = 33，相差 2") {
			t.Error(words(findings[0]))
		}
	}
}

func TestItemsFollowLastYearIn2020(t *testing.T) {
	last, this := clean(t, "guoban-2019", 2019), clean(t, "guoban-2019", 2020)
	set(t, last, "proactive/licensing/last_year_items 10", "proactive/licensing/change -2")
	set(t, this, "proactive/licensing/last_year_items 10")
	same(t, only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y3"), "Y3@proactive/licensing/*")
	set(t, this, "proactive/licensing/last_year_items 8")
	same(t, only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y3"))
}

func TestOpenCasesDoNotVanish(t *testing.T) {
	last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
	set(t, last, "disputes/cases/direct.pending 2", "disputes/cases/reconsideration.pending 1")
	findings := check.Run(this.Report(), check.Options{Last: last.Report()})
	same(t, only(findings, "Y4"), "Y4@disputes")
	if f := findings[0]; f.Severity != form.Notice || f.Left != "3" {
		t.Error(words(f))
	}
	set(t, this, "disputes/cases/direct.upheld 1")
	same(t, only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y4"))
}

func TestJumpsAgainstLastYear(t *testing.T) {
	for _, c := range []struct {
		was, is string
		found   bool
	}{{"3", "30", true}, {"30", "3", true}, {"0", "5", true}, {"0", "2", false}, {"2", "10", false}, {"2", "11", true}, {"1", "4", false}} {
		last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
		set(t, last, "proactive/licensing/decisions "+c.was)
		set(t, this, "proactive/licensing/decisions "+c.is)
		if got := len(only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y5")) == 1; got != c.found {
			t.Errorf("%s → %s: found %v", c.was, c.is, got)
		}
	}
	last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
	set(t, this, "applications/new_received/natural_person 9", "applications/granted/natural_person 9")
	same(t, only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y5"),
		"Y5@applications/new_received/total", "Y5@applications/granted/total", "Y5@applications/processed/total")
}

func TestOnlyTheYearBeforeIsLastYear(t *testing.T) {
	earlier, this := clean(t, "guoban-2021", 2023), clean(t, "guoban-2021", 2025)
	set(t, earlier, "applications/new_received/natural_person 9", "applications/carried_forward/natural_person 9")
	same(t, only(check.Run(this.Report(), check.Options{Last: earlier.Report()})))
}

func TestBlankTableOfLastYearProvesNothing(t *testing.T) {
	last := report.New(forms(t).ByID("guoban-2021"), office, 2024)
	this := clean(t, "guoban-2021", 2025)
	set(t, this, "applications/carried_in/natural_person 2", "applications/granted/natural_person 2")
	same(t, only(check.Run(this.Report(), check.Options{Last: last})))
}

// What last year's report does not say clearly is not held against this year's.
func TestUnclearCellsOfLastYearProveNothing(t *testing.T) {
	for _, unclear := range []string{"", "2件"} {
		last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
		set(t, last, "applications/carried_forward/natural_person "+unclear)
		set(t, this, "applications/carried_in/natural_person 2", "applications/granted/natural_person 2")
		same(t, only(check.Run(this.Report(), check.Options{Last: last.Report()}), "Y1"))
	}
}

// What the relation makes of the other numbers can be taken over with one click.
func TestACellAloneCanAdoptWhatTheRelationSays(t *testing.T) {
	last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
	set(t, last, "proactive/normative_docs/in_force 30", "applications/carried_forward/natural_person 2")
	set(t, this, "proactive/normative_docs/in_force 31", "proactive/normative_docs/issued 4", "proactive/normative_docs/repealed 1")
	adopted := map[form.Address]string{}
	for _, f := range check.Run(this.Report(), check.Options{Last: last.Report()}) {
		for _, edit := range check.Adoptable(this.Report(), last.Report(), &f) {
			adopted[edit.Address] = edit.Text
		}
		if got := check.Adoptable(this.Report(), nil, &f); len(got) > 0 {
			t.Errorf("without last year's report %s offers %v", f.ID, got)
		}
	}
	want := map[form.Address]string{"proactive/normative_docs/in_force": "33", "applications/carried_in/natural_person": "2"}
	if !maps.Equal(adopted, want) {
		t.Errorf("offered are %v, want %v", adopted, want)
	}
}

// More repealed than there were is a mistake that no number of files in force mends.
func TestNothingLessThanNoneIsOffered(t *testing.T) {
	last, this := clean(t, "guoban-2021", 2024), clean(t, "guoban-2021", 2025)
	set(t, last, "proactive/normative_docs/in_force 3")
	set(t, this, "proactive/normative_docs/in_force 1", "proactive/normative_docs/repealed 4")
	for _, f := range check.Run(this.Report(), check.Options{Last: last.Report()}) {
		if got := check.Adoptable(this.Report(), last.Report(), &f); len(got) > 0 {
			t.Errorf("%s offers %v", f.ID, got)
		}
	}
}

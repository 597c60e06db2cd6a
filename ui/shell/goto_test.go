package shell

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// Who comes from a finding types the answer at once.
func TestAFindingAboutTheSignOffGivesItsFieldTheKeyboard(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("overview")
	i := slices.IndexFunc(c.desk().shown, func(f check.Finding) bool { return f.ID == "F14@date" })
	if i < 0 {
		t.Fatal("nobody misses the date")
	}
	name := c.report().Office.Name
	c.desk().goTo(c.desk().shown[i])
	c.types("2027年1月15日")
	c.desk().page().finish()
	if got := c.report().SignOff.Date; got != "2027-01-15" {
		t.Errorf("the date is %q", got)
	}
	if got := c.report().Office.Name; got != name {
		t.Errorf("the office is %q now", got)
	}
}

func TestAFieldOfTheOfficeLeadsToWhereItIsFilledIn(t *testing.T) {
	c := sit(t)
	c.begins()
	for name, of := range map[string]func(r *report.Report) string{
		"邮编":   func(r *report.Report) string { return r.Office.Postcode },
		"电话":   func(r *report.Report) string { return r.Office.Telephone },
		"落款单位": func(r *report.Report) string { return r.SignOff.Organ },
	} {
		e, problem := c.desk().vocabulary().Lookup(name)
		if problem != "" {
			t.Fatal(problem)
		}
		c.desk().turn("overview")
		c.desk().goToField(e)
		c.types("100001")
		c.desk().page().finish()
		if got := of(c.report()); got != "100001" {
			t.Errorf("what is typed for 【%s】 became %q", name, got)
		}
	}
}

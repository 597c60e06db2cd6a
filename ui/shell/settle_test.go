package shell

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// Whoever fills in a field and does not leave it finds the text again after the program was killed: the report has it once
// typing rests, and one undo takes all of it back.
func TestFieldsAreTakenOverWhileTheyAreTypedIn(t *testing.T) {
	c := sit(t)
	c.begins()
	d := c.desk()
	d.do(report.SetSupplements([]report.Supplement{{Name: "网站发布数", Unit: "条"}}))
	d.goToSupplement("网站发布数")
	c.types("30")
	d.settled()
	c.types("2")
	d.settled()
	if got, _ := c.report().Supplement("网站发布数"); got != "302" {
		t.Errorf("the supplement holds %q", got)
	}
	d.turn(check.PartFacts)
	if got, _ := d.session.UndoLabel(); got != "填写补充事项" {
		t.Errorf("undo offers %q", got)
	}
	d.session.Undo()
	if got, _ := c.report().Supplement("网站发布数"); got != "" {
		t.Errorf("one step back the supplement holds %q", got)
	}

	d.page().(*factsPage).goToFact("电话")
	c.types("0000-12")
	d.settled()
	c.types("34")
	d.settled()
	if got := c.report().Office.Telephone; got != "0000-1234" {
		t.Errorf("the office has the telephone %q", got)
	}
	c.presses(fyne.KeyTab)
	d.session.Undo()
	if got := c.report().Office.Telephone; got != "" {
		t.Errorf("one step back the office has the telephone %q", got)
	}
}

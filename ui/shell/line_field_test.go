package shell

import (
	"testing"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/look"
)

// What is said of a local line has the colour that it has in the list of findings.
func TestALocalLineIsColouredByTheGravestFinding(t *testing.T) {
	c := sit(t)
	c.begins()
	c.makesCountyForm()
	at := c.report().Form.Lines[0].Address()
	c.goes(at)
	page := c.desk().page().(*tablesPage)
	hint := page.sheet().lines[0].hint
	says := func(severities ...form.Severity) {
		var found []check.Finding
		for _, s := range severities {
			found = append(found, check.Finding{Rule: "P01", Severity: s, Message: "请核对", Addresses: []form.Address{at}})
		}
		page.mark(found)
	}
	for severity, others := range map[form.Severity][]form.Severity{
		form.Notice: {form.Notice}, form.Warning: {form.Notice, form.Warning}, form.Error: {form.Error, form.Notice},
	} {
		says(others...)
		if hint.Ink != look.SeverityTint(severity).Ink || !hint.Visible() {
			t.Errorf("%v: the line says %q in %v", severity, hint.Text, hint.Ink)
		}
	}
	says()
	if hint.Visible() {
		t.Errorf("without findings the line says %q", hint.Text)
	}
}

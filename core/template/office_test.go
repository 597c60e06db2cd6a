package template_test

import (
	"maps"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// numbers are what the office of these tests has in its tables; every other cell is 0.
var numbers = map[form.Address]string{
	"applications/new_received/natural_person":                "7",
	"applications/new_received/legal_person.commercial":       "2",
	"applications/carried_in/natural_person":                  "1",
	"applications/granted/natural_person":                     "3",
	"applications/partial/natural_person":                     "1",
	"applications/denied.state_secret/natural_person":         "2",
	"applications/denied.third_party/legal_person.commercial": "1",
	"applications/unable_to_provide.not_held/natural_person":  "1",
	"applications/carried_forward/natural_person":             "1",
	"proactive/normative_docs/issued":                         "12",
	"proactive/normative_docs/in_force":                       "105",
	"proactive/licensing/decisions":                           "20000",
	"proactive/penalty/decisions":                             "1234567",
	"proactive/admin_fees/amount":                             "3.5000",
}

// lastNumbers are those of the year before.
var lastNumbers = map[form.Address]string{
	"applications/new_received/natural_person": "8",
	"applications/granted/natural_person":      "6",
	"applications/partial/natural_person":      "1",
	"proactive/normative_docs/issued":          "12",
	"proactive/licensing/decisions":            "30000",
}

// answered is a report of an office with numbers, 0 in all other cells, and prose in its first section.
func answered(t testing.TB, year int, numbers map[form.Address]string, overview ...string) *report.Editor {
	t.Helper()
	e := report.Edit(report.New(formOf(t, "guoban-2021"), report.Office{Name: "青河县清河街道办事处", Telephone: "0535-1234567"}, year))
	for _, table := range e.Report().Form.Tables {
		do(t, e, e.Report().FillZeroes(table))
	}
	enter(t, e, numbers)
	do(t, e, report.SetParagraphs("overview", overview), report.SetSupplements([]report.Supplement{
		{Name: "发布政策解读", Value: "35条", Unit: "条"}, {Name: "政务新媒体", Value: "微信公众号“清河之声”"}, {Name: "举办培训", Hint: "问办公室"},
	}))
	return e
}

func enter(t testing.TB, e *report.Editor, numbers map[form.Address]string) {
	t.Helper()
	var edits []report.CellEdit
	for address := range maps.Keys(numbers) {
		edits = append(edits, report.CellEdit{Address: address, Text: numbers[address]})
	}
	do(t, e, report.SetCells(edits...))
}

// office is the report of these tests with prose in its first section, and the one of the year before.
func office(t testing.TB, overview ...string) (this, last *report.Report) {
	t.Helper()
	return answered(t, 2026, numbers, overview...).Report(), answered(t, 2025, lastNumbers).Report()
}

// overview prints a section's prose.
func overview(t testing.TB, written ...string) (paragraphs []string, printed *template.Printed) {
	t.Helper()
	this, last := office(t, written...)
	printed = template.Print(this, last)
	return printed.Report.Sections[0].Paragraphs, printed
}

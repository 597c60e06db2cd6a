package report_test

import (
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestNumbersOfLastYearAreKeptInTheFile(t *testing.T) {
	last := lastYear(t, "guoban-2021", 2024)
	edit(t, last, set("applications/new_received/natural_person", "3"))
	r := blank(t, "guoban-2021")
	r.Year = 2025
	r.KeepLast(last)
	again := decode(t, encode(t, r))
	if again.Last == nil || again.Last.Year != 2024 || again.Last.Cells["applications/new_received/total"] != "3" {
		t.Errorf("of last year is kept %+v", again.Last)
	}
	if _, kept := again.Last.Cells["proactive/licensing/decisions"]; kept {
		t.Error("an empty cell of last year became a number")
	}
}

func TestOnlyTheYearBeforeIsKept(t *testing.T) {
	r := blank(t, "guoban-2021")
	for _, last := range []*report.Report{nil, lastYear(t, "guoban-2021", r.Year), lastYear(t, "guoban-2021", r.Year-2)} {
		if r.KeepLast(last); r.Last != nil {
			t.Errorf("kept %+v", r.Last)
		}
	}
}

// What is kept is no edit: going back to another form does not go back behind it.
func TestLastYearStaysKeptWhenAFormIsTakenBack(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := report.Edit(r)
	if err := e.Do(report.SetForm(countyForm(t, nil))); err != nil {
		t.Fatal(err)
	}
	r.KeepLast(lastYear(t, "guoban-2021", r.Year-1))
	if _, ok := e.Undo(); !ok || r.Form.ID != "guoban-2021" || r.Last == nil {
		t.Errorf("on %s %+v is kept of last year", r.Form.ID, r.Last)
	}
}

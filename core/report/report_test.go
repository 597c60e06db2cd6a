package report_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

func TestANewReport(t *testing.T) {
	r := blank(t, "everything-local")
	if got := r.PrintedTitle(); got != "滨海街道办事处2025年政府信息公开工作年度报告" {
		t.Errorf("the title is %s", got)
	}
	if !slices.Equal(r.Preamble, []string{"根据《中华人民共和国政府信息公开条例》编制本报告。", "滨海街道办事处2025年政府信息公开工作情况如下。"}) {
		t.Errorf("the preamble is %q", r.Preamble)
	}
	var headings []string
	for i := range r.Sections {
		headings = append(headings, r.Heading(i))
	}
	if len(headings) != 8 || headings[1] != "二、政策解读情况" || headings[7] != "八、其他需要报告的事项" {
		t.Errorf("the headings are %v", headings)
	}
	if got := r.Notes(r.Form.Table("disputes")); !slices.Equal(got, []string{"注：只计算原行为主体的案件数量。"}) {
		t.Errorf("the form's note is %q", got)
	}
	if got := r.PrintedLine(r.Form.LinesAfter("proactive")[0]); got != "2025年发布信息总数" {
		t.Errorf("the local line is %s", got)
	}
	if got := r.PrintedOrgan(); got != "滨海街道办事处" {
		t.Errorf("signed by %s", got)
	}
	if got := r.WholePeriod(); got.From != "2025-01-01" || got.To != "2025-12-31" {
		t.Errorf("the period is %s to %s", got.From, got.To)
	}
	for i, c := range r.Form.Cells() {
		if got := r.Value(i); !got.Empty() {
			t.Errorf("%s begins as %q", c.Address, got)
		}
	}
}

func TestAReportPrintsItsOwnWords(t *testing.T) {
	r := blank(t, "guoban-2021")
	none := []string{}
	edit(t, r,
		report.SetTitle("滨海街道年报"),
		report.SetSections([]report.Section{{ID: "overview", Heading: "一、概述："}, {ID: "problems"}, {}}),
		report.SetSignOff(report.SignOff{Organ: "滨海街道"}),
		report.SetPeriod(report.Period{To: "2025-12-30"}),
		report.SetTable("disputes", report.TableState{Notes: &none}),
	)
	var headings []string
	for i := range r.Sections {
		headings = append(headings, r.Heading(i))
	}
	if !slices.Equal(headings, []string{"一、概述：", "二、存在的主要问题及改进情况", "三、"}) {
		t.Errorf("the headings are %q", headings)
	}
	if r.PrintedTitle() != "滨海街道年报" || r.PrintedOrgan() != "滨海街道" || r.WholePeriod().To != "2025-12-30" {
		t.Errorf("printed %s, %s, %s", r.PrintedTitle(), r.PrintedOrgan(), r.WholePeriod().To)
	}
	if r.Section("problems") != 1 || r.Section("applications") != -1 {
		t.Error("sections are not found where they stand")
	}
	if got := r.Notes(r.Form.Table("disputes")); len(got) != 0 {
		t.Errorf("no notes were wanted, got %q", got)
	}
}

// A file may hold more sections than there are numerals for.
func TestHundredsOfSections(t *testing.T) {
	file := `{"nianbao":1,"form":"guoban-2021","year":2025,"sections":[` + strings.Repeat(`{"id":"overview"},`, 149) + `{}]}`
	r := decode(t, file)
	if got := r.Heading(98) + r.Heading(99) + r.Heading(149); got != "九十九、总体情况100、总体情况150、" {
		t.Errorf("the headings are %s", got)
	}
}

func TestTheStateOfATableIsACopy(t *testing.T) {
	r := blank(t, "guoban-2021")
	state := r.Table("disputes")
	state.Complete = true
	if r.Table("disputes").Complete {
		t.Error("the table is complete without a command")
	}
	if got := r.Table("annex"); got.Complete || got.Notes != nil {
		t.Errorf("a table that is not there is %+v", got)
	}
}

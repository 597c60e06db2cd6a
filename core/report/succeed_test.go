package report_test

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// lastYear is a finished report on a form; its prose speaks of 2024.
func lastYear(t *testing.T, id string, year int) *report.Report {
	t.Helper()
	r := report.New(forms(t).ByID(id), report.Office{
		Name: "滨海街道办事处", Kind: report.Subdistrict, Telephone: "0532-1234567",
	}, year)
	edit(t, r,
		report.SetPreamble([]string{
			"根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件，编制滨海街道办事处2024年政府信息公开工作年度报告。",
			"统计期限自2024年1月1日起至2024年12月31日止。2024年是机构改革之年，电话12024年不变。",
		}),
		report.SetParagraphs("overview", []string{"（一）主动公开", "2024年主动公开政府信息120条。", "（五）监督保障"}),
		report.SetParagraphs("problems", []string{"一是公开渠道还不够丰富；二是解读形式单一。"}),
		report.SetParagraphs("other_matters", []string{"无。"}),
		report.SetSignOff(report.SignOff{Organ: "滨海街道办事处", Date: "2025-01-20", Stamped: true, DateFirst: true}),
		set("applications/new_received/natural_person", "5"),
		set("applications/carried_forward/natural_person", "2"),
		set("applications/carried_forward/legal_person.commercial", "0"),
		set("applications/carried_forward/legal_person.research", "若干"),
	)
	return r
}

func TestThisYearBeginsWhereLastYearEnded(t *testing.T) {
	last := lastYear(t, "guoban-2021", 2024)
	edit(t, last, set("proactive/normative_docs/in_force", "7"), set("proactive/normative_docs/issued", "3"), set("proactive/licensing/decisions", "40"))
	r := report.Succeed(last, last.Form, last.Office, report.ProseForReference)
	for address, want := range map[form.Address]string{
		"applications/carried_in/natural_person":          "2",
		"applications/carried_in/legal_person.commercial": "0",
		"applications/carried_in/legal_person.research":   "", // last year's is no number
		"applications/carried_in/legal_person.other":      "", // last year's was never filled in
		"applications/new_received/natural_person":        "",
		"proactive/normative_docs/in_force":               "7",
		"proactive/normative_docs/issued":                 "",
		"proactive/rules/in_force":                        "",
		"proactive/licensing/decisions":                   "",
	} {
		if got := r.Held(r.Form.Cell(address)).String(); got != want {
			t.Errorf("%s begins as %q, want %q", address, got, want)
		}
	}
	if r.Year != 2025 || r.Office.Telephone != "0532-1234567" || r.PrintedTitle() != "滨海街道办事处2025年政府信息公开工作年度报告" {
		t.Errorf("it is %s of %v", r.PrintedTitle(), r.Office)
	}
	if want := (report.SignOff{Organ: "滨海街道办事处", Stamped: true}); !sameSignOff(r.SignOff, want) {
		t.Errorf("it is signed %+v", r.SignOff)
	}
	for i := range r.Sections {
		if len(r.Sections[i].Paragraphs) > 0 {
			t.Errorf("%s begins with %q", r.Heading(i), r.Sections[i].Paragraphs)
		}
	}
}

func TestFiguresOfTheOldFormGoOnInTheNew(t *testing.T) {
	last := lastYear(t, "guoban-2019", 2020)
	edit(t, last, set("proactive/licensing/last_year_items", "10"), set("proactive/licensing/change", "-2"))
	r := report.Succeed(last, forms(t).ByID("guoban-2021"), last.Office, report.ProseForReference)
	if got := value(t, r, "applications/carried_in/natural_person"); got != "2" {
		t.Errorf("2 were carried forward, %q are carried in", got)
	}
	last.Year = 2019
	r = report.Succeed(last, last.Form, last.Office, report.ProseForReference)
	if got := value(t, r, "proactive/licensing/last_year_items"); got != "8" {
		t.Errorf("10 − 2 items begin as %q", got)
	}
}

func TestOnlyYearsOfTheReportItselfGoOn(t *testing.T) {
	last := lastYear(t, "guoban-2021", 2024)
	r := report.Succeed(last, last.Form, last.Office, report.ProseForReference)
	want := []string{
		"根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件，编制滨海街道办事处2025年政府信息公开工作年度报告。",
		"统计期限自2025年1月1日起至2025年12月31日止。2024年是机构改革之年，电话12024年不变。",
	}
	if !slices.Equal(r.Preamble, want) {
		t.Errorf("the preamble is %q", r.Preamble)
	}
}

func TestAnOfficeUnderANewNameKeepsItsWords(t *testing.T) {
	last := lastYear(t, "guoban-2021", 2024)
	edit(t, last, report.SetTitle("滨海街道办事处2024年年报"))
	r := report.Succeed(last, last.Form, report.Office{Name: "滨海新区街道办事处"}, report.ProseAsStart)
	if r.Title != "滨海新区街道办事处2025年年报" || r.SignOff.Organ != "滨海新区街道办事处" {
		t.Errorf("it is called %s, signed by %s", r.Title, r.SignOff.Organ)
	}
}

func TestReusedParagraphsAreMarkedUntilTheyAreTouched(t *testing.T) {
	last := lastYear(t, "guoban-2021", 2024)
	r := report.Succeed(last, last.Form, last.Office, report.ProseAsStart)
	if got := r.Sections[0].Paragraphs; !slices.Equal(got, last.Sections[0].Paragraphs) {
		t.Fatalf("the overview begins with %q", got)
	}
	still := func(want ...int) {
		t.Helper()
		if got := r.Reused(0); !slices.Equal(got, want) {
			t.Errorf("paragraphs %v still read as last year, want %v", got, want)
		}
	}
	still(1) // not the sub-headings
	e := edit(t, r, report.SetParagraphs("overview", []string{"（一）主动公开", "新的一段，说今年的事。", "2024年主动公开政府信息120条。"}))
	still(2)
	edit(t, r, report.SetParagraphs("overview", []string{"2025年主动公开政府信息135条。"}))
	still()
	e.Undo()
	if again := decode(t, encode(t, r)); !slices.Equal(again.Reused(0), []int{1}) {
		t.Errorf("the file forgets which paragraphs were reused: %v", again.Reused(0))
	}
	e = edit(t, r, report.SettleReused(0))
	still()
	e.Undo()
	still(1)
}

func TestTextWithoutASectionIsKept(t *testing.T) {
	last := lastYear(t, "guoban-2021", 2024)
	edit(t, last, report.SetSections(append(slices.Clone(last.Sections), report.Section{Heading: "七、创新工作", Paragraphs: []string{"开展了政府开放日。"}})))
	r := report.Succeed(last, last.Form, last.Office, report.ProseAsStart)
	if want := []string{"七、创新工作", "开展了政府开放日。"}; len(r.Sections) != 6 || !slices.Equal(r.Unsorted, want) {
		t.Errorf("kept %q beside %d sections", r.Unsorted, len(r.Sections))
	}
}

func TestLocalSectionsAndNotesGoOn(t *testing.T) {
	last := lastYear(t, "everything-local", 2024)
	notes := []string{"注：只计算原行为主体的案件数量，另见说明。"}
	edit(t, last, report.SetTable("disputes", report.TableState{Complete: true, Notes: &notes}))
	r := report.Succeed(last, last.Form, last.Office, report.ProseAsStart)
	if got := r.Notes(r.Form.Table("disputes")); !slices.Equal(got, notes) || r.Table("disputes").Complete {
		t.Errorf("the notes are %q", got)
	}
	if len(r.Sections) != 8 {
		t.Errorf("there are %d sections", len(r.Sections))
	}
}

// What begins from a report must not change when that report does.
func TestLastYearStaysAsItIs(t *testing.T) {
	last := lastYear(t, "everything-local", 2024)
	before := encode(t, last)
	r := report.Succeed(last, last.Form, last.Office, report.ProseAsStart)
	r.Sections[0].Paragraphs[0] = "别的"
	if encode(t, last) != before {
		t.Error("last year's report changed")
	}
}

func sameSignOff(a, b report.SignOff) bool {
	return a.Organ == b.Organ && a.Date == b.Date && a.DateFirst == b.DateFirst && a.Stamped == b.Stamped && a.Absent == b.Absent
}

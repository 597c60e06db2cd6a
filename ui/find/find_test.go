package find_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/find"
)

// sample is a report with the same words in every place they can be in.
func sample(t testing.TB) (*report.Report, *report.Editor) {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(catalog.ByID("guoban-2021"), report.Office{Name: "清河街道办事处", Kind: report.Subdistrict}, 2025)
	e := report.Edit(r)
	notes := []string{"注：清河街道自行统计。"}
	sections := append(slices.Clone(r.Sections), report.Section{Heading: "七、附记", Paragraphs: []string{"清河街道附记。"}})
	for _, c := range []report.Command{
		report.SetPreamble([]string{"清河街道依据条例编制本报告。"}),
		report.SetSections(sections),
		report.SetParagraphs("overview", []string{"甲。", "清河街道发布信息486条，Email为QH@163.com，清河街道另发１２条。"}),
		report.SetParagraphs("problems", []string{"清河街道人手不足。"}),
		report.SetTable("applications", report.TableState{Notes: &notes}),
		report.SetCells(
			report.CellEdit{Address: "applications/new_received/natural_person", Text: "486"},
			report.CellEdit{Address: "applications/new_received/legal_person.commercial", Text: "清河街道未统计"},
		),
	} {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	return r, e
}

func places(hits []find.Hit) []string {
	var places []string
	for _, h := range hits {
		place := fmt.Sprintf("%s %s %d %d-%d", h.Section, h.Table, h.Paragraph, h.From, h.To)
		if h.Cell >= 0 {
			place += " cell"
		}
		places = append(places, place)
	}
	return places
}

func TestSearchTheWholeReport(t *testing.T) {
	r, _ := sample(t)
	want := []string{
		"title  -1 0-12", "preamble  0 0-12", "overview  1 0-12", "overview  1 54-66",
		"applications applications -1 0-12 cell", "applications applications 0 6-18",
		"problems  0 0-12", "#7  0 0-12", "signoff  -1 0-12",
	}
	if got := places(find.Search(r, find.Query{Text: "清河街道"})); !slices.Equal(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestWidthAndCase(t *testing.T) {
	r, _ := sample(t)
	for _, c := range []struct {
		query find.Query
		want  int
	}{
		{find.Query{Text: "email为qh＠163"}, 1},
		{find.Query{Text: "email", Exact: true}, 0},
		{find.Query{Text: "12条"}, 1},
		{find.Query{Text: "12条", Exact: true}, 0},
		{find.Query{Text: "１２条", Exact: true}, 1},
		{find.Query{Text: ""}, 0},
		{find.Query{Text: "没有的话"}, 0},
	} {
		if got := len(find.Search(r, c.query)); got != c.want {
			t.Errorf("%+v: %d hits", c.query, got)
		}
	}
}

func TestNumbersInTablesAreFoundWhole(t *testing.T) {
	r, _ := sample(t)
	cells := func(text string) (n int) {
		for _, h := range find.Search(r, find.Query{Text: text}) {
			if h.Cell >= 0 {
				n++
			}
		}
		return n
	}
	// The total follows the one number and is found as well.
	if got := cells("486"); got != 2 {
		t.Errorf("486 is in %d cells", got)
	}
	if got := cells("48"); got != 0 {
		t.Errorf("48 is in %d cells", got)
	}
}

func TestReplaceIsOneStep(t *testing.T) {
	r, e := sample(t)
	before, _ := r.Encode()
	hits := find.Search(r, find.Query{Text: "清河街道"})
	command, kept := find.Replace(r, hits, "清河街道办")
	if kept.Given != 2 {
		t.Errorf("%+v; title and sign-off follow from the office", kept)
	}
	if command.Label() != "替换 7 处" {
		t.Errorf("the edit is called %q", command.Label())
	}
	if err := e.Do(command); err != nil {
		t.Fatal(err)
	}
	if got := r.Sections[r.Section("overview")].Paragraphs[1]; got != "清河街道办发布信息486条，Email为QH@163.com，清河街道办另发１２条。" {
		t.Errorf("the section says %q", got)
	}
	if got := r.Sections[6].Paragraphs[0]; got != "清河街道办附记。" {
		t.Errorf("the section of the report's own says %q", got)
	}
	if got := r.Notes(r.Form.Table("applications")); got[0] != "注：清河街道办自行统计。" {
		t.Errorf("the note says %q", got)
	}
	if got := r.Value(r.Form.Cell("applications/new_received/legal_person.commercial")).String(); got != "清河街道办未统计" {
		t.Errorf("the cell says %q", got)
	}
	if r.Title != "" || r.SignOff.Organ != "" {
		t.Error("what follows from the office was fixed")
	}
	if _, ok := e.Undo(); !ok {
		t.Fatal("nothing to undo")
	}
	if after, _ := r.Encode(); string(after) != string(before) {
		t.Error("one undo does not take it all back")
	}
}

func TestReplaceInTitleAndSignOff(t *testing.T) {
	r, e := sample(t)
	for _, c := range []report.Command{report.SetTitle("清河年报"), report.SetSignOff(report.SignOff{Organ: "清河街道", Date: "2026-01-15"})} {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	command, kept := find.Replace(r, find.Search(r, find.Query{Text: "清河"}), "青河")
	if err := e.Do(command); err != nil || kept.Given != 0 {
		t.Fatal(err, kept)
	}
	if r.Title != "青河年报" || r.SignOff.Organ != "青河街道" || r.SignOff.Date != "2026-01-15" {
		t.Errorf("%q, %+v", r.Title, r.SignOff)
	}
}

func TestOverlappingHits(t *testing.T) {
	r, e := sample(t)
	if err := e.Do(report.SetParagraphs("overview", []string{"天天天天天"})); err != nil {
		t.Fatal(err)
	}
	hits := find.Search(r, find.Query{Text: "天天"})
	if len(hits) != 2 {
		t.Fatalf("%d hits", len(hits))
	}
	overlapping := append(slices.Clone(hits), find.Hit{Section: "overview", Paragraph: 0, From: 3, To: 9, Cell: -1})
	command, kept := find.Replace(r, overlapping, "天天天")
	if kept.Given != 1 {
		t.Errorf("%+v", kept)
	}
	if err := e.Do(command); err != nil {
		t.Fatal(err)
	}
	if got := r.Sections[r.Section("overview")].Paragraphs[0]; len([]rune(got)) < 6 {
		t.Errorf("%q", got)
	}
}

func TestHitsOfAnotherState(t *testing.T) {
	r, _ := sample(t)
	stale := []find.Hit{
		{Section: "overview", Paragraph: 9, From: 0, To: 3, Cell: -1},
		{Section: "overview", Paragraph: 0, From: 1, To: 900, Cell: -1},
		{Section: "nothing", Paragraph: 0, From: 0, To: 3, Cell: -1},
		{Section: "applications", Table: "nothing", Paragraph: 0, From: 0, To: 3, Cell: -1},
		{Cell: 100000, To: 1},
	}
	if command, kept := find.Replace(r, stale, "x"); command != nil || kept.Given != len(stale) {
		t.Errorf("%v, %+v", command, kept)
	}
}

func TestNothingIsReplacedInAReadOnlyReport(t *testing.T) {
	r, _ := sample(t)
	r.ReadOnly = "只能查看"
	hits := find.Search(r, find.Query{Text: "清河"})
	if command, kept := find.Replace(r, hits, "x"); command != nil || kept.Given != len(hits) {
		t.Errorf("%v, %+v of %d", command, kept, len(hits))
	}
}

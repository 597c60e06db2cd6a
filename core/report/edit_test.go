package report_test

import (
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func TestUndoAndRedoOfEveryCommand(t *testing.T) {
	notes := []string{"注：甲。"}
	for _, c := range []report.Command{
		report.SetOffice(report.Office{Name: "同心街道", Kind: report.Subdistrict}),
		report.SetYear(2023),
		report.SetTitle("同心街道2025年年报"),
		report.SetPeriod(report.Period{To: "2025-12-30"}),
		report.SetSignOff(report.SignOff{Organ: "同心街道", Date: "2026-01-20"}),
		report.SetCover(true),
		report.SetPreamble([]string{"现报告如下。"}),
		report.SetUnsorted([]string{"附件"}),
		report.SetParagraphs("overview", []string{"甲。", "乙。"}),
		report.SetSections([]report.Section{{Heading: "一、概述"}}),
		report.ReviseSections(func(old []report.Section) []report.Section { return old[1:] }),
		report.SetTable("disputes", report.TableState{Complete: true, Notes: &notes}),
		report.Explain(report.Explanation{Finding: "A11@proactive/rules/*", Numbers: "1 0 0", Text: "另作新解。"}),
		report.Explain(report.Explanation{Finding: "Y2@proactive/rules/*", Numbers: "1", Text: "清理。"}),
		report.Unexplain("A11@proactive/rules/*"),
		set("applications/new_received/natural_person", "4"),
		set("applications/new_received/natural_person", ""),
		set("applications/new_received/natural_person", "四件"),
		report.SetCells(report.CellEdit{Address: "disputes/cases/direct.upheld", Text: "1"}, report.CellEdit{Address: "disputes/cases/direct.upheld", Text: "2"}),
		report.SetTotals(report.AsPrinted),
		report.SetTotals(report.Computed),
		report.SetSupplements([]report.Supplement{{Name: "网站公开条数"}}),
		report.SetOrigins([]report.Origin{{Template: "towns"}}),
	} {
		t.Run(c.Label(), func(t *testing.T) {
			r := blank(t, "guoban-2021")
			edit(t, r,
				set("applications/new_received/natural_person", "3"),
				report.Explain(report.Explanation{Finding: "A11@proactive/rules/*", Numbers: "1 0 0", Text: "当年失效。"}),
			)
			before := encode(t, r)
			e := edit(t, r, c)
			after := encode(t, r)
			for range 3 {
				if label, ok := e.Undo(); !ok || label != c.Label() || encode(t, r) != before {
					t.Fatalf("undoing %q, %v leaves\n%s", label, ok, encode(t, r))
				}
				if label, ok := e.Redo(); !ok || label != c.Label() || encode(t, r) != after {
					t.Fatalf("redoing %q, %v leaves\n%s", label, ok, encode(t, r))
				}
			}
		})
	}
}

// Whatever sequence of edits: taking all back and doing them again passes through the same bytes.
func TestAnyEditsCanBeTakenBack(t *testing.T) {
	for _, id := range []string{"guoban-2019", "guoban-2021", "everything-local"} {
		for seed := range int64(20) {
			t.Run(fmt.Sprintf("%s %d", id, seed), func(t *testing.T) {
				random := rand.New(rand.NewSource(seed))
				r := blank(t, id)
				e := report.Edit(r)
				states := []string{encode(t, r)}
				for range 40 {
					if random.Intn(5) == 0 {
						if _, ok := e.Undo(); ok {
							states = states[:len(states)-1]
						}
					} else if err := e.Do(anyCommand(random, r)); err == nil {
						states = append(states, encode(t, r))
					}
					if got := encode(t, r); got != states[len(states)-1] {
						t.Fatalf("a refused edit changed the report to\n%s", got)
					}
				}
				for i := len(states) - 2; i >= 0; i-- {
					if label, ok := e.Undo(); !ok || encode(t, r) != states[i] {
						t.Fatalf("undoing %q, %v leaves\n%s\nnot\n%s", label, ok, encode(t, r), states[i])
					}
				}
				if _, ok := e.Undo(); ok {
					t.Fatal("there is more to undo than was done")
				}
				for i := 1; i < len(states); i++ {
					if label, ok := e.Redo(); !ok || encode(t, r) != states[i] {
						t.Fatalf("redoing %q, %v leaves\n%s\nnot\n%s", label, ok, encode(t, r), states[i])
					}
				}
				if got := encode(t, decode(t, states[len(states)-1])); got != states[len(states)-1] {
					t.Fatalf("the file is written differently after reading:\n%s", got)
				}
			})
		}
	}
}

// anyCommand is a command as a window or a script might send it, some of them to be refused.
func anyCommand(random *rand.Rand, r *report.Report) report.Command {
	text := func() string {
		return []string{"", "0", "3", "-1", "1.50", "12件", "+3", "251000元", "甲。\n乙。", "1,234"}[random.Intn(10)]
	}
	cell := func() report.CellEdit {
		cells := r.Form.Cells()
		return report.CellEdit{Address: cells[random.Intn(len(cells))].Address, Text: text()}
	}
	switch random.Intn(18) {
	case 0:
		return report.SetOffice(report.Office{Name: text(), Kind: report.Kinds[random.Intn(len(report.Kinds))].Kind})
	case 1:
		return report.SetTitle(text())
	case 2:
		return report.SetPeriod(report.Period{From: text()})
	case 3:
		return report.SetSignOff(report.SignOff{Organ: text(), Absent: random.Intn(2) == 0})
	case 4:
		return report.SetCover(random.Intn(2) == 0)
	case 5:
		return report.SetPreamble([]string{text(), text()})
	case 6:
		return report.SetParagraphs([]string{"overview", "problems", "nothing"}[random.Intn(3)], []string{text()})
	case 7:
		sections := slices.Clone(r.Sections)
		random.Shuffle(len(sections), func(i, j int) { sections[i], sections[j] = sections[j], sections[i] })
		return report.SetSections(append(sections[:len(sections)/2], report.Section{Heading: text()}, report.Section{ID: "overview"}))
	case 8:
		notes := []string{text()}
		return report.SetTable([]string{"applications", "disputes", "nothing"}[random.Intn(3)], report.TableState{Complete: random.Intn(2) == 0, Notes: &notes})
	case 9:
		return report.Explain(report.Explanation{Finding: string(rune('A' + random.Intn(3))), Text: text()})
	case 10:
		return report.Unexplain(string(rune('A' + random.Intn(3))))
	case 11:
		return report.SetTotals([]report.Totals{report.Computed, report.AsPrinted, "maybe"}[random.Intn(3)])
	case 12:
		return report.SetSupplements([]report.Supplement{{Name: "甲", Value: text()}, {Name: text()}})
	case 13:
		return report.SetSupplement("甲", text())
	case 14:
		return report.SetOrigins([]report.Origin{{Template: "towns", Blocks: []report.OriginBlock{
			{ID: "head", Section: "overview", Paragraphs: []string{"甲。", "乙。"}, Locked: true},
			{ID: "front", Section: report.SectionPreamble, Paragraphs: []string{text()}, Locked: true},
		}}})
	case 15:
		return report.Release("towns", []string{"head", "front"}[random.Intn(2)])
	default:
		return report.SetCells(cell(), cell(), cell())
	}
}

func TestANewEditEndsRedoing(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := edit(t, r, report.SetTitle("甲"), report.SetTitle("乙"))
	e.Undo()
	if err := e.Do(report.SetCover(true)); err != nil {
		t.Fatal(err)
	}
	if label, ok := e.Redo(); ok || r.Title != "甲" {
		t.Errorf("%q was done again, the title is %q", label, r.Title)
	}
}

func TestARefusedEditIsNoStep(t *testing.T) {
	r := blank(t, "guoban-2021")
	e := edit(t, r, report.SetTitle("甲"))
	e.Undo()
	if err := e.Do(set("nowhere/at/all", "1")); err == nil {
		t.Fatal("a cell that is not there was set")
	}
	if _, ok := e.Redo(); !ok || r.Title != "甲" {
		t.Error("the refused edit ended redoing")
	}
}

func TestEditsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		command report.Command
		want    string
	}{
		{set("applications/granted/total", "3"), "「表三 （一）予以公开 · 总计」由程序计算，不用填；要照原件录入合计，请先把合计改为“照原件”（as_printed）"},
		{set("applications/granted/nobody", "3"), "本格式没有单元格「applications/granted/nobody」；nianbaoctl show --json 会列出全部地址"},
		{report.SetParagraphs("innovation", nil), "本报告没有「innovation」这一节；可用的有：overview、proactive、applications、disputes、problems、other_matters"},
		{report.SetTable("annex", report.TableState{}), "本格式没有「annex」这张表"},
		{report.SetTotals("maybe"), "合计方式「maybe」不认识；可以是 as_printed（照原件）或不写（由程序计算）"},
	} {
		r := blank(t, "guoban-2021")
		before := encode(t, r)
		err := report.Edit(r).Do(c.command)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v", c.command.Label(), err)
		}
		if encode(t, r) != before {
			t.Errorf("%s changed the report all the same", c.command.Label())
		}
	}
}

func TestCellsAreSetAllOrNone(t *testing.T) {
	r := blank(t, "guoban-2021")
	err := report.Edit(r).Do(report.SetCells(
		report.CellEdit{Address: "applications/granted/natural_person", Text: "3"},
		report.CellEdit{Address: "applications/granted/total", Text: "3"},
	))
	var locked *report.LockedError
	if !errors.As(err, &locked) || locked.Place != "表三 （一）予以公开 · 总计" {
		t.Errorf("%v", err)
	}
	if got := value(t, r, "applications/granted/natural_person"); got != "" {
		t.Errorf("the first was set to %q", got)
	}
}

func TestTotalsAsPrinted(t *testing.T) {
	const total form.Address = "applications/granted/total"
	r := blank(t, "guoban-2021")
	e := edit(t, r, set("applications/granted/natural_person", "3"), report.SetTotals(report.AsPrinted))
	if got := value(t, r, total); got != "3" {
		t.Errorf("the printed total begins as %q", got)
	}
	if err := e.Do(set(total, "5")); err != nil {
		t.Fatal(err)
	}
	if err := e.Do(set("applications/granted/natural_person", "4")); err != nil {
		t.Fatal(err)
	}
	if got := value(t, r, total); got != "5" {
		t.Errorf("a printed total follows its cells: %q", got)
	}
	if err := e.Do(report.SetTotals(report.Computed)); err != nil {
		t.Fatal(err)
	}
	if got := value(t, r, total); got != "4" {
		t.Errorf("the computed total is %q", got)
	}
	if got := r.Held(r.Form.Cell(total)).String(); got != "" {
		t.Errorf("the wrong total is still held: %q", got)
	}
	e.Undo()
	if got := value(t, r, total); got != "5" {
		t.Errorf("undoing brings %q back", got)
	}
}

func TestLabelsOfCommands(t *testing.T) {
	r := blank(t, "guoban-2021")
	one := set("applications/granted/natural_person", "3")
	two := report.SetCells(report.CellEdit{Address: "applications/granted/natural_person", Text: "4"}, report.CellEdit{Address: "disputes/cases/direct.upheld", Text: "1"})
	e := edit(t, r, one, two)
	for _, want := range []string{"填写 2 个单元格", "填写单元格"} {
		if got, ok := e.Undo(); !ok || got != want {
			t.Errorf("undoing says %q, want %q", got, want)
		}
	}
	if got, ok := e.Undo(); ok {
		t.Errorf("nothing is left to undo, but %q", got)
	}
}

func TestTheEditorKeepsNoHandOnTheCallersLists(t *testing.T) {
	r := blank(t, "guoban-2021")
	sections := []report.Section{{ID: "overview", Heading: "一、概述"}}
	notes, labels := []string{"注"}, map[string]string{"总计": "合计"}
	edit(t, r, report.SetSections(sections), report.SetTable("disputes", report.TableState{Notes: &notes, PrintedLabels: labels}))
	before := encode(t, r)
	sections[0].Heading, notes[0], labels["总计"] = "改", "改", "改"
	if after := encode(t, r); after != before || strings.Contains(after, "改") {
		t.Errorf("the report changed without a command:\n%s", after)
	}
}

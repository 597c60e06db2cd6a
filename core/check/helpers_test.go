package check_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// shipped are the forms that ship with the program, read once for all tests.
var shipped = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

func forms(t testing.TB) *form.Catalog {
	t.Helper()
	catalog, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// office is a subdistrict office that nothing is wrong with.
var office = report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict}

// clean returns a finished report without findings: every cell 0, every section written, signed in time.
func clean(t testing.TB, formID string, year int) *report.Editor {
	t.Helper()
	e := report.Edit(report.New(forms(t).ByID(formID), office, year))
	r := e.Report()
	for i, s := range r.Sections {
		if i == 0 {
			do(t, e, report.SetParagraphs(s.ID, []string{"（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"}))
		} else {
			do(t, e, report.SetParagraphs(s.ID, []string{"已经写明。"}))
		}
	}
	do(t, e, report.SetSignOff(report.SignOff{Date: nextYear(year) + "-01-15"}))
	fill(t, e, "0")
	for _, table := range r.Form.Tables {
		do(t, e, report.SetTable(table.ID, report.TableState{Complete: true}))
	}
	if findings := check.Run(r, check.Options{}); len(findings) > 0 && r.Form.Deviation == "" && r.Form.Years.Contains(year) {
		t.Fatalf("the clean report has findings: %s", words(findings[0]))
	}
	return e
}

func nextYear(year int) string {
	return map[int]string{2019: "2020", 2020: "2021", 2021: "2022", 2022: "2023", 2023: "2024", 2024: "2025", 2025: "2026", 2026: "2027"}[year]
}

func do(t testing.TB, e *report.Editor, c report.Command) {
	t.Helper()
	if err := e.Do(c); err != nil {
		t.Fatal(err)
	}
}

// fill puts the same text into every cell that can be filled in.
func fill(t testing.TB, e *report.Editor, text string) {
	t.Helper()
	var edits []report.CellEdit
	for i, def := range e.Report().Form.Cells() {
		if !e.Report().Locked(i) {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: text})
		}
	}
	do(t, e, report.SetCells(edits...))
}

// set fills cells from lines "address value".
func set(t testing.TB, e *report.Editor, lines ...string) {
	t.Helper()
	var edits []report.CellEdit
	for _, line := range lines {
		address, text, _ := strings.Cut(line, " ")
		edits = append(edits, report.CellEdit{Address: form.Address(address), Text: text})
	}
	do(t, e, report.SetCells(edits...))
}

// only returns the ids of findings of the given rules, in order; of all rules when none is given. The fingerprints of
// sentences are left out.
func only(findings []check.Finding, rules ...string) []string {
	var ids []string
	for _, f := range findings {
		match := len(rules) == 0
		for _, r := range rules {
			match = match || f.Rule == r
		}
		if match {
			id, _, _ := strings.Cut(f.ID, "~")
			ids = append(ids, id)
		}
	}
	return ids
}

func find(t testing.TB, findings []check.Finding, id string) check.Finding {
	t.Helper()
	for _, f := range findings {
		if f.ID == id || strings.HasPrefix(f.ID, id+"~") {
			return f
		}
	}
	t.Fatalf("no finding %s among %q", id, only(findings))
	return check.Finding{}
}

func same(t testing.TB, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("findings\n got %q\nwant %q", got, want)
	}
}

// words writes the parts of a finding that a test failure is read for.
func words(f check.Finding) string {
	return fmt.Sprintf("%s %s 〔%s〕 %s (%s ~ %s, %s) %q", f.Severity, f.ID, f.Place, f.Message, f.Left, f.Right, f.Difference, f.Excerpt)
}

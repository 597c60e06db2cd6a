package intake

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// colleague is what was read of a department's file.
func colleague(t *testing.T, id string, cells ...report.CellEdit) (*Result, *form.Catalog) {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(forms.ByID(id), report.Office{Name: "青河县司法局"}, 2025)
	for _, c := range []report.Command{report.SetTotals(report.AsPrinted), report.SetCells(cells...), report.SetParagraphs("problems", []string{"人手不足。"})} {
		if err := report.Edit(r).Do(c); err != nil {
			t.Fatal(err)
		}
	}
	return &Result{Report: r}, forms
}

func TestAColleaguesTableGoesIntoTheReport(t *testing.T) {
	read, forms := colleague(t, "guoban-2021",
		report.CellEdit{Address: "applications/new_received/natural_person", Text: "8"},
		report.CellEdit{Address: "applications/new_received/total", Text: "9"},
		report.CellEdit{Address: "disputes/cases/direct.upheld", Text: "1"})
	r := report.New(forms.ByID("guoban-2021"), report.Office{Name: "青河县人民政府"}, 2025)
	e := report.Edit(r)
	own := []report.Command{
		report.SetCells(report.CellEdit{Address: "applications/granted/natural_person", Text: "7"}), report.SetParagraphs("problems", []string{"渠道单一。"}),
	}
	for _, c := range own {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	edit, left := read.Into(r, Part{ID: "applications", Table: true, Place: "第 1 个表格"}, Part{ID: "problems"})
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	for address, want := range map[form.Address]string{
		"applications/new_received/natural_person": "8",
		"applications/new_received/total":          "8", // computed here
		"applications/granted/natural_person":      "7", // blank in the file
		"disputes/cases/direct.upheld":             "",  // not asked for
	} {
		if got := r.Value(r.Form.Cell(address)).String(); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
	if got := r.Sections[r.Section("problems")].Paragraphs; !slices.Equal(got, []string{"渠道单一。", "人手不足。"}) {
		t.Errorf("the prose is %q", got)
	}
	want := []Remark{{"第 1 个表格", "「表三 一、本年新收政府信息公开申请数量 · 总计」印的是 9，按各格算出来是 8；本报告的合计自动计算"}}
	if !slices.Equal(left, want) {
		t.Errorf("left: %q", left)
	}
	e.Undo()
	if got := r.Value(r.Form.Cell("applications/new_received/natural_person")).String(); got != "" {
		t.Errorf("one step back the cell still holds %q", got)
	}
}

func TestCellsOfAnotherFormAreTold(t *testing.T) {
	read, forms := colleague(t, "guoban-2019", report.CellEdit{Address: "proactive/procurement/amount", Text: "251000元"},
		report.CellEdit{Address: "proactive/licensing/decisions", Text: "5"})
	r := report.New(forms.ByID("guoban-2021"), report.Office{}, 2025)
	edit, left := read.Into(r, Part{ID: "proactive", Table: true})
	if edit == nil || len(left) != 1 || left[0].Text != "「表二 政府集中采购 · 采购总金额」是 251000元，本报告的格式没有这一格，没有放进来" {
		t.Errorf("edit %v, left %q", edit, left)
	}
}

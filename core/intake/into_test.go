package intake

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
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

// A report that comes back from paper as it was printed keeps its fields; what somebody wrote on the paper comes behind.
func TestPrintedProseThatComesBackKeepsItsFields(t *testing.T) {
	_, forms := colleague(t, "guoban-2021")
	r := report.New(forms.ByID("guoban-2021"), report.Office{Name: "青河县司法局"}, 2025)
	e := report.Edit(r)
	written := []string{"全年收到申请【新收申请总数】件。", "【如果 有 行政复议总数】复议【行政复议总数】件。【否则】没有复议。【完】"}
	for _, c := range []report.Command{
		report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: "8"}, report.CellEdit{Address: "disputes/cases/reconsideration.upheld", Text: "1"}),
		report.SetPreamble([]string{"【机关名称】编制本报告。"}), report.SetParagraphs("overview", written),
	} {
		if err := e.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	printed := template.Print(r, nil).Report
	back := &Result{Report: report.New(r.Form, r.Office, 2025)}
	paper := report.Edit(back.Report)
	for _, c := range []report.Command{report.SetPreamble(printed.Preamble), report.SetParagraphs("overview", append(slices.Clone(printed.Sections[0].Paragraphs), "局长加了一句。"))} {
		if err := paper.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	edit, left := back.Into(r, Part{ID: PartPreamble}, Part{ID: "overview", Place: "第一部分"})
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	if got := r.Sections[0].Paragraphs; !slices.Equal(got, append(written, "局长加了一句。")) {
		t.Errorf("the section reads %q", got)
	}
	if got := r.Preamble; !slices.Equal(got, []string{"【机关名称】编制本报告。"}) {
		t.Errorf("the preamble reads %q", got)
	}
	if len(left) != 2 || left[1] != (Remark{"第一部分", "有 2 段与本报告印出来的一样，没有再放一遍"}) {
		t.Errorf("left: %q", left)
	}
}

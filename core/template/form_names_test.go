package template_test

import (
	"slices"
	"testing"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// Names hold words such as 或, 有 and 上年, which conditions are made of, too.
func TestEveryNameOfAFormIsReadAsThatField(t *testing.T) {
	for _, id := range []string{"guoban-2019", "guoban-2021", "published-total-line"} {
		f := formOf(t, id)
		r := report.New(f, report.Office{Name: "青河县司法局"}, f.Years.From)
		e := report.Edit(r)
		var zeros []report.CellEdit
		for i, c := range f.Cells() {
			if !r.Locked(i) {
				zeros = append(zeros, report.CellEdit{Address: c.Address, Text: "0"})
			}
		}
		if err := e.Do(report.SetCells(zeros...)); err != nil {
			t.Fatal(err)
		}
		v := template.NewVocabulary(r, nil)
		var prose []string
		for _, field := range f.Fields {
			var cells []form.Address
			for _, i := range field.Sum.Cells {
				cells = append(cells, f.Cells()[i].Address)
			}
			for _, name := range append([]string{field.Name}, field.Aliases...) {
				entry, problem := v.Lookup(name)
				if problem != "" || !slices.Equal(entry.Cells, cells) {
					t.Errorf("%s: 【%s】 is read as %v %s", id, name, entry.Cells, problem)
				}
				prose = append(prose, "【如果 有 "+name+"】甲【否则如果 "+name+" 大于 3 或 没有 "+name+"】乙【完】")
			}
		}
		if err := e.Do(report.SetParagraphs("overview", prose)); err != nil {
			t.Fatal(err)
		}
		printed := template.Print(r, nil)
		for _, fault := range printed.Faults() {
			t.Errorf("%s: %s", prose[fault.Paragraph], fault.Message)
		}
		for i, text := range printed.Report.Sections[0].Paragraphs {
			if text != "乙" {
				t.Errorf("%s prints %q", prose[i], text)
			}
		}
	}
}

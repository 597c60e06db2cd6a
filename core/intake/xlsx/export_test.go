package xlsx_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	export "github.com/nianbao/nianbao/core/export/xlsx"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/intake/xlsx"
	"github.com/nianbao/nianbao/core/report"
)

// exported is a report with a number in every cell, and the workbook it is written to.
func exported(t testing.TB, formID string) (*report.Report, []byte) {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	f := forms.ByID(formID)
	r := report.New(f, report.Office{Name: "清河街道办事处", Kind: report.Subdistrict}, f.Years.From)
	var edits []report.CellEdit
	for i, def := range f.Cells() {
		if !r.Locked(i) {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: strconv.Itoa(i*7%23 + 1000)})
		}
	}
	e := report.Edit(r)
	for _, command := range []report.Command{
		report.SetCells(edits...), report.SetParagraphs("overview", []string{"第一段。", "第二段。"}),
	} {
		if err := e.Do(command); err != nil {
			t.Fatal(err)
		}
	}
	var file bytes.Buffer
	if err := export.Write(&file, r, export.Options{}); err != nil {
		t.Fatal(err)
	}
	return r, file.Bytes()
}

// printed lays a table out as the report prints it.
func printed(r *report.Report, t *form.Table) [][]string {
	g := r.Grid(t)
	rows := make([][]string, g.Rows)
	for i := range rows {
		rows[i] = make([]string, g.Columns)
	}
	for _, item := range g.Items {
		text := item.Text
		if item.Role == form.Value {
			text = ""
			if item.Cell >= 0 {
				text = r.Value(item.Cell).String()
			}
		}
		for row := item.Row; row < item.Row+item.RowSpan; row++ {
			for column := item.Column; column < item.Column+item.ColumnSpan; column++ {
				rows[row][column] = text
			}
		}
	}
	return rows
}

// has reports whether a page shows rows one below the other in one of its tables.
func has(p *page.Page, rows [][]string) bool {
	for _, b := range p.Blocks {
		if b.Table == nil {
			continue
		}
		grid, _ := b.Table.Grid()
		for from := 0; from+len(rows) <= len(grid); from++ {
			if same(grid[from:], rows) {
				return true
			}
		}
	}
	return false
}

func same(grid [][]page.Square, rows [][]string) bool {
	solid := func(text string) string { return strings.Join(strings.Fields(text), "") }
	for i, row := range rows {
		for j, text := range row {
			if j >= len(grid[i]) || solid(grid[i][j].Text) != solid(text) {
				return false
			}
		}
	}
	return true
}

func TestWorkbooksOfThisProgramShowTheirTables(t *testing.T) {
	for _, id := range []string{"guoban-2019", "guoban-2021"} {
		r, file := exported(t, id)
		p := read(t, file)
		for _, table := range r.Form.Tables {
			if !has(p, printed(r, table)) {
				t.Errorf("%s: table %s is not in\n%s", id, table.ID, dump(p))
			}
		}
		if got := dump(p); !strings.Contains(got, "第一段。") || !strings.Contains(got, "第二段。") {
			t.Errorf("%s: prose is not in\n%s", id, got)
		}
	}
}

func BenchmarkReadAReport(b *testing.B) {
	_, file := exported(b, "guoban-2021")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := xlsx.Read(file); err != nil {
			b.Fatal(err)
		}
	}
}

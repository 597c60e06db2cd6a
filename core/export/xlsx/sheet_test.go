package xlsx

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

func open(t *testing.T, file []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func locked(t *testing.T, f *excelize.File, sheet, reference string) bool {
	t.Helper()
	id, err := f.GetCellStyle(sheet, reference)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Protection == nil || style.Protection.Locked
}

func TestOnlyAnswersCanBeTyped(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			f := open(t, write(t, r, Options{}))
			for i, table := range r.Form.Tables {
				sheet := sheetNames(r.Form)[i]
				if p, err := f.GetSheetProtection(sheet); err != nil || !p.SelectUnlockedCells {
					t.Errorf("%s is not protected: %v", sheet, err)
				}
				l := layoutOf(r.Form, table, r.Table(table.ID))
				for _, s := range l.spots {
					if got := locked(t, f, sheet, s.at.String()); got != r.Locked(s.cell) {
						t.Errorf("%s %s locked: %t", sheet, s.at, got)
					}
				}
				for _, item := range l.grid.Items {
					if at := (place{item.Row, item.Column}); item.Role != form.Value && !locked(t, f, sheet, at.String()) {
						t.Errorf("%s label %s can be changed", sheet, at)
					}
				}
			}
		})
	}
}

// validations returns what may be typed into each cell, by reference.
func validations(t *testing.T, f *excelize.File, sheet string) map[string]*excelize.DataValidation {
	t.Helper()
	list, err := f.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	byCell := map[string]*excelize.DataValidation{}
	for _, v := range list {
		for _, part := range strings.Fields(v.Sqref) {
			from, to, ok := strings.Cut(part, ":")
			if !ok {
				to = from
			}
			c1, r1, _ := excelize.CellNameToCoordinates(from)
			c2, r2, _ := excelize.CellNameToCoordinates(to)
			for row := r1; row <= r2; row++ {
				for column := c1; column <= c2; column++ {
					byCell[place{row - 1, column - 1}.String()] = v
				}
			}
		}
	}
	return byCell
}

func TestCellsTakeWhatTheirKindTakes(t *testing.T) {
	for _, r := range []*report.Report{full(t, "guoban-2021"), full(t, "guoban-2019"), full(t, "published-total-line"), localReport(t)} {
		f := open(t, write(t, r, Options{}))
		for i, table := range r.Form.Tables {
			sheet := sheetNames(r.Form)[i]
			byCell := validations(t, f, sheet)
			l := layoutOf(r.Form, table, r.Table(table.ID))
			for _, s := range l.spots {
				def, v := r.Form.Cells()[s.cell], byCell[s.at.String()]
				switch {
				case def.Kind == form.Amount || r.Locked(s.cell):
					if v != nil {
						t.Errorf("%s is restricted", def.Place())
					}
				case v == nil:
					t.Errorf("%s takes anything", def.Place())
				case (v.Type == "whole") != (def.Kind != form.Money) || (v.Formula1 == "0") != (def.Kind != form.Change) || !strings.Contains(*v.Error, "请填写"):
					t.Errorf("%s: %+v", def.Place(), v)
				}
			}
			if len(byCell) > len(l.spots) {
				t.Errorf("%s restricts %d cells, has %d", sheet, len(byCell), len(l.spots))
			}
		}
	}
}

func TestPages(t *testing.T) {
	r := full(t, "published-total-line")
	f := open(t, write(t, r, Options{}))
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Scope+" "+n.Name] = n.RefersTo
	}
	for name, want := range map[string]string{
		"封面 _xlnm.Print_Area": "'封面'!$A:$B",
		"表二 _xlnm.Print_Area": "'表二'!$A$1:$D$15",
		"表三 _xlnm.Print_Area": "'表三'!$A$1:$J$28", "表三 _xlnm.Print_Titles": "'表三'!$1:$3",
		"表四 _xlnm.Print_Area": "'表四'!$A$1:$O$4", "表四 _xlnm.Print_Titles": "'表四'!$1:$3",
	} {
		if names[name] != want {
			t.Errorf("%s is %s, want %s", name, names[name], want)
		}
	}
	if list := f.GetSheetList(); strings.Join(list, " ") != "封面 表二 表三 表四" {
		t.Errorf("sheets are %s", list)
	}
	layout, err := f.GetPageLayout("表三")
	if err != nil || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 || *layout.Orientation != "portrait" {
		t.Errorf("layout is %+v, %v", layout, err)
	}
	if panes, err := f.GetPanes("表三"); err != nil || panes.XSplit != 3 || panes.YSplit != 3 || !panes.Freeze {
		t.Errorf("panes are %+v, %v", panes, err)
	}
	app, err := f.GetAppProps()
	if err != nil || app.Application != "Nianbao" {
		t.Errorf("application is %+v, %v", app, err)
	}
	if calc, err := f.GetCalcProps(); err != nil || !*calc.FullCalcOnLoad {
		t.Errorf("calculation is %+v, %v", calc, err)
	}
}

func TestMergesAreTheForms(t *testing.T) {
	r := full(t, "guoban-2021")
	f := open(t, write(t, r, Options{}))
	for i, table := range r.Form.Tables {
		merges, err := f.GetMergeCells(sheetNames(r.Form)[i])
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, m := range merges {
			got[m[0]] = true
		}
		wanted := 0
		for _, item := range r.Form.Grid(table).Items {
			a := area{place{item.Row, item.Column}, place{item.Row + item.RowSpan - 1, item.Column + item.ColumnSpan - 1}}
			if a.from == a.to {
				continue
			}
			if wanted++; !got[a.String()] {
				t.Errorf("%s is not merged", a)
			}
		}
		if len(merges) != wanted {
			t.Errorf("%d merges, want %d", len(merges), wanted)
		}
	}
}

// Reports as printed show their totals as they are, in cells that can be mended.
func TestTotalsAsPrintedAreNoFormulas(t *testing.T) {
	r := reports(t)["wrong totals"]
	f := open(t, write(t, r, Options{}))
	sheet, reference := at(t, r.Form, "applications/new_received/total")
	formula, err := f.GetCellFormula(sheet, reference)
	text, _ := f.GetCellValue(sheet, reference)
	if err != nil || formula != "" || text != "999" || locked(t, f, sheet, reference) {
		t.Errorf("formula %q, value %q, %v", formula, text, err)
	}
}

func TestTextsAreNoFormulas(t *testing.T) {
	for _, name := range []string{"values", "texts"} {
		r := reports(t)[name]
		f := open(t, write(t, r, Options{}))
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for i, row := range rows {
				for j, text := range row {
					formula, err := f.GetCellFormula(sheet, place{i, j}.String())
					if err != nil || (formula != "" && !strings.HasPrefix(formula, "IF(COUNT(")) {
						t.Errorf("%s holds %q as formula %q, %v", sheet, text, formula, err)
					}
				}
			}
		}
	}
}

// The title has a row as high as all its lines, for merged cells do not grow by themselves.
func TestTitleOfTheCoverIsNotCutOff(t *testing.T) {
	for title, least := range map[string]float64{"年度报告": 43, strings.Repeat("政府信息公开", 15): 3 * 16 * 1.3, strings.Repeat("政府信息公开", 30): 6 * 16 * 1.3} {
		f := open(t, write(t, do(t, full(t, "guoban-2021"), report.SetTitle(title)), Options{}))
		if height, err := f.GetRowHeight(coverName, 1); err != nil || height < least || height > 2*least {
			t.Errorf("%s: %.1f pt, %v, want at least %.1f", title, height, err, least)
		}
	}
}

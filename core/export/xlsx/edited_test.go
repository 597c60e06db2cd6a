package xlsx

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// edited changes a file as a person would, in another program.
func edited(t *testing.T, file []byte, change func(f *excelize.File) error) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := change(f); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// rowOf finds a row of the cover by its key.
func rowOf(t *testing.T, f *excelize.File, key string) int {
	t.Helper()
	rows, err := f.GetRows(coverName)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > keyColumn && row[keyColumn] == key {
			return i + 1
		}
	}
	t.Fatalf("no row %s", key)
	return 0
}

func setCover(t *testing.T, f *excelize.File, key string, value any) error {
	at := place{rowOf(t, f, key) - 1, textColumn}
	return f.SetCellValue(coverName, at.String(), value)
}

// at is where a cell of the form stands.
func at(t *testing.T, f *form.Form, address string) (sheet, reference string) {
	t.Helper()
	cell := f.Cell(form.Address(address))
	for i, table := range f.Tables {
		l := layoutOf(f, table, report.TableState{})
		if place, ok := l.places[cell]; ok {
			return sheetNames(f)[i], place.String()
		}
	}
	t.Fatalf("no cell %s", address)
	return "", ""
}

func setCell(t *testing.T, book *excelize.File, f *form.Form, address string, value any) error {
	sheet, reference := at(t, f, address)
	return book.SetCellValue(sheet, reference, value)
}

func value(t *testing.T, r *report.Report, address string) string {
	t.Helper()
	return r.Value(r.Form.Cell(form.Address(address))).String()
}

func TestSavedByExcelize(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			sameReport(t, r, edited(t, write(t, r, Options{}), func(*excelize.File) error { return nil }))
		})
	}
}

func TestWhatAPersonTypesWins(t *testing.T) {
	r := full(t, "guoban-2021")
	file := edited(t, write(t, r, Options{}), func(f *excelize.File) error {
		return errors.Join(
			setCover(t, f, "office/name", "改了名的机关"),
			setCover(t, f, "year", 2024),
			setCover(t, f, "office/kind", "政府部门"),
			setCover(t, f, "cover", ""),
			setCover(t, f, "section/1/paragraph", "改过的一段\n另起的一段"),
			setCover(t, f, "section/5/heading", "五、新标题"),
			setCell(t, f, r.Form, "applications/granted/natural_person", 40),
			setCell(t, f, r.Form, money, 59237.2449),
			setCell(t, f, r.Form, "proactive/rules/issued", "/"),
			setCell(t, f, r.Form, "proactive/rules/repealed", nil),
		)
	})
	got, notes := read(t, file)
	if len(notes) > 0 {
		t.Errorf("notes: %s", notes)
	}
	if got.Office.Name != "改了名的机关" || got.Year != 2024 || got.Office.Kind != report.Department || got.Cover || got.Sections[4].Heading != "五、新标题" {
		t.Errorf("read %+v", got)
	}
	if p := got.Sections[0].Paragraphs; p[0] != "改过的一段" || p[1] != "另起的一段" || p[2] != r.Sections[0].Paragraphs[1] {
		t.Errorf("read %s", p)
	}
	for address, want := range map[string]string{
		"applications/granted/natural_person": "40", money: "59237.2449", "proactive/rules/issued": "/", "proactive/rules/repealed": "",
	} {
		if got := value(t, got, address); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
	if got.Totals != report.Computed {
		t.Error("totals are no longer computed")
	}
}

// A cell that showed two decimals shows and keeps all that are typed into it.
func TestMoreDecimalsThanBefore(t *testing.T) {
	r := do(t, empty(t, "guoban-2021"), cell(money, "12.50"))
	file := edited(t, write(t, r, Options{}), func(f *excelize.File) error { return setCell(t, f, r.Form, money, 59237.2449) })
	if got, _ := read(t, file); value(t, got, money) != "59237.2449" {
		t.Errorf("read %q", value(t, got, money))
	}
	f := open(t, file)
	sheet, reference := at(t, r.Form, money)
	if shown, err := f.GetCellValue(sheet, reference); err != nil || shown != "59237.2449" {
		t.Errorf("shows %q, %v", shown, err)
	}
}

func TestInsertedRowIsAParagraph(t *testing.T) {
	r := full(t, "guoban-2021")
	file := edited(t, write(t, r, Options{}), func(f *excelize.File) error {
		row := rowOf(t, f, "section/1/paragraph")
		if err := f.InsertRows(coverName, row+1, 1); err != nil {
			return err
		}
		return f.SetCellStr(coverName, place{row, textColumn}.String(), "插入的一段")
	})
	got, notes := read(t, file)
	if p := got.Sections[0].Paragraphs; len(notes) > 0 || len(p) != 4 || p[1] != "插入的一段" {
		t.Errorf("read %s, notes %s", p, notes)
	}
}

func TestTextWithoutAPlaceIsNoted(t *testing.T) {
	r := full(t, "guoban-2021")
	file := edited(t, write(t, r, Options{}), func(f *excelize.File) error {
		row := rowOf(t, f, "office/name")
		if err := f.InsertRows(coverName, row+1, 1); err != nil {
			return err
		}
		return errors.Join(f.SetCellStr(coverName, place{row, textColumn}.String(), "多余的话"),
			setCover(t, f, "sign_off/stamped", "大概"), setCover(t, f, "year", "今年"), setCover(t, f, "office/rule_making", "也许"))
	})
	_, notes := read(t, file)
	all := strings.Join(notes, "\n")
	for _, want := range []string{"多余的话", "大概", "今年", "也许"} {
		if !strings.Contains(all, want) {
			t.Errorf("no note tells of %s: %s", want, all)
		}
	}
}

func TestTotalTypedOver(t *testing.T) {
	r := full(t, "guoban-2021")
	const total = "applications/granted/total"
	t.Run("with the same number", func(t *testing.T) {
		number, _ := r.Value(r.Form.Cell(total)).Number()
		same, _ := number.Float64()
		sameReport(t, r, edited(t, write(t, r, Options{}), func(f *excelize.File) error { return setCell(t, f, r.Form, total, same) }))
	})
	t.Run("with another number", func(t *testing.T) {
		got, notes := read(t, edited(t, write(t, r, Options{}), func(f *excelize.File) error { return setCell(t, f, r.Form, total, 999) }))
		if got.Totals != report.AsPrinted || value(t, got, total) != "999" || len(notes) != 1 || !strings.Contains(notes[0], "999") {
			t.Errorf("totals %q, total %q, notes %s", got.Totals, value(t, got, total), notes)
		}
		for address, want := range wantedTotals(r) {
			if got := value(t, got, address); address != total && got != want {
				t.Errorf("%s is %q, want %q", address, got, want)
			}
		}
	})
}

func TestFormulaInAnInputCell(t *testing.T) {
	r := full(t, "guoban-2021")
	file := edited(t, write(t, r, Options{}), func(f *excelize.File) error {
		sheet, reference := at(t, r.Form, money)
		return errors.Join(f.SetCellValue(sheet, reference, nil), f.SetCellFormula(sheet, reference, "1+1"))
	})
	got, notes := read(t, file)
	if value(t, got, money) != "" || len(notes) != 1 || !strings.Contains(notes[0], "公式") {
		t.Errorf("read %q, notes %s", value(t, got, money), notes)
	}
}

func TestMissingSheetIsRefused(t *testing.T) {
	r := full(t, "guoban-2021")
	for name, change := range map[string]func(f *excelize.File) error{
		"deleted": func(f *excelize.File) error { return f.DeleteSheet("表四") },
		"renamed": func(f *excelize.File) error { return f.SetSheetName("表四", "附表") },
	} {
		t.Run(name, func(t *testing.T) {
			file := edited(t, write(t, r, Options{}), change)
			_, _, err := Read(bytes.NewReader(file), int64(len(file)), catalog(t).ByID)
			var missing *LayoutError
			if !errors.As(err, &missing) || missing.Sheet != "表四" || !strings.Contains(err.Error(), "没有工作表“表四”；请") {
				t.Errorf("error is %v", err)
			}
		})
	}
	t.Run("of an absent table", func(t *testing.T) {
		r := do(t, full(t, "guoban-2021"), report.SetTable("disputes", report.TableState{Absent: true}))
		got, notes := read(t, edited(t, write(t, r, Options{}), func(f *excelize.File) error { return f.DeleteSheet("表四") }))
		if len(notes) > 0 || !got.Table("disputes").Absent || value(t, got, "applications/granted/total") == "" {
			t.Errorf("notes %s", notes)
		}
	})
}

func TestMovedLabelsAreRefused(t *testing.T) {
	for formID, change := range map[string]func(f *excelize.File) error{
		"guoban-2021":          func(f *excelize.File) error { return f.InsertRows("表三", 6, 1) },
		"guoban-2019":          func(f *excelize.File) error { return f.RemoveRow("表二", 4) },
		"published-total-line": func(f *excelize.File) error { return f.InsertRows("表二", 15, 1) },
	} {
		t.Run(formID, func(t *testing.T) {
			file := edited(t, write(t, full(t, formID), Options{}), change)
			_, _, err := Read(bytes.NewReader(file), int64(len(file)), catalog(t).ByID)
			var moved *LayoutError
			if !errors.As(err, &moved) || moved.Sheet == "" || moved.Row == 0 {
				t.Errorf("error is %v", err)
			}
		})
	}
}

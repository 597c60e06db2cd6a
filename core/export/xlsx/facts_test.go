package xlsx

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/report"
)

// What the cover does not take leaves the report as it was, and a note says so.
func TestRefusedFactsStay(t *testing.T) {
	r := full(t, "guoban-2021")
	may := true
	office := r.Office
	office.RuleMaking, office.Deadline = &may, "01-31"
	do(t, r, report.SetOffice(office))
	got, notes := read(t, edited(t, write(t, r, Options{}), func(f *excelize.File) error {
		return errors.Join(
			setCover(t, f, "year", "2007"), setCover(t, f, "office/name", " "), setCover(t, f, "office/kind", "居委会"),
			setCover(t, f, "office/rule_making", "也许"), setCover(t, f, "office/deadline", "02-30"),
			setCover(t, f, "cover", "大概"), setCover(t, f, "sign_off/stamped", "√"),
		)
	}))
	if want, got := encode(t, r), encode(t, got); want != got {
		t.Errorf("changed:\n%s", firstDifference(want, got))
	}
	if len(notes) != 7 {
		t.Errorf("notes: %s", strings.Join(notes, "\n"))
	}
	for _, note := range notes {
		if !strings.HasSuffix(note, notTaken) {
			t.Errorf("%s", note)
		}
	}
}

func TestMissingRowOfTheCoverIsNoted(t *testing.T) {
	r := full(t, "guoban-2021")
	got, notes := read(t, edited(t, write(t, r, Options{}), func(f *excelize.File) error { return f.RemoveRow(coverName, rowOf(t, f, "office/name")) }))
	if got.Office.Name != r.Office.Name || len(notes) != 1 || !strings.Contains(notes[0], "机关名称") {
		t.Errorf("name %q, notes %s", got.Office.Name, notes)
	}
}

// What a report holds, even if no clerk could type it, comes back without a word.
func TestOddFactsComeBack(t *testing.T) {
	r := full(t, "guoban-2021")
	office := r.Office
	office.Name, office.Kind, office.Deadline = "", "village", "一月底"
	do(t, r, report.SetOffice(office), report.SetPeriod(report.Period{From: "年初", To: "年底"}), report.SetSignOff(report.SignOff{Date: "二〇二六年一月"}))
	sameReport(t, r, write(t, r, Options{}))
}

func TestDatesOfTheCover(t *testing.T) {
	day := time.Date(2026, 1, 20, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name  string
		typed any
		// format is a number format to give the cell, "" for the one it has.
		format, want string
		notes        int
	}{
		{"as it should", "2026-01-20", "", "2026-01-20", 0},
		{"in Chinese", " 2026年1月20日 ", "", "2026-01-20", 0},
		{"date cell", day, "yyyy/m/d;@", "2026-01-20", 0},
		{"date cell in Chinese", 46042, `[$-804]yyyy"年"m"月"d"日"`, "2026-01-20", 0},
		{"text cell with a number", "46042", "", "46042", 1},
		{"no date", "近日", "", "近日", 1},
		{"no such day", "2026年2月30日", "", "2026年2月30日", 1},
		{"emptied", "", "", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, notes := read(t, edited(t, write(t, full(t, "guoban-2021"), Options{}), func(f *excelize.File) error {
				var all error
				for _, key := range []string{"sign_off/date", "period/from"} {
					all = errors.Join(all, setCover(t, f, key, c.typed), format(f, coverName, place{rowOf(t, f, key) - 1, textColumn}.String(), c.format))
				}
				return all
			}))
			if got.SignOff.Date != c.want || got.Period.From != c.want || len(notes) != 2*c.notes {
				t.Errorf("dates %q and %q, want %q; notes %s", got.SignOff.Date, got.Period.From, c.want, notes)
			}
		})
	}
}

// format gives a cell a number format, as typing a date into a general one does.
func format(f *excelize.File, sheet, reference, code string) error {
	if code == "" {
		return nil
	}
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	return errors.Join(err, f.SetCellStyle(sheet, reference, reference, style))
}

func TestDeadlineOutOfADateCell(t *testing.T) {
	got, notes := read(t, edited(t, write(t, full(t, "guoban-2021"), Options{}), func(f *excelize.File) error {
		return errors.Join(setCover(t, f, "office/deadline", 46053), format(f, coverName, place{rowOf(t, f, "office/deadline") - 1, textColumn}.String(), `m"月"d"日"`))
	}))
	if got.Office.Deadline != "01-31" || len(notes) > 0 {
		t.Errorf("deadline %q, notes %s", got.Office.Deadline, notes)
	}
}

// Somebody types 1-2 and the spreadsheet makes a day of it: that must not become a count of 46024.
func TestDateInACountCell(t *testing.T) {
	r := full(t, "guoban-2021")
	const address = "applications/granted/natural_person"
	sheet, reference := at(t, r.Form, address)
	got, notes := read(t, edited(t, write(t, r, Options{}), func(f *excelize.File) error {
		return errors.Join(f.SetCellValue(sheet, reference, 46024), format(f, sheet, reference, `m"月"d"日"`))
	}))
	if _, isNumber := got.Value(r.Form.Cell(address)).Number(); isNumber || value(t, got, address) != "2026-01-02" {
		t.Errorf("read %q", value(t, got, address))
	}
	if len(notes) == 0 || !strings.Contains(notes[0], "日期 2026-01-02") {
		t.Errorf("notes %s", notes)
	}
}

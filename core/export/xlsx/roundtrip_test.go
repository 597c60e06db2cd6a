package xlsx

import (
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
	"github.com/nianbao/nianbao/core/report"
)

const money = "proactive/admin_fees/amount"

// reports are what has to survive writing and reading.
func reports(t *testing.T) map[string]*report.Report {
	wrong := do(t, full(t, "guoban-2021"), report.SetTotals(report.AsPrinted), cell("applications/new_received/total", "999"), cell("disputes/cases/direct.total", "/"))
	return map[string]*report.Report{
		"2021":            full(t, "guoban-2021"),
		"2019":            full(t, "guoban-2019"),
		"section":         full(t, "innovation-section"),
		"line":            full(t, "published-total-line"),
		"local":           localReport(t),
		"long cell":       do(t, full(t, "guoban-2021"), cell("applications/granted/natural_person", strings.Repeat("长", 70_000)), cell(money, "见附件")),
		"decimals":        decimals(t),
		"zero":            zero(t, "guoban-2021"),
		"empty":           empty(t, "guoban-2021"),
		"empty 2019":      empty(t, "guoban-2019"),
		"wrong totals":    wrong,
		"values":          values(t),
		"texts":           texts(t),
		"printed":         printed(t),
		"unknown fields":  unknown(t),
		"foreign section": foreign(t),
		"white space":     whiteSpace(t),
	}
}

// values has every way of writing a value that must not change.
func values(t *testing.T) *report.Report {
	r := do(t, full(t, "guoban-2019"), cell("proactive/procurement/amount", "251000元"), cell("proactive/licensing/change", "+3"),
		cell("proactive/other_services/change", "-12"))
	texts := []string{"/", "无", "12件", "1,234", "１２", "0012", "=1+1", "+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "-0", "1e5", "",
		"0", "123456789012345", "1234567890123456", "9999999999999999999", "99999999999999999999", "_x0041_", "TRUE", "#REF!", "2025-1-2", "10%", "'5", `"`}
	i := 0
	for _, def := range r.Form.Cells() {
		if def.Total == nil && def.Table.ID == "applications" && i < len(texts) {
			do(t, r, cell(string(def.Address), texts[i]))
			i++
		}
	}
	return r
}

// texts has prose that programs like to change, and some that is too long for a cell.
func texts(t *testing.T) *report.Report {
	long := strings.Repeat("很长的一段文字，", 5_000) + "𠮷" + strings.Repeat("字", 30_000)
	r := do(t, full(t, "guoban-2021"),
		report.SetParagraphs("overview", []string{"=1+1", "+86 10 1234", "@甲", "=HYPERLINK(\"http://x\")", "0012", "1e5", "2025", "_x000D_", "甲\t乙", "<b>&amp;</b>", "𠮷野家", long}),
		report.SetParagraphs("problems", []string{"TRUE", "'单引号", "  "}),
		report.SetTitle("=标题"),
	)
	r.Office.Kind = "不认识的类别"
	may := false
	r.Office.RuleMaking = &may
	r.Office.Deadline = "02-28"
	r.Sections[2].Heading = "三、自拟的标题"
	r.SignOff = report.SignOff{Date: "二〇二六年一月", DateFirst: true, Absent: true}
	return r
}

// printed is an imported report whose tables are not quite the form's.
func printed(t *testing.T) *report.Report {
	notes := []string{"注：某某情况。", strings.Repeat("一条很长的注，", 30)}
	return do(t, full(t, "guoban-2021"),
		report.SetTable("applications", report.TableState{
			AbsentRows: []string{"other_disposal.fee_unpaid"}, PrintedLabels: map[string]string{"（一）予以公开": "（一） 予以公开"}, Notes: &notes,
		}),
		report.SetTable("disputes", report.TableState{Absent: true}),
		report.SetTable("proactive", report.TableState{Complete: true, Notes: &[]string{}}),
	)
}

// unknown has fields and cells this version does not know, everywhere.
func unknown(t *testing.T) *report.Report {
	text := encode(t, full(t, "guoban-2021"))
	for _, change := range [][2]string{
		{`"form":`, `"future": [1, 2.50, {"a": "<&>"}], "form":`},
		{`"name": "某某区`, `"seal": "圆章", "name": "某某区`},
		{`"id": "overview"`, `"id": "overview", "style": {"bold": true}`},
		{`"new_received/natural_person"`, `"other_row/other_column": 12, "new_received/natural_person"`},
	} {
		if !strings.Contains(text, change[0]) {
			t.Fatalf("no %s", change[0])
		}
		text = strings.Replace(text, change[0], change[1], 1)
	}
	return decode(t, text)
}

// foreign has a section that the form does not have.
func foreign(t *testing.T) *report.Report {
	r := full(t, "guoban-2021")
	sections := append([]report.Section{}, r.Sections[:3]...)
	sections = append(sections, report.Section{Heading: "四、特色工作", Paragraphs: []string{"甲", "乙"}}, report.Section{Paragraphs: []string{"无题"}})
	return do(t, r, report.SetSections(sections))
}

// whiteSpace has texts that begin and end with it.
func whiteSpace(t *testing.T) *report.Report {
	r := do(t, full(t, "guoban-2021"), cell(money, " 12 "), report.SetTitle("\t标题\t"))
	r.Office.Name = "  前后有空格的机关  "
	return r
}

func TestReadsBackWhatItWrote(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			sameReport(t, r, write(t, r, Options{}))
		})
	}
}

// Text that looks like the escapes of a spreadsheet is no escape. LibreOffice gets these wrong, so they are not part of
// reports.
func TestTextThatLooksEscaped(t *testing.T) {
	r := full(t, "guoban-2021")
	r.Office.Address = "_x005F_x0041_ _x0041_x0041_ _x005f_"
	sameReport(t, r, write(t, r, Options{}))
}

// A report of a newer version comes back as it was, whatever else the workbook shows.
func TestNewerVersion(t *testing.T) {
	file := strings.Replace(encode(t, full(t, "guoban-2021")), `"nianbao": 1`, `"nianbao": 9, "seal": {"shape": "圆", "size": 4.20}`, 1) + "\r\n\t"
	r := decode(t, file)
	for _, workbook := range [][]byte{write(t, r, Options{}), ooxmltest.Convert(t, write(t, r, Options{}), "xlsx", "xlsx")} {
		got, notes := read(t, workbook)
		if encode(t, got) != file || got.ReadOnly == "" || len(notes) != 1 {
			t.Errorf("notes %s, difference %s", notes, firstDifference(file, encode(t, got)))
		}
	}
}

func TestDraftAndRemarksAreNotRead(t *testing.T) {
	r := full(t, "guoban-2021")
	sameReport(t, r, write(t, r, Options{Draft: true, Remarks: []string{"错误 A1：差 1", strings.Repeat("长", 40_000), ""}}))
}

func TestIsValid(t *testing.T) {
	for name, r := range reports(t) {
		if name == "white space" {
			continue // needs xml:space, which every program writes and the schema does not know
		}
		t.Run(name, func(t *testing.T) {
			ooxmltest.Validate(t, write(t, r, Options{Draft: true, Remarks: []string{"一条"}}))
		})
	}
}

// decimals are numbers whose last digits or zeros are easily lost.
func decimals(t *testing.T) *report.Report {
	r := do(t, empty(t, "guoban-2021"), cell(money, "59237.2449"))
	for i, number := range []string{"12.50", "0.10", "0", "0.00", "100", "123456789012.345", "1234567890123.4567", "0.000001", "12.5000000000000", "0.3", "1.10"} {
		// A row each, seven cells long, the last its total; the first numbers in columns of their own.
		def := r.Form.Cells()[r.Form.Cell("applications/new_received/natural_person")+i*7+i%6]
		do(t, r, cell(string(def.Address), number))
	}
	return r
}

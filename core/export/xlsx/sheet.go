package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// coverName is the sheet with all that is not in a table.
const coverName = "封面"

// builder draws the skeleton of a workbook: everything that does not depend on what an office answered.
type builder struct {
	file   *excelize.File
	form   *form.Form
	totals report.Totals
	err    error
}

// keep holds on to the first thing that went wrong.
func (b *builder) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// sheetNames gives every table a sheet name that spreadsheets accept: at most 31 characters, none of :\/?*[], unlike
// all others.
func sheetNames(f *form.Form) []string {
	taken := map[string]bool{coverName: true, "history": true} // Excel keeps History for itself
	names := make([]string, len(f.Tables))
	for i, t := range f.Tables {
		plain := strings.Map(func(r rune) rune {
			if strings.ContainsRune(`:\/?*[]'`, r) || r < ' ' {
				return -1
			}
			return r
		}, t.Name)
		name := cut(plain, 31)
		for n := i + 1; name == "" || taken[strings.ToLower(name)]; n++ {
			name = cut(plain, 25) + "-" + strconv.Itoa(n)
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

// cut returns the beginning of text in at most the given number of UTF-16 units, in which spreadsheets count.
func cut(text string, units int) string {
	for i, r := range text {
		if units -= utf16.RuneLen(r); units < 0 {
			return text[:i]
		}
	}
	return text
}

// draw draws the sheet of a table and returns the cells to be filled in, in the order they stand in the file.
func (b *builder) draw(sheet string, l layout, state report.TableState) []slot {
	styles := b.tableStyles(l.table.Layout.FontSize)
	for i, width := range l.widths {
		b.keep(b.file.SetColWidth(sheet, columnName(i), columnName(i), columns(width)))
	}
	for i, height := range l.heights() {
		b.keep(b.file.SetRowHeight(sheet, i+1, min(height, excelize.MaxRowHeight)))
	}
	for _, row := range l.missing {
		b.keep(b.file.SetRowVisible(sheet, row+1, false))
	}
	slots := b.drawGrid(sheet, l, &styles)
	for i, note := range l.notes {
		row := l.grid.Rows + i
		b.area(sheet, area{place{row, 0}, place{row, len(l.widths) - 1}}, styles.note)
		b.keep(b.file.SetCellStr(sheet, place{row, 0}.String(), cut(note, longest)))
	}
	for i, line := range l.lines {
		slots = append(slots, b.drawLine(sheet, l, line, l.spots[len(l.spots)-len(l.lines)+i].cell, &styles)...)
	}
	b.validate(sheet, l)
	b.watch(sheet, l)
	b.page(sheet, l.grid)
	all := area{place{0, 0}, place{l.rows() - 1, len(l.widths) - 1}}
	b.keep(b.file.SetSheetDimension(sheet, all.String()))
	b.keep(b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: sheet, RefersTo: "'" + sheet + "'!" + all.absolute(),
	}))
	b.keep(b.file.SetSheetVisible(sheet, !state.Absent))
	return slots
}

func (b *builder) drawGrid(sheet string, l layout, styles *tableStyles) []slot {
	var slots []slot
	for _, item := range l.grid.Items {
		at := place{item.Row, item.Column}
		style := styles.head
		switch {
		case item.Role == form.Value:
			s := slot{cell: item.Cell, at: at, styles: &styles.input}
			if total := b.form.Cells()[item.Cell].Total; total != nil && b.totals == report.Computed {
				s.formula, s.styles = escape(l.total(total)), &styles.total
				s.terms = total.Right
			}
			style = s.styles[0]
			slots = append(slots, s)
		case item.Role == form.RowHead && item.RowSpan == 1:
			style = styles.label
		}
		b.area(sheet, area{at, place{item.Row + item.RowSpan - 1, item.Column + item.ColumnSpan - 1}}, style)
		if item.Role != form.Value {
			b.keep(b.file.SetCellStr(sheet, at.String(), cut(l.text(item), longest)))
		}
	}
	return slots
}

func (b *builder) drawLine(sheet string, l layout, p linePlace, cell int, styles *tableStyles) []slot {
	b.area(sheet, area{place{p.row, 0}, place{p.row, p.value - 1}}, styles.label)
	b.area(sheet, area{place{p.row, p.value}, place{p.row, len(l.widths) - 1}}, styles.input[0])
	return []slot{
		{line: p.line, at: place{p.row, 0}, styles: &scaled{styles.label}},
		{cell: cell, at: place{p.row, p.value}, styles: &styles.input},
	}
}

// area gives cells a style and makes them one.
func (b *builder) area(sheet string, a area, style int) {
	b.keep(b.file.SetCellStyle(sheet, a.from.String(), a.to.String(), style))
	if a.from != a.to {
		b.keep(b.file.MergeCell(sheet, a.from.String(), a.to.String()))
	}
}

// columns turns a width in millimetres into the unit of spreadsheets: the width of a digit of the default font, 8
// pixels for 宋体 at 11 points.
func columns(millimetres float64) float64 { return min(millimetres*96/25.4/8, excelize.MaxColumnWidth) }

// page sets a sheet up for A4 portrait, protects it and keeps its heads in view.
func (b *builder) page(sheet string, g form.Grid) {
	const a4, anyNumber = 9, 0
	b.keep(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: pointer(a4), Orientation: pointer("portrait"), FitToWidth: pointer(1), FitToHeight: pointer(anyNumber),
	}))
	b.keep(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: pointer(true)}))
	// 27 mm at the sides leave the 156 mm type area of GB/T 9704.
	side, top := pointer(27/25.4), pointer(20/25.4)
	b.keep(b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: side, Right: side, Top: top, Bottom: top, Header: pointer(0.0), Footer: pointer(0.0), Horizontally: pointer(true),
	}))
	b.keep(b.file.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: pointer(false)}))
	b.keep(b.file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true, InsertRows: sheet == coverName,
	}))
	if g.HeaderRows > 0 {
		b.keep(b.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: sheet, RefersTo: fmt.Sprintf("'%s'!$1:$%d", sheet, g.HeaderRows),
		}))
	}
	if g.HeaderRows > 0 || g.LabelColumns > 0 {
		pane := "bottomRight"
		switch {
		case g.HeaderRows == 0:
			pane = "topRight"
		case g.LabelColumns == 0:
			pane = "bottomLeft"
		}
		b.keep(b.file.SetPanes(sheet, &excelize.Panes{
			Freeze: true, XSplit: g.LabelColumns, YSplit: g.HeaderRows, ActivePane: pane,
			TopLeftCell: place{g.HeaderRows, g.LabelColumns}.String(),
		}))
	}
}

func pointer[T any](value T) *T { return &value }

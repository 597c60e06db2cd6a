package cli

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// block is the values of one table as a file has them.
type block struct {
	table, file string
	rows        [][]string
}

// A table has some dozens of rows of a few digits each. A file beyond these limits is another one, and reading it row
// by row would take memory without end.
const (
	mostTableBytes = 1 << 20
	mostTableLines = 1000
)

// readBlock reads the values of a table from tab- or comma-separated text, as spreadsheets copy and save them. A
// blank line is a row with an empty cell, which csv alone would pass over.
func readBlock(text string) ([][]string, error) {
	switch count := strings.Count(text, "\n"); {
	case strings.Trim(text, "\r\n ") == "":
		return nil, errors.New("是空的；请核对是不是选错了文件")
	case len(text) > mostTableBytes:
		return nil, fmt.Errorf("超过 %d MB，不会是一张表；请核对是不是选错了文件", mostTableBytes>>20)
	case count > mostTableLines:
		return nil, fmt.Errorf("有 %d 行，不会是一张表；请核对是不是选错了文件", count)
	}
	separator := ','
	if strings.ContainsRune(text, '\t') {
		separator = '\t'
	}
	var rows [][]string
	for number, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		reader := csv.NewReader(strings.NewReader(line))
		reader.Comma = separator
		row, err := reader.Read()
		switch {
		case errors.Is(err, io.EOF):
			row = []string{""}
		case err != nil:
			return nil, fmt.Errorf("里第 %d 行的引号不成对；请改正后再用", number+1)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// valueRows returns the indices of a table's cells as printed, row by row, all or only those people fill in.
func valueRows(f *form.Form, t *form.Table, withTotals bool) [][]int {
	var rows [][]int
	last := -1
	for _, item := range f.Grid(t).Items {
		if item.Role != form.Value || (f.Cells()[item.Cell].Total != nil && !withTotals) {
			continue
		}
		if item.Row != last {
			rows, last = append(rows, nil), item.Row
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], item.Cell)
	}
	return rows
}

// fits reports whether the rows of a file have a value for each cell and none besides. Blanks behind a row and blank
// rows at the end are nothing: spreadsheets copy merged cells and trailing lines so.
func fits(values [][]string, rows [][]int) bool {
	if len(values) < len(rows) {
		return false
	}
	for i, row := range values {
		cells := 0
		if i < len(rows) {
			cells = len(rows[i])
		}
		if len(row) < cells || strings.TrimSpace(strings.Join(row[cells:], "")) != "" {
			return false
		}
	}
	return true
}

// fillTable puts a block of values into a table. The block has the rows and columns of the printed table, totals
// included or left out; computed totals are not taken over but compared.
func (a *app) fillTable(e *report.Editor, b block) error {
	r := e.Report()
	t, err := findTable(r.Form, b.table)
	if err != nil {
		return err
	}
	full, inputs := valueRows(r.Form, t, true), valueRows(r.Form, t, false)
	rows := full
	if !fits(b.rows, full) {
		if rows = inputs; !fits(b.rows, inputs) {
			return fmt.Errorf("「%s」：%s要 %s；文件里是 %s", b.file, t.Name, expected(full, inputs), found(b.rows))
		}
	}
	var edits []report.CellEdit
	totals := map[int]string{}
	for i, row := range rows {
		for j, cell := range row {
			if r.Locked(cell) {
				totals[cell] = b.rows[i][j]
				continue
			}
			edits = append(edits, report.CellEdit{Address: r.Form.Cells()[cell].Address, Text: b.rows[i][j]})
		}
	}
	if err := a.fill(e, edits); err != nil {
		return err
	}
	a.compareTotals(r, totals)
	return nil
}

// compareTotals points out totals of a file that differ from the computed ones.
func (a *app) compareTotals(r *report.Report, totals map[int]string) {
	values := r.Values(nil)
	for _, i := range r.Form.Computed() {
		def := &r.Form.Cells()[i]
		if text := strings.TrimSpace(totals[i]); text != "" && report.Understand(def, text) != values[i].String() {
			a.note("%s：文件里的合计是 %s，按计算值 %s；要照原件录入，请加 --totals as-printed。", def.Place(), brief(text), orEmpty(values[i].String()))
		}
	}
}

func orEmpty(text string) string {
	if text == "" {
		return "空白"
	}
	return text
}

// expected describes the shapes a block may have: 25 行 × 7 列，或不含合计的 24 行 × 6 列.
func expected(full, inputs [][]int) string {
	text := size(full)
	if without := size(inputs); without != text {
		text += "，或不含合计的 " + without
	}
	return text
}

// odd returns the first row that is of another length than the first one, or -1.
func odd[T any](rows [][]T) int {
	return slices.IndexFunc(rows, func(row []T) bool { return len(row) != len(rows[0]) })
}

// found describes what a file has: no more of it than the first row that stands out.
func found(rows [][]string) string {
	if i := odd(rows); i >= 0 {
		return fmt.Sprintf("%d 行，第 1 行 %d 列，第 %d 行 %d 列", len(rows), len(rows[0]), i+1, len(rows[i]))
	}
	return size(rows)
}

// size describes the shape of a table of a form; rows of different length are counted one by one.
func size[T any](rows [][]T) string {
	switch {
	case len(rows) == 0:
		return "0 行"
	case odd(rows) < 0:
		return fmt.Sprintf("%d 行 × %d 列", len(rows), len(rows[0]))
	}
	lengths := make([]string, len(rows))
	for i, row := range rows {
		lengths[i] = fmt.Sprint(len(row))
	}
	return fmt.Sprintf("%d 行，各行依次 %s 列", len(rows), strings.Join(lengths, "、"))
}

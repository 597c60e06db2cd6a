package text

import (
	"encoding/csv"
	"io"
	"strings"
)

// separated returns the rows of a file that is comma-separated as a whole, as spreadsheets save it: all rows as long as
// the sheet is wide.
func separated(text string) (rows []row) {
	if !strings.Contains(text, ",") || strings.Contains(text, "\t") {
		return nil
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	lengths, longer := map[int]int{}, 0
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil || len(record) > widestLine/10 || len(rows) == mostRows {
			return nil
		}
		line, _ := r.FieldPos(0)
		w := row{first: line, last: line}
		for _, cell := range record {
			w.last += strings.Count(cell, "\n")
			w.cells = append(w.cells, trimCell(cell))
		}
		lengths[len(record)]++
		if len(record) > 2 {
			longer++
		}
		rows = append(rows, w)
	}
	most := 0
	for length, n := range lengths {
		if length > 1 {
			most = max(most, n)
		}
	}
	// Prose with commas of another width has as many fields as it happens to have.
	if longer < 2 || most*10 < len(rows)*9 {
		return nil
	}
	return rows
}

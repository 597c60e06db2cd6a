package check

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ruleA9Empty finds empty cells: row by row once the table is complete, as one reminder before.
func ruleA9Empty(s *subject, found func(Finding)) {
	cells := s.form.Cells()
	for start := 0; start < len(cells); {
		table, end := cells[start].Table, start
		for end < len(cells) && cells[end].Table == table {
			end++
		}
		s.emptyIn(table, start, end, found)
		start = end
	}
}

// emptyIn looks at the cells from start to end, which are those of one table, or the local lines when table is nil.
func (s *subject) emptyIn(table *form.Table, start, end int, found func(Finding)) {
	var empty []int
	total := 0
	for i := start; i < end; i++ {
		if s.missing(i) || s.report.Locked(i) {
			continue
		}
		total++
		if s.values[i].Empty() {
			empty = append(empty, i)
		}
	}
	if len(empty) == 0 {
		return
	}
	id, name := "lines", "表后各行"
	if table != nil {
		id, name = table.ID, table.Name
	}
	complete := s.complete(id)
	if complete && (len(empty) < total || table == nil) {
		s.emptyRows(empty, found)
		return
	}
	f := Finding{
		ID: "A9@" + id, Rule: "A9", Severity: form.Notice, Place: name,
		Message: fmt.Sprintf("还有 %d 个单元格没有填（共 %d 个）", len(empty), total),
		Advice:  "没有发生的填 0；空着不等于 0",
	}
	if complete {
		f.Severity, f.Message = form.Warning, fmt.Sprintf("整张表都没有填（%d 个单元格）", total)
	}
	for _, i := range empty {
		f.Addresses = append(f.Addresses, s.form.Cells()[i].Address)
	}
	f.Numbers = f.Message
	found(f)
}

// emptyRows tells of each row which of its cells are empty.
func (s *subject) emptyRows(empty []int, found func(Finding)) {
	cells := s.form.Cells()
	for len(empty) > 0 {
		row, n := cells[empty[0]].Row, 1
		for n < len(empty) && row != nil && cells[empty[n]].Row == row {
			n++
		}
		f := s.cellFinding("A9", form.Warning, empty[0])
		if row != nil {
			f.ID = "A9@" + cells[empty[0]].Table.ID + "/" + row.Key() + "/*"
			f.Place = strings.TrimSpace(cells[empty[0]].Table.Name + " " + row.Printed())
		}
		f.Addresses = nil
		for _, i := range empty[:n] {
			f.Addresses = append(f.Addresses, cells[i].Address)
		}
		f.Message = s.columnsOf(empty[:n]) + "空着"
		f.Advice = "没有发生的填 0；空着不等于 0"
		f.Numbers = f.Message
		found(f)
		empty = empty[n:]
	}
}

// columnsOf names the columns of cells in one row, neighbours from the third on as a range.
func (s *subject) columnsOf(row []int) string {
	var names []string
	name := func(cell int) string {
		if column := s.form.Cells()[cell].Column; column != nil {
			return "「" + column.Printed() + "」"
		}
		return "这一格"
	}
	for len(row) > 0 {
		n := 1
		for n < len(row) && row[n] == row[n-1]+1 {
			n++
		}
		if n > 2 {
			names = append(names, fmt.Sprintf("%s到%s %d 格", name(row[0]), name(row[n-1]), n))
		} else {
			for _, cell := range row[:n] {
				names = append(names, name(cell))
			}
		}
		row = row[n:]
	}
	return strings.Join(names, "、")
}

package form

import (
	"slices"
	"strings"
)

const cellForms = "表/行/列 的地址，几个相加用「 + 」隔开；行和列可以是一组，如 applications/denied/total"

// resolveClaims turns the addresses that claims name into cells.
func (f *Form) resolveClaims(report func(line int, found, expected string)) {
	f.leaveOutBorrowed()
	c := &f.Claims
	for _, words := range c.Columns {
		if !words.borrowed && f.Table(words.Table) == nil {
			report(words.line, words.Table, "一张表的 id")
		}
	}
	for _, claim := range c.List {
		claim.Sums = nil
		for _, text := range claim.cells {
			sum, at := f.sum(text)
			if sum == nil {
				report(claim.line, at, cellForms)
				continue
			}
			claim.Sums = append(claim.Sums, sum)
		}
	}
	for _, reminder := range c.Reminders {
		sum, at := f.sum(reminder.cells)
		if sum == nil {
			report(reminder.line, at, cellForms)
		}
		reminder.Sum = sum
	}
	for _, words := range c.Columns {
		used := words.borrowed || slices.ContainsFunc(c.List, func(claim *Claim) bool {
			return slices.ContainsFunc(claim.Sums, func(s *Sum) bool { return s.columns[words.Column] != nil })
		})
		if !used && len(c.List) > 0 {
			report(words.line, words.Column, "list 中用到的一列可以换成的列或组的 id")
		}
	}
	c.index()
}

// leaveOutBorrowed leaves out claims of another form that name a cell this form does not have. Column words without a column
// here find nothing anyway.
func (f *Form) leaveOutBorrowed() {
	lacks := func(text string) bool {
		sum, _ := f.sum(text)
		return sum == nil
	}
	f.Claims.List = slices.DeleteFunc(f.Claims.List, func(c *Claim) bool { return c.borrowed && slices.ContainsFunc(c.cells, lacks) })
	f.Claims.Reminders = slices.DeleteFunc(f.Claims.Reminders, func(r *Reminder) bool { return r.borrowed && lacks(r.cells) })
}

// sum reads 「表/行/列 + 表/行/列」; without a sum it returns what it could not read.
func (f *Form) sum(text string) (sum *Sum, fault string) {
	terms := strings.Split(text, " + ")
	sum = &Sum{columns: map[string]*Sum{}}
	if fault = f.addTo(sum, terms, func(_, column string) string { return column }); fault != "" {
		return nil, fault
	}
	for _, words := range f.Claims.Columns {
		other := &Sum{}
		narrowed := true
		fault := f.addTo(other, terms, func(table, column string) string {
			group, found := strings.CutSuffix(column, words.InsteadOf)
			narrowed = narrowed && found && table == words.Table
			return group + words.Column
		})
		if narrowed && fault == "" {
			sum.columns[words.Column] = other
		}
	}
	return sum, ""
}

func (f *Form) addTo(sum *Sum, terms []string, column func(table, column string) string) (fault string) {
	table := ""
	for _, term := range terms {
		id, row, key, ok := Address(term).Split()
		if !ok {
			return term
		}
		cells, place := f.area(id, row, column(id, key))
		if len(cells) == 0 {
			return term
		}
		if t := f.Table(id); t != nil && id != table {
			place = t.Name + " " + place
		}
		if sum.Place != "" {
			place = " + " + place
		}
		table = id
		sum.Cells, sum.Place = append(sum.Cells, cells...), sum.Place+place
	}
	return ""
}

// area returns the cells where a row or group of rows meets a column or group of columns, and how they are called. A local
// line is a cell by itself.
func (f *Form) area(table, row, column string) (cells []int, place string) {
	t := f.Table(table)
	if t == nil {
		cell := f.Cell(Address(table + "/" + row + "/" + column))
		if cell < 0 {
			return nil, ""
		}
		return []int{cell}, f.cells[cell].Place()
	}
	for _, b := range t.Blocks {
		r, c := find(b.Rows, row), find(b.Columns, column)
		if r == nil || c == nil {
			continue
		}
		for _, leaf := range r.Leaves() {
			for _, column := range c.Leaves() {
				cells = append(cells, f.Cell(Address(t.ID+"/"+leaf.key+"/"+column.key)))
			}
		}
		place = joinPlace(r.Printed(), c.Printed())
		if len(cells) > 1 {
			place += " 各格之和"
		}
		return cells, place
	}
	return nil, ""
}

package form

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// maxNames is how many names and aliases the fields of a form may have.
const maxNames = 10_000

// resolveFields turns what fields: says into fields. Cells of which no field was made get one from their labels.
func (f *Form) resolveFields(report func(line int, found, expected string)) {
	f.Fields, f.fieldNames = nil, map[string]*Field{}
	names := 0
	for _, n := range f.namings {
		if names += n.count(); names > maxNames {
			report(n.line, "太多字段", "一共不超过 10000 个名称的字段")
			return
		}
		tell := report
		if n.borrowed {
			tell = func(int, string, string) {}
		}
		if n.table != "" {
			f.nameTable(n, tell)
		} else if sum := f.plainSum(n.cells); sum != nil {
			f.addField(&Field{Name: n.names[0], Aliases: n.names[1:], Sum: sum, Unit: n.unit, Seldom: n.seldom}, n.line, tell)
		} else {
			tell(n.line, n.cells, cellForms)
		}
	}
	f.nameByLabels()
	f.sortFields()
}

// count returns how many names an entry makes at most.
func (n *naming) count() int {
	rows, columns := 0, 0
	for _, row := range n.rows {
		rows += max(1, len(row.names))
	}
	for _, column := range n.columns {
		columns += len(column.names)
	}
	return len(n.names) + rows*columns
}

// plainSum returns the cells of 「表/行/列 + 表/行/列」, nil where one of them is not there.
func (f *Form) plainSum(text string) *Sum {
	sum := &Sum{}
	if f.addTo(sum, strings.Split(text, " + "), func(_, column string) string { return column }) != "" {
		return nil
	}
	return sum
}

// nameTable makes fields of where the rows of an entry meet its columns.
func (f *Form) nameTable(n *naming, report func(line int, found, expected string)) {
	t := f.Table(n.table)
	if t == nil {
		report(n.line, n.table, "一张表的 id")
		return
	}
	for _, column := range n.columns {
		if !slices.ContainsFunc(t.Blocks, func(b *Block) bool { return find(b.Columns, column.key) != nil }) {
			report(column.line, column.key, t.Name+"中一列或一组的 id")
		}
	}
	for _, row := range n.rows {
		i := slices.IndexFunc(t.Blocks, func(b *Block) bool { return find(b.Rows, row.key) != nil })
		if i < 0 {
			report(row.line, row.key, t.Name+"中一行或一组的 id")
			continue
		}
		names := row.names
		if len(names) == 0 {
			names = []string{nameOf(find(t.Blocks[i].Rows, row.key).Text)}
		}
		for _, column := range n.columns {
			if find(t.Blocks[i].Columns, column.key) == nil {
				continue
			}
			all := combine(column.names, names)
			field := &Field{Name: all[0], Aliases: all[1:], Sum: f.plainSum(t.ID + "/" + row.key + "/" + column.key), Unit: n.unit, Seldom: column.seldom}
			f.addField(field, row.line, report)
		}
	}
}

// combine puts the names of a row into those of a column.
func combine(columns, rows []string) []string {
	var all []string
	for _, row := range rows {
		for _, column := range columns {
			if name := strings.ReplaceAll(column, rowSign, row); !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	return all
}

func (f *Form) addField(field *Field, line int, report func(line int, found, expected string)) {
	for _, name := range append([]string{field.Name}, field.Aliases...) {
		switch {
		case !soundName(name):
			report(line, name, nameForms)
			return
		case f.fieldNames[name] != nil:
			report(line, name, "别的字段没有用过的名称")
			return
		}
	}
	cell := &f.cells[field.Sum.Cells[0]]
	if field.Unit == "" {
		field.Unit = cell.Unit
	}
	field.Group = f.groupOf(cell)
	f.Fields = append(f.Fields, field)
	f.fieldNames[field.Name] = field
	for _, alias := range field.Aliases {
		f.fieldNames[alias] = field
	}
}

// groupOf returns the name of the table that a cell stands in or under.
func (f *Form) groupOf(c *Cell) string {
	if c.Table != nil {
		return c.Table.Name
	}
	if t := f.Table(c.Line.After); t != nil {
		return t.Name
	}
	return ""
}

// nameByLabels names the cells that no field is for by their labels: with as many of them as it takes to be told apart.
func (f *Form) nameByLabels() {
	named := make([]bool, len(f.cells))
	for _, field := range f.Fields {
		if len(field.Sum.Cells) == 1 {
			named[field.Sum.Cells[0]] = true
		}
	}
	for i := range f.cells {
		if named[i] || len(f.fieldNames) >= maxNames {
			continue
		}
		c := &f.cells[i]
		for _, labels := range f.namesFor(c) {
			name := joinNames(labels)
			if soundName(name) && f.fieldNames[name] == nil {
				f.addField(&Field{Name: name, Sum: &Sum{Cells: []int{i}, Place: c.Place()}}, 0, nil)
				break
			}
		}
	}
}

// namesFor returns the labels that may name a cell, the shortest first.
func (f *Form) namesFor(c *Cell) [][]string {
	group := f.groupOf(c)
	if c.Line != nil {
		return [][]string{{c.Line.Label}, {group, c.Line.Label}}
	}
	row, column := c.Row.Path(), c.Column.Path()
	whole := slices.Concat(row, column)
	short := slices.Concat(row[max(0, len(row)-1):], column[max(0, len(column)-1):])
	return [][]string{short, whole, append([]string{group}, short...), append([]string{group}, whole...), {group, f.position(c)}}
}

// position tells a cell from those with the same labels.
func (f *Form) position(c *Cell) string {
	row := 1
	for _, b := range c.Table.Blocks {
		leaves := leavesOf(b.Rows)
		if i := slices.Index(leaves, c.Row); i >= 0 {
			row += i
			break
		}
		row += len(leaves)
	}
	return fmt.Sprintf("第%d行第%d列", row, 1+slices.Index(leavesOf(c.Block.Columns), c.Column))
}

func joinNames(labels []string) string {
	var parts []string
	for _, label := range labels {
		if part := nameOf(label); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "·")
}

// sortFields puts fields in the order in which their rows are printed.
func (f *Form) sortFields() {
	first := make([]int, len(f.cells))
	for i := range f.cells {
		first[i] = i
		if i > 0 && f.cells[i].Row != nil && f.cells[i].Row == f.cells[i-1].Row {
			first[i] = first[i-1]
		}
	}
	table := map[string]int{}
	for i, t := range f.Tables {
		table[t.Name] = i
	}
	slices.SortStableFunc(f.Fields, func(a, b *Field) int {
		return cmp.Or(cmp.Compare(table[a.Group], table[b.Group]), cmp.Compare(first[a.Sum.Cells[0]], first[b.Sum.Cells[0]]))
	})
}

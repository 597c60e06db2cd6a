package form

import "slices"

// Picture loads one local table as it would be printed now, with blanks where names are still missing; nil while it has
// neither rows nor columns, or too many.
func (v *Variant) Picture(table int) (*Form, *Table) {
	if t := &v.Tables[table]; !t.Fixed && (countLeaves(t.Rows) == 0 || countLeaves(t.Columns) == 0 || countLeaves(t.Columns) > MostColumns) {
		return nil, nil
	}
	tables := v.Clone().Tables[table : table+1]
	t := &tables[0]
	if !t.Fixed {
		t.ID, t.Name, t.After, t.Guide = "table", "表", "national", nil
		withoutLoneTotals(t)
	}
	// Behind a form of nothing else the picture keeps up with typing.
	alone := NewVariant(&Form{ID: "national", Tables: []*Table{{ID: t.After}}}, "格式")
	alone.Tables = tables
	f, err := alone.Form()
	if err != nil {
		return nil, nil
	}
	return f, f.Tables[slices.IndexFunc(f.Tables, (*Table).Local)]
}

// withoutLoneTotals makes ordinary labels of totals that have nothing to add up yet.
func withoutLoneTotals(t *VariantTable) {
	for _, axis := range [][]VariantLabel{t.Rows, t.Columns} {
		found, _ := sums(axis, "")
		for _, s := range found {
			s.total.Total = len(s.of) > 0
		}
	}
}

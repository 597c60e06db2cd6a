package form

import "slices"

// Picture loads one local table as it would be printed now, with blanks where names are still missing; nil while it has
// neither rows nor columns, or too many.
func (v *Variant) Picture(table int) (*Form, *Table) {
	if t := &v.Tables[table]; !t.Fixed && (countLeaves(t.Rows) == 0 || countLeaves(t.Columns) == 0 || countLeaves(t.Columns) > MostColumns) {
		return nil, nil
	}
	alone := NewVariant(v.national, "格式")
	alone.Tables = v.Clone().Tables[table : table+1]
	t := &alone.Tables[0]
	if !t.Fixed {
		t.ID, t.Name, t.After, t.Guide = "table", "表", v.national.Tables[0].ID, nil
		withoutLoneTotals(t)
	}
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

package form

import (
	"cmp"
	"slices"
	"strings"
)

const (
	listForms = "写一个〔项〕的地址，如 applications/〔项〕/total"
	itemForms = "〔项〕处一行、一列或一组的 id，一组的每一项写成 组.*，每项只写一次"
)

// resolveLists turns what lists: says into lists.
func (f *Form) resolveLists(report func(line int, found, expected string)) {
	f.Lists = nil
	items := 0
	for _, l := range f.listings {
		if items > maxNames {
			report(l.line, "太多列表", "一共不超过 10000 项的列表")
			return
		}
		tell := report
		if l.borrowed {
			tell = func(int, string, string) {}
		}
		items += f.addList(l, tell)
	}
	slices.SortStableFunc(f.Lists, func(a, b *List) int {
		return cmp.Compare(a.Items[0].Sum.Cells[0], b.Items[0].Sum.Cells[0])
	})
}

// addList makes one list and returns how many items were looked at.
func (f *Form) addList(l *listing, report func(line int, found, expected string)) (items int) {
	axis, prefix := f.itemAxis(l.cells)
	switch {
	case !soundName(l.name):
		report(l.line, l.name, nameForms)
		return 1
	case f.List(l.name) != nil:
		report(l.line, l.name, "别的列表没有用过的名称")
		return 1
	case axis == nil:
		report(l.line, l.cells, listForms)
		return 1
	}
	list := &List{Name: l.name}
	seen := map[string]bool{}
	for _, i := range l.items {
		labels := itemLabels(axis, prefix, i.key)
		if items += len(labels); items > maxNames {
			report(i.line, i.key, "不超过 10000 项的列表")
			break
		}
		if len(labels) == 0 || len(labels) > 1 && i.name != "" {
			report(i.line, i.key, itemForms)
			continue
		}
		for _, label := range labels {
			item := f.listItem(l, prefix, label, i.name)
			if item == nil || seen[label.key] {
				report(i.line, i.key, itemForms)
				break
			}
			if strings.ContainsAny(item.Name, "【】") {
				report(i.line, item.Name, "不含【】的说法")
			}
			seen[label.key] = true
			list.Group = item.Group
			list.Items = append(list.Items, item)
		}
	}
	if len(list.Items) > 0 {
		f.Lists = append(f.Lists, list)
	}
	return items
}

// listItem makes the item of a list that a label stands for, nil where it has no cells.
func (f *Form) listItem(l *listing, prefix string, label *Label, name string) *Field {
	sum := f.plainSum(strings.ReplaceAll(l.cells, itemSign, strings.TrimPrefix(label.key, prefix)))
	if sum == nil {
		return nil
	}
	cell := &f.cells[sum.Cells[0]]
	return &Field{Name: cmp.Or(name, spoken(label.Text)), Group: f.groupOf(cell), Sum: sum, Unit: cmp.Or(l.unit, cell.Unit)}
}

// itemAxis returns the rows or columns of which the items of a list are, and what stands before the sign for the item in
// their keys.
func (f *Form) itemAxis(cells string) (axis []*Label, prefix string) {
	for _, term := range strings.Split(cells, " + ") {
		id, row, column, ok := Address(term).Split()
		t := f.Table(id)
		if !ok || t == nil || strings.Count(term, itemSign) != 1 {
			return nil, ""
		}
		if axis != nil {
			continue
		}
		for _, b := range t.Blocks {
			if strings.Contains(row, itemSign) {
				axis = append(axis, b.Rows...)
			} else {
				axis = append(axis, b.Columns...)
			}
		}
		if prefix, _, ok = strings.Cut(row, itemSign); !ok {
			prefix, _, _ = strings.Cut(column, itemSign)
		}
	}
	return axis, prefix
}

// itemLabels returns the labels that an item of a list stands for.
func itemLabels(axis []*Label, prefix, key string) []*Label {
	key, every := strings.CutSuffix(key, everyOne)
	l := find(axis, prefix+key)
	switch {
	case l == nil:
		return nil
	case every:
		return l.Leaves()
	default:
		return []*Label{l}
	}
}

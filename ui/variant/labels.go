package variant

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// axis is the rows or the columns of a table.
type axis struct {
	labels  *[]form.VariantLabel
	field   form.VariantField
	id      string
	heading string
	hint    string
	one     string
	total   string
}

func rowsOf(t *form.VariantTable) axis {
	return axis{&t.Rows, form.FieldRows, "row", language.L("行"), language.L("行名"), language.L("加一行"), language.L("加合计行")}
}

func columnsOf(t *form.VariantTable) axis {
	return axis{&t.Columns, form.FieldColumns, "column", language.L("栏"), language.L("栏名"), language.L("加一栏"), language.L("加合计栏")}
}

// labels lists rows or columns, groups by how far they are indented.
func (e *editor) labels(a axis) fyne.CanvasObject {
	list := outlineOf(*a.labels)
	one := sheet.NewButton(a.one, func() { e.addLabel(a, len(list)-1, form.VariantLabel{}) })
	total := sheet.NewButton(a.total, func() { e.addTotal(a) })
	all := stack(container.NewBorder(nil, nil, sheet.Heading(a.heading), container.NewHBox(one, total),
		sheet.Remark(language.L("→ 把一项缩进去，它上面的一项就成了分组。"))))
	all.Add(e.saying(e.tablePlace(a.field, -1), one))
	for at := range list {
		row, said := e.label(a, list, at)
		all.Add(row)
		all.Add(said)
	}
	return all
}

// label is one row or column.
func (e *editor) label(a axis, list outline, at int) (row, said fyne.CanvasObject) {
	l := &list[at].label
	put := func() { *a.labels = list.labels(func() string { return e.v.NewID(a.id) }) }
	entry, said := e.line(e.tablePlace(a.field, at), l.Text, a.hint, func(text string) {
		l.Text = text
		put()
	})
	entry.OnKey = func(name fyne.KeyName) bool {
		switch name {
		case fyne.KeyReturn, fyne.KeyEnter:
			e.addLabel(a, at, form.VariantLabel{Kind: l.Kind, Unit: l.Unit})
		case fyne.KeyUp:
			e.focus(e.tablePlace(a.field, max(0, at-1)))
		case fyne.KeyDown:
			e.focus(e.tablePlace(a.field, min(at+1, len(list)-1)))
		default:
			return false
		}
		return true
	}
	set := func(next outline, to int) {
		*a.labels = next.labels(func() string { return e.v.NewID(a.id) })
		e.again(form.PartTables, e.table, a.field, to)
	}
	step := func(by int) *sheet.Button {
		next, to, ok := list.move(at, by)
		return with(small(map[int]string{-1: "↑", 1: "↓"}[by], func() { set(next, to) }), ok)
	}
	shift := func(by int) *sheet.Button {
		return with(small(map[int]string{-1: "←", 1: "→"}[by], func() { set(list.shift(at, by), at) }), list.canShift(at, by))
	}
	kind := container.NewHBox()
	if !list.group(at) {
		if a.field == form.FieldColumns {
			e.addKind(kind, l, put)
		}
		kind.Add(sheet.NewCheck(language.L("合计"), l.Total, func(on bool) {
			l.Total = on
			put()
			e.check()
		}))
	}
	buttons := container.NewHBox(shift(-1), shift(1), step(-1), step(1), small(language.L("删除"), func() { set(list.remove(at), max(0, at-1)) }))
	const indent = 24
	before := func() fyne.CanvasObject { return wide(indent*float32(list[at].depth), widget.NewLabel("")) }
	if e.narrow() && a.field == form.FieldColumns {
		return stack(container.NewBorder(nil, nil, before(), buttons, entry), container.NewHBox(before(), kind)), said
	}
	return container.NewBorder(nil, nil, before(), container.NewHBox(kind, buttons), entry), said
}

// addKind adds what a column takes.
func (e *editor) addKind(end *fyne.Container, l *form.VariantLabel, put func()) {
	kinds := []form.Kind{form.Count, form.Money, form.Change}
	if !slices.Contains(kinds, l.Kind) {
		kinds = append(kinds, l.Kind)
	}
	unit := sheet.NewEntry(l.Unit, language.L("单位"))
	unit.OnChanged = func(text string) {
		l.Unit = text
		put()
		e.check()
	}
	end.Add(wide(92, sheet.NewSelect(kindNames(kinds), slices.Index(kinds, l.Kind), func(k int) {
		l.Kind = kinds[k]
		put()
		e.check()
	})))
	end.Add(wide(64, unit))
}

// addLabel adds a row or a column behind another and puts the keyboard there.
func (e *editor) addLabel(a axis, behind int, l form.VariantLabel) {
	list := outlineOf(*a.labels)
	l.ID = e.v.NewID(a.id)
	next, at := list.insert(behind, l)
	*a.labels = next.labels(func() string { return e.v.NewID(a.id) })
	e.again(form.PartTables, e.table, a.field, at)
}

// addTotal adds the sum of all rows or columns at the end.
func (e *editor) addTotal(a axis) {
	list := outlineOf(*a.labels)
	l := form.VariantLabel{ID: e.v.NewID(a.id), Text: "合计", Total: true}
	if len(list) > 0 {
		l.Kind, l.Unit = list[len(list)-1].label.Kind, list[len(list)-1].label.Unit
	}
	*a.labels = append(list, outlined{label: l}).labels(func() string { return e.v.NewID(a.id) })
	e.again(form.PartTables, e.table, a.field, len(list))
}

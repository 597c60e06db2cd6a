package variant

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

func (e *editor) tablePlace(field form.VariantField, label int) form.VariantPlace {
	return form.VariantPlace{Part: form.PartTables, Index: e.table, Field: field, Label: label}
}

func (e *editor) buildTables() fyne.CanvasObject {
	e.table = max(0, min(e.table, len(e.v.Tables)-1))
	add := sheet.NewButton(language.L("加一张表"), e.addTable)
	if len(e.v.Tables) == 0 {
		return stack(sheet.Words(language.L("本地另要的数，单独做一张表，排在国办的表后面；国办的表不能改。")), container.NewHBox(add))
	}
	t := &e.v.Tables[e.table]
	names := make([]string, len(e.v.Tables))
	for i := range e.v.Tables {
		names[i] = language.L("第 %d 张：%s", i+1, e.v.Tables[i].Name)
	}
	tables := sheet.NewSelect(names, e.table, func(i int) {
		e.table = i
		e.again(form.PartTables, i, form.FieldName, -1)
	})
	all := stack(container.NewBorder(nil, nil, nil, container.NewHBox(add, small(language.L("删除这张表"), e.removeTable)), tables))
	e.picture = container.NewStack()
	if t.Fixed {
		all.Add(sheet.Words(language.L("这张表是直接写在格式文件里的，有这里没有的写法；这里原样保留，可以看，也可以删除。")))
		all.Add(e.picture)
		return all
	}
	all.Add(e.tableFacts(t))
	all.Add(e.labels(rowsOf(t)))
	all.Add(e.labels(columnsOf(t)))
	all.Add(sheet.Heading(language.L("印出来是这样")))
	all.Add(e.picture)
	all.Add(e.guide(&t.Guide))
	return all
}

// tableFacts are what a table says besides its rows and columns.
func (e *editor) tableFacts(t *form.VariantTable) fyne.CanvasObject {
	name, saidName := e.line(e.tablePlace(form.FieldName, -1), t.Name, language.L("如 附表一"), func(text string) { t.Name = text })
	ids, names := e.tableIDs(false)
	after, saidAfter := e.choice(e.tablePlace(form.FieldAfter, -1), ids, names, t.After, func(id string) { t.After = id })
	title := sheet.NewEntry(t.Title, language.L("横贯全表的标题，可以不写"))
	title.OnChanged = func(text string) {
		t.Title = text
		e.draw()
	}
	stub := sheet.NewEntry(t.Stub, language.L("左上角的字，可以不写"))
	stub.OnChanged = func(text string) {
		t.Stub = text
		e.draw()
	}
	return stack(
		container.NewBorder(nil, nil, widget.NewLabel(language.L("表名")), container.NewHBox(widget.NewLabel(language.L("排在")), wide(110, after), widget.NewLabel(language.L("后面"))), name),
		saidName, saidAfter,
		container.NewGridWithColumns(2, title, stub),
	)
}

func (e *editor) addTable() {
	tables := e.v.National().Tables
	e.v.Tables = append(e.v.Tables, form.VariantTable{
		ID: e.v.NewID("table"), Name: "附表" + form.Numeral(len(e.v.Tables)+1), After: tables[0].ID,
		Rows:    []form.VariantLabel{{ID: e.v.NewID("row")}},
		Columns: []form.VariantLabel{{ID: e.v.NewID("column"), Text: "数量"}},
	})
	e.table = len(e.v.Tables) - 1
	e.again(form.PartTables, e.table, form.FieldRows, 0)
}

// removeTable takes the table away, with the notes and lines behind it.
func (e *editor) removeTable() {
	id := e.v.Tables[e.table].ID
	e.v.Tables = slices.Delete(e.v.Tables, e.table, e.table+1)
	e.v.Notes = slices.DeleteFunc(e.v.Notes, func(n form.VariantNote) bool { return n.After == id })
	e.v.Lines = slices.DeleteFunc(e.v.Lines, func(l form.Line) bool { return l.After == id })
	e.again(form.PartTables, e.table, form.FieldName, -1)
}

// draw shows the table as it would be printed.
func (e *editor) draw() {
	if e.picture == nil || e.table >= len(e.v.Tables) {
		return
	}
	f, t := e.v.Picture(e.table)
	if f == nil {
		e.picture.Objects = []fyne.CanvasObject{sheet.Remark(language.L("有了行和栏，这里就画出表来。"))}
		e.picture.Refresh()
		return
	}
	g := grid.New(f.Grid(t), t.Layout)
	g.Disable()
	g.SetCells(func(i int) grid.Cell {
		if f.Cells()[i].Total != nil {
			return grid.Cell{Locked: language.L("合计由程序计算")}
		}
		return grid.Cell{}
	})
	const row, highest = 33, 420
	paper := container.NewStack(canvas.NewRectangle(look.Paper), g)
	e.picture.Objects = []fyne.CanvasObject{container.New(fixedHeight(min(highest, row*float32(f.Grid(t).Rows+1))), paper)}
	e.picture.Refresh()
}

// fixedHeight gives what scrolls by itself a height.
type fixedHeight float32

// Layout is part of fyne.Layout.
func (fixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is part of fyne.Layout.
func (h fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, float32(h)) }

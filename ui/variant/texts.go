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

func (e *editor) buildPreamble() fyne.CanvasObject {
	entry, said := e.paragraphs(form.VariantPlace{Part: form.PartPreamble, Label: -1}, e.v.Preamble,
		language.L("一行一段；不要前言就空着。"), 8, func(texts []string) { e.v.Preamble = texts })
	all := stack(sheet.Words(language.L("新建年报时，第一节前面先放上这几段。")), entry, said)
	if len(e.options.Fields) == 0 {
		return all
	}
	all.Add(sheet.Remark(language.L("点一下，把字段放进去；印出来是各单位自己的内容：")))
	fields := container.NewGridWrap(small("【机关名称】", nil).MinSize())
	for _, name := range e.options.Fields {
		fields.Add(small("【"+name+"】", func() {
			entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip("【" + name + "】")})
			e.sheet.Focus(entry)
		}))
	}
	all.Add(fields)
	return all
}

// clip is a clipboard that holds a text.
type clip string

func (c clip) Content() string { return string(c) }
func (clip) SetContent(string) {}

// tableIDs lists the tables something can be printed behind.
func (e *editor) tableIDs(local bool) (ids, names []string) {
	for _, t := range e.v.National().Tables {
		ids, names = append(ids, t.ID), append(names, t.Name)
	}
	if local {
		for _, t := range e.v.Tables {
			ids, names = append(ids, t.ID), append(names, t.Name)
		}
	}
	return ids, names
}

func (e *editor) buildNotes() fyne.CanvasObject {
	all := stack(sheet.Words(language.L("印在表的下面，每份年报都有；年报里还可以再改。")))
	for i := range e.v.Notes {
		n := &e.v.Notes[i]
		ids, names := e.tableIDs(true)
		place := func(f form.VariantField) form.VariantPlace {
			return form.VariantPlace{Part: form.PartNotes, Index: i, Field: f, Label: -1}
		}
		after, saidAfter := e.choice(place(form.FieldAfter), ids, names, n.After, func(id string) { n.After = id })
		text, said := e.line(place(form.FieldText), n.Text, language.L("如 注：……"), func(text string) { n.Text = text })
		all.Add(container.NewBorder(nil, nil, wide(120, after), small(language.L("删除"), func() {
			e.v.Notes = slices.Delete(e.v.Notes, i, i+1)
			e.again(form.PartNotes, max(0, i-1), form.FieldText, -1)
		}), text))
		all.Add(said)
		all.Add(saidAfter)
	}
	all.Add(container.NewHBox(sheet.NewButton(language.L("加一条注"), func() {
		tables := e.v.National().Tables
		e.v.Notes = append(e.v.Notes, form.VariantNote{After: tables[len(tables)-1].ID})
		e.again(form.PartNotes, len(e.v.Notes)-1, form.FieldText, -1)
	})))
	return all
}

func (e *editor) buildLines() fyne.CanvasObject {
	all := stack(sheet.Words(language.L("在国办表格外面、表的下面，加一行要填的数。名称里可以写 {year}，印出来是年度。")))
	for i := range e.v.Lines {
		all.Add(e.valueLine(i))
	}
	all.Add(container.NewHBox(sheet.NewButton(language.L("加一行"), func() {
		e.v.Lines = append(e.v.Lines, form.Line{ID: e.v.NewID("line"), After: e.v.National().Tables[0].ID})
		e.again(form.PartLines, len(e.v.Lines)-1, form.FieldText, -1)
	})))
	return all
}

// valueLine is a line behind a table: what it is called, behind which table, and what is filled in.
func (e *editor) valueLine(i int) fyne.CanvasObject {
	l := &e.v.Lines[i]
	place := func(f form.VariantField) form.VariantPlace {
		return form.VariantPlace{Part: form.PartLines, Index: i, Field: f, Label: -1}
	}
	label, said := e.line(place(form.FieldText), l.Label, language.L("如 {year}年政府信息公开发布总数量"), func(text string) { l.Label = text })
	ids, names := e.tableIDs(true)
	after, saidAfter := e.choice(place(form.FieldAfter), ids, names, l.After, func(id string) { l.After = id })
	unit, saidUnit := e.line(place(form.FieldUnit), l.Unit, language.L("单位"), func(text string) { l.Unit = text })
	kinds := []form.Kind{form.Count, form.Money}
	kind := sheet.NewSelect(kindNames(kinds), slices.Index(kinds, l.Kind), func(k int) {
		l.Kind = kinds[k]
		e.check()
	})
	to := func(by int) func() {
		return func() { e.again(form.PartLines, move(e.v.Lines, i, by), form.FieldText, -1) }
	}
	what := container.NewHBox(widget.NewLabel(language.L("排在")), wide(100, after), widget.NewLabel(language.L("填")), wide(92, kind), wide(72, unit))
	buttons := container.NewHBox(with(small(language.L("上移"), to(-1)), i > 0), with(small(language.L("下移"), to(1)), i < len(e.v.Lines)-1),
		small(language.L("删除"), func() {
			e.v.Lines = slices.Delete(e.v.Lines, i, i+1)
			e.again(form.PartLines, max(0, i-1), form.FieldText, -1)
		}))
	return stack(label, said, e.beside(what, buttons), saidAfter, saidUnit, widget.NewSeparator())
}

// kindNames are what a cell takes, in words.
func kindNames(kinds []form.Kind) []string {
	words := map[form.Kind]string{
		form.Count: language.L("件数"), form.Money: language.L("金额"), form.Change: language.L("增减数"), form.Amount: language.L("带单位的数"),
	}
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = words[k]
	}
	return names
}

func (e *editor) buildPaper() fyne.CanvasObject {
	tick := func(label string, value *bool) *sheet.Check {
		return sheet.NewCheck(label, *value, func(on bool) { *value = on })
	}
	return stack(
		sheet.Words(language.L("新建年报时就这样设；各份年报还可以自己改。")),
		tick(language.L("加一页封面（单位名称和日期），后面再印标题"), &e.v.Cover),
		tick(language.L("落款先印日期，再印单位名称"), &e.v.SignOff.DateFirst),
		tick(language.L("要盖章：日期和单位名称按盖章的位置排"), &e.v.SignOff.Stamped),
	)
}

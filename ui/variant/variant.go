// Package variant is the sheet on which a local form is edited: its parts on the left, the fields of one on the right, every
// fault beside its field, and a picture of each table as it will be printed.
package variant

import (
	"bytes"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// Options say what is edited.
type Options struct {
	Title   string
	Variant *form.Variant
	// Taken are the names of other forms.
	Taken []string
	// Fields are the names of facts that the preamble may hold: 机关名称, 年度.
	Fields []string
	// OnSave is given what was edited. It calls saved when the sheet may close.
	OnSave func(v *form.Variant, saved func())
}

// Show shows a local form to be edited.
func Show(w fyne.Window, o Options) {
	e := newEditor(w, o)
	if o.Variant.Name == "" {
		e.sheet.Show(e.name)
		return
	}
	e.sheet.Show(e.nav)
}

// part is a part of the form with the page it is edited on.
type part struct {
	id    form.VariantPart
	label string
	// count says how much of it there is, build makes its fields.
	count func() int
	build func() fyne.CanvasObject
}

// partPaper is a part without faults: cover and sign-off.
const partPaper form.VariantPart = "paper"

// editor is the sheet.
type editor struct {
	window  fyne.Window
	options Options
	v       *form.Variant
	// before is the form as it was.
	before []byte

	sheet *sheet.Sheet
	panes *panes
	parts []part
	nav   *sheet.Radios
	name  *sheet.Entry
	// fields are those that are shown.
	fields []*field
	// table is the index of the table that is shown, picture what it looks like.
	table   int
	picture *fyne.Container
	// limited are the sections whose limit is shown though there is none.
	limited map[string]bool
	// pressed says that saving was tried: what is missing counts as a fault from then on.
	pressed bool
}

// field is what somebody types into or chooses from, with what is said about it.
type field struct {
	at     form.VariantPlace
	object fyne.Focusable
	said   *wrap.Text
}

func newEditor(w fyne.Window, o Options) *editor {
	const width = 1120
	e := &editor{window: w, options: o, v: o.Variant, before: o.Variant.Encode(), limited: map[string]bool{}}
	e.sheet = sheet.New(w, o.Title, width)
	e.sheet.OnLeave, e.sheet.Steady = e.leave, true
	e.parts = []part{
		{form.PartSections, language.L("章节"), e.countSections, e.buildSections},
		{form.PartPreamble, language.L("前言"), func() int { return len(e.v.Preamble) }, e.buildPreamble},
		{form.PartNotes, language.L("表后注"), func() int { return len(e.v.Notes) }, e.buildNotes},
		{form.PartLines, language.L("附加行"), func() int { return len(e.v.Lines) }, e.buildLines},
		{form.PartTables, language.L("地方表"), func() int { return len(e.v.Tables) }, e.buildTables},
		{partPaper, language.L("封面与落款"), nil, e.buildPaper},
	}
	labels := make([]string, len(e.parts))
	for i, p := range e.parts {
		labels[i] = p.label
	}
	e.nav = sheet.NewRadios(labels, 0, func(int) { e.show() })
	e.name = sheet.NewEntry(e.v.Name, language.L("如 青河县2026年格式"))
	e.name.OnChanged = func(text string) {
		e.v.Name = text
		e.check()
	}
	nameRow := container.NewBorder(nil, nil, widget.NewLabel(language.L("名称")), nil, e.name)
	e.panes = newPanes(w, container.NewVBox(nameRow), e.nav)
	e.sheet.Fill(e.panes.content, sheet.NewButton(language.L("取消"), e.leave), sheet.NewMainButton(language.L("保存"), e.save))
	sheet.Adopt(e.nav, &pane{e.sheet, nil, e.panes.fields})
	e.show()
	return e
}

// shown is the part that is chosen.
func (e *editor) shown() *part { return &e.parts[e.nav.Chosen()] }

// show makes the fields of the chosen part.
func (e *editor) show() {
	e.fields, e.picture = nil, nil
	e.panes.show(e.shown().build(), e.sheet)
	e.check()
}

// again makes the fields anew after something was added, moved or deleted, with the keyboard at a place.
func (e *editor) again(part form.VariantPart, index int, name form.VariantField, label int) {
	offset := e.panes.fields.Offset
	e.show()
	e.panes.fields.ScrollToOffset(offset)
	e.focus(form.VariantPlace{Part: part, Index: index, Field: name, Label: label})
}

// focus puts the keyboard at a place, or on the list of parts where it is not on the screen.
func (e *editor) focus(at form.VariantPlace) {
	for _, f := range e.fields {
		if f.at == at {
			e.sheet.Focus(f.object)
			return
		}
	}
	e.sheet.Focus(e.nav)
}

// faults are those of the form and of its name.
func (e *editor) faults() []form.VariantFault {
	faults := e.v.Faults()
	if tidy := e.v.Clone(); slices.Contains(e.options.Taken, tidied(tidy)) {
		faults = append([]form.VariantFault{{
			VariantPlace: form.VariantPlace{Part: form.PartName, Field: form.FieldName, Label: -1},
			Message:      language.L("已经有一份格式叫这个名称；请换一个，免得混淆。"),
		}}, faults...)
	}
	return faults
}

func tidied(v *form.Variant) string {
	v.Tidy()
	return v.Name
}

// check shows every fault beside its field, and how many there are in each part.
func (e *editor) check() {
	faults := e.faults()
	inPart := map[form.VariantPart]int{}
	said := map[*field]string{}
	for _, fault := range faults {
		inPart[fault.Part]++
		if f := e.fieldAt(fault.VariantPlace); f != nil && said[f] == "" {
			said[f] = fault.Message
		}
	}
	moved := false
	for _, f := range e.fields {
		f.said.Ink = look.Faint
		if e.pressed {
			f.said.Ink = look.ErrorInk
		}
		high := f.said.MinSize().Height
		f.said.Text = said[f]
		f.said.Refresh()
		moved = moved || f.said.MinSize().Height != high
	}
	for i, p := range e.parts {
		e.nav.Rename(i, e.labelled(p, inPart[p.id]))
	}
	if len(faults) == 0 || !e.pressed {
		e.sheet.Mended()
	}
	e.draw()
	if moved {
		e.panes.fit()
	}
}

// labelled is what a part is called in the list.
func (e *editor) labelled(p part, faults int) string {
	label := p.label
	if e.narrow() {
		if faults > 0 {
			label += " ●"
		}
		return label
	}
	if p.count != nil && p.count() > 0 {
		label = language.L("%s（%d）", label, p.count())
	}
	if faults > 0 {
		label = language.L("%s，%d 处待改", label, faults)
	}
	return label
}

// fieldAt returns the field of a place, or the one that stands for the whole item.
func (e *editor) fieldAt(at form.VariantPlace) *field {
	for _, f := range e.fields {
		if f.at == at {
			return f
		}
	}
	return nil
}

// save hands the form over once nothing is wrong with it.
func (e *editor) save() {
	e.pressed = true
	faults := e.faults()
	if len(faults) > 0 {
		e.goTo(faults[0].VariantPlace)
		e.sheet.Refuse(faults[0].Message, nil)
		return
	}
	e.v.Tidy()
	e.options.OnSave(e.v, e.sheet.Hide)
}

// goTo shows the part of a fault and puts the keyboard there.
func (e *editor) goTo(at form.VariantPlace) {
	if at.Part == form.PartName {
		e.check()
		e.sheet.Focus(e.name)
		return
	}
	for i, p := range e.parts {
		if p.id == at.Part {
			e.nav.Choose(i)
		}
	}
	if at.Part == form.PartTables {
		e.table = at.Index
	}
	e.show()
	e.focus(at)
}

// leave closes the sheet, asking first when something would be lost.
func (e *editor) leave() {
	if bytes.Equal(e.v.Encode(), e.before) {
		e.sheet.Hide()
		return
	}
	ask.Choose(e.window, language.L("地方格式还没有保存"), language.L("刚才的改动还没有保存。"),
		ask.Answer{Label: language.L("接着改")},
		ask.Answer{Label: language.L("不保存"), Do: e.sheet.Hide})
}

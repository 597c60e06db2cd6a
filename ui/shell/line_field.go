package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/ime"
)

// lineField is the value of a local line, which stands behind a table and outside of its grid.
type lineField struct {
	desk    *desk
	line    *form.Line
	cell    int
	entry   *lineEntry
	hint    *widget.Label
	content fyne.CanvasObject
}

// lineEntry hands over what was typed when it is left.
type lineEntry struct {
	widget.Entry
	left func()
}

func (e *lineEntry) FocusLost() {
	e.Entry.FocusLost()
	e.left()
}

func newLineField(d *desk, line *form.Line) *lineField {
	f := &lineField{desk: d, line: line, cell: d.report().Form.Cell(line.Address()), entry: &lineEntry{}}
	f.entry.ExtendBaseWidget(f.entry)
	f.entry.left = f.edit
	f.entry.OnSubmitted = func(string) { f.edit() }
	if d.report().ReadOnly != "" {
		f.entry.Disable()
	}
	ime.Watch(&f.entry.Entry, d.window.window)
	f.hint = widget.NewLabel("")
	f.hint.Importance = widget.DangerImportance
	f.hint.Wrapping = fyne.TextWrapBreak
	label := widget.NewLabel(d.report().PrintedLine(line))
	label.Wrapping = fyne.TextWrapBreak
	f.content = container.NewVBox(container.NewGridWithColumns(2, label, f.entry), f.hint)
	return f
}

func (f *lineField) edit() {
	r := f.desk.report()
	def := &r.Form.Cells()[f.cell]
	if text := report.Understand(def, f.entry.Text); text != r.Held(f.cell).String() {
		f.desk.do(report.SetCells(report.CellEdit{Address: def.Address, Text: text}))
	}
}

func (f *lineField) refill(hint string) {
	if text := f.desk.report().Value(f.cell).String(); text != f.entry.Text {
		f.entry.SetText(text)
	}
	if hint != f.hint.Text {
		f.hint.SetText(hint)
	}
	f.hint.Hidden = hint == ""
}

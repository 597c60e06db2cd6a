package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// lineField is the value of a local line, which stands behind a table and outside of its grid.
type lineField struct {
	desk    *desk
	line    *form.Line
	cell    int
	entry   *lineEntry
	hint    *wrap.Text
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
	f.hint = wrap.NewLabel("", look.NoticeInk, theme.SizeNameText)
	f.hint.Hide()
	label := widget.NewLabel(d.report().PrintedLine(line))
	label.Wrapping = fyne.TextWrapBreak
	f.content = container.New(wrap.Column{}, container.NewGridWithColumns(2, label, f.entry), f.hint)
	return f
}

func (f *lineField) edit() {
	r := f.desk.report()
	def := &r.Form.Cells()[f.cell]
	if text := report.Understand(def, f.entry.Text); text != r.Held(f.cell).String() {
		f.desk.do(report.SetCells(report.CellEdit{Address: def.Address, Text: text}))
	}
}

// refill shows the value as the report has it, and what the findings say about it in the colour of the gravest.
func (f *lineField) refill(mark grid.Mark, hint string) {
	if text := f.desk.report().Value(f.cell).String(); text != f.entry.Text {
		f.entry.SetText(text)
	}
	f.hint.Ink = look.SeverityTint(severityOf(mark)).Ink
	f.hint.Say(hint)
	f.hint.Refresh()
}

// severityOf is the severity that a mark stands for.
func severityOf(mark grid.Mark) form.Severity {
	switch mark {
	case grid.Error:
		return form.Error
	case grid.Warning:
		return form.Warning
	}
	return form.Notice
}

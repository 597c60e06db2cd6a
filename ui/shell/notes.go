package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
)

// askNotes asks for the notes printed under a table, a paragraph a line.
func (d *desk) askNotes(t *form.Table) {
	entry := widget.NewMultiLineEntry()
	entry.Wrapping = fyne.TextWrapBreak
	entry.SetMinRowsVisible(4)
	entry.SetText(strings.Join(d.report().Notes(t), "\n"))
	ime.Watch(entry, d.window.window)
	ask := dialog.NewCustomConfirm(language.L("%s 表后注", t.Name), language.L("确定"), language.L("取消"), entry, func(ok bool) {
		if ok {
			state := d.report().Table(t.ID)
			notes := []string{entry.Text}
			state.Notes = &notes
			d.do(report.SetTable(t.ID, state))
		}
		d.page().focus()
	}, d.window.window)
	ask.Resize(fyne.NewSize(520, 240))
	ask.Show()
	d.window.window.Canvas().Focus(entry)
}

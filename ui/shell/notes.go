package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// askNotes asks for the notes printed under a table, a paragraph a line.
func (d *desk) askNotes(t *form.Table) {
	ask := sheet.New(d.window.window, language.L("%s 表后注", t.Name), 520)
	entry := newNotesEntry()
	entry.SetText(strings.Join(d.report().Notes(t), "\n"))
	ime.Watch(&entry.Entry, d.window.window)
	entry.take = func() {
		ask.Hide()
		state := d.report().Table(t.ID)
		notes := []string{entry.Text}
		state.Notes = &notes
		d.do(report.SetTable(t.ID, state))
		d.page().focus()
	}
	entry.leave = func() {
		ask.Hide()
		d.page().focus()
	}
	ask.OnLeave = entry.leave
	ask.Fill(entry, sheet.NewButton(language.L("取消"), entry.leave), sheet.NewMainButton(language.L("确定（Ctrl+Enter）"), entry.take))
	ask.Show(entry)
}

// notesEntry is a field of several lines that Ctrl+Enter finishes, Escape leaves and Tab goes on from.
type notesEntry struct {
	widget.Entry
	take, leave func()
}

func newNotesEntry() *notesEntry {
	e := &notesEntry{}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapBreak
	e.SetMinRowsVisible(4)
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab lets Tab go on to the buttons.
func (e *notesEntry) AcceptsTab() bool { return false }

// TypedKey leaves with Escape.
func (e *notesEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		e.leave()
		return
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut finishes with Ctrl+Enter.
func (e *notesEntry) TypedShortcut(s fyne.Shortcut) {
	if key, ok := s.(*desktop.CustomShortcut); ok && (key.KeyName == fyne.KeyReturn || key.KeyName == fyne.KeyEnter) {
		e.take()
		return
	}
	e.Entry.TypedShortcut(s)
}

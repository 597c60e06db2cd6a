package shell

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
)

// fieldCommands are about what prose takes from the tables.
func (w *window) fieldCommands() []*command {
	return []*command{
		{label: language.L("插入字段…"), shortcut: alt(fyne.KeyF), why: w.noEdit, run: func() { w.desk.showPalette() }},
		{label: language.L("补充事项…"), shortcut: alt(fyne.KeyB), why: w.noReport, run: func() {
			w.desk.leap(func() { w.desk.goToSupplement("") })
		}},
		{label: language.L("把数字换成字段…"), why: w.noEdit, run: func() { w.desk.askReplace() }},
		{label: language.L("预览成文"), shortcut: alt(fyne.KeyP), why: w.noReport, run: func() { w.desk.showAside(tabPreview) }},
		{label: language.L("去填数的地方"), shortcut: alt(fyne.KeyJ), why: w.noReport, now: w.noField, run: w.goToField},
		{label: language.L("回到刚才的地方"), shortcut: alt(fyne.KeyLeft), why: w.noTrail, run: func() { w.desk.back() }},
	}
}

// showPalette gives the keyboard to the search for fields.
func (d *desk) showPalette() {
	d.page().finish()
	d.showAside(tabFields)
	d.aside.palette.Focus(d.window.window.Canvas())
}

// goToField goes from the field at the caret to its value.
func (w *window) goToField() {
	if t, ok := w.tokenAtCaret(); ok {
		w.desk.goToToken(t)
	}
}

func (w *window) tokenAtCaret() (template.Token, bool) {
	if editor := w.editor(); editor != nil {
		return editor.TokenAtCaret()
	}
	return template.Token{}, false
}

func (w *window) noField() string {
	if t, ok := w.tokenAtCaret(); !ok || t.Kind != template.Field {
		return language.L("光标不在字段上")
	}
	return w.noReport()
}

package shell

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
)

func (w *window) clipboard() fyne.Clipboard { return w.program.app.Clipboard() }

// pass hands a shortcut from the menu to the widget that has the keyboard.
func (w *window) pass(s fyne.Shortcut) {
	if focused, ok := w.window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
	}
}

func (w *window) pasteRaw() {
	if editor, ok := w.window.Canvas().Focused().(*prose.Editor); ok {
		editor.PasteRaw()
	}
}

// field is a widget that text is typed into and that can take its own typing back.
type field interface {
	Undo()
	Redo()
}

// typing returns the field that has the keyboard, or nil. After replacing, people mean to undo that and not the words they
// typed into the search.
func (w *window) typing() field {
	focused := w.window.Canvas().Focused()
	if w.desk != nil && w.desk.find.Holds(focused) {
		return nil
	}
	f, _ := focused.(field)
	return f
}

// inField takes a step in the field that has the keyboard. It reports whether that changed anything: a field in which
// nothing was typed leaves undoing to the report.
func (w *window) inField(step func(field)) bool {
	f := w.typing()
	if f == nil {
		return false
	}
	before := textOf(f)
	step(f)
	return textOf(f) != before
}

// textOf reads the text of whatever embeds an entry, to which the toolkit offers no other way.
func textOf(f field) string { return reflect.ValueOf(f).Elem().FieldByName("Text").String() }

func (w *window) undo() {
	if w.inField(field.Undo) || w.desk == nil || w.asking() {
		return
	}
	w.desk.page().finish()
	w.desk.changed(language.L("已撤销"), w.desk.session.Undo)
}

func (w *window) redo() {
	if w.inField(field.Redo) || w.desk == nil || w.asking() {
		return
	}
	w.desk.changed(language.L("已重做"), w.desk.session.Redo)
}

func (d *desk) changed(what string, shift func() (session.Change, bool)) {
	if change, ok := shift(); ok {
		d.goToChange(change)
		d.status.say(what + "：" + change.Label)
	}
}

// shortcut takes what a widget has no use for. While a menu bar is up it has taken its own shortcuts before the widget;
// function keys come here only.
func (d *desk) shortcut(s fyne.Shortcut) {
	key, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return
	}
	switch {
	case key.KeyName == fyne.KeyF8 && key.Modifier == 0:
		d.findings.Next()
	case key.KeyName == fyne.KeyF8 && key.Modifier == fyne.KeyModifierShift:
		d.findings.Previous()
	case key.KeyName == fyne.KeyF10:
		d.window.openMenu()
	case key.KeyName == fyne.KeyF1:
		d.showAside(tabGuide)
	}
}

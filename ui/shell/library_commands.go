package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
	"github.com/nianbao/nianbao/ui/templates"
)

// libraryCommands take drafts and phrases over, and keep them.
func (w *window) libraryCommands() []*command {
	return []*command{
		{label: language.L("套用模板…"), shortcut: alt(fyne.KeyA), why: w.noTemplate, run: func() { w.desk.askTemplate() }},
		{label: language.L("更新模板…"), shortcut: alt(fyne.KeyU), why: w.noUpdate, run: func() { w.desk.askUpdate() }},
		{label: language.L("插入短语…"), shortcut: alt(fyne.KeyI), why: w.noEdit, now: w.noEditor, run: func() { w.desk.askPhrase(w.editor()) }},
		{label: language.L("存为短语…"), why: w.noReport, now: w.noSelection, run: func() { w.desk.askSavePhrase(w.editor()) }},
		{label: language.L("存为模板…"), why: w.noProse, run: func() { w.desk.askSaveTemplate() }},
		{label: language.L("模板库…"), run: w.showLibrary},
	}
}

// editor is the one that has the keyboard, or nil.
func (w *window) editor() *prose.Editor {
	editor, _ := w.window.Canvas().Focused().(*prose.Editor)
	return editor
}

// showLibrary shows the templates to keep in order.
func (w *window) showLibrary() {
	p := w.program
	var renew func(id string)
	renew = templates.ShowLibrary(w.window, templates.LibraryOptions{
		Forms: p.forms, Templates: func() []*template.Template { return p.library.Templates() },
		OnImport: func() { w.askImport(func(id string) { renew(id) }) },
		OnExport: w.askExport, OnRename: p.renameTemplate, OnDelete: p.dropTemplate,
	})
}

// askSaveTemplate asks what of the report becomes a template.
func (d *desk) askSaveTemplate() {
	d.page().finish()
	p := d.window.program
	own := slices.DeleteFunc(slices.Clone(p.library.Templates()), func(t *template.Template) bool { return t.BuiltIn || len(t.Parts) == 0 })
	templates.ShowSave(d.window.window, templates.SaveOptions{
		Report: d.report(), Own: own, NewID: newTemplateID,
		OnSave: func(t *template.Template) {
			if err := p.keepTemplate(t); err != nil {
				d.window.fail(language.L("模板没有存下"), err)
				return
			}
			d.status.say(language.L("已存为模板「%s」第 %s 版；要发给别的单位，在「模板 › 模板库…」里导出。", t.Name, t.Version))
		},
	})
}

// The reasons why a command cannot be done now.

func (w *window) noTemplate() string {
	if reason := w.noEdit(); reason != "" {
		return reason
	}
	if r := w.desk.report(); len(w.program.drafts(r.Form, r.Office.Kind)) == 0 {
		return language.L("没有适合这种格式和单位的模板")
	}
	return ""
}

func (w *window) noUpdate() string {
	if reason := w.noEdit(); reason != "" {
		return reason
	}
	switch {
	case len(w.desk.report().Origins) == 0:
		return language.L("这份年报没有用模板")
	case len(w.desk.later()) == 0:
		return language.L("用的就是最新的版本")
	}
	return ""
}

func (w *window) noSelection() string {
	if editor := w.editor(); editor == nil || editor.Selected() == "" {
		return language.L("先在正文里选中一段文字")
	}
	return w.noReport()
}

func (w *window) noProse() string {
	if reason := w.noReport(); reason != "" {
		return reason
	}
	r := w.desk.report()
	if len(r.Preamble) == 0 && !slices.ContainsFunc(r.Sections, func(s report.Section) bool { return len(s.Paragraphs) > 0 }) {
		return language.L("正文还是空的")
	}
	return ""
}

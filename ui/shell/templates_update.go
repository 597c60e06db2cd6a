package shell

import (
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/templates"
)

// later are the templates of which the library has a later version than the report came from.
func (d *desk) later() []*template.Template {
	var list []*template.Template
	for _, o := range d.report().Origins {
		if t := d.window.program.library.ByID(o.Template); t != nil && template.Later(t.Version, o.Version) {
			list = append(list, t)
		}
	}
	return list
}

// askUpdate shows what a later version of a template would change.
func (d *desk) askUpdate() {
	d.page().finish()
	next := d.later()[0]
	templates.ShowUpdate(d.window.window, templates.UpdateOptions{
		Report: d.report(), Next: next,
		Copy: func(text string) {
			d.window.clipboard().SetContent(text)
			d.status.say(language.L("新的文字已复制到剪贴板。"))
		},
		OnUpdate: func(accept func(template.Change) bool) { d.update(next, accept) },
	})
}

func (d *desk) update(next *template.Template, accept func(template.Change) bool) {
	if !d.do(template.Update(d.report(), next, accept)) {
		return
	}
	said := language.L("已更新到「%s」第 %s 版，可以撤销。", next.Name, next.Version)
	if more := d.later(); len(more) > 0 {
		said += language.L("「%s」也有新版本。", more[0].Name)
	}
	d.status.say(said)
}

// tellLater says once, when a report is opened, that a template of it has a later version.
func (d *desk) tellLater() {
	if list := d.later(); len(list) > 0 && d.report().ReadOnly == "" {
		d.status.say(language.L("「%s」有第 %s 版了；「模板 › 更新模板…」看有哪些不同，自己写的文字不会动。", list[0].Name, list[0].Version))
	}
}

package shell

import (
	"slices"
	"time"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/variant"
)

// variantCommands lead to the forms of one's own.
func (w *window) variantCommands() []*command {
	return []*command{{label: language.L("地方格式"), below: w.localFormCommands}}
}

func (w *window) localFormCommands() []*command {
	return []*command{
		{label: language.L("以国办格式新建…"), run: w.newVariant},
		{label: language.L("修改地方格式…"), why: w.noLocalForm, run: w.changeVariant},
		{label: language.L("换用格式…"), why: w.noEdit, run: func() { w.desk.askForm() }},
		nil,
		{label: language.L("导入格式文件…"), run: w.askImportForm},
		{label: language.L("导出格式文件…"), why: w.noLocalForm, run: func() {
			w.chooseForm(language.L("导出格式文件"), language.L("导出…"), w.program.localForms(), w.askExportForm)
		}},
		{label: language.L("删除地方格式…"), why: w.noOwnForm, run: func() {
			w.chooseForm(language.L("删除地方格式"), language.L("删除…"), w.program.ownForms(), w.askDeleteForm)
		}},
	}
}

func (w *window) noLocalForm() string {
	if len(w.program.localForms()) == 0 {
		return language.L("还没有地方格式")
	}
	return ""
}

func (w *window) noOwnForm() string {
	if len(w.program.ownForms()) == 0 {
		return language.L("本机没有自己的格式文件")
	}
	return ""
}

// localForms are all that extend a national one.
func (p *Program) localForms() []*form.Form {
	return slices.DeleteFunc(slices.Clone(p.forms.Forms()), func(f *form.Form) bool { return f.Extends == "" })
}

// newVariant begins a local form on the national one of the report or, without a report, on the one of this season.
func (w *window) newVariant() {
	national := w.program.forms.ForYear(time.Now().Year())
	if w.desk != nil {
		w.desk.page().finish()
		national = w.desk.report().Form.National()
	}
	w.editVariant(language.L("新建地方格式"), form.NewVariant(national, ""))
}

// changeVariant edits the local form of the report or, where that has none, one to be chosen.
func (w *window) changeVariant() {
	edit := func(f *form.Form) { w.editVariant(language.L("修改地方格式"), form.VariantOf(f)) }
	if w.desk != nil {
		w.desk.page().finish()
		if f := w.program.forms.ByID(w.desk.report().Form.ID); f != nil && f.Extends != "" {
			edit(f)
			return
		}
	}
	w.chooseForm(language.L("修改地方格式"), language.L("修改…"), w.program.localForms(), edit)
}

func (w *window) editVariant(title string, v *form.Variant) {
	o := variant.Options{Title: language.L("%s（在「%s」上添加）", title, v.National().Name), Variant: v, OnSave: w.keepVariant}
	for _, f := range w.program.forms.Forms() {
		if f.ID != v.ID {
			o.Taken = append(o.Taken, f.Name)
		}
	}
	for _, e := range preambleFields(v.National()).Entries() {
		if e.Fact {
			o.Fields = append(o.Fields, e.Name)
		}
	}
	variant.Show(w.window, o)
}

// preambleFields is what the preamble of a form can speak of before there is a report.
func preambleFields(f *form.Form) *template.Vocabulary {
	return template.NewVocabulary(report.New(f, report.Office{}, time.Now().Year()), nil)
}

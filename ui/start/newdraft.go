package start

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// draftField is the choice of a template that the new report begins with. It offers those that fit what the rest of the
// sheet says, and proposes the best one, or none where last year's text is what the report begins with.
type draftField struct {
	asking  *asking
	offered []*template.Template
	// chosen says that the clerk made the choice: it stays as long as it is offered.
	chosen bool

	choice *sheet.Select
	about  *wrap.Text
	object fyne.CanvasObject
}

func newDraftField(a *asking) *draftField {
	d := &draftField{asking: a, about: sheet.Remark("")}
	d.choice = sheet.NewSelect([]string{language.L("不用模板")}, 0, func(int) {
		d.chosen = true
		d.explain()
		a.sheet.Mended()
	})
	d.object = container.New(tight{}, d.choice, d.about)
	return d
}

// offer lists the templates that fit now. It is called while the sheet is still being made.
func (d *draftField) offer() {
	a := d.asking
	if a.contact == nil || a.options.Templates == nil {
		return
	}
	before := d.template()
	d.offered = nil
	if f := a.forms.form(); f != nil {
		d.offered = a.options.Templates(f, a.kind.Kind())
	}
	names := []string{language.L("不用模板")}
	for _, t := range d.offered {
		names = append(names, t.Name)
	}
	chosen := slices.Index(d.offered, before) + 1
	if !d.chosen {
		chosen = d.proposed()
	}
	d.choice.SetOptions(names)
	d.choice.Choose(chosen)
	d.explain()
}

// proposed is the best of those that fit. A draft for some kinds of offices is proposed to nobody who has not said of which
// kind the office is.
func (d *draftField) proposed() int {
	if len(d.offered) == 0 || d.asking.last.begins() || d.asking.kind.Kind() == "" && len(d.offered[0].Kinds) > 0 {
		return 0
	}
	return 1
}

// template is the one chosen, nil for none.
func (d *draftField) template() *template.Template {
	if i := d.choice.SelectedIndex(); i > 0 && i <= len(d.offered) {
		return d.offered[i-1]
	}
	return nil
}

// explain says in a line what the choice does.
func (d *draftField) explain() {
	switch t := d.template(); {
	case t == nil && d.asking.last.begins():
		d.about.SetText(language.L("正文从上年文字开始。"))
	case t == nil:
		d.about.SetText(language.L("正文空着；以后也可以在「模板 › 套用模板…」里选。"))
	case d.asking.last.begins():
		d.about.SetText(language.L("只写上年没有文字的部分。"))
	case t.About != "":
		d.about.SetText(t.About)
	default:
		d.about.SetText(language.L("各部分先写好，数字随表格填写。"))
	}
	d.asking.sheet.Fit()
}

// begins says that last year's text is what the report begins with.
func (l *lastField) begins() bool { return l.report().Path != "" && l.prose() == report.ProseAsStart }

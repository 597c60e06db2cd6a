package shell

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// using are the open reports on a form that can be edited.
func (p *Program) using(id string) []*desk {
	var desks []*desk
	for _, w := range p.windows {
		if w.desk != nil && w.desk.report().Form.ID == id && w.desk.report().ReadOnly == "" {
			desks = append(desks, w.desk)
		}
	}
	return desks
}

// adopt puts the open reports on a form that was edited.
func (p *Program) adopt(f *form.Form) {
	for _, d := range p.using(f.ID) {
		if d.report().Form != f {
			d.useForm(f)
		}
	}
	for _, w := range p.windows {
		w.menu.update()
	}
}

// useForm puts the report on another form; one step takes it back.
func (d *desk) useForm(f *form.Form) {
	d.page().finish()
	d.do(report.SetForm(f))
}

// canUse reports whether a form can take the place of the report's: another that extends the same national form.
func (d *desk) canUse(f *form.Form) bool {
	now := d.report().Form
	return d.report().ReadOnly == "" && f.ID != now.ID && f.National().ID == now.National().ID
}

// keepVariant writes what was edited and puts the open report on it. saved closes the sheet.
func (w *window) keepVariant(v *form.Variant, saved func()) {
	p := w.program
	f, err := v.Form()
	if err == nil {
		err = fieldFault(v)
	}
	if err != nil {
		w.fail(language.L("格式没有存下"), err)
		return
	}
	isNew := p.forms.ByID(v.ID) == nil
	desks := p.using(v.ID)
	if isNew && w.desk != nil && w.desk.canUse(f) {
		desks = append(desks, w.desk)
	}
	w.askSetAside(desks, f, "", language.L("照样保存"), func() {
		kept, err := p.keepForm(v.ID, v.Encode())
		if err != nil {
			w.fail(language.L("格式没有存下"), err)
			return
		}
		saved()
		for _, d := range desks {
			d.useForm(kept)
		}
		p.adopt(kept)
		if len(desks) > 0 {
			w.say(language.L("「%s」已存下，本年报用的就是它；可以撤销。", kept.Name))
			return
		}
		w.say(language.L("「%s」已存下。新建年报时在「格式」里选它。", kept.Name))
	})
}

// fieldFault tells the first field in the preamble that no report could print.
func fieldFault(v *form.Variant) error {
	fields := preambleFields(v.National())
	for _, token := range template.Scan(v.Preamble) {
		if token.Kind == template.Field {
			if _, problem := fields.Lookup(token.Text); problem != "" {
				return errors.New(language.L("前言里的【%s】：%s", token.Text, problem))
			}
		}
	}
	return nil
}

// askSetAside goes on at once where no report says anything that a form has no place for, else asks first.
func (w *window) askSetAside(desks []*desk, f *form.Form, first, yes string, goOn func()) {
	var lost []report.Lost
	for _, d := range desks {
		d.page().finish()
		lost = append(lost, report.SetAside(d.report(), f)...)
	}
	sentence := first
	if len(lost) > 0 {
		sentence = strings.TrimPrefix(sentence+"\n"+setAside(f, lost), "\n")
	}
	if sentence == "" {
		goOn()
		return
	}
	ask.Choose(w.window, language.L("换用「%s」", f.Name), sentence,
		ask.Answer{Label: language.L("再想想")}, ask.Answer{Label: yes, Do: goOn})
}

// setAside lists what a form has no place for, as much of it as fits a window.
func setAside(f *form.Form, lost []report.Lost) string {
	const most, longest = 6, 16
	var text strings.Builder
	text.WriteString(language.L("报告里已填的这些，「%s」里有变化（文件里都留着，换回原来的格式又会出现）：", f.Name))
	for _, l := range lost[:min(most, len(lost))] {
		fmt.Fprintf(&text, "\n%s：%s（%s）", l.Place, report.Shorten(l.Value, longest), l.Why)
	}
	if len(lost) > most {
		text.WriteString("\n" + language.L("……还有 %d 处。", len(lost)-most))
	}
	return text.String()
}

// askForm asks which form of the same national one the report is to use.
func (d *desk) askForm() {
	d.page().finish()
	forms := slices.DeleteFunc(slices.Clone(d.window.program.forms.Forms()), func(f *form.Form) bool { return !d.canUse(f) })
	if len(forms) == 0 {
		d.window.tell(language.L("没有别的格式可以换；地方格式可以用「以国办格式新建…」或「导入格式文件…」得到。"))
		return
	}
	d.window.chooseForm(language.L("换用格式"), language.L("换用"), forms, d.askUseForm)
}

// askUseForm puts the report on another form, asking first where that sets something aside.
func (d *desk) askUseForm(f *form.Form) {
	d.window.askSetAside([]*desk{d}, f, "", language.L("换用"), func() {
		d.useForm(f)
		d.status.say(language.L("已换用「%s」；可以撤销。", f.Name))
	})
}

// chooseForm asks for one of some forms.
func (w *window) chooseForm(title, yes string, forms []*form.Form, chosen func(*form.Form)) {
	const width = 560
	s := sheet.New(w.window, title, width)
	names := make([]string, len(forms))
	for i, f := range forms {
		names[i] = f.Name
		if f.Extends != "" && w.program.ownFile(f) == "" {
			names[i] = language.L("%s（程序自带）", f.Name)
		}
	}
	list := sheet.NewRadios(names, 0, nil)
	s.Fill(list, sheet.NewButton(language.L("取消"), s.Hide), sheet.NewMainButton(yes, func() {
		s.Hide()
		chosen(forms[list.Chosen()])
	}))
	s.Show(list)
}

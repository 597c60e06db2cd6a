package templates

import (
	"bytes"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// ImportOptions say what a file holds and what the library has already.
type ImportOptions struct {
	Forms *form.Catalog
	// Template is what the file holds, Have the one in the library with its id, nil for none.
	Template, Have *template.Template
	OnImport       func()
}

// ShowImport shows what a template file holds and asks whether to take it into the library.
func ShowImport(w fyne.Window, o ImportOptions) {
	const width = 860
	s := sheet.New(w, language.L("导入模板"), width)
	sentence, label := verdict(o.Template, o.Have)
	body := container.NewVBox(sheet.Words(sentence), account(o.Forms, o.Template))
	leave := sheet.NewButton(language.L("取消"), s.Hide)
	if label == "" {
		leave = sheet.NewMainButton(language.L("知道了"), s.Hide)
		s.Fill(body, leave)
		s.Show(leave)
		return
	}
	take := sheet.NewMainButton(label, func() {
		s.Hide()
		o.OnImport()
	})
	s.Fill(body, leave, take)
	s.Show(take)
}

// verdict says what taking a template in does, and what the button for it says; "" where there is nothing to be done.
func verdict(t, have *template.Template) (sentence, label string) {
	switch {
	case have == nil:
		return language.L("模板库里还没有这个模板。"), language.L("导入")
	case have.BuiltIn:
		return language.L("导入后，它代替同一编号的内置模板「%s」；删除它，内置的又会出现。", have.Name), language.L("导入")
	case template.Later(t.Version, have.Version):
		return language.L("模板库里的「%s」是第 %s 版，这是第 %s 版。更新后，用旧版写的年报会提醒「更新模板」，不会自己改动。",
			have.Name, have.Version, t.Version), language.L("更新")
	case template.Later(have.Version, t.Version):
		return language.L("模板库里的「%s」已经是第 %s 版，这个文件是更早的第 %s 版。", have.Name, have.Version, t.Version), language.L("换回旧版")
	case same(t, have):
		return language.L("模板库里已经有这个模板，一字不差，不用再导入。"), ""
	}
	return language.L("模板库里已经有「%s」第 %s 版，版本相同而内容不同。请向发给您的人问清楚哪一份是对的。", have.Name, have.Version),
		language.L("用这一份代替")
}

// same reports whether two templates read the same.
func same(a, b *template.Template) bool {
	first, err := a.Encode()
	if err != nil {
		return false
	}
	second, err := b.Encode()
	return err == nil && bytes.Equal(first, second)
}

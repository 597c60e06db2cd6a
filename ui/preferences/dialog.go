package preferences

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/office"
	"github.com/nianbao/nianbao/ui/sheet"
)

// dialog is the sheet with its fields.
type dialog struct {
	options Options
	sheet   *sheet.Sheet

	scale, language *sheet.Select
	clerk, office   *sheet.Entry
	kind            office.KindField
	contact         *office.Contact
	fonts           []fontField
}

// fontField is the name of one font of a document.
type fontField struct {
	entry *sheet.Entry
	of    func(*docx.Fonts) *string
}

func newDialog(w fyne.Window, o Options) *dialog {
	const width = 620
	v := o.Values
	d := &dialog{options: o, sheet: sheet.New(w, language.L("设置"), width)}
	d.scale = sheet.NewSelect(scaleNames(v.Scale), scaleIndex(v.Scale), nil)
	d.language = sheet.NewSelect(languageNames(), languageIndex(v.Language), nil)
	d.clerk = sheet.NewEntry(v.Clerk, language.L("说明问题时记下是谁说明的"))
	d.office = sheet.NewEntry(v.Office.Name, language.L("印在标题里的全称"))
	d.kind = office.NewKindField(v.Office.Kind, nil)
	d.office.OnChanged = func(name string) {
		if guess := report.GuessKind(name); guess != "" {
			d.kind.SetKind(guess)
		}
	}
	d.contact = office.NewContact(v.Office)
	d.sheet.Fill(container.NewVBox(
		sheet.Heading(language.L("显示")),
		sheet.Fields(
			widget.NewLabel(language.L("显示大小")), d.scale,
			widget.NewLabel(language.L("语言")), d.language,
		),
		sheet.Remark(language.L("显示大小和语言重新启动后生效。")),
		sheet.Heading(language.L("填报人")),
		sheet.Fields(widget.NewLabel(language.L("姓名")), d.clerk),
		sheet.Heading(language.L("单位信息")),
		sheet.Remark(language.L("新建年报时用这些；已有的年报不会改动。")),
		sheet.Fields(widget.NewLabel(office.Name()), d.office, widget.NewLabel(office.Kind()), d.kind.Select),
		d.contact.Fields,
		sheet.Heading(language.L("DOCX 用的字体")),
		sheet.Remark(language.L("空着就用公文常用的字体。文件里只写字体的名称，打开它的电脑上要装有这种字体。")),
		d.fontFields(v.Fonts),
		sheet.Heading(language.L("自动保存")),
		sheet.Words(language.L("没有存的改动随时另留一份在 %s。", o.Recovery)),
	), sheet.NewButton(language.L("取消"), d.sheet.Hide), sheet.NewMainButton(language.L("保存"), d.save))
	return d
}

func (d *dialog) fontFields(fonts docx.Fonts) fyne.CanvasObject {
	usual := docx.Offices
	fields := sheet.Fields()
	add := func(label string, of func(*docx.Fonts) *string) {
		entry := sheet.NewEntry(*of(&fonts), *of(&usual))
		d.fonts = append(d.fonts, fontField{entry, of})
		fields.Add(widget.NewLabel(label))
		fields.Add(entry)
	}
	add(language.L("标题"), func(f *docx.Fonts) *string { return &f.Title })
	add(language.L("一级标题"), func(f *docx.Fonts) *string { return &f.Heading })
	add(language.L("二级标题"), func(f *docx.Fonts) *string { return &f.Subheading })
	add(language.L("正文"), func(f *docx.Fonts) *string { return &f.Body })
	add(language.L("数字和西文"), func(f *docx.Fonts) *string { return &f.Latin })
	add(language.L("页码"), func(f *docx.Fonts) *string { return &f.PageNumber })
	return fields
}

func (d *dialog) save() {
	v := d.options.Values
	v.Scale = scaleAt(d.options.Values.Scale, d.scale.SelectedIndex())
	v.Language = language.Languages()[d.language.SelectedIndex()].Code
	v.Clerk = clean(d.clerk)
	v.Office.Name, v.Office.Kind = clean(d.office), d.kind.Kind()
	d.contact.Put(&v.Office)
	for _, f := range d.fonts {
		*f.of(&v.Fonts) = clean(f.entry)
	}
	d.sheet.Hide()
	d.options.OnSave(v)
}

func clean(e *sheet.Entry) string { return strings.TrimSpace(report.Clean(e.Text)) }

func languageNames() []string {
	var names []string
	for _, l := range language.Languages() {
		names = append(names, l.Name)
	}
	return names
}

func languageIndex(code string) int {
	return max(0, slices.IndexFunc(language.Languages(), func(l language.Language) bool { return l.Code == code }))
}

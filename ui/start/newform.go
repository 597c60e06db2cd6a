package start

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// yearField is a year to type, or to step through with the arrow keys and two buttons.
type yearField struct {
	entry  *sheet.Entry
	object fyne.CanvasObject
}

func newYearField(year int) *yearField {
	y := &yearField{entry: sheet.NewEntry(strconv.Itoa(year), "")}
	y.entry.OnKey = func(name fyne.KeyName) bool {
		switch name {
		case fyne.KeyUp:
			y.step(1)
		case fyne.KeyDown:
			y.step(-1)
		default:
			return false
		}
		return true
	}
	y.object = sheet.Row(y.entry,
		sheet.NewButton(language.L("上一年"), func() { y.step(-1) }), sheet.NewButton(language.L("下一年"), func() { y.step(1) }))
	return y
}

func (y *yearField) step(by int) {
	if year, ok := y.year(); ok {
		y.entry.SetText(strconv.Itoa(year + by))
	}
}

// year reads the year, in full-width digits too.
func (y *yearField) year() (year int, ok bool) {
	text := strings.TrimSuffix(strings.TrimSpace(y.entry.Text), "年")
	year, err := strconv.Atoi(report.Understand(&form.Cell{Kind: form.Count}, text))
	return year, err == nil
}

// formField shows the national form of a year, with the local ones that extend it to choose from.
type formField struct {
	catalog  *form.Catalog
	national *form.Form
	local    []*form.Form

	name, number *wrap.Text
	locals       *sheet.Select
	localPart    *fyne.Container
	object       fyne.CanvasObject
}

func newFormField(catalog *form.Catalog, changed func()) *formField {
	f := &formField{catalog: catalog, name: sheet.Words(""), number: sheet.Remark("")}
	f.locals = sheet.NewSelect([]string{language.L("不用")}, 0, func(int) { changed() })
	f.localPart = container.NewBorder(nil, nil, widget.NewLabel(language.L("地方格式")), nil, f.locals)
	f.object = container.NewVBox(container.New(tight{}, f.name, f.number), f.localPart)
	return f
}

// follow shows the form of a year; ok is false where no year is written.
func (f *formField) follow(year int, ok bool) {
	f.national, f.local = nil, nil
	if ok {
		f.national = f.catalog.ForYear(year)
	}
	if f.national == nil {
		f.name.SetText(language.L("没有这个年度的格式"))
		f.number.Hide()
		f.localPart.Hide()
		return
	}
	f.name.SetText(f.national.Name)
	f.number.Say(f.national.Source.Number)
	options := []string{language.L("不用")}
	for _, local := range f.catalog.Forms() {
		if local.Extends == f.national.ID && local.Years.Contains(year) {
			f.local = append(f.local, local)
			options = append(options, local.Name)
		}
	}
	f.locals.SetOptions(options)
	if f.locals.SelectedIndex() < 0 {
		f.locals.Choose(0)
	}
	if len(f.local) == 0 {
		f.localPart.Hide()
	} else {
		f.localPart.Show()
	}
}

// form is the one chosen.
func (f *formField) form() *form.Form {
	if i := f.locals.SelectedIndex(); i > 0 && i <= len(f.local) {
		return f.local[i-1]
	}
	return f.national
}

// fault says why there is no form, "" when there is one.
func (f *formField) fault(year int, ok bool) string {
	if !ok {
		return language.L("年度要写成四位数，如 2025。")
	}
	if f.national != nil {
		return ""
	}
	var known []string
	for _, national := range f.catalog.Forms() {
		if national.Extends == "" {
			known = append(known, national.Name+"（"+national.Years.String()+"）")
		}
	}
	return language.L("没有 %d 年度的报告格式；现有 %s。", year, strings.Join(known, "、"))
}

package start

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/office"
	"github.com/nianbao/nianbao/ui/sheet"
)

// asking is the sheet that asks for a new report.
type asking struct {
	window  fyne.Window
	options NewOptions
	sheet   *sheet.Sheet

	name *sheet.Entry
	kind office.KindField
	// kindChosen says that the kind no longer follows the name.
	kindChosen bool
	year       *yearField
	forms      *formField
	last       *lastField
	draft      *draftField
	cover      *sheet.Check
	contact    *contactField
}

func newAsking(w fyne.Window, o NewOptions) *asking {
	const width = 620
	a := &asking{window: w, options: o, sheet: sheet.New(w, language.L("新建年报"), width)}
	a.name = sheet.NewEntry(o.Office.Name, language.L("印在标题里的全称"))
	a.draft = newDraftField(a)
	a.kind = office.NewKindField(kindOf(o.Office), func() {
		a.kindChosen = true
		a.draft.offer()
		a.sheet.Mended()
	})
	a.year = newYearField(yearOf(o.Today))
	a.forms = newFormField(o.Catalog, func() {
		a.draft.offer()
		a.sheet.Mended()
	})
	a.last = newLastField(a)
	a.cover = sheet.NewCheck(language.L("加一页封面"), false, func(bool) { a.sheet.Mended() })
	a.contact = newContactField(a)
	a.kindChosen = o.Office.Kind != "" && o.Office.Kind != report.GuessKind(o.Office.Name)
	a.name.OnChanged = func(string) { a.named() }
	a.year.entry.OnChanged = func(string) { a.dated() }
	a.sheet.Fill(sheet.Fields(
		widget.NewLabel(office.Name()), a.name,
		widget.NewLabel(office.Kind()), a.kind.Select,
		widget.NewLabel(language.L("年度")), a.year.object,
		widget.NewLabel(language.L("格式")), a.forms.object,
		widget.NewLabel(language.L("上年报告")), a.last.object,
		widget.NewLabel(language.L("起草")), a.draft.object,
		widget.NewLabel(language.L("封面")), a.cover,
		widget.NewLabel(language.L("单位信息")), a.contact.object,
	), sheet.NewButton(language.L("取消"), a.sheet.Hide), sheet.NewMainButton(language.L("建立"), a.take))
	a.dated()
	return a
}

// focus is the first thing that is still to be said.
func (a *asking) focus() fyne.Focusable {
	if a.office() == "" {
		return a.name
	}
	return a.year.entry
}

func (a *asking) office() string { return strings.TrimSpace(report.Clean(a.name.Text)) }

// follow takes the office from last year's report where none is written yet.
func (a *asking) follow(last report.Office) {
	if a.office() == "" && last.Name != "" {
		a.name.SetText(last.Name)
		if last.Kind != "" {
			a.kind.SetKind(last.Kind)
		}
	}
	if last.Name == a.office() {
		a.contact.follow(last)
	}
}

func kindOf(o report.Office) report.Kind {
	if o.Kind != "" {
		return o.Kind
	}
	return report.GuessKind(o.Name)
}

func (a *asking) named() {
	if !a.kindChosen {
		a.kind.SetKind(report.GuessKind(a.office()))
	}
	a.last.offer()
	a.draft.offer()
	a.sheet.Mended()
}

func (a *asking) dated() {
	a.forms.follow(a.year.year())
	a.last.offer()
	a.draft.offer()
	a.sheet.Mended()
	a.sheet.Fit()
}

func (a *asking) take() {
	sentence, at := a.fault()
	if sentence != "" {
		a.sheet.Refuse(sentence, at)
		return
	}
	office := a.options.Office
	office.Name, office.Kind = a.office(), a.kind.Kind()
	a.contact.put(&office)
	year, _ := a.year.year()
	asked := NewReport{
		Office: office, Year: year, Form: a.forms.form(), Last: a.last.report(), Prose: a.last.prose(),
		Template: a.draft.template(), Cover: a.cover.Checked,
	}
	a.sheet.Hide()
	a.options.OnNew(asked)
}

// fault says in one sentence what is still missing, and where.
func (a *asking) fault() (sentence string, at fyne.Focusable) {
	if a.office() == "" {
		return language.L("还没有写单位全称。"), a.name
	}
	if sentence := a.forms.fault(a.year.year()); sentence != "" {
		return sentence, a.year.entry
	}
	if sentence := a.last.fault(); sentence != "" {
		return sentence, nil
	}
	return "", nil
}

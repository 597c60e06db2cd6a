package templates

import (
	"fyne.io/fyne/v2"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// LibraryOptions are the templates at hand and what can be done with them.
type LibraryOptions struct {
	Forms *form.Catalog
	// Templates lists them as they are now.
	Templates func() []*template.Template
	// OnImport asks for a file, OnExport where to write one.
	OnImport func()
	OnExport func(*template.Template)
	// OnRename and OnDelete change a template that is not built in; the error is a sentence for the clerk.
	OnRename func(t *template.Template, name string) error
	OnDelete func(*template.Template) error
}

// ShowLibrary shows the templates to look at and to keep in order. It returns what shows them anew, after an import for
// one, with the one of an id chosen.
func ShowLibrary(w fyne.Window, o LibraryOptions) (renew func(id string)) {
	s := newShelf(w, o)
	s.sheet.Show(s.list)
	return s.renew
}

// shelf is the sheet: the templates on the left, what the chosen one holds on the right.
type shelf struct {
	window    fyne.Window
	options   LibraryOptions
	sheet     *sheet.Sheet
	list      *list
	panes     *panes
	templates []*template.Template

	export, rename, remove *sheet.Button
}

func newShelf(w fyne.Window, o LibraryOptions) *shelf {
	s := &shelf{window: w, options: o, sheet: sheet.New(w, language.L("模板库"), widest)}
	s.list = newList(s.show)
	s.panes = newPanes(w, nil, s.list)
	s.export = sheet.NewButton(language.L("导出…"), func() { o.OnExport(s.chosen()) })
	s.rename = sheet.NewButton(language.L("改名…"), s.askName)
	s.remove = sheet.NewButton(language.L("删除…"), s.askRemoval)
	s.sheet.Fill(s.panes.content, sheet.NewButton(language.L("导入…"), o.OnImport), s.export, s.rename, s.remove,
		sheet.NewMainButton(language.L("关闭"), s.sheet.Hide))
	s.renew("")
	return s
}

// renew lists the templates anew and chooses the one with an id, or else the one in the same place.
func (s *shelf) renew(id string) {
	s.templates = s.options.Templates()
	chosen := max(0, s.list.chosen)
	choices := make([]choice, len(s.templates))
	for i, t := range s.templates {
		choices[i] = choiceOf(t)
		if t.ID == id {
			chosen = i
		}
	}
	s.list.set(choices, chosen)
	s.show(s.list.chosen)
}

func (s *shelf) chosen() *template.Template { return s.templates[s.list.chosen] }

// show puts a template on the right.
func (s *shelf) show(index int) {
	if index < 0 {
		s.panes.show(sheet.Words(language.L("还没有模板。")), s.sheet)
		enable(false, s.export, s.rename, s.remove)
		return
	}
	t := s.templates[index]
	body := container.NewVBox(account(s.options.Forms, t))
	if t.BuiltIn {
		body.Add(sheet.Remark(language.L("内置的模板不能改名、删除；套用、改写以后可以「存为模板」。")))
	}
	enable(true, s.export)
	enable(!t.BuiltIn, s.rename, s.remove)
	s.panes.show(body, s.sheet)
	s.sheet.Mended()
}

func enable(on bool, buttons ...*sheet.Button) {
	for _, b := range buttons {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// askName asks what the chosen template is to be called.
func (s *shelf) askName() {
	const width = 480
	t := s.chosen()
	naming := sheet.New(s.window, language.L("改名"), width)
	name := sheet.NewEntry(t.Name, "")
	name.OnChanged = func(string) { naming.Mended() }
	naming.Fill(sheet.Fields(widget.NewLabel(language.L("名称")), name),
		sheet.NewButton(language.L("取消"), naming.Hide),
		sheet.NewMainButton(language.L("改名"), func() {
			if written(name) == "" {
				naming.Refuse(language.L("还没有写模板的名称。"), name)
				return
			}
			if err := s.options.OnRename(t, written(name)); err != nil {
				naming.Refuse(err.Error(), name)
				return
			}
			naming.Hide()
			s.renew(t.ID)
		}))
	naming.Show(name)
}

// askRemoval asks whether the chosen template is to be deleted: there is no way back.
func (s *shelf) askRemoval() {
	t := s.chosen()
	sentence := language.L("删除后，「%s」只能从别处再导入。用它写好的年报不受影响。", t.Name)
	ask.Choose(s.window, language.L("删除模板"), sentence,
		ask.Answer{Label: language.L("保留")},
		ask.Answer{Label: language.L("删除"), Do: func() {
			if err := s.options.OnDelete(t); err != nil {
				s.sheet.Refuse(err.Error(), s.list)
				return
			}
			s.renew("")
			s.sheet.Focus(s.list)
		}})
}

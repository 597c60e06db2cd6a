package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// ApplyOptions say for which report a template is chosen.
type ApplyOptions struct {
	Report *report.Report
	// Last is last year's report, nil without one.
	Last *report.Report
	// Templates are those that fit, the best first; there is at least one.
	Templates []*template.Template
	// OnApply is told which sections of a template are to be taken over.
	OnApply func(t *template.Template, sections []string)
}

// ShowApply asks which template to take over and which sections of it.
func ShowApply(w fyne.Window, o ApplyOptions) { newApplying(w, o).ask() }

// applying is the sheet: the templates on the left, on the right what the chosen one would read like.
type applying struct {
	options ApplyOptions
	sheet   *sheet.Sheet
	list    *list
	panes   *panes

	passages []passage
	// wanted has a box for every passage, nil for one that has no place in the report.
	wanted []*sheet.Check
	// texts are what the passages read, waiting says of what is not printed yet, zeroes that numbers not filled in count as 0.
	texts   []*fyne.Container
	waiting *wrap.Text
	zeroes  bool
}

func newApplying(w fyne.Window, o ApplyOptions) *applying {
	a := &applying{options: o, sheet: sheet.New(w, language.L("套用模板"), widest), zeroes: true}
	a.list = newList(a.show)
	a.panes = newPanes(w, nil, a.list)
	choices := make([]choice, len(o.Templates))
	for i, t := range o.Templates {
		choices[i] = choiceOf(t)
	}
	a.sheet.Fill(a.panes.content, sheet.NewButton(language.L("取消"), a.sheet.Hide), sheet.NewMainButton(language.L("套用"), a.take))
	a.list.set(choices, 0)
	a.show(0)
	return a
}

func (a *applying) ask() { a.sheet.Show(a.list) }

// show puts a template on the right.
func (a *applying) show(index int) {
	t := a.options.Templates[index]
	a.passages = draft(a.options.Report, a.options.Last, t, a.zeroes)
	a.wanted = make([]*sheet.Check, len(a.passages))
	a.texts = make([]*fyne.Container, len(a.passages))
	body := container.NewVBox()
	if missing := lacking(a.options.Report, t); len(missing) > 0 {
		body.Add(sheet.Words(language.L("套用后要填的补充事项：%s。", strings.Join(names(missing), language.L("、")))))
	}
	body.Add(sheet.NewCheck(language.L("预览时没有填的数先当 0"), a.zeroes, a.read))
	a.waiting = sheet.Remark("")
	body.Add(a.waiting)
	for i := range a.passages {
		a.texts[i] = container.NewStack()
		body.Add(a.head(i))
		body.Add(a.texts[i])
	}
	a.fill()
	a.panes.show(body, a.sheet)
	a.sheet.Mended()
}

// read shows the same template with other numbers.
func (a *applying) read(zeroes bool) {
	a.zeroes = zeroes
	a.passages = draft(a.options.Report, a.options.Last, a.options.Templates[a.list.chosen], zeroes)
	a.fill()
	a.panes.fit()
}

// fill puts the passages below their boxes.
func (a *applying) fill() {
	for i, p := range a.passages {
		a.texts[i].Objects = nil
		if p.there {
			a.texts[i].Objects = []fyne.CanvasObject{paragraphs(p.text)}
		}
		a.texts[i].Refresh()
	}
	remark := ""
	if slices.ContainsFunc(a.passages, passage.waits) {
		remark = language.L("写成【…】的地方，要等表格和补充事项填了才印。")
	}
	a.waiting.Say(remark)
}

// head is the box above a passage. Prose that is there already stays, and asks for a tick.
func (a *applying) head(index int) fyne.CanvasObject {
	p := a.passages[index]
	switch {
	case !p.there:
		return sheet.Remark(language.L("%s：本报告没有这一部分", p.heading))
	case p.written:
		a.wanted[index] = sheet.NewCheck(language.L("%s（已有文字，接在后面）", p.heading), false, func(bool) { a.sheet.Mended() })
	default:
		a.wanted[index] = sheet.NewCheck(p.heading, true, func(bool) { a.sheet.Mended() })
	}
	return a.wanted[index]
}

func names(supplements []report.Supplement) []string {
	list := make([]string, len(supplements))
	for i, s := range supplements {
		list[i] = s.Name
	}
	return list
}

func (a *applying) take() {
	var sections []string
	for i, box := range a.wanted {
		if box != nil && box.Checked {
			sections = append(sections, a.passages[i].section)
		}
	}
	if len(sections) == 0 {
		a.sheet.Refuse(language.L("还没有勾选要套用的部分。"), a.list)
		return
	}
	a.sheet.Hide()
	a.options.OnApply(a.options.Templates[a.list.chosen], sections)
}

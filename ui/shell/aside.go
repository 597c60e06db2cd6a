package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/fields"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
	"github.com/nianbao/nianbao/ui/sheet"
)

// aside is the right side: findings, and on demand the filling instructions and last year's report for the part that is
// being edited.
type aside struct {
	desk    *desk
	tabs    *container.AppTabs
	guide   *prose.Editor
	last    *fyne.Container
	palette *fields.Palette
	preview *preview
	// part is shown, lastPart the one for which last year's text was put there.
	part     string
	lastPart string
}

// The tabs of the right side.
const (
	tabFindings = iota
	tabFields
	tabPreview
	tabGuide
	tabLast
)

func newAside(d *desk) *aside {
	a := &aside{desk: d, guide: prose.New(), last: container.NewStack(), palette: newPalette(d), preview: newPreview(d)}
	a.guide.ReadOnly, a.guide.Placeholder = true, language.L("这一部分没有填报说明。")
	a.guide.OnShortcut = d.shortcut
	a.tabs = container.NewAppTabs(
		container.NewTabItem(language.L("问题"), d.findings),
		container.NewTabItem(language.L("字段"), a.palette),
		container.NewTabItem(language.L("成文"), a.preview.content),
		container.NewTabItem(language.L("填报说明"), a.guide),
		container.NewTabItem(language.L("上年"), a.last),
	)
	a.tabs.OnSelected = func(*container.TabItem) { a.fill() }
	return a
}

// turn shows what belongs to a part.
func (a *aside) turn(part string) {
	a.part = part
	a.fill()
}

// open brings a tab to the front.
func (a *aside) open(tab int) { a.tabs.SelectIndex(tab) }

// fill prepares the tab in front; the others wait until they are looked at.
func (a *aside) fill() {
	switch a.tabs.SelectedIndex() {
	case tabFields:
		a.palette.Set(a.desk.vocabulary())
	case tabPreview:
		a.preview.fill()
	case tabGuide:
		a.guide.Load(guideOf(a.desk.report(), a.part))
	case tabLast:
		a.fillLast()
	}
}

// renew shows in the tab in front what became of the report.
func (a *aside) renew() {
	switch a.tabs.SelectedIndex() {
	case tabFields, tabPreview:
		a.fill()
	}
}

// typed follows the prose while it is being written.
func (a *aside) typed() {
	if a.tabs.SelectedIndex() == tabPreview {
		a.preview.fill()
	}
}

// follow shows where in the printed text the caret of an area is.
func (a *aside) follow(of *proseArea) {
	if a.tabs.SelectedIndex() != tabPreview {
		return
	}
	if a.preview.part != of.part {
		a.preview.fill()
	}
	a.preview.follow()
}

func newPalette(d *desk) *fields.Palette {
	p := fields.NewPalette()
	p.OnInsert, p.OnGo, p.OnShortcut = d.insert, d.goToField, d.shortcut
	p.OnLeave = func() { d.page().focus() }
	for _, entry := range p.Entries() {
		ime.Watch(entry, d.window.window)
	}
	return p
}

// guideOf returns the filling instructions of a part and of its tables, a paragraph each.
func guideOf(r *report.Report, part string) []string {
	i := check.SectionAt(r, part)
	if i < 0 {
		return nil
	}
	own := r.Form.Section(r.Sections[i].ID)
	if own == nil {
		return nil
	}
	paragraphs := guideTexts(own.Guide)
	for _, t := range r.Form.TablesOf(own) {
		paragraphs = append(paragraphs, guideTexts(t.Guide)...)
	}
	return paragraphs
}

func guideTexts(guide []form.Guide) []string {
	var texts []string
	for _, g := range guide {
		text := g.Text
		if g.Source != "" {
			text += language.L("（依据：%s）", g.Source)
		}
		texts = append(texts, text)
	}
	return texts
}

// forget drops last year's report as it is shown: there is another.
func (a *aside) forget() {
	a.lastPart = ""
	a.fill()
}

func (a *aside) fillLast() {
	last := a.desk.session.Proof().Last
	if a.lastPart == a.part && last != nil {
		return
	}
	a.lastPart = a.part
	a.last.Objects = []fyne.CanvasObject{a.lastContent(last)}
	a.last.Refresh()
}

func (a *aside) lastContent(last *report.Report) fyne.CanvasObject {
	choose := sheet.NewButton(language.L("选择上年年报…"), a.desk.askLast)
	if last == nil {
		hint := widget.NewLabel(language.L("打开上年的年报，可以对照着写，还能核对跨年的数字。"))
		hint.Wrapping = fyne.TextWrapBreak
		return container.NewBorder(container.NewVBox(hint, choose), nil, nil, nil)
	}
	choose.Importance = widget.LowImportance
	foot := container.NewGridWithColumns(2, sheet.NewButton(language.L("与上年对照"), a.desk.compare), choose)
	title := widget.NewLabel(last.PrintedTitle())
	title.Wrapping = fyne.TextWrapBreak
	var texts []string
	var tables []*form.Table
	if a.part == check.PartPreamble {
		texts = last.Preamble
	} else if i := last.Section(a.part); i >= 0 {
		texts = last.Sections[i].Paragraphs
		if own := last.Form.Section(last.Sections[i].ID); own != nil {
			tables = last.Form.TablesOf(own)
		}
	}
	head := container.NewVBox(title)
	if len(tables) == 0 {
		text := prose.New()
		text.ReadOnly, text.Placeholder = true, language.L("上年这一部分没有文字。")
		if a.part == partCompare {
			text.Placeholder = language.L("正在与上年对照。")
		}
		text.OnShortcut = a.desk.shortcut
		text.Load(texts)
		return container.NewBorder(head, foot, nil, nil, text)
	}
	if len(texts) > 0 {
		words := widget.NewLabel(strings.Join(texts, "\n"))
		words.Wrapping = fyne.TextWrapBreak
		head.Add(words)
	}
	tabs := container.NewAppTabs()
	for _, t := range tables {
		tabs.Append(container.NewTabItem(t.Name, lastTable(last, t)))
	}
	return container.NewBorder(head, foot, nil, nil, tabs)
}

// lastTable shows a table of last year's report, to look at and copy from.
func lastTable(last *report.Report, t *form.Table) fyne.CanvasObject {
	g := grid.New(last.Grid(t), t.Layout)
	values := last.Values(nil)
	g.SetCells(func(i int) grid.Cell {
		_, number := values[i].Number()
		return grid.Cell{Text: values[i].String(), Number: number, Locked: language.L("这是上年的数，只能查看。"), Place: last.Place(i)}
	})
	return g
}

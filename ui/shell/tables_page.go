package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/language"
)

// tablesPage edits a section that has tables: a tab for each where there are several, and the section's prose on
// demand.
type tablesPage struct {
	desk   *desk
	part   string
	sheets []*tableSheet
	tabs   *container.AppTabs
	prose  *proseArea
	split  *container.Split
	body   *fyne.Container
	whole  fyne.CanvasObject
	last   keyboard
}

// keyboard is what can be given the keyboard.
type keyboard interface{ focus() }

func newTablesPage(d *desk, part string) *tablesPage {
	p := &tablesPage{desk: d, part: part, body: container.NewStack()}
	r := d.report()
	i := check.SectionAt(r, part)
	for _, t := range r.Form.TablesOf(r.Form.Section(r.Sections[i].ID)) {
		p.sheets = append(p.sheets, newTableSheet(d, t))
	}
	p.prose = newProseArea(d, part)
	p.last = p.sheets[0]
	var tables fyne.CanvasObject = p.sheets[0].content
	if len(p.sheets) > 1 {
		p.tabs = container.NewAppTabs()
		for _, s := range p.sheets {
			p.tabs.Append(container.NewTabItem(s.table.Name, s.content))
		}
		p.tabs.OnSelected = func(*container.TabItem) {
			p.last = p.sheets[p.tabs.SelectedIndex()]
			d.window.menu.update() // it tells whether the table in front is filled
		}
		tables = p.tabs
	}
	p.split = container.NewVSplit(p.prose.content, tables)
	p.split.SetOffset(0.3)
	words := widget.NewButton(language.L("本节文字"), p.toggleProse)
	words.Importance = widget.LowImportance
	p.whole = container.NewBorder(container.NewBorder(nil, nil, nil, words, heading(r.Heading(i))), nil, nil, nil, p.body)
	p.body.Objects = []fyne.CanvasObject{tables}
	if len(r.Sections[i].Paragraphs) > 0 {
		p.body.Objects = []fyne.CanvasObject{p.split}
	}
	return p
}

func (p *tablesPage) proseShown() bool { return p.body.Objects[0] == p.split }

func (p *tablesPage) toggleProse() {
	p.showProse(!p.proseShown())
	p.focus()
}

func (p *tablesPage) showProse(shown bool) {
	if shown {
		p.body.Objects, p.last = []fyne.CanvasObject{p.split}, p.prose
	} else {
		p.body.Objects, p.last = []fyne.CanvasObject{p.split.Trailing}, p.sheets[0]
	}
	p.body.Refresh()
}

func (p *tablesPage) content() fyne.CanvasObject { return p.whole }

func (p *tablesPage) refill(found []check.Finding) {
	for _, s := range p.sheets {
		s.refill(found)
	}
	p.prose.refill(found)
}

func (p *tablesPage) mark(found []check.Finding) {
	for _, s := range p.sheets {
		s.refill(found)
	}
	p.prose.mark(found)
}

func (p *tablesPage) finish() {
	for _, s := range p.sheets {
		s.grid.Finish()
	}
}

func (p *tablesPage) focus() { p.last.focus() }

func (p *tablesPage) show(at place) {
	switch {
	case at.cell >= 0:
		cell := &p.desk.report().Form.Cells()[at.cell]
		p.bring(p.sheetOf(cell))
		p.sheet().show(at)
	case at.table != "":
		p.bring(slices.IndexFunc(p.sheets, func(s *tableSheet) bool { return s.table.ID == at.table }))
		if !at.glance {
			p.focus()
		}
	case at.paragraph >= 0:
		p.showProse(true)
		p.last = p.prose
		p.prose.show(at)
	case !at.glance:
		p.focus()
	}
}

// sheetOf returns the sheet that a cell stands on; that of a local line is the table the line follows.
func (p *tablesPage) sheetOf(cell *form.Cell) int {
	return slices.IndexFunc(p.sheets, func(s *tableSheet) bool {
		return s.table == cell.Table || cell.Line != nil && cell.Line.After == s.table.ID
	})
}

func (p *tablesPage) bring(sheet int) {
	if sheet < 0 {
		sheet = 0
	}
	if p.tabs != nil {
		p.tabs.SelectIndex(sheet)
	}
	p.last = p.sheets[sheet]
}

// sheet returns the table that is in front.
func (p *tablesPage) sheet() *tableSheet {
	if p.tabs != nil {
		return p.sheets[p.tabs.SelectedIndex()]
	}
	return p.sheets[0]
}

// tables returns the page that is shown if it has tables, or nil.
func (w *window) tables() *tablesPage {
	if w.desk == nil {
		return nil
	}
	p, _ := w.desk.page().(*tablesPage)
	return p
}

// sheet is the table in front of a page that has tables.
func (w *window) sheet() *tableSheet { return w.tables().sheet() }

func (w *window) tableComplete() bool {
	return w.tables() != nil && w.desk.report().Table(w.sheet().table.ID).Complete
}

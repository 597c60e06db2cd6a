package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
)

// tableSheet is one table of the report with what belongs to it: the mark that it is filled, the local lines and the notes
// behind it.
type tableSheet struct {
	desk     *desk
	table    *form.Table
	grid     *grid.Grid
	complete *widget.Check
	lines    []*lineField
	notes    *widget.Label
	content  fyne.CanvasObject
	// active is the cell that typing goes to, -1 before there is one.
	active int
	// filling keeps the widgets from reporting as edits what they are shown.
	filling bool
}

func newTableSheet(d *desk, t *form.Table) *tableSheet {
	s := &tableSheet{desk: d, table: t, grid: grid.New(d.report().Grid(t), t.Layout), active: -1}
	s.grid.OnEdit = s.edit
	s.grid.OnSelect = func(chosen grid.Selection) {
		s.active = chosen.Active
		d.status.selected(chosen)
	}
	s.grid.OnNotice = d.status.say
	s.grid.OnShortcut = d.shortcut
	s.grid.OnCaret = func(at fyne.Position, height float32) { ime.Place(d.window.window, s.grid, at, height) }
	s.grid.OnMenu = s.menu

	w := d.window
	s.complete = widget.NewCheck(language.L("本表已填完"), func(bool) {
		if !s.filling {
			w.completeCommand().start(w)
		}
	})
	zeroes := widget.NewButton(language.L("空格全部填 0"), func() { w.zeroesCommand().start(w) })
	notes := widget.NewButton(language.L("表后注…"), func() { w.notesCommand().start(w) })
	zeroes.Importance, notes.Importance = widget.LowImportance, widget.LowImportance
	if d.report().ReadOnly != "" {
		for _, o := range []fyne.Disableable{s.complete, zeroes, notes} {
			o.Disable()
		}
	}
	s.notes = widget.NewLabel("")
	s.notes.Wrapping = fyne.TextWrapBreak
	foot := container.NewVBox()
	for _, line := range d.report().Form.LinesAfter(t.ID) {
		field := newLineField(d, line)
		s.lines = append(s.lines, field)
		foot.Add(field.content)
	}
	foot.Add(s.notes)
	foot.Add(container.NewHBox(s.complete, zeroes, notes))
	s.content = container.NewBorder(nil, foot, nil, nil, s.grid)
	return s
}

func (s *tableSheet) focus() { s.desk.window.window.Canvas().Focus(s.grid) }

func (s *tableSheet) show(at place) {
	for _, line := range s.lines {
		if line.cell == at.cell {
			if !at.glance {
				s.desk.window.window.Canvas().Focus(line.entry)
			}
			return
		}
	}
	if !at.glance {
		s.focus()
	}
	s.grid.Select(at.cell)
}

// edit puts what was typed or pasted into the report, read as the number that was meant.
func (s *tableSheet) edit(edits []grid.Edit) {
	cells := s.desk.report().Form.Cells()
	commands := make([]report.CellEdit, len(edits))
	for i, e := range edits {
		def := &cells[e.Cell]
		commands[i] = report.CellEdit{Address: def.Address, Text: report.Understand(def, e.Text)}
	}
	s.desk.do(report.SetCells(commands...))
}

func (s *tableSheet) setComplete(complete bool) {
	state := s.desk.report().Table(s.table.ID)
	state.Complete = complete
	s.desk.do(report.SetTable(s.table.ID, state))
}

func (s *tableSheet) refill(found []check.Finding) {
	s.filling = true
	defer func() { s.filling = false }()
	r := s.desk.report()
	marks, hints := cellMarks(r, found)
	values := r.Values(nil)
	s.grid.SetCells(func(i int) grid.Cell {
		_, number := values[i].Number()
		return grid.Cell{
			Text: values[i].String(), Number: number, Mark: marks[i], Hint: strings.Join(hints[i], "\n"),
			Locked: s.desk.locked(i), Place: r.Place(i),
		}
	})
	s.complete.SetChecked(r.Table(s.table.ID).Complete)
	for _, line := range s.lines {
		line.refill(marks[line.cell], strings.Join(hints[line.cell], "\n"))
	}
	notes := s.desk.session.Proof().Report.Notes(s.table)
	s.notes.SetText(strings.Join(notes, "\n"))
	s.notes.Hidden = len(notes) == 0
}

// cellMarks tells the gravest finding of each cell and what its findings say.
func cellMarks(r *report.Report, found []check.Finding) (marks map[int]grid.Mark, hints map[int][]string) {
	marks, hints = map[int]grid.Mark{}, map[int][]string{}
	for i := range found {
		f := &found[i]
		mark := markOf(f)
		for _, address := range f.Addresses {
			cell := r.Form.Cell(address)
			if cell < 0 {
				continue
			}
			marks[cell] = max(marks[cell], mark)
			hints[cell] = append(hints[cell], f.Rule+" "+f.Message)
		}
	}
	return marks, hints
}

func markOf(f *check.Finding) grid.Mark {
	switch {
	case f.Severity == form.Error:
		return grid.Error
	case f.Severity == form.Warning && f.Explanation == nil:
		return grid.Warning
	}
	return grid.Notice
}

// locked says why a cell takes no typing.
func (d *desk) locked(cell int) string {
	r := d.report()
	switch {
	case r.ReadOnly != "":
		return r.ReadOnly
	case r.Locked(cell):
		return language.L("合计由程序计算，跟着左边或上面的数走；要照原件录入，请用菜单「表格」里的「合计照原件录入」。")
	}
	return ""
}

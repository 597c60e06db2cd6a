// Package grid is the table a clerk fills in: the printed form on white paper, used like a sheet of Excel or WPS.
package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
)

// Cell is what a grid shows of one cell.
type Cell struct {
	Text string
	// Locked says why nothing can be typed here; "" when it can.
	Locked string
	Mark   Mark
	// Hint holds the findings, shown when the mouse rests on the cell.
	Hint string
	// Number says that Text is a number, so that it counts towards sums.
	Number bool
	// Place says by printed labels where the cell stands.
	Place string
}

// Mark is the gravest finding of a cell.
type Mark int

// The marks, from none to the gravest.
const (
	Unmarked Mark = iota
	Notice
	Warning
	Error
)

// Edit puts a text into a cell.
type Edit struct {
	Cell int
	Text string
}

// Selection describes what is selected.
type Selection struct {
	// Active is the cell that typing goes to.
	Active int
	// Cells and Numbers count the selected cells and the numbers in them.
	Cells, Numbers int
	// Sum and Average are exact, the average rounded to two digits; "" without numbers or where they get too long.
	Sum, Average string
	// Place and Hint are those of the active cell.
	Place, Hint string
}

// Grid shows a table and lets cells be filled. It holds no value of its own: it asks for the cells to show and tells
// what is to be changed.
type Grid struct {
	widget.BaseWidget

	// OnEdit asks for changes that make up one undo step. The caller answers with SetCells.
	OnEdit func([]Edit)
	// OnSelect tells what is selected now.
	OnSelect func(Selection)
	// OnNotice tells in one sentence why something was not done.
	OnNotice func(sentence string)
	// OnCaret tells where text goes, relative to the grid, so that the input method can stand there.
	OnCaret func(pos fyne.Position, height float32)
	// OnShortcut is given the shortcuts the grid has no use for, and function keys and Escape as shortcuts without a
	// modifier.
	OnShortcut func(fyne.Shortcut)
	// OnMenu asks for a menu about the selected cells at a position of the window.
	OnMenu func(at fyne.Position)

	lattice
	sizes   form.Layout
	measure measure

	// active is where typing goes, head the corner of the block that Shift moves; block is what is selected.
	active, head place
	block        area
	// tabbedFrom is the column Enter goes back to after a run of Tab, -1 without one.
	tabbedFrom int
	told       Selection

	edit     edit
	lost     edit
	focused  bool
	shift    bool
	readOnly bool
	still    bool

	pressed pressed
	hovered int
	drawing *drawing
}

// New makes the grid of a table.
func New(layout form.Grid, sizes form.Layout) *Grid {
	g := &Grid{lattice: newLattice(layout), sizes: sizes, measure: newMeasure(), tabbedFrom: -1, hovered: -1}
	g.pressed.value = -1
	if !g.empty() {
		g.block = g.between(g.active, g.head)
	}
	g.ExtendBaseWidget(g)
	return g
}

// empty reports whether the table has nothing to fill in, as when a report prints none of its rows.
func (g *Grid) empty() bool { return len(g.values) == 0 }

// SetCells asks for all cells by their index in Form.Cells and shows them.
func (g *Grid) SetCells(cell func(cell int) Cell) {
	g.readOnly = true
	for i := range g.values {
		v := &g.values[i]
		v.cell = cell(v.item.Cell)
		g.readOnly = g.readOnly && v.cell.Locked != ""
	}
	g.show()
	g.tell(false)
	if g.drawing != nil && g.drawing.hint.box.Visible() {
		g.showHint()
	}
}

// Select makes a cell the active one and scrolls there.
func (g *Grid) Select(cell int) {
	if v, ok := g.ofCell[cell]; ok {
		g.Finish()
		g.goTo(g.first(v))
	}
}

// Finish takes over an edit in progress.
func (g *Grid) Finish() { g.commit() }

// MinSize is the least of a table that one can work with: it scrolls.
func (g *Grid) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	return fyne.NewSize(240, 120)
}

// Refresh draws everything anew, in the theme of the moment.
func (g *Grid) Refresh() {
	g.measure = newMeasure()
	if g.drawing != nil {
		g.drawing.layOut(g.Size())
	}
	g.BaseWidget.Refresh()
}

// activeValue is the value that typing goes to.
func (g *Grid) activeValue() *value { return g.value(g.active) }

func (g *Grid) notice(sentence string) {
	if g.OnNotice != nil {
		g.OnNotice(sentence)
	}
}

func (g *Grid) change(edits []Edit) {
	if len(edits) > 0 && g.OnEdit != nil {
		g.OnEdit(edits)
	}
}

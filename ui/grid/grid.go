// Package grid is the table a clerk fills in: the printed form on white paper, used like a sheet of Excel or WPS.
package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/look"
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
	// Place, Hint and Locked are those of the active cell.
	Place, Hint, Locked string
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
	// OnShortcut is given the shortcuts and function keys the grid has no use for.
	OnShortcut func(fyne.Shortcut)
	// OnMenu asks for a menu about the selected cells at a position of the window.
	OnMenu func(at fyne.Position)
}

// New makes the grid of a table.
func New(layout form.Grid, sizes form.Layout) *Grid {
	g := &Grid{}
	g.ExtendBaseWidget(g)
	return g
}

// SetCells asks for all cells by their index in Form.Cells and shows them.
func (g *Grid) SetCells(cell func(cell int) Cell) {}

// Select makes a cell the active one and scrolls there.
func (g *Grid) Select(cell int) {}

// Selected returns the cells of the selected block in reading order.
func (g *Grid) Selected() []int { return nil }

// Finish takes over an edit in progress.
func (g *Grid) Finish() {}

// CreateRenderer is for Fyne.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(look.Paper))
}

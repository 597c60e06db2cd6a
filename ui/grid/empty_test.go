package grid_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/grid"
)

// A report may print none of the rows of a table.
func TestATableWithoutRowsDoesNothing(t *testing.T) {
	test.NewTempApp(t)
	layout := formOf(t, "guoban-2021").Table("applications").Layout
	g := grid.New(form.Grid{Columns: 10, LabelColumns: 3}, layout)
	d := &desk{t: t, grid: g, window: test.NewTempWindow(t, g)}
	d.window.Resize(fyne.NewSize(500, 300))
	g.SetCells(func(int) grid.Cell { t.Error("asked for a cell"); return grid.Cell{} })
	d.window.Canvas().Focus(g)
	d.does("1[Down][F2][Tab][Enter][Delete][Ctrl+A][Ctrl+C][Ctrl+V][Ctrl+D][Ctrl+End][Shift+Left][Esc]")
	at := fyne.PointEvent{Position: fyne.NewPos(50, 50)}
	g.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: at})
	g.MouseMoved(&desktop.MouseEvent{PointEvent: at})
	g.Dragged(&fyne.DragEvent{PointEvent: at})
	g.DoubleTapped(&at)
	g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	g.Select(3)
	g.Finish()
	d.window.Canvas().Unfocus()
	if len(g.Selected()) > 0 {
		t.Errorf("selected %v", g.Selected())
	}
}

// Command testwindow shows the editor, a table and an entry of a dialog in a window of their own, and tells on standard
// output what is in them after each change: one line of JSON, with all that holds text.
package main

import (
	"encoding/json"
	"log"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/prose"
)

// state is what is told.
type state struct {
	// Focus is "editor", "grid" or "entry".
	Focus  string
	Editor []string
	Cells  map[int]string
	Entry  string
}

func main() {
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		log.Fatal(err)
	}
	a := app.NewWithID("org.nianbao.testwindow")
	a.Settings().SetTheme(look.Theme())
	w := a.NewWindow("testwindow")

	editor := prose.New()
	filled := catalog.ForYear(2025)
	table := filled.Tables[0]
	cells := grid.New(report.New(filled, report.Office{}, 2025).Grid(table), table.Layout)
	entry := widget.NewEntry()

	shown := state{Cells: map[int]string{}}
	out := json.NewEncoder(os.Stdout)
	tell := func() {
		shown.Editor, shown.Entry = editor.Text(), entry.Text
		switch w.Canvas().Focused() {
		case editor:
			shown.Focus = "editor"
		case cells:
			shown.Focus = "grid"
		case entry:
			shown.Focus = "entry"
		}
		if err := out.Encode(shown); err != nil {
			log.Fatal(err)
		}
	}

	editor.OnChange = func([]string, bool) { tell() }
	editor.OnCaret = func(at fyne.Position, height float32) {
		ime.Place(w, editor, at, height)
		tell()
	}
	show := func() {
		cells.SetCells(func(cell int) grid.Cell { return grid.Cell{Text: shown.Cells[cell]} })
	}
	cells.OnEdit = func(edits []grid.Edit) {
		for _, edit := range edits {
			shown.Cells[edit.Cell] = edit.Text
		}
		show()
		tell()
	}
	cells.OnCaret = func(at fyne.Position, height float32) {
		ime.Place(w, cells, at, height)
		tell()
	}
	entry.OnChanged = func(string) { tell() }
	entry.OnCursorChanged = tell
	ime.Watch(entry, w)
	show()

	w.SetContent(container.NewBorder(nil, entry, nil, nil, container.NewVSplit(editor, cells)))
	w.Resize(fyne.NewSize(900, 600))
	a.Lifecycle().SetOnStarted(func() { w.Canvas().Focus(editor) })
	w.ShowAndRun()
}

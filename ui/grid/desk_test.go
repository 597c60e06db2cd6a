package grid_test

import (
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/look"
)

// desk is a clerk at a grid: a window with one table, what was typed into it, and what the grid told.
type desk struct {
	t       testing.TB
	form    *form.Form
	table   *form.Table
	grid    *grid.Grid
	window  fyne.Window
	values  map[int]grid.Cell
	steps   [][]grid.Edit
	notices []string
	shown   grid.Selection
	handed  []string
	caret   fyne.Position
	shift   bool
}

func forms(t testing.TB) []*form.Form {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return catalog.Forms()
}

func formOf(t testing.TB, id string) *form.Form {
	t.Helper()
	for _, f := range forms(t) {
		if f.ID == id {
			return f
		}
	}
	t.Fatalf("no form %s", id)
	return nil
}

// sitDown opens a table of the form of 2021, totals locked, in a window of the given size.
func sitDown(t testing.TB, table string, width, height float32) *desk {
	t.Helper()
	f := formOf(t, "guoban-2021")
	return sitDownAt(t, f, f.Table(table), width, height)
}

func sitDownAt(t testing.TB, f *form.Form, table *form.Table, width, height float32) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme())
	d := &desk{t: t, form: f, table: table, values: map[int]grid.Cell{}}
	d.grid = grid.New(f.Grid(table), table.Layout)
	for i, c := range f.Cells() {
		cell := grid.Cell{Place: c.Place()}
		if c.Total != nil {
			cell.Locked = "合计由程序计算。"
		}
		d.values[i] = cell
	}
	d.grid.OnEdit = func(edits []grid.Edit) {
		d.steps = append(d.steps, edits)
		for _, e := range edits {
			d.set(e.Cell, e.Text)
		}
		d.refill()
	}
	d.grid.OnSelect = func(s grid.Selection) { d.shown = s }
	d.grid.OnNotice = func(s string) { d.notices = append(d.notices, s) }
	d.grid.OnShortcut = func(s fyne.Shortcut) { d.handed = append(d.handed, s.ShortcutName()) }
	d.grid.OnCaret = func(pos fyne.Position, _ float32) { d.caret = pos }
	d.window = test.NewTempWindow(t, d.grid)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(width, height))
	d.refill()
	d.window.Canvas().Focus(d.grid)
	return d
}

func (d *desk) set(cell int, text string) {
	c := d.values[cell]
	c.Text = text
	_, c.Number = report.ReadCell(&d.form.Cells()[cell], text).Number()
	d.values[cell] = c
}

func (d *desk) refill() { d.grid.SetCells(func(cell int) grid.Cell { return d.values[cell] }) }

// cell is the index of an address such as rules/issued in the table at hand.
func (d *desk) cell(address string) int {
	d.t.Helper()
	i := d.form.Cell(form.Address(d.table.ID + "/" + address))
	if i < 0 {
		d.t.Fatalf("no cell %s", address)
	}
	return i
}

// address is the reverse of cell.
func (d *desk) address(cell int) string {
	return strings.TrimPrefix(string(d.form.Cells()[cell].Address), d.table.ID+"/")
}

// does plays a story: words in brackets are keys, such as [Shift+Right], [Ctrl+D] or [F2]; all else is typed.
func (d *desk) does(story string) {
	d.t.Helper()
	for story != "" {
		if key, rest, ok := strings.Cut(strings.TrimPrefix(story, "["), "]"); ok && strings.HasPrefix(story, "[") {
			d.presses(key)
			story = rest
			continue
		}
		typed, _, _ := strings.Cut(story, "[")
		for _, r := range typed {
			d.grid.TypedRune(r)
		}
		story = story[len(typed):]
	}
}

var keys = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "BackSpace": fyne.KeyBackspace, "PageUp": fyne.KeyPageUp,
	"PageDown": fyne.KeyPageDown,
}

// presses plays one key as the window's driver hands it on: Ctrl makes a shortcut, Shift is held around the key.
func (d *desk) presses(key string) {
	d.t.Helper()
	parts := strings.Split(key, "+")
	name := fyne.KeyName(parts[len(parts)-1])
	if known, ok := keys[string(name)]; ok {
		name = known
	}
	ctrl, shift := slices.Contains(parts, "Ctrl"), slices.Contains(parts, "Shift")
	clipboard := fyne.CurrentApp().Clipboard()
	switch {
	case key == "Ctrl+C":
		d.grid.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	case key == "Ctrl+X":
		d.grid.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	case key == "Ctrl+V":
		d.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	case key == "Ctrl+A":
		d.grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	case key == "Ctrl+Z":
		d.grid.TypedShortcut(&fyne.ShortcutUndo{})
	case key == "Ctrl+Y":
		d.grid.TypedShortcut(&fyne.ShortcutRedo{})
	case ctrl:
		s := &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
		if shift {
			s.Modifier |= fyne.KeyModifierShift
		}
		d.grid.TypedShortcut(s)
	default:
		if shift {
			d.grid.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			defer d.grid.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		d.grid.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// pastes puts a text on the clipboard as Excel would and pastes it.
func (d *desk) pastes(text string) {
	d.t.Helper()
	fyne.CurrentApp().Clipboard().SetContent(text)
	d.presses("Ctrl+V")
}

func (d *desk) goesTo(address string) {
	d.t.Helper()
	d.grid.Select(d.cell(address))
}

func (d *desk) stands(address string) {
	d.t.Helper()
	if got := d.address(d.shown.Active); got != address {
		d.t.Errorf("the active cell is %s, want %s", got, address)
	}
}

func (d *desk) reads(address, want string) {
	d.t.Helper()
	if got := d.values[d.cell(address)].Text; got != want {
		d.t.Errorf("%s reads %q, want %q", address, got, want)
	}
}

func (d *desk) steppedOnce() {
	d.t.Helper()
	if len(d.steps) != 1 {
		d.t.Errorf("%d steps to undo, want 1: %v", len(d.steps), d.steps)
	}
}

func (d *desk) toldNothing() {
	d.t.Helper()
	if len(d.notices) > 0 {
		d.t.Errorf("was told %q, want nothing", d.notices)
	}
}

func (d *desk) told(want string) {
	d.t.Helper()
	if len(d.notices) != 1 || d.notices[0] != want {
		d.t.Errorf("was told %q, want %q", d.notices, want)
	}
}

// photograph writes what is on the screen to the folder in NIANBAO_SHOTS, for a person to look at.
func (d *desk) photograph(name string) {
	folder := os.Getenv("NIANBAO_SHOTS")
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		d.t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, d.window.Canvas().Capture()); err != nil {
		d.t.Fatal(err)
	}
}

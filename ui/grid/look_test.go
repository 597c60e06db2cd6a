package grid_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/ui/grid"
)

// shows checks whether a text is on the screen.
func (d *desk) shows(text string, want bool) {
	d.t.Helper()
	if got := strings.Contains(test.RenderToMarkup(d.window.Canvas()), text); got != want {
		d.t.Errorf("the screen shows %q: %v, want %v", text, got, want)
	}
}

// fillsIn puts a number into each cell of the table, and findings into some.
func (d *desk) fillsIn() {
	d.does("[Ctrl+A]")
	for n, cell := range d.grid.Selected() {
		d.set(cell, fmt.Sprint(n*n*37%1300))
		c := d.values[cell]
		switch n {
		case 1:
			c.Mark, c.Hint = grid.Error, "一、本年新收与二、上年结转之和应等于三、本年度办理结果与四、结转下年度之和。"
		case 2:
			c.Mark = grid.Warning
		case 3:
			c.Mark = grid.Notice
		case 4:
			c.Text = "无"
		}
		d.values[cell] = c
	}
	d.does("[Ctrl+Home]")
	d.refill()
}

// The images under testdata stand for the printed tables. Whoever changes one has to look at it.
func TestTablesLookAsPrinted(t *testing.T) {
	for name, c := range map[string]struct {
		table         string
		width, height float32
		story         string
	}{
		"proactive":           {"proactive", 1000, 430, ""},
		"proactive-narrow":    {"proactive", 420, 300, ""},
		"applications":        {"applications", 1000, 600, "[Down][Down][Right][Shift+Right][Shift+Down]"},
		"applications-scroll": {"applications", 700, 500, "[Ctrl+End][Left][F2][Shift+Left][Shift+Left]"},
		"applications-double": {"applications", 430, 300, "[Ctrl+End][Left]123456789"},
		"disputes":            {"disputes", 1000, 200, ""},
		"disputes-narrow":     {"disputes", 700, 200, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, c.table, c.width, c.height)
			d.fillsIn()
			d.does(c.story)
			test.AssertRendersToImage(t, name+".png", d.window.Canvas())
		})
	}
}

func TestTheUnfocusedGridKeepsAFaintFrame(t *testing.T) {
	d := sitDown(t, "disputes", 700, 200)
	d.window.Canvas().Unfocus()
	test.AssertRendersToImage(t, "disputes-unfocused.png", d.window.Canvas())
}

func TestAllOf表三FitsTheWindowOfASmallScreen(t *testing.T) {
	d := sitDown(t, "applications", 900, 600)
	top := d.caret.Y
	d.does("[Ctrl+End][Ctrl+Home]")
	if d.caret.Y != top {
		t.Error("the table scrolls")
	}
	d.does("[Ctrl+End]")
	if d.caret.Y > 600 || d.caret.Y < 500 {
		t.Errorf("the last row stands at %v", d.caret.Y)
	}
}

func TestATableOfItsNaturalSizeDoesNotScroll(t *testing.T) {
	for _, f := range forms(t) {
		for _, table := range f.Tables {
			d := sitDownAt(t, f, table, 900, 500)
			d.window.Resize(d.grid.Natural(900))
			first := d.caret
			d.does("[Ctrl+End][Ctrl+Home]")
			d.grid.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-1000, -1000)})
			if d.caret != first {
				t.Errorf("%s %s scrolls at %v", f.ID, table.ID, d.grid.Size())
			}
		}
	}
}

func TestHeadsStayWhileValuesScroll(t *testing.T) {
	d := sitDown(t, "applications", 430, 300)
	d.shows("申请人情况", true)
	before := d.caret
	d.grid.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-60, -80)})
	if d.caret.X >= before.X || d.caret.Y >= before.Y {
		t.Errorf("scrolling moves the first cell from %v to %v", before, d.caret)
	}
	// The first column's head is out of sight with it, the row's label stands where it stood.
	d.clicks(fyne.NewPos(10, 10), 0)
	d.selects(7 * 25)
	d.grid.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-1000, -10000)})
	d.clicks(fyne.NewPos(60, 270), 0)
	d.stands("carried_forward/natural_person")
	d.selects(7)
	d.does("[Ctrl+Home]")
	if d.caret != before {
		t.Errorf("home shows the first cell at %v, before %v", d.caret, before)
	}
}

func TestScrollBarsScroll(t *testing.T) {
	d := sitDown(t, "applications", 430, 300)
	before := d.caret
	d.drags(fyne.NewPos(425, 5), fyne.NewPos(425, 400))
	if d.caret.Y >= before.Y {
		t.Errorf("the bar moves the first cell from %v to %v", before, d.caret)
	}
	d.drags(fyne.NewPos(5, 295), fyne.NewPos(430, 295))
	if d.caret.X >= before.X {
		t.Errorf("the bar moves the first cell from %v to %v", before, d.caret)
	}
	d.stands("new_received/natural_person")
}

// The cell in which a clerk types is in view, wherever it is and however small the window.
func TestTheActiveCellIsAlwaysInView(t *testing.T) {
	for _, f := range forms(t) {
		for _, table := range f.Tables {
			for _, size := range []fyne.Size{{Width: 1000, Height: 600}, {Width: 430, Height: 300}, {Width: 240, Height: 120}} {
				t.Run(fmt.Sprint(f.ID, " ", table.ID, " ", size.Width), func(t *testing.T) {
					d := sitDownAt(t, f, table, size.Width, size.Height)
					d.does("[Ctrl+A]")
					for _, cell := range d.grid.Selected() {
						d.grid.Select(cell)
						d.clicks(d.caret.AddXY(1, 8), 0)
						if d.shown.Active != cell {
							t.Fatalf("a click where the caret of %s stands hits %s", d.address(cell), d.address(d.shown.Active))
						}
					}
				})
			}
		}
	}
}

package grid_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/ui/grid"
)

// at is a point in the middle of a cell. The grid itself tells where that is: there it puts the input method.
func (d *desk) at(address string) fyne.Position {
	d.t.Helper()
	before := d.shown.Active
	d.goesTo(address)
	at := d.caret.AddXY(1, 8)
	d.grid.Select(before)
	return at
}

func (d *desk) clicks(at fyne.Position, modifier fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier}
	e.Position, e.AbsolutePosition = at, at
	d.grid.MouseDown(e)
	d.grid.MouseUp(e)
}

func (d *desk) drags(from, to fyne.Position) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position, e.AbsolutePosition = from, from
	d.grid.MouseDown(e)
	d.grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to, AbsolutePosition: to}})
	e.Position, e.AbsolutePosition = to, to
	d.grid.MouseUp(e)
	d.grid.DragEnd()
}

func (d *desk) selects(cells int) {
	d.t.Helper()
	if d.shown.Cells != cells {
		d.t.Errorf("%d cells are selected, want %d", d.shown.Cells, cells)
	}
}

func TestAClickChoosesACell(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	at := d.at("granted/legal_person.commercial")
	d.window.Canvas().Unfocus()
	d.clicks(at, 0)
	d.stands("granted/legal_person.commercial")
	if d.window.Canvas().Focused() != d.grid {
		t.Error("a click does not focus the grid")
	}
}

func TestDraggingAndShiftSelect(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	from, to := d.at("granted/legal_person.commercial"), d.at("denied.state_secret/total")
	d.drags(from, to)
	d.selects(18)
	d.stands("granted/legal_person.commercial")
	d.clicks(from, 0)
	d.selects(1)
	d.clicks(d.at("partial/legal_person.research"), fyne.KeyModifierShift)
	d.selects(4)
}

func TestDraggingOutOfTheTableScrolls(t *testing.T) {
	d := sitDown(t, "applications", 900, 300)
	at := d.at("new_received/natural_person")
	d.grid.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
	for range 25 {
		d.grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at.X, 320)}})
	}
	d.grid.DragEnd()
	d.selects(25)
	if d.caret.Y > 0 {
		t.Errorf("the first cell is still in view at %v", d.caret)
	}
}

func TestADoubleClickEdits(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	d.does("12[Enter]")
	first, second := d.at("new_received/natural_person"), d.at("carried_in/natural_person")
	d.clicks(second, 0)
	d.clicks(first, 0)
	d.grid.DoubleTapped(&fyne.PointEvent{Position: first})
	d.does("3[Enter]")
	d.reads("new_received/natural_person", "3")

	d.does("[Up]12[Enter]")
	d.clicks(first, 0)
	d.clicks(first, 0)
	d.grid.DoubleTapped(&fyne.PointEvent{Position: first})
	d.does("3[Enter]")
	d.reads("new_received/natural_person", "123")
}

func TestAClickElsewhereTakesOverAnEdit(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	to := d.at("granted/natural_person")
	d.does("12")
	d.clicks(to, 0)
	d.reads("new_received/natural_person", "12")
	d.stands("granted/natural_person")
}

func TestAClickIntoTheTextPutsTheCaret(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	at := d.at("new_received/natural_person")
	d.does("1234")
	d.clicks(at.SubtractXY(14, 0), 0)
	d.does("0[Enter]")
	d.reads("new_received/natural_person", "01234")
	d.does("[Up][F2]")
	d.drags(at.SubtractXY(30, 0), at.AddXY(30, 0))
	d.does("5[Enter]")
	d.reads("new_received/natural_person", "5")
}

func TestLabelsSelectWhatTheyHead(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	column, row := d.at("new_received/natural_person"), d.at("denied.admin_inquiry/natural_person")
	d.clicks(fyne.NewPos(column.X, 50), 0)
	d.selects(25)
	d.clicks(fyne.NewPos(d.at("new_received/legal_person.research").X, 26), 0)
	d.selects(5 * 25)
	d.clicks(fyne.NewPos(300, row.Y), 0)
	d.selects(7)
	d.clicks(fyne.NewPos(120, row.Y), 0)
	d.selects(7 * 8)
	d.clicks(fyne.NewPos(20, 20), 0)
	d.selects(7 * 25)
	d.stands("new_received/natural_person")
}

func TestATitleSelectsItsBlock(t *testing.T) {
	d := sitDown(t, "proactive", 900, 500)
	d.clicks(fyne.NewPos(450, 10), 0)
	d.selects(6)
	d.stands("rules/issued")
}

func TestAFindingIsToldUnderTheMouse(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	i := d.cell("granted/legal_person.commercial")
	c := d.values[i]
	c.Mark, c.Hint = grid.Error, "与总计不符。"
	d.values[i] = c
	d.refill()
	at := d.at("granted/legal_person.commercial")
	before := test.RenderObjectToMarkup(d.grid)
	d.grid.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	d.shows("与总计不符。", true)
	d.grid.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(0, 100)}})
	d.shows("与总计不符。", false)
	if test.RenderObjectToMarkup(d.grid) != before {
		t.Error("the hint leaves something behind")
	}
	d.goesTo("granted/legal_person.commercial")
	if d.shown.Hint != "与总计不符。" {
		t.Errorf("the focused cell tells %q", d.shown.Hint)
	}
}

func TestTheSecondButtonAsksForAMenu(t *testing.T) {
	d := sitDown(t, "applications", 900, 700)
	asked := 0
	d.grid.OnMenu = func(fyne.Position) { asked++ }
	d.does("[Shift+Down]")
	for _, at := range []fyne.Position{d.at("carried_in/natural_person"), d.at("granted/natural_person")} {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonSecondary, PointEvent: fyne.PointEvent{Position: at}}
		d.grid.MouseDown(e)
		d.grid.MouseUp(e)
		d.grid.TappedSecondary(&e.PointEvent)
	}
	d.stands("granted/natural_person")
	d.presses("Shift+F10")
	d.grid.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if asked != 4 {
		t.Errorf("asked for a menu %d times, want 4", asked)
	}
}

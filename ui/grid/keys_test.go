package grid_test

import (
	"slices"
	"testing"
)

// Each story begins on the first cell of 表三, 7 columns by 25 rows, with three rows of numbers filled in.
func TestKeysMoveAsInASpreadsheet(t *testing.T) {
	const top, last = "new_received/", "carried_forward/"
	stories := map[string]string{
		"[Right][Down]":                              "carried_in/legal_person.commercial",
		"[Up][Left]":                                 top + "natural_person",
		"[Right][Right][Left]":                       top + "legal_person.commercial",
		"[End]":                                      top + "total",
		"[End][Home]":                                top + "natural_person",
		"[Ctrl+End]":                                 last + "total",
		"[Ctrl+End][Ctrl+Home]":                      top + "natural_person",
		"[Enter][Enter][Shift+Enter]":                "carried_in/natural_person",
		"[Tab][Tab][Shift+Tab]":                      top + "legal_person.commercial",
		"[Tab][Tab][Enter]":                          "carried_in/natural_person",
		"[Right][Tab][Tab][Enter]":                   "carried_in/legal_person.commercial",
		"[Tab][Tab][Tab][Tab][Tab][Tab]":             "carried_in/natural_person",
		"[Ctrl+Down]":                                "granted/natural_person",
		"[Ctrl+Down][Ctrl+Down]":                     last + "natural_person",
		"[Ctrl+Down][Down][Down][Ctrl+Up]":           "granted/natural_person",
		"[Ctrl+Right]":                               top + "legal_person.research",
		"[Down][Down][Down][Down][Ctrl+Right]":       "denied.state_secret/total",
		"[PageDown][PageDown][PageDown][PageDown]":   last + "natural_person",
		"[Ctrl+End][PageUp][PageUp][PageUp][PageUp]": top + "total",
	}
	for story, want := range stories {
		t.Run(story, func(t *testing.T) {
			d := sitDown(t, "applications", 900, 400)
			for _, row := range []string{"new_received", "carried_in", "granted"} {
				for _, column := range []string{"natural_person", "legal_person.commercial", "legal_person.research"} {
					d.set(d.cell(row+"/"+column), "1")
				}
			}
			d.refill()
			d.does(story)
			d.stands(want)
		})
	}
}

// 表二 is a stack of blocks whose values are one column or three columns wide.
func TestArrowsCrossTheBlocks(t *testing.T) {
	d := sitDown(t, "proactive", 800, 500)
	d.does("[Right][Right][Down][Down]")
	d.stands("licensing/decisions")
	d.does("[Right][Left]")
	d.stands("licensing/decisions")
	d.does("[Up]")
	d.stands("normative_docs/in_force")
	d.does("[Ctrl+End]")
	d.stands("admin_fees/amount")
}

func TestEveryCellIsReachedByArrows(t *testing.T) {
	for _, f := range forms(t) {
		for _, table := range f.Tables {
			t.Run(f.ID+" "+table.ID, func(t *testing.T) {
				d := sitDownAt(t, f, table, 700, 500)
				first := d.shown.Active
				seen := map[int]bool{first: true}
				for queue := []int{first}; len(queue) > 0; queue = queue[1:] {
					for _, arrow := range []string{"[Up]", "[Down]", "[Left]", "[Right]"} {
						d.grid.Select(queue[0])
						d.does(arrow)
						if at := d.shown.Active; !seen[at] {
							seen[at] = true
							queue = append(queue, at)
						}
					}
				}
				d.does("[Ctrl+A]")
				for _, cell := range d.grid.Selected() {
					if !seen[cell] {
						t.Errorf("no arrow leads to %s", d.address(cell))
					}
				}
				for i, c := range f.Cells() {
					if c.Table == table && !seen[i] {
						t.Errorf("%s is not in the grid", c.Address)
					}
				}
			})
		}
	}
}

func TestTypingReplaces(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("12[Enter]3[Right]")
	d.reads("new_received/natural_person", "12")
	d.reads("carried_in/natural_person", "3")
	d.stands("carried_in/legal_person.commercial")
	d.does("[Left]45[Tab]")
	d.reads("carried_in/natural_person", "45")
}

func TestWhatIsTypedIsPassedOnAsTyped(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("１，２３４ [Enter]无[Enter]")
	d.reads("new_received/natural_person", "１，２３４ ")
	d.reads("carried_in/natural_person", "无")
}

func TestEditingInPlace(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("1234[Enter][Up]")
	d.does("[F2][Left][Left][BackSpace]9[Enter]")
	d.reads("new_received/natural_person", "1934")
	d.does("[Up][F2][Home][Delete]0[End]5[Shift+Left][Shift+Left]7[Enter]")
	d.reads("new_received/natural_person", "0937")
	d.does("[Up][F2]99[Esc]")
	d.reads("new_received/natural_person", "0937")
	d.stands("new_received/natural_person")
	d.does("5[Esc][Down]")
	d.reads("new_received/natural_person", "0937")
	d.does("[Up]8[F2][Left]7[Enter]")
	d.reads("new_received/natural_person", "78")
}

func TestAnEditIsOneStepAndNoStepWhereNothingChanged(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("123[Enter]")
	d.steppedOnce()
	d.does("[Up][F2][Enter][Up]123[Enter]")
	d.steppedOnce()
}

func TestClearing(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("1[Enter]2[Enter]3[Enter]")
	d.steps = nil
	d.does("[Ctrl+Home][Shift+Down][Delete]")
	d.steppedOnce()
	d.reads("new_received/natural_person", "")
	d.reads("carried_in/natural_person", "")
	d.reads("granted/natural_person", "3")
	d.goesTo("granted/natural_person")
	d.does("[BackSpace]")
	d.reads("granted/natural_person", "")
}

func TestATotalSaysWhyItIsLocked(t *testing.T) {
	for _, story := range []string{"5", "[F2]", "[Delete]"} {
		d := sitDown(t, "applications", 900, 500)
		d.goesTo("granted/total")
		d.does(story)
		d.told("合计由程序计算。")
		if len(d.steps) > 0 {
			t.Errorf("%s changes a locked cell: %v", story, d.steps)
		}
	}
}

func TestSelectingAndSums(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("1[Enter]2[Enter]0.5[Enter]无[Enter][Ctrl+Home][Shift+Down][Shift+Down][Shift+Down][Shift+Right]")
	s := d.shown
	if s.Cells != 8 || s.Numbers != 3 || s.Sum != "3.5" || s.Average != "1.17" {
		t.Errorf("8 cells with 1, 2, 0.5 and 无 give %+v", s)
	}
	want := []string{"new_received/natural_person", "new_received/legal_person.commercial", "carried_in/natural_person"}
	var got []string
	for _, cell := range d.grid.Selected()[:3] {
		got = append(got, d.address(cell))
	}
	if !slices.Equal(got, want) {
		t.Errorf("selected %q, want %q", got, want)
	}
	d.does("[Left]")
	if d.shown.Cells != 1 {
		t.Errorf("an arrow leaves %d cells selected", d.shown.Cells)
	}
}

func TestAnAverageIsRounded(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("1[Enter]1[Enter]0[Enter][Ctrl+Home][Ctrl+Shift+Down]")
	if d.shown.Sum != "2" || d.shown.Average != "0.67" {
		t.Errorf("1, 1 and 0 give %+v", d.shown)
	}
}

func TestASumHasOnlyTheDigitsItNeeds(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("5000.5[Enter]1.50[Enter]0[Enter][Ctrl+Home][Shift+Down][Shift+Down]")
	if d.shown.Sum != "5002" || d.shown.Average != "1667.33" {
		t.Errorf("5000.5, 1.50 and 0 give %+v", d.shown)
	}
	d.does("[Ctrl+Home][Shift+Down]")
	if d.shown.Sum != "5002" || d.shown.Average != "2501" {
		t.Errorf("5000.5 and 1.50 give %+v", d.shown)
	}
}

func TestEnterAndTabGoRoundInABlock(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("[Shift+Right][Shift+Down]1[Enter]2[Enter]3[Enter]4[Enter]")
	d.reads("new_received/natural_person", "1")
	d.reads("carried_in/natural_person", "2")
	d.reads("new_received/legal_person.commercial", "3")
	d.reads("carried_in/legal_person.commercial", "4")
	d.stands("new_received/natural_person")
	d.does("[Tab]")
	d.stands("new_received/legal_person.commercial")
	d.does("[Shift+Tab][Shift+Tab]")
	d.stands("carried_in/legal_person.commercial")
	if d.shown.Cells != 4 {
		t.Errorf("%d cells are selected, want 4", d.shown.Cells)
	}
}

func TestFilling(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("7[Enter][Up][Shift+Down][Shift+Down]")
	d.steps = nil
	d.does("[Ctrl+D]")
	d.steppedOnce()
	d.reads("granted/natural_person", "7")
	d.does("[Ctrl+Home][Shift+Right][Shift+Right][Ctrl+R]")
	d.reads("new_received/legal_person.research", "7")
	d.goesTo("partial/natural_person")
	d.does("[Ctrl+D][Right][Ctrl+R]")
	d.reads("partial/natural_person", "7")
	d.reads("partial/legal_person.commercial", "7")
	d.does("[Down][Shift+Right][Shift+Down]0[Ctrl+Enter]")
	d.reads("denied.legally_prohibited/legal_person.research", "0")
}

func TestSelectAllLeavesTotalsAlone(t *testing.T) {
	d := sitDown(t, "disputes", 900, 500)
	d.does("[Ctrl+A]0[Ctrl+Enter]")
	d.steppedOnce()
	d.reads("cases/reconsideration.upheld", "0")
	for _, e := range d.steps[0] {
		if d.values[e.Cell].Locked != "" {
			t.Errorf("%s is locked and was filled", d.address(e.Cell))
		}
	}
}

func TestWhatTheGridHasNoUseForGoesToTheWindow(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("[Ctrl+Z][Ctrl+Y][Ctrl+S][Ctrl+Shift+D][F6][Esc]")
	want := []string{"Undo", "Redo", "CustomDesktop:Control+S", "CustomDesktop:Shift+Control+D", "CustomDesktop:F6", "CustomDesktop:Escape"}
	if !slices.Equal(d.handed, want) {
		t.Errorf("the window is handed %q, want %q", d.handed, want)
	}
}

func TestUndoWhileTypingTakesBackWhatIsTyped(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("12[Ctrl+Z][Enter]")
	d.reads("new_received/natural_person", "")
	if len(d.handed) > 0 || len(d.steps) > 0 {
		t.Errorf("handed on %q, stepped %v", d.handed, d.steps)
	}
}

func TestLeavingTheGridKeepsWhatIsTyped(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("12")
	d.window.Canvas().Unfocus()
	d.reads("new_received/natural_person", "12")
	// Back from another window, the clerk types on.
	d.window.Canvas().Focus(d.grid)
	d.does("3[Enter]")
	d.reads("new_received/natural_person", "123")
}

func TestFinishTakesOverAnEdit(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	d.does("12")
	d.grid.Finish()
	d.reads("new_received/natural_person", "12")
	d.grid.Finish()
	d.steppedOnce()
}

func TestTheInputMethodIsToldWhereTextGoes(t *testing.T) {
	d := sitDown(t, "applications", 900, 500)
	first := d.caret
	d.does("[Down]")
	below := d.caret
	if below.Y <= first.Y || below.X != first.X {
		t.Errorf("down moves the caret from %v to %v", first, below)
	}
	d.does("88")
	if d.caret.X <= below.X {
		t.Errorf("typing moves the caret from %v to %v", below, d.caret)
	}
	d.does("[Enter][Ctrl+End]")
	if size := d.grid.Size(); d.caret.Y > size.Height || d.caret.X > size.Width {
		t.Errorf("the caret at %v lies outside of %v", d.caret, size)
	}
}

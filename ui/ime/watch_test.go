package ime

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// The entry's own fields are read by name: this fails when Fyne renames them.
func TestTheCaretOfAScrolledEntryIsInsideIt(t *testing.T) {
	test.NewTempApp(t)
	e := widget.NewEntry()
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(200, 60))
	moved := 0
	e.OnCursorChanged = func() { moved++ }
	Watch(e, w)
	w.Canvas().Focus(e)
	test.Type(e, strings.Repeat("政府信息公开", 20))
	if moved == 0 {
		t.Error("what the entry told before is lost")
	}
	caret, height, ok := caretOf(e)
	if focused := field(e, "focused"); !ok || !focused.IsValid() {
		t.Fatal("an entry no longer has the fields that are read")
	}
	if caret.X < 100 || caret.X > 200 || caret.Y < 0 || caret.Y+height > e.Size().Height {
		t.Errorf("the caret is at %v, %v tall, in an entry of %v", caret, height, e.Size())
	}
}

func TestFieldsThatAreNotThereTellNoPlace(t *testing.T) {
	other := struct {
		scroll *struct{ Offset int }
		size   struct{ X string }
	}{}
	for _, names := range [][]string{{"scrolling", "Offset"}, {"scroll", "Offset"}, {"size"}} {
		if at, ok := position(&other, names...); ok {
			t.Errorf("%v: %v", names, at)
		}
	}
	other.scroll = &struct{ Offset int }{3}
	if at, ok := position(&other, "scroll", "Offset"); ok {
		t.Errorf("a number is a place: %v", at)
	}
}

func TestPlacesAreRoundedToPixels(t *testing.T) {
	if x, y, height := pixels(fyne.NewPos(10.3, 20.5), 18.2, 1.5); x != 15 || y != 31 || height != 27 {
		t.Errorf("%d,%d %d", x, y, height)
	}
}

package ime

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Watch places the input method at the caret of e whenever it moves or the focus comes. What e.OnCursorChanged did
// before goes on.
func Watch(e *widget.Entry, w fyne.Window) {
	before := e.OnCursorChanged
	e.OnCursorChanged = func() {
		if before != nil {
			before()
		}
		// The canvas may know the entry as something that extends it.
		focused, ok := w.Canvas().Focused().(fyne.CanvasObject)
		if has := field(e, "focused"); !ok || has.Kind() != reflect.Bool || !has.Bool() {
			return
		}
		if caret, height, ok := caretOf(e); ok {
			Place(w, focused, caret, height)
		}
	}
}

// caretOf finds the caret of an entry. CursorPosition knows nothing of how far the text is scrolled, and an entry tells
// nobody, so its own fields have to be read. It is not ok when Fyne names them otherwise.
func caretOf(e *widget.Entry) (caret fyne.Position, height float32, ok bool) {
	scrolled, ok := position(e, "scroll", "Offset")
	if !ok {
		return caret, 0, false
	}
	corner, ok := position(e, "scroll", "position")
	caret = e.CursorPosition().Subtract(scrolled).Add(corner)
	return caret, fyne.MeasureText("年", e.Theme().Size(theme.SizeNameText), e.TextStyle).Height, ok
}

// field finds a field of a field, whether Fyne exports it or not; what it returns is invalid when there is none.
func field(of any, names ...string) reflect.Value {
	v := reflect.ValueOf(of)
	for _, name := range names {
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		if v.Kind() != reflect.Struct {
			return reflect.Value{}
		}
		v = v.FieldByName(name)
	}
	return v
}

func position(of any, names ...string) (p fyne.Position, ok bool) {
	x, y := field(of, append(names, "X")...), field(of, append(names, "Y")...)
	if !x.CanFloat() || !y.CanFloat() {
		return p, false
	}
	return fyne.NewPos(float32(x.Float()), float32(y.Float())), true
}

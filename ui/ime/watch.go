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
		if focused, ok := w.Canvas().Focused().(fyne.CanvasObject); ok && field(e, "focused").Bool() {
			caret, height := caretOf(e)
			Place(w, focused, caret, height)
		}
	}
}

// caretOf finds the caret of an entry. CursorPosition knows nothing of how far the text is scrolled, and an entry tells
// nobody, so its own fields have to be read.
func caretOf(e *widget.Entry) (caret fyne.Position, height float32) {
	scroll := field(e, "scroll")
	caret = e.CursorPosition().Subtract(position(scroll, "Offset")).Add(position(scroll, "position"))
	return caret, fyne.MeasureText("年", e.Theme().Size(theme.SizeNameText), e.TextStyle).Height
}

func field(e *widget.Entry, name string) reflect.Value {
	return reflect.ValueOf(e).Elem().FieldByName(name)
}

func position(scroll reflect.Value, name string) fyne.Position {
	if scroll.IsNil() {
		return fyne.Position{}
	}
	p := scroll.Elem().FieldByName(name)
	return fyne.NewPos(float32(p.FieldByName("X").Float()), float32(p.FieldByName("Y").Float()))
}

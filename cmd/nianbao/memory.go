package main

import (
	"runtime/debug"
	"time"
)

// settled is when the first window has long been there.
const settled = 2 * time.Second

// spareMemory keeps the program small beside WPS and a browser on an old workstation. Reading the fonts takes twice the
// memory that they need later: a start does not stop to collect it, and gives it back when the window is there.
func spareMemory() {
	debug.SetGCPercent(400)
	time.AfterFunc(settled, func() {
		debug.SetGCPercent(50)
		debug.FreeOSMemory()
	})
}

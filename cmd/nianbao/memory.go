package main

import (
	"runtime/debug"
	"time"
)

// spareMemory keeps the program small beside WPS and a browser on an old workstation. Reading the fonts takes twice the
// memory that they need later; it is given back when the first window is there.
func spareMemory() {
	debug.SetGCPercent(50)
	time.AfterFunc(2*time.Second, debug.FreeOSMemory)
}

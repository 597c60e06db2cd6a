package instance

import "syscall"

var allowSetForegroundWindow = syscall.NewLazyDLL("user32.dll").NewProc("AllowSetForegroundWindow")

// letComeForward lets the program that runs put its window in front. Windows grants that only to the program the clerk
// has just started, which is this one, and to whom it passes it on.
func letComeForward() {
	const anyProgram = 0xffffffff
	if allowSetForegroundWindow.Find() == nil {
		_, _, _ = allowSetForegroundWindow.Call(anyProgram)
	}
}

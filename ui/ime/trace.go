package ime

import (
	"fmt"
	"os"
)

// mode is what NIANBAO_IME asks for.
var mode = os.Getenv("NIANBAO_IME")

var traced string

// trace tells a place in pixels of the window, once. Windows are known by their handle.
func trace(window uintptr, x, y, height int) {
	if mode != "trace" {
		return
	}
	if line := fmt.Sprintf("ime: window %d caret %d,%d height %d\n", window, x, y, height); line != traced {
		traced = line
		os.Stderr.WriteString(line)
	}
}

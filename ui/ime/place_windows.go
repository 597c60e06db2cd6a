package ime

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2/driver"

	"github.com/nianbao/nianbao/ui/ime/imm32"
)

func init() {
	if mode == "trace" {
		imm32.Heard = func(what string) { fmt.Fprintln(os.Stderr, "ime: heard", what) }
	}
}

func place(context any, x, y, height int) {
	if window, ok := context.(driver.WindowsWindowContext); ok && window.HWND != 0 {
		trace(window.HWND, x, y, height)
		imm32.Spot(window.HWND, x, y, height)
	}
}

//go:build cgo

package ime

import (
	"fyne.io/fyne/v2/driver"

	"github.com/nianbao/nianbao/ui/ime/x11"
)

// place tells X11. Under Wayland it is the compositor's business, which GLFW has no words for.
func place(context any, x, y, height int) {
	if window, ok := context.(driver.X11WindowContext); ok && window.WindowHandle != 0 {
		trace(window.WindowHandle, x, y, height)
		x11.Spot(window.WindowHandle, x, y+height)
	}
}

//go:build !windows

package desktoptest

import (
	"fmt"
	"os/exec"
	"strings"
)

// Type presses the keys of letters and digits one after the other, about as fast as fast typists do.
func (d *Desktop) Type(text string) {
	d.t.Helper()
	d.Do("xdotool", "xdotool", "type", "--delay", "90", text)
}

// TypeAtOnce presses the keys of letters and digits faster than anybody can. Any goroutine may.
func (d *Desktop) TypeAtOnce(text string) error {
	_, err := d.run("xdotool", "xdotool", []string{"type", "--delay", "1", text}, (*exec.Cmd).CombinedOutput)
	return err
}

// Press presses keys by the names X has for them, such as "BackSpace" or "ctrl+a".
func (d *Desktop) Press(keys ...string) {
	d.t.Helper()
	d.Do("xdotool", "xdotool", append([]string{"key", "--delay", "90"}, keys...)...)
}

// Click presses the mouse button at a point of a window.
func (d *Desktop) Click(window string, x, y int) {
	d.t.Helper()
	d.Do("xdotool", "xdotool", "mousemove", "--window", window, fmt.Sprint(x), fmt.Sprint(y), "click", "1")
}

// Drag moves a window to a point of the screen.
func (d *Desktop) Drag(window string, x, y int) {
	d.t.Helper()
	d.Do("xdotool", "xdotool", "windowmove", "--sync", window, fmt.Sprint(x), fmt.Sprint(y))
}

// Copy puts text on the clipboard, as another program would, and returns what waits until a program has fetched it.
func (d *Desktop) Copy(text string) (fetched func()) {
	d.t.Helper()
	file := d.Write("clipboard", text)
	xclip := d.Run(Tool(d.t, "xclip", "xclip"), []string{"-selection", "clipboard", "-loops", "0", "-verbose", file})
	d.Until("the clipboard", func() bool {
		return d.Ask("xclip", "xclip", "-selection", "clipboard", "-o") == strings.TrimSpace(text)
	})
	return func() {
		d.t.Helper()
		d.Until("the clipboard to be fetched", func() bool {
			// It waits for the second request since ours was answered.
			var awaited int
			fmt.Sscanf(xclip.Told("  Waiting"), "  Waiting for selection request number %d", &awaited)
			return awaited > 2
		})
	}
}

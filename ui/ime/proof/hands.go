package proof

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
)

// Type presses the keys of letters and digits one after the other, about as fast as fast typists do.
func (d *Desktop) Type(text string) {
	d.t.Helper()
	d.do("xdotool", "xdotool", "type", "--delay", "90", text)
}

// TypeAtOnce presses the keys of letters and digits faster than anybody can.
func (d *Desktop) TypeAtOnce(text string) {
	d.t.Helper()
	d.do("xdotool", "xdotool", "type", "--delay", "1", text)
}

// Press presses keys by the names X has for them, such as "BackSpace" or "ctrl+a".
func (d *Desktop) Press(keys ...string) {
	d.t.Helper()
	d.do("xdotool", "xdotool", append([]string{"key", "--delay", "90"}, keys...)...)
}

// Click presses the mouse button at a point of a window.
func (d *Desktop) Click(window string, x, y int) {
	d.t.Helper()
	d.do("xdotool", "xdotool", "mousemove", "--window", window, fmt.Sprint(x), fmt.Sprint(y), "click", "1")
}

// Drag moves a window to a point of the screen.
func (d *Desktop) Drag(window string, x, y int) {
	d.t.Helper()
	d.do("xdotool", "xdotool", "windowmove", "--sync", window, fmt.Sprint(x), fmt.Sprint(y))
}

// Window returns the window with a title once it is shown.
func (d *Desktop) Window(title string) (id string) {
	d.t.Helper()
	d.Until("the window "+title, func() bool {
		id = d.visible("--name", "^"+title+"$")
		return id != ""
	})
	return id
}

// visible returns a window on the screen that xdotool finds, "" without one.
func (d *Desktop) visible(by ...string) string {
	d.t.Helper()
	first, _, _ := strings.Cut(d.try("xdotool", "xdotool", append([]string{"search", "--onlyvisible"}, by...)...), "\n")
	return first
}

// Bounds returns where a window lies on the screen, without its frame.
func (d *Desktop) Bounds(window string) image.Rectangle {
	d.t.Helper()
	at := map[string]int{}
	which := []string{"-id", window}
	if window == "root" {
		which = []string{"-root"}
	}
	for line := range strings.Lines(d.try("xwininfo", "x11-utils", which...)) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			var number int
			if _, err := fmt.Sscan(value, &number); err == nil {
				at[name] = number
			}
		}
	}
	x, y := at["Absolute upper-left X"], at["Absolute upper-left Y"]
	return image.Rect(x, y, x+at["Width"], y+at["Height"])
}

// Screen returns the whole screen.
func (d *Desktop) Screen() image.Rectangle { return d.Bounds("root") }

// shot keeps a picture of the screen in the folder that NIANBAO_SHOTS names.
func (d *Desktop) shot(name string) {
	d.t.Helper()
	folder := os.Getenv("NIANBAO_SHOTS")
	if folder == "" {
		return
	}
	d.do("import", "imagemagick", "-window", "root", filepath.Join(folder, strings.ReplaceAll(d.t.Name(), "/", "-")+"-"+name+".png"))
}

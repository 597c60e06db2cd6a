//go:build !windows

package desktoptest

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Window returns the window whose title matches an expression, "^年报$" for example, once it is shown and has the keyboard:
// what is pressed before goes to nobody.
func (d *Desktop) Window(title string) (id string) {
	d.t.Helper()
	d.Until("a window titled "+title, func() bool {
		id = d.Find("--name", title)
		return id != ""
	})
	d.Until("the keyboard to be with "+title, func() bool {
		return d.Ask("xdotool", "xdotool", "getwindowfocus") == id
	})
	return id
}

// Wait is Window for one that may not come: it returns "" when time is up.
func (d *Desktop) Wait(title string, most time.Duration) (id string) {
	d.t.Helper()
	for deadline := time.Now().Add(most); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if id = d.Find("--name", title); id != "" {
			return id
		}
	}
	return ""
}

// Find returns a window on the screen that xdotool finds by such as "--name" and an expression, "" without one.
func (d *Desktop) Find(by ...string) string {
	d.t.Helper()
	first, _, _ := strings.Cut(d.Ask("xdotool", "xdotool", append([]string{"search", "--onlyvisible"}, by...)...), "\n")
	return first
}

// Bounds returns where a window lies on the screen, without its frame.
func (d *Desktop) Bounds(window string) image.Rectangle {
	d.t.Helper()
	return d.bounds("-id", window)
}

// Screen returns the whole screen.
func (d *Desktop) Screen() image.Rectangle {
	d.t.Helper()
	return d.bounds("-root")
}

func (d *Desktop) bounds(which ...string) image.Rectangle {
	d.t.Helper()
	at := map[string]int{}
	for line := range strings.Lines(d.Ask("xwininfo", "x11-utils", which...)) {
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

// Shot keeps a picture of the screen in the folder that NIANBAO_SHOTS names.
func (d *Desktop) Shot(name string) {
	d.t.Helper()
	folder := os.Getenv("NIANBAO_SHOTS")
	if folder == "" {
		return
	}
	d.Do("import", "imagemagick", "-window", "root", filepath.Join(folder, strings.ReplaceAll(d.t.Name(), "/", "-")+"-"+name+".png"))
}

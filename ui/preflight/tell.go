//go:build !windows

package preflight

import (
	"fmt"
	"os"
	"os/exec"
)

// Tell shows a message without Fyne: on standard error, and on the desktop by the first program that can.
func Tell(title, sentence string) {
	fmt.Fprintln(os.Stderr, title+"："+sentence)
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return
	}
	boxes := [][]string{
		{"zenity", "--error", "--no-markup", "--width=480", "--title=" + title, "--text=" + sentence},
		{"kdialog", "--title", title, "--error", sentence},
		{"yad", "--error", "--no-markup", "--width=480", "--title=" + title, "--text=" + sentence},
	}
	for _, box := range boxes {
		if _, err := exec.LookPath(box[0]); err == nil {
			// Its exit code does not tell a box that was closed from one that could not open.
			exec.Command(box[0], box[1:]...).Run()
			return
		}
	}
	if exec.Command("notify-send", "--urgency=critical", title, sentence).Run() != nil {
		exec.Command("xmessage", "-center", "-title", title, sentence).Run()
	}
}

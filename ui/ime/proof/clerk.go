package proof

import (
	"os/exec"
	"path/filepath"
	"strings"
)

// Open is Run for a program with arguments, files for example.
func (d *Desktop) Open(program string, args []string, env ...string) *Program {
	d.t.Helper()
	p := &Program{desktop: d}
	cmd := exec.Command(program, args...)
	cmd.Dir = d.home
	cmd.Env = append(d.env[:len(d.env):len(d.env)], env...)
	cmd.Stdout, cmd.Stderr = &p.out, &p.err
	p.Kill = d.start(cmd)
	d.t.Cleanup(func() {
		if d.t.Failed() {
			d.t.Logf("%s said last: %s", filepath.Base(program), p.err.tail())
		}
	})
	return p
}

// Home is the home folder of whoever sits at the desktop.
func (d *Desktop) Home() string { return d.home }

// Display is the X display.
func (d *Desktop) Display() string { return strings.TrimPrefix(d.env[0], "DISPLAY=") }

// Copy puts text on the clipboard, as another program would.
func (d *Desktop) Copy(text string) {
	d.t.Helper()
	cmd := d.command("xclip", "xclip", "-selection", "clipboard", "-loops", "0", "-quiet")
	cmd.Stdin = strings.NewReader(text)
	d.start(cmd)
	d.Until("the clipboard", func() bool {
		return d.try("xclip", "xclip", "-selection", "clipboard", "-o") == strings.TrimSpace(text)
	})
}

// Shown tells whether there is a window whose title holds some words.
func (d *Desktop) Shown(words string) bool { return d.visible("--name", words) != "" }

// Titled returns the window whose title holds some words once it is shown.
func (d *Desktop) Titled(words string) (id string) {
	d.t.Helper()
	d.Until("a window titled "+words, func() bool {
		id = d.visible("--name", words)
		return id != ""
	})
	return id
}

// Shot keeps a picture of the screen in the folder that NIANBAO_SHOTS names.
func (d *Desktop) Shot(name string) { d.shot(name) }

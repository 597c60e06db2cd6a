package proof

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// Program is a program that runs on the desktop.
type Program struct {
	desktop  *Desktop
	out, err lines
	// Kill ends the program as a power cut would.
	Kill func()
}

// Build compiles a command of the module, "./cmd/nianbao" for example, into a folder: for this system, or for the one
// that the environment says.
func Build(t testing.TB, folder, command string, env ...string) (path string) {
	t.Helper()
	root, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(root, "go.mod")); missing == nil {
			break
		}
		root = filepath.Dir(root)
	}
	path = filepath.Join(folder, filepath.Base(command))
	build := exec.Command(filepath.Join(root, ".ci", "go-gui"), "build", "-o", path, command)
	build.Dir = root
	// The flags of the go command that runs the test are not for this one.
	build.Env = append(append(os.Environ(), "GOFLAGS="), env...)
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", command, err, said)
	}
	return path
}

// Run starts a program with an environment beside the desktop's. NIANBAO_IME=trace is set unless it says otherwise.
func (d *Desktop) Run(program string, env ...string) *Program {
	d.t.Helper()
	p := &Program{desktop: d}
	cmd := exec.Command(program)
	cmd.Dir = d.home
	cmd.Env = append(append(d.env[:len(d.env):len(d.env)], "NIANBAO_IME=trace"), env...)
	cmd.Stdout, cmd.Stderr = &p.out, &p.err
	p.Kill = d.start(cmd)
	d.t.Cleanup(func() {
		if d.t.Failed() {
			d.t.Logf("it said last: %s\n%s", p.Said(), p.err.tail())
		}
	})
	return p
}

// Said returns the last line on standard output.
func (p *Program) Said() string { return p.out.last("") }

// Caret returns the caret where the input method was last told it is, in pixels of its window.
func (p *Program) Caret() image.Rectangle {
	p.desktop.t.Helper()
	var window, x, y, height int
	if _, err := fmt.Sscanf(p.err.last("ime: "), "ime: window %d caret %d,%d height %d", &window, &x, &y, &height); err != nil {
		p.desktop.t.Fatalf("no caret told: %v", err)
	}
	return image.Rect(x, y, x+1, y+height)
}

// Told tells whether a line on standard error began so.
func (p *Program) Told(beginning string) bool { return p.err.last(beginning) != "" }

// lines collects the lines a program writes.
type lines struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

// last returns the last whole line with a beginning.
func (l *lines) last(beginning string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := strings.Split(l.text.String(), "\n")
	for i := len(all) - 2; i >= 0; i-- {
		if strings.HasPrefix(all[i], beginning) {
			return all[i]
		}
	}
	return ""
}

func (l *lines) tail() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	text := l.text.String()
	return text[max(0, len(text)-2000):]
}

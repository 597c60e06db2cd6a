//go:build !windows

package desktoptest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Program is a program that runs on the desktop.
type Program struct {
	out, err lines
	process  *os.Process
	// Kill ends the program as a power cut would.
	Kill func()
}

// Run starts a program with arguments and an environment beside the desktop's.
func (d *Desktop) Run(program string, args []string, env ...string) *Program {
	d.t.Helper()
	p := &Program{}
	cmd := exec.Command(program, args...)
	cmd.Dir = d.home
	cmd.Env = append(d.env[:len(d.env):len(d.env)], env...)
	cmd.Stdout, cmd.Stderr = &p.out, &p.err
	p.Kill = d.start(cmd)
	p.process = cmd.Process
	d.t.Cleanup(func() {
		if d.t.Failed() {
			d.t.Logf("%s said last: %s\n%s", filepath.Base(program), p.Said(), p.Dump())
		}
	})
	return p
}

// Dump ends the program and returns what it wrote on standard error: of a program of Go at last what each of its
// goroutines did. What is none, such as Wine, may ignore it.
func (p *Program) Dump() string {
	if p.process.Signal(syscall.SIGQUIT) == nil {
		time.Sleep(time.Second)
	}
	return p.err.tail()
}

// Said returns the last line on standard output, "" without one.
func (p *Program) Said() string { return p.out.last("") }

// Told returns the last line on standard error with a beginning, "" without one.
func (p *Program) Told(beginning string) string { return p.err.last(beginning) }

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
	return text[max(0, len(text)-20_000):]
}

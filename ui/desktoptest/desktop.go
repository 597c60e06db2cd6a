//go:build !windows

// Package desktoptest gives a test a desktop of its own, with a window manager, and the hands and eyes to use it: what no
// test without a real window can tell is tried there.
package desktoptest

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	// patience is how long something on the desktop may take: the first window of a cold machine that compiles beside it
	// loads a software renderer of a hundred megabytes.
	patience = time.Minute
	// limit is how long a tool may run. The first start of Wine takes a minute on a small machine.
	limit = 4 * time.Minute
)

// Desktop is an X display with a window manager, a session bus and a home folder, all of them the test's own.
type Desktop struct {
	t             testing.TB
	home, display string
	env           []string
}

// New starts a desktop for the length of the test.
func New(t testing.TB) *Desktop {
	t.Helper()
	home := t.TempDir()
	d := &Desktop{t: t, home: home, display: Display(t)}
	d.env = []string{
		"DISPLAY=" + d.display, "HOME=" + home, "XDG_CONFIG_HOME=" + home + "/.config", "XDG_CACHE_HOME=" + home + "/.cache",
		"XDG_DATA_HOME=" + home + "/.local/share", "XDG_RUNTIME_DIR=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8",
		// What the bus and the input methods would otherwise start, and nobody end.
		"NO_AT_BRIDGE=1", "GSETTINGS_BACKEND=keyfile",
	}
	d.startBus()
	d.Launch("openbox", "openbox", "--sm-disable")
	d.Until("a window manager", func() bool {
		return strings.Contains(d.Ask("xprop", "x11-utils", "-root", "_NET_SUPPORTING_WM_CHECK"), "window id")
	})
	return d
}

// Home is the home folder of whoever sits at the desktop.
func (d *Desktop) Home() string { return d.home }

// Display is the X display, such as ":1".
func (d *Desktop) Display() string { return d.display }

// Setenv adds "NAME=value" to the environment of what is started from now on.
func (d *Desktop) Setenv(variables ...string) { d.env = append(d.env, variables...) }

// A bus that starts no services leaves none behind.
const busConfig = `<busconfig><type>session</type><listen>unix:path=%s</listen><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`

func (d *Desktop) startBus() {
	d.t.Helper()
	socket := filepath.Join(d.home, "bus")
	d.Write("bus.conf", strings.Replace(busConfig, "%s", socket, 1))
	d.Launch("dbus-daemon", "dbus-daemon", "--nofork", "--config-file="+filepath.Join(d.home, "bus.conf"))
	d.Until("a session bus", func() bool {
		_, err := os.Stat(socket)
		return err == nil
	})
	d.Setenv("DBUS_SESSION_BUS_ADDRESS=unix:path=" + socket)
}

// Write puts a file into the home folder and returns its path.
func (d *Desktop) Write(name, content string) (path string) {
	d.t.Helper()
	path = filepath.Join(d.home, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// Launch starts a program, found in a Debian package, that lives until the returned function or the test ends it together
// with what it started.
func (d *Desktop) Launch(name, debian string, args ...string) (kill func()) {
	d.t.Helper()
	return d.start(d.command(context.Background(), name, debian, args...))
}

func (d *Desktop) start(cmd *exec.Cmd) (kill func()) {
	d.t.Helper()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	// What a program started may hold its output open for longer than it lives itself.
	cmd.WaitDelay = 2 * time.Second
	if err := cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	ended := false
	kill = func() {
		if !ended {
			ended = true
			syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
			cmd.Wait()
		}
	}
	d.t.Cleanup(kill)
	return kill
}

func (d *Desktop) command(ctx context.Context, name, debian string, args ...string) *exec.Cmd {
	d.t.Helper()
	cmd := exec.CommandContext(ctx, Tool(d.t, name, debian), args...)
	cmd.Env, cmd.Dir = d.env, d.home
	return cmd
}

// Ask runs a tool and returns what it said, "" when it failed.
func (d *Desktop) Ask(name, debian string, args ...string) string {
	d.t.Helper()
	said, err := d.run(name, debian, args, (*exec.Cmd).Output)
	if err != nil {
		return ""
	}
	return string(bytes.TrimSpace(said))
}

// Do runs a tool that must not fail.
func (d *Desktop) Do(name, debian string, args ...string) {
	d.t.Helper()
	if said, err := d.run(name, debian, args, (*exec.Cmd).CombinedOutput); err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said)
	}
}

func (d *Desktop) run(name, debian string, args []string, how func(*exec.Cmd) ([]byte, error)) ([]byte, error) {
	d.t.Helper()
	ctx, stop := context.WithTimeout(d.t.Context(), limit)
	defer stop()
	cmd := d.command(ctx, name, debian, args...)
	cmd.WaitDelay = time.Second
	said, err := how(cmd)
	if errors.Is(err, exec.ErrWaitDelay) {
		err = nil // what it started, such as the services of Wine, lives on with its output
	}
	return said, err
}

// Until waits for something to become true.
func (d *Desktop) Until(what string, true func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(patience); !true(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.Shot("failed")
			d.t.Fatalf("waited in vain for %s", what)
		}
	}
}

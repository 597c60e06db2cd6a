// Package proof gives a test a desktop with a window manager and a Chinese input method, and the hands and eyes to use
// it: what no test without a real window can tell about Chinese typing is tried there.
package proof

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/nianbao/nianbao/ui/xvfb"
)

// Desktop is an X display with a window manager, a session bus and a home folder, all of them the test's own.
type Desktop struct {
	t    testing.TB
	home string
	env  []string
}

// New starts a desktop for the length of the test.
func New(t testing.TB) *Desktop {
	t.Helper()
	home := t.TempDir()
	d := &Desktop{t: t, home: home}
	d.env = []string{
		"DISPLAY=" + xvfb.Start(t), "HOME=" + home, "XDG_CONFIG_HOME=" + home + "/.config", "XDG_CACHE_HOME=" + home + "/.cache",
		"XDG_DATA_HOME=" + home + "/.local/share", "XDG_RUNTIME_DIR=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8",
		// What the bus and the input methods would otherwise start, and nobody end.
		"NO_AT_BRIDGE=1", "GSETTINGS_BACKEND=keyfile",
	}
	d.startBus()
	d.run("openbox", "openbox", "--sm-disable")
	d.Until("a window manager", func() bool {
		return strings.Contains(d.try("xprop", "x11-utils", "-root", "_NET_SUPPORTING_WM_CHECK"), "window id")
	})
	return d
}

// A bus that starts no services leaves none behind.
const busConfig = `<busconfig><type>session</type><listen>unix:path=%s</listen><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`

func (d *Desktop) startBus() {
	d.t.Helper()
	socket := filepath.Join(d.home, "bus")
	d.write("bus.conf", strings.Replace(busConfig, "%s", socket, 1))
	d.run("dbus-daemon", "dbus-daemon", "--nofork", "--config-file="+filepath.Join(d.home, "bus.conf"))
	d.Until("a session bus", func() bool {
		_, err := os.Stat(socket)
		return err == nil
	})
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS=unix:path="+socket)
}

// write puts a file into the home folder.
func (d *Desktop) write(name, content string) {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// run starts a program, found in a Debian package, that lives until the returned function or the test ends it together
// with what it started.
func (d *Desktop) run(name, debian string, args ...string) (kill func()) {
	d.t.Helper()
	cmd := d.command(name, debian, args...)
	return d.start(cmd)
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

func (d *Desktop) command(name, debian string, args ...string) *exec.Cmd {
	d.t.Helper()
	cmd := exec.Command(xvfb.Tool(d.t, name, debian), args...)
	cmd.Env, cmd.Dir = d.env, d.home
	return cmd
}

// try runs a tool and returns what it said, "" when it failed.
func (d *Desktop) try(name, debian string, args ...string) string {
	d.t.Helper()
	said, err := d.command(name, debian, args...).Output()
	if err != nil {
		return ""
	}
	return string(bytes.TrimSpace(said))
}

// do runs a tool that must not fail.
func (d *Desktop) do(name, debian string, args ...string) {
	d.t.Helper()
	if said, err := d.command(name, debian, args...).CombinedOutput(); err != nil {
		d.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said)
	}
}

// Until waits for something to become true.
func (d *Desktop) Until(what string, true func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !true(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.shot("failed")
			d.t.Fatalf("waited in vain for %s", what)
		}
	}
}

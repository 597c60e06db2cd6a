//go:build !windows

package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/ui/desktoptest"
)

// The test program is the program itself when the environment says so.
const beProgram = "NIANBAO_BE_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(beProgram) != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestStartWithoutADesktopSaysSoAndEnds(t *testing.T) {
	refuses(t, "", "没有图形桌面")
}

func TestStartWithoutOpenGLSaysSoAndEnds(t *testing.T) {
	refuses(t, desktoptest.Display(t, "-extension", "GLX"), "不提供 OpenGL")
}

// refuses starts the program where no window can be shown.
func refuses(t *testing.T, display, want string) {
	t.Helper()
	limit, stop := context.WithTimeout(t.Context(), 30*time.Second)
	defer stop()
	program := exec.CommandContext(limit, os.Args[0])
	// No programs are found that could open a box of their own.
	program.Env = append(os.Environ(), beProgram+"=1", "NIANBAO_HOME="+t.TempDir(), "DISPLAY="+display, "WAYLAND_DISPLAY=", "PATH=")
	said, err := program.CombinedOutput()
	var ended *exec.ExitError
	if !errors.As(err, &ended) || ended.ExitCode() != 1 {
		t.Errorf("ended with %v, not with exit code 1", err)
	}
	if !strings.Contains(string(said), want) {
		t.Errorf("said %q, without %q", said, want)
	}
}

//go:build !windows

package preflight

import (
	"strings"
	"testing"
	"time"
)

// script is a second process of a few lines, in the place of the program.
func script(t *testing.T, patience time.Duration, lines string) outcome {
	t.Helper()
	t.Setenv("DISPLAY", ":9")
	t.Setenv("LIBGL_ALWAYS_SOFTWARE", "")
	return ask(patience, "/bin/sh", "-c", lines)
}

func TestDriverThatWorks(t *testing.T) {
	if got := script(t, time.Minute, "echo MESA: hello; echo nianbao-opengl connected; echo nianbao-opengl usable"); got.err != nil || got.environment != nil {
		t.Errorf("%+v", got)
	}
}

func TestDriverThatCrashesAfterTheWindowOpenedWorks(t *testing.T) {
	if got := script(t, time.Minute, "echo nianbao-opengl usable; kill -SEGV $$"); got.err != nil {
		t.Error(got.err)
	}
}

func TestDriverThatFails(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"echo nianbao-opengl connected; kill -SEGV $$", "显卡驱动崩溃"},
		{"echo nianbao-opengl connected; sleep 60", "显卡驱动没有回应"},
		{"sleep 60", "图形桌面 :9 没有回应"},
		{"echo nianbao-opengl", "连不上图形桌面 :9"},
		{"echo nianbao-opengl connected; echo nianbao-opengl missing", "不提供 OpenGL"},
		{"echo nianbao-opengl connected; echo nianbao-opengl old 1.4", "只支持 OpenGL 1.4"},
		{"echo nianbao-opengl connected; echo nianbao-opengl old", "显卡驱动太旧"},
	} {
		got := script(t, 300*time.Millisecond, c.lines)
		if got.err == nil || !strings.Contains(got.err.Error(), c.want) {
			t.Errorf("%s: %v, without %q", c.lines, got.err, c.want)
		}
	}
}

func TestProcessorDrawsWhereTheDriverFails(t *testing.T) {
	got := script(t, time.Minute,
		`echo nianbao-opengl connected; [ "$LIBGL_ALWAYS_SOFTWARE" = 1 ] || kill -SEGV $$; echo nianbao-opengl usable`)
	if got.err != nil || got.environment["LIBGL_ALWAYS_SOFTWARE"] != "1" {
		t.Errorf("%+v", got)
	}
}

func TestProcessThatCannotStartSaysNothingAboutDrivers(t *testing.T) {
	if got := ask(time.Minute, "/nowhere/nianbao", argument); got.err != nil {
		t.Error(got.err)
	}
}

//go:build !windows

package preflight

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTellAsksTheDesktopToShowTheSentence(t *testing.T) {
	folder := t.TempDir()
	shown := filepath.Join(folder, "shown")
	zenity := "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + shown + "\nexit 1\n"
	if err := os.WriteFile(filepath.Join(folder, "zenity"), []byte(zenity), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	t.Setenv("DISPLAY", ":9")
	Tell("年报启动不了", "显卡驱动太旧 <b>")
	got, err := os.ReadFile(shown)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"--error", "--no-markup", "--title=年报启动不了", "--text=显卡驱动太旧 <b>"} {
		if !strings.Contains(string(got), want+"\n") {
			t.Errorf("zenity got %q, without %q", got, want)
		}
	}
}

func TestTellGoesOnWithoutADesktop(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for _, display := range []string{"", ":9"} {
		t.Setenv("DISPLAY", display)
		Tell("年报启动不了", "没有图形桌面")
	}
}

//go:build unix

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Whoever stops an import wants the program that converts the file stopped too, and its folder gone.
func TestAnImportThatIsStoppedLeavesNothingBehind(t *testing.T) {
	programs, temp, file := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "年报.rtf")
	for path, text := range map[string]string{
		filepath.Join(programs, "soffice"): "#!/bin/sh\nPATH=/usr/bin:/bin\nsleep 60 &\nwait\n",
		file:                               `{\rtf1 x}`,
	} {
		if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", programs)
	t.Setenv("TMPDIR", temp)
	var says bytes.Buffer
	ended := make(chan int)
	go func() {
		ended <- Run(Console{In: strings.NewReader(""), Out: &says, Err: &says, Now: time.Now}, []string{"import", file})
	}()
	for range 1_000 {
		if begun, _ := filepath.Glob(filepath.Join(temp, "*", "profile")); len(begun) > 0 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := syscall.Kill(os.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if code := <-ended; code == 0 || !strings.Contains(says.String(), "停下") {
		t.Errorf("it ends with %d and says %q", code, says.String())
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
}

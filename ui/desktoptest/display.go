//go:build !windows

package desktoptest

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Display runs an X server without a screen for the length of the test and returns its display, such as ":1".
func Display(t testing.TB, options ...string) string {
	t.Helper()
	server := exec.Command(Tool(t, "Xvfb", "xvfb"), append([]string{
		"-displayfd", "3", "-noreset", "-nolisten", "tcp", "-screen", "0", "1366x768x24"}, options...)...)
	told, tells, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer told.Close()
	server.ExtraFiles = []*os.File{tells}
	err = server.Start()
	tells.Close()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	told.SetReadDeadline(time.Now().Add(patience))
	number, err := bufio.NewReader(told).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb names no display: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

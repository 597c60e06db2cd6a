// Package xvfb gives a test an X display of its own.
package xvfb

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Start runs an X server without a screen for the length of the test and returns its display, such as ":1".
func Start(t testing.TB, options ...string) string {
	t.Helper()
	server := exec.Command(Tool(t, "Xvfb", "xvfb"), append([]string{
		"-displayfd", "3", "-noreset", "-nolisten", "tcp", "-screen", "0", "1366x768x24"}, options...)...)
	told, tells, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer told.Close()
	server.ExtraFiles = []*os.File{tells}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	tells.Close()
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	number, err := bufio.NewReader(told).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb names no display: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

// Tool returns the path of a program that the test needs. Where it is missing the test is skipped, or fails where the
// tools are required: on CI, and with NIANBAO_TOOLS=required.
func Tool(t testing.TB, name, packages string) string {
	t.Helper()
	found, err := exec.LookPath(name)
	if err == nil {
		return found
	}
	missing := name + " is not installed: apt-get install " + packages
	if os.Getenv("CI") == "true" || os.Getenv("NIANBAO_TOOLS") == "required" {
		t.Fatal(missing)
	}
	t.Skip(missing)
	return ""
}

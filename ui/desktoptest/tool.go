//go:build !windows

package desktoptest

import (
	"os"
	"os/exec"
	"testing"
)

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

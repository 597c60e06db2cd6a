package export

import (
	"os/exec"
	"strings"
	"testing"
)

// TestKnowsNothingOfChecking holds the package to its place: what a check found comes in as remarks.
func TestKnowsNothingOfChecking(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skip("no go command here: ", err)
	}
	for _, path := range strings.Fields(string(out)) {
		if path == "github.com/nianbao/nianbao/core/check" || strings.HasPrefix(path, "fyne.io/") {
			t.Errorf("imports %s", path)
		}
	}
}

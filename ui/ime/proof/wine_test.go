package proof_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/nianbao/nianbao/ui/ime/proof"
	"github.com/nianbao/nianbao/ui/xvfb"
)

// Under Wine the candidates stay where Wine puts them. What is typed can be tried there, and that the window procedure
// hears of it.
func TestPinyinUnderWine(t *testing.T) {
	xvfb.Tool(t, "/usr/lib/wine/wine64", "wine64")
	wine, err := filepath.Abs("../../../.ci/wine")
	if err != nil {
		t.Fatal(err)
	}
	// The first start of Wine takes longer than any window may.
	if said, err := exec.Command(wine, "cmd", "/c", "exit").CombinedOutput(); err != nil {
		t.Fatalf("wine: %v\n%s", err, said)
	}
	d := openProgram(t, proof.Fcitx5, func() string {
		folder := t.TempDir()
		built := proof.Build(t, folder, "./ui/ime/proof/testwindow", "GOOS=windows", "GOARCH=amd64")
		program := built + ".exe"
		if err := os.Rename(built, program); err != nil {
			t.Fatal(err)
		}
		script := fmt.Sprintf("#!/bin/sh\nexec '%s' '%s'\n", wine, program)
		if err := os.WriteFile(built, []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
		return built
	})
	d.Type("nihaoxx")
	d.method.Candidates()
	d.Press("BackSpace", "BackSpace", "space")
	d.editorHolds("你好")
	d.Type("zhongguo")
	d.Press("Escape")
	d.method.Idle()
	d.Type("nianbao")
	d.Press("Return")
	d.editorHolds("你好nianbao")
	if !d.program.Told("ime: heard composition") {
		t.Error("the window procedure heard of no composition")
	}
}

//go:build !windows

package proof

import (
	"path/filepath"
	"runtime"
	"testing"

	"github.com/nianbao/nianbao/ui/desktoptest"
)

// Under Wine the candidates stay where Wine puts them. What is typed can be tried there, and that the window procedure
// hears of it.
func TestPinyinUnderWine(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("Wine elsewhere runs no programs for amd64")
	}
	desktoptest.Tool(t, "/usr/lib/wine/wine64", "wine64")
	root, err := desktoptest.Root()
	if err != nil {
		t.Fatal(err)
	}
	wine := filepath.Join(root, ".ci", "wine")
	program := desktoptest.Build(t, testwindow, "GOOS=windows", "GOARCH=amd64")
	on := desktoptest.New(t)
	// The first start of Wine takes longer than any window may.
	on.Do(wine, "wine64", "cmd", "/c", "exit")
	d := show(t, on, fcitx5, []string{wine, program})
	d.Type("nihaoxx")
	d.method.candidates()
	d.Press("BackSpace", "BackSpace", "space")
	d.editorHolds("你好")
	d.Type("zhongguo")
	d.Press("Escape")
	d.method.idle()
	d.Type("nianbao")
	d.Press("Return")
	d.editorHolds("你好nianbao")
	if d.program.Told("ime: heard composition") == "" {
		t.Error("the window procedure heard of no composition")
	}
}

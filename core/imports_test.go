// Package core holds tests of all the rooms below it.
package core

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module = "github.com/nianbao/nianbao/"
	here   = module + "core/"
)

// uses says which rooms a room may use, by way of others too.
var uses = map[string][]string{
	"bench":                     nil,
	"datafile":                  nil,
	"form":                      {"datafile"},
	"store":                     nil,
	"report":                    {"datafile", "form"},
	"alike":                     nil,
	"check":                     {"datafile", "form", "report", "alike"},
	"compare":                   {"datafile", "form", "report", "alike"},
	"template":                  {"datafile", "form", "report", "alike"},
	"proof":                     {"datafile", "form", "report", "check", "template", "alike"},
	"ooxml":                     nil,
	"intake":                    {"datafile", "form", "report", "ooxml", "alike", "template", "export/xlsx", "export/internal/pack", "intake/page", "intake/charset", "intake/docx", "intake/xlsx", "intake/html", "intake/text", "intake/convert"},
	"intake/page":               nil,
	"intake/docx":               {"ooxml", "intake/page"},
	"intake/xlsx":               {"ooxml", "intake/page"},
	"intake/charset":            nil,
	"intake/html":               {"intake/page", "intake/charset"},
	"intake/text":               {"intake/page", "intake/charset"},
	"intake/convert":            nil,
	"session":                   {"datafile", "form", "report", "check", "store", "alike", "template", "proof"},
	"export":                    {"datafile", "form", "report", "store", "ooxml", "export/docx", "export/xlsx", "export/internal/pack"},
	"export/docx":               {"datafile", "form", "report", "export/internal/pack"},
	"export/xlsx":               {"datafile", "form", "report", "ooxml", "export/internal/pack"},
	"export/internal/pack":      nil,
	"export/internal/ooxmltest": nil,
}

// list asks the go command that runs this test about packages.
func list(t *testing.T, format string, args ...string) []string {
	t.Helper()
	// The go command repeats the result of a test until files change that the test itself has looked at.
	if err := filepath.WalkDir(".", func(_ string, _ fs.DirEntry, err error) error { return err }); err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(os.Getenv("GOROOT"), "bin", "go")
	if os.Getenv("GOROOT") == "" {
		command = "go"
	}
	list := exec.Command(command, append([]string{"list", "-f", format}, args...)...)
	// Files that need cgo are seen only where there is one.
	list.Env = append(os.Environ(), "CGO_ENABLED=1")
	var told strings.Builder
	list.Stderr = &told
	out, err := list.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", list, err, &told)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func TestNoRoomKnowsAWindowSystem(t *testing.T) {
	found := false
	for _, line := range list(t, "{{.ImportPath}} {{if .Standard}}0{{else}}{{len .CgoFiles}}{{end}}", "-deps", "./...") {
		path, cgo, _ := strings.Cut(line, " ")
		found = found || path == here+"session"
		if cgo != "0" {
			t.Errorf("%s needs cgo", path)
		}
		if strings.HasPrefix(path, "fyne.io/") || strings.HasPrefix(path, module+"ui") {
			t.Errorf("%s is of the window", path)
		}
	}
	if !found {
		t.Error("the rooms were not looked at")
	}
}

func TestRoomsUseNoOthersThanTheyMay(t *testing.T) {
	for _, line := range list(t, "{{.ImportPath}}{{range .Deps}} {{.}}{{end}}", "./...") {
		used := strings.Fields(line)
		room, ours := strings.CutPrefix(used[0], here)
		if !ours {
			continue
		}
		may, known := uses[room]
		if !known {
			t.Errorf("nothing says what %s may use", room)
		}
		for _, path := range used[1:] {
			if other, ours := strings.CutPrefix(path, here); ours && !slices.Contains(may, other) {
				t.Errorf("%s uses %s", room, other)
			}
		}
	}
}

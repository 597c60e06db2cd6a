package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/cmd/nianbaoctl/internal/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"nianbaoctl": nianbaoctl})
}

// nianbaoctl is the program as the stories run it: on a fixed day, and as nobody where a story asks for that.
func nianbaoctl() {
	if os.Getenv("AS_NOBODY") != "" {
		becomeNobody()
	}
	day := time.Date(2026, time.January, 10, 9, 30, 0, 0, time.UTC)
	console := cli.Console{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Now: func() time.Time { return day }}
	os.Exit(cli.Run(console, os.Args[1:]))
}

// TestStories runs the scripts of testdata/script, each a story of what a clerk does and sees. Besides testscript's
// own commands they have
//
//	exits CODE COMMAND...    runs a command and wants exactly this exit code
//	replace FILE OLD NEW     replaces a text that must be there
//	gbk FILE                 turns a file of UTF-8 into one of GBK
//	size FILE BYTES          cuts or stretches a file
//	oneline                  wants standard error to be one line
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               func(env *testscript.Env) error { return copyExample(env.WorkDir) },
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits":   exits,
			"replace": replace,
			"gbk":     toGBK,
			"size":    resize,
			"oneline": oneLine,
		},
	})
}

// copyExample puts the inputs of the made-up office into the folder qinghe.
func copyExample(folder string) error {
	example, err := fs.Sub(assets.Examples, "examples/qinghe-2025")
	if err != nil {
		return err
	}
	return os.CopyFS(filepath.Join(folder, "qinghe"), example)
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not contain %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(text, args[1], args[2])), 0o666))
}

func toGBK(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: gbk FILE")
	}
	data, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

func resize(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: size FILE BYTES")
	}
	bytes, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	file, err := os.OpenFile(ts.MkAbs(args[0]), os.O_CREATE|os.O_WRONLY, 0o666)
	ts.Check(err)
	ts.Check(file.Truncate(bytes))
	ts.Check(file.Close())
}

func oneLine(ts *testscript.TestScript, neg bool, args []string) {
	said := ts.ReadFile("stderr")
	if neg || len(args) != 0 || strings.Count(said, "\n") != 1 {
		ts.Fatalf("standard error is not one line: %q", said)
	}
}

// platforms are those a release is built for.
var platforms = []struct{ os, arch string }{{"linux", "amd64"}, {"linux", "arm64"}, {"windows", "amd64"}}

// TestNoWindowInside makes sure that the program needs no window system: nothing of Fyne, nothing of our window, and
// no cgo, which would tie it to the libraries of the machine that built it.
func TestNoWindowInside(t *testing.T) {
	for _, p := range platforms {
		t.Run(p.os+"/"+p.arch, func(t *testing.T) {
			list := goCommand(p.os, p.arch, "list", "-deps", "-f", "{{.ImportPath}} {{len .CgoFiles}}", ".")
			for _, line := range strings.Split(strings.TrimSpace(run(t, list)), "\n") {
				path, cgo, _ := strings.Cut(line, " ")
				if strings.HasPrefix(path, "fyne.io/") || strings.HasPrefix(path, "github.com/nianbao/nianbao/ui") || cgo != "0" {
					t.Errorf("imports %s, which has %s cgo files", path, cgo)
				}
			}
		})
	}
}

// TestBuilds compiles the program for every platform without cgo.
func TestBuilds(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the program three times")
	}
	for _, p := range platforms {
		t.Run(p.os+"/"+p.arch, func(t *testing.T) {
			run(t, goCommand(p.os, p.arch, "build", "-buildvcs=false", "-o", filepath.Join(t.TempDir(), "nianbaoctl"), "."))
		})
	}
}

func goCommand(goos, goarch string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Env = append(slices.Clone(os.Environ()), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	return cmd
}

func run(t *testing.T, cmd *exec.Cmd) string {
	t.Helper()
	var out, err bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &err
	if failed := cmd.Run(); failed != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, failed, &err)
	}
	return out.String()
}

package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/cmd/nianbaoctl/internal/cli"
)

var update = flag.Bool("update", false, "write the example report anew from its inputs")

// TestExampleReport holds the example that the window opens against the inputs it is made of, the planted mistake
// included.
func TestExampleReport(t *testing.T) {
	folder := t.TempDir()
	if err := copyExample(folder); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "report.nianbao")
	input := func(name string) string { return filepath.Join(folder, "qinghe", name) }
	ctl(t, 0, "new", "--office", "青河县清河街道办事处", "--year", "2025", "-o", file)
	ctl(t, 0, "set", file, "--json", input("facts.json"),
		"--section", "preamble="+input("preamble.txt"), "--section", "overview="+input("overview.txt"),
		"--section", "problems="+input("problems.txt"), "--section", "other_matters="+input("other_matters.txt"),
		"--table", "表二="+input("proactive.tsv"), "--table", "表三="+input("applications.tsv"),
		"--table", "表四="+input("disputes.tsv"), "--complete", "all")
	made, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const name = "examples/qinghe-2025.nianbao"
	if *update {
		if err := os.WriteFile(filepath.Join("../../assets", name), made, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := assets.Examples.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, made) {
		t.Error("assets/" + name + " is not what its inputs give; run this test with -update")
	}
	if out := ctl(t, 1, "check", file); !strings.Contains(out, "A1") {
		t.Errorf("the check does not find the planted mistake:\n%s", out)
	}
}

func ctl(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	if code := cli.Run(cli.Console{In: strings.NewReader(""), Out: &out, Err: &said, Now: time.Now}, args); code != want {
		t.Fatalf("nianbaoctl %s: exit code %d, want %d\n%s", args[0], code, want, said.String())
	}
	return out.String()
}

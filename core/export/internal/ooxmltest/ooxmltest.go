// Package ooxmltest holds Office files that our writers make against independent judges: the ECMA-376 schemas, the
// Open XML SDK validator and LibreOffice.
package ooxmltest

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Parts unpacks a file into its parts by name.
func Parts(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("no zip container: %v", err)
	}
	parts := map[string][]byte{}
	for _, entry := range z.File {
		if parts[entry.Name] != nil {
			t.Errorf("two parts are named %s", entry.Name)
		}
		r, err := entry.Open()
		if err != nil {
			t.Fatalf("%s: %v", entry.Name, err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", entry.Name, err)
		}
		parts[entry.Name] = data
	}
	return parts
}

// tool returns the path of a program. Where it is missing the test is skipped, or fails where the tools are
// required: on CI, and with NIANBAO_TOOLS=required.
func tool(t testing.TB, name, hint string) string {
	t.Helper()
	found, err := exec.LookPath(name)
	if err != nil {
		missing(t, name+" is not installed: "+hint)
	}
	return found
}

func missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" || os.Getenv("NIANBAO_TOOLS") == "required" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// root is the top folder of the repository, where go.mod lies.
func root(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		_, err := os.Stat(filepath.Join(folder, "go.mod"))
		if err == nil {
			return folder
		}
		parent := filepath.Dir(folder)
		if !errors.Is(err, os.ErrNotExist) || parent == folder {
			t.Fatalf("no go.mod above the test: %v", err)
		}
		folder = parent
	}
}

func write(t testing.TB, folder, name string, data []byte) string {
	t.Helper()
	file := filepath.Join(folder, name)
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

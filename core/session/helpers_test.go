package session_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
)

var loaded = sync.OnceValues(func() (*form.Catalog, error) { return form.LoadCatalog(assets.Forms) })

func forms(t testing.TB) *form.Catalog {
	t.Helper()
	catalog, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func blank(t testing.TB) *report.Report {
	t.Helper()
	return report.New(forms(t).ByID("guoban-2021"), report.Office{Name: "滨海街道办事处", Kind: report.Subdistrict}, 2025)
}

// options are those of a session without recovery copies.
func options(t testing.TB) session.Options { return session.Options{Forms: forms(t).ByID} }

// keeping are the options of a session with recovery copies in a folder.
func keeping(t testing.TB, folder string) session.Options {
	return session.Options{Forms: forms(t).ByID, Recovery: folder}
}

// saved returns a session of a report in a file of its own.
func saved(t testing.TB, o session.Options) *session.Session {
	t.Helper()
	path := filepath.Join(t.TempDir(), "报告.nianbao")
	data, err := blank(t).Encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return open(t, path, o)
}

func open(t testing.TB, path string, o session.Options) *session.Session {
	t.Helper()
	s, err := session.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(true) })
	return s
}

func do(t testing.TB, s *session.Session, commands ...report.Command) {
	t.Helper()
	for _, c := range commands {
		if err := s.Do(c); err != nil {
			t.Fatal(err)
		}
	}
}

func cell(address form.Address, text string) report.Command {
	return report.SetCells(report.CellEdit{Address: address, Text: text})
}

// titleIn returns the title of the report in a file.
func titleIn(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Decode(data, forms(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	return r.Title
}

// eventually waits for something that happens in the background.
func eventually(t testing.TB, what string, happened func() bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if happened() {
			return
		}
	}
	t.Fatalf("%s never happened", what)
}

// files lists the names in a folder.
func files(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

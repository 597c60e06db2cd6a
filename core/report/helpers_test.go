package report_test

import (
	"os"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// loaded holds the built-in forms and the variant that adds everything there is to add.
var loaded = sync.OnceValues(func() (*form.Catalog, error) {
	return form.LoadCatalog(assets.Forms, os.DirFS("../form/testdata/variants"))
})

func forms(t testing.TB) *form.Catalog {
	t.Helper()
	catalog, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// blank is a new report of a subdistrict on a form.
func blank(t testing.TB, id string) *report.Report {
	t.Helper()
	f := forms(t).ByID(id)
	return report.New(f, report.Office{Name: "滨海街道办事处", Kind: report.Subdistrict}, 2025)
}

func edit(t testing.TB, r *report.Report, commands ...report.Command) *report.Editor {
	t.Helper()
	e := report.Edit(r)
	for _, c := range commands {
		if err := e.Do(c); err != nil {
			t.Fatalf("%s: %v", c.Label(), err)
		}
	}
	return e
}

func set(address form.Address, text string) report.Command {
	return report.SetCells(report.CellEdit{Address: address, Text: text})
}

func encode(t testing.TB, r *report.Report) string {
	t.Helper()
	data, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func decode(t testing.TB, file string) *report.Report {
	t.Helper()
	r, err := report.Decode([]byte(file), forms(t).ByID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// value is what a cell shows, computed totals included.
func value(t testing.TB, r *report.Report, address form.Address) string {
	t.Helper()
	i := r.Form.Cell(address)
	if i < 0 {
		t.Fatalf("no cell %s", address)
	}
	return r.Value(i).String()
}

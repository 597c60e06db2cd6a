package form_test

import (
	"os"
	"sync"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
)

var loadBuiltIn = sync.OnceValues(func() (*form.Catalog, error) {
	return form.LoadCatalog(assets.Forms, os.DirFS("testdata/variants"))
})

// builtIn holds the forms that ship with the program and the variants of testdata/variants.
func builtIn(t testing.TB) *form.Catalog {
	t.Helper()
	catalog, err := loadBuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func byID(t testing.TB, id string) *form.Form {
	t.Helper()
	f := builtIn(t).ByID(id)
	if f == nil {
		t.Fatalf("no form %s", id)
	}
	return f
}

// nationals are the ids of the two mandated forms.
var nationals = []string{"guoban-2019", "guoban-2021"}

func addresses(f *form.Form, cells []int) []form.Address {
	var list []form.Address
	for _, i := range cells {
		list = append(list, f.Cells()[i].Address)
	}
	return list
}

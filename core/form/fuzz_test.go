package form_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/datafile"
	"github.com/nianbao/nianbao/core/form"
)

// FuzzLoad: whatever a file holds, it loads as a form whose grids can be drawn, or is refused with messages that name
// a line of it.
func FuzzLoad(f *testing.F) {
	for _, folder := range []fs.FS{assets.Forms, os.DirFS("testdata")} {
		err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(name, ".yaml") {
				return err
			}
			data, err := fs.ReadFile(folder, name)
			f.Add(data)
			return err
		})
		if err != nil {
			f.Fatal(err)
		}
	}
	f.Add([]byte("sections: [{}, {}]\ntables: [{}, {}]\n"))
	f.Add([]byte("extends: guoban-2021\nsections: {add: [{}, {}], rename: [{}]}\nlines: [{}, {}]\nnotes: [{}]\ntables: [{}]\n"))
	f.Add([]byte("claims: {like: guoban-2019, columns: [{}], list: [{}], reminders: [{}]}\n"))
	f.Add([]byte("fields: {like: guoban-2019, list: [{}, {names: [甲], cells: a/b/c}, {table: a, rows: [a, {}], columns: [{}]}]}\nlists: {like: guoban-2019, list: [{}]}\n"))
	f.Add([]byte("extends: guoban-2021\nid: a\nname: 甲\nlists: {list: [{name: 甲, cells: applications/〔项〕/total, items: [denied.*, {item: granted, name: 乙}]}]}\n"))
	f.Add([]byte("a: &a [*a]\n<<: *a\n---\n"))
	national := builtIn(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		loaded, err := form.Load("f.yaml", data, national.ByID)
		if err == nil {
			tell(loaded)
			return
		}
		if loaded != nil {
			t.Error("a broken form came back with its error")
		}
		lines := strings.Count(string(data), "\n") + 1
		for _, err := range err.(interface{ Unwrap() []error }).Unwrap() {
			problem, ok := err.(*datafile.Fault)
			switch {
			case !ok:
				t.Errorf("%T: %v", err, err)
			case problem.Line < 1 || problem.Line > lines || problem.Expected == "" || strings.ContainsAny(problem.Error(), "\n\x1b"):
				t.Errorf("%d lines: %#v", lines, problem)
			}
		}
	})
}

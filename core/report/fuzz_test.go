package report_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

// FuzzDecode: whatever a file holds, it opens as a report that can be shown and is written the same way ever after,
// or is refused in one sentence.
func FuzzDecode(f *testing.F) {
	files, err := filepath.Glob("../check/testdata/samples/*" + report.Extension)
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(newer))
	f.Add([]byte(head + `"tables":{"annex":{"cells":{"a/b":[1]},"x":1},"disputes":{"notes":[],"printed_labels":{"总计":"合计"},"cells":{"cases/direct.total":"12件"}}},"lines":{"x/value":1.50}}`))
	f.Add([]byte(head + `"sections":[null,{"extra":{"a":"<&>\u2028"}}],"period":{},"office":null,"explanations":[{"finding":"A1"}],"Title":"甲","title":"乙","":0}`))
	f.Add([]byte(head + `"origins":[null,{"template":"towns","seal":1,"blocks":[{"id":"a","section":"overview","paragraphs":["甲\n乙",""],"locked":true,"x":{}}]}],"supplements":[{"name":" 甲 ","x":1}],"last_year":{"year":2024,"cells":{"a/b/c":"1"},"x":2}}`))
	catalog := forms(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := report.Decode(data, catalog.ByID)
		if err != nil {
			var file *report.FileError
			if !errors.As(err, &file) || strings.ContainsAny(err.Error(), "\n\r\x1b") || r != nil {
				t.Errorf("%T: %q", err, err)
			}
			return
		}
		for i := range r.Sections {
			r.Heading(i)
		}
		r.LockedParagraphs(report.Preamble)
		r.Missing()
		r.PrintedTitle()
		r.Values(nil)
		r.Stray()
		for _, table := range r.Form.Tables {
			r.Grid(table)
			r.Notes(table)
		}
		first, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := report.Decode(first, catalog.ByID)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, first)
		}
		second, err := again.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if string(second) != string(first) {
			t.Errorf("written a second time it reads\n%s\nfirst\n%s", second, first)
		}
		for i := range r.Form.Cells() {
			if a, b := r.Value(i), again.Value(i); a.String() != b.String() {
				t.Errorf("%s is %q, read again %q", r.Form.Cells()[i].Address, a, b)
			}
		}
	})
}

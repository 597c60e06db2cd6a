package xlsx

import (
	"bytes"
	"testing"

	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
)

// FuzzRead changes the sheets of a workbook: whatever they hold, reading ends with a report that can be written and
// read again, or with an error.
func FuzzRead(f *testing.F) {
	parts := ooxmltest.Parts(f, write(f, full(f, "guoban-2021"), Options{}))
	f.Add(parts[coverPart], parts["xl/sharedStrings.xml"])
	f.Add(parts[tablePart], parts["xl/styles.xml"])
	f.Add([]byte(worksheet+`<row r="1"><c r="C1" t="inlineStr"><is><t>kept</t></is></c></row></sheetData></worksheet>`), []byte(`<sst><si><t>_xD83D_</t></si></sst>`))
	f.Add([]byte(worksheet+`<row r="-1"><c r="A"/><c r="A1048577" t="n"><v>NaN</v></c><c r="AAAA1"><v>1e999</v></c></row></sheetData></worksheet>`), []byte(""))
	forms := catalog(f).ByID
	f.Fuzz(func(t *testing.T, cover, strings []byte) {
		changed := map[string][]byte{}
		for name, data := range parts {
			changed[name] = data
		}
		changed[coverPart], changed["xl/sharedStrings.xml"] = cover, strings
		file := zipped(t, changed)
		r, _, err := Read(bytes.NewReader(file), int64(len(file)), forms)
		if (r == nil) == (err == nil) {
			t.Fatalf("report %v, error %v", r, err)
		}
		if r == nil {
			return
		}
		file = write(t, r, Options{})
		again, _, err := Read(bytes.NewReader(file), int64(len(file)), forms)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := encode(t, r), encode(t, again); want != got {
			t.Fatal(firstDifference(want, got))
		}
	})
}

// FuzzReadFile changes the file as a whole.
func FuzzReadFile(f *testing.F) {
	f.Add(write(f, zero(f, "guoban-2021"), Options{}))
	f.Add([]byte("PK\x05\x06\x00\x00"))
	f.Add([]byte{0xd0, 0xcf, 0x11, 0xe0})
	forms := catalog(f).ByID
	f.Fuzz(func(t *testing.T, file []byte) {
		if r, _, err := Read(bytes.NewReader(file), int64(len(file)), forms); (r == nil) == (err == nil) {
			t.Fatalf("report %v, error %v", r, err)
		}
	})
}

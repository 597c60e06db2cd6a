package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

const (
	relations  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	officeType = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// parts are what a made file consists of.
type parts map[string]string

func zipped(t testing.TB, parts parts) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	// Sorted, so that fuzzing sees the same of the same file.
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// made makes a workbook of sheets, called 表1, 表2 and so on; others are further parts, or stand for those it has.
func made(t testing.TB, others parts, sheets ...string) []byte {
	t.Helper()
	var tabs, related strings.Builder
	all := parts{}
	for i, sheet := range sheets {
		fmt.Fprintf(&tabs, `<sheet name="表%d" sheetId="%d" r:id="s%d"/>`, i+1, i+1, i+1)
		fmt.Fprintf(&related, `<Relationship Id="s%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, i+1, officeType, i+1)
		all[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = `<worksheet>` + sheet + `</worksheet>`
	}
	all["_rels/.rels"] = relations + `<Relationship Id="b" Type="` + officeType +
		`officeDocument" Target="xl/workbook.xml"/></Relationships>`
	all["xl/workbook.xml"] = `<workbook><sheets>` + tabs.String() + `</sheets></workbook>`
	all["xl/_rels/workbook.xml.rels"] = relations + related.String() +
		`<Relationship Id="t" Type="` + officeType + `sharedStrings" Target="sharedStrings.xml"/>` +
		`<Relationship Id="f" Type="` + officeType + `styles" Target="styles.xml"/></Relationships>`
	for name, text := range others {
		all[name] = text
	}
	return zipped(t, all)
}

// c is a cell with a text, n one with a number.
func c(at, text string) string {
	return `<c r="` + at + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
}

func n(at, number string) string { return `<c r="` + at + `"><v>` + number + `</v></c>` }

// rows are the rows of a sheet from the first on.
func rows(cells ...string) string {
	var s strings.Builder
	for i, row := range cells {
		fmt.Fprintf(&s, `<row r="%d">%s</row>`, i+1, row)
	}
	return `<sheetData>` + s.String() + `</sheetData>`
}

func merged(areas ...string) string {
	return `<mergeCells><mergeCell ref="` + strings.Join(areas, `"/><mergeCell ref="`) + `"/></mergeCells>`
}

// shows fails unless a person sees these lines in a file.
func shows(t testing.TB, file []byte, want ...string) {
	t.Helper()
	if got := strings.TrimSuffix(dump(read(t, file)), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("read\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

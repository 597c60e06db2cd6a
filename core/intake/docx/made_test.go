package docx

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/intake/page"
)

const (
	relationsOf = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	officeType  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	rootOfAll   = relationsOf + `<Relationship Id="r1" Type="` + officeType +
		`officeDocument" Target="word/document.xml"/></Relationships>`
	documentOf = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	endOf      = `</w:body></w:document>`
)

// parts are what a made file consists of besides its text.
type parts map[string]string

// zipped makes a container.
func zipped(t testing.TB, parts parts) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// made makes a file of a body. Other parts are related to the document by their names: word/styles.xml as styles.
func made(t testing.TB, body string, others parts) []byte {
	t.Helper()
	all := parts{"_rels/.rels": rootOfAll, "word/document.xml": documentOf + body + endOf}
	related := relationsOf
	for name, text := range others {
		all[name] = text
		file := strings.TrimPrefix(name, "word/")
		kind := strings.TrimRight(strings.TrimSuffix(file, ".xml"), "0123456789")
		related += `<Relationship Id="` + strings.TrimSuffix(file, ".xml") + `" Type="` + officeType + kind + `" Target="` +
			file + `"/>`
	}
	all["word/_rels/document.xml.rels"] = related + `</Relationships>`
	return zipped(t, all)
}

func readMade(t testing.TB, body string, others parts) *page.Page {
	t.Helper()
	p, err := Read(made(t, body, others))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// shows fails unless a person sees these lines in a file.
func shows(t testing.TB, body string, others parts, want ...string) {
	t.Helper()
	if got := strings.TrimSuffix(dump(readMade(t, body, others)), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("read\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

// p is a paragraph with a text, set as properties say.
func p(text, properties string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

// tc is a cell with a text.
func tc(text, properties string) string {
	return `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + p(text, "") + `</w:tc>`
}

func tr(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }

func tbl(rows ...string) string {
	return `<w:tbl><w:tblPr/><w:tblGrid/>` + strings.Join(rows, "") + `</w:tbl>`
}

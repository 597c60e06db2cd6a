package ooxmltest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/export/internal/pack"
)

const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// document is the smallest document that holds body.
func document(t *testing.T, body string) []byte {
	t.Helper()
	var file bytes.Buffer
	err := pack.Write(&file, []pack.Part{
		pack.Compress("[Content_Types].xml", []byte(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)),
		pack.Compress("_rels/.rels", []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)),
		pack.Compress("word/document.xml", []byte(`<w:document `+w+`><w:body>`+body+`</w:body></w:document>`)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// faults records what a helper finds wrong instead of failing.
type faults struct {
	testing.TB
	found []string
}

func (f *faults) Errorf(format string, args ...any) {
	f.found = append(f.found, fmt.Sprintf(format, args...))
}

func TestValidate(t *testing.T) {
	for _, c := range []struct{ name, body, finder string }{
		{"sound", `<w:p><w:r><w:t>总体情况</w:t></w:r></w:p>`, ""},
		{"wrong order", `<w:p><w:pPr><w:jc w:val="both"/><w:keepNext/></w:pPr></w:p>`, "wml.xsd"},
		{"bookmark ids used twice", `<w:p>` + strings.Repeat(`<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>`, 2) + `</w:p>`, "Open XML SDK"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &faults{TB: t}
			Validate(f, document(t, c.body))
			if all := strings.Join(f.found, "\n"); (len(f.found) > 0) != (c.finder != "") || !strings.Contains(all, c.finder) {
				t.Errorf("want a fault found by %q, got %q", c.finder, all)
			}
		})
	}
}

func TestConvert(t *testing.T) {
	pages := Pages(t, Convert(t, document(t, `<w:p><w:r><w:t>第一页</w:t><w:br w:type="page"/><w:t>第二页</w:t></w:r></w:p>`), "docx", "pdf"))
	if len(pages) != 2 || !strings.Contains(pages[0], "第一页") || !strings.Contains(pages[1], "第二页") {
		t.Errorf("want two pages, got %q", pages)
	}
}

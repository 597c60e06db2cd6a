package docx

import (
	"strings"
	"testing"
)

// FuzzRead changes the parts of a file: whatever they hold, reading ends with a page whose blocks all have a place and
// whose tables can be laid out, or with one sentence.
func FuzzRead(f *testing.F) {
	styles := `<w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`
	f.Add(documentOf+listed("1", "0", "总体情况")+listed("4", "1", "主动公开")+endOf, styles, numbers)
	f.Add(documentOf+tbl(tr(tc("甲", `<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>`), tc("乙", `<w:hMerge/>`)), tr(tc("",
		`<w:vMerge/>`), tc("1", "")))+endOf, styles, numbers)
	f.Add(documentOf+`<w:p><w:pPr><w:pStyle w:val="a"/><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \o(○,3)</w:instrText><w:fldChar w:fldCharType="end"/>`+
		`<w:sym w:font="Wingdings" w:char="F0FE"/><w:drawing><w:txbxContent>`+p("框", "")+
		`<a:blip/></w:txbxContent></w:drawing></w:r></w:p>`+endOf, styles, numbers)
	f.Add(documentOf+tbl(tr(`<w:tc>`+tbl(tr(tc("1", ""), tc("2", "")))+`</w:tc>`))+`<w:sdt><w:sdtContent>`+p("x", "")+
		`</w:sdtContent></w:sdt>`+endOf, styles, "")
	f.Fuzz(func(t *testing.T, document, styles, numbers string) {
		file := zipped(t, parts{
			"_rels/.rels": rootOfAll, "word/document.xml": document, "word/styles.xml": styles, "word/numbering.xml": numbers,
			"word/_rels/document.xml.rels": relationsOf + `<Relationship Id="s" Type="` + officeType +
				`styles" Target="styles.xml"/>` +
				`<Relationship Id="n" Type="` + officeType + `numbering" Target="numbering.xml"/></Relationships>`,
		})
		p, err := Read(file)
		if (p == nil) == (err == nil) {
			t.Fatalf("page %v, error %v", p, err)
		}
		if err != nil {
			if !strings.Contains(err.Error(), "；请") {
				t.Fatalf("error is %v", err)
			}
			return
		}
		for _, b := range p.Blocks {
			if b.Place == "" || b.Table == nil && !b.Picture && strings.TrimSpace(b.Text) == "" {
				t.Fatalf("block %+v", b)
			}
			if b.Table != nil {
				b.Table.Grid()
			}
		}
	})
}

// FuzzReadFile changes the file as a whole.
func FuzzReadFile(f *testing.F) {
	f.Add(made(f, p("一、总体情况", ""), parts{"word/numbering.xml": numbers}))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if p, err := Read(file); (p == nil) == (err == nil) {
			t.Fatalf("page %v, error %v", p, err)
		}
	})
}

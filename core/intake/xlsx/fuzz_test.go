package xlsx_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/core/intake/xlsx"
)

// FuzzRead changes the parts of a file: whatever they hold, reading ends with a page whose blocks all have a place and
// whose tables can be laid out, or with one sentence.
func FuzzRead(f *testing.F) {
	styles := `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.00&quot;万元&quot;"/></numFmts>` +
		`<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf numFmtId="170" borderId="1"/>` +
		`<xf numFmtId="14"/></cellXfs></styleSheet>`
	drawing := `<wsDr><oneCellAnchor><from><row>2</row></from><sp><txBody><p><r><t>框</t></r></p></txBody></sp>` +
		`</oneCellAnchor></wsDr>`
	f.Add(rows(c("A1", "甲")+n("B1", "1"), "", n("B3", "45000.5"))+merged("A1:A3"),
		`<sst><si><r><t>富</t></r></si></sst>`, styles, drawing)
	f.Add(rows(c("A1", "二、情况"), c("A2", "一段。\n二段。"), c("A3", "甲")+c("B3", "乙"))+merged("A1:B1", "A2:B2"), "", "", "")
	f.Add(rows(`<c s="1"><v>45000</v></c><c t="e"><v>#REF!</v></c><c t="s"><v>0</v></c><c><f>A1</f><v/></c>`)+`<drawing id="d"/>`,
		`<sst><si><t>_x000D_</t></si></sst>`, styles, drawing)
	f.Add(`<cols><col min="1" max="3" hidden="1"/></cols>`+rows(c("C3", "x"))+merged("A1:XFD1048576", "B1:C9"), "", styles, "")
	f.Fuzz(func(t *testing.T, sheet, texts, styles, drawing string) {
		p, err := xlsx.Read(made(t, parts{
			"xl/sharedStrings.xml": texts, "xl/styles.xml": styles, "xl/drawings/drawing1.xml": drawing,
			"xl/worksheets/_rels/sheet1.xml.rels": relations + `<Relationship Id="d" Type="` + officeType +
				`drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
		}, sheet))
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
			if b.Table == nil {
				continue
			}
			grid, whole := b.Table.Grid()
			if !whole || len(b.RowPlaces) != len(b.Table.Rows) {
				t.Fatalf("table %+v with places %q", b.Table, b.RowPlaces)
			}
			for _, row := range grid {
				if len(row) > 0 && row[len(row)-1].Missing {
					t.Fatalf("a row of %+v is short", b.Table)
				}
			}
		}
	})
}

// FuzzReadFile changes the file as a whole.
func FuzzReadFile(f *testing.F) {
	f.Add(made(f, nil, rows(c("A1", "一、总体情况"))))
	f.Add([]byte("PK\x05\x06"))
	if data, err := os.ReadFile("testdata/openpyxl.xlsx"); err == nil {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		if p, err := xlsx.Read(file); (p == nil) == (err == nil) {
			t.Fatalf("page %v, error %v", p, err)
		}
	})
}

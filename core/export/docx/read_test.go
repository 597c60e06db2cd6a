package docx_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"testing"

	"github.com/nianbao/nianbao/core/export/internal/ooxmltest"
)

// The tests read documents with a reader of their own, which knows nothing of how they were written.

type readDocument struct {
	blocks []readBlock
	// sections holds the kinds of the footers of each section.
	sections [][]string
}

// readBlock is a paragraph or a table of the body.
type readBlock struct {
	paragraph *readParagraph
	table     *readTable
}

type readParagraph struct {
	style, text string
	keepNext    bool
	// rightChars is the indent from the right in hundredths of a character, before the gap above in twips.
	rightChars, before int
}

type readTable struct {
	columns []int
	rows    []readRow
}

type readRow struct {
	header, cantSplit bool
	height            int
	cells             []readCell
}

type readCell struct {
	text  string
	span  int
	width int
	// merge is "", "restart" or "continue".
	merge string
	// keepNext tells of the cell's paragraph.
	keepNext bool
	// size is that of the cell's run in half points, 0 for the one of its style.
	size int
}

// texts are the texts of all paragraphs outside tables.
func (d readDocument) texts() []string {
	var texts []string
	for _, p := range d.paragraphs() {
		texts = append(texts, p.text)
	}
	return texts
}

func (d readDocument) paragraphs() []readParagraph {
	var paragraphs []readParagraph
	for _, b := range d.blocks {
		if b.paragraph != nil {
			paragraphs = append(paragraphs, *b.paragraph)
		}
	}
	return paragraphs
}

func (d readDocument) tables() []readTable {
	var tables []readTable
	for _, b := range d.blocks {
		if b.table != nil {
			tables = append(tables, *b.table)
		}
	}
	return tables
}

// styled returns the texts of the paragraphs of one style.
func (d readDocument) styled(style string) []string {
	var texts []string
	for _, p := range d.paragraphs() {
		if p.style == style {
			texts = append(texts, p.text)
		}
	}
	return texts
}

func read(t testing.TB, file []byte) readDocument {
	t.Helper()
	d, err := readBody(ooxmltest.Parts(t, file)["word/document.xml"])
	if err != nil {
		t.Fatalf("document.xml: %v", err)
	}
	return d
}

func readBody(part []byte) (readDocument, error) {
	var d readDocument
	var path []string
	var paragraph *readParagraph
	var table *readTable
	cell := func() *readCell {
		row := &table.rows[len(table.rows)-1]
		return &row.cells[len(row.cells)-1]
	}
	decoder := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return d, nil
		}
		if err != nil {
			return d, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			value := func(name string) string {
				for _, a := range token.Attr {
					if a.Name.Local == name {
						return a.Value
					}
				}
				return ""
			}
			number := func(name string) int {
				n, err := strconv.Atoi(value(name))
				if err != nil {
					return 0
				}
				return n
			}
			switch token.Name.Local {
			case "p":
				paragraph = &readParagraph{}
				if !slices.Contains(path, "tbl") {
					d.blocks = append(d.blocks, readBlock{paragraph: paragraph})
				}
			case "pStyle":
				paragraph.style = value("val")
			case "keepNext":
				paragraph.keepNext = true
			case "ind":
				paragraph.rightChars = number("rightChars")
			case "spacing":
				if paragraph != nil {
					paragraph.before = number("before")
				}
			case "br":
				paragraph.text += "\n"
			case "tab":
				paragraph.text += "\t"
			case "tbl":
				table = &readTable{}
				d.blocks = append(d.blocks, readBlock{table: table})
			case "gridCol":
				table.columns = append(table.columns, number("w"))
			case "tr":
				table.rows = append(table.rows, readRow{})
			case "tblHeader":
				table.rows[len(table.rows)-1].header = true
			case "cantSplit":
				table.rows[len(table.rows)-1].cantSplit = true
			case "sz":
				if slices.Contains(path, "tc") {
					cell().size = number("val")
				}
			case "trHeight":
				table.rows[len(table.rows)-1].height = number("val")
			case "tc":
				row := &table.rows[len(table.rows)-1]
				row.cells = append(row.cells, readCell{span: 1})
			case "tcW":
				cell().width = number("w")
			case "gridSpan":
				cell().span = number("val")
			case "vMerge":
				cell().merge = value("val")
			case "sectPr":
				d.sections = append(d.sections, nil)
			case "footerReference":
				last := len(d.sections) - 1
				d.sections[last] = append(d.sections[last], value("type"))
			}
		case xml.EndElement:
			path = path[:len(path)-1]
			if token.Name.Local == "p" && slices.Contains(path, "tc") {
				cell().text += paragraph.text
				cell().keepNext = paragraph.keepNext
			}
		case xml.CharData:
			if len(path) > 0 && path[len(path)-1] == "t" {
				paragraph.text += string(token)
			}
		}
	}
}

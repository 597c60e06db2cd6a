// Package page holds what a foreign file shows, whatever program wrote it: paragraphs, tables and pictures in reading
// order, each with its place in the file. It knows nothing of forms.
package page

import "fmt"

// Page is a file as a reader sees it.
type Page struct {
	Blocks []Block
	// Remarks tell what was in the file but cannot be read as text, in sentences for the clerk.
	Remarks []string
}

// Block is one paragraph, table or picture.
type Block struct {
	// Place says where it stands in the file, such as 「第 12 段」, 「第 2 个表格」 or 「工作表“附表”第 3 行」.
	Place string
	// Text is the paragraph in one line, the number of an automatic list written out; "" for tables and pictures. Blank
	// paragraphs are no blocks.
	Text string
	// Level is 1 to 9 where the file marks the paragraph as a heading, 0 otherwise.
	Level int
	// Centred and Right tell how the paragraph is set: titles and sign-offs often show by it.
	Centred, Right bool
	// Aside marks what stands outside the running text: page headers and footers, footnotes, navigation of a web page.
	Aside bool
	// Picture marks a picture. Text is then what the file says of it, if anything.
	Picture bool
	// Table is set for a table only.
	Table *Table
	// RowPlaces say where the rows of a table stand in a file that numbers them otherwise than from 1.
	RowPlaces []string
}

// Table is a table as its file has it: rows of cells, which may span others, in HTML's way. A cell that another one
// spans is not in its row.
type Table struct {
	Rows [][]Cell
	// Spans says that the file format can merge cells; in text every cell is one by one and merges are lost.
	Spans bool
}

// Cell is one cell of a table.
type Cell struct {
	// Text of its paragraphs, one a line.
	Text string
	// RowSpan and ColumnSpan are at least 1.
	RowSpan, ColumnSpan int
}

// PlaceOfRow returns where the row at an index stands in the file: 「第 2 个表格第 5 行」.
func (b *Block) PlaceOfRow(row int) string {
	if row < len(b.RowPlaces) {
		return b.RowPlaces[row]
	}
	return fmt.Sprintf("%s第 %d 行", b.Place, row+1)
}

package form

// Grid is a table laid out as rows and columns with spans, the one layout every reader and writer uses.
type Grid struct {
	Rows, Columns int
	// HeaderRows is how many rows at the top repeat on a new page; 0 when the blocks have different headers.
	HeaderRows int
	// LabelColumns is how many columns at the left hold row labels.
	LabelColumns int
	// Items are the anchors of all merged areas, row by row, left to right. Together they cover the grid exactly.
	Items []GridItem
}

// GridItem is one printed cell of a grid.
type GridItem struct {
	Row, Column, RowSpan, ColumnSpan int
	Role                             Role
	Text                             string
	// Cell is the index in Form.Cells for a value, -1 for printed text.
	Cell int
}

// Role says what a printed cell is.
type Role int

const (
	// BlockTitle is a row across the table, such as 「第二十条第（一）项」.
	BlockTitle Role = iota
	// ColumnHead labels columns, or the row labels below it.
	ColumnHead
	// RowHead labels rows.
	RowHead
	// Value is filled in.
	Value
)

// Grid lays a table out.
func (f *Form) Grid(t *Table) Grid {
	g := Grid{LabelColumns: len(t.Layout.LabelWidths), Columns: len(t.Layout.LabelWidths) + len(t.Layout.ValueWidths)}
	for _, b := range t.Blocks {
		g.addBlock(f, t, b)
	}
	if len(t.Blocks) == 1 {
		b := t.Blocks[0]
		g.HeaderRows = depthOf(b.Columns)
		if b.Title != "" {
			g.HeaderRows++
		}
	}
	return g
}

func (g *Grid) add(item GridItem) { g.Items = append(g.Items, item) }

func (g *Grid) addBlock(f *Form, t *Table, b *Block) {
	if b.Title != "" {
		g.add(GridItem{Row: g.Rows, RowSpan: 1, ColumnSpan: g.Columns, Role: BlockTitle, Text: b.Title, Cell: -1})
		g.Rows++
	}
	heads := depthOf(b.Columns)
	for level := range heads {
		if level == 0 && g.LabelColumns > 0 {
			g.add(GridItem{Row: g.Rows, RowSpan: heads, ColumnSpan: g.LabelColumns, Role: ColumnHead, Text: b.Stub, Cell: -1})
		}
		g.addHeads(b.Columns, g.LabelColumns, 0, level, heads)
	}
	g.Rows += heads
	columns := leavesOf(b.Columns)
	g.addRows(f, t, b.Rows, 0, columns)
}

// addHeads adds the header cells that begin on one level, so that items stay in row order.
func (g *Grid) addHeads(labels []*Label, column, depth, level, heads int) int {
	for _, l := range labels {
		width := spanOf(l)
		if depth == level {
			rows := 1
			if len(l.Children) == 0 {
				rows = heads - depth
			}
			g.add(GridItem{Row: g.Rows + depth, Column: column, RowSpan: rows, ColumnSpan: width, Role: ColumnHead, Text: l.Text, Cell: -1})
		} else {
			g.addHeads(l.Children, column, depth+1, level, heads)
		}
		column += width
	}
	return column
}

func spanOf(l *Label) int {
	span := 0
	for _, leaf := range l.Leaves() {
		span += leaf.Span
	}
	return span
}

func (g *Grid) addRows(f *Form, t *Table, labels []*Label, depth int, columns []*Label) {
	for _, l := range labels {
		if len(l.Children) > 0 {
			g.add(GridItem{Row: g.Rows, Column: depth, RowSpan: len(l.Leaves()), ColumnSpan: 1, Role: RowHead, Text: l.Text, Cell: -1})
			g.addRows(f, t, l.Children, depth+1, columns)
			continue
		}
		if g.LabelColumns > 0 {
			g.add(GridItem{Row: g.Rows, Column: depth, RowSpan: 1, ColumnSpan: g.LabelColumns - depth, Role: RowHead, Text: l.Text, Cell: -1})
		}
		at := g.LabelColumns
		for _, column := range columns {
			cell := f.Cell(Address(t.ID + "/" + l.key + "/" + column.key))
			g.add(GridItem{Row: g.Rows, Column: at, RowSpan: 1, ColumnSpan: column.Span, Role: Value, Cell: cell})
			at += column.Span
		}
		g.Rows++
	}
}

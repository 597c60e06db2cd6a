package docx

import (
	"strings"
	"unicode/utf8"

	"github.com/unidoc/unioffice/schema/soo/wml"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Cell margins in twips. With cellMargin at the left and right three characters of 9 pt still fit into a column of 11 mm.
const (
	cellMargin = 34
	cellGap    = 15
)

// table is a printed table as XML with a hole for the run of each value.
type table struct {
	xml   stencil
	holes []valueHole
	runs  valueRuns
}

// valueHole is the place of a value.
type valueHole struct {
	// cell is the index in Form.Cells.
	cell int
	// room is the width that the cell leaves to text, in twips.
	room int64
}

// tableOf compiles a grid of at least one row. What follows its last row may have to stand on its page.
func tableOf(g form.Grid, l form.Layout, followed bool) table {
	d := drawing{grid: g, layout: l, widths: columnWidths(l), followed: followed}
	d.whole = d.height() <= typeHeight-linePitch
	whole := cut("w:tbl", d.table())
	t := table{runs: valueRunsOf(halfPoints(l.FontSize))}
	piece := []byte(whole[0])
	for i, item := range g.Items {
		next := whole[i+1]
		if item.Role == form.Value {
			// The run itself is taken out: its size depends on the value.
			t.xml = append(t.xml, strings.TrimSuffix(string(piece), t.runs.plain[0]))
			t.holes = append(t.holes, valueHole{item.Cell, d.room(item)})
			piece, next = nil, strings.TrimPrefix(next, t.runs.plain[1])
		} else {
			piece = appendText(piece, item.Text)
		}
		piece = append(piece, next...)
	}
	t.xml = append(t.xml, string(piece))
	return t
}

// fill appends the table with values in its holes.
func (t *table) fill(out []byte, values []report.Cell) []byte {
	for i, hole := range t.holes {
		out = append(out, t.xml[i]...)
		value := values[hole.cell].String()
		out = t.runs.fitting(value, hole.room).fill(out, value)
	}
	return append(out, t.xml[len(t.holes)]...)
}

// drawing turns a grid into the structs of unioffice.
type drawing struct {
	grid   form.Grid
	layout form.Layout
	widths []int64
	// whole keeps all rows on one page, followed the last one on the page of what comes after it.
	whole, followed bool
}

// room is the width that the cell of an item leaves to text, in twips.
func (d drawing) room(item form.GridItem) int64 {
	return sum(d.widths[item.Column:item.Column+item.ColumnSpan]) - 2*cellMargin
}

// columnWidths are the widths in twips. Rounding the edges instead of the widths keeps the sum right.
func columnWidths(l form.Layout) []int64 {
	var widths []int64
	edge := 0.0
	for _, millimetres := range append(l.LabelWidths[:len(l.LabelWidths):len(l.LabelWidths)], l.ValueWidths...) {
		widths = append(widths, twips(edge+millimetres)-twips(edge))
		edge += millimetres
	}
	return widths
}

func (d drawing) table() *wml.CT_Tbl {
	line := func() *wml.CT_Border {
		eighthsOfPoint := uint64(4)
		return &wml.CT_Border{ValAttr: wml.ST_BorderSingle, SzAttr: &eighthsOfPoint}
	}
	t := &wml.CT_Tbl{
		TblPr: &wml.CT_TblPr{
			TblW: width(sum(d.widths)),
			// Centred, the borders stand on the edges of the type area in every program.
			Jc:         &wml.CT_JcTable{ValAttr: wml.ST_JcTableCenter},
			TblBorders: &wml.CT_TblBorders{Top: line(), Left: line(), Bottom: line(), Right: line(), InsideH: line(), InsideV: line()},
			TblLayout:  &wml.CT_TblLayoutType{TypeAttr: wml.ST_TblLayoutTypeFixed},
			TblCellMar: &wml.CT_TblCellMar{Top: width(cellGap), Left: width(cellMargin), Bottom: width(cellGap), Right: width(cellMargin)},
		},
		TblGrid: &wml.CT_TblGrid{},
	}
	for _, w := range d.widths {
		t.TblGrid.GridCol = append(t.TblGrid.GridCol, &wml.CT_TblGridCol{WAttr: length(w)})
	}
	covering := make([]*form.GridItem, d.grid.Columns)
	next := 0
	for row := range d.grid.Rows {
		for ; next < len(d.grid.Items) && d.grid.Items[next].Row == row; next++ {
			covering[d.grid.Items[next].Column] = &d.grid.Items[next]
		}
		t.EG_ContentRowContent = append(t.EG_ContentRowContent, &wml.EG_ContentRowContent{Tr: []*wml.CT_Row{d.row(row, covering)}})
	}
	return t
}

// row draws one row. covering holds, for each column where a cell of the row begins, the item that covers it.
func (d drawing) row(row int, covering []*form.GridItem) *wml.CT_Row {
	tr := &wml.CT_Row{TrPr: &wml.CT_TrPr{
		CantSplit: []*wml.CT_OnOff{on()},
		TrHeight:  []*wml.CT_Height{{ValAttr: length(twips(d.layout.RowHeight)), HRuleAttr: wml.ST_HeightRuleAtLeast}},
	}}
	if row < d.grid.HeaderRows {
		tr.TrPr.TblHeader = []*wml.CT_OnOff{on()}
	}
	keep := d.keepsWithNext(row)
	for column := 0; column < d.grid.Columns; {
		item := covering[column]
		tr.EG_ContentCellContent = append(tr.EG_ContentCellContent, &wml.EG_ContentCellContent{Tc: []*wml.CT_Tc{d.cell(row, item, keep)}})
		column += item.ColumnSpan
	}
	return tr
}

// keepsWithNext tells whether a row stays on the page of the next: all rows of a table that fits a page or whose headers
// cannot repeat; else headers with the first row below them and the rows of a group such as 「（三）不予公开」 with each
// other.
func (d drawing) keepsWithNext(row int) bool {
	switch {
	case row == d.grid.Rows-1:
		return d.followed
	case d.whole, row < d.grid.HeaderRows, d.grid.HeaderRows == 0:
		return true
	}
	// Groups that hold groups are too tall: only those right before the labels of single rows count.
	innermost := d.grid.LabelColumns - 2
	for _, item := range d.grid.Items {
		if item.Role == form.RowHead && item.Column == innermost && item.Row <= row && row < item.Row+item.RowSpan-1 {
			return true
		}
	}
	return false
}

// cell draws what one row shows of an item: its text in the item's first row, nothing in the rows merged with it.
func (d drawing) cell(row int, item *form.GridItem, keep bool) *wml.CT_Tc {
	w := sum(d.widths[item.Column : item.Column+item.ColumnSpan])
	tc := &wml.CT_Tc{TcPr: &wml.CT_TcPr{TcW: width(w), VAlign: &wml.CT_VerticalJc{ValAttr: wml.ST_VerticalJcCenter}}}
	if item.ColumnSpan > 1 {
		tc.TcPr.GridSpan = number(int64(item.ColumnSpan))
	}
	font := halfPoints(d.layout.FontSize)
	p := &wml.CT_P{PPr: &wml.CT_PPr{PStyle: word(tableText(font))}}
	if keep {
		p.PPr.KeepNext = on()
	}
	switch {
	case item.Role == form.RowHead && d.grid.LabelColumns > 1:
		p.PPr.Jc = align(wml.ST_JcLeft)
	case item.Role == form.ColumnHead:
		p.PPr.Ind = evenly(item.Text, d.room(*item), font*10)
	}
	if item.RowSpan > 1 {
		tc.TcPr.VMerge = &wml.CT_VMerge{ValAttr: wml.ST_MergeContinue}
	}
	if row == item.Row {
		p.EG_PContent = []*wml.EG_PContent{run(text(hole))}
		if item.RowSpan > 1 {
			tc.TcPr.VMerge.ValAttr = wml.ST_MergeRestart
		}
	}
	tc.EG_BlockLevelElts = []*wml.EG_BlockLevelElts{{EG_ContentBlockContent: paragraphs(p)}}
	return tc
}

// evenly narrows a cell so that a label with an even number of characters breaks after an even number of them:
// labels are mostly words of two characters, and 社会/公益/组织 reads better than 社会公/益组织. All in twips.
func evenly(label string, width, character int64) *wml.CT_Ind {
	characters, fit := int64(utf8.RuneCountInString(label)), width/character
	if characters%2 != 0 || characters <= fit || fit%2 == 0 || fit < 3 {
		return nil
	}
	narrow := (width - (fit-1)*character - character/2) / 2
	return &wml.CT_Ind{LeftAttr: shift(narrow), RightAttr: shift(narrow)}
}

func sum(widths []int64) int64 {
	total := int64(0)
	for _, w := range widths {
		total += w
	}
	return total
}

package xlsx

import (
	"math"

	"github.com/nianbao/nianbao/core/form"
)

const (
	pointsPerMillimetre = 72 / 25.4
	// lineHeight is the height of a line of text in font sizes.
	lineHeight = 1.35
	// padding is what a cell keeps free beside its text, both sides together, in millimetres. It is generous: the width
	// of a column depends on the fonts of the computer, and a line too many looks better than half a line.
	padding = 1.5
)

// heights returns the height of every row in points. Spreadsheets do not make rows higher for merged cells, so the
// room that wrapped labels need is found here.
func (l *layout) heights() []float64 {
	size := l.table.Layout.FontSize
	heights := make([]float64, l.rows())
	for i := range heights {
		heights[i] = l.table.Layout.RowHeight * pointsPerMillimetre
	}
	for _, item := range l.grid.Items {
		if item.Role != form.Value {
			stretch(heights[item.Row:item.Row+item.RowSpan], l.textHeight(l.text(item), item.Column, item.ColumnSpan, size))
		}
	}
	for i, note := range l.notes {
		row := l.grid.Rows + i
		stretch(heights[row:row+1], l.textHeight(note, 0, len(l.widths), size))
	}
	for _, line := range l.lines {
		// The label names the office; a long name stands for it here because the sheet is made before it is known.
		label := form.Fill(line.line.Label, "某某某某自治区某某市某某区人民政府某某街道办事处", 2000)
		stretch(heights[line.row:line.row+1], l.textHeight(label, 0, line.value, size))
	}
	return heights
}

// stretch makes rows together as high as needed, each by the same part.
func stretch(rows []float64, needed float64) {
	total := 0.0
	for _, h := range rows {
		total += h
	}
	if total >= needed {
		return
	}
	for i := range rows {
		rows[i] += (needed - total) / float64(len(rows))
	}
}

// textHeight is the height of wrapped text in a number of columns, in points.
func (l *layout) textHeight(text string, column, columns int, size float64) float64 {
	width := 0.0
	for _, w := range l.widths[column : column+columns] {
		width += w
	}
	return textHeight(text, width, size)
}

// textHeight is the height of wrapped text, in points, in a width in millimetres.
func textHeight(text string, width, size float64) float64 {
	perLine := max(1, math.Floor((width-padding)*pointsPerMillimetre/size))
	lines := max(1, math.Ceil(ems(text)/perLine))
	return lines*size*lineHeight + 4
}

// ems is the width of text in font sizes.
func ems(text string) float64 {
	width := 0.0
	for _, r := range text {
		if r < 0x2e80 && r != '“' && r != '”' {
			width += 0.6
		} else {
			width++
		}
	}
	return width
}

package docx

import (
	"math"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// singleLine is the height of a line in font sizes, as the fonts of offices have it.
const singleLine = 1.3

// height estimates how high a table is, in twips: its rows as high as their labels need, merged labels included.
func (d drawing) height() int64 {
	least := twips(d.layout.RowHeight)
	rows := make([]int64, d.grid.Rows)
	for i := range rows {
		rows[i] = least
	}
	for _, item := range d.grid.Items {
		if item.Role == form.Value {
			continue
		}
		spanned := rows[item.Row : item.Row+item.RowSpan]
		// A merged label that needs more makes its last row higher.
		if missing := d.labelHeight(item) - sum(spanned); missing > 0 {
			spanned[len(spanned)-1] += missing
		}
	}
	return sum(rows)
}

func (d drawing) labelHeight(item form.GridItem) int64 {
	character := halfPoints(d.layout.FontSize) * 10
	perLine := max(1, 2*(d.room(item)/character))
	lines := int64(0)
	for part := range strings.SplitSeq(item.Text, "\n") {
		lines += max(1, (int64(halfWidths(part))+perLine-1)/perLine)
	}
	return int64(math.Ceil(float64(lines*character)*singleLine)) + 2*cellGap
}

package form

import (
	"math"
	"unicode/utf8"
)

// The widths of local tables are computed so that they fill the type area, in millimetres.
const (
	letterWidth = 3.75 // a Chinese letter at 10.5 points
	cellMargins = 4
	// narrowest is a column of three letters over each other, as in 表四.
	narrowest = 9
	// leastLabels and mostLabels are what all row labels together take.
	leastLabels, mostLabels = 24, 90
	// MostColumns is how many columns a local table has room for on the paper.
	MostColumns = 14
	// MostLevels is how deep rows and columns of a local table can be grouped.
	MostLevels = 3
	mostRows   = 300
)

// Layout returns the widths of a table: those written by hand as long as they fit its columns.
func (t *VariantTable) Layout() Layout {
	computed := t.widths()
	if l := t.layout; l != nil && len(l.LabelWidths) == len(computed.LabelWidths) && len(l.ValueWidths) == len(computed.ValueWidths) {
		return *l
	}
	return computed
}

// widths fills the type area: row labels get what they need to stand on one line, within bounds, and columns share the rest.
func (t *VariantTable) widths() Layout {
	l := Layout{RowHeight: 8, FontSize: 10.5}
	columns := max(1, countLeaves(t.Columns))
	rest := float64(typeArea)
	if !t.unlabelled() {
		needed := make([]float64, levels(t.Rows))
		needs(t.Rows, needed, 0)
		widen(t.Rows, needed, 0)
		wanted := 0.0
		for _, w := range needed {
			wanted += w
		}
		least := float64(len(needed)) * narrowest
		most := max(least, min(mostLabels, typeArea-float64(columns)*narrowest))
		spread := min(max(wanted, leastLabels), most) - least
		for _, w := range needed {
			l.LabelWidths = append(l.LabelWidths, tenth(narrowest+spread*(w-narrowest+1)/(wanted-least+float64(len(needed)))))
		}
		for _, w := range l.LabelWidths {
			rest -= w
		}
	}
	for range columns {
		l.ValueWidths = append(l.ValueWidths, tenth(rest/float64(columns)))
	}
	return l
}

// unlabelled reports whether the table has one row whose label is not wanted.
func (t *VariantTable) unlabelled() bool {
	return len(t.Rows) == 1 && len(t.Rows[0].Children) == 0 && t.Rows[0].Text == ""
}

// needs finds the widths at which the labels of each level stand on one line.
func needs(labels []VariantLabel, widths []float64, level int) {
	for _, l := range labels {
		letters := float64(utf8.RuneCountInString(l.Text))
		if len(l.Children) > 0 || level == len(widths)-1 {
			widths[level] = max(widths[level], letters*letterWidth+cellMargins)
		}
		needs(l.Children, widths, level+1)
	}
	for i := range widths {
		widths[i] = max(widths[i], narrowest)
	}
}

// widen makes room in the last column for labels that stand across several.
func widen(labels []VariantLabel, widths []float64, level int) {
	for _, l := range labels {
		room := 0.0
		for _, w := range widths[level:] {
			room += w
		}
		if len(l.Children) == 0 {
			widths[len(widths)-1] += max(0, float64(utf8.RuneCountInString(l.Text))*letterWidth+cellMargins-room)
		}
		widen(l.Children, widths, level+1)
	}
}

// tenth rounds down to a tenth of a millimetre, so that columns never add up to more than there is.
func tenth(width float64) float64 { return math.Floor(width*10) / 10 }

package grid

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/form"
)

const (
	// millimetresPerPoint is the size of a printer's point.
	millimetresPerPoint = 25.4 / 72
	// pitchPerSize is how far lines of text stand apart, in parts of the font size.
	pitchPerSize = 1.27
	// cellMargin is left free at both sides of a text, rowMargin before and behind the label of a row.
	cellMargin, rowMargin = 3, 6
	// tight is left free above and below a text, tightest where that saves scrolling.
	tight, tightest = 2, 1
	// smallest is the least font size that people read numbers in all day.
	smallest = 12
	// widest is how much a table may be stretched beyond its printed proportions before it gets hard to follow a row.
	widest = 1.7
	// narrowest is how far columns of labels shrink before the table scrolls sideways.
	narrowest = 0.6
)

// geometry is a table laid out for a view of some size. Edges are where the ruled lines begin.
type geometry struct {
	x, y                      []float32
	line                      float32
	font, pitch               float32
	frozenRows, frozenColumns int
	// lines holds the broken texts by item, nil for values.
	lines [][]string
}

// room is where an item's content stands, between its ruled lines.
func (g *geometry) room(i *form.GridItem) (fyne.Position, fyne.Size) {
	x, y := g.x[i.Column]+g.line, g.y[i.Row]+g.line
	return fyne.NewPos(x, y), fyne.NewSize(g.x[i.Column+i.ColumnSpan]-x, g.y[i.Row+i.RowSpan]-y)
}

func (g *geometry) size() fyne.Size {
	return fyne.NewSize(g.x[len(g.x)-1]+g.line, g.y[len(g.y)-1]+g.line)
}

// fit is one way to lay a table out: a font size, what is free above and below texts, and whether rows are at least as
// high as printed.
type fit struct {
	font, free float32
	printed    bool
}

// layOut fits a table into a view: as large and airy as goes without scrolling, with rows that share what is left, and
// where it has to scroll down anyway, readable.
func layOut(table form.Grid, sizes form.Layout, view fyne.Size, line, bar float32, m measure) geometry {
	largest := largest()
	for _, f := range []fit{{0, tight, true}, {0, tight, false}, {0, tightest, false}} {
		for f.font = largest; f.font >= smallest; f.font-- {
			if natural(sizes, f.font) > view.Width {
				continue
			}
			g := layOutAs(table, sizes, f, view, line, m)
			left := view.Height - g.size().Height
			if left < 0 {
				continue
			}
			if each := float32(int(left) / max(1, table.Rows)); !f.printed && each > 0 {
				f.free += min(each, tight) / 2
				g = layOutAs(table, sizes, f, view, line, m)
			}
			return g
		}
	}
	view.Width -= bar
	font := largest
	for font > smallest && natural(sizes, font) > view.Width {
		font--
	}
	return layOutAs(table, sizes, fit{font, tight, false}, view, line, m)
}

func largest() float32 { return max(theme.TextSize(), smallest) }

// natural is the width of a table in its printed proportions.
func natural(sizes form.Layout, font float32) float32 {
	return float32(sum(sizes.LabelWidths)+sum(sizes.ValueWidths)) * perMillimetre(sizes, font)
}

func perMillimetre(sizes form.Layout, font float32) float32 {
	return font / float32(sizes.FontSize*millimetresPerPoint)
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}

func layOutAs(table form.Grid, sizes form.Layout, f fit, view fyne.Size, line float32, m measure) geometry {
	g := geometry{line: line, font: f.font, pitch: round(f.font * pitchPerSize), lines: make([][]string, len(table.Items))}
	g.x = columnEdges(sizes, f.font, view.Width-line)
	least := g.pitch + 2*f.free + line
	if f.printed {
		least = max(least, round(float32(sizes.RowHeight)*perMillimetre(sizes, f.font)))
	}
	g.y = g.rowEdges(table, least, f.free, m)
	// What is frozen has to leave room for what scrolls.
	if frozen := g.x[table.LabelColumns]; frozen <= view.Width*0.7 {
		g.frozenColumns = table.LabelColumns
	}
	if frozen := g.y[table.HeaderRows]; frozen <= view.Height*0.6 {
		g.frozenRows = table.HeaderRows
	}
	return g
}

func columnEdges(sizes form.Layout, font, view float32) []float32 {
	labels, values := float32(sum(sizes.LabelWidths)), float32(sum(sizes.ValueWidths))
	scale := perMillimetre(sizes, font)
	ofLabels, ofValues := scale, scale
	switch whole := (labels + values) * scale; {
	case whole <= view:
		ofLabels = scale * min(view/whole, widest)
		ofValues = ofLabels
	case labels > 0:
		ofLabels = max(scale*narrowest, min(scale, (view-values*scale)/labels))
	}
	edges := []float32{0}
	at := float32(0)
	add := func(width float32) {
		at += width
		edges = append(edges, round(at))
	}
	for _, w := range sizes.LabelWidths {
		// Even a squeezed column has room for a numeral such as （三）.
		numeral := min(float32(w)*scale, 3.5*font+2*cellMargin)
		add(max(float32(w)*ofLabels, numeral))
	}
	for _, w := range sizes.ValueWidths {
		add(float32(w) * ofValues)
	}
	return edges
}

// rowEdges breaks the labels and lets rows grow for them, those of single rows before those that span several.
func (g *geometry) rowEdges(table form.Grid, least, free float32, m measure) []float32 {
	heights := slices.Repeat([]float32{least}, table.Rows)
	need := func(i int) float32 {
		item := &table.Items[i]
		width := g.x[item.Column+item.ColumnSpan] - g.x[item.Column] - g.line - 2*margin(item)
		switch {
		case item.Role == form.ColumnHead:
			g.lines[i] = m.head(item.Text, g.font, width)
		case item.Role == form.RowHead && item.RowSpan > 1:
			g.lines[i] = m.group(item.Text, g.font, width)
		default:
			g.lines[i] = m.wrap(item.Text, g.font, width)
		}
		return float32(len(g.lines[i]))*g.pitch + 2*free + g.line
	}
	var spanning []int
	for i, item := range table.Items {
		switch {
		case item.Role == form.Value:
		case item.RowSpan > 1:
			spanning = append(spanning, i)
		default:
			heights[item.Row] = max(heights[item.Row], need(i))
		}
	}
	for _, i := range spanning {
		item := &table.Items[i]
		last := item.Row + item.RowSpan
		have := float32(0)
		for _, h := range heights[item.Row:last] {
			have += h
		}
		heights[last-1] += max(0, need(i)-have)
	}
	edges := make([]float32, 1, table.Rows+1)
	for row, h := range heights {
		edges = append(edges, edges[row]+h)
	}
	return edges
}

// margin is what a text leaves free at both sides of its cell.
func margin(i *form.GridItem) float32 {
	if i.Role == form.RowHead && i.RowSpan == 1 {
		return rowMargin
	}
	return cellMargin
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }

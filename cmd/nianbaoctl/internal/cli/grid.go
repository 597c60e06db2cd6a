package cli

import (
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// drawGrid draws a table with merged cells for a terminal, width columns wide. Lines are of +, - and |: the frames of
// Unicode are twice as wide on some Chinese terminals.
func drawGrid(g form.Grid, layout form.Layout, width int, value func(cell int) string) []string {
	c := canvas{grid: g, text: make([]string, len(g.Items))}
	for i, item := range g.Items {
		if c.text[i] = item.Text; item.Role == form.Value {
			c.text[i] = value(item.Cell)
		}
	}
	c.widths(layout, width)
	c.heights()
	return c.draw()
}

// canvas is a grid with its texts, column widths and row heights, both without frame.
type canvas struct {
	grid          form.Grid
	text          []string
	width, height []int
}

// widestNumber is the width of the longest number a cell can hold: 19 digits, a point, a sign and the = of a total.
const widestNumber = 22

// widths shares the width among the columns as the printed table does. A column is never narrower than one of its
// numbers, so that no number breaks; text that is none may be of any length and breaks.
func (c *canvas) widths(layout form.Layout, width int) {
	millimetres := append(append([]float64(nil), layout.LabelWidths...), layout.ValueWidths...)
	whole := 0.0
	for _, w := range millimetres {
		whole += w
	}
	room := float64(width - len(millimetres) - 1)
	c.width = make([]int, len(millimetres))
	for i, w := range millimetres {
		c.width[i] = max(2, int(w/whole*room))
	}
	for i, item := range c.grid.Items {
		if item.Role == form.Value {
			last := item.Column + item.ColumnSpan - 1
			c.width[last] += max(0, min(textWidth(c.text[i]), widestNumber)-c.inner(item))
		}
	}
}

// inner is the room an item has across its columns, the frames it covers included.
func (c *canvas) inner(item form.GridItem) int {
	room := item.ColumnSpan - 1
	for i := range item.ColumnSpan {
		room += c.width[item.Column+i]
	}
	return room
}

// lines breaks the text of an item as its columns need.
func (c *canvas) lines(i int) []string {
	item := c.grid.Items[i]
	if item.Role == form.ColumnHead {
		return balance(c.text[i], c.inner(item))
	}
	return wrap(c.text[i], c.inner(item))
}

// heights makes rows as high as their texts. What spans rows makes the last of them higher if all are too low.
func (c *canvas) heights() {
	c.height = make([]int, c.grid.Rows)
	for i := range c.height {
		c.height[i] = 1
	}
	for span := 1; span <= c.grid.Rows; span++ {
		for i, item := range c.grid.Items {
			if item.RowSpan != span {
				continue
			}
			have := span - 1
			for row := range span {
				have += c.height[item.Row+row]
			}
			c.height[item.Row+span-1] += max(0, len(c.lines(i))-have)
		}
	}
}

// draw puts every item with its frame on a field of characters.
func (c *canvas) draw() []string {
	left, top := offsets(c.width), offsets(c.height)
	field := make([][]rune, top[len(top)-1]+1)
	for i := range field {
		field[i] = []rune(strings.Repeat(" ", left[len(left)-1]+1))
	}
	for i, item := range c.grid.Items {
		x0, x1 := left[item.Column], left[item.Column+item.ColumnSpan]
		y0, y1 := top[item.Row], top[item.Row+item.RowSpan]
		frame(field, x0, y0, x1, y1)
		lines := c.lines(i)
		for n, line := range lines {
			x := x0 + 1
			if item.Role != form.RowHead {
				x += (c.inner(item) - textWidth(line)) / 2
			}
			put := field[y0+1+(y1-y0-1-len(lines))/2+n][x:]
			at := 0
			for _, r := range line {
				// A wide character takes the field beside it as well, a combining one none.
				for w := range terminal.RuneWidth(r) {
					put[at+w] = r
					if w > 0 {
						put[at+w] = 0
					}
				}
				at += terminal.RuneWidth(r)
			}
		}
	}
	drawn := make([]string, len(field))
	for i, line := range field {
		drawn[i] = strings.ReplaceAll(string(line), "\x00", "")
	}
	return drawn
}

// offsets returns where each row or column begins, one for frame before each, and where the last ends.
func offsets(sizes []int) []int {
	at := make([]int, len(sizes)+1)
	for i, size := range sizes {
		at[i+1] = at[i] + size + 1
	}
	return at
}

func frame(field [][]rune, x0, y0, x1, y1 int) {
	for x := x0; x <= x1; x++ {
		for _, y := range []int{y0, y1} {
			if field[y][x] != '+' {
				field[y][x] = '-'
			}
		}
	}
	for y := y0; y <= y1; y++ {
		for _, x := range []int{x0, x1} {
			if field[y][x] != '+' {
				field[y][x] = '|'
			}
		}
	}
	for _, y := range []int{y0, y1} {
		for _, x := range []int{x0, x1} {
			field[y][x] = '+'
		}
	}
}

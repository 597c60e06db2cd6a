package compare

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// cellRows lists the cells table by table.
func cellRows(c *compare.Comparison, onlyChanged bool) []row {
	var rows []row
	table := ""
	for i := range c.Cells {
		cell := &c.Cells[i]
		if onlyChanged && !cell.Changed() {
			continue
		}
		if cell.Table != table || len(rows) == 0 {
			table = cell.Table
			rows = append(rows, headRow(table))
		}
		rows = append(rows, &cellRow{cell})
	}
	if len(rows) == 0 {
		return []row{noteRow(language.L("表格里的数与上年完全一样。"))}
	}
	return rows
}

// The measures of a row, in pixels at the usual size.
const (
	// besides is the room at both sides, between is that above and below.
	besides, between = 10, 4
	// widestFigure and narrowestFigure are for the columns of numbers, where there is room and where there is not.
	widestFigure, narrowestFigure = 92, 76
	figures                       = 4
)

// columns says how wide the label and a column of numbers are. Numbers that leave the label less than half of the width
// stand below it: on a window that is small or scaled up, neither would be readable beside the other.
func columns(width float32) (label, figure float32, below bool) {
	if width < 2*figures*narrowestFigure {
		return width - 2*besides, narrowestFigure, true
	}
	figure = min(widestFigure, width/2/figures)
	return width - 2*besides - figures*figure, figure, false
}

// ends is where the numbers of a column end.
func ends(column int, width, figure float32) float32 {
	return width - besides - float32(figures-1-column)*figure
}

// headRow names a table and the columns of numbers; "" stands for the local lines.
func headRow(table string) row {
	if table == "" {
		table = language.L("本地填报项")
	}
	return head{table}
}

type head struct{ table string }

func (h head) key() string          { return "\x00" + h.table }
func (head) chosen() bool           { return false }
func (head) target() (Target, bool) { return Target{}, false }
func (h head) labels() [figures]string {
	return [figures]string{language.L("今年"), language.L("上年"), language.L("差"), language.L("比")}
}

func (h head) paint(width float32) ([]fyne.CanvasObject, float32) {
	const above = 8
	_, figure, _ := columns(width)
	p := painter{y: above}
	p.write(h.table, besides, look.Ink, true)
	for i, text := range h.labels() {
		p.right(text, ends(i, width, figure), look.Faint)
	}
	height := p.y + p.line() + between
	p.fill(look.Rule, 0, height-1, width, 1)
	return p.objects, height
}

// cellRow is one cell.
type cellRow struct{ cell *compare.Cell }

func (r *cellRow) key() string  { return r.cell.Place() }
func (r *cellRow) chosen() bool { return true }

func (r *cellRow) target() (Target, bool) {
	return Target{Cell: r.cell.At, Paragraph: -1}, r.cell.At >= 0
}

// figures are the four numbers, "" where there is none.
func (r *cellRow) figures() [figures]string {
	c := r.cell
	texts := [figures]string{held(c.Now.String(), c.OnlyBefore), held(c.Before.String(), c.OnlyNow)}
	if difference, ok := c.Difference(); ok {
		texts[2] = signed(difference.String())
		if percent, ok := c.Percent(); ok && !difference.IsZero() {
			texts[3] = signed(percent.String()) + "%"
		}
	}
	return texts
}

// held is what a cell shows; missing says that the form of that year has no such cell.
func held(text string, missing bool) string {
	switch {
	case missing:
		return "—"
	case text == "":
		return language.L("（空）")
	}
	return text
}

func signed(number string) string {
	switch {
	case strings.HasPrefix(number, "-"):
		return "−" + number[1:]
	case strings.Trim(number, "0.") == "":
		return number
	}
	return "+" + number
}

func (r *cellRow) paint(width float32) ([]fyne.CanvasObject, float32) {
	label, figure, below := columns(width)
	p := painter{y: between}
	lines := wrap.Lines(r.label(), label-besides, p.size(), fyne.TextStyle{})
	for i, line := range lines {
		if i > 0 {
			p.y += p.line()
		}
		p.write(line, besides, look.Ink, false)
	}
	if below {
		p.y += p.line()
	}
	for i, text := range r.figures() {
		var ink color.Color = look.Ink
		if i == 1 || text == "—" || !r.cell.Changed() {
			ink = look.Faint
		}
		short := wrap.Shortened(text, 1, figure-besides, p.size(), fyne.TextStyle{})
		p.right(short[0], ends(i, width, figure), ink)
	}
	return p.objects, p.y + p.line() + between
}

func (r *cellRow) label() string {
	if r.cell.Summed {
		return language.L("%s（各行之和）", r.cell.Label())
	}
	return r.cell.Label()
}

// note is a sentence in place of rows.
type note string

func noteRow(sentence string) row { return note(sentence) }

func (n note) key() string          { return "\x00" + string(n) }
func (note) chosen() bool           { return false }
func (note) target() (Target, bool) { return Target{}, false }

func (n note) paint(width float32) ([]fyne.CanvasObject, float32) {
	p := painter{y: 2 * between}
	for _, line := range wrap.Lines(string(n), width-2*besides, p.size(), fyne.TextStyle{}) {
		p.write(line, besides, look.Faint, false)
		p.y += p.line()
	}
	return p.objects, p.y + between
}

// painter puts text and rectangles on a row.
type painter struct {
	objects []fyne.CanvasObject
	y       float32
}

func (p *painter) size() float32 { return theme.TextSize() }

// line is the height of a line.
func (p *painter) line() float32 { return p.size() * 1.6 }

func (p *painter) write(text string, x float32, ink color.Color, bold bool) {
	t := canvas.NewText(text, ink)
	t.TextSize, t.TextStyle.Bold = p.size(), bold
	t.Move(fyne.NewPos(x, p.y))
	t.Resize(fyne.NewSize(t.MinSize().Width, p.line()))
	p.objects = append(p.objects, t)
}

// right writes a text that ends at x.
func (p *painter) right(text string, x float32, ink color.Color) {
	p.write(text, x-fyne.MeasureText(text, p.size(), fyne.TextStyle{}).Width, ink, false)
}

func (p *painter) fill(ink color.Color, x, y, width, height float32) {
	r := canvas.NewRectangle(ink)
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(width, height))
	p.objects = append(p.objects, r)
}

package grid

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/look"
)

// hint is the note beside the cell under the mouse. It lies inside the grid, where it takes no focus.
type hint struct {
	box *fyne.Container
}

// hintWidth is how wide a hint may get, hintMargin what it leaves free around its text.
const hintWidth, hintMargin = 320, 6

func newHint() *hint {
	h := &hint{box: &fyne.Container{}}
	h.box.Hide()
	return h
}

// hintOf is what there is to say about a value: its findings, why it is locked, all of a text too long for its cell.
func (g *Grid) hintOf(v int) string {
	cell := &g.values[v].cell
	var parts []string
	for _, part := range []string{cell.Hint, cell.Locked} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if d := g.drawing; d.cells[v].shown.text != cell.Text {
		parts = append(parts, cell.Text)
	}
	return strings.Join(parts, "\n")
}

// showHint shows the hint of the cell under the mouse, below the cell or where there is more room above it.
func (g *Grid) showHint() {
	d := g.drawing
	if !g.drawn() || g.hovered < 0 || g.edit.open {
		g.hideHint()
		return
	}
	text := g.hintOf(g.hovered)
	if text == "" {
		g.hideHint()
		return
	}
	size := d.hint.fill(text, g.measure, min(hintWidth, g.Size().Width))
	pos, cell := d.room(g.values[g.hovered].item)
	at := d.body.toGrid(pos)
	y := at.Y + cell.Height + hintMargin
	if y+size.Height > g.Size().Height && at.Y-hintMargin-size.Height >= 0 {
		y = at.Y - hintMargin - size.Height
	}
	d.hint.box.Move(fyne.NewPos(max(0, min(at.X, g.Size().Width-size.Width)), max(0, min(y, g.Size().Height-size.Height))))
	d.hint.box.Resize(size)
	d.hint.box.Show()
}

func (g *Grid) hideHint() {
	if g.drawing != nil {
		visible(g.drawing.hint.box, false)
	}
}

// fill writes a text into the box and returns its size.
func (h *hint) fill(text string, m measure, width float32) fyne.Size {
	font := theme.CaptionTextSize()
	pitch := round(font * pitchPerSize)
	lines := m.wrap(text, font, width-2*hintMargin)
	size := fyne.NewSize(0, float32(len(lines))*pitch+2*hintMargin)
	for _, line := range lines {
		size.Width = max(size.Width, m.width(line, font)+2*hintMargin+1)
	}
	edge := rectangle(look.Faint, fyne.Position{}, size)
	paper := rectangle(look.Paper, fyne.NewPos(1, 1), size.SubtractWidthHeight(2, 2))
	h.box.Objects = []fyne.CanvasObject{edge, paper}
	height := fyne.MeasureText("国", font, fyne.TextStyle{}).Height
	for i, line := range lines {
		t := canvas.NewText(line, look.Ink)
		t.TextSize = font
		t.Move(fyne.NewPos(hintMargin, hintMargin+float32(i)*pitch+(pitch-height)/2))
		t.Resize(fyne.NewSize(size.Width-2*hintMargin, height))
		h.box.Objects = append(h.box.Objects, t)
	}
	return size
}

package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/nianbao/nianbao/ui/look"
)

// caretWidth is how thick the caret is.
const caretWidth = 1.5

// editor draws the text being typed over its cell. It is wider than the cell when the text is.
type editor struct {
	pane                   *pane
	paper, selected, caret *canvas.Rectangle
	text                   *canvas.Text
	frame                  [4]*canvas.Rectangle
	// scrolled is how much of a long text is out of sight on the left.
	scrolled float32
}

func newEditor() *editor {
	e := &editor{
		paper:    canvas.NewRectangle(look.Paper),
		selected: canvas.NewRectangle(look.Selected),
		caret:    canvas.NewRectangle(look.Ink),
		text:     canvas.NewText("", look.Ink),
	}
	e.pane = newPane(e.paper, e.selected, e.text, e.caret)
	for i := range e.frame {
		e.frame[i] = canvas.NewRectangle(look.Accent)
		e.pane.add(e.frame[i])
	}
	e.pane.Hide()
	return e
}

// showEdit brings the cell editor up to date.
func (g *Grid) showEdit() {
	d := g.drawing
	if !g.drawn() {
		return
	}
	if !g.edit.open {
		visible(d.editor.pane, false)
		return
	}
	d.editor.draw(d, &g.edit)
	visible(d.editor.pane, true)
	g.tellCaret()
}

func (e *editor) draw(d *drawing, edit *edit) {
	pos, size := d.room(edit.value.item)
	x := func(n int) float32 { return d.g.measure.width(string(edit.text[:n]), d.font) }
	whole := x(len(edit.text))
	// The box grows to the right as far as there is table in view.
	rightmost := d.body.origin.X + d.offset.X + d.body.Size().Width - d.line
	room := min(max(size.Width, whole+2*cellMargin+4*frameWidth), max(size.Width, rightmost-pos.X))
	inner := room - 2*cellMargin - caretWidth
	caret := x(edit.caret)
	switch {
	case whole <= inner:
		e.scrolled = -(inner - whole) / 2
	case caret < e.scrolled || e.scrolled < 0:
		e.scrolled = caret
	default:
		e.scrolled = min(max(e.scrolled, caret-inner), max(0, whole-inner))
	}
	left := cellMargin - e.scrolled
	e.pane.Move(pos)
	e.pane.Resize(fyne.NewSize(room, size.Height))
	e.paper.Resize(e.pane.Size())
	top := d.above(size.Height)
	from, to := edit.selected()
	e.selected.Move(fyne.NewPos(left+x(from), top))
	e.selected.Resize(fyne.NewSize(x(to)-x(from), d.lineHeight))
	e.caret.Move(fyne.NewPos(left+caret, top))
	e.caret.Resize(fyne.NewSize(caretWidth, d.lineHeight))
	e.text.Move(fyne.NewPos(left, top))
	e.text.Resize(fyne.NewSize(whole, d.lineHeight))
	if text := edit.string(); e.text.Text != text || e.text.TextSize != d.font {
		e.text.Text, e.text.TextSize = text, d.font
		e.text.Refresh()
	}
	e.frame[0].Resize(fyne.NewSize(room, frameWidth))
	e.frame[1].Move(fyne.NewPos(0, size.Height-frameWidth))
	e.frame[1].Resize(fyne.NewSize(room, frameWidth))
	e.frame[2].Resize(fyne.NewSize(frameWidth, size.Height))
	e.frame[3].Move(fyne.NewPos(room-frameWidth, 0))
	e.frame[3].Resize(fyne.NewSize(frameWidth, size.Height))
}

// index is which character of the text a position of the drawing points before.
func (e *editor) index(d *drawing, edit *edit, pos fyne.Position) int {
	x := pos.X - e.pane.Position().X - cellMargin + e.scrolled
	for i, r := range edit.text {
		w := d.g.measure.of(r) * d.font
		if x < w/2 {
			return i
		}
		x -= w
	}
	return len(edit.text)
}

// tellCaret tells the input method where text goes: to the caret, or while nothing is edited to the active cell.
func (g *Grid) tellCaret() {
	d := g.drawing
	if g.OnCaret == nil || !g.focused || !g.drawn() {
		return
	}
	pos, size := d.room(g.activeValue().item)
	at := pos.AddXY(size.Width/2, d.above(size.Height))
	if g.edit.open {
		at = d.editor.pane.Position().Add(d.editor.caret.Position())
	}
	g.OnCaret(d.body.toGrid(at), d.lineHeight)
}

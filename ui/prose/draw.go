package prose

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/ui/look"
)

// view draws the lines in sight. Its objects are used again for whatever comes into sight.
type view struct {
	editor *Editor

	caret, bar        *canvas.Rectangle
	fills, underlines rectangles
	lines             texts
	list              list
	hint              *canvas.Rectangle
	hintLines         texts

	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (e *Editor) CreateRenderer() fyne.WidgetRenderer {
	e.view = &view{
		editor: e,
		caret:  canvas.NewRectangle(look.Accent),
		bar:    canvas.NewRectangle(look.Rule),
		hint:   canvas.NewRectangle(look.Paper),
		list:   newList(),
	}
	e.view.bar.CornerRadius = barWidth / 2
	e.view.hint.StrokeWidth, e.view.hint.CornerRadius = 1, 4
	e.measure()
	e.draw()
	return e.view
}

func (v *view) Destroy()                     {}
func (v *view) Layout(fyne.Size)             { v.editor.draw() }
func (v *view) MinSize() fyne.Size           { return fyne.NewSize(160, 60) }
func (v *view) Objects() []fyne.CanvasObject { return v.objects }
func (v *view) Refresh()                     { canvas.Refresh(v.editor) }

// draw brings what is in sight up to date.
func (e *Editor) draw() {
	v := e.view
	if v == nil {
		return
	}
	v.fills.used, v.underlines.used, v.lines.used, v.hintLines.used = 0, 0, 0, 0
	if e.Characters() == 0 && len(e.paragraphs) == 1 && e.paragraphs[0].text == "" {
		v.drawPlaceholder()
	}
	first, line := e.lineAt(e.offset)
	for paragraph := first; paragraph < len(e.paragraphs); paragraph++ {
		if e.lineTop(paragraph, line) > e.offset+e.page.size.Height {
			break
		}
		v.drawParagraph(paragraph, line)
		line = 0
	}
	v.objects = v.objects[:0]
	v.objects = v.fills.collect(v.objects)
	v.objects = v.lines.collect(v.objects)
	v.objects = v.underlines.collect(v.objects)
	v.drawCaret()
	if top, length := e.bar(); length > 0 {
		put(v.bar, fyne.NewPos(e.page.size.Width-barWidth-2, top), fyne.NewSize(barWidth, length))
		v.objects = append(v.objects, v.bar)
	}
	v.drawList()
	v.drawHint()
	canvas.Refresh(v.editor)
}

// drawParagraph draws the lines of a paragraph in sight from one on.
func (v *view) drawParagraph(number, line int) {
	e := v.editor
	p := &e.paragraphs[number]
	from, to := e.selection()
	for ; line < len(p.lines); line++ {
		top := e.lineTop(number, line) - e.offset
		if top > e.page.size.Height {
			return
		}
		v.drawLocked(number, line, top)
		v.drawFollowed(number, line, top)
		v.drawChips(number, line, top)
		if from != to && from.paragraph <= number && number <= to.paragraph {
			v.drawSelection(number, line, from, to, top)
		}
		v.drawText(number, line, top)
		v.drawReused(number, line, top)
		v.drawMarks(number, line, top)
	}
}

// drawText writes a line, tokens in an ink of their own.
func (v *view) drawText(number, line int, top float32) {
	e := v.editor
	p := &e.paragraphs[number]
	at, end := p.bounds(line)
	left := e.lineLeft(line)
	write := func(to int, ink color.Color) {
		if to = min(to, end); to > at {
			text := strings.ReplaceAll(p.text[at:to], "\t", " ")
			v.lines.next(text, ink, e.ruler.size, p.heading, fyne.NewPos(left, top), fyne.NewSize(e.page.column, e.page.line))
			left += e.ruler.span(text, p.heading)
			at = to
		}
	}
	tokens := e.tokens(number)
	for i := range tokens {
		if t := &tokens[i]; t.To > at && t.From < end {
			write(t.From, look.Ink)
			write(t.To, tint(t.Kind, e.look(number, t).State).Ink)
		}
	}
	write(end, look.Ink)
}

func (v *view) drawSelection(number, line int, from, to place, top float32) {
	e := v.editor
	p := &e.paragraphs[number]
	begin, end := p.bounds(line)
	if from.paragraph == number {
		begin = max(begin, from.at)
	}
	beyond := line+1 == len(p.lines) && number < to.paragraph
	if to.paragraph == number {
		end = min(end, to.at)
	}
	if begin > end || begin == end && !beyond {
		return
	}
	left := e.across(place{number, begin}, line)
	right := left + e.ruler.span(p.text[begin:end], p.heading)
	if beyond {
		right += e.ruler.em / 2
	}
	height := e.page.line
	if number < to.paragraph && line+1 == len(p.lines) {
		height += e.page.gap
	}
	v.fills.next(look.Selected, fyne.NewPos(left, top), fyne.NewSize(right-left, height))
}

func (v *view) drawMarks(number, line int, top float32) {
	const thick = 2
	e := v.editor
	p := &e.paragraphs[number]
	from, to := p.bounds(line)
	for _, m := range e.marks {
		if m.Paragraph != number {
			continue
		}
		if m.To <= m.From {
			v.underlines.next(look.SeverityTint(m.Severity).Ink, fyne.NewPos(max(e.page.left-e.ruler.em/2, 2), top), fyne.NewSize(thick, e.page.line))
			continue
		}
		begin, end := max(m.From, from), min(m.To, to)
		if begin >= end {
			continue
		}
		left := e.across(place{number, begin}, line)
		height := float32(thick)
		if m.Severity == form.Notice {
			height = 1
		}
		v.underlines.next(look.SeverityTint(m.Severity).Ink, fyne.NewPos(left, top+(e.page.line+e.ruler.size*1.3)/2),
			fyne.NewSize(e.ruler.span(p.text[begin:end], p.heading), height))
	}
}

func (v *view) drawCaret() {
	const thick = 2
	e := v.editor
	height := e.ruler.size * 1.35
	at := e.caretTop().AddXY(-thick/2, (e.page.line-height)/2)
	if e.focused {
		v.caret.FillColor = look.Accent
		if e.ReadOnly {
			v.caret.FillColor = look.Rule
		}
		put(v.caret, at, fyne.NewSize(thick, height))
		v.objects = append(v.objects, v.caret)
	}
	at.Y = max(0, min(at.Y, e.page.size.Height-height))
	if at != e.caretTold && e.focused && e.OnCaret != nil {
		e.caretTold = at
		e.OnCaret(at, height)
	}
}

func (v *view) drawPlaceholder() {
	e := v.editor
	width := e.ruler.of(false)
	lines := wrap(e.Placeholder, nil, e.page.column, indent*e.ruler.em, width, resumption{})
	p := paragraph{text: e.Placeholder, lines: lines}
	for line := range lines {
		from, to := p.bounds(line)
		v.lines.next(p.text[from:to], look.Faint, e.ruler.size, false,
			fyne.NewPos(e.lineLeft(line), e.page.top+float32(line)*e.page.line-e.offset), fyne.NewSize(e.page.column, e.page.line))
	}
}

// rectangles and texts are objects to be used again.
type rectangles struct {
	all  []*canvas.Rectangle
	used int
}

func (r *rectangles) next(fill color.Color, at fyne.Position, size fyne.Size) *canvas.Rectangle {
	if r.used == len(r.all) {
		r.all = append(r.all, canvas.NewRectangle(fill))
	}
	o := r.all[r.used]
	r.used++
	o.FillColor = fill
	o.TopLeftCornerRadius, o.BottomLeftCornerRadius, o.TopRightCornerRadius, o.BottomRightCornerRadius = 0, 0, 0, 0
	put(o, at, size)
	return o
}

func (r *rectangles) collect(into []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range r.all[:r.used] {
		into = append(into, o)
	}
	return into
}

type texts struct {
	all  []*canvas.Text
	used int
}

func (t *texts) next(text string, ink color.Color, size float32, bold bool, at fyne.Position, box fyne.Size) {
	if t.used == len(t.all) {
		t.all = append(t.all, canvas.NewText("", ink))
	}
	o := t.all[t.used]
	t.used++
	if o.Text != text || o.Color != ink || o.TextSize != size || o.TextStyle.Bold != bold {
		o.Text, o.Color, o.TextSize, o.TextStyle.Bold = text, ink, size, bold
		o.Refresh()
	}
	put(o, at, box)
}

func (t *texts) collect(into []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range t.all[:t.used] {
		into = append(into, o)
	}
	return into
}

// put moves and resizes an object.
func put(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	o.Move(at)
	o.Resize(size)
}

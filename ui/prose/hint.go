package prose

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/look"
	breaks "github.com/nianbao/nianbao/ui/wrap"
)

// note is what is said about a place under the mouse.
type note struct {
	words string
	ink   color.Color
}

// notesUnder says what is known of a point: of its marks, the most severe first, then of the token there.
func (e *Editor) notesUnder(point fyne.Position) []note {
	if e.onBar(point) || e.offering.row(point) >= 0 {
		return nil
	}
	var notes []note
	for _, m := range e.marksUnder(point) {
		notes = append(notes, note{look.SeverityName(m.Severity) + "：" + m.Hint, look.SeverityTint(m.Severity).Ink})
	}
	if number, t := e.chipUnder(point); t != nil {
		if l := e.look(number, t); l.Hint != "" {
			notes = append(notes, note{l.Hint, tint(t.Kind, l.State).Ink})
		}
	}
	return notes
}

// smallRuler measures what explains.
func (e *Editor) smallRuler() *ruler {
	if e.hintRuler == nil {
		e.hintRuler = newRuler(e.Theme().Size(theme.SizeNameCaptionText))
	}
	return e.hintRuler
}

// drawHint explains what is under the mouse, below its line or above it where there is more room.
func (v *view) drawHint() {
	e := v.editor
	if len(e.hovered) == 0 || e.offering.shown() {
		return
	}
	const padding = 8
	small := e.smallRuler()
	size := small.size
	line := size * 1.5
	widest := max(min(30*size, e.page.size.Width-4*padding), 8*size)
	var lines []string
	var width float32
	for _, n := range e.hovered {
		for text := range strings.SplitSeq(n.words, "\n") {
			for _, line := range breaks.Break(text, widest, small.plain.Of) {
				lines = append(lines, line)
				width = max(width, small.span(line, false))
			}
		}
	}
	box := fyne.NewSize(width+2*padding, float32(len(lines))*line+2*padding)
	paragraph, row := e.lineAt(e.mouse.point.Y + e.offset)
	top := e.lineTop(paragraph, row) - e.offset
	at := fyne.NewPos(max(padding, min(e.mouse.point.X, e.page.size.Width-box.Width-padding)), top+e.page.line)
	if below := e.page.size.Height - at.Y; box.Height > below && top > below {
		at.Y = top - box.Height
	}
	v.hint.StrokeColor = e.hovered[0].ink
	put(v.hint, at, box)
	for i, text := range lines {
		v.hintLines.next(text, look.Ink, size, false, at.AddXY(padding, padding+float32(i)*line), fyne.NewSize(width, line))
	}
	v.objects = append(v.objects, v.hint)
	v.objects = v.hintLines.collect(v.objects)
}

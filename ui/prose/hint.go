package prose

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/ui/look"
	breaks "github.com/nianbao/nianbao/ui/wrap"
)

// drawHint explains the marks under the mouse, below their line or above it where there is more room.
func (v *view) drawHint() {
	e := v.editor
	if len(e.hovered) == 0 {
		return
	}
	if e.hintRuler == nil {
		e.hintRuler = newRuler(e.Theme().Size(theme.SizeNameCaptionText))
	}
	const padding = 8
	size := e.hintRuler.size
	line := size * 1.5
	widest := max(min(30*size, e.page.size.Width-4*padding), 8*size)
	var lines []string
	var width float32
	for _, m := range e.hovered {
		for text := range strings.SplitSeq(look.SeverityName(m.Severity)+"："+m.Hint, "\n") {
			for _, line := range breaks.Break(text, widest, e.hintRuler.plain.Of) {
				lines = append(lines, line)
				width = max(width, e.hintRuler.span(line, false))
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
	v.hint.StrokeColor = look.SeverityTint(e.hovered[0].Severity).Ink
	put(v.hint, at, box)
	for i, text := range lines {
		v.hintLines.next(text, look.Ink, size, false, at.AddXY(padding, padding+float32(i)*line), fyne.NewSize(width, line))
	}
	v.objects = append(v.objects, v.hint)
	v.objects = v.hintLines.collect(v.objects)
}

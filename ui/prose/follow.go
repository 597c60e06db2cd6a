package prose

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/ui/look"
)

// stretch is what lies between two places, nothing when they are the same.
type stretch struct{ from, to place }

// Follow lays a soft ground behind bytes of a paragraph of Text and scrolls there, without moving caret or focus. To not
// behind from only scrolls; a paragraph that is not there takes the ground away. So does another text.
func (e *Editor) Follow(paragraph, from, to int) {
	e.followed = stretch{}
	if paragraph >= 0 && paragraph < len(e.told) {
		at := e.inside(paragraph, from)
		if to > from {
			e.followed = stretch{at, e.inside(paragraph, to)}
		}
		e.measure()
		e.revealLine(at.paragraph, e.lineOf(at))
	}
	e.draw()
}

func (v *view) drawFollowed(number, line int, top float32) {
	e := v.editor
	if e.followed.from == e.followed.to || e.followed.from.paragraph != number {
		return
	}
	p := &e.paragraphs[number]
	from, to := p.bounds(line)
	begin, end := max(e.followed.from.at, from), min(e.followed.to.at, to)
	if begin >= end {
		return
	}
	v.fills.next(look.NoticeFill, fyne.NewPos(e.across(place{number, begin}, line), top),
		fyne.NewSize(e.ruler.span(p.text[begin:end], p.heading), e.page.line))
}

package prose

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/nianbao/nianbao/ui/look"
	breaks "github.com/nianbao/nianbao/ui/wrap"
)

// list draws what is offered.
type list struct {
	frame, chosen, bar *canvas.Rectangle
	texts              texts
}

func newList() list {
	l := list{frame: canvas.NewRectangle(look.Paper), chosen: canvas.NewRectangle(look.Selected), bar: canvas.NewRectangle(look.Rule)}
	l.frame.StrokeColor, l.frame.StrokeWidth, l.frame.CornerRadius = look.Rule, 1, 4
	l.bar.CornerRadius = barWidth / 2
	return l
}

const (
	// mostRows is how many completions are in sight at once, enoughRows how many the room below the caret has to have for the
	// list not to hide what was just written.
	mostRows   = 8
	enoughRows = 4
	// listWidth is the width of the list in characters, where there is room.
	listWidth   = 30
	listPadding = 6
)

// drawList draws the list below the line of the caret, or above it where that has too little room.
func (v *view) drawList() {
	e, o := v.editor, &v.editor.offering
	v.list.texts.used = 0
	o.rows = 0
	if !o.open || len(o.all) == 0 || !e.focused || e.caret.place != e.caret.anchor || !e.placeList() {
		return
	}
	put(v.list.frame, o.at, o.size)
	put(v.list.chosen, o.at.AddXY(1, float32(o.chosen-o.first)*o.rowHeight+1), fyne.NewSize(o.size.Width-2, o.rowHeight-2))
	v.objects = append(v.objects, v.list.frame)
	if o.first <= o.chosen && o.chosen < o.first+o.rows {
		v.objects = append(v.objects, v.list.chosen)
	}
	inSight := o.all[o.first : o.first+o.rows]
	var labels float32
	for _, c := range inSight {
		labels = max(labels, e.ruler.span(c.Label, false))
	}
	for i, c := range inSight {
		v.drawOffer(c, o.at.AddXY(listPadding, float32(i)*o.rowHeight), o.size.Width-2*listPadding-barWidth, labels)
	}
	v.objects = v.list.texts.collect(v.objects)
	if len(o.all) > o.rows {
		length := o.size.Height * float32(o.rows) / float32(len(o.all))
		top := (o.size.Height - length) * float32(o.first) / float32(len(o.all)-o.rows)
		put(v.list.bar, o.at.AddXY(o.size.Width-barWidth-1, top), fyne.NewSize(barWidth, length))
		v.objects = append(v.objects, v.list.bar)
	}
}

// placeList finds the place for the list; it reports whether the line of the caret is in sight.
func (e *Editor) placeList() bool {
	const apart = 2
	o := &e.offering
	top := e.caretTop().Y
	bottom := top + e.page.line
	if bottom <= 0 || top >= e.page.size.Height {
		return false
	}
	left := e.caretTop().X
	if line := e.line(); e.lineOf(o.from) == line {
		left = e.across(o.from, line)
	}
	o.rowHeight = float32(math.Round(float64(e.ruler.size * lineHeight)))
	o.size.Width = min(listWidth*e.ruler.em, e.page.size.Width-2*listPadding)
	rows := min(len(o.all), mostRows)
	below, above := int((e.page.size.Height-bottom-apart)/o.rowHeight), int((top-apart)/o.rowHeight)
	o.at = fyne.NewPos(max(listPadding, min(left, e.page.size.Width-o.size.Width-listPadding)), bottom+apart)
	if below < min(rows, enoughRows) && above > below {
		o.rows = min(rows, above)
		o.at.Y = top - apart - float32(o.rows)*o.rowHeight
	} else {
		o.rows = max(min(rows, below), 1)
	}
	o.size.Height = float32(o.rows) * o.rowHeight
	o.first = max(0, min(o.first, len(o.all)-o.rows))
	return true
}

// drawOffer writes one row: what it is called, its value at the end, between them where that comes from, behind the widest of
// the labels if that leaves room.
func (v *view) drawOffer(c Completion, at fyne.Position, width, labels float32) {
	e := v.editor
	plain, small := e.ruler, e.smallRuler()
	value := shortened(c.Value, width*0.4, plain)
	taken := plain.span(value, false)
	if value != "" {
		v.list.texts.next(value, look.FieldInk, plain.size, false, at.AddXY(width-taken, 0),
			fyne.NewSize(taken, e.offering.rowHeight))
		taken += plain.em / 2
	}
	label := shortened(c.Label, width-taken, plain)
	v.list.texts.next(label, look.Ink, plain.size, false, at, fyne.NewSize(width-taken, e.offering.rowHeight))
	begin := max(plain.span(label, false), min(labels, width*0.45)) + plain.em
	if room := width - taken - begin; room > 4*small.em && c.Detail != "" {
		v.list.texts.next(shortened(c.Detail, room, small), look.Faint, small.size, false, at.AddXY(begin, 0),
			fyne.NewSize(room, e.offering.rowHeight))
	}
}

// shortened cuts a text to a width.
func shortened(text string, most float32, r *ruler) string {
	if r.span(text, false) <= most {
		return text
	}
	return breaks.Shortened(text, 1, most, r.size, fyne.TextStyle{})[0]
}

package prose

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/look"
)

// tint is how a token is coloured.
func tint(kind template.Kind, state State) look.Tint {
	switch {
	case state == Unknown:
		return look.Tint{Ink: look.ErrorInk, Fill: look.ErrorFill}
	case state == Empty:
		return look.Tint{Ink: look.WarningInk, Fill: look.WarningFill}
	case kind == template.Control:
		return look.Tint{Ink: look.ControlInk, Fill: look.ControlFill}
	}
	return look.Tint{Ink: look.FieldInk, Fill: look.FieldFill}
}

// chip is the part of a token on one line: where it begins, how wide it is, and whether the token begins and ends in it.
// The brackets are half blank, and what is blank lies outside.
func (e *Editor) chip(number, line int, t *token) (left, width float32, begins, ends bool) {
	const blank = 0.4
	p := &e.paragraphs[number]
	from, to := p.bounds(line)
	begin, end := max(t.From, from), min(t.To, to)
	if begin >= end {
		return 0, 0, false, false
	}
	left = e.across(place{number, begin}, line)
	width = e.ruler.span(p.text[begin:end], p.heading)
	begins, ends = begin == t.From, end == t.To
	if begins {
		left += blank * e.ruler.em
		width -= blank * e.ruler.em
	}
	if ends {
		width -= blank * e.ruler.em
	}
	return left, width, begins, ends
}

// drawChips lays a ground behind every token of a line, round where the token begins and ends.
func (v *view) drawChips(number, line int, top float32) {
	const height, round = 1.45, 4
	e := v.editor
	tokens := e.tokens(number)
	for i := range tokens {
		t := &tokens[i]
		left, width, begins, ends := e.chip(number, line, t)
		if width <= 0 {
			continue
		}
		fill := tint(t.Kind, e.look(number, t).State).Fill
		chip := v.fills.next(fill, fyne.NewPos(left, top+(e.page.line-height*e.ruler.size)/2), fyne.NewSize(width, height*e.ruler.size))
		if begins {
			chip.TopLeftCornerRadius, chip.BottomLeftCornerRadius = round, round
		}
		if ends {
			chip.TopRightCornerRadius, chip.BottomRightCornerRadius = round, round
		}
	}
}

// chipUnder returns the token that a point is on and its paragraph, nil for none.
func (e *Editor) chipUnder(point fyne.Position) (number int, under *token) {
	if e.looks == nil {
		return 0, nil
	}
	y := point.Y + e.offset
	number, line := e.lineAt(y)
	if top := e.lineTop(number, line); y < top || y > top+e.page.line {
		return 0, nil
	}
	tokens := e.tokens(number)
	for i := range tokens {
		if left, width, _, _ := e.chip(number, line, &tokens[i]); point.X >= left && point.X < left+width {
			return number, &tokens[i]
		}
	}
	return 0, nil
}

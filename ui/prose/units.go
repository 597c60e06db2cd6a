package prose

import "github.com/nianbao/nianbao/core/template"

// A field that is known is one unit: the caret passes it and deleting takes it whole. Only while its name is being typed does
// the caret stand in it, and then it is text.

// isUnit reports whether a token is one.
func (e *Editor) isUnit(number int, t *token) bool {
	if t.Kind != template.Field || e.caret.paragraph == number && t.From < e.caret.at && e.caret.at < t.To {
		return false
	}
	return e.look(number, t).State != Unknown
}

// unitIn returns the unit that a place is in, nil for none.
func (e *Editor) unitIn(p place) *token {
	return e.unitWhere(p.paragraph, func(t *token) bool { return t.From < p.at && p.at < t.To })
}

func (e *Editor) unitFrom(p place) *token {
	return e.unitWhere(p.paragraph, func(t *token) bool { return t.From <= p.at && p.at < t.To })
}

func (e *Editor) unitTo(p place) *token {
	return e.unitWhere(p.paragraph, func(t *token) bool { return t.From < p.at && p.at <= t.To })
}

func (e *Editor) unitWhere(number int, there func(*token) bool) *token {
	tokens := e.tokens(number)
	for i := range tokens {
		if t := &tokens[i]; there(t) && e.isUnit(number, t) {
			return t
		}
	}
	return nil
}

// widen takes in the whole of the units that a stretch of text begins or ends in.
func (e *Editor) widen(from, to place) (place, place) {
	same := from == to
	if t := e.unitIn(from); t != nil {
		from.at = t.From
	}
	if same {
		return from, from
	}
	if t := e.unitIn(to); t != nil {
		to.at = t.To
	}
	return from, to
}

// beside returns a place, or the nearer end of the unit that it is in.
func (e *Editor) beside(p place) place {
	t := e.unitIn(p)
	if t == nil {
		return p
	}
	owner := &e.paragraphs[p.paragraph]
	before := e.ruler.span(owner.text[t.From:p.at], owner.heading)
	if before <= e.ruler.span(owner.text[p.at:t.To], owner.heading) {
		return place{p.paragraph, t.From}
	}
	return place{p.paragraph, t.To}
}

package prose

// lineBegin is the beginning of the caret's line, or the end of the field that goes on there.
func (e *Editor) lineBegin() place {
	p := &e.paragraphs[e.caret.paragraph]
	line := e.line()
	begin, end := p.bounds(line)
	at := place{e.caret.paragraph, begin}
	if t := e.unitIn(at); t != nil && (t.To < end || line+1 == len(p.lines)) {
		at.at = t.To
	} else if t != nil {
		at.at = t.From
	}
	return at
}

// lineEnd is the end of the caret's line, or the beginning of the field that goes on behind it.
func (e *Editor) lineEnd() (at place, hanging bool) {
	p := &e.paragraphs[e.caret.paragraph]
	line := e.line()
	begin, end := p.bounds(line)
	at = place{e.caret.paragraph, end}
	t := e.unitIn(at)
	switch {
	case t == nil:
		return at, line+1 < len(p.lines)
	case t.From >= begin:
		at.at = t.From
	default:
		at.at = t.To
	}
	return at, false
}

// climb moves the caret up or down by lines; beyond the first and last line it goes to the beginning and the end.
func (e *Editor) climb(lines int, extending bool) {
	line := e.line()
	goal := e.caret.goal
	if goal < 0 {
		goal = e.across(e.caret.place, line)
	}
	row := e.paragraphs[e.caret.paragraph].top + line + lines
	switch {
	case row < 0 && (lines == -1 || e.paragraphs[e.caret.paragraph].top+line == 0):
		e.moveTo(place{}, extending)
	case row >= e.page.rows && (lines == 1 || e.paragraphs[e.caret.paragraph].top+line == e.page.rows-1):
		e.moveTo(e.end(), extending)
	default:
		paragraph, line := e.row(max(0, min(row, e.page.rows-1)))
		at, hanging := e.along(paragraph, line, goal)
		if t := e.unitIn(at); t != nil {
			at, hanging = e.pastUnit(at, t, lines), false
		}
		e.moveTo(at, extending)
		e.caret.hanging = hanging
	}
	e.caret.goal = goal
	e.show()
}

// pastUnit is the nearer end of a unit, the other where the caret would not get on.
func (e *Editor) pastUnit(at place, t *token, lines int) place {
	at = e.beside(at)
	switch line := e.lineOf(at); {
	case at.paragraph != e.caret.paragraph:
	case lines > 0 && line <= e.line():
		at.at = t.To
	case lines < 0 && line >= e.line():
		at.at = t.From
	}
	return at
}

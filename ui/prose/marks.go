package prose

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/form"
)

// Mark underlines a place of Text that a finding is about. From and To are byte offsets in the paragraph; a mark
// without words of its own, To not behind From, stands beside the whole paragraph.
type Mark struct {
	Paragraph, From, To int
	Severity            form.Severity
	Hint                string
}

// SetMarks replaces all marks.
func (e *Editor) SetMarks(marks []Mark) {
	places := make([]int, 0, len(e.paragraphs))
	for i := range e.paragraphs {
		if e.paragraphs[i].characters > 0 {
			places = append(places, i)
		}
	}
	e.marks, e.hovered = nil, nil
	for _, m := range marks {
		if m.Paragraph < 0 || m.Paragraph >= len(places) {
			continue
		}
		m.Paragraph = places[m.Paragraph]
		skip := margin(e.paragraphs[m.Paragraph].text)
		if m.To > m.From {
			m.From = e.clamp(place{m.Paragraph, m.From + skip}).at
			m.To = e.clamp(place{m.Paragraph, m.To + skip}).at
		}
		e.marks = append(e.marks, m)
	}
	// The most severe is drawn last, over the others.
	slices.SortStableFunc(e.marks, func(a, b Mark) int { return int(a.Severity - b.Severity) })
	e.draw()
}

// moveMarks keeps marks at their words while text before them changes, and drops those whose words change.
func (e *Editor) moveMarks(from, to place, with []string) {
	kept := e.marks[:0]
	for _, m := range e.marks {
		begin, end := place{m.Paragraph, m.From}, place{m.Paragraph, m.To}
		whole := m.To <= m.From
		switch {
		case whole && from.paragraph == to.paragraph && m.Paragraph == from.paragraph:
			if len(with) > 1 {
				continue
			}
		case m.Paragraph < from.paragraph, !whole && !from.before(end):
		case m.Paragraph > to.paragraph, !whole && !begin.before(to):
			if m.Paragraph == to.paragraph {
				shift := len(with[len(with)-1]) - to.at
				if len(with) == 1 {
					shift += from.at
				}
				m.From += shift
				m.To += shift
			}
			m.Paragraph += from.paragraph - to.paragraph + len(with) - 1
		default:
			continue
		}
		kept = append(kept, m)
	}
	e.marks = kept
	e.hovered = nil
}

func (m Mark) covers(p place) bool {
	return m.Paragraph == p.paragraph && (m.To <= m.From || m.From <= p.at && p.at <= m.To)
}

// HintAtCaret returns what the marks at the caret say and the token there, last of all that the paragraph is reused or
// locked, "" without any.
func (e *Editor) HintAtCaret() string {
	var hints []string
	for _, m := range slices.Backward(e.marks) {
		if m.covers(e.caret.place) && !slices.Contains(hints, m.Hint) {
			hints = append(hints, m.Hint)
		}
	}
	if t := e.tokenAt(e.caret.place); t != nil {
		if hint := e.look(e.caret.paragraph, t).Hint; hint != "" {
			hints = append(hints, hint)
		}
	}
	if e.isLocked(e.caret.paragraph) {
		hints = append(hints, e.lockedHint)
	}
	if e.isReused(e.caret.paragraph) {
		hints = append(hints, e.reusedHint)
	}
	return strings.Join(hints, "\n")
}

// marksUnder returns the marks under a point, the most severe first.
func (e *Editor) marksUnder(point fyne.Position) []Mark {
	if len(e.marks) == 0 {
		return nil
	}
	y := point.Y + e.offset
	number, line := e.lineAt(y)
	p := &e.paragraphs[number]
	if top := e.lineTop(number, line); y < top || y > top+e.page.line {
		return nil
	}
	beside := point.X < e.page.left
	from, to := p.bounds(line)
	var found []Mark
	for _, m := range slices.Backward(e.marks) {
		if m.Paragraph != number {
			continue
		}
		if m.To <= m.From {
			if beside {
				found = append(found, m)
			}
			continue
		}
		begin, end := max(m.From, from), min(m.To, to)
		if begin < end && point.X >= e.across(place{number, begin}, line) && point.X <= e.lineLeft(line)+e.ruler.span(p.text[from:end], p.heading) {
			found = append(found, m)
		}
	}
	return found
}

package prose

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	breaks "github.com/nianbao/nianbao/ui/wrap"
)

// place is a place between two characters: a byte offset in a paragraph.
type place struct{ paragraph, at int }

func (a place) before(b place) bool {
	return a.paragraph < b.paragraph || a.paragraph == b.paragraph && a.at < b.at
}

// caret is where typing goes and from where the selection runs.
type caret struct {
	place
	// anchor is the other end of the selection.
	anchor place
	// hanging shows the caret behind the last character of a wrapped line instead of before the first of the next,
	// which is the same place.
	hanging bool
	// goal is the distance from the left that moving up and down keeps to, negative when not moving so.
	goal float32
}

// line returns the line of the caret in its paragraph.
func (e *Editor) line() int {
	line := e.lineOf(e.caret.place)
	if e.caret.hanging && line > 0 && e.paragraphs[e.caret.paragraph].lines[line] == e.caret.at {
		line--
	}
	return line
}

func (e *Editor) lineOf(p place) int {
	lines := e.paragraphs[p.paragraph].lines
	low, high := 0, len(lines)
	for high-low > 1 {
		if middle := (low + high) / 2; lines[middle] <= p.at {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// across is the distance from the left edge of the editor at which a place stands on a line.
func (e *Editor) across(p place, line int) float32 {
	owner := &e.paragraphs[p.paragraph]
	return e.lineLeft(line) + e.ruler.span(owner.text[owner.lines[line]:p.at], owner.heading)
}

// along finds the place on a line nearest to a distance from the left edge of the editor.
func (e *Editor) along(paragraph, line int, x float32) (at place, hanging bool) {
	return e.seek(paragraph, line, x, 0.5)
}

// seek finds the first character on a line of which a share lies to the right of a distance.
func (e *Editor) seek(paragraph, line int, x, share float32) (at place, hanging bool) {
	p := &e.paragraphs[paragraph]
	from, to := p.bounds(line)
	left := e.lineLeft(line)
	width := e.ruler.of(p.heading)
	for i, r := range p.text[from:to] {
		w := width(r)
		if x < left+w*share && !unicode.Is(unicode.Mn, r) {
			return place{paragraph, from + i}, false
		}
		left += w
	}
	return place{paragraph, to}, line+1 < len(p.lines)
}

// under finds the place under a point of the editor, an end of the field if one is there.
func (e *Editor) under(point fyne.Position) (at place, hanging bool) {
	paragraph, line := e.lineAt(point.Y + e.offset)
	at, hanging = e.along(paragraph, line, point.X)
	if near := e.beside(at); near != at {
		return near, false
	}
	return at, hanging
}

// onto finds the place before the character under a point.
func (e *Editor) onto(point fyne.Position) place {
	paragraph, line := e.lineAt(point.Y + e.offset)
	at, _ := e.seek(paragraph, line, point.X, 1)
	return at
}

// caretTop is the upper end of the caret relative to the editor.
func (e *Editor) caretTop() fyne.Position {
	line := e.line()
	return fyne.NewPos(e.across(e.caret.place, line), e.lineTop(e.caret.paragraph, line)-e.offset)
}

// next and previous step over one field, or one character with what combines with it, from one paragraph into the other.
func (e *Editor) next(p place) place {
	if t := e.unitFrom(p); t != nil {
		return place{p.paragraph, t.To}
	}
	text := e.paragraphs[p.paragraph].text
	if p.at >= len(text) {
		if p.paragraph+1 < len(e.paragraphs) {
			return place{p.paragraph + 1, 0}
		}
		return p
	}
	_, size := utf8.DecodeRuneInString(text[p.at:])
	for p.at += size; p.at < len(text); p.at += size {
		var r rune
		if r, size = utf8.DecodeRuneInString(text[p.at:]); !unicode.Is(unicode.Mn, r) {
			break
		}
	}
	return p
}

func (e *Editor) previous(p place) place {
	if t := e.unitTo(p); t != nil {
		return place{p.paragraph, t.From}
	}
	if p.at == 0 {
		if p.paragraph > 0 {
			return place{p.paragraph - 1, len(e.paragraphs[p.paragraph-1].text)}
		}
		return p
	}
	text := e.paragraphs[p.paragraph].text
	for p.at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:p.at])
		p.at -= size
		if !unicode.Is(unicode.Mn, r) {
			break
		}
	}
	return p
}

// kind is what a run of characters is made of.
type kind int

const (
	blank kind = iota
	punctuation
	chinese
	word
)

// kindAt tells the kind of the character at a byte offset. The point in 3.5 and the comma in 1,234 belong to the number.
func kindAt(text string, at int) kind {
	r, size := utf8.DecodeRuneInString(text[at:])
	switch {
	case unicode.IsSpace(r):
		return blank
	case r == '.' || r == ',' || r == '%' || r == '‰' || r == '％':
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+size:])
		if breaks.Digit(before) && (breaks.Digit(after) || r != '.' && r != ',') {
			return word
		}
		return punctuation
	case unicode.IsDigit(r):
		return word
	case unicode.Is(unicode.Han, r) || r == '々' || r == '〇':
		return chinese
	case unicode.IsLetter(r) || r == '_' || unicode.Is(unicode.Mn, r):
		return word
	}
	return punctuation
}

// runAround returns the run of one kind around a byte offset: a number, an English word, Chinese between punctuation.
func runAround(text string, at int) (from, to int) {
	if text == "" {
		return 0, 0
	}
	if at >= len(text) {
		_, size := utf8.DecodeLastRuneInString(text)
		at = len(text) - size
	}
	k := kindAt(text, at)
	for to = at; to < len(text) && kindAt(text, to) == k; {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	for from = at; from > 0; {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		if kindAt(text, from-size) != k {
			break
		}
		from -= size
	}
	return from, to
}

// nextRun goes to the beginning of the next field or run that is no punctuation.
func (e *Editor) nextRun(p place) place {
	text := e.paragraphs[p.paragraph].text
	if p.at >= len(text) {
		return e.next(p)
	}
	if t := e.unitFrom(p); t != nil {
		p.at = t.To
	} else if kindAt(text, p.at) > punctuation {
		_, p.at = runAround(text, p.at)
	}
	for p.at < len(text) && kindAt(text, p.at) <= punctuation && e.unitFrom(p) == nil {
		_, size := utf8.DecodeRuneInString(text[p.at:])
		p.at += size
	}
	return p
}

// previousRun goes to the beginning of the field or run before.
func (e *Editor) previousRun(p place) place {
	if p.at == 0 {
		return e.previous(p)
	}
	text := e.paragraphs[p.paragraph].text
	for p.at > 0 {
		if t := e.unitTo(p); t != nil {
			p.at = t.From
			break
		}
		_, size := utf8.DecodeLastRuneInString(text[:p.at])
		p.at -= size
		if kindAt(text, p.at) > punctuation {
			p.at, _ = runAround(text, p.at)
			break
		}
	}
	return p
}

func (e *Editor) end() place {
	last := len(e.paragraphs) - 1
	return place{last, len(e.paragraphs[last].text)}
}

package prose

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/report"
	breaks "github.com/nianbao/nianbao/ui/wrap"
)

const (
	// longestLine is the width of the column in characters, where there is room: longer lines are hard to read.
	longestLine = 46
	// indent of the first line of a paragraph, in characters, as official documents have it (GB/T 9704).
	indent = 2
	// lineHeight, gap between paragraphs and margins, in text sizes.
	lineHeight   = 1.7
	paragraphGap = 0.35
	topMargin    = 1
	bottomMargin = 2
	sideMargin   = 1.5
)

// paragraph is one paragraph and how it stands on the lines.
type paragraph struct {
	text string
	// lines are the byte offsets at which its lines begin, nil while that has to be found.
	lines []int
	// top is the number of lines above it.
	top int
	// characters is how many are not blank.
	characters int
	heading    bool
	// tokens are those found when scanned; before that, those of the text as it was.
	tokens  []token
	scanned bool
}

func newParagraph(text string) paragraph {
	return paragraph{text: text, characters: report.Characters(text), heading: isHeading(text)}
}

// isHeading recognises sub-headings such as （一）主动公开, for the look of it only.
func isHeading(text string) bool {
	const longest = 30
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, " 　"), "（")
	if !ok || len(text) > 4*longest {
		return false
	}
	numeral, rest, ok := strings.Cut(rest, "）")
	return ok && numeral != "" && rest != "" && strings.Trim(numeral, "一二三四五六七八九十") == "" &&
		utf8.RuneCountInString(text) <= longest && !strings.ContainsAny(rest, "。；")
}

// page is where the text stands in the editor.
type page struct {
	size fyne.Size
	// left is the left edge of the column, line the height of a line.
	left, column, line, gap, top float32
	// rows is the number of lines of the whole text.
	rows int
}

// measure fits the page to the size of the editor and the text. Lines are wrapped again only when the column became
// wider or narrower by whole characters, so that Chinese lines end flush.
func (e *Editor) measure() {
	if e.ruler == nil {
		e.ruler = newRuler(e.Theme().Size(theme.SizeNameText))
	}
	em := e.ruler.em
	room := e.page.size.Width - 2*sideMargin*em
	if e.page.size.Width == 0 {
		room = longestLine * em
	}
	column := em * float32(math.Floor(float64(min(max(room/em+slack, 2*indent), longestLine))))
	if column != e.page.column {
		e.page.column = column
		for i := range e.paragraphs {
			e.paragraphs[i].lines = nil
		}
	}
	e.page.left = max((e.page.size.Width-column)/2, 0)
	e.page.line = float32(math.Round(float64(e.ruler.size * lineHeight)))
	e.page.gap = e.ruler.size * paragraphGap
	e.page.top = e.ruler.size * topMargin
	rows := 0
	for i := range e.paragraphs {
		p := &e.paragraphs[i]
		if p.lines == nil {
			p.lines = wrap(p.text, nil, column, indent*em, e.ruler.of(p.heading), resumption{})
		}
		p.top = rows
		rows += len(p.lines)
	}
	e.page.rows = rows
	e.offset = max(0, min(e.offset, e.height()-e.page.size.Height))
}

// height is that of the whole text with its margins.
func (e *Editor) height() float32 {
	return e.lineTop(len(e.paragraphs)-1, 0) + float32(len(e.paragraphs[len(e.paragraphs)-1].lines))*e.page.line +
		e.ruler.size*bottomMargin
}

// lineTop is the distance of a line of a paragraph from the top of the whole text.
func (e *Editor) lineTop(paragraph, line int) float32 {
	return e.page.top + float32(e.paragraphs[paragraph].top+line)*e.page.line + float32(paragraph)*e.page.gap
}

// lineAt finds the line at a distance from the top of the whole text.
func (e *Editor) lineAt(y float32) (paragraph, line int) {
	paragraph = max(sort.Search(len(e.paragraphs), func(i int) bool { return e.lineTop(i, 0) > y })-1, 0)
	line = int((y - e.lineTop(paragraph, 0)) / e.page.line)
	return paragraph, max(0, min(line, len(e.paragraphs[paragraph].lines)-1))
}

// row finds a line by its number in the whole text.
func (e *Editor) row(n int) (paragraph, line int) {
	paragraph = max(sort.Search(len(e.paragraphs), func(i int) bool { return e.paragraphs[i].top > n })-1, 0)
	return paragraph, n - e.paragraphs[paragraph].top
}

// bounds returns where a line begins and ends in its paragraph.
func (p *paragraph) bounds(line int) (from, to int) {
	if line+1 < len(p.lines) {
		return p.lines[line], p.lines[line+1]
	}
	return p.lines[line], len(p.text)
}

// lineLeft is the left edge of a line.
func (e *Editor) lineLeft(line int) float32 {
	if line == 0 {
		return e.page.left + indent*e.ruler.em
	}
	return e.page.left
}

// ruler knows how wide characters are at one size, plain and bold.
type ruler struct {
	size, em    float32
	plain, bold *breaks.Ruler
}

func newRuler(size float32) *ruler {
	r := &ruler{size: size, plain: breaks.NewRuler(size, fyne.TextStyle{}), bold: breaks.NewRuler(size, fyne.TextStyle{Bold: true})}
	r.em = max(r.plain.Of('国'), 1)
	return r
}

// same reports whether the theme still has the widths of r.
func (r *ruler) same(size float32) bool {
	plain, bold := fyne.TextStyle{}, fyne.TextStyle{Bold: true}
	return size == r.size && breaks.Measure('国', size, plain) == r.plain.Of('国') &&
		breaks.Measure('8', size, plain) == r.plain.Of('8') && breaks.Measure('8', size, bold) == r.bold.Of('8')
}

// of returns the width of characters, bold or not.
func (r *ruler) of(bold bool) func(rune) float32 {
	if bold {
		return r.bold.Of
	}
	return r.plain.Of
}

// span is the width of a text on one line.
func (r *ruler) span(text string, bold bool) float32 {
	if bold {
		return r.bold.Width(text)
	}
	return r.plain.Width(text)
}

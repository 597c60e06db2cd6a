package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/ui/wrap"
)

// measure knows how wide characters are, in parts of the font size.
type measure struct{ ruler *wrap.Ruler }

const measuredAt = 100

func newMeasure() measure { return measure{wrap.NewRuler(measuredAt, fyne.TextStyle{})} }

func (m measure) width(text string, size float32) float32 {
	return m.ruler.Width(text) * size / measuredAt
}

func (m measure) of(r rune) float32 { return m.ruler.Of(r) / measuredAt }

// wrap breaks text into lines of at most the given width.
func (m measure) wrap(text string, size, width float32) []string {
	return wrap.Break(text, width*measuredAt/size, m.ruler.Of)
}

// fitting returns how many bytes of text fit the width, at least one character.
func (m measure) fitting(text string, size, width float32) int {
	var sum float32
	for i, r := range text {
		sum += m.of(r) * size
		if sum > width && i > 0 {
			return i
		}
	}
	return len(text)
}

// head breaks the label of a column. Such labels are mostly words of two characters: where one needs several lines they
// get equally many characters, an even number if that fits, so that it reads 结果/维持 and not 结果维/持.
func (m measure) head(text string, size, width float32) []string {
	lines := m.wrap(text, size, width)
	characters, fit := utf8.RuneCountInString(text), int(width/size)
	if len(lines) < 2 || strings.ContainsFunc(text, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		return lines
	}
	each := (characters + len(lines) - 1) / len(lines)
	switch {
	case each%2 == 0 || characters%2 != 0:
	case each+1 <= fit:
		each++
	case each > 2:
		each--
	}
	return m.wrap(text, size, min(width, (float32(each)+0.5)*size))
}

// group breaks the label of several rows behind its numeral where the rest fits a line, （三）/不予公开, else into lines
// of about the same length.
func (m measure) group(text string, size, width float32) []string {
	lines := m.wrap(text, size, width)
	if len(lines) < 2 {
		return lines
	}
	if numeral, rest, ok := strings.Cut(text, "）"); ok && max(m.width(numeral+"）", size), m.width(rest, size)) <= width {
		return []string{numeral + "）", rest}
	}
	each := (utf8.RuneCountInString(text) + len(lines) - 1) / len(lines)
	return m.wrap(text, size, min(width, (float32(each)+0.5)*size))
}

package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// Characters that may not begin a line, and those that may not end one.
const (
	clings = "，。、；：？！）》」』】〕”’％…,.;:?!)%"
	opens  = "（《「『【〔“‘("
)

// measure knows how wide characters are, in parts of the font size. Asking Fyne once a character is much faster than
// once a line.
type measure map[rune]float32

const measuredAt = 100

func (m measure) width(text string, size float32) float32 {
	var sum float32
	for _, r := range text {
		sum += m.of(r)
	}
	return sum * size
}

func (m measure) of(r rune) float32 {
	w, ok := m[r]
	if !ok {
		w = fyne.MeasureText(string(r), measuredAt, fyne.TextStyle{}).Width / measuredAt
		m[r] = w
	}
	return w
}

// wrap breaks text into lines of at most the given width. Chinese breaks anywhere but before a closing and after an
// opening mark; a run of Latin letters or digits stays together while it fits.
func (m measure) wrap(text string, size, width float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, m.wrapLine(paragraph, size, width)...)
	}
	return lines
}

func (m measure) wrapLine(text string, size, width float32) []string {
	var lines []string
	for text != "" {
		end := m.fitting(text, size, width)
		if end < len(text) {
			end = goodBreak(text, end)
		}
		lines = append(lines, strings.TrimRight(text[:end], " "))
		text = text[end:]
	}
	if lines == nil {
		return []string{""}
	}
	return lines
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

// goodBreak moves a break back to where a line may end, or leaves it where there is no such place.
func goodBreak(text string, end int) int {
	for at := end; at > 0; {
		before, length := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at:])
		if !strings.ContainsRune(clings, after) && !strings.ContainsRune(opens, before) && !(latin(before) && latin(after)) {
			return at
		}
		at -= length
	}
	return end
}

func latin(r rune) bool {
	return r < unicode.MaxLatin1 && (unicode.IsLetter(r) || unicode.IsDigit(r))
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

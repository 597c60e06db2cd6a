package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"

	"github.com/nianbao/nianbao/core/intake/page"
)

var (
	// numbering begins a heading or an item, so that the line is no continuation.
	numbering = regexp.MustCompile(`^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[，、章节部]|` +
		`[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．)）](?:\D|$)|[一二三四五六七八九十]{1,2}是|[①-⑳•●■◆·*-]\s?|注\d*[:：]|附件)`)
	// point begins a point that stands in the middle of a paragraph as often as at its beginning.
	point    = regexp.MustCompile(`^[一二三四五六七八九十]{1,2}是`)
	leader   = regexp.MustCompile(`[.…·．]{3,}\s*\d{1,3}$`)
	hashes   = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	bold     = regexp.MustCompile(`(^|[^*])\*\*([^\s*](?:[^*]*[^\s*])?)\*\*($|[^*])`)
	escaped  = regexp.MustCompile("\\\\([\\\\`*_{}\\[\\]()#+.!|~-])")
	opening  = "（《〈“‘「『【〔("
	closing  = "）》〉”’」』】〕)"
	stopping = "。；：！？;:!?"
)

// width is how many columns a text takes in a fixed font.
func width(text string) int { return columns.StringWidth(text) }

var columns = &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}

// set says that a line is set in columns.
func (l line) set() bool {
	return strings.ContainsAny(l.text, "\t"+uprights+corners) || gap.MatchString(strings.TrimLeft(l.text, " \u3000"))
}

// wrapWidth returns the width at which a program broke the lines of paragraphs, 0 where every paragraph is one line: then
// many lines are about as wide as the widest.
func wrapWidth(lines []line) int {
	counts, wide := map[int]int{}, 0
	for _, l := range lines {
		if w := width(l.text); w >= 40 && !l.furniture && !l.set() && indent(l.text) <= deepest {
			counts[min(w, 200)]++
			wide++
		}
	}
	for w := 160; w >= 40; w-- {
		near, over := 0, 0
		for other, n := range counts {
			switch {
			case other > w:
				over += n
			case other > w-slack(w):
				near += n
			}
		}
		if counts[w] > 0 && near >= 3 && near*3 >= wide && over*10 <= wide {
			return w
		}
	}
	return 0
}

// partedByBlanks says that blank lines stand between all paragraphs: then no line ends one, a short one followed by another
// right below it would.
func (r *reader) partedByBlanks() bool {
	const fewest = 3
	full, blanks := 0, 0
	for i := 1; i < len(r.lines); i++ {
		before, l := r.lines[i-1], r.lines[i]
		switch {
		case before.blank() || before.set() || indent(before.text) > deepest:
		case l.blank():
			blanks++
		case !strings.ContainsAny(before.text, "，。；"):
		case !r.full(before.text):
			return false
		default:
			full++
		}
	}
	return full >= fewest && blanks >= fewest
}

// deepest is how far in a line of a paragraph may begin; lines of cells and titles begin further in.
const deepest = 8

// slack is how much shorter than the others a full line may be: a character that must not begin a line went to the next, or
// digits took less room than characters.
func slack(wrap int) int { return max(6, wrap/6) }

// full says that a line reaches to where the program broke lines.
func (r *reader) full(text string) bool {
	w := width(text)
	return r.wrap > 0 && w > r.wrap-slack(r.wrap) && w <= r.wrap+2
}

// prose adds lines as paragraphs.
func (r *reader) prose(lines []line) {
	if r.markdown && len(lines) > 0 {
		lines = unmark(lines)
	}
	var asides []line
	for i := 0; i < len(lines); {
		if lines[i].furniture {
			r.aside(lines[i])
		}
		if lines[i].blank() {
			i++
			continue
		}
		text, first, last := lines[i].text, lines[i].number, lines[i].number
		before := lines[i].text
		next := i + 1
		for {
			j, blanks := next, 0
			for j < len(lines) && lines[j].blank() {
				blanks++
				j++
			}
			if j == len(lines) || !r.goesOn(text, before, lines[j].text, blanks) {
				break
			}
			for _, l := range lines[next:j] {
				if l.furniture {
					asides = append(asides, l)
				}
			}
			text, before, last, next = join(text, lines[j].text), lines[j].text, lines[j].number, j+1
		}
		r.paragraph(first, last, text)
		for _, l := range asides {
			r.aside(l)
		}
		asides, i = nil, next
	}
}

// goesOn says that a line continues a paragraph for sure. The margin of a page may set all its lines in.
func (r *reader) goesOn(text, before, next string, blanks int) bool {
	in, first := indent(next), indent(text)
	next = strings.TrimLeft(next, " \t\u3000")
	switch {
	case len(text) > widestLine:
		return false
	case in > 0 && (r.wrap == 0 || in > indent(before)) || strings.HasPrefix(next, "#"):
		return false
	case first > in && first <= 8 && (r.full(before) || r.asFull(before, next)) && mayCross(text, blanks) && !heading.MatchString(next):
		return true
	}
	return r.continues(text, before, next, blanks)
}

// asFull says that a line is full as the line below it is, where a page is set narrower than others.
func (r *reader) asFull(text, next string) bool {
	const margin = 4
	w := width(text)
	return r.wrap > 0 && w > r.wrap*3/4 && w+margin >= width(next)
}

// mayCross says that a paragraph may go on behind blank lines, as over the end of a page: titles do not.
func mayCross(text string, blanks int) bool {
	return blanks == 0 || blanks <= 4 && strings.ContainsAny(text, "，。")
}

func indent(text string) int { return width(text[:len(text)-len(strings.TrimLeft(text, " \t\u3000"))]) }

func (r *reader) continues(text, before, next string, blanks int) bool {
	if r.parted && blanks == 0 && r.full(before) && sentence(text) && (point.MatchString(next) || !numbering.MatchString(next)) {
		return true
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "”’）)》"))
	if strings.ContainsRune(stopping, end) || numbering.MatchString(next) {
		return false
	}
	if figure.MatchString(next) && !strings.ContainsAny(text, "，。,") {
		// A label with the first of its figures below it.
		return false
	}
	if blanks < 4 && strings.ContainsAny(next, closing) && unclosed(text) {
		return true
	}
	if r.full(before) && mayCross(text, blanks) && !beginsSection(strings.TrimSpace(text)) {
		return true
	}
	// A page or a copy broke a sentence in two.
	inSentence := strings.Contains(text, "。") || strings.Contains(text, "，") && !numbering.MatchString(strings.TrimSpace(text))
	return inSentence && utf8.RuneCountInString(text) >= 20 && (unicode.Is(unicode.Han, end) || strings.ContainsRune("，、", end)) &&
		strings.ContainsAny(next, "，。") && strings.ContainsRune("。；", lastRune(next)) && blanks > 0
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// join puts two pieces of a paragraph together; words of letters had a space between them.
func join(text, next string) string {
	text, next = strings.TrimRight(text, " \u3000"), strings.TrimLeft(next, " \t\u3000")
	first, _ := utf8.DecodeRuneInString(next)
	if last := lastRune(text); last < utf8.RuneSelf && first < utf8.RuneSelf && unicode.IsLetter(last) && unicode.IsLetter(first) {
		return text + " " + next
	}
	return text + next
}

// paragraph adds a paragraph.
func (r *reader) paragraph(first, last int, text string) {
	b := page.Block{Place: places(first, last)}
	if m := hashes.FindStringSubmatch(text); m != nil && r.markdown {
		b.Level, text = len(m[1]), m[2]
	}
	b.Text = strings.Trim(text, " \t\u3000")
	if b.Text == "" {
		return
	}
	b.Aside = leader.MatchString(b.Text)
	if in := indent(text); r.wrap > 0 && in >= 8 {
		after := r.wrap - width(text)
		b.Centred = after > in/2
		b.Right = !b.Centred
	}
	r.page.Blocks = append(r.page.Blocks, b)
}

// looksLikeMarkdown says that stars and hashes are marks rather than characters of the text.
func looksLikeMarkdown(lines []line) bool {
	for _, l := range lines {
		if hashes.MatchString(l.text) || strings.HasPrefix(l.text, "**") || ruled(l.text) && strings.HasPrefix(l.text, "|") {
			return true
		}
	}
	return false
}

// unmark takes the marks of bold text out, which may reach over lines.
func unmark(lines []line) []line {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	whole := bold.ReplaceAllString(strings.Join(texts, "\n"), "$1$2$3")
	whole = escaped.ReplaceAllString(whole, "$1")
	unmarked := make([]line, len(lines))
	for i, text := range strings.Split(whole, "\n") {
		unmarked[i] = line{number: lines[i].number, text: text, furniture: lines[i].furniture}
	}
	return unmarked
}

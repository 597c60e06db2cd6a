package alike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Label is a label made ready for comparing: 「（三）不予公开」, 「3. 不予公开」 and 「㈢不予公开：」 say the same thing under the same
// mark.
type Label struct {
	// mark is the number of the list the label begins with, 0 for none.
	mark int
	// words is what remains without mark, spaces and punctuation; short is words without longer remarks in brackets and
	// without years, nil when that changes nothing.
	words, short []rune
}

// NewLabel makes a label ready.
func NewLabel(text string) Label {
	folded := strings.TrimSpace(norm.NFKC.String(circled.Replace(text)))
	mark, rest := cutMark(folded)
	l := Label{mark: mark, words: meaning(rest)}
	if short := meaning(withoutYears(withoutAsides(rest))); len(short) > 0 && len(short) < len(l.words) {
		l.short = short
	}
	return l
}

// Labels returns how alike two short labels are, from 0 to 1. 1 says that they differ in typography at most; wrong,
// missing and additional characters, another mark of the list and left-out remarks in brackets each cost a little.
func Labels(a, b string) float64 { return NewLabel(a).Like(NewLabel(b)) }

// What is left of the likeness of two labels that differ in more than single characters.
const (
	markMissing = 0.99 // one has no mark of the list
	markDiffers = 0.93 // both have, each another
	shortened   = 0.96 // one leaves a remark or a year out
	cutOff      = 0.8  // one stops short of the other's end: what two such labels are alike at least
)

// Like returns how alike two labels are, as Labels does.
func (l Label) Like(other Label) float64 {
	if len(l.words) == 0 || len(other.words) == 0 {
		return 0 // marks alone say nothing
	}
	like := words(l.words, other.words)
	for _, pair := range [...][2][]rune{{l.short, other.words}, {l.words, other.short}, {l.short, other.short}} {
		if pair[0] != nil && pair[1] != nil {
			like = max(like, shortened*words(pair[0], pair[1]))
		}
	}
	switch {
	case l.mark == other.mark:
	case l.mark == 0 || other.mark == 0:
		like *= markMissing
	default:
		like *= markDiffers
	}
	return like
}

// words compares by the characters that two texts have in common in the same order.
func words(a, b []rune) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	most := 2 * float64(len(a)) / float64(len(a)+len(b))
	like := 0.0
	if most > 0.4 {
		like = 2 * float64(common(a, b)) / float64(len(a)+len(b))
	}
	if len(a) >= 4 && len(a) < len(b) && string(b[:len(a)]) == string(a) {
		like = max(like, cutOff)
	}
	return like
}

// common returns the length of the longest common subsequence.
func common(a, b []rune) int {
	row := make([]int, len(a)+1)
	for _, r := range b {
		diagonal := 0
		for i, other := range a {
			above := row[i+1]
			if r == other {
				row[i+1] = diagonal + 1
			} else {
				row[i+1] = max(above, row[i])
			}
			diagonal = above
		}
	}
	return row[len(a)]
}

// circled numbers would lose their circle, and with it that they are marks.
var circled = strings.NewReplacer("①", "(1)", "②", "(2)", "③", "(3)", "④", "(4)", "⑤", "(5)", "⑥", "(6)", "⑦", "(7)", "⑧", "(8)",
	"⑨", "(9)", "⑩", "(10)")

// cutMark takes the mark of a list off: 一、 （一） 1. 1） 1属于.
func cutMark(text string) (mark int, rest string) {
	runes := []rune(text)
	i := 0
	skip := func(what string) bool {
		from := i
		for i < len(runes) && (unicode.IsSpace(runes[i]) || strings.ContainsRune(what, runes[i])) {
			i++
		}
		return i > from
	}
	skip("([〔【")
	from := i
	for i < len(runes) && i-from < 3 && numeral(runes[i]) >= 0 {
		i++
	}
	digits := runes[from:i]
	if len(digits) == 0 {
		return 0, text
	}
	number := numberOf(digits)
	closed := skip(")]〕】、.．,，:")
	switch {
	case i == len(runes) && !closed:
		return 0, text
	case closed && (i == len(runes) || !unicode.IsDigit(runes[i])):
		return number, string(runes[i:])
	case !closed && digits[0] < 0x80 && len(digits) <= 2 && unicode.Is(unicode.Han, runes[i]) && !strings.ContainsRune("年月日件条", runes[i]):
		return number, string(runes[i:])
	}
	return 0, text
}

const chinese = "零一二三四五六七八九十"

func numeral(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	for i, c := range []rune(chinese) {
		if c == r {
			return i
		}
	}
	return -1
}

// numberOf reads 3, 12, 三, 十二 and 二十.
func numberOf(digits []rune) int {
	n := 0
	for i, r := range digits {
		switch d := numeral(r); {
		case d == 10 && i == 0:
			n = 10
		case d == 10:
			n *= 10
		case i > 0 && numeral(digits[i-1]) == 10:
			n += d
		default:
			n = n*10 + d
		}
	}
	return n
}

// meaning keeps what carries meaning.
func meaning(text string) []rune {
	var kept []rune
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsNumber(r) {
			kept = append(kept, unicode.ToLower(r))
		}
	}
	return kept
}

// withoutAsides leaves out what stands in brackets, if it is longer than a mark.
func withoutAsides(text string) string {
	var out strings.Builder
	for {
		open := strings.IndexAny(text, "([〔【")
		if open < 0 {
			break
		}
		length := strings.IndexAny(text[open:], ")]〕】")
		if length < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(text[open+length:])
		end := open + length + size
		if len([]rune(text[open:end])) > 6 {
			out.WriteString(text[:open])
		} else {
			out.WriteString(text[:end])
		}
		text = text[end:]
	}
	return out.String() + text
}

// withoutYears leaves numbers such as 2023 and 2023年 out, with their brackets.
func withoutYears(text string) string {
	runes := []rune(text)
	var out []rune
	for i := 0; i < len(runes); i++ {
		if i+4 <= len(runes) && runes[i] == '2' && runes[i+1] == '0' && unicode.IsDigit(runes[i+2]) && unicode.IsDigit(runes[i+3]) &&
			(i+4 == len(runes) || !unicode.IsDigit(runes[i+4])) && (i == 0 || !unicode.IsDigit(runes[i-1])) {
			i += 3
			if i+1 < len(runes) && runes[i+1] == '年' {
				i++
			}
			continue
		}
		out = append(out, runes[i])
	}
	return string(out)
}

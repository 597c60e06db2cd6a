package template

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind is what a token is.
type Kind int

// The kinds of tokens.
const (
	// Field stands for a value.
	Field Kind = iota
	// Control chooses or repeats: 【如果…】【否则】【逐项…】【完】.
	Control
	// Quoted is 【【, which prints 【.
	Quoted
)

// Token is a piece of prose in brackets.
type Token struct {
	Kind Kind
	// Paragraph counts from 0, From and To are offsets in bytes, brackets included.
	Paragraph, From, To int
	// Text is what stands between the brackets, without blanks around it.
	Text string
}

// Scan finds the tokens of a part's prose. It knows no report: whether a field exists is for a Vocabulary to say.
func Scan(paragraphs []string) []Token {
	var tokens []Token
	for i, text := range paragraphs {
		for p := cut(text, 0); p.to > p.from; p = cut(text, p.to) {
			switch p.shape {
			case quotedShape:
				tokens = append(tokens, Token{Quoted, i, p.from, p.to, opening})
			case bracketShape:
				inner := p.inner(text)
				kind := Field
				if control, _ := controlOf(inner); control != noControl {
					kind = Control
				}
				tokens = append(tokens, Token{kind, i, p.from, p.to, inner})
			}
		}
	}
	return tokens
}

// The brackets of fields.
const (
	opening = "【"
	closing = "】"
)

// shape is how a piece of a paragraph looks.
type shape int

const (
	wordsShape shape = iota
	quotedShape
	bracketShape
	// openShape is 【 without its 】.
	openShape
)

// piece is a run of bytes of one shape.
type piece struct {
	shape    shape
	from, to int
}

// inner returns what stands between the brackets of a piece, without blanks around it.
func (p piece) inner(text string) string {
	return strings.TrimSpace(text[p.from+len(opening) : p.to-len(closing)])
}

// cut returns the piece that begins at text[at:]; it is empty at the end of the text.
func cut(text string, at int) piece {
	rest := text[at:]
	open := strings.Index(rest, opening)
	switch {
	case open < 0:
		return piece{wordsShape, at, len(text)}
	case open > 0:
		return piece{wordsShape, at, at + open}
	}
	rest = rest[len(opening):]
	if strings.HasPrefix(rest, opening) {
		return piece{quotedShape, at, at + 2*len(opening)}
	}
	// A field holds no other: 【新收【申请】 is one that was not closed before the next.
	if next := strings.Index(rest, opening); next >= 0 {
		rest = rest[:next]
	}
	if end := strings.Index(rest, closing); end >= 0 {
		return piece{bracketShape, at, at + len(opening) + end + len(closing)}
	}
	return piece{openShape, at, at + len(opening)}
}

// control is a word that chooses or repeats.
type control int

const (
	noControl control = iota
	ifControl
	elseIfControl
	elseControl
	eachControl
	endControl
)

// What people write for a control. Those that may begin a name need a blank or a condition behind them.
var (
	ifWords      = []string{"如果", "假如", "假若", "倘若", "要是"}
	shortIfWords = []string{"若", "如", "当"}
	elseWords    = []string{"否则", "不然"}
	eachWords    = []string{"逐项", "逐个", "逐条", "逐一"}

	shortEachWords = []string{"循环", "每一项", "每项"}

	endWords = []string{"完", "完毕", "结束", "如果完", "如果结束", "结束如果", "逐项完", "逐项结束", "结束逐项"}
)

// controlOf reads what stands between brackets as a control; argument is what follows its word.
func controlOf(inner string) (c control, argument string) {
	if slices.Contains(endWords, strings.TrimRight(inner, "。，,")) {
		return endControl, ""
	}
	if rest, found := cutWord(inner, elseWords); found {
		rest = strings.TrimLeft(rest, "，, ")
		if condition, found := cutIf(rest); found {
			return elseIfControl, condition
		}
		return elseControl, rest
	}
	if condition, found := cutIf(inner); found {
		return ifControl, condition
	}
	if rest, found := cutWord(inner, eachWords); found {
		return eachControl, rest
	}
	if rest, found := cutWord(inner, shortEachWords); found && apart(inner, rest, shortEachWords) {
		return eachControl, rest
	}
	return noControl, ""
}

func cutIf(text string) (condition string, found bool) {
	if condition, found = cutWord(text, ifWords); found {
		return condition, true
	}
	condition, found = cutWord(text, shortIfWords)
	next, _ := utf8.DecodeRuneInString(condition)
	if apart(text, condition, shortIfWords) || strings.ContainsRune("有没无", next) || strings.HasSuffix(condition, "时") {
		return condition, found
	}
	return "", false
}

// apart reports whether blanks stand between a word and the rest of a text.
func apart(text, rest string, words []string) bool {
	return !slices.Contains(words, text[:len(text)-len(rest)])
}

// cutWord takes one of some words off the beginning of a text, and the blanks behind it.
func cutWord(text string, words []string) (rest string, found bool) {
	for _, word := range words {
		if rest, found = strings.CutPrefix(text, word); found {
			return strings.TrimSpace(rest), true
		}
	}
	return text, false
}

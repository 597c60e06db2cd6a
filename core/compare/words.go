package compare

import (
	"strings"
	"unicode/utf8"
)

// vocabulary numbers words by runes, which is what the library compares: a Chinese character is a word and stands for
// itself, numbers and Latin words get a rune that no text is written with.
type vocabulary struct {
	list  []string
	known map[string]rune
}

// private is where the runes for words begin: the last two planes of Unicode, which belong to nobody.
const private = 0xF0000

// read splits a text into words.
func (v *vocabulary) read(text string) []rune {
	var words []rune
	for len(text) > 0 {
		n := wordAt(text)
		r, size := utf8.DecodeRuneInString(text)
		if n > size || r >= private || r == utf8.RuneError {
			r = v.number(text[:n])
		}
		words = append(words, r)
		text = text[n:]
	}
	return words
}

// number returns the rune that stands for a word.
func (v *vocabulary) number(word string) rune {
	if v.known == nil {
		v.known = map[string]rune{}
	}
	r, known := v.known[word]
	if !known {
		r = private + rune(len(v.list))
		v.known[word] = r
		v.list = append(v.list, word)
	}
	return r
}

// text writes words out.
func (v *vocabulary) text(words []rune) string {
	var out strings.Builder
	for _, r := range words {
		if r >= private {
			out.WriteString(v.list[r-private])
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// wordAt returns the length of the word that a text begins with.
func wordAt(text string) int {
	for _, kind := range []func(r rune) bool{isFigure, isNumeral, isLetter} {
		n := 0
		for n < len(text) {
			r, size := utf8.DecodeRuneInString(text[n:])
			if !kind(r) {
				break
			}
			n += size
		}
		if n > 0 {
			// A stop behind a number ends the sentence.
			return max(1, len(strings.TrimRight(text[:n], ".,")))
		}
	}
	_, size := utf8.DecodeRuneInString(text)
	return size
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' || r == '%' }

func isNumeral(r rune) bool {
	return strings.ContainsRune("〇零一二三四五六七八九十百千万亿", r)
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_'
}

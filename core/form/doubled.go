package form

import (
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/datafile"
)

// Doubled are characters and words that nobody means to write twice in a row (F21).
type Doubled struct {
	// Marks are pairs of punctuation marks such as ，，.
	Marks []string
	// Letters and Words are those that are a slip when they are repeated. Other words are not: 常常, 研究研究.
	Letters, Words []DoubledWord
}

// DoubledWord is what is rarely right twice.
type DoubledWord struct {
	Text string
	// Unless are longer words that have it twice and are right: 目的的, 为了了解.
	Unless []string
	// AfterNumber says that it is a slip behind a number only: 12件件.
	AfterNumber bool
}

// doubled reads the entry of a form file.
func (d *decoder) doubled(v *datafile.Value) Doubled {
	es := v.Entries("marks", "letters", "words")
	read := func(name string, letters int, expected string) []DoubledWord {
		var words []DoubledWord
		for _, v := range es.List(name) {
			if v.Plain() {
				words = append(words, DoubledWord{Text: v.Text()})
			} else {
				es := v.Entries("text", "unless", "after_number")
				words = append(words, DoubledWord{es.Need("text"), es.Texts("unless"), es.Flag("after_number")})
			}
			if utf8.RuneCountInString(words[len(words)-1].Text) != letters {
				v.Wrong(expected)
			}
		}
		return words
	}
	return Doubled{
		Marks:   es.Texts("marks"),
		Letters: read("letters", 1, "一个字"),
		Words:   read("words", 2, "两个字的词"),
	}
}

package form

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Claims are what sentences of the prose say about cells, and the words by which such sentences are read. The zero value
// recognises nothing.
type Claims struct {
	// Measures are the words behind a number that counts something: 件, 条.
	Measures []string
	// Fillers may stand between the words of a phrase and its number: 共, 数量, 为.
	Fillers []string
	// About are words one of which makes clear that a sentence speaks of the subject at all.
	About []string
	// Elsewhere are words that make a sentence speak of something else: 提案, 热线, 下一步.
	Elsewhere []string
	// Partly are words that make a number count a part of what a cell counts, as by channel: 网上, 信函.
	Partly []string
	// Wider are words for an area of which the office may be only one organ: 全县.
	Wider   []string
	Columns []*ColumnWords
	List    []*Claim
	// Reminders are about what the prose does not say.
	Reminders []*Reminder

	before, after, zero map[rune][]Saying
	fillers             map[rune][]string
	// opening marks the characters that zero has, which most are not: a bit each.
	opening []uint64
}

// Saying is one phrase of a claim.
type Saying struct {
	Claim  *Claim
	Phrase *Phrase
}

// Before returns the phrases of which a word that ends with r may stand right before the number.
func (c *Claims) Before(r rune) []Saying { return c.before[r] }

// After returns the phrases that have all their words behind the number, of which the first may begin with r.
func (c *Claims) After(r rune) []Saying { return c.after[r] }

// Zero returns the phrases without a number that may begin with r.
func (c *Claims) Zero(r rune) []Saying { return c.zero[r] }

// OpensZero reports whether a phrase without a number may begin with r.
func (c *Claims) OpensZero(r rune) bool {
	return int(r>>6) < len(c.opening) && c.opening[r>>6]&(1<<(r&63)) != 0
}

// Filler returns the longest filler that a text ends with, "" for none.
func (c *Claims) Filler(text string) (longest string) {
	r, _ := utf8.DecodeLastRuneInString(text)
	for _, word := range c.fillers[r] {
		if len(word) > len(longest) && strings.HasSuffix(text, word) {
			longest = word
		}
	}
	return longest
}

// index sorts the phrases by the characters they are found by.
func (c *Claims) index() {
	c.before, c.after, c.zero = map[rune][]Saying{}, map[rune][]Saying{}, map[rune][]Saying{}
	for _, claim := range c.List {
		for i := range claim.Phrases {
			p := &claim.Phrases[i]
			saying := Saying{claim, p}
			switch {
			case !p.Counts && !p.Pays:
				enter(c.zero, saying, p.After, false)
			case len(p.Before) > 0:
				enter(c.before, saying, p.Before, true)
			default:
				enter(c.after, saying, p.After, false)
			}
		}
	}
	c.opening = make([]uint64, 1<<16>>6)
	for r := range c.zero {
		if int(r>>6) < len(c.opening) {
			c.opening[r>>6] |= 1 << (r & 63)
		}
	}
	c.fillers = map[rune][]string{}
	for _, word := range c.Fillers {
		r, _ := utf8.DecodeLastRuneInString(word)
		c.fillers[r] = append(c.fillers[r], word)
	}
}

// enter puts a saying under the outermost characters of its words: the last ones of words before a number, otherwise the
// first. A gap next to the number may hold anything, so such a saying stands under 0.
func enter(index map[rune][]Saying, saying Saying, words []Words, last bool) {
	for i := range words {
		part := words[i]
		if last {
			part = words[len(words)-1-i]
		}
		if part.Gap {
			index[0] = append(index[0], saying)
			return
		}
		optional := false
		for _, option := range part.Options {
			if option == "" {
				optional = true
				continue
			}
			r, _ := utf8.DecodeRuneInString(option)
			if last {
				r, _ = utf8.DecodeLastRuneInString(option)
			}
			if !slices.Contains(index[r], saying) {
				index[r] = append(index[r], saying)
			}
		}
		if !optional {
			return
		}
	}
}

// ColumnWords are words that narrow a claim from one column of a table to another: 公民 from 总计 to 自然人.
type ColumnWords struct {
	Table string
	// InsteadOf is the last part of the key of the column that claims name, Column what takes its place.
	InsteadOf, Column string
	Words             []string

	line     int
	borrowed bool // from another national form
}

// Claim is one thing that the prose may say, the phrases it is said with, and the cells that hold the same number.
type Claim struct {
	// Rule is the id under which a disagreement is reported, such as N1.
	Rule     string
	Severity Severity
	// Says names in a few words what is said: 本年新收的申请.
	Says    string
	Phrases []Phrase
	// With are the words one of which must be near, in place of Claims.About.
	With []string
	// SameSentence wants one of With in the sentence itself.
	SameSentence bool
	// NotWith are further words that make the sentence speak of something else.
	NotWith []string
	// AtMost says that the number may be less than the cells hold, as a fee is within all fees.
	AtMost bool
	Advice string
	Source string
	Years  Years
	// Sums are the cells named, first the proper ones, then other sums that are as legitimate.
	Sums []*Sum

	line     int
	cells    []string
	borrowed bool
}

// Sum is a sum of cells that a claim names.
type Sum struct {
	Cells []int
	// Place names the cells by printed labels: 「表三 一、本年新收… · 总计」.
	Place string

	columns map[string]*Sum
}

// In returns the sum with another column in place of the one it names, or nil where the table has none such.
func (s *Sum) In(column string) *Sum {
	if column == "" {
		return s
	}
	return s.columns[column]
}

// Reminder is raised when cells hold more than 0 and no word of the prose speaks of it.
type Reminder struct {
	Rule     string
	Severity Severity
	Says     string
	Advice   string
	Source   string
	Years    Years
	// Unless are the words that show the prose speaks of it; without any the reminder always stands.
	Unless []string
	Sum    *Sum

	line     int
	cells    string
	borrowed bool
}

// copy copies the claims so that another form may add to them.
func (c *Claims) copy() Claims {
	variant := *c
	for _, list := range variant.words() {
		*list = slices.Clone(*list)
	}
	variant.Columns, variant.List, variant.Reminders = nil, nil, nil
	for _, column := range c.Columns {
		own := *column
		variant.Columns = append(variant.Columns, &own)
	}
	for _, claim := range c.List {
		own := *claim
		variant.List = append(variant.List, &own)
	}
	for _, reminder := range c.Reminders {
		own := *reminder
		variant.Reminders = append(variant.Reminders, &own)
	}
	return variant
}

func (c *Claims) words() []*[]string {
	return []*[]string{&c.Measures, &c.Fillers, &c.About, &c.Elsewhere, &c.Partly, &c.Wider}
}

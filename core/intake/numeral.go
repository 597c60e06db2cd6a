package intake

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/form"
)

// rank tells how much the numeral of a line says for its being the heading of a section.
type rank int

const (
	// unranked lines have no numeral.
	unranked rank = iota
	// lower numerals are those of headings inside a section, which some reports use for the sections themselves.
	lower
	// upper numerals are 一、 and what stands for it.
	upper
)

// numeralForms are the ways numerals are set, as published reports have them. A dash stands for 一.
var numeralForms = []struct {
	pattern *regexp.Regexp
	rank    rank
}{
	{regexp.MustCompile(`^[*#\pZ]*([一二三四五六七八九十]{1,3})[\pZ\t]*[、.．，,:：·]`), upper},
	{regexp.MustCompile(`^[*#\pZ]*([—–―－─ー-])[\pZ\t]*[、.．，,]`), upper},
	{regexp.MustCompile(`^[*#\pZ]*第[\pZ\t]*([一二三四五六七八九十]{1,3})[\pZ\t]*(?:部分|章)[\pZ\t]*[、.．，,:：]?`), upper},
	{regexp.MustCompile(`^[*#\pZ]*[（(][\pZ\t]*([一二三四五六七八九十]{1,3})[\pZ\t]*[）)][\pZ\t]*[、.．，,:：]?`), lower},
	{regexp.MustCompile(`^[*#\pZ]*([0-9０-９]{1,2})[\pZ\t]*[、，,:：.．]`), lower},
	{regexp.MustCompile(`^[*#\pZ]*([一二三四五六七八九十]{1,3})[\pZ\t]+`), lower},
	{regexp.MustCompile(`^[*#\pZ]*([一二三四五六七八九])`), lower},
}

// numbered is a line taken apart into its numeral and the words behind it.
type numbered struct {
	rank   rank
	number int
	words  string
}

// numerals takes a line apart in every way it can be read: 「一总体情况」 begins with a numeral or with the word 一总.
// The last way is without any.
func numerals(line string) []numbered {
	var ways []numbered
	for _, f := range numeralForms {
		m := f.pattern.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		words := strings.TrimSpace(line[m[1]:])
		if first, _ := utf8.DecodeRuneInString(words); unicode.IsDigit(first) {
			continue // 2.5 and 12.31 are no numerals
		}
		ways = append(ways, numbered{f.rank, numberOf(line[m[2]:m[3]]), words})
	}
	return append(ways, numbered{words: strings.Trim(line, "*# \t\u3000\u00a0")})
}

// numberOf reads a numeral of a heading, 0 if it is none.
func numberOf(numeral string) int {
	if n, err := strconv.Atoi(width.Fold.String(numeral)); err == nil {
		return n
	}
	for n := 1; n < 40; n++ {
		if form.Numeral(n) == numeral {
			return n
		}
	}
	if numeral != "" && letters(numeral) == "" || numeral == "ー" {
		return 1 // a dash
	}
	return 0
}

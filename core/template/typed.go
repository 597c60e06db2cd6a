package template

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// typedNumber reads the values of supplements, which have the notation of amounts.
var typedNumber = &form.Cell{Kind: form.Money}

// endings are the marks that people end what they fill in with, and that the prose has itself.
const endings = "。．.；;，,、：: "

// Counts reports whether the value of a supplement is the number that its unit asks for. What is not filled in counts, and so
// does what needs no number.
func Counts(s report.Supplement) bool {
	return s.Unit == "" || s.Value == "" || typed(s.Value, s.Unit).counted
}

// typed reads what an office filled in. Of a supplement with a unit the number counts, in whatever digits and with the unit
// behind it, which the prose says; 「无」 is none of it.
func typed(value, unit string) quantity {
	if unit == "" {
		q := quantity{text: value}
		q.number, q.counted = report.ReadCell(typedNumber, report.Understand(typedNumber, value)).Number()
		return q
	}
	plain := strings.TrimRight(value, endings)
	key := strings.TrimSuffix(fold(plain), fold(unit))
	if key == "" || saysNothing(key) {
		key = "0"
	}
	key = report.Understand(typedNumber, key)
	if number, ok := report.ReadCell(typedNumber, key).Number(); ok {
		return quantity{text: key, number: number, counted: true, unit: unit}
	}
	words := quantity{text: strings.TrimSpace(strings.TrimSuffix(plain, unit)), unit: unit}
	if small, ok := readNumber(key); ok {
		words.number, words.counted = small.number, true
	}
	return words
}

// said takes off the beginning of words what the prose before them ends with: behind 一是, 「一是征收慢」 says it twice.
func said(before []byte, words string) string {
	for at, r := range words {
		end := at + utf8.RuneLen(r)
		if end > longestLead {
			break
		}
		if at > 0 && strings.ContainsRune("是，：了及为", r) && bytes.HasSuffix(before, []byte(words[:end])) && strings.Trim(words[end:], endings) != "" {
			return words[end:]
		}
	}
	return words
}

// longestLead is how many bytes of a sentence people take along.
const longestLead = 60

// nothing are words that say there is none.
var nothing = []string{
	"无", "没有", "暂无", "未开展", "没有开展", "未发生", "没有发生", "不涉及", "不适用", "零", "〇", "/", "-", "--", "—", "——",
}

// saysNothing reports whether a value says that there is none.
func saysNothing(value string) bool {
	return slices.Contains(nothing, strings.TrimRight(fold(value), endings))
}

// numerals are what words for a quantity end with: 约500, 200余, 三十七, 若干.
const numerals = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几余多干"

// measurable reports whether a unit can stand behind a value that is no plain number.
func measurable(value string) bool {
	last, _ := utf8.DecodeLastRuneInString(value)
	return strings.ContainsRune(numerals, last)
}

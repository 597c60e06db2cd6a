package form

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// nameForms says what a field may be called. What else stands between 【 and 】 is for formats, sums and conditions.
const nameForms = "由汉字、字母和数字组成的名称，不含「大于」「等于」「如果」等写条件用的词"

var (
	// aroundNames are the words that conditions are made of. A name that holds one could be read as a condition.
	aroundNames = []string{"如果", "否则", "逐项", "大于", "小于", "不少于", "不超过", "等于", "比上年", "已填", "未填"}
	// behindNames are the words that stand behind a name and 「·」 and say how it is printed.
	behindNames = []string{"中文数字", "千分位", "元", "增减", "增减数", "同比", "增减率"}
)

// soundName reports whether something may be the name of a field. Names are made of parts with 「·」 between them.
func soundName(name string) bool {
	if slices.ContainsFunc(aroundNames, func(word string) bool { return strings.Contains(name, word) }) {
		return false
	}
	for i, part := range strings.Split(name, "·") {
		letter := func(r rune) bool { return unicode.IsLetter(r) }
		if !strings.ContainsFunc(part, letter) || part == "完" || i > 0 && (slices.Contains(behindNames, part) || strings.HasPrefix(part, "占")) {
			return false
		}
		if strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			return false
		}
	}
	return true
}

var (
	// enumerator is what numbers a label: 一、 （三） 1.
	enumerator = regexp.MustCompile(`^\s*(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.．、])\s*`)
	// remark is what a label says by the way: （区分处理的，只计这一情形，不计其他情形）.
	remark = regexp.MustCompile(`（[^（）]*）|\([^()]*\)`)
	// filledIn is what becomes the office and the year.
	filledIn = regexp.MustCompile(`\{office\}|\{year\}年?(度)?`)
)

// spoken returns a label as prose would say it, without numerals and remarks.
func spoken(label string) string {
	label = enumerator.ReplaceAllString(label, "")
	label = filledIn.ReplaceAllString(label, "")
	return strings.TrimSpace(remark.ReplaceAllString(label, ""))
}

// nameOf makes a part of a name of a label, "" where nothing is left of it.
func nameOf(label string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, spoken(label))
	if name != "" && !soundName(name) {
		return ""
	}
	return name
}

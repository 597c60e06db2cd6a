package docx

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// longestSubheading is how many characters a sub-heading has at most; a longer paragraph is prose.
const longestSubheading = 40

var (
	numeralInBrackets = regexp.MustCompile(`^[（(][一二三四五六七八九十]+[）)]`)
	digitsAndPoint    = regexp.MustCompile(`^[0-9]{1,2}[.．、][^0-9]`)
)

// styleOf tells sub-headings from prose by their literal numbers, 「（一）」 and 「1.」: a sub-heading is short and holds
// no sentence.
func styleOf(paragraph string) string {
	if utf8.RuneCountInString(paragraph) > longestSubheading || strings.ContainsAny(paragraph, "。；！？") {
		return body
	}
	switch {
	case numeralInBrackets.MatchString(paragraph):
		return subheading
	case digitsAndPoint.MatchString(paragraph):
		return itemHeading
	}
	return body
}

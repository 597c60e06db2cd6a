package check

import (
	"slices"
	"strings"
)

// mentions reports whether one of the words stands in a text.
func mentions(text string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, word) })
}

// prefixOf returns the first of some words that a text begins with, "" for none.
func prefixOf(text string, words []string) string {
	for _, word := range words {
		if strings.HasPrefix(text, word) {
			return word
		}
	}
	return ""
}

// longestPrefix returns the longest of them instead.
func longestPrefix(text string, words []string) (longest string) {
	for _, word := range words {
		if len(word) > len(longest) && strings.HasPrefix(text, word) {
			longest = word
		}
	}
	return longest
}

// suffixOf returns the first of some words that a text ends with, "" for none.
func suffixOf(text string, words []string) string {
	for _, word := range words {
		if strings.HasSuffix(text, word) {
			return word
		}
	}
	return ""
}

// lastRunes returns the last n characters of a text, or all of a shorter one.
func lastRunes(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		at = runeStart(text, at-1)
	}
	return text[at:]
}

// inOrder reports whether the characters of a short name stand in a long one in that order: 县卫健局 in 青河县卫生健康局.
func inOrder(short, long string) bool {
	for _, r := range short {
		_, behind, found := strings.Cut(long, string(r))
		if !found {
			return false
		}
		long = behind
	}
	return true
}

// shareTwo reports whether two neighbouring characters of a are neighbours in b.
func shareTwo(a, b string) bool {
	runes := []rune(a)
	for i := range len(runes) - 1 {
		if strings.Contains(b, string(runes[i:i+2])) {
			return true
		}
	}
	return false
}

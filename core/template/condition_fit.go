package template

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// unfitCondition tells what is wrong with a condition whatever the values are.
func unfitCondition(c condition) *problem {
	switch c := c.(type) {
	case allOf:
		return firstUnfit(c)
	case anyOf:
		return firstUnfit(c)
	case equality:
		if s := c.what[0].symbol; len(c.what) == 1 && s != nil && s.fact != nil && s.fact.choices != nil {
			return unknownChoice(s.fact, c.words)
		}
		return wordsForNumber(&c)
	case comparison:
		return textCompared(append(c.left[:len(c.left):len(c.left)], c.right...), "比大小")
	case trend:
		return textCompared(c.what, "和上年比较")
	}
	return nil
}

// wordsForNumber refuses words that what is counted can never be.
func wordsForNumber(c *equality) *problem {
	for i := range c.what {
		t := &c.what[i]
		counted := t.symbol == nil && t.item != itemName || t.symbol != nil && (t.symbol.sum != nil || t.symbol.fact != nil && t.symbol.fact.year)
		if !counted {
			continue
		}
		for _, word := range c.words {
			if _, ok := readNumber(word); !ok {
				return wrong("在后面写一个数，例如 0", "「%s」是数字，不能和「%s」比", t.name(nil), report.Shorten(word, 20))
			}
		}
	}
	return nil
}

func firstUnfit(conditions []condition) *problem {
	for _, c := range conditions {
		if p := unfitCondition(c); p != nil {
			return p
		}
	}
	return nil
}

func unknownChoice(f *fact, words []string) *problem {
	for _, word := range words {
		if !slices.ContainsFunc(f.choices, func(choice string) bool { return fold(choice) == word }) {
			return wrong("改成下面的一种："+strings.Join(f.choices, "、"), "「%s」没有「%s」这一种%s", f.name, word, meant(nearest(word, candidates(f.choices...))))
		}
	}
	return nil
}

func textCompared(terms []term, use string) *problem {
	for i := range terms {
		t := &terms[i]
		if t.item == itemName || t.symbol != nil && t.symbol.fact != nil && !t.symbol.fact.year {
			return wrong("换一个是数字的字段，或写成「"+t.name(nil)+" 为 …」", "「%s」是文字，不能%s", t.name(nil), use)
		}
	}
	return nil
}

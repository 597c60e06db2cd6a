package template

import (
	"slices"
	"strings"
)

// saying is a word of conditions with what it asks for. In lists longer ones stand before those they hold.
type saying struct {
	word string
	fits func(sign int) bool
}

var (
	comparisons = []saying{
		{"大于等于", not(below)}, {"小于等于", not(above)}, {"大于或等于", not(below)}, {"小于或等于", not(above)},
		{"不少于", not(below)}, {"不小于", not(below)}, {"不低于", not(below)}, {"不超过", not(above)}, {"不大于", not(above)},
		{"不多于", not(above)}, {"不高于", not(above)}, {"不等于", not(same)}, {"大于", above}, {"多于", above}, {"超过", above}, {"高于", above},
		{"小于", below}, {"少于", below}, {"不足", below}, {"低于", below}, {"等于", same},
		{">=", not(below)}, {"<=", not(above)}, {"=>", not(below)}, {"=<", not(above)}, {"!=", not(same)}, {"<>", not(same)}, {"==", same},
		{"≥", not(below)}, {"≧", not(below)}, {"≤", not(above)}, {"≦", not(above)}, {"≠", not(same)}, {">", above}, {"<", below}, {"=", same},
	}
	trends = []saying{
		{"增加", above}, {"增长", above}, {"上升", above}, {"多", above}, {"减少", below}, {"下降", below}, {"少", below},
		{"持平", same}, {"不变", same}, {"一样", same}, {"相同", same},
	}
	comparedWith = []string{"比上年度", "较上年度", "与上年度", "和上年度", "比上年", "较上年", "与上年", "和上年", "比去年", "较去年", "与去年", "和去年"}
	// presence and filling say yes and no.
	presence = []struct {
		word string
		no   bool
	}{{"没有", true}, {"无", true}, {"有", false}}
	filling = []struct {
		word string
		no   bool
	}{{"已填写", false}, {"已填", false}, {"未填写", true}, {"没有填", true}, {"未填", true}, {"没填", true}}
	equalities = []struct {
		word string
		no   bool
	}{
		{"不等于", true}, {"!=", true}, {"≠", true}, {"等于", false}, {"==", false}, {"=", false},
		{"不为", true}, {"不是", true}, {"为", false}, {"是", false},
	}
)

// condition reads what stands behind 如果.
func (e *environment) condition(text string) (condition, *problem) {
	read, done := e.conditions[text]
	if !done {
		read.condition, read.problem = e.readCondition(text)
		e.conditions[text] = read
	}
	return read.condition, read.problem
}

func (e *environment) readCondition(text string) (condition, *problem) {
	key := fold(text)
	if key == "" {
		return nil, wrong("写上条件，例如【如果 有 "+e.exampleName()+"】", "【如果】后面没有写条件")
	}
	if len(key) > longestExpression {
		return nil, wrong("把条件分成几个【如果】来写", "条件太长，看不懂")
	}
	r := reader{e: e}
	c, ok := r.either(key)
	for _, end := range []string{",", "的话", "时"} {
		if shorter, found := strings.CutSuffix(key, end); found && !ok {
			key = shorter
			c, ok = r.either(key)
		}
	}
	if !ok {
		return nil, e.unclear(text, key)
	}
	return c, unfitCondition(c)
}

// either reads A 或 B. Names and words hold 或, too, so a place to part them is right only where both sides can be read.
func (r *reader) either(key string) (condition, bool) {
	return r.joined(key, []string{"或者", "或是", "||", "或"}, r.both, r.either, func(a, b condition) condition {
		if more, ok := b.(anyOf); ok {
			return append(anyOf{a}, more...)
		}
		return anyOf{a, b}
	})
}

// both reads A 且 B.
func (r *reader) both(key string) (condition, bool) {
	return r.joined(key, []string{"并且", "而且", "同时", "以及", "&&", "&", "且", "和"}, r.clause, r.both, func(a, b condition) condition {
		if more, ok := b.(allOf); ok {
			return append(allOf{a}, more...)
		}
		return allOf{a, b}
	})
}

func (r *reader) joined(key string, joints []string, first, rest func(string) (condition, bool), join func(a, b condition) condition) (condition, bool) {
	for at := range key {
		joint := ""
		for _, word := range joints {
			if strings.HasPrefix(key[at:], word) {
				joint = word
				break
			}
		}
		if joint == "" || !r.try() {
			continue
		}
		left, ok := first(strings.TrimRight(key[:at], ",，、"))
		if !ok {
			continue
		}
		if right, ok := rest(key[at+len(joint):]); ok {
			return join(left, right), true
		}
	}
	return first(key)
}

// clause reads one condition without 且 and 或.
func (r *reader) clause(key string) (condition, bool) {
	if !r.try() {
		return nil, false
	}
	for _, p := range presence {
		if name, found := strings.CutPrefix(key, p.word); found {
			if x, ok := r.expression(name); ok && x.formats == nil {
				return present{x, p.no}, true
			}
		}
	}
	for _, f := range filling {
		if name, found := strings.CutSuffix(key, f.word); found {
			if terms, ok := r.terms(name); ok {
				return filled{terms, f.no}, true
			}
		}
	}
	if c, ok := r.trend(key); ok {
		return c, true
	}
	if c, ok := r.comparison(key); ok {
		return c, true
	}
	return r.equality(key)
}

func (r *reader) trend(key string) (condition, bool) {
	for _, t := range trends {
		rest, found := strings.CutSuffix(key, t.word)
		if !found {
			continue
		}
		for _, with := range comparedWith {
			name, found := strings.CutSuffix(rest, with)
			if !found {
				continue
			}
			if terms, ok := r.terms(name); ok {
				return trend{terms, t.fits}, true
			}
		}
	}
	return nil, false
}

func (r *reader) comparison(key string) (condition, bool) {
	for at := range key {
		for _, c := range comparisons {
			if at == 0 || !strings.HasPrefix(key[at:], c.word) {
				continue
			}
			left, ok := r.terms(key[:at])
			if !ok {
				break
			}
			if slices.Contains(lastYearWords, key[at+len(c.word):]) && !isYear(left) {
				return trend{left, c.fits}, true
			}
			if right, ok := r.limit(key[at+len(c.word):], left); ok {
				return comparison{left, right, c.fits}, true
			}
			break
		}
	}
	return nil, false
}

// limit reads what something is compared with: a field, or a number, which may have the unit of the field behind it.
func (r *reader) limit(key string, left []term) ([]term, bool) {
	if terms, ok := r.terms(key); ok {
		return terms, true
	}
	if n, ok := readNumber(withoutUnit(key, left)); ok {
		return []term{n}, true
	}
	return nil, false
}

// withoutUnit takes the unit of what a number is compared with off the end of it.
func withoutUnit(key string, compared []term) string {
	if isYear(compared) {
		return strings.TrimSuffix(strings.TrimSuffix(key, "度"), "年")
	}
	for _, t := range compared {
		if t.symbol != nil && t.symbol.unit != "" {
			return strings.TrimSuffix(key, fold(t.symbol.unit))
		}
	}
	return key
}

func isYear(terms []term) bool {
	return len(terms) == 1 && terms[0].symbol != nil && terms[0].symbol.fact != nil && terms[0].symbol.fact.year
}

func (r *reader) equality(key string) (condition, bool) {
	for at := range key {
		for _, q := range equalities {
			if at == 0 || !strings.HasPrefix(key[at:], q.word) {
				continue
			}
			left, ok := r.terms(key[:at])
			if !ok {
				break
			}
			words := strings.FieldsFunc(strings.ReplaceAll(key[at+len(q.word):], "或者", "或"), func(c rune) bool {
				return strings.ContainsRune("或、,\"", c)
			})
			for i := range words {
				if plain := withoutUnit(words[i], left); plain != words[i] {
					if _, ok := readNumber(plain); ok {
						words[i] = plain
					}
				}
			}
			if len(words) > 0 {
				return equality{left, words, q.no}, true
			}
			break
		}
	}
	return nil, false
}

package template

import (
	"slices"
)

// condition is what stands behind 如果. Where it holds or not cannot be told, it returns the problem that is in the way.
type condition interface {
	holds(e *environment, in *scope) (bool, *problem)
}

type (
	// allOf is 且, anyOf is 或: one that decides the whole makes up for another that cannot be told.
	allOf []condition
	anyOf []condition
	// present is 有 X and 没有 X.
	present struct {
		what   *expression
		absent bool
	}
	// filled is X 已填 and X 未填.
	filled struct {
		what []term
		not  bool
	}
	// comparison is X 大于 Y.
	comparison struct {
		left, right []term
		fits        func(sign int) bool
	}
	// equality is X 为 文字 或 文字.
	equality struct {
		what  []term
		words []string
		not   bool
	}
	// trend is X 比上年增加.
	trend struct {
		what []term
		fits func(sign int) bool
	}
)

func (c allOf) holds(e *environment, in *scope) (bool, *problem) {
	return decide(c, false, e, in)
}

func (c anyOf) holds(e *environment, in *scope) (bool, *problem) {
	return decide(c, true, e, in)
}

// decide looks for a condition whose answer is that of the whole.
func decide(conditions []condition, decisive bool, e *environment, in *scope) (bool, *problem) {
	var first *problem
	for _, c := range conditions {
		holds, p := c.holds(e, in)
		switch {
		case p != nil && first == nil:
			first = p
		case p == nil && holds == decisive:
			return decisive, nil
		}
	}
	return !decisive, first
}

func (c present) holds(e *environment, in *scope) (bool, *problem) {
	q, p := e.compute(c.what.terms, in, false)
	if p != nil {
		// A fact that nobody wrote is none; a number that nobody wrote may be any.
		if s := c.what.terms[0].symbol; p.waits && len(c.what.terms) == 1 && s != nil && s.fact != nil {
			return c.absent, nil
		}
		return false, p
	}
	none := saysNothing(q.text)
	if q.counted {
		none = q.number.IsZero()
	}
	return none == c.absent, nil
}

func (c filled) holds(e *environment, in *scope) (bool, *problem) {
	_, p := e.compute(c.what, in, false)
	if p != nil && !p.waits {
		return false, p
	}
	return (p != nil) == c.not, nil
}

func (c comparison) holds(e *environment, in *scope) (bool, *problem) {
	var sides [2]quantity
	for i, terms := range [][]term{c.left, c.right} {
		q, p := e.compute(terms, in, false)
		if p != nil {
			return false, p
		}
		if !q.counted {
			return false, notANumber(nameOf(terms, in), q.text, "比大小")
		}
		sides[i] = q
	}
	return c.fits(sides[0].number.Cmp(sides[1].number)), nil
}

func (c equality) holds(e *environment, in *scope) (bool, *problem) {
	q, p := e.compute(c.what, in, false)
	if p != nil {
		return false, p
	}
	is := slices.ContainsFunc(c.words, func(word string) bool {
		if n, ok := readNumber(word); ok && q.counted {
			return q.number.Cmp(n.number) == 0
		}
		return fold(q.text) == word
	})
	return is != c.not, nil
}

func (c trend) holds(e *environment, in *scope) (bool, *problem) {
	var years [2]quantity
	for i := range years {
		q, p := e.compute(c.what, in, i == 1)
		if p != nil {
			return false, p
		}
		if !q.counted || q.year {
			return false, notANumber(nameOf(c.what, in), q.text, "和上年比较")
		}
		years[i] = q
	}
	return c.fits(years[0].number.Cmp(years[1].number)), nil
}

func below(sign int) bool { return sign < 0 }
func above(sign int) bool { return sign > 0 }
func same(sign int) bool  { return sign == 0 }

func not(fits func(int) bool) func(int) bool { return func(sign int) bool { return !fits(sign) } }

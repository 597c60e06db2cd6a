package template

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/report"
)

// expression is what stands between the brackets of a field: 【新收申请总数＋上年结转总数·千分位】.
type expression struct {
	// text is as written, without blanks around it.
	text  string
	terms []term
	// formats are the ways it is written, the first one applied first; shareOf is the whole of a share.
	formats []format
	shareOf []term
}

// term is one summand.
type term struct {
	minus, lastYear bool
	// symbol is nil for a number, and for what only an item of a list has.
	symbol *symbol
	number decimal.Decimal
	item   itemWord
}

// itemWord is a name that each item of a list has.
type itemWord int

const (
	noItem itemWord = iota
	itemName
	itemCount
)

var itemWords = map[string]itemWord{
	"项目名称": itemName, "名称": itemName, "项目数量": itemCount, "数量": itemCount, "件数": itemCount,
}

// lastYearWords stand before the name of a field of which last year's value is meant.
var lastYearWords = []string{"上年度", "上一年", "上年", "去年"}

// thisYearWords may stand before the name of any field.
var thisYearWords = []string{"本年度", "本年", "今年"}

const (
	// longestExpression is in bytes; what is longer was hardly meant as a field.
	longestExpression = 600
	// mostAttempts bounds the ways of reading one expression or condition that are tried.
	mostAttempts = 2000
)

// reader reads one expression or condition. Names may hold the signs that part them (「法人或其他组织」), so what is read is
// tried against the names there are.
type reader struct {
	e        *environment
	attempts int
}

// expression reads what stands between the brackets of a field.
func (e *environment) expression(text string) (*expression, *problem) {
	read, done := e.expressions[text]
	if !done {
		read.expression, read.problem = e.readExpression(text)
		e.expressions[text] = read
	}
	return read.expression, read.problem
}

func (e *environment) readExpression(text string) (*expression, *problem) {
	if len(text) > longestExpression {
		return nil, problemTooLong
	}
	key := fold(text)
	if key == "" {
		return nil, wrong("填上字段的名称，或删去它；要印「【」本身，写两个「【【」", "【】里什么都没有")
	}
	r := reader{e: e}
	x, ok := r.expression(key)
	if !ok || len(x.terms) == 1 && x.terms[0].symbol == nil && x.terms[0].item == noItem {
		return nil, e.unreadable(text, key)
	}
	x.text = text
	if p := x.unfit(); p != nil {
		return nil, p
	}
	return x, nil
}

// expression reads a folded expression.
func (r *reader) expression(key string) (*expression, bool) {
	if t, ok := r.operand(key); ok {
		return &expression{terms: []term{t}}, true
	}
	for at := strings.LastIndex(key, dot); at > 0 && r.try(); at = strings.LastIndex(key[:at], dot) {
		tail := key[at+len(dot):]
		f, known := formatNames[tail]
		var whole []term
		if share, found := strings.CutPrefix(tail, "占"); !known && found {
			whole, known = r.terms(share)
			f = formatShare
		}
		if !known {
			continue
		}
		if x, ok := r.expression(key[:at]); ok {
			x.formats = append(x.formats, f)
			if f == formatShare {
				x.shareOf = whole
			}
			return x, true
		}
	}
	if x, ok := r.undotted(key); ok {
		return x, true
	}
	terms, ok := r.terms(key)
	return &expression{terms: terms}, ok
}

// undotted reads a field with one way of writing it and no dot between: 新收申请总数同比.
func (r *reader) undotted(key string) (*expression, bool) {
	for _, f := range formats {
		if name, found := strings.CutSuffix(key, f.name); found {
			if t, ok := r.operand(name); ok && t.symbol != nil {
				return &expression{terms: []term{t}, formats: []format{f.format}}, true
			}
		}
	}
	if part, whole, found := strings.Cut(key, "占"); found && !strings.HasSuffix(part, dot) {
		t, ok := r.operand(part)
		of, also := r.operand(whole)
		if ok && also && t.symbol != nil && of.symbol != nil {
			return &expression{terms: []term{t}, formats: []format{formatShare}, shareOf: []term{of}}, true
		}
	}
	return nil, false
}

func (r *reader) try() bool {
	r.attempts++
	return r.attempts <= mostAttempts
}

// terms reads A+B-C.
func (r *reader) terms(key string) ([]term, bool) {
	if t, ok := r.operand(key); ok {
		return []term{t}, true
	}
	for at := strings.LastIndexAny(key, "+-"); at > 0 && r.try(); at = strings.LastIndexAny(key[:at], "+-") {
		last, ok := r.operand(key[at+1:])
		if !ok {
			continue
		}
		if before, ok := r.terms(key[:at]); ok {
			last.minus = key[at] == '-'
			return append(before, last), true
		}
	}
	return nil, false
}

// operand reads a name, a name of last year's, or a number.
func (r *reader) operand(key string) (term, bool) {
	if s := r.e.symbol(key); s != nil {
		return term{symbol: s}, true
	}
	if item := itemWords[key]; item != noItem {
		return term{item: item}, true
	}
	for _, word := range lastYearWords {
		name, found := strings.CutPrefix(key, word)
		name = strings.TrimPrefix(name, "的")
		if !found {
			continue
		}
		if s := r.e.symbol(name); s != nil && s.fact == nil {
			return term{symbol: s, lastYear: true}, true
		}
		if itemWords[name] == itemCount {
			return term{item: itemCount, lastYear: true}, true
		}
	}
	for _, word := range thisYearWords {
		if name, found := strings.CutPrefix(key, word); found {
			if s := r.e.symbol(strings.TrimPrefix(name, "的")); s != nil && s.fact == nil {
				return term{symbol: s}, true
			}
		}
	}
	return readNumber(key)
}

// smallNumbers are numbers of one character.
const smallNumbers = "零一二三四五六七八九十"

// readNumber reads a number in digits, or a small one in words.
func readNumber(key string) (term, bool) {
	if at := strings.Index(smallNumbers, key); at >= 0 && len(key) == len("零") {
		return term{number: decimal.MustNew(int64(at/len("零")), 0)}, true
	}
	if key == "" || key[0] < '0' || key[0] > '9' {
		return term{}, false
	}
	number, ok := report.ReadCell(typedNumber, report.Understand(typedNumber, key)).Number()
	return term{number: number}, ok
}

// scope is the item of a list that is being printed.
type scope struct {
	item *symbol
	// broken says that the list itself could not be read, so that nothing more is to be said of its items.
	broken bool
}

// compute returns the value of an expression before its formats are applied.
func (e *environment) compute(terms []term, in *scope, lastYear bool) (quantity, *problem) {
	if len(terms) == 1 {
		return e.termValue(&terms[0], in, lastYear)
	}
	var sum quantity
	for i := range terms {
		t := &terms[i]
		q, p := e.termValue(t, in, lastYear)
		if p != nil {
			return quantity{}, p
		}
		if !q.counted && t.symbol != nil && t.symbol.supplement != "" && q.unit != "" {
			return quantity{}, waiting("在补充事项里只填数字", "补充事项「%s」填的是「%s」，不是数字，不能加减", t.name(in), report.Shorten(q.text, 20))
		}
		if !q.counted {
			return quantity{}, notANumber(t.name(in), q.text, "加减")
		}
		if sum.unit != "" && q.unit != "" && sum.unit != q.unit {
			return quantity{}, wrong("先用「元」的写法换成一样的单位，或分开写", "「%s」的单位是%s，别的是%s，不能加减", t.name(in), q.unit, sum.unit)
		}
		if sum.unit == "" {
			sum.unit = q.unit
		}
		var err error
		scale := max(sum.number.Scale(), q.number.Scale())
		if t.minus {
			sum.number, err = sum.number.SubExact(q.number, scale)
		} else {
			sum.number, err = sum.number.AddExact(q.number, scale)
		}
		if err != nil {
			return quantity{}, tooLarge
		}
	}
	sum.counted, sum.text = true, sum.number.String()
	return sum, nil
}

func (e *environment) termValue(t *term, in *scope, lastYear bool) (quantity, *problem) {
	s := t.symbol
	if t.item != noItem {
		if in == nil || in.item == nil {
			return quantity{}, problemOutsideEach
		}
		if t.item == itemName {
			return quantity{text: in.item.name}, nil
		}
		s = in.item
	}
	if s == nil {
		return quantity{text: t.number.String(), number: t.number, counted: true}, nil
	}
	if lastYear && t.lastYear {
		return quantity{}, wrong("去掉「上年」，或去掉和上年比较的写法", "「上年%s」不能再和它的上年比较", s.name)
	}
	return e.value(s, lastYear || t.lastYear)
}

// name is what a term is called in sentences.
func (t *term) name(in *scope) string {
	year := ""
	if t.lastYear {
		year = "上年"
	}
	switch {
	case t.symbol != nil:
		return year + t.symbol.name
	case t.item == itemName:
		return "项目名称"
	case t.item == itemCount && in != nil && in.item != nil:
		return year + in.item.name
	case t.item == itemCount:
		return year + "项目数量"
	}
	return t.number.String()
}

// nameOf is what some terms are called in sentences.
func nameOf(terms []term, in *scope) string {
	var name strings.Builder
	for i := range terms {
		if i > 0 || terms[i].minus {
			name.WriteString(map[bool]string{false: "＋", true: "－"}[terms[i].minus])
		}
		name.WriteString(terms[i].name(in))
	}
	return name.String()
}

// ofItem reports whether an expression has a value only within a list.
func (x *expression) ofItem() bool {
	item := func(t term) bool { return t.item != noItem }
	return slices.ContainsFunc(x.terms, item) || slices.ContainsFunc(x.shareOf, item)
}

// ofWords reports whether an expression is a supplement without a unit, as it was filled in.
func (x *expression) ofWords() bool {
	s := x.terms[0].symbol
	return len(x.terms) == 1 && len(x.formats) == 0 && s != nil && s.supplement != "" && s.unit == ""
}

func notANumber(name, text, use string) *problem {
	return wrong("换一个是数字的字段，或去掉这种写法", "「%s」是「%s」，不是数字，不能%s", name, report.Shorten(text, 20), use)
}

package template

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/report"
)

// likeEnough is from where on a name is offered in place of one that nothing is called.
const likeEnough = 0.6

// mostSuggested is for how many names of one report a like one is looked for, which takes its time.
const mostSuggested = 200

// candidate is a name that may have been meant.
type candidate struct {
	name, key string
	label     alike.Label
}

func candidates(names ...string) []candidate {
	list := make([]candidate, len(names))
	for i, name := range names {
		list[i] = candidate{name, fold(name), alike.NewLabel(name)}
	}
	return list
}

// nearest returns the name that is most like another, "" where none is like it. One that holds what was written counts.
func nearest(written string, among []candidate) string {
	best, most := "", likeEnough
	wanted, key := alike.NewLabel(written), fold(written)
	for i := range among {
		like := wanted.Like(among[i].label)
		if like < 0.7 && utf8.RuneCountInString(key) > 1 && strings.Contains(among[i].key, key) {
			like = 0.7
		}
		if like > most {
			best, most = among[i].name, like
		}
	}
	return best
}

// meant asks whether a name was meant.
func meant(name string) string {
	if name == "" {
		return ""
	}
	return "，您是不是想写「" + name + "」？"
}

// choices are the names a clerk may have meant; places of cells only where the beginning is that of one.
func (e *environment) choices(key string) []candidate {
	list := slices.Clone(e.names.candidates())
	for i := range e.report.Supplements {
		list = append(list, candidates(e.report.Supplements[i].Name)...)
	}
	for _, t := range e.report.Form.Tables {
		if strings.HasPrefix(key, fold(t.Name)) {
			for _, s := range e.names.cells {
				list = append(list, candidates(s.name)...)
			}
			break
		}
	}
	return list
}

// guess returns the field that a clerk may have meant who wrote a name, "" where none is like it. key is the name, or its
// beginning, folded.
func (e *environment) guess(written, key string) string {
	if e.unknowns++; e.unknowns > mostSuggested {
		return ""
	}
	return nearest(written, e.choices(key))
}

// candidates are the names that every report on the form has.
func (n *formNames) candidates() []candidate {
	n.once.Do(func() {
		for _, f := range facts {
			n.likely = append(n.likely, candidates(f.name)...)
		}
		for _, s := range n.fields {
			n.likely = append(append(n.likely, candidates(s.name)...), candidates(s.field.Aliases...)...)
		}
		for _, s := range n.lists {
			n.likely = append(n.likely, candidates(s.name)...)
		}
	})
	return n.likely
}

// unknown says that a name is none. inCondition tells a word of a condition from a field.
func (e *environment) unknown(written string, inCondition bool) *problem {
	name := e.guess(written, fold(written))
	advice := "从字段列表里选一个；不是字段的，删去外面的【】"
	if name != "" {
		advice = "改成「" + name + "」，或从字段列表里选一个"
	}
	if inCondition {
		if name == "" {
			advice = "从字段列表里选一个，或写数字；和文字比，写成「甲 为 文字」"
		}
		return wrong(advice, "条件里的「%s」不是字段%s", report.Shorten(written, 30), meant(name))
	}
	return wrong(advice, "没有「%s」这个字段%s", report.Shorten(written, 30), meant(name))
}

// unreadable says why what stands between brackets is no field: which of its words nothing is called.
func (e *environment) unreadable(text, key string) *problem {
	r := reader{e: e}
	if strings.ContainsAny(key, "*/×÷") {
		for _, name := range strings.FieldsFunc(key, func(c rune) bool { return strings.ContainsRune("*/×÷", c) }) {
			if _, ok := r.terms(name); ok {
				return wrong("只能用＋和－；要写占比，写成【甲·占乙】", "【】里不能算乘除")
			}
		}
	}
	at := strings.LastIndex(key, dot)
	if at > 0 {
		if _, ok := r.expression(key[:at]); ok {
			return e.unknownFormat(text, key[:at], key[at+len(dot):])
		}
	}
	// The names in it one by one: those of the whole of a share, then summands.
	head, share, shared := strings.Cut(key, dot+"占")
	names := []string{head}
	if shared {
		names = append(names, share)
	}
	for _, name := range names {
		for strings.Contains(name, dot) {
			cut := strings.LastIndex(name, dot)
			if _, known := formatNames[name[cut+len(dot):]]; !known {
				break
			}
			name = name[:cut]
		}
		for _, operand := range strings.Split(strings.ReplaceAll(name, "-", "+"), "+") {
			if operand == "" {
				return wrong("写成【甲＋乙】，两边都是字段", "加号或减号旁边少写了一个字段")
			}
			if _, ok := r.operand(operand); ok {
				continue
			}
			for _, word := range lastYearWords {
				if rest, found := strings.CutPrefix(operand, word); found && rest != "" {
					operand = rest
					break
				}
			}
			return e.unknown(asWritten(text, operand), false)
		}
	}
	return wrong("从字段列表里选一个；不是字段的，删去外面的【】", "看不懂「%s」", report.Shorten(text, 30))
}

func (e *environment) unknownFormat(text, head, tail string) *problem {
	if share, found := strings.CutPrefix(tail, "占"); found {
		if share == "" {
			return wrong("写成【甲·占乙】", "「占」后面没有写是占什么")
		}
		return e.unreadable(text, share)
	}
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	// 新收申请·自燃人 is more like a field than like a way of writing one.
	if field := e.guess(head+dot+tail, head); strings.HasPrefix(fold(field), head+dot) {
		return e.unknown(asWritten(text, head+dot+tail), false)
	}
	name := nearest(tail, candidates(names...))
	return wrong("可用的写法："+strings.Join(names, "、")+"、占…", "没有「%s」这种写法%s", report.Shorten(asWritten(text, tail), 20), meant(name))
}

const conditionForms = "条件写成「有 甲」「没有 甲」「甲 大于 5」「甲 比上年 增加」「甲 为 文字」「甲 已填」，用「且」「或」连接"

// unclear says which word of a condition was not understood.
func (e *environment) unclear(text, key string) *problem {
	r := reader{e: e}
	clause := key
	for _, part := range strings.FieldsFunc(key, func(c rune) bool { return c == '且' || c == '或' }) {
		if _, ok := r.clause(part); !ok {
			clause = part
			break
		}
	}
	for _, p := range presence {
		if name, found := strings.CutPrefix(clause, p.word); found && name != "" {
			return e.unknown(asWritten(text, name), true)
		}
	}
	for _, f := range filling {
		if name, found := strings.CutSuffix(clause, f.word); found && name != "" {
			return e.unknown(asWritten(text, name), true)
		}
	}
	for _, with := range comparedWith {
		if name, after, found := strings.Cut(clause, with); found && name != "" {
			if _, ok := r.terms(name); ok {
				return wrong("写成「"+asWritten(text, name)+" 比上年 增加」「减少」或「持平」", "看不懂条件里的「%s」", report.Shorten(asWritten(text, after), 30))
			}
			return e.unknown(asWritten(text, name), true)
		}
	}
	for _, c := range comparisons {
		if left, right, found := strings.Cut(clause, c.word); found && left != "" {
			switch _, ok := r.terms(left); {
			case !ok:
				return e.unknown(asWritten(text, left), true)
			case right == "":
				return wrong("在后面写上数字或字段", "条件里「%s」后面没有写数", c.word)
			default:
				return e.unknown(asWritten(text, right), true)
			}
		}
	}
	for _, q := range equalities {
		if left, _, found := strings.Cut(clause, q.word); found && left != "" {
			return e.unknown(asWritten(text, left), true)
		}
	}
	clauseText := asWritten(text, clause)
	if x, ok := r.expression(clause); ok && x.formats == nil {
		return wrong("写成「有 "+clauseText+"」或「"+clauseText+" 大于 5」", "条件里只有「%s」，没有说它怎样", report.Shorten(clauseText, 30))
	}
	return wrong(conditionForms, "看不懂条件里的「%s」", report.Shorten(clauseText, 30))
}

// exampleName is a field to explain conditions with.
func (e *environment) exampleName() string {
	if len(e.names.fields) > 0 {
		return e.names.fields[0].name
	}
	return facts[0].name
}

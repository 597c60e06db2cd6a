package template

import (
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/report"
)

// likeEnough is from where on a name is offered in place of one that nothing is called.
const likeEnough = 0.6

// nearest returns the name that is most like another, "" where none is like it. One that holds what was written counts.
func nearest(written string, names []string) string {
	best, most := "", likeEnough
	wanted, key := alike.NewLabel(written), fold(written)
	for _, name := range names {
		like := wanted.Like(alike.NewLabel(name))
		if like < 0.7 && utf8.RuneCountInString(key) > 1 && strings.Contains(fold(name), key) {
			like = 0.7
		}
		if like > most {
			best, most = name, like
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
func (e *environment) choices(key string) []string {
	var names []string
	for _, f := range facts {
		names = append(names, f.name)
	}
	for _, s := range e.names.fields {
		names = append(names, s.name)
		names = append(names, s.field.Aliases...)
	}
	for i := range e.report.Supplements {
		names = append(names, e.report.Supplements[i].Name)
	}
	for _, s := range e.names.lists {
		names = append(names, s.name)
	}
	for _, t := range e.report.Form.Tables {
		if strings.HasPrefix(key, fold(t.Name)) {
			for _, s := range e.names.cells {
				names = append(names, s.name)
			}
			break
		}
	}
	return names
}

func (e *environment) unknown(written, where string) *problem {
	name := nearest(written, e.choices(fold(written)))
	advice := "从字段列表里选一个；不是字段的，删去外面的【】"
	if name != "" {
		advice = "改成「" + name + "」，或从字段列表里选一个"
	}
	return wrong(advice, "%s没有「%s」这个字段%s", where, report.Shorten(written, 30), meant(name))
}

// unreadable says why what stands between brackets is no field: which of its words nothing is called.
func (e *environment) unreadable(text, key string) *problem {
	r := reader{e: e}
	at := strings.LastIndex(key, dot)
	if at > 0 {
		if _, ok := r.expression(key[:at]); ok {
			return e.unknownFormat(key[:at], key[at+len(dot):])
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
		operands := strings.FieldsFunc(name, func(c rune) bool { return c == '+' || c == '-' })
		if len(operands) == 0 {
			return wrong("写成【甲＋乙】这样，加号两边都是字段", "看不懂「%s」", report.Shorten(text, 30))
		}
		for _, operand := range operands {
			if _, ok := r.operand(operand); ok {
				continue
			}
			for _, word := range lastYearWords {
				if rest, found := strings.CutPrefix(operand, word); found && rest != "" {
					operand = rest
					break
				}
			}
			if operand == key {
				operand = text
			}
			return e.unknown(operand, "")
		}
	}
	return wrong("从字段列表里选一个；不是字段的，删去外面的【】", "看不懂「%s」", report.Shorten(text, 30))
}

func (e *environment) unknownFormat(head, tail string) *problem {
	if share, found := strings.CutPrefix(tail, "占"); found {
		if share == "" {
			return wrong("写成【甲·占乙】", "「占」后面没有写是占什么")
		}
		return e.unreadable(share, share)
	}
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	// 新收申请·自燃人 is more like a field than like a way of writing one.
	if field := nearest(head+dot+tail, e.choices(head)); strings.HasPrefix(fold(field), head+dot) {
		return e.unknown(head+dot+tail, "")
	}
	name := nearest(tail, names)
	return wrong("可用的写法："+strings.Join(names, "、")+"、占…", "没有「%s」这种写法%s", report.Shorten(tail, 20), meant(name))
}

const conditionForms = "条件写成「有 甲」「没有 甲」「甲 大于 5」「甲 比上年 增加」「甲 为 文字」「甲 已填」，用「且」「或」连接"

// unclear says which word of a condition was not understood.
func (e *environment) unclear(key string) *problem {
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
			return e.unknown(name, "条件里的")
		}
	}
	for _, f := range filling {
		if name, found := strings.CutSuffix(clause, f.word); found && name != "" {
			return e.unknown(name, "条件里的")
		}
	}
	for _, with := range comparedWith {
		if name, after, found := strings.Cut(clause, with); found && name != "" {
			if _, ok := r.terms(name); ok {
				return wrong("写成「"+name+" 比上年 增加」「减少」或「持平」", "看不懂条件里的「%s」", report.Shorten(after, 30))
			}
			return e.unknown(name, "条件里的")
		}
	}
	for _, c := range comparisons {
		if left, right, found := strings.Cut(clause, c.word); found && left != "" {
			switch _, ok := r.terms(left); {
			case !ok:
				return e.unknown(left, "条件里的")
			case right == "":
				return wrong("在后面写上数字或字段", "条件里「%s」后面没有写数", c.word)
			default:
				return e.unknown(right, "条件里的")
			}
		}
	}
	for _, q := range equalities {
		if left, _, found := strings.Cut(clause, q.word); found && left != "" {
			return e.unknown(left, "条件里的")
		}
	}
	if x, ok := r.expression(clause); ok && x.formats == nil {
		return wrong("写成「有 "+clause+"」或「"+clause+" 大于 5」", "条件里只有「%s」，没有说它怎样", report.Shorten(clause, 30))
	}
	return wrong(conditionForms, "看不懂条件里的「%s」", report.Shorten(clause, 30))
}

// exampleName is a field to explain conditions with.
func (e *environment) exampleName() string {
	if len(e.names.fields) > 0 {
		return e.names.fields[0].name
	}
	return facts[0].name
}

package fields

import (
	"strings"

	"github.com/nianbao/nianbao/core/template"
)

// Completion is one way to go on behind 【: a field, or what stands for one, and all that is put in.
type Completion struct {
	template.Entry
	Text string
}

// Complete returns the ways to go on behind 【 and what was typed there, the best first: fields by name, their forms behind ·,
// fields within conditions and sums.
func Complete(v *template.Vocabulary, typed string, most int) []Completion {
	if name, format, ok := strings.Cut(typed, "·"); ok {
		return completeFormat(v, name, format)
	}
	for _, control := range []string{"否则", "完"} {
		if typed == control {
			return []Completion{{template.Entry{Name: control}, "【" + control + "】"}}
		}
	}
	if typed != "" && strings.HasPrefix("如果 有", typed) {
		typed = "如果 有 "
	}
	before, wanted := partTyped(typed)
	var found []Completion
	for _, e := range v.Search(wanted, most) {
		switch {
		case before != "" && e.Insert != "": // a list is no part of a condition or a sum
		case e.Insert != "":
			found = append(found, Completion{e, e.Insert})
		default:
			e.Name = before + e.Name
			found = append(found, Completion{e, "【" + e.Name + "】"})
		}
	}
	return found
}

// partTyped cuts off what goes before the name that is being typed: a condition, a sum, last year.
func partTyped(typed string) (before, wanted string) {
	at := 0
	for _, sign := range []string{" ", "　", "＋", "+", "－", "占", "比"} {
		if i := strings.LastIndex(typed, sign); i >= 0 {
			at = max(at, i+len(sign))
		}
	}
	if _, last := ThisYear(typed[at:]); last {
		at += len(lastYear)
	}
	return typed[:at], typed[at:]
}

func completeFormat(v *template.Vocabulary, name, format string) []Completion {
	var found []Completion
	for _, f := range formats {
		if !strings.HasPrefix(f, format) {
			continue
		}
		if e, problem := v.Lookup(name + "·" + f); problem == "" {
			e.Name = name + "·" + f
			found = append(found, Completion{e, "【" + e.Name + "】"})
		}
	}
	return found
}

// ThisYear returns the field whose value of last year a field prints; last is false for one that prints this year's.
func ThisYear(name string) (this string, last bool) {
	rest, last := strings.CutPrefix(name, lastYear)
	return rest, last && !strings.HasPrefix(rest, "度")
}

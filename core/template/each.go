package template

import (
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// usualSeparator stands between the items of a list.
const usualSeparator = "、"

// separated is what stands behind 逐项 where the sign that parts the items is said.
var separated = regexp.MustCompile(`^(.+?)[，,、\s]+用(.+)$`)

// listed cuts what stands behind 逐项 into the name of a list and the words about the sign that parts its items, "" for none.
func listed(text string) (name, sign string) {
	if m := separated.FindStringSubmatch(text); m != nil {
		return strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
	}
	return strings.TrimRight(strings.TrimSpace(text), "，,、：: "), ""
}

// list reads what stands behind 逐项: a list of the form and what parts its items, nil for the usual separator.
func (e *environment) list(text string) (items []*symbol, separator *string, why *problem) {
	name, said := listed(text)
	if said != "" {
		sign := said
		for _, end := range []string{"隔开", "分开", "分隔", "连接"} {
			sign = strings.TrimSuffix(sign, end)
		}
		if sign == said {
			return nil, nil, wrong("写成【逐项 列表，用“；”隔开】", "看不懂「用%s」", report.Shorten(said, 20))
		}
		sign = strings.Trim(strings.TrimSpace(sign), `“”"「」'‘’`)
		separator = &sign
	}
	s := e.names.symbols[fold(name)]
	if s == nil || s.list == nil {
		var names []string
		for _, list := range e.names.lists {
			names = append(names, list.name)
		}
		advice := "本报告的格式没有可以逐项写的列表"
		if len(names) > 0 {
			advice = "可用的列表：" + strings.Join(names, "、")
		}
		if strings.TrimSpace(name) == "" {
			return nil, nil, wrong(advice, "【逐项】后面没有写是哪个列表")
		}
		return nil, nil, wrong(advice, "没有「%s」这个列表%s", report.Shorten(strings.TrimSpace(name), 30), meant(nearest(name, candidates(names...))))
	}
	for _, item := range s.list.Items {
		items = append(items, symbolOf(e.report.Form, item))
	}
	return items, separator, nil
}

// each prints what a repetition repeats, once for each item that is not 0. Where the items stand in paragraphs of their own
// nothing parts them unless that is said.
func (p *printer) each(n *node, in *scope) {
	p.steered = true
	control := &n.branches[0].control
	items, said, why := p.e.list(control.text)
	if why != nil {
		p.nodes(n.asWritten(why), &scope{broken: true})
		p.steered = true
		return
	}
	body, tail := p.splitTail(n.branches[0].body)
	separator := usualSeparator
	if said != nil {
		separator = *said
	} else if len(tail) > 0 {
		separator = ""
	}
	var first *problem
	filled := false
	var shown []*symbol
	for _, item := range items {
		q, why := p.e.value(item, false)
		switch {
		case why == nil && q.counted:
			filled = true
			if !q.number.IsZero() {
				shown = append(shown, item)
			}
		case first == nil || first.waits && !why.waits:
			first = why
		}
	}
	if !filled && first != nil {
		p.raw(control, first)
		p.inspect(n.branches[0].body, &scope{})
		return
	}
	if len(shown) == 0 {
		p.inspect(n.branches[0].body, &scope{})
	}
	p.depth++
	any, waiting := false, len(p.glue)
	for _, item := range shown {
		if p.rounds++; p.size > mostPrinted || p.rounds > mostRounds {
			p.raw(control, problemTooMuch)
			break
		}
		if any {
			p.glue = append(p.glue, glue{separator: separator, control: control, tail: tail})
		}
		begun := p.size
		p.nodes(body, &scope{item: item})
		any = any || p.size > begun
		// An item of which nothing is printed leaves nothing between the others.
		p.glue = p.glue[:min(len(p.glue), waiting)]
	}
	if any {
		p.nodes(tail, &scope{})
	}
	p.depth--
	p.steered = true
}

// glue is what stands between an item and the one before it. It waits until something of the item is printed.
type glue struct {
	separator string
	control   *node
	tail      []node
	// breaks are the ends of paragraphs that the item has come to.
	breaks int
}

// join prints the glue that waits.
func (p *printer) join() {
	waiting := p.glue
	p.glue = nil
	for _, g := range waiting {
		if g.separator != "" {
			p.put(g.separator, g.control, false)
		}
		p.nodes(g.tail, &scope{})
		for range g.breaks {
			p.endParagraph()
		}
	}
}

// splitTail cuts off the end of the last paragraph of what is repeated: what parts two items stands before it.
func (p *printer) splitTail(body []node) (head, tail []node) {
	for i := len(body) - 1; i >= 0; i-- {
		n := &body[i]
		if n.kind == breakNode {
			return body[:i], body[i:]
		}
		if n.kind != wordsNode || strings.TrimSpace(p.source[n.paragraph][n.from:n.to]) != "" {
			break
		}
	}
	return body, nil
}

package template

import (
	"regexp"
	"slices"
	"strings"
)

// slip is words in other brackets that were meant for a field.
type slip struct {
	from, to int
	*problem
}

// otherBrackets matches words in the brackets that people write for 【】.
var otherBrackets = regexp.MustCompile(`[\[［〔{｛〖]([^\[\]［］〔〕{}｛｝〖〗【】]{1,200})[\]］〕}｝〗]`)

// openers are what those begin with.
var openers = []string{"[", "［", "〔", "{", "｛", "〖"}

// mayBeMeant reports whether brackets in a text may be meant for fields: the year of 〔2021〕30号 is not.
func mayBeMeant(text string) bool {
	if !slices.ContainsFunc(openers, func(opener string) bool { return strings.Contains(text, opener) }) {
		return false
	}
	for _, m := range otherBrackets.FindAllStringSubmatch(text, -1) {
		if strings.Trim(m[1], " 0123456789０１２３４５６７８９") != "" {
			return true
		}
	}
	return false
}

// slips finds words in other brackets that are a field or a control: hardly anybody wants 「[年度]」 on paper.
func (p *printer) slips(n *node) []slip {
	words := p.source[n.paragraph][n.from:n.to]
	if !mayBeMeant(words) {
		return nil
	}
	var found []slip
	for _, m := range otherBrackets.FindAllStringSubmatchIndex(words, -1) {
		if inner := strings.TrimSpace(words[m[2]:m[3]]); inner != "" && p.means(inner) {
			why := wrong("是字段的，改成【"+inner+"】；就要印成这样的，说明理由", "「%s」外面不是【】，印出来还是这几个字", words[m[0]:m[1]])
			found = append(found, slip{m[0], m[1], why})
		}
	}
	return found
}

// means reports whether words are a field or a control.
func (p *printer) means(inner string) bool {
	control, argument := controlOf(inner)
	var why *problem
	switch control {
	case noControl:
		_, why = p.e.expression(inner)
	case ifControl, elseIfControl:
		_, why = p.e.condition(argument)
	case eachControl:
		_, _, why = p.e.list(argument)
	}
	return why == nil
}

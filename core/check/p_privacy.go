package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// private is a piece of a text that belongs to a person and not into print.
type private struct {
	rule, what string
	at, end    int
	// masked is the piece as a finding may show it.
	masked string
}

// rulePrivacy points out what must not be published: P1 resident identity numbers, P2 mobile numbers outside a contact
// line, P3 bank cards, P4 names of people beside an application. Findings show them masked.
func rulePrivacy(s *subject, found func(Finding)) {
	numbers, parties := hasLongNumber(s.text), s.present(parties)
	for i := range s.paragraphs {
		p := &s.paragraphs[i]
		var all []private
		if numbers {
			all = privateNumbers(s.report.Year, p.text, p.at)
		}
		all = append(all, privateNames(p.text, parties)...)
		all = slices.DeleteFunc(all, func(x private) bool { return x.rule == "P2" && s.isContact(p.text, x.at, x.end) })
		for _, group := range byRule(all) {
			first := group[0]
			f := p.finding(first.rule, form.Warning, first.at, first.end)
			p.concern(&f, first.at, first.end)
			for _, x := range all {
				from, to := p.words(x.at, x.end)
				f.Excerpt = strings.ReplaceAll(f.Excerpt, p.printed[from:to], x.masked)
			}
			describePrivate(&f, group, p.text)
			found(f)
		}
	}
	for i := range s.values {
		cell := s.values[i].String()
		if len(cell) < shortestNumber && !s.unclear[i] || s.missing(i) {
			continue
		}
		text, at := squeeze(cell)
		all := privateNumbers(s.report.Year, text, at)
		if s.unclear[i] {
			all = append(all, privateNames(text, nil)...)
		}
		for _, group := range byRule(all) {
			f := s.cellFinding(group[0].rule, form.Warning, i)
			describePrivate(&f, group, text)
			found(f)
		}
	}
}

// byRule groups pieces of one text, so that a list of numbers is one finding.
func byRule(all []private) [][]private {
	var groups [][]private
	for _, x := range all {
		i := slices.IndexFunc(groups, func(group []private) bool { return group[0].rule == x.rule })
		if i < 0 {
			i = len(groups)
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], x)
	}
	return groups
}

// describePrivate words a finding about pieces of a text. Its numbers are a fingerprint: explanations must not hold them.
func describePrivate(f *Finding, group []private, text string) {
	var pieces []string
	for _, x := range group {
		pieces = append(pieces, text[x.at:x.end])
	}
	many := ""
	if len(group) > 1 {
		many = fmt.Sprintf("等 %d 处", len(group))
	}
	f.Numbers = fingerprint(strings.Join(pieces, "|"))
	f.Message = fmt.Sprintf("%s「%s」%s，公布前应当删去或隐去", group[0].what, group[0].masked, many)
	f.Advice = "删去，或写成不能认出个人的样子，如「张某」「138****0000」"
	f.Source = "政府信息公开条例 第十五条"
}

// contactWords are of a line that says where the office is reached, aboutPeople of a sentence about somebody else.
var (
	contactWords = []string{
		"地址", "邮编", "邮政编码", "邮箱", "传真", "联系电话", "联系方式", "咨询电话", "监督电话", "值班", "举报电话", "办公电话", "受理电话", "服务电话", "热线", "联系人",
	}
	aboutPeople = []string{
		"申请人", "当事人", "村民", "居民", "市民", "群众", "住户", "业主", "信访人", "投诉人", "举报人", "原告", "上诉人", "第三人", "先生", "女士", "身份证", "本人",
	}
)

// isContact reports whether a mobile number is one by which the office is reached.
func (s *subject) isContact(text string, at, end int) bool {
	if office := s.report.Office.Telephone; office != "" && strings.Contains(office, text[at:end]) {
		return true
	}
	from, near := runeStart(text, max(0, at-farthest)), text
	if to := end + farthest; to < len(text) {
		near = text[:runeStart(text, to)]
	}
	near = near[from:]
	start, stop := clause(near, at-from, end-from, "。！？")
	return mentions(near[start:stop], contactWords) && !mentions(near[start:stop], aboutPeople)
}

// mask hides all but the first and last characters of a text.
func mask(text string, first, last int) string {
	runes := []rune(text)
	if len(runes) <= first+last {
		return strings.Repeat("*", len(runes))
	}
	return string(runes[:first]) + strings.Repeat("*", len(runes)-first-last) + string(runes[len(runes)-last:])
}

// maskName leaves the family name: 张某, 欧阳某某.
func maskName(family, given string) string {
	return family + strings.Repeat("某", utf8.RuneCountInString(given))
}

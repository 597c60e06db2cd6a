package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// ruleF9Leftovers finds scraps of filling instructions and placeholders; the phrases stand in the form file.
func ruleF9Leftovers(s *subject, p *paragraph, found func(Finding)) {
	told := 0
	for _, scrap := range s.scraps {
		at := leftover(p.text, scrap)
		if at < 0 || p.unfilled(at, at+len(scrap)) || at < told && told <= at+len(scrap) {
			continue // XX条 is told as XX
		}
		told = at + len(scrap)
		f := p.finding("F9", form.Error, at, at+len(scrap))
		// A quoted placeholder may be the name of an example: only a person can tell.
		if strings.Count(p.text[:at], "“") > strings.Count(p.text[:at], "”") {
			f.Severity = form.Warning
		}
		describeLeftover(s, &f, scrap)
		found(f)
	}
}

// ruleF9Names looks for the same in what is not prose: title, office, sign-off, headings.
func ruleF9Names(s *subject, found func(Finding)) {
	look := func(part, place, section, text string, order int) {
		squeezed, _ := squeeze(text)
		f := Finding{
			ID: "F9@" + place, Rule: "F9", Severity: form.Error, Part: part, Place: place, Section: section,
			Excerpt: text, Numbers: text, order: order,
		}
		for _, scrap := range s.form.Wording.Leftovers {
			if leftover(squeezed, scrap) < 0 {
				continue
			}
			describeLeftover(s, &f, scrap)
			found(f)
			return
		}
		if _, rest, opened := strings.Cut(squeezed, "【"); opened {
			inner, _, _ := strings.Cut(rest, "】")
			f.Severity = bracketSeverity(s, inner)
			describeBracket(s, &f, inner)
			found(f)
		}
	}
	look(PartFacts, "标题", "", s.report.PrintedTitle(), positionTitle)
	for i := range s.report.Sections {
		look(PartOfSection(s.report, i), s.report.Heading(i), s.report.Sections[i].ID, s.report.Sections[i].Heading, s.positionOfSection(i))
	}
	look(PartFacts, "落款", sectionSignOff, s.report.PrintedOrgan(), positionLast)
}

func describeLeftover(s *subject, f *Finding, scrap string) {
	f.Message = "留有填写说明或没有填的空：「" + scrap + "」"
	f.Advice, f.Source = "改成本单位的内容，或删去", s.form.Source.Number
}

// leftover returns where a scrap stands in a text as such, or -1.
func leftover(text, scrap string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], scrap)
		if i < 0 {
			return -1
		}
		at := from + i
		from = at + len(scrap)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if !partOfWord(text, at, from, scrap) && !partOfName(text, at, from, scrap) &&
			!(strings.HasPrefix(scrap, "待") && strings.ContainsRune(wanting, before)) {
			return at
		}
	}
}

// partOfWord reports whether a placeholder such as XX stands inside a web address or a masked number.
func partOfWord(text string, at, end int, scrap string) bool {
	first, _ := utf8.DecodeRuneInString(scrap)
	last, _ := utf8.DecodeLastRuneInString(scrap)
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[end:])
	joins := func(edge, r rune) bool {
		// A character of Chinese or a bracket is a word by itself.
		if r == edge || r == utf8.RuneError || unicode.Is(unicode.Han, edge) || unicode.Is(unicode.Ps, edge) || unicode.Is(unicode.Pe, edge) {
			return false
		}
		return latin(r) || r >= '0' && r <= '9' || strings.ContainsRune("./@_-", r)
	}
	return joins(first, before) || joins(last, after)
}

// places end names of places and offices.
var places = []string{"街道", "社区", "镇", "乡", "村", "县", "市", "区", "局", "委", "办", "单位", "部门", "机关"}

// wanting are words before which 待补充 is no placeholder: 有待补充完善.
const wanting = "有亟尚急"

// partOfName reports whether 某某 stands for a person's given name, which reports rightly leave out: 刘某某.
func partOfName(text string, at, end int, scrap string) bool {
	if !strings.HasPrefix(scrap, "某") {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return prefixOf(text[end:], places) == "" && unicode.Is(unicode.Han, before)
}

// ruleF16Outdated finds bases that are no longer in force; the list stands in the form file.
func ruleF16Outdated(s *subject, p *paragraph, found func(Finding)) {
	for _, old := range s.form.Wording.Outdated {
		base := old.Title
		// The first characters tell cheaply that a paragraph does not name the base at all.
		if !strings.Contains(p.text, base[:runeStart(base, min(len(base), 15))]) || !strings.Contains(canonical(p.text), canonical(base)) ||
			mentions(p.text, old.Unless) {
			continue
		}
		f := p.finding("F16", form.Notice, 0, 0)
		from, to := findLike(p.text, base)
		p.concern(&f, from, to)
		f.Excerpt, f.Numbers = base, base
		f.Message = "引用的「" + base + "」已经失效"
		f.Advice = "核对依据，删去或换成现行的文件"
		found(f)
	}
}

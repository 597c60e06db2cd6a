package check

import (
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// ruleF9Leftovers finds scraps of filling instructions and placeholders; the phrases stand in the form file.
func ruleF9Leftovers(s *subject, p *paragraph, found func(Finding)) {
	for _, scrap := range s.form.Wording.Leftovers {
		for at, from := 0, 0; from < len(p.text); from = at + len(scrap) {
			i := strings.Index(p.text[from:], scrap)
			if i < 0 {
				break
			}
			at = from + i
			if partOfWord(p.text, at, at+len(scrap), scrap) {
				continue
			}
			f := p.finding("F9", form.Error, at, at+len(scrap))
			f.Message = "留有填写说明或没有填的空：「" + scrap + "」"
			f.Advice, f.Source = "改成本单位的内容，或删去", s.form.Source.Number
			found(f)
			break
		}
	}
}

// partOfWord reports whether a placeholder such as XX stands inside a web address or a masked number.
func partOfWord(text string, at, end int, scrap string) bool {
	first, _ := utf8.DecodeRuneInString(scrap)
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[end:])
	for _, r := range []rune{before, after} {
		if r == first || r == utf8.RuneError {
			continue
		}
		if r < 0x80 && (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || strings.ContainsRune("./@_-", r)) {
			return true
		}
	}
	return false
}

// ruleF16Outdated finds bases that are no longer in force; the list stands in the form file.
func ruleF16Outdated(s *subject, p *paragraph, found func(Finding)) {
	for _, base := range s.form.Wording.Outdated {
		// The first characters tell cheaply that a paragraph does not name the base at all.
		if !strings.Contains(p.text, base[:runeStart(base, min(len(base), 15))]) || !strings.Contains(canonical(p.text), canonical(base)) {
			continue
		}
		f := p.finding("F16", form.Notice, 0, 0)
		f.Excerpt, f.Numbers = base, base
		f.Message = "引用的「" + base + "」已经失效"
		f.Advice = "核对依据，删去或换成现行的文件"
		found(f)
	}
}

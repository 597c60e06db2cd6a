package check

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ruleF7Topics wants a section to cover the subjects its form lists. With sub-headings the sub-headings must name
// them, without any the text.
func ruleF7Topics(s *subject, found func(Finding)) {
	for i := range s.report.Sections {
		section := &s.report.Sections[i]
		own := s.form.Section(section.ID)
		if own == nil || len(own.Topics.Items) == 0 || len(section.Paragraphs) == 0 {
			continue
		}
		texts := subheadings(section.Paragraphs)
		if len(texts) < 2 {
			texts = section.Paragraphs
		}
		var missing []string
		for _, topic := range own.Topics.Items {
			if !slices.ContainsFunc(texts, func(text string) bool { return mentions(text, topic.Words) }) {
				missing = append(missing, topic.Name)
			}
		}
		if len(missing) == 0 {
			continue
		}
		found(Finding{
			ID: "F7@" + section.ID, Rule: "F7", Severity: own.Topics.Severity, Place: s.report.Heading(i), Section: section.ID,
			Message: "没有写到" + quoted(missing), Numbers: strings.Join(missing, "、"),
			Advice: "补上这几个方面；可以分小标题，也可以并在一段里写", Source: own.Topics.Source,
		})
	}
}

// longestSubheading in characters; a numbered paragraph beyond it is cut at its first full stop.
const longestSubheading = 40

// subheadings returns the sub-headings （一）, （二）… of a section: the first sentence of paragraphs that begin so.
func subheadings(paragraphs []string) []string {
	var heads []string
	for _, p := range paragraphs {
		rest, ok := strings.CutPrefix(p, "（")
		if !ok {
			if rest, ok = strings.CutPrefix(p, "("); !ok {
				continue
			}
		}
		r, _ := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune("一二三四五六七八九十", r) {
			continue
		}
		if stop := strings.IndexAny(p, "。："); stop >= 0 && utf8.RuneCountInString(p) > longestSubheading {
			p = p[:stop]
		}
		heads = append(heads, p)
	}
	return heads
}

package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// partsCount is 「本报告由……等六个部分组成」: a sentence that speaks of the report, then the number of its parts.
var partsCount = regexp.MustCompile(`(?:报告|全文|年报|正文)[^。；;]*?(第?)([一二两三四五六七八九十]{1,3}|\d{1,2})个?(?:大)?部分`)

// partsNamed is the list in such a sentence. What the words before 等 leave open is not held against the report.
var partsNamed = regexp.MustCompile(`(?:报告|全文|年报|正文)[^。；;]{0,20}?(?:由|包括|包含|分为|涵盖)(?:了|以下)?[：:]?([^。；;]+?)` +
	`(?:等?(?:[一二两三四五六七八九十]{1,3}|\d{1,2})个?大?部分|等?(?:方面|部分|内容|章节){0,2}(?:组成|构成))`)

// againNamed begins a list within what partsNamed took for one: 「本报告由某局编制，全文由……组成」.
var againNamed = regexp.MustCompile(`^[^、]*(?:报告|全文|年报|正文)[^、，,]{0,6}(?:由|包括|包含|分为|涵盖)`)

// ruleF15Structure holds what a report says of its own parts against the sections there are: how many, and which.
func ruleF15Structure(s *subject, p *paragraph, found func(Finding)) {
	if p.section != sectionPreamble && !s.opens(p) || !strings.Contains(p.text, "部分") && !strings.Contains(p.text, "成") {
		return
	}
	actual := len(s.report.Sections)
	for _, m := range partsCount.FindAllStringSubmatchIndex(p.text, -1) {
		said := ordinal(p.text[m[4]:m[5]])
		if m[2] != m[3] || said == 0 || said == actual {
			continue
		}
		start, end := clause(p.text, m[4], m[5], "。；;")
		words := p.text[start:end]
		if !mentions(words, []string{"组成", "构成", "分", "包括", "包含", "共", "涵盖", "由"}) {
			continue
		}
		if said > actual && mentions(words, []string{"附表", "附件", "附录", "前言", "引言", "概述", "说明"}) {
			continue
		}
		f := p.finding("F15", form.Warning, m[4], m[1])
		p.concern(&f, m[4], m[1])
		f.Left, f.Right = strconv.Itoa(said), strconv.Itoa(actual)
		f.Difference = strconv.Itoa(said - actual)
		f.Numbers += "|" + f.Right
		f.Message = fmt.Sprintf("说报告有 %s 个部分，实际有 %s 节", f.Left, f.Right)
		f.Advice = "改得与各节相符"
		found(f)
		break
	}
	for _, m := range partsNamed.FindAllStringSubmatchIndex(p.text, -1) {
		if again := againNamed.FindStringIndex(p.text[m[2]:m[3]]); again != nil {
			m[2] += again[1]
		}
		if missing := s.notSections(p.text[m[2]:m[3]]); len(missing) > 0 {
			f := p.finding("F15", form.Warning, m[2], m[3])
			p.concern(&f, m[2], m[3])
			f.Numbers += "|" + strings.Join(missing, "、")
			f.Message = "说报告有" + quoted(missing) + "，报告里没有这样的一节"
			f.Advice = "改得与各节相符"
			found(f)
			break
		}
	}
}

// opens reports whether a paragraph opens a report that has no preamble.
func (s *subject) opens(p *paragraph) bool {
	return len(s.report.Preamble) == 0 && p.number == 1 && len(s.report.Sections) > 0 && p.section == s.report.Sections[0].ID && !p.note
}

// ordinal reads a small number in Chinese or Arabic numerals, 0 where it is none.
func ordinal(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	if text == "两" {
		return 2
	}
	for n := 1; n <= 20; n++ {
		if form.Numeral(n) == text {
			return n
		}
	}
	return 0
}

// notSections returns the names in a list that are of no section the report has.
func (s *subject) notSections(list string) []string {
	var actual, known []string
	for i := range s.report.Sections {
		heading := headingText(s.report.Heading(i))
		actual = append(actual, heading)
		if own := s.form.Section(s.report.Sections[i].ID); own != nil {
			actual = append(actual, headingText(own.Heading))
			for _, other := range own.Accepts {
				actual = append(actual, headingText(other))
			}
		}
	}
	for _, section := range s.form.Sections {
		known = append(known, headingText(section.Heading))
	}
	// Headings hold the marks that part a list, so they are taken out of it first, the long ones before their pieces.
	list = canonical(list)
	headings := slices.Concat(actual, known)
	slices.SortStableFunc(headings, func(a, b string) int { return len(b) - len(a) })
	var missing []string
	for _, heading := range headings {
		if heading == "" || !strings.Contains(list, heading) {
			continue
		}
		list = strings.ReplaceAll(list, heading, "、")
		if !slices.Contains(actual, heading) {
			missing = append(missing, heading)
		}
	}
	everything := strings.Join(actual, "、")
	for _, name := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune("、,，;；:：\"()", r) }) {
		for _, joint := range []string{"以及", "及", "和", "与"} {
			name = strings.TrimPrefix(strings.TrimSuffix(name, joint), joint)
		}
		if _, text := cutNumeral(name); text != "" {
			name = text
		}
		if n := utf8.RuneCountInString(name); n >= 5 && n <= 24 && !mentions(name, noSections) && familiar(name, everything) < 0.5 {
			missing = append(missing, name)
		}
	}
	return missing
}

// noSections are words of such a list that name no section.
var noSections = []string{"部分", "附表", "附件", "附录", "前言", "表格", "报表"}

// familiar is the share of neighbouring characters of a name that stand side by side in the headings, too.
func familiar(name, headings string) float64 {
	runes := []rune(strings.TrimSuffix(strings.TrimSuffix(name, "情况"), "工作"))
	if len(runes) < 3 {
		return 1
	}
	hits := 0
	for i := range len(runes) - 1 {
		if strings.Contains(headings, string(runes[i:i+2])) {
			hits++
		}
	}
	return float64(hits) / float64(len(runes)-1)
}

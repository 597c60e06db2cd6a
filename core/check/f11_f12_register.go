package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// prepositions stand before the office that a letter addresses: 根据贵办要求.
var prepositions = []string{"根据", "按照", "依据", "依照", "遵照", "按", "应", "向", "接"}

// salutation is a paragraph that does nothing but address an office.
var salutation = regexp.MustCompile(`^\p{Han}{2,24}(?:办公室|公开办|政府|领导小组|委员会|管委会|局)[：:]$|^此致[，,：:]?\p{Han}{0,20}$|^此致[，,]?敬礼[！!。]?$`)

// longestSalutation in bytes.
const longestSalutation = 100

// ruleF11Letter finds words that address another office: the report is for everybody to read. The phrases stand in the
// form file; 「现将有关情况报告如下」 is none of them, published reports say so, too.
func ruleF11Letter(s *subject, p *paragraph, found func(Finding)) {
	at, end := -1, 0
	for _, words := range s.letters {
		if i := addressed(p.text, words); i >= 0 && (at < 0 || i < at) {
			at, end = i, i+len(words)
		}
	}
	addresses := strings.HasSuffix(p.text, "：") || strings.HasSuffix(p.text, ":")
	opens := addresses && (p.section == sectionPreamble || p.number == 1) || strings.HasPrefix(p.text, "此致")
	if opens && len(p.text) < longestSalutation && salutation.MatchString(p.text) {
		at, end = 0, len(p.text)
	}
	if at < 0 {
		return
	}
	f := p.finding("F11", form.Warning, at, end)
	p.concern(&f, at, end)
	f.Message = "「" + p.text[at:end] + "」是写给别的机关的话，年度报告是向社会公布的"
	f.Advice = "改成面向公众的说法，或删去"
	found(f)
}

// addressed returns where words begin a clause or follow a preposition, or -1: 报请批示 and 难能可贵 address nobody,
// 贵办发〔2025〕3号 is a number.
func addressed(text, words string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		at := from + i
		from = at + len(words)
		after, _ := utf8.DecodeRuneInString(text[from:])
		before := text[:at]
		behind := suffixOf(before, prepositions) != ""
		if (behind || beginsClause(text, at)) && !strings.ContainsRune("发函字〔[", after) {
			return at
		}
	}
}

// beginsClause reports whether a mark stands before text[at:], or nothing.
func beginsClause(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return at == 0 || strings.ContainsRune("，。；：、！？,;:!?）)“", r)
}

// leastGeneric is how many characters a section must have, and how many generic phrases, before it counts as one that
// says nothing.
const (
	leastGeneric        = 80
	leastGenericPhrases = 2
)

// ruleF12Generic reminds of a section that is about offices in general: it holds generic phrases, which stand in the form
// file, and neither a number nor a word about the office itself.
func ruleF12Generic(s *subject, found func(Finding)) {
	if len(s.generic) < leastGenericPhrases {
		return
	}
	for i := range s.report.Sections {
		section := &s.report.Sections[i]
		if own := s.form.Section(section.ID); own == nil || own.MayBeNone || own.TableID != "" {
			continue
		}
		text := strings.Join(section.Paragraphs, "\n")
		if utf8.RuneCountInString(text) < leastGeneric || s.ofItself(text) {
			continue
		}
		var phrases []string
		for _, phrase := range s.generic {
			if strings.Contains(text, phrase) {
				phrases = append(phrases, phrase)
			}
		}
		if len(phrases) < leastGenericPhrases {
			continue
		}
		found(Finding{
			ID: "F12@" + section.ID, Rule: "F12", Severity: form.Notice, Place: s.report.Heading(i), Section: section.ID,
			Message: fmt.Sprintf("通篇是%s这样的话，没有本机关的情况和数字", quoted(phrases)),
			Advice:  "写本机关自己的情况", Numbers: fingerprint(text),
		})
	}
}

// ofItself reports whether a text says anything of the office: a number, its name, 我局, 本街道.
func (s *subject) ofItself(text string) bool {
	if strings.ContainsAny(text, "0123456789０１２３４５６７８９") {
		return true
	}
	if name := nameOf(s.report.Office); name.stem != "" && mentions(text, []string{name.stem, name.level}) {
		return true
	}
	for _, self := range []string{"我", "本"} {
		for _, level := range []string{"街", "镇", "乡", "局", "委", "办", "厅", "县", "市", "区", "省", "院", "中心", "单位", "机关", "部门", "级"} {
			if strings.Contains(text, self+level) {
				return true
			}
		}
	}
	return false
}

package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// paragraph is one paragraph of prose and where it stands.
type paragraph struct {
	// section is the id of the section, sectionPreamble, or "" for a section the form does not have.
	section string
	// place names the section by its printed heading, index counts its paragraphs from 0.
	place string
	index int
	text  string
}

// prose makes a rule of one that looks at each paragraph by itself: preamble, sections, notes under tables.
func prose(look func(s *subject, p *paragraph, found func(Finding))) rule {
	return func(s *subject, found func(Finding)) {
		for i, text := range s.report.Preamble {
			look(s, &paragraph{sectionPreamble, "前言", i, text}, found)
		}
		for i := range s.report.Sections {
			section := &s.report.Sections[i]
			if len(section.Paragraphs) == 0 {
				continue
			}
			p := paragraph{section: section.ID, place: s.report.Heading(i)}
			for j, text := range section.Paragraphs {
				p.index, p.text = j, text
				look(s, &p, found)
			}
		}
		for _, t := range s.form.Tables {
			for i, text := range s.report.Notes(t) {
				look(s, &paragraph{"", t.Name + " 表后注", i, text}, found)
			}
		}
	}
}

// finding begins a finding about the sentence around text[at:end].
func (p *paragraph) finding(rule string, severity form.Severity, at, end int) Finding {
	excerpt := sentence(p.text, at, end)
	section := p.section
	if section == "" {
		section = p.place
	}
	return Finding{
		ID: rule + "@" + section + "/" + strconv.Itoa(p.index+1), Rule: rule, Severity: severity,
		Place: p.place + " 第 " + strconv.Itoa(p.index+1) + " 段", Section: p.section, Excerpt: excerpt, Numbers: excerpt,
	}
}

// longestExcerpt is where a sentence is cut, in bytes before and after the words concerned.
const longestExcerpt = 120

// sentence returns the sentence around text[at:end].
func sentence(text string, at, end int) string {
	start := 0
	if i := strings.LastIndexAny(text[:at], "。；！？"); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		start = i + size
	}
	stop := len(text)
	if i := strings.IndexAny(text[end:], "。；！？"); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[end+i:])
		stop = end + i + size
	}
	excerpt := text[start:stop]
	if at-start > longestExcerpt {
		start = runeStart(text, at-longestExcerpt)
		excerpt = "……" + text[start:stop]
	}
	if stop-end > longestExcerpt {
		excerpt = strings.TrimSuffix(excerpt, text[runeStart(text, end+longestExcerpt):stop]) + "……"
	}
	return excerpt
}

func runeStart(text string, at int) int {
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

package check

import (
	"fmt"
	"hash/fnv"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// paragraph is one paragraph of prose and where it stands.
type paragraph struct {
	// section is the id of the section, sectionPreamble, or "" for a section the form does not have.
	section string
	// part is the id of the part it belongs to; note says that it stands under a table there, not in its prose.
	part string
	note bool
	// waits are the words in it that wait for something, follows the brackets that stand there because of those.
	waits, follows []report.Unfilled
	// heading names the section as printed, number counts its paragraphs from 1.
	heading string
	number  int
	// order is the paragraph's position among all findings.
	order int
	// printed is the text as it stands, text the same for reading by rules: digits narrow, no spaces.
	printed, text string
	// at maps text back to printed; nil when both are the same.
	at []int
}

// prose makes a rule of one that looks at each paragraph by itself: preamble, sections, notes under tables.
func prose(look func(s *subject, p *paragraph, found func(Finding))) rule {
	return func(s *subject, found func(Finding)) {
		for i := range s.paragraphs {
			look(s, &s.paragraphs[i], found)
		}
	}
}

// readParagraphs makes all prose of the report ready for the rules.
func (s *subject) readParagraphs() {
	waiting, following := byPart(s.report.Unfilled), byPart(s.report.Following)
	add := func(p paragraph, where report.ProsePart, texts []string) {
		begin := len(s.paragraphs)
		for i, printed := range texts {
			one := p
			one.number, one.order, one.printed = i+1, p.order+i, printed
			one.text, one.at = squeeze(printed)
			s.paragraphs = append(s.paragraphs, one)
		}
		for _, u := range waiting[where] {
			if u.Paragraph < len(texts) && u.To <= len(texts[u.Paragraph]) {
				one := &s.paragraphs[begin+u.Paragraph]
				one.waits = append(one.waits, u)
			}
		}
		for _, u := range following[where] {
			if u.Paragraph < len(texts) {
				one := &s.paragraphs[begin+u.Paragraph]
				one.follows = append(one.follows, u)
			}
		}
	}
	add(paragraph{section: sectionPreamble, part: PartPreamble, heading: "前言", order: positionPreamble}, report.ProsePart{Section: report.Preamble}, s.report.Preamble)
	for i := range s.report.Sections {
		section := &s.report.Sections[i]
		add(paragraph{
			section: section.ID, part: PartOfSection(s.report, i), heading: s.report.Heading(i), order: s.positionOfSection(i),
		}, report.ProsePart{Section: i}, section.Paragraphs)
	}
	for _, t := range s.form.Tables {
		add(paragraph{
			part: PartOfTable(s.report, t.ID), note: true, heading: t.Name + " 表后注", order: s.positionOfTable(t) + len(s.values),
		}, report.ProsePart{Section: report.Notes, Table: t.ID}, s.report.Notes(t))
	}
	// One long text is searched many times faster than its paragraphs one by one.
	var all strings.Builder
	size := 0
	for i := range s.paragraphs {
		size += len(s.paragraphs[i].text) + 1
	}
	all.Grow(size)
	for i := range s.paragraphs {
		all.WriteString(s.paragraphs[i].text)
		all.WriteByte('\n')
	}
	s.text = all.String()
	s.alphabet = lettersOf(s.text)
	wording := &s.form.Wording
	s.scraps, s.letters, s.generic = s.present(wording.Leftovers), s.present(wording.Internal), s.present(wording.Generic)
}

func byPart(places []report.Unfilled) map[report.ProsePart][]report.Unfilled {
	parts := map[report.ProsePart][]report.Unfilled{}
	for _, u := range places {
		part := report.ProsePart{Section: u.Section, Table: u.Table}
		parts[part] = append(parts[part], u)
	}
	return parts
}

// present returns those of some phrases that stand anywhere in the prose: mostly none.
func (s *subject) present(phrases []string) []string {
	var there []string
	for _, phrase := range phrases {
		if s.alphabet.mayHold(phrase) && strings.Contains(s.text, phrase) {
			there = append(there, phrase)
		}
	}
	return there
}

// finding begins a finding about the sentence around text[at:end]. Its id holds the sentence, not the number of the
// paragraph, so that an explanation stays with it when paragraphs are added before.
func (p *paragraph) finding(rule string, severity form.Severity, at, end int) Finding {
	from, to := p.words(at, end)
	if p.at != nil {
		at, end = p.at[at], p.at[end]
	}
	f := p.findingAsPrinted(rule, severity, at, end)
	p.place(&f, from, to)
	return f
}

// findingAsPrinted is finding for words of the paragraph as it is printed.
func (p *paragraph) findingAsPrinted(rule string, severity form.Severity, from, to int) Finding {
	excerpt := sentence(p.printed, from, to)
	section := p.section
	if section == "" {
		section = p.heading
	}
	f := Finding{
		ID: rule + "@" + section + "~" + fingerprint(excerpt), Rule: rule, Severity: severity,
		Place: fmt.Sprintf("%s 第 %d 段", p.heading, p.number), Part: p.part, Section: p.section, Excerpt: excerpt, Numbers: excerpt, order: p.order,
	}
	p.place(&f, from, to)
	return f
}

// place says which words a finding is about. Notes are not edited as prose is.
func (p *paragraph) place(f *Finding, from, to int) {
	if !p.note {
		f.concerns(p.number-1, from, to)
	}
}

// concern narrows a finding of the paragraph down to text[at:end]. The id stays: explanations hang on it.
func (p *paragraph) concern(f *Finding, at, end int) {
	if f.inProse {
		f.From, f.To = p.words(at, end)
	}
}

// words returns where text[at:end] stands in the paragraph as printed, without the blanks behind it.
func (p *paragraph) words(at, end int) (from, to int) {
	if p.at == nil {
		return at, end
	}
	if at == end {
		return p.at[at], p.at[at]
	}
	last := p.at[end-1]
	_, size := utf8.DecodeRuneInString(p.printed[last:])
	return p.at[at], last + size
}

// fingerprint tells sentences apart in eight hexadecimal digits.
func fingerprint(text string) string {
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(text)) // a hash takes everything
	return fmt.Sprintf("%08x", hash.Sum32())
}

// longestExcerpt is where a sentence is cut, in bytes before and after the words concerned.
const longestExcerpt = 120

// sentence returns the sentence around text[at:end].
func sentence(text string, at, end int) string {
	// What no excerpt reaches is not searched: a paragraph may be one long sentence with many findings.
	if far := end + 2*longestExcerpt; far < len(text) {
		text = text[:runeStart(text, far)]
	}
	if far := runeStart(text, max(0, at-2*longestExcerpt)); far > 0 {
		text, at, end = text[far:], at-far, end-far
	}
	start, stop := clause(text, at, end, "。；！？")
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

// clause returns where the words between marks around text[at:end] begin and, with the mark, end.
func clause(text string, at, end int, marks string) (start, stop int) {
	stop = len(text)
	if i := strings.LastIndexAny(text[:at], marks); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		start = i + size
	}
	if i := strings.IndexAny(text[end:], marks); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[end+i:])
		stop = end + i + size
	}
	return start, stop
}

func runeStart(text string, at int) int {
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

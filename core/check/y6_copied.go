package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/form"
)

// When prose counts as carried over from last year.
const (
	// leastCounted is how many characters a paragraph must have: shorter ones are alike by themselves.
	leastCounted = 30
	// sameParagraph is how alike a paragraph must be to one of last year's.
	sameParagraph = 0.8
	// copiedSection is the share of a section's text, copiedReport that of the whole prose.
	copiedSection, copiedReport = 0.7, 0.5
	// leastCopied is how many characters must be carried over.
	leastCopied = 100
)

// ruleY6Copied finds sections whose paragraphs are last year's. Numbers do not tell them apart, nor does the order; what
// rightly recurs every year does not count. 国办: 内容雷同 is a reason to be called to account.
func ruleY6Copied(s *subject, found func(Finding)) {
	texts := s.textOfLastYear()
	if len(texts) == 0 {
		return
	}
	last := alike.NewParagraphs(texts)
	var all copied
	sections := 0
	for i := range s.report.Sections {
		section := &s.report.Sections[i]
		if own := s.form.Section(section.ID); own != nil && own.MayBeNone {
			continue
		}
		c := s.carriedOver(section.Paragraphs, last)
		all.add(c)
		if !c.reaches(copiedSection) {
			continue
		}
		sections++
		f := c.finding("Y6@"+headingKey(section.ID, s.report.Heading(i)), s.report.Heading(i))
		f.Section, f.Part, f.order = section.ID, PartOfSection(s.report, i), s.positionOfSection(i)
		f.Message = fmt.Sprintf("这一节有 %s 的文字与上年报告相同：第 %s 段", percentage(c.share()), c.numbers())
		f.Excerpt = section.Paragraphs[c.paragraphs[0]]
		f.concerns(c.paragraphs[0], 0, len(f.Excerpt))
		found(f)
	}
	if sections == 0 && all.reaches(copiedReport) {
		f := all.finding("Y6@report", "全文")
		f.Message = fmt.Sprintf("全文有 %s 的文字与上年报告相同", percentage(all.share()))
		found(f)
	}
}

// textOfLastYear returns the paragraphs of last year's report, and those a report begun from it keeps of it, the way two
// years are compared.
func (s *subject) textOfLastYear() []string {
	var last []string
	add := func(paragraphs []string) {
		for _, text := range paragraphs {
			if text, size := s.yearless(text); size >= leastCounted {
				last = append(last, text)
			}
		}
	}
	for i := range s.report.Sections {
		add(s.report.Sections[i].Reused)
	}
	if s.last != nil && s.last.Year == s.report.Year-1 {
		for i := range s.last.Sections {
			add(s.last.Sections[i].Paragraphs)
		}
	}
	return last
}

// headingKey names a section in the id of a finding.
func headingKey(id, heading string) string {
	if id != "" {
		return id
	}
	return headingText(heading)
}

// copied counts what some paragraphs have from last year.
type copied struct {
	// paragraphs are the indices of those carried over, texts what they say.
	paragraphs []int
	texts      []string
	// characters of them and of all that counts.
	same, size float64
}

func (s *subject) carriedOver(paragraphs []string, last *alike.Paragraphs) copied {
	var c copied
	for i, text := range paragraphs {
		text, size := s.yearless(text)
		if size < leastCounted {
			continue
		}
		c.size += float64(size)
		if _, alikeness := last.Closest(text, sameParagraph); alikeness > 0 {
			c.same += alikeness * float64(size)
			c.paragraphs, c.texts = append(c.paragraphs, i), append(c.texts, text)
		}
	}
	return c
}

func (c *copied) add(other copied) {
	c.same, c.size = c.same+other.same, c.size+other.size
	c.texts = append(c.texts, other.texts...)
}

func (c *copied) share() float64 { return c.same / max(1, c.size) }

func (c *copied) reaches(share float64) bool { return c.same >= leastCopied && c.share() >= share }

// numbers lists the paragraphs carried over, counted from 1.
func (c *copied) numbers() string {
	var list []string
	for _, i := range c.paragraphs {
		list = append(list, fmt.Sprint(i+1))
	}
	return strings.Join(list, "、")
}

func (c *copied) finding(id, place string) Finding {
	return Finding{
		ID: id, Rule: "Y6", Severity: form.Warning, Place: place,
		Left: percentage(c.share()), Numbers: fingerprint(strings.Join(c.texts, "\n")),
		Advice: "写本年的新情况；确实没有变化的，请说明", Source: "国办公开办函〔2021〕30号 填报说明（明确责任）",
	}
}

func percentage(share float64) string { return fmt.Sprintf("%.0f%%", 100*share) }

// yearless writes a paragraph the way two years are compared, and counts its characters: numbers all alike, spaces and
// marks gone, sentences that recur every year left out.
func (s *subject) yearless(text string) (string, int) {
	var out strings.Builder
	out.Grow(len(text))
	for sentence := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("。；;！？", r) }) {
		if mentions(sentence, s.form.Wording.Recurring) {
			continue
		}
		number := false
		for _, r := range sentence {
			digit := unicode.IsDigit(r)
			switch {
			case digit && !number:
				out.WriteByte('0')
			case !digit && unicode.IsLetter(r):
				out.WriteRune(r)
			}
			number = digit
		}
	}
	return out.String(), utf8.RuneCountInString(out.String())
}

package template

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/report"
)

// FromReport makes a template of a report's prose as written. Every run of paragraphs for which locked says true becomes a
// locked block, the others are parted at their sub-headings. The office's own name and the year of the report become fields
// where they plainly are meant; what the supplements hold is nobody else's.
func FromReport(r *report.Report, id, name string, locked func(section string, paragraph int) bool) *Template {
	t := &Template{ID: id, Name: name, Version: "1", Forms: []string{r.Form.ID}}
	if r.Form.Extends != "" {
		t.Forms = []string{r.Form.Extends}
	}
	if r.Office.Kind != "" {
		t.Kinds = []report.Kind{r.Office.Kind}
	}
	for _, s := range r.Supplements {
		t.Supplements = append(t.Supplements, report.Supplement{Name: s.Name, Unit: s.Unit, Hint: s.Hint})
	}
	own := generalizer{r.Office.Name, strconv.Itoa(r.Year)}
	add := func(section string, prose []string) {
		texts := make([]string, len(prose))
		for i, text := range prose {
			texts[i] = own.text(text)
		}
		part := Part{Section: section, Blocks: blocksOf(texts, func(i int) bool { return locked(section, i) })}
		if part.Blocks != nil {
			t.Parts = append(t.Parts, part)
		}
	}
	add(report.SectionPreamble, r.Preamble)
	for _, s := range r.Sections {
		if s.ID != "" {
			add(s.ID, s.Paragraphs)
		}
	}
	return t.tidied()
}

var subheading = regexp.MustCompile(`^[（(][一二三四五六七八九十]+[）)]`)

// blocksOf parts prose into blocks, none of them within a condition that goes over several paragraphs.
func blocksOf(texts []string, locked func(i int) bool) []Block {
	var blocks []Block
	open := 0
	for i, text := range texts {
		is := locked(i)
		last := len(blocks) - 1
		if last < 0 || blocks[last].Locked != is || !is && open == 0 && subheading.MatchString(text) {
			blocks = append(blocks, Block{Locked: is})
			last++
		}
		blocks[last].Paragraphs = append(blocks[last].Paragraphs, text)
		for _, token := range Scan([]string{text}) {
			switch control, _ := controlOf(token.Text); control {
			case ifControl, eachControl:
				open++
			case endControl:
				open = max(open-1, 0)
			}
		}
	}
	return blocks
}

// generalizer puts fields in place of what is true of one office in one year only.
type generalizer struct{ office, year string }

// text looks only at what stands outside of fields.
func (g *generalizer) text(text string) string {
	var out strings.Builder
	at := 0
	for _, token := range Scan([]string{text}) {
		out.WriteString(g.numbered(g.name(text[at:token.From])) + text[token.From:token.To])
		at = token.To
	}
	out.WriteString(g.numbered(g.name(text[at:])))
	return out.String()
}

// Words before which a name begins, and those behind it that make it the name of another office.
const (
	beforeName = "由为以将对向从和与及是在本即经被把让给请到至于自的制年、，。；：（“《"
	officeOf   = "办公室 办公厅 党 机关 所属 下属 直属"
)

// name puts the field in place of the office's full name where that is no part of a longer one.
func (g *generalizer) name(text string) string {
	return replace(text, g.office, "【机关名称】", func(before, after string) bool {
		r, _ := utf8.DecodeLastRuneInString(before)
		if before != "" && unicode.Is(unicode.Han, r) && !strings.ContainsRune(beforeName, r) {
			return false
		}
		for _, word := range strings.Fields(officeOf) {
			if strings.HasPrefix(after, word) {
				return false
			}
		}
		return true
	})
}

// oneDay matches what follows the year of a day or month that comes once. The first and the last day are those of the period.
var (
	oneDay     = regexp.MustCompile(`^年\s*\d{1,2}\s*月`)
	periodEnds = regexp.MustCompile(`^年\s*(0?1\s*月\s*0?1|12\s*月\s*31)\s*日`)
)

// numbered puts the field in place of the report's year where the sentence speaks of it: not in the name of a document, not in
// the date of an event.
func (g *generalizer) numbered(text string) string {
	return replace(text, g.year, "【年度】", func(before, after string) bool {
		last, _ := utf8.DecodeLastRuneInString(before)
		switch {
		case unicode.IsDigit(last), !strings.HasPrefix(after, "年"):
			return false
		case strings.Count(before, "《") > strings.Count(before, "》"):
			return false
		}
		return !oneDay.MatchString(after) || periodEnds.MatchString(after)
	})
}

// replace puts words in place of others where meant says so of what stands around them.
func replace(text, old, words string, meant func(before, after string) bool) string {
	if old == "" {
		return text
	}
	var out strings.Builder
	for from := 0; ; {
		i := strings.Index(text[from:], old)
		if i < 0 {
			out.WriteString(text[from:])
			return out.String()
		}
		at, end := from+i, from+i+len(old)
		out.WriteString(text[from:at])
		if meant(text[:at], text[end:]) {
			out.WriteString(words)
		} else {
			out.WriteString(old)
		}
		from = end
	}
}

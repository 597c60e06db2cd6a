package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// Number is a number in the prose as written that a field could print from the cells it speaks of.
type Number struct {
	// Spot is where it is written, Part the id of the check.Part that holds it.
	template.Spot
	Part string
	// Text is the number as written, Field what stands between the brackets of the field for it, Value what that prints.
	Text, Field, Value string
	// Agrees says that the field prints the same number.
	Agrees bool
	// Sentence is what is written around the number, At where it stands there, in bytes.
	Sentence string
	At       int
}

// Numbers returns the numbers of the prose that claims of the form recognise and a field could print, in reading order. What
// a field prints already is none of them, nor is a magnitude such as 约15件.
func (p *Proof) Numbers(v *template.Vocabulary) []Number {
	var list []Number
	for _, s := range check.Statements(p.Report) {
		n, ok := p.number(&s, v)
		if !ok {
			continue
		}
		// Words that are printed more than once, such as those in 【逐项…】, stand for different cells.
		if last := len(list) - 1; last >= 0 && list[last].Spot == n.Spot {
			list = list[:last]
			continue
		}
		list = append(list, n)
	}
	return list
}

// number finds out what field could stand in place of a statement's number.
func (p *Proof) number(s *check.Statement, v *template.Vocabulary) (n Number, ok bool) {
	section := report.Preamble
	if s.Part != check.PartPreamble {
		if section = check.SectionAt(p.Report, s.Part); section < 0 {
			return n, false
		}
	}
	text := check.ProseOf(p.Report, s.Part)[s.Paragraph][s.From:s.To]
	at := p.Source(template.Spot{Section: section, Paragraph: s.Paragraph, From: s.From, To: s.To})
	written := check.ProseOf(p.written, s.Part)
	if !s.Exact || at.Paragraph >= len(written) || at.To > len(written[at.Paragraph]) || written[at.Paragraph][at.From:at.To] != text {
		return n, false
	}
	n = Number{Spot: at, Part: s.Part, Text: text, Agrees: s.Agrees}
	if n.Field, n.Value = p.fieldFor(s, plain(text), v); n.Field == "" {
		return n, false
	}
	n.Sentence, n.At = sentence(written[at.Paragraph], at.From, at.To)
	return n, true
}

// formats are the ways in which prose may write a number.
var formats = []string{"", "·中文数字", "·千分位", "·元"}

// fieldFor returns the field that prints a number as it is written, or as it should be where the cells hold another.
func (p *Proof) fieldFor(s *check.Statement, text string, v *template.Vocabulary) (field, value string) {
	name := v.NameOf(s.Cells)
	if name == "" && len(s.Cells) == 1 {
		name = p.placeOf(s.Cells[0])
	}
	if name == "" || text == "" {
		return "", ""
	}
	for _, format := range formats {
		e, problem := v.Lookup(name + format)
		if problem != "" || e.Value == "" {
			continue
		}
		if plain(e.Value) == text || !s.Agrees && alike(e.Value, text) {
			return name + format, e.Value
		}
	}
	return "", ""
}

func (p *Proof) placeOf(cell form.Address) string {
	if i := p.written.Form.Cell(cell); i >= 0 {
		return p.written.Place(i)
	}
	return ""
}

// plain is a number without the blanks and the wide digits that people write, "" for words that are none.
func plain(text string) string {
	text = strings.ReplaceAll(width.Narrow.String(text), " ", "")
	if strings.Trim(text, digits+numerals) != "" {
		return ""
	}
	return text
}

const (
	digits   = "0123456789,."
	numerals = "〇零一二两三四五六七八九十百千万亿"
)

// alike reports whether two numbers are written in the same way.
func alike(value, text string) bool {
	first := func(s string) bool { r, _ := utf8.DecodeRuneInString(s); return strings.ContainsRune(digits, r) }
	return first(value) == first(text) && (strings.Contains(value, ",") == strings.Contains(text, ",") || !strings.Contains(text, ","))
}

// sentence returns the sentence around text[from:to] and where that stands in it.
func sentence(text string, from, to int) (around string, at int) {
	const ends = "。；！？"
	start, stop := 0, len(text)
	if i := strings.LastIndexAny(text[:from], ends); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		start = i + size
	}
	if i := strings.IndexAny(text[to:], ends); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[to+i:])
		stop = to + i + size
	}
	return text[start:stop], from - start
}

// Replace returns the paragraphs of a part with fields in place of numbers of it.
func Replace(paragraphs []string, numbers []Number) []string {
	next := slices.Clone(paragraphs)
	// From the end on, so that what is still to be replaced stays where it is.
	for _, n := range slices.Backward(numbers) {
		text := next[n.Paragraph]
		next[n.Paragraph] = text[:n.From] + "【" + n.Field + "】" + text[n.To:]
	}
	return next
}

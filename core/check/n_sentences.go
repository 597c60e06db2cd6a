package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// sentenceReader reads what the sentences of a report say in numbers, one after another.
type sentenceReader struct {
	s      *subject
	claims *form.Claims
	// partlyWords are those of the claims without names of the office itself.
	partlyWords []string
	// heading is the sub-heading the paragraph stands under, part the part it belongs to.
	heading, part string
}

func newSentenceReader(s *subject) *sentenceReader {
	r := &sentenceReader{s: s, claims: &s.form.Claims}
	for _, word := range r.claims.Partly {
		if suffixOf(word, organs) == "" || !inOrder(word, s.report.Office.Name) {
			r.partlyWords = append(r.partlyWords, word)
		}
	}
	return r
}

// statement is a number, or the absence of anything, that a claim of the form recognises.
type statement struct {
	match
	paragraph *paragraph
	figure    figure
	// column narrows the claim to a column that the sentence names, "" for none.
	column string
	when   when
	// partly and wide say that the number may count less or more than the cells do.
	partly, wide bool
}

// sentenceFigures are the numbers of one sentence and what claims make of them; nil where none does.
type sentenceFigures struct {
	paragraph  *paragraph
	start, end int
	figures    []figure
	said       []*statement
	zero       []*statement
}

// read reads the sentences of a paragraph that hold a number or say that there was nothing.
func (r *sentenceReader) read(p *paragraph, look func(q *sentenceFigures)) {
	r.follow(p)
	q := &sentenceFigures{paragraph: p}
	finish := func(end int) {
		if q.end = end; len(q.figures) > 0 || len(q.zero) > 0 {
			r.recognise(q)
			look(q)
			q = &sentenceFigures{paragraph: p}
		}
		q.start = end
	}
	for at := 0; at < len(p.text); {
		c := p.text[at]
		if c < utf8.RuneSelf && (c < '0' || c > '9') {
			at++
			if c == '!' || c == '?' {
				finish(at)
			}
			continue
		}
		letter, size := utf8.DecodeRuneInString(p.text[at:])
		switch {
		case letter == '。' || letter == '！' || letter == '？':
			finish(at + size)
		case c < utf8.RuneSelf || isNumeral(letter):
			f, ok := readFigure(p.text, at, r.claims.Measures)
			if ok {
				q.figures = append(q.figures, f)
				size = f.end - at
			} else if c < utf8.RuneSelf {
				size = pastDigits(p.text[at:])
			}
		}
		if r.claims.OpensZero(letter) {
			q.zero = append(q.zero, &statement{paragraph: p, figure: figure{at: at, end: at}})
		}
		at += size
	}
	finish(len(p.text))
}

// longestHeading in bytes; a paragraph without a full stop up to it is a sub-heading when it is numbered.
const longestHeading = 100

// follow keeps the sub-heading that paragraphs stand under.
func (r *sentenceReader) follow(p *paragraph) {
	if p.part != r.part || p.note {
		r.part, r.heading = p.part, ""
	}
	if len(p.text) <= longestHeading && !strings.Contains(p.text, "。") && strings.IndexAny(p.text, "（(一二三四五六七八九十123456789") == 0 {
		r.heading = p.text
	}
}

// recognise holds the numbers of a sentence against the claims.
func (r *sentenceReader) recognise(q *sentenceFigures) {
	text := q.paragraph.text
	q.said = make([]*statement, len(q.figures))
	limit := q.start
	for i := range q.figures {
		f := &q.figures[i]
		m := matcher{text: text, start: limit, stop: q.end, year: r.s.report.Year}
		if i+1 < len(q.figures) {
			m.stop = q.figures[i+1].at
		}
		limit = f.end
		if f.unit == inPercent {
			continue
		}
		found := m.around(r.claims, f, r.s.report.Year)
		if found.Claim == nil || isDelta(text[min(found.from, f.at):f.at]) || suffixOf(text[m.start:found.from], moreOrLess) != "" {
			continue
		}
		q.said[i] = r.judge(q, &statement{match: found, paragraph: q.paragraph, figure: *f}, m.start, f.at)
	}
	r.inherit(q)
	anchors := q.zero
	q.zero = nil
	for _, anchor := range anchors {
		m := matcher{text: text, start: q.start, stop: q.end, year: r.s.report.Year}
		for _, found := range m.zero(r.claims, anchor.figure.at, r.s.report.Year) {
			if slices.ContainsFunc(q.zero, func(z *statement) bool { return z.Claim == found.Claim && z.to >= found.from }) {
				continue
			}
			zero := &statement{match: found, paragraph: q.paragraph}
			zero.figure = figure{at: found.from, end: found.to, number: found.from, past: found.to}
			if zero = r.judge(q, zero, q.start, found.to); zero != nil {
				q.zero = append(q.zero, zero)
			}
		}
	}
}

// judge decides whether a match means what its claim says, and for which column and time. It returns nil when the sentence
// speaks of something else.
func (r *sentenceReader) judge(q *sentenceFigures, said *statement, limit, number int) *statement {
	text, claim := q.paragraph.text, said.Claim
	end := max(said.to, said.figure.end)
	start, stop := clause(text, said.from, end, clauseMarks)
	start, stop = max(start, limit), min(stop, q.end)
	if said.Phrase.Counts || said.Phrase.Pays {
		// What stands in brackets behind a number is about parts of it.
		if i := strings.IndexAny(text[end:stop], "（("); i >= 0 {
			stop = end + i
		}
		if mentions(lastRunes(text[start:said.from], reachOfNot), negations) {
			return nil
		}
	}
	own := text[start:stop]
	if !r.onSubject(q, said) || mentions(own, claim.NotWith) || mentions(own, r.claims.Elsewhere) {
		return nil
	}
	// Words that stand before in the sentence count unless the phrase itself leaves no doubt.
	if !mentions(text[said.from:end], r.claims.About) && mentions(text[q.start:start], r.claims.Elsewhere) {
		return nil
	}
	column, ok := r.columnIn(claim, text[start:end])
	if !ok {
		return nil
	}
	further, _, _ := strings.Cut(text[end:stop], "、")
	said.column = column
	said.when = r.timeOf(q, start, number)
	said.partly = r.partly(q, start, text[start:end]+further) || besides(text[end:q.end]) ||
		claim.Rule == "N3" && withdrawn(text[end:q.end]) || r.another(text[start:said.from])
	said.wide = mentions(text[q.start:end], r.claims.Wider)
	return said
}

// onSubject reports whether the words near a match are on the subject of its claim: in the sentence, its sub-heading, the
// paragraph before it, or because the whole section is.
func (r *sentenceReader) onSubject(q *sentenceFigures, said *statement) bool {
	wanted := said.Claim.With
	if len(wanted) == 0 {
		wanted = r.claims.About
	}
	text := q.paragraph.text
	return mentions(text[q.start:q.end], wanted) || mentions(r.heading, wanted) || r.inItsSection(q.paragraph, said.Claim) ||
		!said.Claim.SameSentence && mentions(text[:q.start], wanted)
}

// negations before a number make 「一件」 mean none: 没有发生一起行政复议. They reach some characters far.
var negations = []string{"未", "没", "无"}

const reachOfNot = 8

// inItsSection reports whether the paragraph stands in the section of the table that a claim names.
func (r *sentenceReader) inItsSection(p *paragraph, c *form.Claim) bool {
	section := r.s.form.Section(p.section)
	return section != nil && section.TableID != "" && section.TableID == r.tableOf(c)
}

// inherit gives numbers that only name a column the claim of the number they are a part of: 「其中自然人 10 件」.
func (r *sentenceReader) inherit(q *sentenceFigures) {
	text := q.paragraph.text
	var whole *statement
	bracket := false
	for i := range q.figures {
		f := &q.figures[i]
		if i > 0 {
			bracket = bracketOpen(bracket, q.before(i))
		}
		if q.said[i] != nil {
			if !bracket || whole == nil {
				whole = q.said[i]
			}
			continue
		}
		if whole == nil || whole.column != "" || f.unit != ofCount || i == 0 {
			continue
		}
		start := q.figures[i-1].end
		if at := strings.LastIndexAny(text[start:f.at], clauseMarks); at >= 0 {
			start += at
		}
		_, stop := clause(text, f.at, f.end, clauseMarks+"、")
		if i+1 < len(q.figures) {
			stop = min(stop, q.figures[i+1].at)
		}
		words := text[start:min(stop, q.end)]
		if utf8.RuneCountInString(words) > longestPart || isDelta(text[start:f.at]) ||
			mentions(words, r.partlyWords) || mentions(words, r.claims.Elsewhere) || mentions(words, whole.Claim.NotWith) {
			continue
		}
		if column, ok := r.columnIn(whole.Claim, words); ok && column != "" {
			part := *whole
			part.figure, part.column, part.from, part.to = *f, column, f.at, f.end
			part.partly = false
			q.said[i] = &part
		}
	}
}

package check

import (
	"fmt"
	"strings"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Statement is a number in the prose that a claim of the form recognises.
type Statement struct {
	// Claim tells what is said and with which phrases.
	Claim *form.Claim
	// Part is the id of the Part that holds it, Paragraph the index of its paragraph there. From and To are where the number
	// without its unit stands in the paragraph as the report holds it, in bytes; of words such as 未收到申请 where they stand.
	Part                string
	Paragraph, From, To int
	// Number is what the prose says, Cells are those whose sum it names.
	Number string
	Cells  []form.Address
	// Exact says that the number is told as such, not as a magnitude: 15件, not 约15件. Agrees reports whether the cells hold it.
	Exact, Agrees bool
}

// Statements returns what the claims of the form recognise in the prose of a report, in reading order: only what is said of
// this year and of all that the cells count.
func Statements(r *report.Report) []Statement {
	s := newSubject(r, Options{})
	var list []Statement
	reader := newSentenceReader(s)
	for i := range s.paragraphs {
		p := &s.paragraphs[i]
		if p.note {
			continue
		}
		reader.read(p, func(q *sentenceFigures) {
			for _, said := range q.all() {
				if said.when != thisYear {
					continue
				}
				sum, agrees := s.agreeing(said)
				if sum == nil || (said.partly || said.wide) && !agrees {
					continue
				}
				one := Statement{
					Claim: said.Claim, Part: p.part, Paragraph: p.number - 1, Number: said.figure.value.String(),
					Exact: said.figure.how == exactly, Agrees: agrees,
				}
				one.From, one.To = p.words(said.figure.number, said.figure.past)
				for _, cell := range sum.Cells {
					one.Cells = append(one.Cells, s.form.Cells()[cell].Address)
				}
				list = append(list, one)
			}
		})
	}
	return list
}

// all returns the statements of a sentence in the order they were found.
func (q *sentenceFigures) all() []*statement {
	var all []*statement
	for _, said := range q.said {
		if said != nil {
			all = append(all, said)
		}
	}
	return append(all, q.zero...)
}

// ruleClaims holds what sentences say against the cells they name (N1–N7, N10; the claims are data of the form), and the
// numbers within a sentence against each other (N3, N4, N8).
func ruleClaims(s *subject, found func(Finding)) {
	if len(s.form.Claims.List) == 0 {
		return
	}
	reader := newSentenceReader(s)
	var unsure []*statement
	// settled are claims that some sentence tells as the table does: a number for a wider area beside it is no contradiction.
	settled := map[*form.Claim]bool{}
	for i := range s.paragraphs {
		p := &s.paragraphs[i]
		if p.note {
			continue
		}
		reader.read(p, func(q *sentenceFigures) {
			clear := true
			for _, said := range q.all() {
				if said.when == lastYear {
					s.ofLastYear(said, found)
				}
				if said.when != thisYear {
					continue
				}
				switch sum, agrees := s.agreeing(said); {
				case agrees:
					settled[said.Claim] = true
				case sum == nil || said.partly || said.wide && !s.governs():
				case said.wide:
					unsure = append(unsure, said)
				default:
					clear = false
					s.contradicts(said, sum, found)
				}
			}
			if clear {
				// A part that contradicts its cell has been told; its sum says nothing new.
				s.partsOfWhole(q, found)
			}
			s.shares(q, found)
			s.changes(q, found)
		})
	}
	for _, said := range unsure {
		if sum, _ := s.agreeing(said); !settled[said.Claim] {
			s.contradicts(said, sum, found)
		}
	}
}

// governs reports whether the office is a government, which reports for its area.
func (s *subject) governs() bool {
	switch s.report.Office.Kind {
	case report.CountyGovernment, report.CityGovernment, report.Province:
		return true
	}
	return false
}

// agreeing returns the sum that a statement agrees with or, where none does, the proper one. It is nil when cells are
// still open: a number of a table half filled in says nothing.
func (s *subject) agreeing(said *statement) (sum *form.Sum, agrees bool) {
	for _, candidate := range said.Claim.Sums {
		candidate = candidate.In(said.column)
		if candidate == nil {
			continue
		}
		total, ok := s.sumOf(candidate)
		if !ok {
			return nil, false
		}
		if said.figure.fits(total) || said.Claim.AtMost && said.figure.value.Cmp(total) <= 0 {
			return candidate, true
		}
		if sum == nil {
			sum = candidate
		}
	}
	return sum, false
}

// contradicts reports a statement that no legitimate sum of cells agrees with.
func (s *subject) contradicts(said *statement, sum *form.Sum, found func(Finding)) {
	total, _ := s.sumOf(sum)
	f := s.aboutStatement(said, said.Claim.Rule, said.Claim.Severity)
	s.sides(&f, said, total, sum)
	unit := ""
	if said.Phrase.Pays {
		unit = " 元"
	}
	f.Message = fmt.Sprintf("文中写「%s」，而%s是 %s%s", said.words(), sum.Place, total, unit)
	if said.Claim.AtMost {
		f.Message = fmt.Sprintf("文中写「%s」，而%s只有 %s%s", said.words(), sum.Place, total, unit)
	}
	if f.Difference != "" {
		f.Message += "，相差 " + strings.TrimPrefix(f.Difference, "-")
	}
	var others []string
	for _, other := range said.Claim.Sums {
		if other = other.In(said.column); other == nil || other == sum {
			continue
		}
		if total, ok := s.sumOf(other); ok {
			others = append(others, fmt.Sprintf("%s（%s）", other.Place, total))
		}
	}
	if len(others) > 0 {
		f.Message += "；也不等于" + strings.Join(others, "、")
	}
	if f.Advice == "" {
		f.Advice = "核对文字和表格，改成一致；说的不是同一件事的，请说明"
	}
	found(f)
}

// aboutStatement begins a finding about a number in a sentence.
func (s *subject) aboutStatement(said *statement, rule string, severity form.Severity) Finding {
	p := said.paragraph
	at, end := said.span()
	f := p.finding(rule, severity, at, end)
	f.Advice, f.Source = said.Claim.Advice, said.Claim.Source
	return f
}

// sides fills in both numbers of a finding, so that an explanation holds only for them.
func (s *subject) sides(f *Finding, said *statement, total decimal.Decimal, sum *form.Sum) {
	for _, cell := range sum.Cells {
		f.Addresses = append(f.Addresses, s.form.Cells()[cell].Address)
	}
	f.Left, f.Right = said.figure.value.String(), total.String()
	if difference, err := said.figure.value.Sub(total); err == nil && said.figure.how == exactly {
		f.Difference = difference.String()
	}
	f.Numbers += "|" + f.Left + "|" + f.Right
}

// span returns where the words of a statement stand in the text.
func (said *statement) span() (at, end int) {
	return min(said.from, said.figure.at), max(said.to, said.figure.end)
}

// longestQuote in characters of words that a message repeats.
const longestQuote = 40

// words returns the words of a statement as they stand in the text, the middle left out where they are many.
func (said *statement) words() string {
	at, end := said.span()
	words := []rune(said.paragraph.text[at:end])
	if len(words) > longestQuote {
		return string(words[:longestQuote/2]) + "……" + string(words[len(words)-longestQuote/2:])
	}
	return string(words)
}

// ofLastYear holds what is said of last year against last year's report.
func (s *subject) ofLastYear(said *statement, found func(Finding)) {
	if said.partly || said.wide || s.last == nil || s.last.Year != s.report.Year-1 {
		return
	}
	var first *form.Sum
	var total decimal.Decimal
	for _, sum := range said.Claim.Sums {
		if sum = sum.In(said.column); sum == nil {
			continue
		}
		n, ok := s.sumOfLast(sum)
		if !ok || said.figure.fits(n) {
			return
		}
		if first == nil {
			first, total = sum, n
		}
	}
	if first == nil {
		return
	}
	f := s.aboutStatement(said, said.Claim.Rule, said.Claim.Severity)
	s.sides(&f, said, total, first)
	f.Message = fmt.Sprintf("文中说上年「%s」，而上年报告%s是 %s", said.words(), first.Place, total)
	f.Advice = "核对上年报告；说的不是上年的，请说明"
	found(f)
}

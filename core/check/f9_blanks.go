package check

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/form"
)

// blankDate matches a date whose numbers were left to be written in: 2027年  月  日.
var blankDate = regexp.MustCompile(`年[ \t\x{a0}\x{3000}]+月|月[ \t\x{a0}\x{3000}]+日|20[ \t\x{a0}\x{3000}]{2,}年`)

// dayOf are characters behind 日 with which it begins another word: 日常, 日均.
const dayOf = "常均报志趋益前后"

// ruleF9Dates finds dates that nobody has filled in.
func ruleF9Dates(s *subject, p *paragraph, found func(Finding)) {
	if p.at == nil {
		return // without blanks nothing was left out
	}
	from, to := blankIn(p.printed)
	if from == to {
		return
	}
	f := p.findingAsPrinted("F9", form.Error, from, to)
	describeBlankDate(s, &f, p.printed[from:to])
	found(f)
}

// ruleF9SignedDate looks for the same in the sign-off.
func ruleF9SignedDate(s *subject, found func(Finding)) {
	date := s.report.SignOff.Date
	from, to := blankIn(date)
	if from == to || s.report.SignOff.Absent {
		return
	}
	f := Finding{
		ID: "F9@落款日期", Rule: "F9", Severity: form.Error, Part: PartFacts, Place: "落款", Section: sectionSignOff,
		Excerpt: date, Numbers: date, order: positionLast,
	}
	describeBlankDate(s, &f, date)
	found(f)
}

func describeBlankDate(s *subject, f *Finding, words string) {
	f.Message, f.Advice, f.Source = "日期没有填完整：「"+brief(words)+"」", "写明年、月、日，或删去", s.form.Source.Number
}

// blankIn returns where a date lacks a number, twice the same place where none does.
func blankIn(text string) (from, to int) {
	at := blankDate.FindStringIndex(text)
	if at == nil {
		return 0, 0
	}
	if next, _ := utf8.DecodeRuneInString(text[at[1]:]); strings.HasSuffix(text[:at[1]], "日") && strings.ContainsRune(dayOf, next) {
		return 0, 0
	}
	return at[0], at[1]
}

package check

import (
	"fmt"

	"github.com/nianbao/nianbao/core/form"
)

// ruleReminders reminds of cells over 0 of which no word of the prose speaks (N9, N10, N11; data of the form). Of
// reminders under one rule only the first is told: the others say less.
func ruleReminders(s *subject, found func(Finding)) {
	told := map[string]bool{}
	for _, r := range s.form.Claims.Reminders {
		if told[r.Rule] || !r.Years.Contains(s.report.Year) {
			continue
		}
		total, ok := s.sumOf(r.Sum)
		if !ok || total.Sign() <= 0 || s.spokenOf(r) {
			continue
		}
		told[r.Rule] = true
		f := Finding{
			Rule: r.Rule, Severity: r.Severity, Message: fmt.Sprintf("%s（%s 件）", r.Says, total),
			Left: total.String(), Numbers: total.String(), Advice: r.Advice, Source: r.Source,
		}
		for _, cell := range r.Sum.Cells {
			if n, _ := s.values[cell].Number(); n.Sign() > 0 {
				f.Addresses = append(f.Addresses, s.form.Cells()[cell].Address)
			}
		}
		f.Place = s.report.Place(s.form.Cell(f.Addresses[0]))
		f.ID = r.Rule + "@" + string(f.Addresses[0])
		found(f)
	}
}

// spokenOf reports whether the sections speak of what a reminder is about. Headings do not count: every report has them.
func (s *subject) spokenOf(r *form.Reminder) bool {
	for i := range s.paragraphs {
		if p := &s.paragraphs[i]; !p.note && p.section != sectionPreamble && mentions(p.text, r.Unless) {
			return true
		}
	}
	return false
}

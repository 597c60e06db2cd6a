package check

import (
	"cmp"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleRelations checks the relations that stand in the form file: A1–A6, A10, A11 within a report, Y1–Y3 against
// last year's. Their formulas, severities and advice are data there.
func ruleRelations(s *subject, found func(Finding)) {
	for _, t := range s.form.Tables {
		for _, r := range t.Relations {
			if !r.Years.Contains(s.report.Year) || (r.Total && s.report.Totals == report.Computed) {
				continue
			}
			if r.AcrossYears() && !s.comparable(t) {
				continue
			}
			for _, i := range r.Instances {
				s.relation(i, found)
			}
		}
	}
}

// comparable reports whether last year's report has the table, filled in.
func (s *subject) comparable(t *form.Table) bool {
	if s.last == nil || s.last.Year != s.report.Year-1 || s.last.Table(t.ID).Absent {
		return false
	}
	for i, def := range s.last.Form.Cells() {
		if def.Table != nil && def.Table.ID == t.ID && !s.lastValues[i].Empty() {
			return true
		}
	}
	return false
}

// idOf is the id of the finding that an instance of a relation does not hold.
func idOf(i *form.Instance) string { return i.Relation.Rule + "@" + i.Key }

func (s *subject) relation(i *form.Instance, found func(Finding)) {
	if !s.judgeable(i) {
		return
	}
	lastCell := func(cell int) report.Cell { c, _ := s.lastCell(cell); return c }
	left, _ := report.Sum(i.Left, s.values, lastCell)
	right, _ := report.Sum(i.Right, s.values, lastCell)
	order := left.Cmp(right)
	if order == 0 || (i.Relation.Op == form.AtMost && order < 0) {
		return
	}
	difference, err := left.Sub(right)
	if err != nil {
		return
	}
	f := Finding{
		ID: idOf(i), Rule: i.Relation.Rule, Severity: i.Relation.Severity, Place: i.Place(),
		Left: left.String(), Right: right.String(), Difference: difference.String(),
		Advice: i.Relation.Advice, Source: cmp.Or(i.Relation.Source, s.form.Source.Number),
	}
	for _, t := range i.Left {
		f.Addresses = append(f.Addresses, s.form.Cells()[t.Cell].Address)
	}
	for _, t := range i.Right {
		f.Addresses = append(f.Addresses, s.form.Cells()[t.Cell].Address)
	}
	if i.Relation.Total {
		f.Place = s.form.Cells()[i.Left[0].Cell].Place()
	}
	leftText, rightText := s.side(i.Left, f.Left), s.side(i.Right, f.Right)
	f.Numbers = leftText + "|" + rightText
	join := "，而"
	if i.Relation.Op == form.AtMost {
		join = "，多于"
	}
	f.Message = leftText + join + rightText + "，相差 " + difference.Abs().String() + "（规则：" + i.Relation.Says + "）"
	found(f)
}

// judgeable reports whether the cells of an instance say enough to hold it against them. Text is rule A8's matter. A
// blank counts as 0 once the table is complete, or in the sum of a printed total; before that the clerk is still
// typing. Last year's blanks prove nothing.
func (s *subject) judgeable(i *form.Instance) bool {
	blank, number := false, false
	for _, side := range [][]form.Term{i.Left, i.Right} {
		for _, t := range side {
			if t.LastYear {
				if _, ok := s.lastCell(t.Cell); !ok {
					return false
				}
				continue
			}
			if s.missing(t.Cell) || s.unclear[t.Cell] {
				return false
			}
			if s.values[t.Cell].Empty() {
				blank = true
			} else {
				number = true
			}
		}
	}
	if i.Relation.Total {
		return number && !s.values[i.Left[0].Cell].Empty()
	}
	return number && (!blank || s.complete(i.Table.ID))
}

// mostTerms is how many terms a message names before it leaves out those that are 0.
const mostTerms = 4

// side writes one side of a relation with labels and numbers: 「新收 8 + 上年结转 1 = 9」.
func (s *subject) side(terms []form.Term, sum string) string {
	var b strings.Builder
	named := 0
	for _, t := range terms {
		c := s.values[t.Cell]
		if t.LastYear {
			c, _ = s.lastCell(t.Cell)
		}
		if len(terms) > mostTerms && (c.Zero() || c.Empty()) {
			continue
		}
		switch {
		case t.Minus && named > 0:
			b.WriteString(" − ")
		case t.Minus:
			b.WriteString("−")
		case named > 0:
			b.WriteString(" + ")
		}
		if t.LastYear {
			b.WriteString("上年")
		}
		b.WriteString("「" + t.Label + "」")
		if c.Empty() {
			b.WriteString("（空）")
		} else {
			b.WriteString(c.String())
		}
		named++
	}
	switch {
	case named == 0:
		return "各项之和 0"
	case named < len(terms):
		b.WriteString("（其余为 0）")
	}
	if len(terms) > 1 && named > 0 {
		b.WriteString(" = " + sum)
	}
	return b.String()
}

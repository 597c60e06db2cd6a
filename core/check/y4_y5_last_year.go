package check

import (
	"fmt"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
)

// ruleY4OpenCases reminds of cases that were open at the end of last year while this year's table is all zero.
// Whether carried cases are counted again was not established, so it asserts no equality.
func ruleY4OpenCases(s *subject, found func(Finding)) {
	for _, open := range s.form.OpenCases() {
		table := s.form.Cells()[open[0]].Table
		if !s.comparable(table) || !s.allZero(table) {
			continue
		}
		var sum decimal.Decimal
		var addresses []form.Address
		for _, cell := range open {
			c, _ := s.lastCell(cell)
			if number, ok := c.Number(); ok && number.Sign() > 0 {
				addresses = append(addresses, s.form.Cells()[cell].Address)
				if total, err := sum.Add(number); err == nil {
					sum = total
				}
			}
		}
		if len(addresses) == 0 {
			continue
		}
		found(Finding{
			ID: "Y4@" + table.ID, Rule: "Y4", Severity: form.Notice, Place: table.Name, Addresses: addresses,
			Message: fmt.Sprintf("上年报告还有 %s 件「%s」，而今年整张表都是 0", sum, s.form.Cells()[open[0]].Column.Text),
			Left:    sum.String(), Right: "0", Difference: sum.String(), Numbers: sum.String(),
			Advice: "核对这些案件今年是已经有了结果，还是仍未审结",
		})
	}
}

// allZero reports whether a table is filled in with nothing but zeros.
func (s *subject) allZero(t *form.Table) bool {
	any := false
	for i, def := range s.form.Cells() {
		if def.Table != t {
			continue
		}
		if c := s.values[i]; !c.Empty() && !c.Zero() {
			return false
		}
		any = any || s.values[i].Zero()
	}
	return any
}

// jump is the ratio to last year from which rule Y5 asks, least the number below which it does not: two cases after
// none are no jump.
var jump, least = decimal.MustNew(5, 0), decimal.MustNew(5, 0)

// ruleY5Jump reminds of numbers over five times last year's or under a fifth. Of a row with a total only the total is
// looked at.
func ruleY5Jump(s *subject, found func(Finding)) {
	if s.last == nil || s.last.Year != s.report.Year-1 {
		return
	}
	component := s.components()
	for i := range s.values {
		def := &s.form.Cells()[i]
		if component[i] || def.Kind == form.Change || def.Kind == form.Amount || s.missing(i) {
			continue
		}
		before, ok := s.lastCell(i)
		if !ok {
			continue
		}
		was, ok1 := before.Number()
		is, ok2 := s.values[i].Number()
		if !ok1 || !ok2 || was.IsNeg() || is.IsNeg() || is.Max(was).Cmp(least) < 0 {
			continue
		}
		low, err := is.Min(was).Mul(jump)
		if err != nil || low.Cmp(is.Max(was)) >= 0 {
			continue
		}
		difference, err := is.Sub(was)
		if err != nil {
			continue
		}
		f := s.cellFinding("Y5", form.Notice, i)
		f.Left, f.Right, f.Difference = is.String(), was.String(), difference.String()
		f.Numbers = f.Left + "|" + f.Right
		switch {
		case was.IsZero():
			f.Message = fmt.Sprintf("今年 %s，上年是 0", is)
		case is.Cmp(was) > 0:
			f.Message = fmt.Sprintf("今年 %s，超过上年 %s 的五倍，相差 %s", is, was, difference)
		default:
			f.Message = fmt.Sprintf("今年 %s，不到上年 %s 的五分之一，相差 %s", is, was, difference.Abs())
		}
		f.Advice = "核对是否多写、少写了一位；确实有这么大变化的不用改"
		if def.Kind == form.Money {
			f.Advice = "核对是否多写、少写了一位，或把单位弄错；确实有这么大变化的不用改"
		}
		found(f)
	}
}

// components marks the cells that a total of their row sums up.
func (s *subject) components() []bool {
	component := make([]bool, len(s.values))
	for _, t := range s.form.Tables {
		for _, r := range t.Relations {
			if !r.Total || !r.PerRow() {
				continue
			}
			for _, i := range r.Instances {
				for _, term := range i.Right {
					component[term.Cell] = true
				}
			}
		}
	}
	return component
}

package check

import (
	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// sumOf adds cells, money in 元; ok is false while one of them is open.
func (s *subject) sumOf(sum *form.Sum) (total decimal.Decimal, ok bool) {
	for _, cell := range sum.Cells {
		if !s.settled(cell) {
			return total, false
		}
		var err error
		if total, err = total.Add(s.inYuan(cell)); err != nil {
			return total, false
		}
	}
	return total, true
}

// inYuan returns the number of a cell, of an amount in 万元 as 元.
func (s *subject) inYuan(cell int) decimal.Decimal {
	number, _ := s.values[cell].Number()
	if s.form.Cells()[cell].Unit == "万元" {
		if product, err := number.Mul(tenThousand); err == nil {
			return product.Trim(0)
		}
	}
	return number
}

// settled reports whether a cell holds a number nobody is still working at: a computed total needs all it is made of.
func (s *subject) settled(cell int) bool {
	if s.missing(cell) || s.unclear[cell] || s.values[cell].Empty() {
		return false
	}
	if total := s.form.Cells()[cell].Total; total != nil && s.report.Totals == report.Computed && !s.complete(s.form.Cells()[cell].Table.ID) {
		for _, term := range total.Right {
			if !s.settled(term.Cell) {
				return false
			}
		}
	}
	return true
}

// sumOfLast adds cells of last year's report.
func (s *subject) sumOfLast(sum *form.Sum) (total decimal.Decimal, ok bool) {
	if s.last == nil || s.last.Year != s.report.Year-1 {
		return total, false
	}
	for _, cell := range sum.Cells {
		c, known := s.lastCell(cell)
		number, isNumber := c.Number()
		if !known || !isNumber {
			return total, false
		}
		var err error
		if total, err = total.Add(number); err != nil {
			return total, false
		}
	}
	return total, true
}

package intake

import (
	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// sumOf adds the numbers of terms, blank ones as 0; nil if the sum has too many digits.
func sumOf(terms []form.Term, values map[int]report.Cell) *decimal.Decimal {
	sum := decimal.Zero
	for _, term := range terms {
		number, ok := values[term.Cell].Number()
		if !ok {
			continue
		}
		scale := max(sum.Scale(), number.Scale())
		var err error
		if term.Minus {
			sum, err = sum.SubExact(number, scale)
		} else {
			sum, err = sum.AddExact(number, scale)
		}
		if err != nil {
			return nil
		}
	}
	return &sum
}

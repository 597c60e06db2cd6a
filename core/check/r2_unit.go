package check

import (
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ruleR2Unit wants the unit behind an amount where the form prints none: a reader cannot tell 元 from 万元.
func ruleR2Unit(s *subject, found func(Finding)) {
	for i := range s.values {
		def := &s.form.Cells()[i]
		if def.Kind != form.Amount {
			continue
		}
		c := s.values[i]
		if number, ok := c.Number(); !ok || number.IsZero() || c.Unit(def) != "" {
			continue
		}
		f := s.cellFinding("R2", form.Warning, i)
		f.Message = "填的是 " + c.String() + "，没有写单位，看不出是" + strings.Join(def.Units, "还是")
		f.Advice = "在数后写明单位，如 " + c.String() + def.Units[0]
		found(f)
	}
}

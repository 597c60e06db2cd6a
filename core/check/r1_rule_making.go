package check

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ruleR1RuleMaking finds 规章 reported by an office that cannot make any (立法法 第九十一条、第九十三条: departments of
// the State Council, governments of provinces and of cities with districts).
func ruleR1RuleMaking(s *subject, found func(Finding)) {
	may, known := s.report.Office.MayMakeRules()
	if may {
		return
	}
	cells := s.form.Cells()
	for i := 0; i < len(cells); i++ {
		row := cells[i].Row
		if row == nil || row.Requires != form.RuleMaking {
			continue
		}
		f := s.cellFinding("R1", form.Error, i)
		f.Addresses = nil
		var numbers []string
		for ; i < len(cells) && cells[i].Row == row; i++ {
			if c := s.values[i]; !c.Zero() && isNumber(c) && !s.missing(i) {
				f.Addresses = append(f.Addresses, cells[i].Address)
				numbers = append(numbers, fmt.Sprintf("「%s」%s", cells[i].Column.Printed(), c))
			}
		}
		i--
		if len(numbers) == 0 {
			continue
		}
		f.ID = "R1@" + cells[i].Table.ID + "/" + row.Key() + "/*"
		f.Place = cells[i].Table.Name + " " + row.Printed()
		f.Numbers = strings.Join(numbers, "、")
		f.Message = "填了" + f.Numbers + "，而本单位没有规章制定权，这一行应当是 0"
		f.Advice = "规章不是规章制度：单位内部的制度、通知不算；确有制定权的，在单位信息里注明"
		f.Source = "立法法 第九十一条、第九十三条"
		if !known {
			f.Severity = form.Warning
			f.Message = "填了" + f.Numbers + "，而单位信息没有说明本单位有规章制定权"
			f.Advice = "在单位信息里注明能否制定规章；不能的，这一行填 0"
		}
		found(f)
	}
}

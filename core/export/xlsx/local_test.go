package xlsx

import (
	"testing"

	"github.com/nianbao/nianbao/core/report"
)

// localForm has what no built-in form has: sheet names that spreadsheets refuse, a table of a single column with lines
// below it, totals with minus signs, money totals, groups of rows.
const localForm = `
id: local-everything
name: 地方格式
extends: guoban-2021
tables:
  - id: single
    name: "附表[一]：收入/支出*与“其他”一张名字很长很长很长很长很长的表"
    after: disputes
    layout: {value_widths: [40], row_height: 8, font_size: 10.5}
    blocks:
      - columns: [{id: value, label: 数额, kind: money, unit: 万元}]
        rows: [{id: only}]
  - id: balance
    name: "附表[一]：收入/支出*与“其他”一张名字很长很长很长很长很长的表2"
    after: disputes
    layout: {label_widths: [20, 40], value_widths: [30, 30, 30], row_height: 8, font_size: 10.5}
    blocks:
      - title: 收支
        stub: 项目
        columns:
          - {id: income, label: 收入, kind: money}
          - {id: expense, label: 支出, kind: money}
          - {id: rest, label: 结余, kind: money}
        rows:
          - label: 甲类
            children:
              - {id: first, label: 第一项}
              - {id: second, label: 第二项}
          - {id: third, label: 第三项}
          - {id: all, label: 合计}
    relations:
      - {rule: L1, for: each column, total: all, of: [first, second, third], says: 合计等于各项之和}
      - {rule: L2, for: each row, total: rest, of: [income, -expense], says: 结余等于收入减支出}
      - {rule: L3, for: each row, left: [expense], at_most: [income], says: 支出不超过收入}
notes:
  - {after: single, text: 注：单位为万元。}
lines:
  - {id: first_line, after: single, label: "{office}{year}年总量"}
  - {id: second_line, after: single, label: 金额, kind: money, unit: 万元}
  - {id: third_line, after: applications, label: "{year}年其他申请"}
`

func localReport(t *testing.T) *report.Report {
	return do(t, answer(t, empty(t, "local-everything"), func(i int) string { return []string{"1", "0", "7"}[i%3] }),
		cell("balance/first/income", "0.1"), cell("balance/second/income", "0.2"), cell("balance/third/income", "59237.2449"),
		cell("balance/first/expense", "0.30"), cell("single/only/value", "12.50"), cell("lines/second_line/value", "3.10"), cell("lines/first_line/value", "/"))
}

package template

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/govalues/decimal"

	"github.com/nianbao/nianbao/core/report"
)

// environment is what fields take their values from: a report, last year's, and what was read of its prose already.
type environment struct {
	report *report.Report
	// last is the report of the year before, kept what the report itself keeps of it; one of them or both are nil.
	last *report.Report
	kept *report.LastYear

	names    *formNames
	ownNames map[string]*symbol
	// values and lastValues are those of the cells, nil until one is asked for.
	values, lastValues []report.Cell
	expressions        map[string]readExpression
	conditions         map[string]readCondition
	// unknowns counts the names for which a like one was looked for.
	unknowns int
}

type readExpression struct {
	expression *expression
	problem    *problem
}

type readCondition struct {
	condition condition
	problem   *problem
}

func newEnvironment(r, last *report.Report) *environment {
	e := &environment{
		report: r, names: namesOf(r.Form),
		expressions: map[string]readExpression{}, conditions: map[string]readCondition{},
	}
	if last != nil && last.Year == r.Year-1 {
		e.last = last
	} else if r.Last != nil && r.Last.Year == r.Year-1 {
		e.kept = r.Last
	}
	return e
}

// quantity is the value of a field: a number, or words.
type quantity struct {
	// text is the value as it is printed.
	text   string
	number decimal.Decimal
	// counted says that it is a number.
	counted bool
	unit    string
	// year marks the number of a year, which is spelt digit by digit.
	year bool
}

// value returns what a symbol stands for, this year or last.
func (e *environment) value(s *symbol, lastYear bool) (quantity, *problem) {
	switch {
	case s.fact != nil:
		return e.factValue(s.fact)
	case s.supplement != "":
		return e.supplementValue(s, lastYear)
	case s.sum == nil || len(s.sum.Cells) == 0:
		return quantity{}, wrong("核对格式文件里这个字段的写法", "「%s」没有说明取自哪一格", s.name)
	}
	return e.sumValue(s, lastYear)
}

func (e *environment) factValue(f *fact) (quantity, *problem) {
	text := strings.TrimSpace(f.of(e.report))
	if text == "" {
		if f.where == "" {
			return quantity{}, waiting("换一个字段，或直接写上", "本报告的格式没有「%s」", f.name)
		}
		return quantity{}, waiting("在「封面与单位」里填写", "%s还没有填写，「%s」印不出来", f.where, f.name)
	}
	q := quantity{text: text, year: f.year}
	if f.year {
		q.number, q.counted = decimal.MustParse(text), true
	}
	return q, nil
}

func (e *environment) supplementValue(s *symbol, lastYear bool) (quantity, *problem) {
	value, name := "", "「"+s.supplement+"」"
	if lastYear {
		if p := e.lastAtHand(s.name); p != nil {
			return quantity{}, p
		}
		if e.last != nil {
			value, _ = e.last.Supplement(s.supplement)
		} else {
			value = e.kept.Supplements[s.supplement]
		}
		if strings.Trim(value, endings) == "" {
			return quantity{}, waiting("改用别的说法，或打开上年的报告补填", "上年的报告没有补充事项%s", name)
		}
	} else if value, _ = e.report.Supplement(s.supplement); strings.Trim(value, endings) == "" {
		return quantity{}, waiting(e.hint(s.supplement), "补充事项%s还没有填", name)
	}
	q := typed(value, s.unit)
	if !q.counted && s.unit != "" && !measurable(q.text) {
		year := ""
		if lastYear {
			year = "上年的"
		}
		return quantity{}, waiting("只填数字，不写单位；没有的填 0。单位不是「"+s.unit+"」的，改补充事项的单位和正文",
			"%s补充事项%s填的是「%s」，后面接着印「%s」读不通", year, name, report.Shorten(value, 20), s.unit)
	}
	return q, nil
}

func (e *environment) hint(supplement string) string {
	for i := range e.report.Supplements {
		if s := &e.report.Supplements[i]; s.Name == supplement && s.Hint != "" {
			return "在补充事项里填上：" + s.Hint
		}
	}
	return "在补充事项里填上"
}

func (e *environment) lastAtHand(name string) *problem {
	if e.last == nil && e.kept == nil {
		return waiting("打开上年的报告，或改用不比较的说法", "没有 %d 年度的报告，不知道上年的「%s」", e.report.Year-1, name)
	}
	return nil
}

// sumValue adds the cells of a symbol as a spreadsheet does: those that are empty count as nothing beside others.
func (e *environment) sumValue(s *symbol, lastYear bool) (quantity, *problem) {
	if lastYear {
		if p := e.lastAtHand(s.name); p != nil {
			return quantity{}, p
		}
	}
	q, written := quantity{unit: s.unit}, ""
	for _, i := range s.sum.Cells {
		cell, p := e.numberCell(i, lastYear)
		if p != nil {
			return quantity{}, p
		}
		number, ok := cell.Number()
		if !ok {
			continue
		}
		unit := cell.Unit(&e.report.Form.Cells()[i])
		if q.counted && unit != written {
			return quantity{}, waiting("把这些格的单位改成一样的", "%s和别的格单位不同，不能相加", e.placeIn(i, lastYear))
		}
		var err error
		if q.number, err = q.number.AddExact(number, max(q.number.Scale(), number.Scale())); err != nil {
			return quantity{}, tooLarge
		}
		q.counted, written = true, unit
		q.text = q.number.String() + unit
		if len(s.sum.Cells) == 1 {
			q.text = cell.String()
		}
	}
	if !q.counted {
		return quantity{}, e.empty(s, lastYear)
	}
	q.unit = cmp.Or(written, q.unit)
	return q, nil
}

// numberCell returns a cell that is empty or holds a number.
func (e *environment) numberCell(i int, lastYear bool) (report.Cell, *problem) {
	cell, there := e.cell(i, lastYear)
	if !there {
		return cell, waiting("改用不比较的说法，或直接写上", "上年的报告没有「%s」这一格", e.report.Place(i))
	}
	if _, ok := cell.Number(); !ok && !cell.Empty() {
		return cell, waiting("把这一格改成数字", "%s填的是「%s」，不是一个数", e.placeIn(i, lastYear), report.Shorten(cell.String(), 20))
	}
	return cell, nil
}

var tooLarge = waiting("核对各格的数字", "数太大，算不出来")

func (e *environment) empty(s *symbol, lastYear bool) *problem {
	advice := "在表里填上；没有发生的填 0"
	if lastYear {
		advice = "打开上年的报告补填，或改用不比较的说法"
	}
	if n := len(s.sum.Cells); n > 1 {
		return waiting(advice, "%s等 %d 格都还没有填", e.placeIn(s.sum.Cells[0], lastYear), n)
	}
	return waiting(advice, "%s还没有填", e.placeIn(s.sum.Cells[0], lastYear))
}

func (e *environment) placeIn(cell int, lastYear bool) string {
	if lastYear {
		return fmt.Sprintf("上年报告的「%s」", e.report.Place(cell))
	}
	return fmt.Sprintf("「%s」", e.report.Place(cell))
}

// cell returns a cell by its index in this year's form; there is false where last year's form has none such.
func (e *environment) cell(i int, lastYear bool) (c report.Cell, there bool) {
	if !lastYear {
		if e.values == nil {
			e.values = e.report.Values(nil)
		}
		return e.values[i], true
	}
	def := &e.report.Form.Cells()[i]
	if e.last == nil {
		return report.ReadCell(def, e.kept.Cells[def.Address]), true
	}
	if e.lastValues == nil {
		e.lastValues = e.last.Values(nil)
	}
	at := e.last.Form.Cell(def.Address)
	if at < 0 || e.last.Form.Cells()[at].Kind != def.Kind {
		return report.Cell{}, false
	}
	return e.lastValues[at], true
}

package check

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleA7Numbers wants counts to be whole and not negative, and amounts not negative. Digits behind the point of an
// amount are never a fault: offices report two to four.
func ruleA7Numbers(s *subject, found func(Finding)) {
	for i := range s.values {
		number, ok := s.values[i].Number()
		if !ok {
			continue
		}
		def := &s.form.Cells()[i]
		var wrong string
		switch {
		case number.IsNeg() && def.Kind != form.Change:
			wrong = "不能小于 0"
		case number.Scale() > 0 && (def.Kind == form.Count || def.Kind == form.Change):
			wrong = "应当是整数"
		default:
			continue
		}
		f := s.cellFinding("A7", form.Error, i)
		f.Message = fmt.Sprintf("填的是 %s，%s", s.values[i], wrong)
		f.Advice = "改成实际的件数"
		if def.Kind == form.Money || def.Kind == form.Amount {
			f.Advice = "改成实际的金额"
		}
		found(f)
	}
}

// ruleA8Text finds cells that hold something other than a plain number.
func ruleA8Text(s *subject, found func(Finding)) {
	for i := range s.values {
		c := &s.values[i]
		if _, ok := c.Number(); ok || c.Empty() {
			continue
		}
		def := &s.form.Cells()[i]
		f := s.cellFinding("A8", form.Error, i)
		f.Message, f.Advice = textFault(def, c.String())
		found(f)
	}
}

// textFault says what is wrong with text in a cell for numbers, and what to write in its place.
func textFault(def *form.Cell, text string) (message, advice string) {
	understood := report.Understand(def, text)
	if number := report.ReadCell(def, understood); understood != text && isNumber(number) {
		return fmt.Sprintf("写的是「%s」，含有全角数字、空格、逗号或多余的 0", text), "改成 " + understood
	}
	bare := strings.TrimRight(understood, "件个条项次人元万亿份")
	if number := report.ReadCell(def, bare); bare != understood && isNumber(number) {
		return fmt.Sprintf("写的是「%s」，单元格里不写单位", text), "只填数字；单位换算请自行核对"
	}
	switch strings.Trim(understood, " .。") {
	case "/", "\\", "-", "—", "——", "－", "无", "没有", "零":
		return fmt.Sprintf("写的是「%s」，不是数字", text), "没有发生的填 0"
	}
	return fmt.Sprintf("写的是「%s」，不是程序能计算的数字", text), "改成数字（最多 19 位）"
}

func isNumber(c report.Cell) bool { _, ok := c.Number(); return ok }

// cellFinding begins a finding about one cell.
func (s *subject) cellFinding(rule string, severity form.Severity, cell int) Finding {
	def := &s.form.Cells()[cell]
	place := def.Place()
	if def.Line != nil {
		place = s.report.PrintedLine(def.Line)
	}
	return Finding{
		ID: rule + "@" + string(def.Address), Rule: rule, Severity: severity, Place: place,
		Addresses: []form.Address{def.Address}, Numbers: s.values[cell].String(),
	}
}

package check

import (
	"fmt"
	"strings"

	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// ruleA7Numbers wants counts to be whole and not negative, and amounts not negative. Digits behind the point of an
// amount are never a fault: offices report two to four.
func ruleA7Numbers(s *subject, found func(Finding)) {
	for i := range s.values {
		number, ok := s.values[i].Number()
		if !ok || s.report.Locked(i) {
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
		switch {
		case def.Kind == form.Money || def.Kind == form.Amount:
			f.Advice = "改成实际的金额"
		case number.IsInt():
			f.Advice = "去掉小数点和后面的 0"
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
	quoted, understood := brief(text), report.Understand(def, text)
	if isNumber(report.ReadCell(def, understood)) {
		return fmt.Sprintf("写的是「%s」，不是单纯的数字（%s）", quoted, decoration(text)), "改成 " + understood
	}
	bare := strings.Trim(strings.Join(strings.Fields(width.Narrow.String(text)), ""), "件个条项次人元万亿份￥¥")
	if number := report.Understand(def, bare); isNumber(report.ReadCell(def, number)) {
		if strings.ContainsAny(text, "元万亿￥¥￥") {
			return fmt.Sprintf("写的是「%s」，单元格里不写单位", quoted), "只填数字，并换算成表头规定的单位"
		}
		return fmt.Sprintf("写的是「%s」，单元格里不写单位", quoted), "改成 " + number
	}
	switch strings.Trim(bare, ".。") {
	case "/", "\\", "-", "--", "—", "——", "无", "没有", "零":
		return fmt.Sprintf("写的是「%s」，不是数字", quoted), "没有发生的填 0"
	}
	return fmt.Sprintf("写的是「%s」，不是程序能计算的数字", quoted), "改成数字（最多 19 位）"
}

// decoration names what keeps a number from being a plain one.
func decoration(text string) string {
	switch {
	case strings.ContainsAny(text, ",，"):
		return "有分隔逗号"
	case strings.HasPrefix(text, "+"):
		return "有多余的加号"
	case text != width.Narrow.String(text):
		return "有全角字符"
	case strings.ContainsAny(text, " \t\u00a0\u3000"):
		return "有空格"
	}
	return "前面有多余的 0 或其他符号"
}

func isNumber(c report.Cell) bool { _, ok := c.Number(); return ok }

// cellFinding begins a finding about one cell.
func (s *subject) cellFinding(rule string, severity form.Severity, cell int) Finding {
	def := &s.form.Cells()[cell]
	return Finding{
		ID: rule + "@" + string(def.Address), Rule: rule, Severity: severity, Place: s.report.Place(cell),
		Addresses: []form.Address{def.Address}, Numbers: brief(s.values[cell].String()),
	}
}

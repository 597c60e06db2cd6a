package template

import (
	"math/big"
	"strings"

	"github.com/govalues/decimal"
)

// format is a way of writing a value: 【新收申请总数·中文数字】.
type format int

const (
	formatChinese format = iota
	formatGrouped
	formatYuan
	formatChange
	formatDifference
	formatGrowth
	formatGrowthRate
	formatShare
)

// formats are those that have a name of their own, in the order they are told.
var formats = []struct {
	name   string
	format format
}{
	{"中文数字", formatChinese}, {"千分位", formatGrouped}, {"元", formatYuan}, {"增减", formatChange}, {"增减数", formatDifference},
	{"同比", formatGrowth}, {"增减率", formatGrowthRate},
}

var formatNames = func() map[string]format {
	names := map[string]format{}
	for _, f := range formats {
		names[f.name] = f.format
	}
	return names
}()

// name is what a format is called in sentences.
func (f format) name() string {
	for _, known := range formats {
		if known.format == f {
			return known.name
		}
	}
	return "占"
}

// numeric reports whether what a format makes is still a number that another can write otherwise.
func (f format) numeric() bool { return f == formatYuan || f == formatDifference }

// unfit tells what is wrong with an expression whatever its values are.
func (x *expression) unfit() *problem {
	for i, f := range x.formats {
		if i > 0 && !x.formats[i-1].numeric() {
			return wrong("只留一种写法", "「%s」后面不能再写「%s」", x.formats[i-1].name(), f.name())
		}
	}
	lists := 0
	for _, t := range append(x.terms[:len(x.terms):len(x.terms)], x.shareOf...) {
		if t.symbol != nil && t.symbol.list != nil {
			lists++
		}
		text := t.item == itemName || t.symbol != nil && t.symbol.fact != nil && !t.symbol.fact.year
		if text && len(x.terms)+len(x.shareOf) > 1 {
			return wrong("换一个是数字的字段", "「%s」是文字，不能参加计算", t.name(nil))
		}
		if text && len(x.formats) > 0 {
			return wrong("去掉「·"+x.formats[0].name()+"」", "「%s」是文字，不能用「%s」的写法", t.name(nil), x.formats[0].name())
		}
	}
	if lists > 0 && len(x.terms) == 1 && x.shareOf == nil {
		name := x.terms[0].symbol.name
		return wrong("写成【逐项 "+name+"】【项目名称】【项目数量】件【完】", "「%s」是一组字段，要用【逐项 %s】一项一项地写", name, name)
	}
	return nil
}

// print returns an expression as it is printed.
func (e *environment) print(x *expression, in *scope) (string, *problem) {
	q, p := e.compute(x.terms, in, false)
	for i := 0; p == nil && i < len(x.formats); i++ {
		q, p = e.apply(x, x.formats[i], q, in)
	}
	return q.text, p
}

func (e *environment) apply(x *expression, f format, q quantity, in *scope) (quantity, *problem) {
	name := nameOf(x.terms, in)
	if !q.counted {
		return q, notANumber(name, q.text, "用「"+f.name()+"」的写法")
	}
	switch f {
	case formatChinese:
		q.text = chineseNumeral(q.number)
		if q.year {
			q.text = spelledYear(q.number.String())
		}
	case formatGrouped:
		q.text = grouped(q.number.String())
	case formatYuan:
		return inYuan(q, name)
	case formatShare:
		of, p := e.compute(x.shareOf, in, false)
		switch {
		case p != nil:
			return q, p
		case !of.counted:
			return q, notANumber(nameOf(x.shareOf, in), of.text, "算占比")
		case of.number.IsZero():
			return q, waiting("用【如果 有 "+nameOf(x.shareOf, in)+"】把这句话包起来", "「%s」是 0，算不出占比", nameOf(x.shareOf, in))
		}
		q.text = percent(q.number, of.number)
	default:
		return e.change(x, f, q, in)
	}
	return q, nil
}

// inYuan writes an amount of 万元 in 元.
func inYuan(q quantity, name string) (quantity, *problem) {
	switch q.unit {
	case "元":
	case "万元":
		inYuan, err := q.number.MulExact(decimal.MustNew(10_000, 0), q.number.Scale())
		if err != nil {
			return q, tooLarge
		}
		q.number = inYuan.Trim(0)
	case "":
		return q, wrong("去掉「·元」，或在表里写上单位", "「%s」没有写单位，不能换算成元", name)
	default:
		return q, wrong("去掉「·元」", "「%s」的单位是%s，不能换算成元", name, q.unit)
	}
	q.unit, q.text = "元", q.number.String()
	return q, nil
}

// percent writes part of whole in per cent, with one decimal where that is not 0, halves rounded up. What would be rounded to
// nothing keeps its first digit.
func percent(part, whole decimal.Decimal) string {
	ratio := new(big.Rat).Quo(rational(part), rational(whole))
	ratio.Abs(ratio).Mul(ratio, big.NewRat(100, 1))
	text := strings.TrimSuffix(ratio.FloatString(1), ".0")
	for digits := 2; text == "0" && ratio.Sign() != 0 && digits < 20; digits++ {
		if more := ratio.FloatString(digits); strings.Trim(more, "0.") != "" {
			text = more
		}
	}
	return text + "%"
}

func rational(n decimal.Decimal) *big.Rat {
	coefficient := new(big.Int).SetUint64(n.Coef())
	if n.IsNeg() {
		coefficient.Neg(coefficient)
	}
	return new(big.Rat).SetFrac(coefficient, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.Scale())), nil))
}

// grouped writes thousands apart: 1,234,567.
func grouped(number string) string {
	sign := ""
	if strings.HasPrefix(number, "-") {
		sign, number = "-", number[1:]
	}
	whole, fraction, point := strings.Cut(number, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if point {
		whole += "." + fraction
	}
	return sign + whole
}

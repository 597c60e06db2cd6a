package template

// change writes how a value has changed since last year.
func (e *environment) change(x *expression, f format, now quantity, in *scope) (quantity, *problem) {
	name := nameOf(x.terms, in)
	if now.year {
		return now, wrong("去掉「·"+f.name()+"」", "「%s」不能用「%s」的写法", name, f.name())
	}
	base, p := e.compute(x.terms, in, true)
	if p != nil {
		return now, p
	}
	if !base.counted {
		return now, notANumber("上年"+name, base.text, "用「"+f.name()+"」的写法")
	}
	if now.unit != base.unit {
		return now, wrong("把两年的单位改成一样的", "「%s」今年的单位是%s，上年是%s，不能比较", name, now.unit, base.unit)
	}
	difference, err := now.number.SubExact(base.number, max(now.number.Scale(), base.number.Scale()))
	if err != nil {
		return now, tooLarge
	}
	falls := difference.IsNeg()
	difference = difference.Abs()
	switch {
	case f == formatDifference:
		now.number, now.text = difference, difference.String()
	case f == formatGrowthRate && base.number.IsZero() && difference.IsZero():
		now.text = "0%"
	case f == formatGrowthRate && base.number.IsZero():
		return now, waiting("改用「增减数」的写法，或用【如果 有 上年"+name+"】把这句话包起来", "上年的「%s」是 0，算不出增减率", name)
	case f == formatGrowthRate:
		now.text = percent(difference, base.number)
	case difference.IsZero():
		now.text = "与上年持平"
	case f == formatGrowth && base.number.IsPos():
		now.text = map[bool]string{false: "同比增长", true: "同比下降"}[falls] + percent(difference, base.number)
	default:
		// From nothing there is no growth in per cent.
		now.text = map[bool]string{false: "比上年增加", true: "比上年减少"}[falls] + difference.String() + now.unit
	}
	return now, nil
}

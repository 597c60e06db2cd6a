package template

import (
	"strings"

	"github.com/govalues/decimal"
)

var (
	chineseDigits = [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	chinesePowers = [...]string{"", "十", "百", "千"}
	// chineseScales are powers of 10,000; no number has more digits. Those above 亿 are counted in it: 一万二千亿.
	chineseScales = [...]string{"", "万", "亿", "万", "亿"}
)

// chineseNumeral writes a number as official papers do: 九, 十二, 一百零五, 二万, 三点五.
func chineseNumeral(n decimal.Decimal) string {
	whole, fraction, point := strings.Cut(n.Abs().String(), ".")
	text := chineseWhole(whole)
	if n.IsNeg() {
		text = "负" + text
	}
	if point {
		text += "点" + spelled(fraction)
	}
	return text
}

// chineseWhole writes digits in groups of four: 二万零三百.
func chineseWhole(digits string) string {
	if digits == "0" {
		return chineseDigits[0]
	}
	var out strings.Builder
	zero := false
	for at, digit := range []byte(digits) {
		place := len(digits) - 1 - at
		if digit == '0' {
			zero = true
		} else {
			if zero && out.Len() > 0 {
				out.WriteString(chineseDigits[0])
			}
			zero = false
			// 十二 begins without 一, 一百一十二 does not go on without it.
			if digit != '1' || place%4 != 1 || out.Len() > 0 {
				out.WriteString(chineseDigits[digit-'0'])
			}
			out.WriteString(chinesePowers[place%4])
		}
		if place == 8 || place%4 == 0 && strings.Trim(digits[max(0, at-3):at+1], "0") != "" {
			out.WriteString(chineseScales[place/4])
		}
	}
	return out.String()
}

// spelled writes digit by digit.
func spelled(digits string) string {
	var out strings.Builder
	for _, digit := range []byte(digits) {
		out.WriteString(chineseDigits[digit-'0'])
	}
	return out.String()
}

// spelledYear writes a year digit by digit: 二〇二六.
func spelledYear(digits string) string { return strings.ReplaceAll(spelled(digits), "零", "〇") }

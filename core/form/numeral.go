package form

import "strconv"

var digits = [...]string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// Numeral writes n, 1 to 99, as a heading numeral: 一, 十, 十二, 二十. No form numbers further; digits stand for the rest.
func Numeral(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	tens, ones := n/10, n%10
	switch tens {
	case 0:
		return digits[ones]
	case 1:
		return "十" + digits[ones]
	default:
		return digits[tens] + "十" + digits[ones]
	}
}

package docx

import (
	"strconv"
	"strings"
)

// numeral writes a number of a list in one of Word's formats; those not met in China are written in digits.
func numeral(format string, n int) string {
	plain := strconv.Itoa(n)
	switch format {
	case "none":
		return ""
	case "chineseCounting", "taiwaneseCounting":
		if n >= 100 {
			return spelled(plain, "〇一二三四五六七八九")
		}
		return counted(n, "零一二三四五六七八九")
	case "chineseCountingThousand", "taiwaneseCountingThousand", "koreanCounting":
		return counted(n, "零一二三四五六七八九")
	case "japaneseCounting":
		return counted(n, "〇一二三四五六七八九")
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
		return spelled(plain, "〇一二三四五六七八九")
	case "chineseLegalSimplified", "ideographLegalTraditional":
		legal := strings.NewReplacer("十", "拾", "百", "佰", "千", "仟")
		return legal.Replace(counted(n, "零壹贰叁肆伍陆柒捌玖"))
	case "ideographTraditional":
		return nth(n, "甲乙丙丁戊己庚辛壬癸")
	case "ideographZodiac":
		return nth(n, "子丑寅卯辰巳午未申酉戌亥")
	case "ideographEnclosedCircle":
		return nth(n, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
	case "decimalFullWidth", "decimalFullWidth2":
		return spelled(plain, "０１２３４５６７８９")
	case "decimalZero":
		if n < 10 {
			return "0" + plain
		}
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return nth(n, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿")
	case "decimalEnclosedFullstop":
		return nth(n, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
	case "decimalEnclosedParen":
		return nth(n, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
	case "upperLetter":
		return letter(n, 'A')
	case "lowerLetter":
		return letter(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	}
	return plain
}

// nth returns the character for a number, the number itself beyond the last.
func nth(n int, characters string) string {
	all := []rune(characters)
	if n < 1 || n > len(all) {
		return strconv.Itoa(n)
	}
	return string(all[n-1])
}

// spelled writes digit by digit.
func spelled(digits, characters string) string {
	all := []rune(characters)
	return strings.Map(func(r rune) rune { return all[r-'0'] }, digits)
}

// counted writes numbers as they are spoken: 十一, 一百零二.
func counted(n int, characters string) string {
	digits := []rune(characters)
	switch {
	case n >= 10_000:
		return strconv.Itoa(n)
	case n == 0:
		return string(digits[0])
	}
	var out strings.Builder
	gap := false
	for _, unit := range []struct {
		value int
		name  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		digit := n / unit.value % 10
		if digit == 0 {
			gap = out.Len() > 0
			continue
		}
		if gap {
			out.WriteRune('零')
			gap = false
		}
		if digit != 1 || unit.value != 10 || out.Len() > 0 {
			out.WriteRune(digits[digit])
		}
		out.WriteString(unit.name)
	}
	return out.String()
}

// letter writes A to Z, then AA to ZZ, as Word does.
func letter(n int, first rune) string {
	if n < 1 || n > 26*10 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3_999 {
		return strconv.Itoa(n)
	}
	var out strings.Builder
	for _, unit := range []struct {
		value int
		sign  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
		{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= unit.value; n -= unit.value {
			out.WriteString(unit.sign)
		}
	}
	return out.String()
}

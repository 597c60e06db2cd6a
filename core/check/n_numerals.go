package check

import (
	"unicode/utf8"

	"github.com/govalues/decimal"
)

// readDigits reads 1234, 1,234 and 1.25; step is the worth of the last digit.
func readDigits(text string) (value, step decimal.Decimal, size int) {
	digits := func(from int) int {
		n := 0
		for from+n < len(text) && text[from+n] >= '0' && text[from+n] <= '9' {
			n++
		}
		return n
	}
	size = digits(0)
	plain := text[:size]
	if size > 15 {
		return value, step, 0
	}
	if size <= 3 {
		for {
			comma := prefixOf(text[size:], []string{",", "，"})
			if comma == "" || digits(size+len(comma)) != 3 {
				break
			}
			plain += text[size+len(comma) : size+len(comma)+3]
			size += len(comma) + 3
		}
	}
	if size < len(text) && text[size] == '.' {
		if n := digits(size + 1); n > 0 && n < 10 {
			plain += text[size : size+1+n]
			size += 1 + n
		}
	}
	value, err := decimal.Parse(plain)
	if err != nil {
		return value, step, 0
	}
	return value, value.ULP(), size
}

// chineseDigits hold the worth of a numeral's signs.
var (
	chineseDigits = map[rune]int64{
		'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
		'壹': 1, '贰': 2, '叁': 3, '肆': 4, '伍': 5, '陆': 6, '柒': 7, '捌': 8, '玖': 9,
	}
	chinesePowers = map[rune]int64{'十': 10, '拾': 10, '百': 100, '佰': 100, '千': 1000, '仟': 1000, '万': 10_000, '亿': 100_000_000}
)

// readChinese reads 三十七, 一百零五, 两千三百 and 二〇二五; size is 0 where no such numeral begins.
func readChinese(text string) (value decimal.Decimal, size int) {
	var whole, part, digit int64
	least := int64(10_000)
	pending, powers := 0, false
	for i, r := range text {
		d, isDigit := chineseDigits[r]
		p, isPower := chinesePowers[r]
		switch {
		case isDigit && powers && pending > 0 && digit != 0:
			return value, 0
		case isDigit && powers:
			digit, pending = d, pending+1
		case isDigit:
			digit, pending = digit*10+d, pending+1
		case isPower && (pending > 1 && !powers || p != 10 && digit == 0 && part == 0):
			return value, 0
		case isPower && p >= 10_000:
			whole, part, digit, pending, powers, least = (whole+part+digit)*p, 0, 0, 0, true, 10_000
		case isPower && p >= least:
			return value, 0
		case isPower:
			part, digit, pending, powers, least = part+max(digit, 1)*p, 0, 0, true, p
		default:
			return chineseNumber(whole+part+digit, size)
		}
		if size = i + utf8.RuneLen(r); pending > 12 || whole > 1_000_000_000_000 {
			return value, 0
		}
	}
	return chineseNumber(whole+part+digit, size)
}

func chineseNumber(n int64, size int) (decimal.Decimal, int) {
	value, err := decimal.New(n, 0)
	if err != nil {
		return value, 0
	}
	return value, size
}

func isNumeral(r rune) bool {
	if r < 0x3000 || r > 0x9fff {
		return false
	}
	return chineseSigns[r>>3]&(1<<(r&7)) != 0
}

// chineseSigns are the characters a Chinese numeral begins with, as a set of bits.
var chineseSigns = func() (set [0xa000 >> 3]byte) {
	for r := range chineseDigits {
		set[r>>3] |= 1 << (r & 7)
	}
	for _, r := range []rune{'十', '拾', '百'} {
		set[r>>3] |= 1 << (r & 7)
	}
	return set
}()

func pastDigits(text string) int {
	n := 0
	for n < len(text) && (text[n] >= '0' && text[n] <= '9' || text[n] == '.') {
		n++
	}
	return n
}

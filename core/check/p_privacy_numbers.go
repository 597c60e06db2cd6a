package check

import (
	"strings"
	"time"
	"unicode/utf8"
)

// shortestNumber is how many digits the shortest number of a person has: that of a mobile telephone.
const shortestNumber = 11

// hasLongNumber tells at little cost whether a text may hold a number of a person at all.
func hasLongNumber(text string) bool {
	run := 0
	for i := range len(text) {
		switch c := text[i]; {
		case isDigit(c):
			if run++; run >= shortestNumber {
				return true
			}
		case c != '-':
			run = 0
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// privateNumbers finds identity, mobile and card numbers in squeezed text; at maps it to the text as printed and may be
// nil.
func privateNumbers(year int, text string, at []int) []private {
	var all []private
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			i++
			continue
		}
		end := i
		for end < len(text) && (isDigit(text[end]) || text[end] == '-') {
			end++
		}
		for end > i && text[end-1] == '-' {
			end--
		}
		if x, ok := privateNumber(year, text, i, end); ok {
			all = append(all, x)
		} else if at != nil {
			// Blanks between numbers were squeezed out, too: 0535 6641234 and a mobile number behind it.
			for from := i; from < end; {
				to := from + 1
				for to < end && at[to] == at[to-1]+1 {
					to++
				}
				if x, ok := privateNumber(year, text, from, to); ok && (from > i || to < end) {
					all = append(all, x)
				}
				from = to
			}
		}
		i = max(end, i+1)
	}
	return all
}

// notPersonal are words right before numbers of other kinds.
var notPersonal = []string{
	"信用代码", "机构代码", "项目代码", "统一代码", "编码", "编号", "流水号", "订单", "索引号", "文号", "登记号", "备案号", "许可证", "案号", "QQ", "qq", "群号",
}

// counted follow a number that counts things.
const counted = "次条件人元个项份户页字万亿余多"

// privateNumber judges text[at:end], digits with or without hyphens.
func privateNumber(year int, text string, at, end int) (private, bool) {
	digits := strings.ReplaceAll(text[at:end], "-", "")
	if len(digits) < shortestNumber || len(digits) > 19 {
		return private{}, false
	}
	if end < len(text) && len(digits) == 17 && digits == text[at:end] && (text[end] == 'X' || text[end] == 'x') {
		end++
		digits += "X"
	}
	if partOfCode(text, at, end) {
		return private{}, false
	}
	before := text[runeStart(text, max(0, at-45)):at]
	if after, _ := utf8.DecodeRuneInString(text[end:]); mentions(before, notPersonal) || strings.ContainsRune(counted, after) {
		return private{}, false
	}
	hyphens := len(text[at:end]) - len(digits)
	switch {
	case hyphens == 0 && (len(digits) == 18 && isIdentity(digits, year) || len(digits) == 15 && isOldIdentity(digits)):
		return private{"P1", "居民身份证号码", at, end, mask(digits, 3, 2)}, true
	case len(digits) == 11 && isMobile(digits) && (hyphens == 0 || hyphens == 2 && text[at+3] == '-' && text[at+8] == '-'):
		return private{"P2", "手机号码", at, end, mask(digits, 3, 2)}, true
	case len(digits) == 13 && strings.HasPrefix(digits, "86") && isMobile(digits[2:]) && hyphens <= 1:
		return private{"P2", "手机号码", at, end, mask(digits, 5, 2)}, true
	case len(digits) >= 16 && isCard(digits, before) && (hyphens == 0 || hyphens >= 3):
		return private{"P3", "银行卡号", at, end, mask(digits, 4, 2)}, true
	}
	return private{}, false
}

// partOfCode reports whether digits are a piece of something longer: an address of the web, a code with letters, a fraction.
func partOfCode(text string, at, end int) bool {
	joins := func(i int) bool {
		if i < 0 || i >= len(text) {
			return false
		}
		c := text[i]
		return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.IndexByte("_/@=-&?#%*", c) >= 0
	}
	stop := func(i int) bool { return i >= 0 && i < len(text) && text[i] == '.' }
	return joins(at-1) || joins(end) || stop(at-1) && joins(at-2) || stop(end) && joins(end+1)
}

// isMobile reports whether eleven digits are a number of a mobile telephone.
func isMobile(digits string) bool {
	return digits[0] == '1' && digits[1] >= '3' && strings.Count(digits[3:], digits[3:4]) < 8
}

// provinces begin identity numbers (GB/T 2260).
const provinces = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"

// isIdentity checks eighteen characters by province, day of birth and check character (GB 11643-1999).
func isIdentity(number string, year int) bool {
	born, err := time.Parse("20060102", number[6:14])
	if err != nil || born.Year() < 1900 || born.Year() > year+1 || !strings.Contains(provinces, number[:2]) {
		return false
	}
	sum, weight := 0, 1
	for i := 16; i >= 0; i-- {
		weight = weight * 2 % 11
		sum += int(number[i]-'0') * weight
	}
	return "10X98765432"[sum%11] == number[17]
}

// isOldIdentity checks the fifteen digits of before 1999, which have no check character.
func isOldIdentity(number string) bool {
	_, err := time.Parse("20060102", "19"+number[6:12])
	return err == nil && strings.Contains(provinces, number[:2])
}

// isCard checks a card number by issuer, length and Luhn's check digit (ISO/IEC 7812-1). Numbers of issuers other than
// China's count beside words of banks only.
func isCard(digits, before string) bool {
	if strings.Count(digits, digits[:1]) == len(digits) {
		return false
	}
	if !strings.HasPrefix(digits, "62") &&
		!(len(digits) == 16 && (digits[0] == '4' || digits[0] == '5') && mentions(before, []string{"卡号", "银行卡", "账号", "帐号", "账户", "开户"})) {
		return false
	}
	sum := 0
	for i := range len(digits) {
		if digits[i] > '9' {
			return false
		}
		n := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return sum%10 == 0
}

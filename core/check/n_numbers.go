package check

import (
	"strings"
	"unicode/utf8"

	"github.com/govalues/decimal"
)

// figure is a number in a sentence together with its unit: 37件, 三十余件, 32.0%.
type figure struct {
	// at and end are where it stands in the text of the paragraph, words such as 约 and the unit included; number and
	// past only the digits.
	at, end, number, past int
	value                 decimal.Decimal
	how                   precision
	// step is the worth of the last digit printed, by which a rounded number may be off.
	step decimal.Decimal
	unit unit
	// measure is the word behind a count.
	measure string
}

// precision says how a number is meant.
type precision int

const (
	exactly precision = iota
	// about: 约 30 件, 30 件左右.
	about
	// moreThan: 30 余件, 超过 30 件.
	moreThan
	// lessThan: 近 30 件, 不足 30 件.
	lessThan
)

type unit int

const (
	ofCount unit = iota
	inPercent
	inYuan
)

var one, hundred, tenThousand = decimal.One, decimal.MustNew(100, 0), decimal.MustNew(10_000, 0)

func (f *figure) float() float64 {
	n, _ := f.value.Float64()
	return n
}

// lastDigit is the worth of the last digit printed, as float.
func (f *figure) lastDigit() float64 {
	n, _ := f.step.Float64()
	return n
}

// fits reports whether a number as meant by the figure may be n.
func (f *figure) fits(n decimal.Decimal) bool {
	switch f.how {
	case moreThan:
		double, err := f.value.Add(f.value)
		return n.Cmp(f.value) >= 0 && (err != nil || n.Cmp(double) < 0)
	case lessThan:
		double, err := n.Add(n)
		return n.Cmp(f.value) <= 0 && (err != nil || double.Cmp(f.value) > 0)
	case about:
		off, err := n.SubAbs(f.value)
		if err != nil {
			return false
		}
		triple, err := off.Mul(decimal.MustNew(3, 0))
		return err == nil && triple.Cmp(f.value) <= 0
	}
	if f.step.Cmp(one) <= 0 && f.unit == ofCount {
		return n.Cmp(f.value) == 0
	}
	off, err := n.SubAbs(f.value)
	return err == nil && (off.IsZero() || off.Cmp(f.step) < 0)
}

// units that make no count are told apart before the measures of the form are looked at: 个工作日 is none.
var (
	noCounts  = []string{"个工作日", "个月", "个小时", "个百分点", "个方面", "个部门", "个单位", "个渠道", "份子", "条例", "条规定", "项目标", "次会议", "个平台", "个栏目"}
	roughly   = []string{"约为", "大约", "大概", "约", "近约"}
	over      = []string{"超过", "多于", "逾", "超", "不少于", "不低于"}
	under     = []string{"将近", "接近", "不足", "不到", "近", "低于", "少于"}
	roughTail = []string{"左右", "上下"}
	overTail  = []string{"以上"}
	rates     = []string{"%", "％"}
)

// readFigure reads the number that begins at text[at:], a digit or a Chinese numeral; ok is false where there is none or
// it counts nothing.
func readFigure(text string, at int, measures []string) (f figure, ok bool) {
	f.number = at
	rest := text[at:]
	size := 0
	if rest[0] >= '0' && rest[0] <= '9' {
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); latin(before) || strings.ContainsRune("-.〔[/", before) {
			return f, false
		}
		if f.value, f.step, size = readDigits(rest); size == 0 {
			return f, false
		}
	} else {
		if fraction, found := strings.CutPrefix(rest, "百分之"); found {
			value, n := readChinese(fraction)
			if n == 0 {
				return f, false
			}
			f.value, f.step, f.unit = value, one, inPercent
			f.at, f.past, f.end = at, at+len("百分之")+n, at+len("百分之")+n
			return f, true
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if f.value, size = readChinese(rest); size == 0 || strings.ContainsRune("第几数若整半每某这那另任同统唯逐单进上下前后之其十百千万亿零两", before) {
			return f, false
		}
		f.step = one
	}
	f.past = at + size
	return f, f.readUnit(text, measures) && f.readSense(text)
}

// readUnit reads what stands behind the digits: 余, 万, 件, %, 元.
func (f *figure) readUnit(text string, measures []string) bool {
	at := f.past
	tail := func() {
		for _, word := range []string{"余", "多", "几"} {
			if strings.HasPrefix(text[at:], word) {
				f.how, at = moreThan, at+len(word)
				return
			}
		}
	}
	tail()
	for _, scale := range scales {
		if strings.HasPrefix(text[at:], scale.sign) {
			value, err1 := f.value.Mul(scale.worth)
			step, err2 := f.step.Mul(scale.worth)
			if err1 != nil || err2 != nil {
				return false
			}
			f.value, f.step, at = value.Trim(0), step.Trim(0), at+len(scale.sign)
			tail()
			break
		}
	}
	f.past = at
	rest := text[at:]
	if word := prefixOf(rest, rates); word != "" {
		f.unit, f.end = inPercent, at+len(word)
		return true
	}
	if strings.HasPrefix(rest, "元") {
		f.unit, f.end = inYuan, at+len("元")
		return true
	}
	if prefixOf(rest, noCounts) != "" {
		return false
	}
	f.measure = longestPrefix(rest, measures)
	f.end = at + len(f.measure)
	return f.measure != ""
}

// readSense reads the words around a number that say how it is meant. A date or an ordinal is no figure.
func (f *figure) readSense(text string) bool {
	f.at = f.number
	before := text[:f.number]
	for _, sense := range []struct {
		words []string
		how   precision
	}{{over, moreThan}, {under, lessThan}, {roughly, about}} {
		if word := suffixOf(before, sense.words); word != "" {
			f.how, f.at = sense.how, f.number-len(word)
			break
		}
	}
	if strings.HasSuffix(before, "第") {
		return false
	}
	rest := text[f.end:]
	if word := prefixOf(rest, roughTail); word != "" {
		f.how, f.end = about, f.end+len(word)
	} else if word := prefixOf(rest, overTail); word != "" {
		f.how, f.end = moreThan, f.end+len(word)
	}
	return true
}

// scales are powers of ten that stand behind digits: 1.2万.
var scales = []struct {
	sign  string
	worth decimal.Decimal
}{{"亿", decimal.MustNew(100_000_000, 0)}, {"万", tenThousand}, {"千", decimal.MustNew(1000, 0)}, {"百", hundred}}

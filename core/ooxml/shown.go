package ooxml

import (
	"math/big"
	"strconv"
	"strings"
	"time"
)

// Shown returns what a person sees in the cell: a number rounded as its format rounds it, with the unit that stands in the
// format only, but without thousands separators; a date as 2026年1月15日; text as it is. Where a format is beyond that, the
// number is shown as it is kept.
func (c Cell) Shown() string {
	switch {
	case c.Date:
		return c.Format.day(c.Text)
	case c.Number:
		return c.Format.number(c.Text)
	}
	return c.Text
}

func (f Format) day(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	letters := strings.ToLower(formatLiteral.ReplaceAllString(f.code, ""))
	switch {
	case strings.Contains(letters, "d") || !strings.Contains(letters, "y"):
		return day.Format("2006年1月2日")
	case strings.Contains(letters, "m"):
		return day.Format("2006年1月")
	}
	return day.Format("2006年")
}

func (f Format) number(text string) string {
	value, ok := new(big.Rat).SetString(text)
	if _, err := strconv.ParseFloat(text, 64); err != nil || !ok {
		return text
	}
	p, plain := patternOf(f.code)
	if !plain {
		return general(value)
	}
	return p.show(value)
}

// significant is how many digits of a number are shown where nothing says how many.
const significant = 11

// general shows a number without the last digits, in which programs calculate inexactly.
func general(value *big.Rat) string {
	whole, _, _ := strings.Cut(value.FloatString(1), ".")
	return trimZeros(value.FloatString(max(0, significant-len(strings.TrimLeft(whole, "-0")))), 0)
}

// trimZeros takes zeros at the end of the decimals away, down to a number of them.
func trimZeros(text string, keep int) string {
	whole, fraction, ok := strings.Cut(text, ".")
	for len(fraction) > keep && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	if !ok || fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

// pattern is a number format: digits with text around them.
type pattern struct {
	before, after strings.Builder
	general       bool
	// whole digits are shown at least; of the decimals places at most and needed at least.
	whole, places, needed int
	// inserted is how many digits stand behind a point that is only text: 0!.0000 shows 12345 as 1.2345.
	inserted int
	percent  bool
	// thousands is how often the number is divided by 1,000.
	thousands int
}

func (p *pattern) show(value *big.Rat) string {
	value = new(big.Rat).Set(value)
	if p.percent {
		value.Mul(value, big.NewRat(100, 1))
	}
	for range p.thousands {
		value.Quo(value, big.NewRat(1_000, 1))
	}
	if p.general {
		return p.before.String() + general(value) + p.after.String()
	}
	sign := ""
	if value.Sign() < 0 {
		sign = "-"
		value.Neg(value)
	}
	digits := trimZeros(value.FloatString(p.places), p.needed)
	whole, fraction, _ := strings.Cut(digits, ".")
	if missing := max(p.whole, p.inserted+1) - len(whole); missing > 0 {
		whole = strings.Repeat("0", missing) + whole
	}
	if p.inserted > 0 {
		whole, fraction = whole[:len(whole)-p.inserted], whole[len(whole)-p.inserted:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return sign + p.before.String() + whole + p.after.String()
}

// generals are the names of the format that shows a number as it is.
var generals = strings.NewReplacer("G/通用格式", "\x00", "General", "\x00", "GENERAL", "\x00", "general", "\x00")

// longestFormat is more than programs let anybody enter.
const longestFormat = 255

// patternOf reads what a format says of positive numbers; plain is false for one that is not understood.
func patternOf(code string) (p pattern, plain bool) {
	if code == "" || len(code) > longestFormat {
		return p, false
	}
	section := &section{pattern: &p, code: []rune(generals.Replace(code))}
	for len(section.code) > 0 && section.code[0] != ';' {
		if !section.next() {
			return pattern{}, false
		}
	}
	if !section.begun {
		return pattern{}, false
	}
	p.thousands = section.commas
	return p, true
}

// section is a section of a format being read.
type section struct {
	*pattern
	code []rune
	// begun and ended tell where the digits are, point that decimals are read.
	begun, ended, point bool
	// commas are those since the last digit.
	commas int
}

// next takes a sign from the code; ok is false for one that is not understood.
func (s *section) next() (ok bool) {
	sign := s.code[0]
	s.code = s.code[1:]
	switch sign {
	case '"':
		return s.quoted('"', s.literal)
	case '[':
		return s.quoted(']', s.bracket)
	case '\\', '!', '_', '*':
		if len(s.code) == 0 {
			return false
		}
		escaped := s.code[0]
		s.code = s.code[1:]
		return sign == '_' || sign == '*' || s.literal(string(escaped))
	case '\x00':
		ok = !s.begun
		s.begun, s.ended, s.general = true, true, true
		return ok
	case '0', '#', '?':
		return s.digit(sign)
	case '.':
		ok = s.begun && !s.ended && !s.point
		s.point = true
		return ok
	case ',':
		s.commas++
		return s.begun
	case '%':
		s.percent = true
		return s.literal("%")
	}
	if sign < 0x80 && !strings.ContainsRune(" $-+()/:<>=~{}^&'", sign) {
		return false
	}
	return s.literal(string(sign))
}

// quoted reads up to a closing sign.
func (s *section) quoted(end rune, take func(string) bool) bool {
	for i, r := range s.code {
		if r == end {
			text := string(s.code[:i])
			s.code = s.code[i+1:]
			return take(text)
		}
	}
	return false
}

// bracket reads a currency; colours show nothing, and conditions are not understood.
func (s *section) bracket(text string) bool {
	if sign, ok := strings.CutPrefix(text, "$"); ok {
		sign, _, _ = strings.Cut(sign, "-")
		return s.literal(sign)
	}
	return !strings.ContainsAny(text, "<>=")
}

// pointOnly says that no digit has been read behind a point that is text.
const pointOnly = -1

func (s *section) literal(text string) bool {
	switch {
	case text == "":
	case !s.begun:
		s.before.WriteString(strings.Trim(text, " ()+"))
	case text == "." && !s.ended && !s.point && s.inserted == 0:
		s.inserted = pointOnly
	default:
		s.ended = true
		s.after.WriteString(strings.Trim(text, " ()"))
	}
	return true
}

func (s *section) digit(sign rune) bool {
	if s.ended {
		return false
	}
	s.begun = true
	switch {
	case s.point:
		s.places++
		if sign == '0' {
			s.needed = s.places
		}
	case s.inserted != 0:
		s.inserted = max(s.inserted, 0) + 1
	case sign == '0':
		s.whole++
	}
	// A comma between digits only groups them.
	s.commas = 0
	return s.places <= digits && s.inserted <= digits
}

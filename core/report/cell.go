package report

import (
	"strings"

	"github.com/govalues/decimal"
	"golang.org/x/text/width"

	"github.com/nianbao/nianbao/core/form"
)

// Cell is what stands in one cell: nothing, an exact decimal, or text that is no number.
type Cell struct {
	text     string
	number   decimal.Decimal
	isNumber bool
}

// ReadCell takes text as somebody put it into a cell of the given definition. Only a plain number counts as one:
// "1,234", "１２" and "12件" stay text, kept and flagged. See Understand for what a clerk types.
func ReadCell(def *form.Cell, text string) Cell {
	if text == "" {
		return Cell{}
	}
	digits := text
	switch def.Kind {
	case form.Change:
		if !strings.HasPrefix(digits, "+-") {
			digits = strings.TrimPrefix(digits, "+")
		}
	case form.Amount:
		digits, _ = cutUnit(def, text)
	}
	if !plainNumber(digits) {
		return Cell{text: text}
	}
	number, err := decimal.Parse(digits)
	// decimal keeps 19 digits and rounds what lies behind; a number it cannot hold exactly stays text.
	if err != nil || number.String() != digits {
		return Cell{text: text}
	}
	return Cell{text: text, number: number, isNumber: true}
}

// NumberCell is a cell that holds a number in its plain notation.
func NumberCell(number decimal.Decimal) Cell {
	return Cell{text: number.String(), number: number, isNumber: true}
}

// Empty reports whether nothing is in the cell, which is not the same as 0.
func (c Cell) Empty() bool { return c.text == "" }

// Number returns the number in the cell; ok is false for an empty cell and for text.
func (c Cell) Number() (number decimal.Decimal, ok bool) { return c.number, c.isNumber }

// String returns the cell exactly as held, "" if empty.
func (c Cell) String() string { return c.text }

// Zero reports whether the cell is the number 0.
func (c Cell) Zero() bool { return c.isNumber && c.number.IsZero() }

// Unit returns the unit a filler wrote behind the number of an Amount cell, or "".
func (c Cell) Unit(def *form.Cell) string {
	_, unit := cutUnit(def, c.text)
	return unit
}

// MarshalJSON writes a number as a JSON number with every digit it was given, text as a string, nothing as null.
func (c Cell) MarshalJSON() ([]byte, error) {
	switch {
	case c.text == "":
		return []byte("null"), nil
	case c.isNumber && plainNumber(c.text):
		return []byte(c.text), nil
	}
	return marshal(c.text)
}

// cutUnit splits "251000元" into the number and the longest unit the cell allows.
func cutUnit(def *form.Cell, text string) (digits, unit string) {
	for _, u := range def.Units {
		if strings.HasSuffix(text, u) && len(u) > len(unit) {
			unit = u
		}
	}
	return strings.TrimSuffix(text, unit), unit
}

// plainNumber reports whether s is written -?(0|[1-9]digits)(.digits)?, which is also JSON.
func plainNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, fraction, point := strings.Cut(s, ".")
	if whole == "" || (len(whole) > 1 && whole[0] == '0') || (point && fraction == "") {
		return false
	}
	for _, part := range []string{whole, fraction} {
		for i := range len(part) {
			if part[i] < '0' || part[i] > '9' {
				return false
			}
		}
	}
	return true
}

var typedNumber = strings.NewReplacer(" ", "", "\u00a0", "", "\u3000", "", "\t", "", "−", "-", "–", "-")

// Understand turns what a clerk types into the number that is meant: full-width digits, thousands separators,
// spaces and leading zeros. Text that is no number comes back as typed, without surrounding space.
func Understand(def *form.Cell, typed string) string {
	text, unit := typedNumber.Replace(width.Narrow.String(typed)), ""
	if def.Kind == form.Amount {
		text, unit = cutUnit(def, text)
	}
	if whole, _, _ := strings.Cut(text, "."); grouped(whole) {
		text = strings.ReplaceAll(text, ",", "")
	}
	sign := ""
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+") {
		sign, text = text[:1], text[1:]
	}
	for len(text) > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9' {
		text = text[1:]
	}
	if sign == "+" && def.Kind != form.Change && !strings.HasPrefix(text, "-") {
		sign = ""
	}
	if number := sign + text + unit; ReadCell(def, number).isNumber {
		return number
	}
	return strings.TrimSpace(typed)
}

// grouped reports whether commas stand only before each three digits: 1,234,567.
func grouped(whole string) bool {
	parts := strings.Split(strings.TrimLeft(whole, "+-"), ",")
	for i, p := range parts {
		if len(p) > 3 || len(p) == 0 || (i > 0 && len(p) != 3) {
			return false
		}
	}
	return len(parts) > 1
}

package xlsx

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// longest is how many UTF-16 units a spreadsheet keeps of the text in a cell.
const longest = 32_767

// fill puts values into the sheet of a table.
func (s *sheetPlan) fill(r *report.Report, values []report.Cell) []byte {
	size := 0
	for _, piece := range s.pieces {
		size += len(piece) + 64
	}
	out := make([]byte, 0, size)
	for i := range s.slots {
		out = append(out, s.pieces[i]...)
		out = s.slots[i].append(out, r, values)
	}
	return append(out, s.pieces[len(s.slots)]...)
}

// append writes what follows <c r="D4" up to the end of the cell.
func (s *slot) append(out []byte, r *report.Report, values []report.Cell) []byte {
	if s.line != nil {
		return appendText(appendStyle(out, s.styles[0]), cut(r.PrintedLine(s.line), longest))
	}
	value := values[s.cell]
	decimals, number := asNumber(value)
	out = appendStyle(out, s.styles[decimals])
	computed := s.formula != "" && (number || value.Empty()) && addable(s.terms, values)
	switch {
	case computed && number:
		out = append(append(append(out, `><f>`...), s.formula...), `</f><v>`...)
		return append(append(out, value.String()...), `</v></c>`...)
	case computed:
		return append(append(append(out, ` t="str"><f>`...), s.formula...), `</f><v></v></c>`...)
	case number:
		return append(append(append(out, `><v>`...), value.String()...), `</v></c>`...)
	case value.Empty():
		return append(out, `/>`...)
	}
	return appendText(out, shown(value.String()))
}

// asNumber reports whether a spreadsheet can hold the value as a number without changing a digit, and its decimals. A
// number that carries a sign or a unit, or is longer than what a spreadsheet keeps, goes in as text.
func asNumber(c report.Cell) (decimals int, ok bool) {
	if _, ok := c.Number(); !ok {
		return 0, false
	}
	text := strings.TrimPrefix(c.String(), "-")
	whole, fraction, _ := strings.Cut(text, ".")
	if len(whole)+len(fraction) > digits || strings.Trim(whole+fraction, "0123456789") != "" {
		return 0, false
	}
	return len(fraction), true
}

// addable reports whether a formula finds all numbers among terms: a number that went in as text it would pass over,
// and give a smaller total. Such a total is written as a constant.
func addable(terms []form.Term, values []report.Cell) bool {
	for _, t := range terms {
		_, isNumber := values[t.Cell].Number()
		if _, ok := asNumber(values[t.Cell]); isNumber && !ok {
			return false
		}
	}
	return true
}

// tooLong reports whether text does not fit a cell, so that the cover has to keep it.
func tooLong(text string) bool { return len(text) > longest && units(text) > longest }

// shown is what stands in a cell for text, which is not all of it when it is too long.
func shown(text string) string {
	if !tooLong(text) {
		return text
	}
	return cut(text, 100) + "……"
}

func units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}

func appendStyle(out []byte, style int) []byte {
	out = append(out, ` s="`...)
	return append(strconv.AppendInt(out, int64(style), 10), '"')
}

// appendText ends a cell with text that is never taken for a formula or a number.
func appendText(out []byte, text string) []byte {
	out = append(out, ` t="inlineStr"><is><t`...)
	// Readers drop white space at the ends unless told not to. The schema does not know this attribute, though all
	// programs write it; so it stands only where it is needed.
	if text != strings.TrimSpace(text) {
		out = append(out, ` xml:space="preserve"`...)
	}
	out = appendEscaped(append(out, '>'), text)
	return append(out, `</t></is></c>`...)
}

package ooxml

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// plainNumber turns a number of the file into the shortest decimal that is the same binary number: programs write
// 59237.244899999998 for 59237.2449. Zeros at the end come from the number format.
func plainNumber(value string, decimals int) string {
	number, err := strconv.ParseFloat(value, 64)
	if err != nil || number >= 1e21 || number <= -1e21 || number != number {
		return value
	}
	text := strconv.FormatFloat(number, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	if missing := decimals - len(fraction); missing > 0 && len(strings.TrimPrefix(whole, "-"))+decimals <= digits {
		return whole + "." + fraction + strings.Repeat("0", missing)
	}
	return text
}

// lastDay is 9999-12-31, the last date of spreadsheets.
const lastDay = 2_958_465

// dateOf returns the date that a number stands for: days since the end of 1899, or since the beginning of 1904 in
// workbooks that come from old Macintoshes. ok is false for what is no date.
func dateOf(number float64, since1904 bool) (date string, ok bool) {
	if !(number >= 1 && number <= lastDay) {
		return "", false
	}
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if since1904 {
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return first.AddDate(0, 0, int(math.Floor(number))).Format(time.DateOnly), true
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape turns _x000D_ back into the character it stands for.
func unescape(text string) string {
	return escaped.ReplaceAllStringFunc(text, func(code string) string {
		// The pattern lets nothing through that is not a number.
		r, _ := strconv.ParseUint(code[2:6], 16, 32)
		return string(rune(r))
	})
}

package intake

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// cellText is what was made of a cell.
type cellText struct {
	// text is what the report holds.
	text string
	// told says in which way it is not what stands there, "" when it is. unsure says that somebody has to look.
	told   string
	unsure bool
	// torn says that digits stood apart and were joined.
	torn bool
}

var (
	footnote = regexp.MustCompile(`^(.*\d.*?)(?:[①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹⁰※†]+|\*{1,3}|\[\d{1,2}\]|[（(]注\d?[)）])$`)
	likeZero = strings.NewReplacer("O", "0", "o", "0", "〇", "0", "○", "0", "l", "1", "I", "1")
	// digitsApart have a space between them: 202 2.
	digitsApart = regexp.MustCompile(`[0-9０-９][\s\x{3000}]+[0-9０-９]`)
	misread     = regexp.MustCompile(`^[\d.OolI〇○]+$`)
)

// readCellText makes of what stands in a cell what the report holds: a number where one is meant, everything else as it
// was printed.
func readCellText(def *form.Cell, printed string) cellText {
	printed = strings.TrimSpace(printed)
	if printed == "" {
		return cellText{}
	}
	line := oneLine(printed)
	if !strings.ContainsAny(line, " ") {
		if text, ok := asNumber(def, line); ok {
			return cellText{text: text}
		}
	}
	squeezed := strings.Join(strings.Fields(strings.ReplaceAll(printed, "\u3000", " ")), "")
	if text, ok := asNumber(def, squeezed); ok {
		if !digitsApart.MatchString(line) {
			return cellText{text: text}
		}
		return cellText{text: text, torn: true, told: fmt.Sprintf("「%s」中间有空格，连起来读作 %s", line, text)}
	}
	if cut := footnote.FindStringSubmatch(squeezed); cut != nil {
		if text, ok := asNumber(def, cut[1]); ok {
			return cellText{text: text, told: fmt.Sprintf("「%s」后面是脚注标记，读作 %s", line, text)}
		}
	}
	if folded := norm.NFKC.String(squeezed); misread.MatchString(folded) {
		if text, ok := asNumber(def, likeZero.Replace(folded)); ok {
			return cellText{text: text, told: fmt.Sprintf("「%s」像是认错的字，读作 %s", line, text), unsure: strings.ContainsAny(folded, "lI") || utf8.RuneCountInString(folded) > 1}
		}
	}
	if def.Unit != "" {
		if unit := otherUnit(squeezed, def.Unit); unit != "" {
			return cellText{text: line, told: fmt.Sprintf("「%s」的单位是%s，本栏的单位是%s，按原样保留", line, unit, def.Unit)}
		}
	}
	if !strings.ContainsAny(norm.NFKC.String(line), "0123456789") && !nothings.MatchString(squeezed) && utf8.RuneCountInString(squeezed) == 1 {
		return cellText{text: line, told: fmt.Sprintf("「%s」不像填的数", line), unsure: true}
	}
	return cellText{text: line}
}

// asNumber reads what counts as a number in the cell.
func asNumber(def *form.Cell, text string) (string, bool) {
	understood := report.Understand(def, text)
	_, ok := report.ReadCell(def, understood).Number()
	return understood, ok
}

var behindNumber = regexp.MustCompile(`^[\d.,，]+\s*(亿元|万元|千元|百元|元)$`)

// otherUnit returns the unit of money behind a number when it is not the column's.
func otherUnit(text, unit string) string {
	if found := behindNumber.FindStringSubmatch(norm.NFKC.String(text)); found != nil && found[1] != unit {
		return found[1]
	}
	return ""
}

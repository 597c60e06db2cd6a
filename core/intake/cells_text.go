package intake

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// filledIn is a number as people write one into a cell, with a unit, a footnote mark or the letters a scanner takes for
// digits. A number with a full stop behind it is the mark of a list.
var filledIn = regexp.MustCompile(`^[约+\-−–—]?(?:[\doOlI〇○]{1,3}(?:[,，][\doOlI〇○]{3})+|[\doOlI〇○]+)(?:\.[\doOlI〇○]+)?(?:[元件条个项宗份次起人户]|万元|亿元|余件)?(?:\*{1,3}|\[\d{1,2}\]|\(注\d?\))?$`)

// nothings are what people write into a cell that counts nothing.
var nothings = regexp.MustCompile(`^(?:[/\\—–\-－−*＊·.、○〇]{1,4}|无|暂无|空|零|(?i:nil|n/a|none))$`)

// looksFilledIn tells what is filled in from labels.
func looksFilledIn(text string) bool {
	if text == "" || len(text) > 60 {
		return false
	}
	squeezed := strings.Join(strings.Fields(withoutCircles(text)), "")
	if nothings.MatchString(squeezed) {
		return true
	}
	return filledIn.MatchString(norm.NFKC.String(squeezed))
}

// withoutCircles takes the marks of footnotes behind a number off.
func withoutCircles(text string) string {
	cut := strings.TrimRight(text, "①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹⁰※†")
	if cut == "" {
		return text
	}
	return cut
}

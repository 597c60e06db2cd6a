package xlsx

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// continued ends the key of a row that goes on with the text of the row above, too long for one cell.
const continued = "+"

// chunk is how many UTF-16 units of a long text go into one row: a little less than a cell takes.
const chunk = 32_000

// coverWriter writes the rows of the cover.
type coverWriter struct {
	out    []byte
	styles *coverStyles
	rows   int
}

// coverLine is one text of the cover; attributes are further ones of its row.
type coverLine struct {
	label, text, key      string
	labelStyle, textStyle int
	attributes            string
}

// open writes a text that people may edit.
func (w *coverWriter) open(label, text, key string) {
	w.add(coverLine{label: label, text: text, key: key, labelStyle: w.styles.label, textStyle: w.styles.text})
}

// remark writes a text that is not read back.
func (w *coverWriter) remark(label, text string) {
	w.add(coverLine{label: label, text: text, key: remarkKey, labelStyle: w.styles.label, textStyle: w.styles.fixed})
}

// add writes a text over as many rows as it needs.
func (w *coverWriter) add(l coverLine) {
	text, attributes := l.text, l.attributes
	for first := true; first || text != ""; first = false {
		l.text = text
		if len(text) > chunk {
			l.text = cut(text, chunk)
		}
		text = text[len(l.text):]
		l.attributes = attributes + height(l)
		w.write(l)
		if first {
			l.label, l.key = l.label+"（续）", l.key+continued
		}
	}
}

// height is the attribute for the height of a row. It is no fixed one: a spreadsheet fits it to what is typed.
func height(l coverLine) string {
	points := max(textHeight(l.label, labelWidth, coverSize), textHeight(l.text, textWidth, coverSize))
	return ` ht="` + strconv.FormatFloat(min(points, excelize.MaxRowHeight), 'f', 1, 64) + `"`
}

func fixedHeight(points float64) string {
	return ` ht="` + strconv.FormatFloat(min(points, excelize.MaxRowHeight), 'f', 1, 64) + `" customHeight="1"`
}

// write writes one row.
func (w *coverWriter) write(l coverLine) {
	w.rows++
	row := strconv.Itoa(w.rows)
	w.out = append(w.out, `<row r="`+row+`"`+l.attributes+`>`...)
	w.cell("A"+row, l.labelStyle, cut(l.label, longest))
	w.cell("B"+row, l.textStyle, l.text)
	w.cell("C"+row, 0, l.key)
	w.out = append(w.out, `</row>`...)
}

func (w *coverWriter) cell(reference string, style int, text string) {
	w.out = appendStyle(append(w.out, `<c r="`+reference+`"`...), style)
	if text == "" {
		w.out = append(w.out, `/>`...)
		return
	}
	w.out = appendText(w.out, text)
}

package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/intake/page"
)

// longestLabel is far beyond every label of a form; a longer paragraph is prose.
const longestLabel = 120

// folio is 「— 12 —」 between the pages of a text.
var folio = regexp.MustCompile(`^[—–\-]\s*\d{1,4}\s*[—–\-]$`)

// addParagraph adds a paragraph that may be a row, or a cell, of a table that lost its lines: 「规章 0 0 0」, or a label
// with its numbers in paragraphs of their own behind it.
func addParagraph(lines []line, index int, b *page.Block) []line {
	text := strings.TrimSpace(b.Text)
	if folio.MatchString(text) {
		return lines
	}
	cells := cutParagraph(text)
	if last := len(lines) - 1; last >= 0 && lines[last].loose() && allNumbers(cells) && joinable(&lines[last]) {
		lines[last].cells = append(lines[last].cells, cells...)
		lines[last].blocks = append(lines[last].blocks, index)
		return lines
	}
	return append(lines, line{blocks: []int{index}, row: -1, place: b.Place, cells: cells})
}

// joinable reports whether numbers behind a paragraph may belong to it.
func joinable(l *line) bool {
	return len(l.cells) < 60 && utf8.RuneCountInString(l.cells[0].text) <= longestLabel
}

func allNumbers(cells []shown) bool {
	for _, c := range cells {
		if !c.number {
			return false
		}
	}
	return len(cells) > 0
}

// cutParagraph cuts what may be a row at its spaces: the numbers at the end are cells, what stands before them is the
// label, or the heads of columns.
func cutParagraph(text string) []shown {
	if utf8.RuneCountInString(text) > 2*longestLabel {
		return []shown{{text: text, past: 1}}
	}
	pieces := strings.Fields(text)
	if strings.Contains(text, "\t") {
		pieces = strings.Split(text, "\t")
	}
	label := len(pieces)
	for label > 0 && looksFilledIn(strings.TrimSpace(pieces[label-1])) {
		label--
	}
	if !strings.Contains(text, "\t") && label > 0 && label < len(pieces) {
		pieces = append([]string{strings.Join(pieces[:label], " ")}, pieces[label:]...)
	}
	cells := make([]shown, len(pieces))
	for i, piece := range pieces {
		cells[i] = newShown(piece, i, i+1)
	}
	return cells
}

// stackedColumn reads a table of one column, in which every cell is a row of its own, as if it were paragraphs.
func stackedColumn(lines []line) []line {
	var joined []line
	for _, l := range lines {
		if len(l.cells) == 0 {
			continue
		}
		cells := cutParagraph(l.cells[0].text)
		if last := len(joined) - 1; last >= 0 && allNumbers(cells) && len(joined[last].cells) > 0 && joinable(&joined[last]) {
			joined[last].cells = append(joined[last].cells, cells...)
			joined[last].more = append(joined[last].more, l.row)
			continue
		}
		l.cells, l.squares, l.spans = cells, nil, false
		joined = append(joined, l)
	}
	return joined
}

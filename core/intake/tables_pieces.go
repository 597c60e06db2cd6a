package intake

import (
	"slices"

	"github.com/nianbao/nianbao/core/form"
)

// joinLabels puts labels together that stand over several lines of a text, as 结果 and 维持 do: neither line is the label
// of a form, or not both are, and together they are one.
func joinLabels(lines []line, forms *form.Catalog) []line {
	labels := map[string]bool{}
	for _, f := range forms.Forms() {
		for _, t := range f.Tables {
			for _, item := range f.Grid(t).Items {
				labels[letters(item.Text)] = true
			}
		}
	}
	for i := range lines {
		joinWords(&lines[i], labels)
	}
	var joined []line
	for i := 0; i < len(lines); i++ {
		n := piecesOfLabel(lines[i:], labels)
		l := lines[i]
		for _, piece := range lines[i+1 : i+n] {
			l.cells[0].text += piece.cells[0].text
			l.blocks = append(l.blocks, piece.blocks...)
		}
		joined, i = append(joined, l), i+n-1
	}
	return joined
}

// joinWords takes 总　计, or 法人或其他 组织 among other heads, for one cell.
func joinWords(l *line, labels map[string]bool) {
	if !l.loose() {
		return
	}
	for from := 0; from < len(l.cells); from++ {
		n := wordsOfLabel(l.cells[from:], labels)
		if n == 1 {
			continue
		}
		text := ""
		for _, c := range l.cells[from : from+n] {
			text += c.text
		}
		l.cells[from] = newShown(text, l.cells[from].column, l.cells[from+n-1].past)
		l.cells = slices.Delete(l.cells, from+1, from+n)
	}
}

// mostWords is into how many cells blanks may have cut a label.
const mostWords = 8

// wordsOfLabel returns how many cells at the beginning of some make one label, 1 where they do not.
func wordsOfLabel(cells []shown, labels map[string]bool) int {
	n, text, whole := 1, "", true
	for i, c := range cells[:min(mostWords, len(cells))] {
		piece := letters(c.text)
		if c.number || piece == "" {
			break
		}
		text += piece
		whole = whole && labels[piece]
		if i > 0 && !whole && labels[text] {
			n = i + 1
		}
	}
	return n
}

// mostPieces is over how many lines a label may stand.
const mostPieces = 3

// piecesOfLabel returns how many lines at the beginning of some make one label, 1 where they do not.
func piecesOfLabel(lines []line, labels map[string]bool) int {
	text, whole := "", true
	for n := range min(mostPieces, len(lines)) {
		l := &lines[n]
		if !l.loose() || len(l.cells) != 1 || l.cells[0].number || length(l.cells[0].text) > longestLabel {
			return 1
		}
		piece := letters(l.cells[0].text)
		text += piece
		whole = whole && labels[piece]
		if n > 0 && !whole && labels[text] {
			return n + 1
		}
	}
	return 1
}

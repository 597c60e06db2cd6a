package intake

import "github.com/nianbao/nianbao/core/form"

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

// joinWords takes 总　计 at the beginning of a line for one word.
func joinWords(l *line, labels map[string]bool) {
	text, n := "", 0
	for n < len(l.cells) && !l.cells[n].number {
		text += l.cells[n].text
		n++
	}
	if l.loose() && n > 1 && labels[letters(text)] {
		l.cells = append([]shown{newShown(text, 0, 1)}, l.cells[n:]...)
	}
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

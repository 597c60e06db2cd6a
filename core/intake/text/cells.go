package text

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// bookmark is what one program prints for an invisible mark of Word.
var bookmark = regexp.MustCompile(`\[bookmark: [^\]]*\]`)

// takeCells finds a table set with one cell a line: every cell begins with a tab, a line without one continues the cell
// before it, and a blank line ends the row.
func takeCells(lines []line) (rows []row, n int) {
	oneCell := func(l line) bool { return strings.HasPrefix(l.text, "\t") && !strings.Contains(l.text[1:], "\t") }
	if !oneCell(lines[0]) {
		return nil, 1
	}
	cells, sentences, ended := 0, 0, true
	for i, l := range lines {
		switch {
		case l.blank():
			ended = true
			continue
		case oneCell(l):
			if ended {
				rows = append(rows, row{first: l.number})
			}
			w := &rows[len(rows)-1]
			w.cells = append(w.cells, strings.TrimSpace(bookmark.ReplaceAllString(l.text, "")))
			w.last = l.number
			cells++
			ended = false
		case ended || strings.Contains(l.text, "\t"):
			return likeCells(rows, cells, sentences), i
		default:
			w := &rows[len(rows)-1]
			w.cells[len(w.cells)-1] += "\n" + strings.TrimSpace(l.text)
			w.last = l.number
		}
		if last := rows[len(rows)-1].cells; sentence(last[len(last)-1]) {
			sentences++
		}
		n = i + 1
	}
	return likeCells(rows, cells, sentences), n
}

// withFigures puts figures that stand in a row of their own behind the label above them: a label that ends in an empty
// paragraph looks like the end of its row. Heads have as many cells as the figures below them.
func withFigures(rows []row) []row {
	const mostLabels = 3
	var joined []row
	for _, w := range rows {
		last := len(joined) - 1
		if last >= 0 && figures(w.cells) == len(w.cells) {
			above := &joined[last]
			if n := len(above.cells); figures(above.cells) == 0 && (n == 1 || n <= mostLabels && n < len(w.cells)) {
				above.cells, above.last = append(above.cells, w.cells...), w.last
				continue
			}
		}
		joined = append(joined, w)
	}
	return joined
}

// figures counts the cells that hold figures.
func figures(cells []string) (n int) {
	for _, cell := range cells {
		if figure.MatchString(cell) {
			n++
		}
	}
	return n
}

// likeCells tells a table from paragraphs that begin with a tab.
func likeCells(rows []row, cells, sentences int) []row {
	if cells < 4 || cells == len(rows) || sentences*5 > cells {
		return nil
	}
	for len(rows) > 1 && len(rows[0].cells) == 1 && sentence(rows[0].cells[0]) {
		rows = rows[1:]
	}
	return withFigures(rows)
}

// sentence says that a text is prose rather than a label or figure.
func sentence(text string) bool {
	return strings.ContainsAny(text, "。；") || utf8.RuneCountInString(text) > 60
}

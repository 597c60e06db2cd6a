package text

import (
	"strings"
	"unicode/utf8"
)

// takeTabs finds a table as spreadsheets and word processors put it on the clipboard: a row a line, a tab between cells.
func takeTabs(lines []line) (rows []row, n int) {
	if !tabbed(lines[0].text) {
		return nil, 1
	}
	blanks, count, tabs := 0, 0, 0
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.blank() {
			blanks++
			continue
		}
		if blanks > 3 || len(l.text) > widestLine {
			break
		}
		if !tabbed(l.text) {
			// A row of one merged cell has no tab.
			if !oneLabel(l.text) || blanks > 0 || i+1 == len(lines) || !tabbed(lines[i+1].text) {
				break
			}
		}
		w := row{first: l.number, last: l.number, cells: strings.Split(l.text, "\t")}
		// A cell of several lines stands in quotes.
		for ; openQuote(w.cells) && i+1 < len(lines) && i < n+20; i++ {
			more := strings.Split(lines[i+1].text, "\t")
			w.cells[len(w.cells)-1] += "\n" + more[0]
			w.cells, w.last = append(w.cells, more[1:]...), lines[i+1].number
		}
		for c, cell := range w.cells {
			w.cells[c] = trimCell(unquote(cell))
		}
		blanks, n = 0, i+1
		rows = append(rows, w)
		if tabbed(l.text) {
			count++
			tabs += strings.Count(l.text, "\t")
		}
	}
	if count < 2 && tabs < 3 {
		return nil, n
	}
	return rows, n
}

// tabbed says that a line has cells: a tab at its beginning alone indents a paragraph.
func tabbed(text string) bool {
	return strings.Contains(strings.TrimLeft(text, "\t \u3000"), "\t") || strings.Count(text, "\t") > 2
}

// oneLabel says that a line without tabs between lines with them is a row of one cell.
func oneLabel(text string) bool {
	return !sentence(text) && !heading.MatchString(text) && !beginsSection(text) &&
		!strings.HasPrefix(text, "注") && utf8.RuneCountInString(text) <= 24
}

// openQuote says that the last cell begins with a quote that does not end in it.
func openQuote(cells []string) bool {
	last := cells[len(cells)-1]
	return strings.HasPrefix(last, `"`) && strings.Count(last, `"`)%2 == 1
}

// unquote undoes the quotes of a cell that a spreadsheet put into them.
func unquote(cell string) string {
	inner, opened := strings.CutPrefix(cell, `"`)
	inner, closed := strings.CutSuffix(inner, `"`)
	if !opened || !closed || strings.Count(inner, `"`) != 2*strings.Count(inner, `""`) {
		return cell
	}
	return strings.ReplaceAll(inner, `""`, `"`)
}

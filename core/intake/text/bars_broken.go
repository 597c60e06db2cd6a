package text

import "strings"

// mostBars is more columns than a table of a report has.
const mostBars = 40

// mended puts the rows together of a table whose program broke the line behind every cell. Each row has as many bars as
// the table has columns, those of merged cells on its last line: where every row ends with a line, that is their number.
// It returns nil where the lines are rows already, or no number of columns fits.
func mended(lines []line) []row {
	var ends []int
	bars, longer, single, text := 0, 0, 0, 0
	for _, l := range lines {
		n := strings.Count(whole(l.text), "|")
		if n > 1 {
			longer++
		}
		if cells := filled(betweenBars(l.text)); len(cells) > 0 {
			text++
			if len(cells) == 1 {
				single++
			}
		}
		bars += n
		ends = append(ends, bars)
	}
	if longer < 2 || !mostly(single, text) {
		return nil
	}
	for columns := 3; columns <= mostBars; columns++ {
		if rows := inRows(lines, ends, columns); rows != nil {
			return rows
		}
	}
	return nil
}

// inRows cuts lines into rows of so many bars, nil if a row would end inside a line. The last row may lack bars.
func inRows(lines []line, ends []int, columns int) []row {
	var rows []row
	for i, l := range lines {
		before := 0
		if i > 0 {
			before = ends[i-1]
		}
		if before/columns != (ends[i]-1)/columns && before%columns != 0 || ends[i]-before > columns {
			return nil
		}
		if before%columns == 0 {
			rows = append(rows, row{first: l.number})
		}
		w := &rows[len(rows)-1]
		text := strings.TrimSuffix(strings.TrimSpace(whole(l.text)), "|")
		for _, cell := range strings.Split(text, "|") {
			w.cells = append(w.cells, cellText(cell))
		}
		w.last = l.number
	}
	if len(rows) < 3 {
		return nil
	}
	return rows
}

// oneCellALine says that most rows have one cell: where they end is lost, and the cells stand below each other as
// paragraphs do.
func oneCellALine(rows []row) bool {
	single, text := 0, 0
	for _, w := range rows {
		switch len(filled(w.cells)) {
		case 0:
			continue
		case 1:
			single++
		}
		text++
	}
	return mostly(single, text)
}

// mostly says that of so many lines with text nearly all have a single cell.
func mostly(single, text int) bool {
	const fewest, of, most = 6, 4, 5
	return single >= fewest && single*most >= text*of
}

// withBars puts bars that stand in lines of their own behind the cells above them, where a text has hardly any others.
func withBars(lines []line) {
	const fewest, most = 6, 5
	alone, others := 0, 0
	for _, l := range lines {
		switch text := strings.TrimSpace(whole(l.text)); {
		case text == "|":
			alone++
		case strings.Contains(text, "|"):
			others++
		}
	}
	if alone < fewest || others*most > alone {
		return
	}
	for i := 1; i < len(lines); i++ {
		if strings.TrimSpace(whole(lines[i].text)) == "|" && !lines[i-1].blank() && !barred(lines[i-1].text) {
			lines[i-1].text, lines[i].text = lines[i-1].text+" |", ""
		}
	}
}

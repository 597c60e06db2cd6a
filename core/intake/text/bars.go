package text

import (
	"html"
	"regexp"
	"strings"
)

const (
	uprights = "|｜│┃║┆┊"
	dashes   = "-=─━═┄┈"
	corners  = "+┼├┤┬┴┌┐└┘╋┏┓┗┛┣┫┳┻╔╗╚╝╠╣╦╩╬"
)

var lineBreak = regexp.MustCompile(`(?i)<br\s*/?>`)

// takeBars finds a table whose cells stand between bars, with bars at the ends of the line or without.
func takeBars(lines []line) (rows []row, n int) {
	if !barred(lines[0].text) && !ruled(lines[0].text) {
		return nil, 1
	}
	blanks, content, rules := 0, 0, 0
	for i, l := range lines {
		if l.blank() {
			blanks++
			continue
		}
		// After a blank line a head with its rule, or the upper edge of a frame below a lower one, begins another table.
		begins := !ruled(l.text) && i+1 < len(lines) && ruled(lines[i+1].text) || ruled(l.text) && n > 0 && ruled(lines[n-1].text)
		if !barred(l.text) && !ruled(l.text) || len(l.text) > widestLine || blanks > 3 || blanks > 0 && begins {
			break
		}
		blanks, n = 0, i+1
		if strings.ContainsAny(l.text, corners) {
			rules++
		}
		if !ruled(l.text) {
			content++
		}
	}
	if rules > 2 {
		if rows = framed(lines[:n]); rows != nil {
			return rows, n
		}
	}
	if content < 2 {
		return nil, n
	}
	if rows = mended(lines[:n]); rows != nil {
		return rows, n
	}
	for _, l := range lines[:n] {
		if !l.blank() && !ruled(l.text) {
			rows = append(rows, row{first: l.number, last: l.number, cells: betweenBars(l.text)})
		}
	}
	return rows, n
}

func barred(text string) bool { return strings.ContainsAny(text, uprights) }

// ruled says that a line only draws a rule, which in a table has bars or corners.
func ruled(text string) bool {
	if strings.Trim(text, uprights+dashes+corners+": \t\u3000") != "" {
		return false
	}
	return strings.ContainsAny(text, dashes) && strings.ContainsAny(text, uprights+corners)
}

// betweenBars returns the cells of a line. Bars at its ends are its frame.
func betweenBars(text string) []string {
	var cells []string
	for _, cell := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(whole(text), "|"), "|"), "|") {
		cells = append(cells, cellText(cell))
	}
	return cells
}

// whole is a line with one kind of bars, and a mark for those that are text.
func whole(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune(uprights, r) {
			return '|'
		}
		return r
	}, strings.ReplaceAll(text, `\|`, "\x00")))
}

// cellText is what stands between two bars.
func cellText(text string) string {
	text = html.UnescapeString(lineBreak.ReplaceAllString(text, "\n"))
	return trimCell(bold.ReplaceAllString(strings.ReplaceAll(text, "\x00", "|"), "$1$2$3"))
}

// trimCell trims a cell and each of its lines.
func trimCell(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

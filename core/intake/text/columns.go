package text

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// piece is text of one line between gaps, and the columns it stands in.
type piece struct {
	line, start, end int
	text             string
	// figure tells figures from text; leaf is text right before them.
	figure, leaf bool
}

var (
	gap = regexp.MustCompile(`[ ]{2,}|[ \x{3000}]{3,}`)
	// figure takes what a scanner makes of digits too.
	figure = regexp.MustCompile(`^(?:[-+−]?[\d０-９][\d０-９,，.．]*(?: ?[万亿]?元| ?件)?|[-—–/无]+|[\dOoQlIZSB〇○]{1,5}|。)$`)
)

// section is how the headings of sections end, and labels of rows do not.
var section = regexp.MustCompile(`(?:情况|事项|问题|措施|建议)[:：]?$`)

// beginsSection says that a line is the heading of a section, wherever it stands.
func beginsSection(text string) bool { return numbering.MatchString(text) && section.MatchString(text) }

// takeColumns finds a table whose columns are set with spaces: pages printed by a text browser, PDF files as text. A cell
// may go on in the lines below it, and a merged one stands beside the middle of its rows.
func takeColumns(lines []line) (rows []row, n int) {
	if len(gap.FindAllStringIndex(strings.TrimLeft(lines[0].text, " \u3000"), 1)) == 0 {
		return nil, 1
	}
	n, many, figures := regionOfColumns(lines)
	if n == 0 || many < 2 || many < 3 && figures == 0 {
		return nil, max(n, 1)
	}
	return layOut(lines[:n]), n
}

// regionOfColumns returns how many lines a table may reach over, and how many of them have columns and figures.
func regionOfColumns(lines []line) (n, many, figures int) {
	blanks := 0
	for i, l := range lines {
		if l.blank() {
			blanks++
			continue
		}
		text := strings.Trim(l.text, " \u3000")
		parts := gap.Split(text, -1)
		switch {
		case blanks > 6 || len(l.text) > widestLine/10,
			strings.ContainsAny(l.text, "\t"+uprights) || sentence(text) && len(parts) < 3:
			return n, many, figures
		case len(parts) > 1:
			for _, p := range parts {
				if utf8.RuneCountInString(p) > 45 {
					return n, many, figures
				}
			}
			many++
			if figure.MatchString(parts[len(parts)-1]) {
				figures++
			}
			n = i + 1
		case heading.MatchString(text) && utf8.RuneCountInString(text) > 6 && blanks > 0, beginsSection(text),
			strings.HasSuffix(text, "。"), strings.HasPrefix(text, "注"):
			return n, many, figures
		case utf8.RuneCountInString(text) > 30 || i-n > 6:
			return n, many, figures
		}
		blanks = 0
	}
	return n, many, figures
}

// aboveColumns returns how many of the lines before a table belong to it: the head of its first column, and what is centred
// above the others.
func aboveColumns(before []line) (n int) {
	blanks := 0
	for i := len(before) - 1; i >= 0 && len(before)-i < 12; i-- {
		l := before[i]
		text := strings.Trim(l.text, " \u3000")
		switch {
		case l.text == "":
			blanks++
			continue
		case l.furniture || blanks > 1 || blanks > 0 && indent(l.text) < 8,
			heading.MatchString(text), beginsSection(text), sentence(text), labelled(text),
			strings.HasSuffix(text, "：") || strings.HasSuffix(text, ":") || strings.HasPrefix(text, "注"),
			utf8.RuneCountInString(text) > 30, strings.ContainsAny(l.text, "\t"+uprights):
			return n
		}
		n, blanks = len(before)-i, 0
	}
	return n
}

// labelled says that a line is a label with figures behind it, one space apart: a row of a table set otherwise.
func labelled(text string) bool {
	words := strings.Fields(text)
	return len(words) > 1 && figure.MatchString(words[len(words)-1])
}

// layOut makes rows of the lines of a table.
func layOut(lines []line) []row {
	g := &layout{lines: lines}
	g.measure()
	heads := make([]bool, len(lines)+1)
	for i := len(lines) - 1; i >= 0; i-- {
		// The head of the first column may begin above those of the others, and what stands above all columns at the left.
		heads[i] = g.head(i) || heads[i+1] && len(g.pieces[i]) > 0 && !g.anchor(i)
	}
	var rows []row
	for i := 0; i < len(lines); {
		head := i
		for i < len(lines) && heads[i] {
			i++
		}
		rows = append(rows, g.heads(head, i)...)
		body := i
		for i < len(lines) && !heads[i] {
			i++
		}
		rows = append(rows, g.body(body, i)...)
	}
	return rows
}

// layout is a table being laid out.
type layout struct {
	lines []line
	// pieces are those of each line. values is the leftmost column of figures near each line.
	pieces [][]piece
	values []int
}

// measure cuts the lines into pieces. Some programs count a Chinese character as one column, some as two: in the right
// count the figures stand below each other.
func (g *layout) measure() {
	narrow, wide := g.cut(utf8.RuneCountInString), g.cut(width)
	g.pieces = wide
	figuresNarrow, allNarrow := scatter(narrow)
	figuresWide, allWide := scatter(wide)
	if figuresNarrow < figuresWide || figuresNarrow == figuresWide && allNarrow < allWide {
		g.pieces = narrow
	}
	g.values = make([]int, len(g.lines))
	next := 1 << 30
	for i := len(g.lines) - 1; i >= 0; i-- {
		for _, p := range g.pieces[i] {
			if p.figure {
				next = p.start
				break
			}
		}
		g.values[i] = next
	}
	last := 1 << 30
	for i := range g.lines {
		if g.anchor(i) {
			last = g.values[i]
		} else if g.values[i] == 1<<30 {
			g.values[i] = last
		}
	}
}

// cut cuts every line at its gaps; where columns touch, at single spaces before a number of an item or at a column where
// pieces of other lines begin.
func (g *layout) cut(measure func(string) int) [][]piece {
	pieces, begins := make([][]piece, len(g.lines)), map[int]int{}
	const surely = 2
	for i, l := range g.lines {
		if l.blank() {
			continue
		}
		from := 0
		for _, at := range append(gap.FindAllStringIndex(l.text, -1), []int{len(l.text), len(l.text)}) {
			if text := strings.Trim(l.text[from:at[0]], " \u3000"); text != "" {
				lead := len(l.text[from:at[0]]) - len(strings.TrimLeft(l.text[from:at[0]], " \u3000"))
				start := measure(l.text[:from+lead])
				pieces[i] = append(pieces[i], piece{i, start, start + measure(text), text, figure.MatchString(text), false})
				begins[start]++
				if figure.MatchString(text) {
					for near := start - 1; near <= start+1; near++ {
						begins[near] += surely
					}
				}
			}
			from = at[1]
		}
	}
	for i, line := range pieces {
		var cut []piece
		for _, p := range line {
			cut = append(cut, p.split(measure, func(column int) bool { return begins[column] >= surely })...)
		}
		pieces[i] = cut
	}
	return pieces
}

func (p piece) split(measure func(string) int, begins func(column int) bool) []piece {
	if p.figure {
		return []piece{p}
	}
	for at := range p.text {
		if p.text[at] != ' ' || at == 0 {
			continue
		}
		left, right := p.text[:at], p.text[at+1:]
		start := p.start + measure(p.text[:at+1])
		if !numbering.MatchString(right) && !begins(start) || numbering.MatchString(p.text) && digits(left) {
			continue
		}
		first := piece{p.line, p.start, p.start + measure(left), left, figure.MatchString(left), false}
		rest := piece{p.line, start, p.end, right, figure.MatchString(right), false}
		return append([]piece{first}, rest.split(measure, begins)...)
	}
	return []piece{p}
}

// digits says that a text is no more than the number of an item.
func digits(text string) bool {
	return strings.Trim(text, "0123456789.．、（）()一二三四五六七八九十") == ""
}

// scatter counts the columns in which figures begin, and all pieces.
func scatter(pieces [][]piece) (figures, all int) {
	columns, any := map[int]bool{}, map[int]bool{}
	for _, line := range pieces {
		for _, p := range line {
			any[p.start] = true
			if p.figure {
				columns[p.start] = true
			}
		}
	}
	return len(columns), len(any)
}

// anchor says that a line has figures.
func (g *layout) anchor(i int) bool {
	for _, p := range g.pieces[i] {
		if p.figure {
			return true
		}
	}
	return false
}

// head says that a line heads columns: text stands above figures, or in a line of its own across the table.
func (g *layout) head(i int) bool {
	if g.anchor(i) || len(g.pieces[i]) == 0 || g.around(i) {
		return false
	}
	if len(g.pieces[i]) == 1 && (i == 0 || g.lines[i-1].blank()) && (i == len(g.lines)-1 || g.lines[i+1].blank()) {
		return true
	}
	if len(g.pieces[i]) == 1 && !numbering.MatchString(g.pieces[i][0].text) && g.beyond(i) {
		return true
	}
	last := g.pieces[i][len(g.pieces[i])-1]
	return (last.start+last.end)/2 >= g.values[i] || len(g.pieces[i]) > 1 && g.pieces[i][1].end > g.values[i]
}

// around says that a line is the end of a label in the middle of which figures stand, in a line of their own.
func (g *layout) around(i int) bool {
	return i > 1 && g.anchor(i-1) && g.pieces[i-1][0].figure && len(g.pieces[i-2]) > 0 && !g.anchor(i-2)
}

// beyond says that a line begins right of the labels of the rows above and below it.
func (g *layout) beyond(i int) bool {
	labels := false
	for _, step := range []int{-1, 1} {
		k := i + step
		for k >= 0 && k < len(g.lines) && !g.anchor(k) {
			k += step
		}
		if k < 0 || k >= len(g.lines) {
			continue
		}
		for _, p := range g.pieces[k] {
			if p.figure {
				break
			}
			if labels = true; g.pieces[i][0].start < p.end {
				return false
			}
		}
	}
	return labels
}

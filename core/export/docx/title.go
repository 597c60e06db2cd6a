package docx

import (
	"strings"
	"unicode/utf8"
)

// lineHalves is how many halves of a character of a size fit into a line.
func lineHalves(halfPoints int64) int { return 2 * int(typeWidth/(halfPoints*10)) }

// breakTitle breaks a title that is too long for a line of a size, behind the office's name where it begins with it.
func breakTitle(title, office string, halfPoints int64) string {
	most := lineHalves(halfPoints)
	if halfWidths(title) <= most {
		return title
	}
	lines := []string{title}
	if rest, ok := strings.CutPrefix(title, office); ok && office != "" && rest != "" {
		lines = []string{office, rest}
	}
	var fitting []string
	for _, line := range lines {
		fitting = append(fitting, fit(line, most)...)
	}
	return strings.Join(fitting, "\n")
}

// fit halves a line until its parts have at most so many halves of a character.
func fit(line string, most int) []string {
	if halfWidths(line) <= most {
		return []string{line}
	}
	at := middle(line)
	return append(fit(line[:at], most), fit(line[at:], most)...)
}

// lastOfPart are characters that names of places and organs, and other parts of a title, end with.
const lastOfPart = "省市区县州盟旗乡镇府局厅部委会院处的和与及、，）》"

// middle is where to break a line in two: behind a part if one ends not far from the middle, else in the middle, but
// not inside a number or a Latin word.
func middle(line string) int {
	whole := halfWidths(line)
	best, bestCost := 0, 0
	before := rune(0)
	for i, r := range line {
		if i > 0 && (before >= utf8.RuneSelf || r >= utf8.RuneSelf) {
			cost := 2*halfWidths(line[:i]) - whole
			cost = max(cost, -cost)
			if !strings.ContainsRune(lastOfPart, before) {
				cost += whole / 2
			}
			if best == 0 || cost < bestCost {
				best, bestCost = i, cost
			}
		}
		before = r
	}
	if best == 0 {
		return len(line) / 2 // one long Latin word
	}
	return best
}

func linesOf(text string) int { return strings.Count(text, "\n") + 1 }

// halfWidths measures text in halves of a Chinese character, which digits and Latin letters take.
func halfWidths(text string) int {
	halves := 0
	for _, r := range text {
		halves++
		if r >= utf8.RuneSelf {
			halves++
		}
	}
	return halves
}

package intake

import (
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// lineReading is a line of a local variant, a label with one value, as a file has it.
type lineReading struct {
	def  *form.Line
	line int
	text string
}

// labelledValue is a label with its value behind it: 「……总数量：61」.
var labelledValue = regexp.MustCompile(`^(.*[^\d.,，])[：:]?\s*([\d.,，]+\s*[^\d\s]{0,3})[。；]?$`)

// localLines finds the lines of a variant behind the tables they belong to.
func (a *aligner) localLines(f *form.Form, all *readings) (found []*lineReading) {
	for _, def := range f.Lines {
		wanted := strings.NewReplacer("{year}", "", "{office}", "").Replace(def.Label)
		best, text, at := 0.8, "", -1
		for i := range a.lines {
			l := &a.lines[i]
			if used(all, i) {
				continue
			}
			label, value := labelAndValue(l)
			if like := a.known.of(label, wanted); value != "" && like >= best {
				best, text, at = like, value, i
			}
		}
		if at < 0 {
			continue
		}
		cell := &f.Cells()[f.Cell(def.Address())]
		found = append(found, &lineReading{def: def, line: at, text: readCellText(cell, text).text})
	}
	return found
}

func used(all *readings, line int) bool {
	for _, r := range all.of {
		if r.used[line] {
			return true
		}
	}
	return false
}

// labelAndValue cuts a line in two.
func labelAndValue(l *line) (label, value string) {
	switch texts := l.texts(); {
	case len(texts) == 2 && texts[1].number:
		return texts[0].text, texts[1].text
	case len(texts) == 1 && len(texts[0].text) < 4*longestLabel:
		if cut := labelledValue.FindStringSubmatch(oneLine(texts[0].text)); cut != nil {
			return strings.TrimRight(cut[1], "：: "), cut[2]
		}
	}
	return "", ""
}

// texts returns the cells that hold something.
func (l *line) texts() (cells []shown) {
	for _, c := range l.cells {
		if c.text != "" {
			cells = append(cells, c)
		}
	}
	return cells
}

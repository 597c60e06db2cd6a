package intake

import (
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

var (
	// noteShape is how a note under a table begins, lineShape how a line with one value ends.
	noteShape = regexp.MustCompile(`^[*※]*[\[【(]?(?:备?注|附注|说明|填表说明|备注说明)\d{0,2}[\]】)]?[:.、]`)
	lineShape = regexp.MustCompile(`^[^。；]{6,80}[:：]\d[\d,]*(?:\.\d+)?(?:件|条|个|项|次|份|篇|万元|元)?。?$`)
	// nextNote is how the second of numbered notes begins.
	nextNote = regexp.MustCompile(`^[\[【(]?[2-9][\]】)]?[.、)]`)
)

// isNote reports whether a line under a table is a note to it. before is the note just above, "" for none.
func isNote(line, before string) bool {
	squeezed := squeeze(line)
	return noteShape.MatchString(squeezed) || lineShape.MatchString(squeezed) || before != "" && nextNote.MatchString(squeezed)
}

// readLine reads a line under a table as one of the form's own lines behind it, with its value.
func readLine(f *form.Form, table, line string) (edit report.CellEdit, ok bool) {
	for _, l := range f.LinesAfter(table) {
		label := form.Fill(l.Label, "", 0)
		at := strings.LastIndexAny(line, ":：")
		if at < 0 || !strings.Contains(letters(line[:at]), strings.Trim(letters(label), "0年")) {
			continue
		}
		value := strings.TrimLeft(line[at:], ":： \t　")
		def := &f.Cells()[f.Cell(l.Address())]
		value = strings.TrimSuffix(strings.TrimRight(value, "。 "), l.Unit)
		return report.CellEdit{Address: l.Address(), Text: report.Understand(def, value)}, true
	}
	return edit, false
}

package xlsx

import (
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// typed is what stands in a cell of the workbook.
type typed struct {
	cell int
	held
}

// cells reads all tables into the report.
func (r *reading) cells() error {
	var inputs, totals []typed
	names := sheetNames(r.report.Form)
	for i, t := range r.report.Form.Tables {
		cells, err := r.table(names[i], t)
		if err != nil {
			return err
		}
		for _, c := range cells {
			if r.report.Locked(c.cell) {
				totals = append(totals, c)
			} else {
				inputs = append(inputs, c)
			}
		}
	}
	if err := r.do(report.SetCells(r.edits(inputs)...)); err != nil {
		return err
	}
	return r.typedOver(totals)
}

// table reads the cells of one table, after making sure that they stand where they belong.
func (r *reading) table(sheet string, t *form.Table) ([]typed, error) {
	f, state := r.report.Form, r.report.Table(t.ID)
	switch {
	case r.book.sheets[sheet].Part != "":
	case state.Absent:
		return nil, nil
	default:
		return nil, &LayoutError{Sheet: sheet}
	}
	on, err := r.book.sheet(sheet)
	if err != nil {
		return nil, err
	}
	l := layoutOf(f, t, state)
	if err := l.inPlace(sheet, on); err != nil {
		return nil, err
	}
	var cells []typed
	for _, s := range l.spots {
		h := on[s.at]
		if text, ok := r.cover.take(cellKey(f.Cells()[s.cell].Address)); ok {
			h = held{text: text}
		}
		r.question(s.cell, h)
		cells = append(cells, typed{s.cell, h})
	}
	return cells, nil
}

// question notes what is no answer in a cell that asks for one.
func (r *reading) question(cell int, h held) {
	switch place := r.report.Place(cell); {
	case r.report.Locked(cell):
	case h.text == "" && h.formula:
		r.note("“%s”是没有结果的公式，没有读入；请在 WPS 或 Excel 里打开并保存一次，或直接填数", place)
	case h.date:
		r.note("“%s”填的是日期 %s，不是数；已按文字读入，请改成数", place, h.text)
	}
}

// inPlace makes sure that the labels stand where they were written: numbers beside a moved label would be read into
// the wrong cells without a trace.
func (l *layout) inPlace(sheet string, on map[place]held) error {
	for _, item := range l.grid.Items {
		expected := cut(l.text(item), longest)
		if item.Role == form.Value || expected == "" {
			continue
		}
		if found := on[place{item.Row, item.Column}].text; !sameWords(found, expected) {
			return &LayoutError{sheet, item.Row + 1, expected, found}
		}
	}
	for _, line := range l.lines {
		if found := on[place{line.row, 0}].text; !fills(found, line.line.Label) {
			return &LayoutError{sheet, line.row + 1, line.line.Label, found}
		}
	}
	return nil
}

func sameWords(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}

// fills reports whether a label may come from a pattern with {office} and {year}, whatever they were.
func fills(label, pattern string) bool {
	fixed := strings.Split(strings.NewReplacer("{office}", "\x00", "{year}", "\x00").Replace(pattern), "\x00")
	for i, part := range fixed {
		at := strings.Index(label, part)
		if at < 0 || (i == 0 && at > 0) {
			return false
		}
		label = label[at+len(part):]
	}
	return true
}

func (r *reading) edits(cells []typed) []report.CellEdit {
	edits := make([]report.CellEdit, len(cells))
	for i, c := range cells {
		edits[i] = report.CellEdit{Address: r.report.Form.Cells()[c.cell].Address, Text: c.text}
	}
	return edits
}

// typedOver looks for totals that somebody replaced with a number of their own. If one is not what the cells add up
// to, the report keeps all its totals as printed, so that the difference is not lost and gets checked.
func (r *reading) typedOver(totals []typed) error {
	values := r.report.Values(nil)
	var different []typed
	for _, t := range totals {
		if t.text == "" || t.formula {
			continue
		}
		def := &r.report.Form.Cells()[t.cell]
		if !same(report.ReadCell(def, t.text), values[t.cell]) {
			different = append(different, t)
			r.note("“%s”填的是“%s”，按各格计算是“%s”；合计改为照原件保留，请核对", r.report.Place(t.cell), brief(t.text), values[t.cell])
		}
	}
	if len(different) == 0 {
		return nil
	}
	return r.do(report.SetTotals(report.AsPrinted), report.SetCells(r.edits(different)...))
}

func same(a, b report.Cell) bool {
	left, isNumber := a.Number()
	right, alsoNumber := b.Number()
	if isNumber && alsoNumber {
		return left.Cmp(right) == 0
	}
	return a.String() == b.String()
}

package intake

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

// tables is what was understood of the tables of a page.
type tables struct {
	form *form.Form
	// cells hold what stands in the file, as report.Understand takes it, totals too; nothing for blank cells.
	cells map[form.Address]string
	// states are those of the form's tables by id. Notes are left to the prose.
	states map[string]report.TableState
	// taken marks the blocks that are tables of the form, or paragraphs that are a table run to lines. at says for each
	// table of the form the index of the block it begins at. Both count the blocks of the page after reading: a table of
	// the file in which prose stands before, between or behind those of the form was cut into several blocks.
	taken []bool
	at    map[string]int
	// parts are those of the form's tables in print order.
	parts     []Part
	questions []Question
	remarks   []Remark
}

// readTables finds the tables of a form in a page, and which form it is.
func readTables(p *page.Page, o Options) *tables {
	lines, whole := linesOf(p)
	lines = joinLabels(lines, o.Forms)
	f, readings, unclear := chooseForm(lines, p, o)
	t := &tables{form: f, cells: map[form.Address]string{}, states: map[string]report.TableState{}, at: map[string]int{}}
	if !whole {
		t.remarks = append(t.remarks, Remark{Text: fmt.Sprintf("表格太大，只看了前 %d 行", mostLines)})
	}
	if f == nil {
		t.taken = make([]bool, len(p.Blocks))
		return t
	}
	if unclear != "" {
		t.remarks = append(t.remarks, Remark{Text: unclear})
	}
	for _, table := range f.Tables {
		r := readings.of[table.ID]
		if r == nil {
			t.states[table.ID] = report.TableState{Absent: true}
			t.parts = append(t.parts, Part{ID: table.ID, Table: true, Name: table.Name})
			continue
		}
		if again := r.again(r); again >= 0 {
			r.doubt(Doubtful, "文件里不止一张，读的是前一张")
			r.remark(again, "这里还有一张像%s的表，没有读入", table.Name)
		}
		t.add(r, unclear)
	}
	for _, l := range readings.lines {
		t.cells[l.def.Address()] = l.text
	}
	t.cut(p, readings)
	return t
}

// add takes a table over.
func (t *tables) add(r *reading, unclear string) {
	table := r.view.table
	state := report.TableState{Complete: true, AbsentRows: r.absentRows(), PrintedLabels: r.labels()}
	if len(state.PrintedLabels) == 0 {
		state.PrintedLabels = nil
	}
	if unclear != "" {
		r.doubt(Doubtful, unclear)
	}
	if len(state.AbsentRows) > 0 {
		r.doubt(Likely, "缺行")
	}
	part := Part{
		ID: table.ID, Table: true, Name: table.Name, Place: r.blockPlace(), Certainty: r.certain, Reason: strings.Join(r.reasons, "；"),
	}
	for cell, text := range r.cells {
		switch {
		case r.asked[cell]:
		case text == "":
			part.Blank++
		default:
			part.Read++
		}
		if text != "" {
			t.cells[t.form.Cells()[cell].Address] = text
		}
	}
	part.Asked = len(r.asked)
	t.states[table.ID] = state
	t.parts = append(t.parts, part)
	t.questions = append(t.questions, r.questions...)
	t.remarks = append(t.remarks, r.remarks...)
}

// absentRows returns the keys of the form's rows that the file does not have.
func (r *reading) absentRows() []string {
	found := map[string]bool{}
	for cell := range r.cells {
		found[r.view.form.Cells()[cell].Row.Key()] = true
	}
	for cell := range r.asked {
		found[r.view.form.Cells()[cell].Row.Key()] = true
	}
	var absent []string
	for _, b := range r.view.table.Blocks {
		for _, row := range leaves(b.Rows) {
			if !found[row.Key()] {
				absent = append(absent, row.Key())
			}
		}
	}
	return absent
}

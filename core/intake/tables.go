package intake

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

// tables is what was understood of the tables of a page.
type tables struct {
	form *form.Form
	// cells hold what stands in the file, as report.Understand takes it, totals too.
	cells map[form.Address]string
	// states are those of the form's tables by id.
	states map[string]report.TableState
	// taken marks the blocks that are tables of the form, or paragraphs that are a table run to lines. at says for each
	// table of the form the index of the block it begins at.
	taken []bool
	at    map[string]int
	// parts are those of the form's tables in print order.
	parts     []Part
	questions []Question
	remarks   []Remark
}

// readTables finds the tables of a form in a page, and which form it is.
func readTables(p *page.Page, o Options) *tables {
	return &tables{form: o.Forms.ForYear(o.Year), taken: make([]bool, len(p.Blocks))}
}

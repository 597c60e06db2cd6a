package intake

import (
	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/report"
)

// understand makes a report of a page.
func understand(p *page.Page, kind, name string, o Options) (*Result, error) {
	t := readTables(p, o)
	result := &Result{Kind: kind, Questions: t.questions, Remarks: t.remarks}
	result.Report = report.New(t.form, report.Office{Name: o.Office}, o.Year)
	return result, nil
}

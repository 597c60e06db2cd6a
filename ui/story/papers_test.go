//go:build !windows

package story

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// A warning that is in order is explained, which makes the final report possible. The exported workbook goes through
// somebody else's spreadsheet and comes back as a report.
func TestExplainExportAndReadBack(t *testing.T) {
	c := sit(t)
	file := c.mended("年报.nianbao", report.SetSignOff(report.SignOff{Date: "2026-04-20"}))
	const reason = "换届期间经县政府办公室同意，推迟到4月公布"
	c.starts(file)
	c.Window("年报.nianbao")
	c.Press("alt+Down", "alt+e")
	c.pastes(reason)
	c.Press("Tab")
	c.pastes("王敏")
	c.Shot("1-explaining")
	c.Press("Return", "ctrl+s")
	c.keeps(file, "the explanation", func(r *report.Report) bool {
		return len(r.Explanations) == 1 && r.Explanations[0].Text == reason && r.Explanations[0].By == "王敏" && len(open(r)) == 0
	})

	c.Press("ctrl+e", "Return") // final, since nothing keeps it from that
	var workbook string
	c.Until("both papers", func() bool {
		found, _ := filepath.Glob(filepath.Join(c.Home(), "*年度报告.???x"))
		for _, path := range found {
			if filepath.Ext(path) == ".xlsx" {
				workbook = path
			}
		}
		return len(found) == 2
	})
	c.Shot("2-exported")
	c.closes()
	c.quits()

	c.Do("soffice", "libreoffice-calc", "--headless", "--convert-to", "xlsx", "--outdir", c.Home()+"/back", workbook)
	c.starts(filepath.Join(c.Home(), "back", filepath.Base(workbook)))
	c.Window("青河县清河街道办事处")
	c.Shot("3-read")
	back := filepath.Join(c.Home(), "读回.nianbao")
	c.Press("Escape", "ctrl+s")
	c.answers(back)
	c.keeps(back, "the numbers and the prose", func(r *report.Report) bool {
		return r.SignOff.Date == "2026-04-20" && holds(r, "applications/granted/natural_person", "3") &&
			strings.Contains(prose(r, "overview"), "（一）主动公开")
	})
}

// open are the findings that keep a report from being final.
func open(r *report.Report) (blocking []check.Finding) {
	for _, f := range check.Run(r, check.Options{}) {
		if f.Open() {
			blocking = append(blocking, f)
		}
	}
	return blocking
}

// mended is a copy of the report built into the program, its mistake mended and edited.
func (c *clerk) mended(name string, edits ...report.Command) string {
	c.t.Helper()
	data, err := assets.Examples.ReadFile("examples/qinghe-2025.nianbao")
	if err != nil {
		c.t.Fatal(err)
	}
	r, err := report.Decode(data, c.forms.ByID)
	if err != nil {
		c.t.Fatal(err)
	}
	edits = append(edits, report.SetCells(
		report.CellEdit{Address: "applications/granted/natural_person", Text: "3"},
		report.CellEdit{Address: "applications/granted/legal_person.commercial", Text: "1"}))
	if err := report.Edit(r).Do(report.Together("", edits...)); err != nil {
		c.t.Fatal(err)
	}
	if data, err = r.Encode(); err != nil {
		c.t.Fatal(err)
	}
	return c.file(name, data)
}

//go:build !windows

package story

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
)

// The office has last year's report as it was published, in Word, and nothing of the program's own.
func TestLastYearsWordFileBecomesThisYearsReport(t *testing.T) {
	c := sit(t)
	last := c.published("2025年年报.docx")
	file := filepath.Join(c.Home(), "年报.nianbao")

	c.starts()
	c.Window("^年报$")
	c.Press("ctrl+n")
	c.pastes("青河县清河街道办事处")
	c.Press("Tab", "Tab") // to the year
	c.pastes("2026")
	c.Press("Tab", "Tab", "Tab", "Tab", "Tab", "Return") // past last and next year, local form and the reports at hand
	c.pastes(last)
	c.Press("Return")
	c.Shot("1-asked")
	c.Until("the new report", func() bool {
		c.Press("Return") // nothing is made until last year's report is read
		return c.Find("--name", "清河街道办事处2026年") != ""
	})
	c.Press("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next", "alt+d")
	c.Shot("2-compared")
	c.Press("alt+d", "ctrl+s")
	c.answers(file)
	r := c.keeps(file, "what was carried over from last year", func(r *report.Report) bool {
		return r.Year == 2026 && holds(r, "applications/carried_in/natural_person", "1") && holds(r, "applications/carried_in/total", "1")
	})
	theirs, _, _ := strings.Cut(c.input("overview.txt"), "\n")
	if !holds(r, "applications/new_received/natural_person", "") || strings.Contains(prose(r, "overview"), theirs) {
		t.Error("last year's numbers and prose became this year's")
	}
	if r.Office.Telephone == "" {
		t.Error("the office has no telephone, which last year's report tells")
	}
}

// published is last year's report as the office has it: in Word.
func (c *clerk) published(name string) (path string) {
	c.t.Helper()
	data, err := assets.Examples.ReadFile("examples/qinghe-2025.nianbao")
	if err != nil {
		c.t.Fatal(err)
	}
	r, err := report.Decode(data, c.forms.ByID)
	if err != nil {
		c.t.Fatal(err)
	}
	var file bytes.Buffer
	if err := docx.Write(&file, r, docx.Options{}); err != nil {
		c.t.Fatal(err)
	}
	return c.file(name, file.Bytes())
}

//go:build !windows

package story

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/desktoptest"
)

func TestMain(m *testing.M) { desktoptest.Main(m) }

// clerk sits at a desktop and uses the program by its keys alone, as its menus show them.
type clerk struct {
	*desktoptest.Desktop
	t       testing.TB
	forms   *form.Catalog
	program string
	running *desktoptest.Program
}

func sit(t testing.TB) *clerk {
	t.Helper()
	d := desktoptest.New(t)
	program := desktoptest.Build(t, "./cmd/nianbao")
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return &clerk{Desktop: d, t: t, forms: forms, program: program}
}

// starts the program, with files or the start page.
func (c *clerk) starts(files ...string) {
	c.t.Helper()
	c.running = c.Run(c.program, files, "NIANBAO_HOME="+filepath.Join(c.Home(), "nianbao"), "LIBGL_ALWAYS_SOFTWARE=1")
}

// begins starts the program and a new report in it, whose parts are blank.
func (c *clerk) begins() {
	c.t.Helper()
	c.asksForNew()
	c.Press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Left") // to the draft, and to none
	c.Press("Return")
	c.Window("青河县清河街道办事处")
}

// closes leaves the report for the start page. Files are in place before the dialog that wrote them says so.
func (c *clerk) closes() {
	c.t.Helper()
	c.Until("the start page", func() bool {
		c.Press("Escape", "ctrl+w") // the dialog, as long as it is there, and the report
		return c.Find("--name", "^年报$") != ""
	})
}

// quits ends the program: a second start would hand its file to one that is there still.
func (c *clerk) quits() {
	c.t.Helper()
	c.Press("ctrl+q")
	c.Until("the program to be gone", func() bool { return c.Find("--name", "年报$") == "" })
}

// asksForNew starts the program and fills in whose report the new one is.
func (c *clerk) asksForNew() {
	c.t.Helper()
	c.starts()
	c.Window("^年报$")
	c.Press("ctrl+n")
	c.pastes("青河县清河街道办事处")
}

// pastes text where the caret is. A busy program may still be at the keys before it.
func (c *clerk) pastes(text string) {
	c.t.Helper()
	fetched := c.Copy(text)
	c.Press("ctrl+v")
	fetched()
}

// answers a picker of files with the whole path of one.
func (c *clerk) answers(path string) {
	c.t.Helper()
	c.Press("ctrl+a")
	c.pastes(path)
	c.Press("Return")
}

// keeps waits until a file holds a report that satisfies a wish.
func (c *clerk) keeps(path, what string, wish func(r *report.Report) bool) *report.Report {
	c.t.Helper()
	var r *report.Report
	c.Until(what+" in "+filepath.Base(path), func() bool {
		data, err := os.ReadFile(path)
		if err != nil {
			return false
		}
		r, err = report.Decode(data, c.forms.ByID)
		return err == nil && wish(r)
	})
	return r
}

// finds tells whether a report has a finding of a rule.
func finds(r *report.Report, rule string) bool {
	for _, f := range check.Run(r, check.Options{}) {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

// input is a file of the example office.
func (c *clerk) input(name string) string {
	c.t.Helper()
	data, err := assets.Examples.ReadFile("examples/qinghe-2025/" + name)
	if err != nil {
		c.t.Fatal(err)
	}
	return string(bytes.TrimSpace(data))
}

func holds(r *report.Report, at form.Address, want string) bool {
	return r.Value(r.Form.Cell(at)).String() == want
}

func prose(r *report.Report, section string) string {
	return strings.Join(r.Sections[r.Section(section)].Paragraphs, "\n")
}

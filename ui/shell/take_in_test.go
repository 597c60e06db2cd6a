package shell

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/internal/windowtest"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

const newByPeople = form.Address("applications/new_received/natural_person")

// document is a report of a year as another program has it, with a number in 表三 that was not read well from paper.
func (c *clerk) document(year int, number string) (path string) {
	c.t.Helper()
	r := report.New(c.p.forms.ForYear(year), office, year)
	err := report.Edit(r).Do(report.Together("",
		report.SetParagraphs("overview", []string{"清河街道把群众最关心的事项放在公开的前面。"}),
		report.SetCells(report.CellEdit{Address: newByPeople, Text: number})))
	if err != nil {
		c.t.Fatal(err)
	}
	var file bytes.Buffer
	if err := docx.Write(&file, r, docx.Options{}); err != nil {
		c.t.Fatal(err)
	}
	return c.file("上年.docx", file.Bytes())
}

func (c *clerk) file(name string, data []byte) (path string) {
	c.t.Helper()
	path = filepath.Join(c.t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		c.t.Fatal(err)
	}
	return path
}

// waits until a window shows what it has to say, which is on a goroutine, and turns to it.
func (c *clerk) waits(w *window, done func() bool) {
	c.t.Helper()
	windowtest.Wait(c.t, done)
	c.w = w
}

// reads what the sheet or dialog in front says.
func (c *clerk) reads() string {
	var said []string
	if top := c.w.window.Canvas().Overlays().Top(); top != nil {
		walk(top, func(o fyne.CanvasObject) {
			if text, ok := o.(*wrap.Text); ok {
				said = append(said, text.Text)
			}
		})
	}
	return strings.Join(said, "\n")
}

// asked says that the clerk has the answers of a question under the keys.
func asked(w *window) func() bool {
	return func() bool {
		_, ok := w.window.Canvas().Focused().(*sheet.Radios)
		return ok
	}
}

func TestWhatAForeignFileLeavesOpenIsAnswered(t *testing.T) {
	c := sit(t)
	c.p.later = windowtest.Do
	c.p.Open([]string{c.document(2024, "l2")})
	c.waits(c.w, asked(c.w))
	c.presses(fyne.KeyDown, fyne.KeyReturn)
	if c.w.desk == nil {
		t.Fatalf("the report is not shown; the sheet says %s", c.reads())
	}
	c.sees(newByPeople, "l2")
	if got := c.report(); got.Year != 2024 || got.Office.Name != office.Name {
		t.Errorf("it is the report of %s for %d", got.Office.Name, got.Year)
	}
	if got := c.reopens(c.saves(t.TempDir())).Sections[0].Paragraphs; len(got) != 1 || !strings.HasPrefix(got[0], "清河街道") {
		t.Errorf("the file says %q", got)
	}
	if got := c.finds("读入情况…"); got != "读入情况…" {
		t.Errorf("how the file was read: %q", got)
	}
}

func TestAColleaguesTableIsReadIntoTheReportAndUndone(t *testing.T) {
	c := sit(t)
	c.p.later = windowtest.Do
	c.begins()
	c.fills(map[form.Address]string{newByPeople: "1"})
	c.desk().turn(check.PartFacts)
	c.desk().page().focus()
	c.w.clipboard().SetContent(strings.Join([]string{
		"\t申请人情况\t\t\t\t\t\t",
		"\t自然人\t法人或其他组织\t\t\t\t\t总计",
		"\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t",
		"一、本年新收政府信息公开申请数量\t14\t6\t2\t0\t0\t0\t22",
		"二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1",
	}, "\n"))
	c.desk().takeInto(c.w.clipboardSource())
	c.waits(c.w, func() bool { return strings.Contains(c.reads(), "读成") })
	for _, settled := range []string{"哪个单位", "哪一年度"} {
		if strings.Contains(c.reads(), settled) {
			t.Errorf("the open report settles %q, and it is asked all the same", settled)
		}
	}
	c.answers("放进本年报")
	c.sees(newByPeople, "14")
	c.sees("applications/new_received/total", "22")
	if c.desk().part != "applications" {
		t.Errorf("the clerk is left at %q, not at the table", c.desk().part)
	}
	c.chooses("撤销")
	c.sees(newByPeople, "1")
	c.sees("applications/new_received/legal_person.commercial", "")
}

func TestFilesDroppedTogetherAskInWindowsOfTheirOwn(t *testing.T) {
	c := sit(t)
	c.p.later = windowtest.Do
	first := c.w
	c.p.Open([]string{c.document(2024, "l2"), c.document(2023, "l3")})
	if len(c.p.windows) != 2 {
		t.Fatalf("there are %d windows", len(c.p.windows))
	}
	for _, w := range []*window{first, c.p.windows[1]} {
		c.waits(w, asked(w))
		c.presses(fyne.KeyReturn)
		if c.w.desk == nil {
			t.Errorf("a report is not shown")
		}
	}
}

func TestAFileThatCannotBeReadIsNamed(t *testing.T) {
	c := sit(t)
	c.p.later = windowtest.Do
	c.p.Open([]string{c.file("照片.png", []byte("\x89PNG\r\n\x1a\n0123456789"))})
	c.waits(c.w, func() bool { return strings.Contains(c.reads(), "这是图片") })
	named := false
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		named = named || labelOf(o) == "打不开「照片.png」"
	})
	if !named {
		t.Error("the name of the file is not told")
	}
}

func TestThereIsOneWayToQuit(t *testing.T) {
	c := sit(t)
	items := c.w.window.MainMenu().Items[0].Items
	if last := items[len(items)-1]; !last.IsQuit {
		t.Errorf("fyne puts its own below %q", labelled(last))
	}
}

// TestFromTheEmptiedRestTheKeysLeadOn moves the words that fit nowhere to where they belong.
func TestFromTheEmptiedRestTheKeysLeadOn(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().do(report.SetUnsorted([]string{"没有认出的一段。"}))
	c.desk().turn(check.PartUnsorted)
	c.desk().page().focus()
	c.desk().do(report.SetUnsorted(nil))
	c.chooses("上一节")
	if c.desk().part != "other_matters" {
		t.Errorf("the clerk is at %q", c.desk().part)
	}
}

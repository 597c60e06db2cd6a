package shell

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// chooseLocal runs a command of the menu of local forms.
func (c *clerk) chooseLocal(label string) {
	c.t.Helper()
	for _, command := range c.w.localFormCommands() {
		if command != nil && command.label == label {
			if reason := command.hindrance(); reason != "" {
				c.t.Fatalf("%s：%s", label, reason)
			}
			command.run()
			return
		}
	}
	c.t.Fatalf("no command %q", label)
}

// turnsTo chooses a part on the sheet of a local form.
func (c *clerk) turnsTo(part string) {
	c.t.Helper()
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if parts, ok := o.(*sheet.Radios); ok {
			parts.Choose(slices.IndexFunc(parts.Options, func(option string) bool { return strings.HasPrefix(option, part) }))
		}
	})
}

// addsSectionFirst adds a section behind the first.
func (c *clerk) addsSectionFirst() {
	c.t.Helper()
	var first *sheet.Button
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*sheet.Button); ok && b.Text == "下面加一节" && first == nil {
			first = b
		}
	})
	first.Tapped(&fyne.PointEvent{})
}

// ticksBox ticks a box by its label.
func (c *clerk) ticksBox(label string) {
	c.t.Helper()
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if box, ok := o.(*sheet.Check); ok && strings.Contains(box.Text, label) {
			box.SetChecked(true)
		}
	})
}

// makesCountyForm adds a bit of everything to the national form and saves it.
func (c *clerk) makesCountyForm() {
	c.t.Helper()
	c.chooseLocal("以国办格式新建…")
	c.types("青河县格式")
	c.addsSectionFirst()
	c.types("县政府办公室通知要求单列")
	c.presses(fyne.KeyReturn)
	c.types("创新创优工作情况")
	c.turnsTo("附加行")
	c.answers("加一行")
	c.types("{year}年发布信息总数")
	c.turnsTo("地方表")
	c.answers("加一张表")
	c.types("政府网站")
	c.presses(fyne.KeyReturn)
	c.types("微信")
	c.presses(fyne.KeyReturn)
	c.types("微博")
	c.answers("加合计行")
	c.answers("加一栏")
	c.types("阅读量")
	c.turnsTo("表后注")
	c.answers("加一条注")
	c.types("注：只计算原行为主体的案件数量。")
	c.turnsTo("封面与落款")
	c.ticksBox("加一页封面")
	c.ticksBox("落款先印日期")
	c.answers("保存")
}

func TestALocalFormFromTheWindowToThePaper(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"proactive/normative_docs/in_force": "3"})
	c.makesCountyForm()
	f := c.report().Form
	if f.Name != "青河县格式" || f.Extends != "guoban-2021" {
		t.Fatalf("the report is on %s", f.Name)
	}
	if _, err := os.Stat(filepath.Join(c.p.formFolder(), f.ID+".yaml")); err != nil {
		t.Error(err)
	}
	c.sees("proactive/normative_docs/in_force", "3")
	if got, want := c.report().Heading(2), "三、主动公开政府信息情况"; got != want || !c.report().Cover || !c.report().SignOff.DateFirst {
		t.Errorf("%s, cover %v, date first %v", got, c.report().Cover, c.report().SignOff.DateFirst)
	}

	table := f.Tables[1]
	rows, columns := table.Blocks[0].Rows, table.Blocks[0].Columns
	at := func(row, column int) form.Address {
		return form.Address(table.ID + "/" + rows[row].Key() + "/" + columns[column].Key())
	}
	c.fills(map[form.Address]string{at(0, 0): "40", at(1, 0): "20", at(2, 0): "1", at(0, 1): "900"})
	c.sees(at(3, 0), "61")
	c.goes(f.Lines[0].Address())
	c.types("61")
	c.w.window.Canvas().Unfocus()
	c.sees(f.Lines[0].Address(), "61")
	c.desk().turn(check.PartOfSection(c.report(), 1))
	c.desk().page().focus()
	c.types("建成政务公开体验区一处。")
	c.desk().page().finish()

	if strings.Contains(c.rules(), "F2") {
		t.Errorf("the checks do not know the form: %s", c.rules())
	}
	for _, finding := range c.desk().shown {
		if finding.ID == "F14@order" {
			t.Error("the order that the form prescribes is told as a fault")
		}
	}
	path := c.saves(t.TempDir())
	again := c.reopens(path)
	if again.Form.ID != f.ID || again.Value(again.Form.Cell(at(3, 0))).String() != "61" || again.Sections[1].Paragraphs[0] != "建成政务公开体验区一处。" {
		t.Errorf("reopened on %s with %s", again.Form.ID, again.Value(again.Form.Cell(at(3, 0))))
	}
	for _, kind := range export.Kinds {
		paper := wordsOf(t, again, kind)
		for _, words := range []string{"二、创新创优工作情况", "建成政务公开体验区一处。", "七、其他需要报告的事项", "附表一", "阅读量", "2025年发布信息总数", "注：只计算原行为主体的案件数量。"} {
			if !strings.Contains(paper, words) {
				t.Errorf("the %s does not say %s", kind, words)
			}
		}
	}

	for range 20 {
		if label, _ := c.desk().session.UndoLabel(); label == "换用「青河县格式」" {
			break
		}
		c.chooses("撤销")
	}
	c.chooses("撤销")
	if c.report().Form.Extends != "" {
		t.Error("one step does not take the form back")
	}
	c.sees("proactive/normative_docs/in_force", "3")
	c.chooses("重做")
	if c.report().Form.ID != f.ID {
		t.Error("the form was not taken again")
	}
}

// An edited form reaches the open report; what a deleted row holds is told first and comes back with the row.
func TestAnEditedFormTellsWhatItSetsAside(t *testing.T) {
	c := sit(t)
	c.begins()
	c.makesCountyForm()
	f := c.report().Form
	table := f.Tables[1]
	wechat := form.Address(table.ID + "/" + table.Blocks[0].Rows[1].Key() + "/" + table.Blocks[0].Columns[0].Key())
	c.fills(map[form.Address]string{wechat: "20"})

	v := form.VariantOf(f)
	v.Tables[0].Rows = slices.Delete(v.Tables[0].Rows, 1, 2)
	closed := false
	c.w.keepVariant(v, func() { closed = true })
	if !c.isAsked("附表一 微信 · 数量：20") {
		t.Error("nothing says that a number loses its place")
	}
	c.answers("再想想")
	if closed || c.report().Form != f {
		t.Fatal("the form was changed without consent")
	}
	c.w.keepVariant(v, func() { closed = true })
	c.answers("照样保存")
	if !closed || c.report().Form.Cell(wechat) >= 0 || !slices.Contains(c.report().Stray(), wechat) {
		t.Fatalf("closed %v, aside %v", closed, c.report().Stray())
	}
	path := c.saves(t.TempDir())
	c.w.keepVariant(form.VariantOf(f), func() {})
	c.sees(wechat, "20")
	if err := report.Edit(c.reopens(path)).Do(report.SetForm(f)); err != nil {
		t.Error(err)
	}
}

// isAsked reports whether a question is asked that holds some words.
func (c *clerk) isAsked(words string) bool {
	found := false
	if top := c.w.window.Canvas().Overlays().Top(); top != nil {
		walk(top, func(o fyne.CanvasObject) {
			if text, ok := o.(*wrap.Text); ok && strings.Contains(text.Text, words) {
				found = true
			}
		})
	}
	return found
}

func TestFormFilesAreHandedOutAndTakenIn(t *testing.T) {
	county := sit(t)
	county.begins()
	county.makesCountyForm()
	id, file := county.report().Form.ID, filepath.Join(t.TempDir(), "青河县格式.yaml")
	county.w.exportForm(county.report().Form, file)
	saved := county.saves(t.TempDir())

	other := sit(t)
	other.p.open(other.w, saved)
	if !other.isAsked("报告用的地方格式「青河县格式」") {
		t.Error("the missing form is not asked for by its name")
	}
	if !other.isAsked("「模板 › 地方格式 › 导入格式文件…」") || other.isAsked("--forms") {
		t.Error("the window does not say where in the window the missing form is taken in")
	}
	other.answers("知道了")
	other.p.open(other.w, file) // as any file is opened, or dropped onto the window
	other.answers("知道了")
	if other.p.forms.ByID(id) == nil {
		t.Fatal("the form was not taken in")
	}
	other.p.open(other.w, saved)
	if other.w.desk == nil || other.report().Form.ID != id {
		t.Fatal("the report does not open with its form")
	}
	other.chooseLocal("删除地方格式…")
	other.answers("删除…")
	if !other.isAsked("有打开的年报正用着它") {
		t.Error("a form in use is deleted")
	}
	other.answers("知道了")

	broken := filepath.Join(t.TempDir(), "坏的.yaml")
	if err := os.WriteFile(broken, []byte("id: x\nname: 坏\nextends: guoban-2021\nrows: []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	other.w.importForm(broken)
	if !other.isAsked("第 4 行：这里是「rows」") {
		t.Error("nothing says what is wrong with the file")
	}
}

// One broken form file keeps neither the others nor the program from use.
func TestABrokenFormFileLeavesTheOthers(t *testing.T) {
	c := sit(t)
	c.begins()
	c.makesCountyForm()
	id := c.report().Form.ID
	if err := os.WriteFile(filepath.Join(c.p.formFolder(), "a.yaml"), []byte("extends: [\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := New(c.p.app, c.p.folder, c.p.settings)
	if err != nil || p.forms.ByID(id) == nil || len(p.news) != 1 {
		t.Errorf("%v, forms %s, news %v", err, p.forms.IDs(), p.news)
	}
}

// wordsOf returns all parts of a paper.
func wordsOf(t *testing.T, r *report.Report, kind export.Kind) string {
	t.Helper()
	data, err := export.Bytes(r, kind, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	for _, part := range archive.File {
		file, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&words, file); err != nil {
			t.Fatal(err)
		}
		file.Close()
	}
	return words.String()
}

// A file that was written by hand keeps its comments in a copy.
func TestAFileWrittenByHandIsKept(t *testing.T) {
	c := sit(t)
	path := filepath.Join(c.p.formFolder(), "手写.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	byHand := "# 县里给的\nid: ours\nname: 本县格式\nextends: guoban-2021\nlines: [{id: a, after: proactive, label: 甲}]\n"
	if err := os.WriteFile(path, []byte(byHand), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := c.p.loadForms(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"改过的格式", "又改过的格式"} {
		v := form.VariantOf(c.p.forms.ByID("ours"))
		v.Name = name
		c.w.keepVariant(v, func() {})
		c.answers("知道了")
	}
	if kept, err := os.ReadFile(path + ".bak"); err != nil || string(kept) != byHand {
		t.Errorf("kept %q, %v", kept, err)
	}
	if f := c.p.forms.ByID("ours"); f.Name != "又改过的格式" || len(f.Lines) != 1 || len(c.p.ownForms()) != 1 {
		t.Errorf("now it is %s with %d lines, own forms %d", f.Name, len(f.Lines), len(c.p.ownForms()))
	}
}

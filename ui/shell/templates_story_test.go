package shell

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/prose"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/start"
)

// writes puts prose into a section as an editor would.
func (c *clerk) writes(section string, paragraphs ...string) {
	c.t.Helper()
	if !c.desk().do(report.SetParagraphs(section, paragraphs)) {
		c.t.Fatalf("%s cannot be written: %s", section, c.desk().status.notice.Text)
	}
}

// proseOf is the prose of a section as it is written.
func (c *clerk) proseOf(section string) string {
	return strings.Join(c.report().Sections[c.report().Section(section)].Paragraphs, "\n")
}

// ticks a box on the sheet in front; where several have the label, the one at an index.
func (c *clerk) ticks(label string, index int) {
	c.t.Helper()
	var boxes []*sheet.Check
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if box, ok := o.(*sheet.Check); ok && strings.HasPrefix(box.Text, label) {
			boxes = append(boxes, box)
		}
	})
	if index >= len(boxes) {
		c.t.Fatalf("%d boxes %q", len(boxes), label)
	}
	test.Tap(boxes[index])
}

// fillsIn puts a text on the line of a label of the sheet in front.
func (c *clerk) fillsIn(label, text string) {
	c.t.Helper()
	var found *sheet.Entry
	here := false
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			here = o.Text == label
		case *sheet.Entry:
			if here && found == nil {
				found = o
			}
		}
	})
	if found == nil {
		c.t.Fatalf("no line %q", label)
	}
	found.SetText(text)
}

// picks a line of the choice of a label on the sheet in front.
func (c *clerk) picks(label string, index int) {
	c.t.Helper()
	here := false
	walk(c.w.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			here = o.Text == label
		case *sheet.Select:
			if here {
				o.SetSelectedIndex(index)
				here = false
			}
		}
	})
}

// isTold fails unless the status bar says a sentence.
func (c *clerk) isTold(want string) {
	c.t.Helper()
	if got := c.desk().status.notice.Text; !strings.Contains(got, want) {
		c.t.Errorf("the status bar says %q, want %q", got, want)
	}
}

// countyOffice sits in the office that gives templates out.
func countyOffice(t *testing.T) *clerk {
	c := sit(t)
	c.w.startNew(start.NewReport{
		Office: report.Office{Name: "青河县人民政府", Kind: report.CountyGovernment}, Year: 2025, Form: c.p.forms.ByID("guoban-2021"),
	})
	return c
}

// town sits in a street office of the county.
func town(t *testing.T) *clerk {
	c := sit(t)
	c.begins()
	return c
}

// issues writes the template of an id into a file for others.
func (c *clerk) issues(id, path string) {
	c.t.Helper()
	c.w.exportTemplate(c.p.library.ByID(id), path)
	c.answers("知道了")
}

// A county gives its towns a draft with a sentence that they may not change, and later a better one.
func TestACountysTemplateGoesToItsTownsAndIsUpdated(t *testing.T) {
	files := t.TempDir()
	first, second := filepath.Join(files, "底稿一.nianbao-template"), filepath.Join(files, "底稿二.nianbao-template")

	county := countyOffice(t)
	county.writes("overview", "全县统一部署，本机关按要求公开政府信息。", "全年新收政府信息公开申请【新收申请总数】件。")
	county.writes("problems", "公开内容还不够细。")
	county.chooses("存为模板…")
	county.fillsIn("名称", "镇街底稿")
	county.fillsIn("下发单位", "青河县人民政府办公室")
	county.ticks("县级人民政府", 0)
	county.ticks("街道办事处", 0)
	county.ticks("乡镇人民政府", 0)
	county.ticks("锁定", 0)
	county.answers("存下")
	county.isTold("已存为模板「镇街底稿」第 1 版")
	saved := county.p.library.Templates()[slices.IndexFunc(county.p.library.Templates(), func(t *template.Template) bool { return !t.BuiltIn })]
	county.issues(saved.ID, first)

	county.writes("overview", "全县统一部署，本机关依法按时公开政府信息。", "全年新收政府信息公开申请【新收申请总数】件。", "（二）平台建设：平台由县里统一建设。")
	county.writes("problems", "公开内容还不够细，更新还不够快。")
	county.chooses("存为模板…")
	county.picks("存成", 1)
	county.answers("存下")
	county.issues(saved.ID, second)

	street := town(t)
	street.p.open(street.w, first)
	street.answers("导入")
	street.isTold("已导入「镇街底稿」")
	street.chooses("套用模板…")
	street.answers("套用")
	street.isTold("已套用「镇街底稿」，可以撤销。")
	if got, want := street.proseOf("overview"), "全县统一部署，本机关按要求公开政府信息。\n全年新收政府信息公开申请【新收申请总数】件。"; got != want {
		t.Fatalf("the overview reads\n%s\nwant\n%s", got, want)
	}
	if street.desk().do(report.SetParagraphs("overview", []string{"本街道自己部署。"})) {
		t.Error("a locked sentence was changed")
	}
	street.writes("problems", "本街道有两个栏目半年没有更新。")
	street.fills(map[form.Address]string{"applications/new_received/natural_person": "3"})
	if got := street.desk().session.Proof().Report.Sections[0].Paragraphs[1]; got != "全年新收政府信息公开申请3件。" {
		t.Errorf("it prints %q", got)
	}
	if got := street.finds("更新模板…"); got != "更新模板…（用的就是最新的版本）" {
		t.Errorf("before there is a later version the menu says %q", got)
	}
	path := street.saves(files)
	street.w.closeReport()

	street.p.open(street.w, second)
	street.answers("更新")
	street.answers("知道了")
	street.p.open(street.w, path)
	street.isTold("「镇街底稿」有第 2 版了")
	street.chooses("更新模板…")
	street.ticks("加上新的一段", 0) // not wanted
	street.answers("更新 1 处")
	street.isTold("已更新到「镇街底稿」第 2 版，可以撤销。")
	if got, want := street.proseOf("overview"), "全县统一部署，本机关依法按时公开政府信息。\n全年新收政府信息公开申请【新收申请总数】件。"; got != want {
		t.Errorf("the overview reads\n%s\nwant\n%s", got, want)
	}
	if got := street.proseOf("problems"); got != "本街道有两个栏目半年没有更新。" {
		t.Errorf("own words became %q", got)
	}
	street.chooses("撤销")
	if got := street.proseOf("overview"); !strings.Contains(got, "按要求公开") {
		t.Errorf("undone, the overview reads %q", got)
	}
}

func TestANewReportBeginsWithTheDraftForItsKindOfOffice(t *testing.T) {
	c := sit(t)
	drafts := c.p.drafts(c.p.forms.ByID("guoban-2021"), report.Subdistrict)
	if len(drafts) == 0 {
		t.Fatal("there is no draft for a street office")
	}
	c.w.startNew(start.NewReport{Office: office, Year: 2025, Form: c.p.forms.ByID("guoban-2021"), Template: drafts[0]})
	c.isTold("已按「" + drafts[0].Name + "」起草。接着填表格和")
	for _, part := range drafts[0].Parts {
		if part.Section != report.SectionPreamble && c.proseOf(part.Section) == "" {
			t.Errorf("%s is empty", part.Section)
		}
	}
	for _, s := range drafts[0].Supplements {
		if _, declared := c.report().Supplement(s.Name); !declared {
			t.Errorf("the report does not ask for %s", s.Name)
		}
	}
	if got := c.finds("撤销"); got != "撤销（没有可撤销的）" {
		t.Errorf("in a new report undo reads %q", got)
	}
}

func TestOwnPhrasesAreInsertedWhereTheCaretIs(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("problems")
	c.desk().page().focus()
	c.chooses("存为短语…")
	c.isTold("存为短语…：先在正文里选中一段文字")
	c.types("已办结【新收申请总数】件。")
	editor := c.w.window.Canvas().Focused().(*prose.Editor)
	editor.Select(0, 0, len("已办结【新收申请总数】件。"))
	c.chooses("存为短语…")
	c.fillsIn("名称", "办结数")
	c.answers("存下")
	c.isTold("已存为短语「办结数」")

	next := sitAt(t, c.p.folder)
	next.begins()
	next.desk().turn("overview")
	next.desk().page().focus()
	next.types("本街道")
	next.chooses("插入短语…")
	next.types("办结数")
	next.presses(fyne.KeyReturn)
	if got := next.proseOf("overview"); got != "本街道已办结【新收申请总数】件。" {
		t.Errorf("the overview reads %q", got)
	}
	next.types("另")
	if got := next.proseOf("overview"); got != "本街道已办结【新收申请总数】件。另" {
		t.Errorf("typing goes on as %q", got)
	}
}

func TestAPhraseAndItsSupplementsAreOneStepOfUndoing(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("overview")
	c.desk().page().focus()
	c.types("本街道")
	c.chooses("插入短语…")
	c.types("政府开放日")
	c.presses(fyne.KeyReturn)
	asked := len(c.report().Supplements)
	if asked == 0 || !strings.Contains(c.proseOf("overview"), "【政府开放日次数】") {
		t.Fatalf("inserted with %d supplements: %q", asked, c.proseOf("overview"))
	}
	c.chooses("撤销")
	if got := c.proseOf("overview"); got != "本街道" || len(c.report().Supplements) != 0 {
		t.Errorf("after one undo there are %d supplements and the overview reads %q", len(c.report().Supplements), got)
	}
	c.chooses("重做")
	if len(c.report().Supplements) != asked || !strings.Contains(c.proseOf("overview"), "【政府开放日次数】") {
		t.Errorf("redone: %d supplements, %q", len(c.report().Supplements), c.proseOf("overview"))
	}
}

func TestTheLibraryForgetsWhatIsDeleted(t *testing.T) {
	c := countyOffice(t)
	c.writes("overview", "全县统一部署。")
	c.chooses("存为模板…")
	c.fillsIn("名称", "镇街底稿")
	c.answers("存下")
	c.chooses("模板库…")
	c.answers("改名…")
	c.fillsIn("名称", "街道底稿")
	c.answers("改名")
	files, _ := filepath.Glob(filepath.Join(c.p.templateFolder(), "*"))
	if own := c.p.library.Templates()[0]; own.Name != "街道底稿" || len(files) != 1 {
		t.Fatalf("the first is called %q, files: %q", own.Name, files)
	}
	c.answers("删除…")
	c.answers("删除")
	if files, _ := filepath.Glob(filepath.Join(c.p.templateFolder(), "*")); len(files) != 0 || !c.p.library.Templates()[0].BuiltIn {
		t.Errorf("left are %q", files)
	}
	c.answers("关闭")
}

func TestABrokenTemplateKeepsNobodyFromWorking(t *testing.T) {
	c := sit(t)
	broken := filepath.Join(c.p.folder, "templates", "坏的.nianbao-template")
	if err := os.MkdirAll(filepath.Dir(broken), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(broken, []byte("id: x\nname: [\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	next := sitAt(t, c.p.folder)
	if shown := next.reads(); !strings.Contains(shown, "坏的.nianbao-template") {
		t.Errorf("at the start it says %q", shown)
	}
	next.answers("知道了")
	if len(next.p.library.Templates()) == 0 {
		t.Error("the built-in templates are gone")
	}
	next.p.open(next.w, broken)
	if shown := next.reads(); !strings.Contains(shown, "坏的.nianbao-template 第") {
		t.Errorf("opening it says %q", shown)
	}
	next.answers("知道了")
}

func TestBrokenFilesAreToldTogetherAndOnlyWhenTheyAreNew(t *testing.T) {
	c := sit(t)
	spoil := func(folder, name, text string) {
		t.Helper()
		path := filepath.Join(c.p.folder, folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	starts := func() (told string) {
		t.Helper()
		next := sitAt(t, c.p.folder)
		if n := len(next.w.window.Canvas().Overlays().List()); n > 1 {
			t.Errorf("%d dialogs at the start", n)
		}
		if next.w.window.Canvas().Overlays().Top() == nil {
			return ""
		}
		told = next.reads()
		next.answers("知道了")
		return told
	}
	spoil("templates", "坏的.nianbao-template", "id: x\nname: 坏\nversion: 1\nmacros: []\n")
	spoil("forms", "坏格式.yaml", "id: x\nname: [\n")
	told := starts()
	for _, want := range []string{"坏的.nianbao-template", "坏格式.yaml", "如果是更新版本的程序写的，请升级程序"} {
		if !strings.Contains(told, want) {
			t.Errorf("nothing of %s in %q", want, told)
		}
	}
	if again := starts(); again != "" {
		t.Errorf("the same files are told again: %q", again)
	}
	spoil("forms", "坏格式.yaml", "id: x\nname: [,\n")
	if !strings.Contains(starts(), "坏格式.yaml") {
		t.Error("a file that was changed and is still broken is not told")
	}
	for _, folder := range []string{"templates", "forms"} {
		if err := os.RemoveAll(filepath.Join(c.p.folder, folder)); err != nil {
			t.Fatal(err)
		}
	}
	if told := starts(); told != "" {
		t.Errorf("nothing is broken, yet it says %q", told)
	}
	spoil("forms", "坏格式.yaml", "id: x\nname: [,\n")
	if starts() == "" {
		t.Error("a file that is broken anew is not told")
	}
}

package shell

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/prose"
)

func TestFillFindMendSaveReopen(t *testing.T) {
	c := sit(t)
	c.begins()
	c.goes("applications/new_received/natural_person")
	c.chooses("本表空格全部填 0")
	c.fills(map[form.Address]string{
		"applications/new_received/natural_person": "８",
		"applications/granted/natural_person":      "9",
	})
	c.sees("applications/new_received/total", "8")
	c.chooses("本表已填完")
	if f := c.finding("A1"); f.Difference != "-1" {
		t.Errorf("the column does not balance by %s, want -1", f.Difference)
	}
	if outlined := part(c, "applications"); outlined.State != check.Disputed {
		t.Errorf("the outline shows 三 as %v", outlined.State)
	}

	c.desk().goTo(c.finding("A1"))
	c.goes("applications/granted/natural_person")
	c.types("8")
	c.presses(fyne.KeyTab)
	if slices.ContainsFunc(c.desk().shown, func(f check.Finding) bool { return f.Rule == "A1" }) {
		t.Error("the column balances now and is still reported")
	}
	if outlined := part(c, "applications"); outlined.State != check.Done {
		t.Errorf("the outline shows 三 as %v", outlined.State)
	}

	path := c.saves(t.TempDir())
	if got := c.reopens(path).Value(c.report().Form.Cell("applications/granted/total")).String(); got != "8" {
		t.Errorf("the file has %q, want 8", got)
	}
}

func part(c *clerk, id string) check.Part {
	c.t.Helper()
	for _, p := range check.Progress(c.report(), c.desk().shown) {
		if p.ID == id {
			return p
		}
	}
	c.t.Fatalf("no part %s", id)
	return check.Part{}
}

func TestDisabledCommandsSayWhy(t *testing.T) {
	c := sit(t)
	for command, want := range map[string]string{
		"保存":  "保存（先新建或打开一份年报）",
		"导出…": "导出…（先新建或打开一份年报）",
	} {
		if got := c.finds(command); got != want {
			t.Errorf("on the start page: %q, want %q", got, want)
		}
	}
	c.begins()
	for command, want := range map[string]string{
		"保存":     "保存",
		"撤销":     "撤销（没有可撤销的）",
		"重新读取文件": "重新读取文件（还没有存成文件）",
	} {
		if got := c.finds(command); got != want {
			t.Errorf("in a new report: %q, want %q", got, want)
		}
	}
}

func TestComputedTotalsSayHowToUnlock(t *testing.T) {
	c := sit(t)
	c.begins()
	c.goes("applications/new_received/total")
	c.types("5")
	if !strings.Contains(c.desk().status.notice.Text, "合计照原件录入") {
		t.Errorf("typing over a total says %q", c.desk().status.notice.Text)
	}
	c.chooses("合计照原件录入")
	c.goes("applications/new_received/natural_person")
	c.types("3")
	c.presses(fyne.KeyReturn)
	c.goes("applications/new_received/total")
	c.types("5")
	c.presses(fyne.KeyReturn)
	c.takes("A3", "采用计算值 3")
	c.sees("applications/new_received/total", "3")
}

func TestWordsThatAreNoNumbersStayAndAreFlagged(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"disputes/cases/direct.upheld": "无", "disputes/cases/direct.corrected": "1,234"})
	c.sees("disputes/cases/direct.upheld", "无")
	c.sees("disputes/cases/direct.corrected", "1234")
	c.desk().goTo(c.finding("A8"))
	c.presses(fyne.KeyDelete)
	c.sees("disputes/cases/direct.upheld", "")
}

func TestFindingInProseIsUnderlinedAndGoneTo(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("problems")
	c.desk().page().focus()
	editor := c.w.window.Canvas().Focused().(*prose.Editor)
	// Blank paragraphs and indents are the editor's: the report counts paragraphs and bytes without them.
	c.presses(fyne.KeyReturn)
	c.types("一是主动公开不够。")
	c.presses(fyne.KeyReturn, fyne.KeyReturn)
	c.types("　　二是依据国办公开办涵〔2021〕30号还要细化。")
	c.desk().rested()
	c.desk().turn(check.PartFacts)
	c.desk().goTo(c.finding("F5"))
	if got := editor.Selected(); got != "国办公开办涵〔2021〕30号" {
		t.Errorf("the finding selects %q", got)
	}
}

func TestClosingAsksAndCancelKeeps(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	c.w.close()
	c.answers("取消")
	if len(c.p.windows) != 1 || c.desk() == nil {
		t.Fatal("the window is gone")
	}
	c.w.closeReport()
	c.answers("不保存")
	if c.desk() != nil || c.w.page == nil {
		t.Error("not back on the start page")
	}
}

func TestTheFileIsNotOverwrittenWhenSomebodyElseChangedIt(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	path := c.saves(t.TempDir())
	theirs, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	theirs = []byte(strings.Replace(string(theirs), "12", "77", 1))
	if err := os.WriteFile(path, theirs, 0o600); err != nil {
		t.Fatal(err)
	}
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "13"})
	c.desk().save(nil)
	if now, _ := os.ReadFile(path); string(now) != string(theirs) {
		t.Error("their file was overwritten")
	}
	c.answers("放弃我的，重新读取")
	c.sees("proactive/licensing/decisions", "77")
}

// theirs puts another version of the open file in its place.
func (c *clerk) theirs(path string, change func(*report.Report)) {
	c.t.Helper()
	r := c.reopens(path)
	change(r)
	data, err := r.Encode()
	if err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		c.t.Fatal(err)
	}
}

func TestReloadingWithoutTheSectionBeingWrittenGoesToTheFacts(t *testing.T) {
	c := sit(t)
	c.begins()
	path := c.saves(t.TempDir())
	c.theirs(path, func(r *report.Report) {
		r.Sections = slices.DeleteFunc(r.Sections, func(s report.Section) bool { return s.ID == "problems" })
	})
	c.desk().turn("problems")
	c.desk().reload()
	if c.desk().part != check.PartFacts {
		t.Errorf("shown is %s", c.desk().part)
	}
	c.types("清")
	c.desk().turn(check.PartPreamble)
	c.theirs(path, func(r *report.Report) { r.Preamble = []string{"他人"} })
	c.desk().reload()
	if got := c.desk().page().(*prosePage).editor.Text(); strings.Join(got, "") != "他人" {
		t.Errorf("the preamble shows %q", got)
	}
}

func TestTheCaretSaysWhatIsWrongThere(t *testing.T) {
	c := sit(t)
	c.begins()
	c.desk().turn("problems")
	c.desk().page().focus()
	c.types("依据国办公开办涵〔2021〕30号细化")
	c.desk().rested()
	c.presses(fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got, want := c.desk().status.notice.Text, c.finding("F5").Message; !strings.Contains(got, want) {
		t.Errorf("among the words it says %q, want %q", got, want)
	}
	c.presses(fyne.KeyEnd)
	if got := c.desk().status.notice.Text; got != "" {
		t.Errorf("behind the words it says %q", got)
	}
}

func TestTheLengthFollowsTyping(t *testing.T) {
	c := sit(t)
	c.begins()
	for _, part := range []string{"overview", "problems"} {
		c.desk().turn(part)
		c.desk().page().focus()
		c.types("公开 及时")
	}
	if got := c.desk().status.length.Text; got != "本节 4 字　全文 8 字" {
		t.Errorf("the status bar says %q", got)
	}
	c.chooses("撤销")
	if got := c.desk().status.length.Text; got != "全文 4 字" {
		t.Errorf("after undo the status bar says %q", got)
	}
}

func TestLeftBehindWorkIsOfferedAtTheNextStart(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	deadline := time.Now().Add(20 * time.Second)
	for c.desk().session.Status().Kept.IsZero() {
		if time.Now().After(deadline) {
			t.Fatal("no recovery copy was written")
		}
		time.Sleep(10 * time.Millisecond)
	}
	// What a dead program leaves is its copy without the lock.
	crashed := t.TempDir()
	copies, err := filepath.Glob(filepath.Join(c.p.recoveryFolder(), "*.json"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("copies: %q, %v", copies, err)
	}
	data, err := os.ReadFile(copies[0])
	if err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(crashed, "recovery", filepath.Base(copies[0]))
	if err := os.MkdirAll(filepath.Dir(left), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(left, data, 0o600); err != nil {
		t.Fatal(err)
	}

	next := sitAt(t, crashed)
	offered := next.w.startOptions().Copies
	if len(offered) != 1 || offered[0].Title != "青河县清河街道办事处2025年政府信息公开工作年度报告" {
		t.Fatalf("offered: %+v", offered)
	}
	next.w.recover(offered[0])
	next.sees("proactive/licensing/decisions", "12")
	if !next.desk().session.Status().Modified {
		t.Error("recovered work shows as saved")
	}
}

func TestEmptyCellsOfATableBecomeZeroInOneStep(t *testing.T) {
	c := sit(t)
	c.begins()
	c.goes("applications/new_received/natural_person")
	c.chooses("本表空格全部填 0")
	c.sees("applications/carried_forward/legal_person.other", "0")
	c.sees("disputes/cases/direct.upheld", "")
	c.chooses("撤销")
	c.sees("applications/carried_forward/legal_person.other", "")
	if got := c.report().Value(0); !got.Empty() {
		t.Errorf("after undo the first cell holds %q", got)
	}
}

func TestANewerReportCanOnlyBeLookedAt(t *testing.T) {
	c := sit(t)
	c.beginsOn("published-total-line")
	path := c.saves(t.TempDir())
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	newer := strings.Replace(string(data), `"nianbao": 1`, `"nianbao": 99`, 1)
	if newer == string(data) {
		t.Fatal("the version is not where the test expects it")
	}
	if err := os.WriteFile(path, []byte(newer), 0o600); err != nil {
		t.Fatal(err)
	}
	c.w.closeReport()
	c.p.open(c.w, path)
	if got := c.finds("保存"); got != "保存（这份年报只能查看）" {
		t.Errorf("saving reads %q", got)
	}
	c.goes("proactive/licensing/decisions")
	c.types("3")
	c.sees("proactive/licensing/decisions", "")
	if !strings.Contains(c.desk().status.notice.Text, c.report().ReadOnly) {
		t.Errorf("typing says %q", c.desk().status.notice.Text)
	}
	walk(c.w.sheet().content, func(o fyne.CanvasObject) {
		if _, cells := o.(*grid.Grid); cells {
			return // one moves about in it and copies from it; typing was refused above
		}
		if d, ok := o.(fyne.Disableable); ok && !d.Disabled() {
			t.Errorf("%T %q takes edits", o, labelOf(o))
		}
	})
}

func TestMenusDoNotGoStaleWithTheKeyboard(t *testing.T) {
	c := sit(t)
	c.begins()
	c.goes("applications/new_received/natural_person")
	for _, command := range []string{"向下填充", "原样粘贴文字", "说明选中的警示…"} {
		if got := c.finds(command); got != command {
			t.Errorf("in a table: %q", got)
		}
	}
	c.desk().showOutline()
	c.chooses("向下填充")
	if got := c.desk().status.notice.Text; got != "向下填充：光标不在表格里" {
		t.Errorf("filling outside a table says %q", got)
	}
	c.chooses("说明选中的警示…")
	if got := c.desk().status.notice.Text; got != "说明选中的警示…：先在问题清单里选一处" {
		t.Errorf("explaining nothing says %q", got)
	}
	c.desk().turn("problems")
	if got := c.finds("向下填充"); got != "向下填充（这一部分没有表格）" {
		t.Errorf("in prose: %q", got)
	}
}

func TestOpeningAFileOffersWhatWasLeftOfIt(t *testing.T) {
	c := sit(t)
	c.begins()
	path := c.saves(t.TempDir())
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	deadline := time.Now().Add(20 * time.Second)
	for c.desk().session.Status().Kept.IsZero() {
		if time.Now().After(deadline) {
			t.Fatal("no recovery copy was written")
		}
		time.Sleep(10 * time.Millisecond)
	}
	copies, _ := filepath.Glob(filepath.Join(c.p.recoveryFolder(), "*.json"))
	data, err := os.ReadFile(copies[0])
	if err != nil {
		t.Fatal(err)
	}
	crashed := t.TempDir()
	if err := os.MkdirAll(filepath.Join(crashed, "recovery"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(crashed, "recovery", "left.json"), data, 0o600); err != nil {
		t.Fatal(err)
	}

	next := sitAt(t, crashed)
	next.p.open(next.w, path)
	next.sees("proactive/licensing/decisions", "")
	next.answers("找回")
	next.sees("proactive/licensing/decisions", "12")
}

func TestCheckedAsFinalEverythingCounts(t *testing.T) {
	c := sit(t)
	c.begins()
	before := check.Count(c.desk().shown)
	c.chooses("按正式稿检查")
	after := check.Count(c.desk().shown)
	if after.Errors+after.Warnings <= before.Errors+before.Warnings {
		t.Errorf("as a final: %+v, before: %+v", after, before)
	}
}

func TestClosingTwiceAsksOnce(t *testing.T) {
	c := sit(t)
	c.begins()
	c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	c.w.close()
	c.w.close()
	c.p.quit()
	if n := len(c.w.window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d questions are open", n)
	}
}

func TestQuittingAsksOneWindowAfterTheOther(t *testing.T) {
	c := sit(t)
	for range 3 {
		c.begins()
		c.fills(map[form.Address]string{"proactive/licensing/decisions": "12"})
	}
	windows := slices.Clone(c.p.windows)
	asked := func() (n int) {
		for _, w := range windows {
			n += len(w.window.Canvas().Overlays().List())
		}
		return n
	}
	c.p.quit()
	if asked() != 1 {
		t.Fatalf("%d questions at once", asked())
	}
	c.w = windows[0]
	c.answers("不保存")
	c.w = windows[1]
	c.answers("取消")
	if asked() != 0 || len(c.p.windows) != 2 {
		t.Errorf("after one was to stay: %d questions, %d windows", asked(), len(c.p.windows))
	}
}

func TestSettingsThatCannotBeKeptAreToldOnce(t *testing.T) {
	c := sit(t)
	c.begins()
	if err := os.RemoveAll(c.p.folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.p.folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c.p.remember()
	if c.desk().status.notice.Text == "" {
		t.Error("nothing was told")
	}
	c.desk().status.say("")
	c.p.remember()
	if got := c.desk().status.notice.Text; got != "" {
		t.Errorf("told again: %q", got)
	}
}

func TestMenusShowTheirKeys(t *testing.T) {
	c := sit(t)
	c.begins()
	for _, m := range c.w.window.MainMenu().Items {
		for _, item := range m.Items {
			if labelled(item) == "保存" && !strings.HasSuffix(item.Label, " Ctrl+S") {
				t.Errorf("saving reads %q", item.Label)
			}
		}
	}
}

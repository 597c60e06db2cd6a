package session_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/store"
)

func TestModifiedIsExact(t *testing.T) {
	s := saved(t, options(t))
	want := func(modified bool) {
		t.Helper()
		if got := s.Status().Modified; got != modified {
			t.Fatalf("modified: %v", got)
		}
	}
	want(false)
	do(t, s, report.SetTitle("甲"))
	want(true)
	s.Undo()
	want(false)
	s.Redo()
	want(true)
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	want(false)
	s.Undo()
	want(true)
	do(t, s, report.SetTitle("甲")) // as saved, but by another way
	want(true)
	if s.Status().Saved.IsZero() || titleIn(t, s.Path()) != "甲" {
		t.Error("the file is not as saved")
	}
	if err := s.Do(cell("nowhere/at/all", "1")); err == nil {
		t.Error("a cell that is not there was set")
	}
}

func TestANewReportIsNotSavedYet(t *testing.T) {
	s := session.New(blank(t), options(t))
	if !s.Status().Modified || s.Path() != "" || s.Outside() != session.Unchanged {
		t.Errorf("%+v, path %q", s.Status(), s.Path())
	}
	if err := s.Save(); !errors.Is(err, session.ErrNoFile) {
		t.Errorf("saving: %v", err)
	}
	if err := s.Reload(); !errors.Is(err, session.ErrNoFile) {
		t.Errorf("reading again: %v", err)
	}
	path := filepath.Join(t.TempDir(), "新.nianbao")
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	if s.Status().Modified || s.Path() != path || s.Outside() != session.Unchanged {
		t.Errorf("%+v, path %q", s.Status(), s.Path())
	}
}

func TestChangedIsCalledWhenTheStatusTurns(t *testing.T) {
	var calls atomic.Int32
	o := options(t)
	o.Changed = func() { calls.Add(1) }
	s := saved(t, o)
	do(t, s, report.SetTitle("甲"), report.SetTitle("乙"))
	if n := calls.Load(); n != 1 {
		t.Errorf("%d calls for two edits", n)
	}
	if err := s.Save(); err != nil || calls.Load() != 2 {
		t.Errorf("%d calls after saving, %v", calls.Load(), err)
	}
}

// write puts another title into a file, as another program would.
func write(t *testing.T, path, title string) {
	t.Helper()
	r := blank(t)
	if err := report.Edit(r).Do(report.SetTitle(title)); err != nil {
		t.Fatal(err)
	}
	data, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestAnotherProgramsWorkIsNotOverwritten(t *testing.T) {
	s := saved(t, options(t))
	do(t, s, report.SetTitle("自己"))
	write(t, s.Path(), "别人")
	if got := s.Outside(); got != session.Changed {
		t.Errorf("outside: %v", got)
	}
	err := s.Save()
	var told *store.Error
	if !errors.Is(err, store.ErrChanged) || !errors.As(err, &told) || !strings.Contains(err.Error(), "在打开以后被别的程序改过，没有存下") {
		t.Errorf("saving: %v", err)
	}
	if got := titleIn(t, s.Path()); got != "别人" || !s.Status().Modified || !s.Status().Saved.IsZero() {
		t.Errorf("the file holds %q, %+v", got, s.Status())
	}
	if err := s.SaveOver(); err != nil {
		t.Fatal(err)
	}
	if got := titleIn(t, s.Path()); got != "自己" || s.Status().Modified || s.Outside() != session.Unchanged {
		t.Errorf("the file holds %q, %+v", got, s.Status())
	}
	do(t, s, report.SetTitle("又改"))
	if err := s.Save(); err != nil || s.Outside() != session.Unchanged {
		t.Error(err)
	}
}

func TestReloadTakesTheFileAsItIs(t *testing.T) {
	recovery := t.TempDir()
	s := saved(t, keeping(t, recovery))
	do(t, s, report.SetTitle("自己"))
	write(t, s.Path(), "别人")
	_ = s.Findings()
	if err := s.Reload(); err != nil {
		t.Fatal(err)
	}
	if s.Report().Title != "别人" || s.Status().Modified || s.Outside() != session.Unchanged {
		t.Errorf("title %q, %+v", s.Report().Title, s.Status())
	}
	if _, ok := s.Undo(); ok {
		t.Error("an edit of the report that is gone was undone")
	}
	// The clerk's own edits are not lost.
	copies := session.Copies(recovery)
	if len(copies) != 1 || copies[0].Title != "自己" || copies[0].Path != s.Path() {
		t.Fatalf("copies: %+v", copies)
	}
	back, err := session.Recover(copies[0], keeping(t, recovery))
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close(true)
	if back.Report().Title != "自己" || back.Outside() != session.Changed {
		t.Errorf("title %q, outside %v", back.Report().Title, back.Outside())
	}
}

func TestReloadOfABrokenFileLeavesTheReport(t *testing.T) {
	s := saved(t, options(t))
	do(t, s, report.SetTitle("自己"))
	if err := os.WriteFile(s.Path(), []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := s.Reload(); err == nil || s.Report().Title != "自己" || !s.Status().Modified {
		t.Errorf("%v, title %q", err, s.Report().Title)
	}
}

func TestAFileThatIsGone(t *testing.T) {
	s := saved(t, options(t))
	do(t, s, report.SetTitle("自己"))
	if err := os.Remove(s.Path()); err != nil {
		t.Fatal(err)
	}
	if got := s.Outside(); got != session.Gone {
		t.Errorf("outside: %v", got)
	}
	if err := s.Save(); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "不在原来的位置了") {
		t.Errorf("saving: %v", err)
	}
	if err := s.SaveOver(); err != nil || titleIn(t, s.Path()) != "自己" || s.Outside() != session.Unchanged {
		t.Errorf("saving over: %v", err)
	}
}

func TestTouchingAFileIsNoChange(t *testing.T) {
	s := saved(t, options(t))
	data, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path(), data, 0o666); err != nil {
		t.Fatal(err)
	}
	do(t, s, report.SetTitle("甲"))
	if got := s.Outside(); got != session.Unchanged {
		t.Errorf("outside: %v", got)
	}
	if err := s.Save(); err != nil {
		t.Error(err)
	}
}

func TestTwoSessionsOfOneFile(t *testing.T) {
	first := saved(t, options(t))
	second := open(t, first.Path(), options(t))
	do(t, first, report.SetTitle("先"))
	do(t, second, report.SetTitle("后"))
	if err := first.Save(); err != nil {
		t.Fatal(err)
	}
	if err := second.Save(); !errors.Is(err, store.ErrChanged) || second.Outside() != session.Changed || titleIn(t, first.Path()) != "先" {
		t.Errorf("the second: %v", err)
	}
}

func TestAReportOfANewerVersionIsForReading(t *testing.T) {
	data, err := blank(t).Encode()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "新.nianbao")
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), `"nianbao": 1`, `"nianbao": 9`, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, options(t))
	if err := s.Do(report.SetTitle("甲")); !errors.Is(err, report.ErrReadOnly) {
		t.Errorf("editing: %v", err)
	}
	if s.Status().Modified || s.Report().ReadOnly == "" {
		t.Errorf("%+v", s.Status())
	}
}

func TestOpeningWhatIsNoReport(t *testing.T) {
	if _, err := session.Open(filepath.Join(t.TempDir(), "不在.nianbao"), options(t)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
	path := filepath.Join(t.TempDir(), "坏.nianbao")
	if err := os.WriteFile(path, []byte("你好"), 0o666); err != nil {
		t.Fatal(err)
	}
	var wrong *report.FileError
	if _, err := session.Open(path, options(t)); !errors.As(err, &wrong) {
		t.Errorf("%v", err)
	}
}

func TestUndoTellsWhereTheReportChanged(t *testing.T) {
	granted := blank(t).Form.Cell("applications/granted/natural_person")
	headings := slices.Clone(blank(t).Sections)
	headings[4].Heading = "五、问题"
	for _, c := range []struct {
		command report.Command
		part    string
		cells   []int
	}{
		{report.SetParagraphs("problems", []string{"甲"}), "problems", nil},
		{report.SetPreamble([]string{"甲"}), "preamble", nil},
		{report.SetTitle("甲"), "facts", nil},
		{report.SetSignOff(report.SignOff{Date: "2026-01-15"}), "facts", nil},
		{cell("applications/granted/natural_person", "3"), "", []int{granted}},
		{report.SetTable("disputes", report.TableState{Complete: true}), "disputes", nil},
		{report.SetSections(headings), "problems", nil},
		{report.Together("替换", cell("applications/granted/natural_person", "3"), report.SetParagraphs("overview", []string{"甲"})), "overview", []int{granted}},
		{report.Explain(report.Explanation{Finding: "A1@x", Text: "甲"}), "", nil},
	} {
		t.Run(c.command.Label(), func(t *testing.T) {
			s := session.New(blank(t), options(t))
			do(t, s, c.command)
			label, _ := s.UndoLabel()
			for _, step := range []func() (session.Change, bool){s.Undo, s.Redo} {
				change, ok := step()
				if !ok || change.Label != label || change.Part != c.part || !slices.Equal(change.Cells, c.cells) {
					t.Errorf("%+v, %v", change, ok)
				}
			}
		})
	}
	s := session.New(blank(t), options(t))
	asked := []report.Supplement{{Name: "网站发布数", Unit: "条"}, {Name: "公众号发布数"}}
	do(t, s, report.SetSupplements(asked), report.SetSupplement("公众号发布数", "35"), report.SetSupplements(asked[:1]))
	for _, want := range []string{"公众号发布数", "公众号发布数", "网站发布数"} {
		if change, ok := s.Undo(); !ok || change.Supplement != want || change.Part != "" {
			t.Errorf("%+v, want %s", change, want)
		}
	}
	s = session.New(blank(t), options(t))
	foreign := append(slices.Clone(s.Report().Sections), report.Section{Heading: "七、创新情况"})
	do(t, s, report.SetSections(foreign))
	foreign = slices.Clone(foreign)
	foreign[6].Paragraphs = []string{"甲"}
	do(t, s, report.SetSections(foreign))
	if change, _ := s.Undo(); change.Part != "#7" {
		t.Errorf("in a section that the form does not have: %+v", change)
	}
	s = session.New(blank(t), options(t))
	if change, ok := s.Undo(); ok {
		t.Errorf("nothing was undone: %+v", change)
	}
}

func TestFindingsFollowTheReport(t *testing.T) {
	s := session.New(blank(t), options(t))
	has := func(id string) bool {
		for _, f := range s.Findings() {
			if f.ID == id {
				return true
			}
		}
		return false
	}
	const late = "F14@date"
	if !has(late) {
		t.Fatal("a report without a date has no finding about it")
	}
	if a, b := s.Findings(), s.Findings(); &a[0] != &b[0] {
		t.Error("the same state was checked twice")
	}
	do(t, s, report.SetSignOff(report.SignOff{Date: "2026-01-15"}))
	if has(late) {
		t.Error("the finding stays after the edit")
	}
	s.Undo()
	if !has(late) {
		t.Error("the finding does not come back")
	}
	last := report.New(forms(t).ByID("guoban-2021"), report.Office{Name: "滨海街道办事处"}, 2024)
	if err := report.Edit(last).Do(report.Together("照原件", report.SetTotals(report.AsPrinted), cell("applications/carried_forward/natural_person", "7"))); err != nil {
		t.Fatal(err)
	}
	do(t, s, cell("applications/carried_in/natural_person", "3"))
	without := len(s.Findings())
	s.SetLast(last)
	if with := len(s.Findings()); with <= without || s.Last() != last {
		t.Errorf("%d findings without last year's report, %d with it", without, with)
	}
}

package session_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/core/store"
)

// TestMain runs this test program a second time as the program that gets killed.
func TestMain(m *testing.M) {
	if recovery := os.Getenv("NIANBAO_TEST_RECOVERY"); recovery != "" {
		if err := writeUntilKilled(recovery, os.Getenv("NIANBAO_TEST_FILE")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func writeUntilKilled(recovery, path string) error {
	catalog, err := loaded()
	if err != nil {
		return err
	}
	s, err := session.Open(path, session.Options{Forms: catalog.ByID, Recovery: recovery})
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := s.Continue(report.SetParagraphs("overview", []string{fmt.Sprintf("写到第%d个字", n)})); err != nil {
			return err
		}
		if !s.Status().Kept.IsZero() {
			fmt.Println("kept")
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func TestAKilledProgramGetsItsWorkBack(t *testing.T) {
	recovery := filepath.Join(t.TempDir(), "副本")
	path := saved(t, options(t)).Path()
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), "NIANBAO_TEST_RECOVERY="+recovery, "NIANBAO_TEST_FILE="+path)
	out, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	if copies := session.Copies(recovery); len(copies) != 0 {
		t.Errorf("the copy of a living program is offered: %+v", copies)
	}
	if err := program.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = program.Wait() // it was killed

	copies := session.Copies(recovery)
	if len(copies) != 1 || copies[0].Path != path || copies[0].Title != "滨海街道办事处2025年政府信息公开工作年度报告" || copies[0].At.IsZero() {
		t.Fatalf("copies: %+v", copies)
	}
	s, err := session.Recover(copies[0], keeping(t, recovery))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Report().Sections[0].Paragraphs; len(got) != 1 || !strings.HasPrefix(got[0], "写到第") {
		t.Errorf("the text is %q", got)
	}
	if !s.Status().Modified || s.Path() != path || s.Outside() != session.Unchanged {
		t.Errorf("%+v, path %q, outside %v", s.Status(), s.Path(), s.Outside())
	}
	if got := session.Copies(recovery); len(got) != 0 {
		t.Errorf("the recovered copy is offered again: %+v", got)
	}
	if _, err := session.Recover(copies[0], keeping(t, recovery)); !errors.Is(err, store.ErrLocked) {
		t.Errorf("recovering twice: %v", err)
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if left := files(t, recovery); len(left) != 0 {
		t.Errorf("after saving there are still %q", left)
	}
}

// kept returns a session whose edit has reached the recovery folder.
func kept(t *testing.T, folder string) *session.Session {
	t.Helper()
	s := saved(t, keeping(t, folder))
	do(t, s, report.SetTitle("没有存"))
	eventually(t, "a copy", func() bool { return !s.Status().Kept.IsZero() })
	return s
}

func TestACopyHoldsTheReport(t *testing.T) {
	recovery := t.TempDir()
	s := kept(t, recovery)
	s.Close(false)
	copies := session.Copies(recovery)
	if len(copies) != 1 || copies[0].Title != "没有存" || copies[0].Path != s.Path() {
		t.Fatalf("copies: %+v", copies)
	}
	var copy struct {
		Report json.RawMessage
		PID    int
		Digest string
	}
	data, err := os.ReadFile(copies[0].File)
	if err == nil {
		err = json.Unmarshal(data, &copy)
	}
	want, _ := s.Report().Encode()
	if err != nil || string(copy.Report)+"\n" != string(want) || copy.PID != os.Getpid() || len(copy.Digest) != 64 {
		t.Errorf("%v, the copy is\n%s", err, data)
	}
	if err := copies[0].Discard(); err != nil {
		t.Fatal(err)
	}
	if left := files(t, recovery); len(left) != 0 {
		t.Errorf("after discarding there are still %q", left)
	}
}

func TestWhatEndsACopy(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(s *session.Session) error
	}{
		{"saving", (*session.Session).Save},
		{"saving over", (*session.Session).SaveOver},
		{"saving as", func(s *session.Session) error { return s.SaveAs(s.Path() + ".nianbao") }},
		{"throwing away", func(s *session.Session) error { s.Close(true); return nil }},
		{"undoing all", func(s *session.Session) error { s.Undo(); return nil }},
		{"writing the same again", func(s *session.Session) error { return s.Do(report.SetTitle("")) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			recovery := t.TempDir()
			s := kept(t, recovery)
			if err := c.end(s); err != nil {
				t.Fatal(err)
			}
			eventually(t, "an empty folder", func() bool { return len(files(t, recovery)) == 0 })
			if c.name != "throwing away" && s.Status().Modified {
				t.Error("the report counts as modified")
			}
		})
	}
}

func TestClosingKeepsWhatIsNotSaved(t *testing.T) {
	recovery := t.TempDir()
	s := saved(t, keeping(t, recovery))
	do(t, s, report.SetTitle("没有存"))
	s.Close(false)
	s.Close(true) // the second time changes nothing
	if copies := session.Copies(recovery); len(copies) != 1 || copies[0].Title != "没有存" {
		t.Errorf("copies: %+v", copies)
	}
}

func TestNothingIsKeptOfAnUntouchedReport(t *testing.T) {
	recovery := filepath.Join(t.TempDir(), "副本")
	s := saved(t, keeping(t, recovery))
	s.Close(false)
	if left := files(t, recovery); len(left) != 0 {
		t.Errorf("there are %q", left)
	}
}

func TestAReportThatWasNeverSaved(t *testing.T) {
	recovery := t.TempDir()
	s := session.New(blank(t), keeping(t, recovery))
	do(t, s, report.SetTitle("新的"))
	s.Close(false)
	copies := session.Copies(recovery)
	if len(copies) != 1 || copies[0].Path != "" {
		t.Fatalf("copies: %+v", copies)
	}
	back, err := session.Recover(copies[0], keeping(t, recovery))
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close(true)
	if back.Report().Title != "新的" || back.Path() != "" || back.Outside() != session.Unchanged || !back.Status().Modified {
		t.Errorf("title %q, path %q, %+v", back.Report().Title, back.Path(), back.Status())
	}
}

func TestAFileChangedSinceTheCrash(t *testing.T) {
	recovery := t.TempDir()
	s := kept(t, recovery)
	s.Close(false)
	write(t, s.Path(), "别人")
	back, err := session.Recover(session.Copies(recovery)[0], keeping(t, recovery))
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close(true)
	if got := back.Outside(); got != session.Changed {
		t.Errorf("outside: %v", got)
	}
	if err := back.Save(); !errors.Is(err, store.ErrChanged) || titleIn(t, s.Path()) != "别人" {
		t.Errorf("saving: %v", err)
	}
}

// A crash between saving and deleting the copy leaves one that nobody needs.
func TestACopyOfWhatWasSavedIsNotOffered(t *testing.T) {
	recovery := t.TempDir()
	s := kept(t, recovery)
	s.Close(false)
	write(t, s.Path(), "没有存")
	if copies := session.Copies(recovery); len(copies) != 0 || len(files(t, recovery)) != 0 {
		t.Errorf("copies: %+v, files %q", copies, files(t, recovery))
	}
}

func TestCopiesPassOverWhatIsNone(t *testing.T) {
	recovery := t.TempDir()
	for name, content := range map[string]string{"a.json": "{", "b.json": "{}", "c.txt": "", "d.lock": "", "e.json": `{"nianbao_recovery":9,"report":{}}`} {
		if err := os.WriteFile(filepath.Join(recovery, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if copies := session.Copies(recovery); len(copies) != 0 {
		t.Errorf("copies: %+v", copies)
	}
	if left := strings.Join(files(t, recovery), " "); left != "a.json b.json c.txt e.json" {
		t.Errorf("left are %s", left)
	}
	if copies := session.Copies(filepath.Join(recovery, "不在")); len(copies) != 0 {
		t.Errorf("copies: %+v", copies)
	}
	var told *store.Error
	if _, err := session.Recover(session.Copy{File: filepath.Join(recovery, "b.json")}, options(t)); !errors.As(err, &told) {
		t.Errorf("recovering what is no copy: %v", err)
	}
}

func TestCopiesComeNewestFirst(t *testing.T) {
	recovery := t.TempDir()
	for _, title := range []string{"甲", "乙", "丙"} {
		s := session.New(blank(t), keeping(t, recovery))
		do(t, s, report.SetTitle(title))
		s.Close(false)
	}
	titles := ""
	for _, c := range session.Copies(recovery) {
		titles += c.Title
	}
	if titles != "丙乙甲" {
		t.Errorf("the order is %s", titles)
	}
}

// A folder that cannot be made stands for every disk that takes no copy: full, read-only, not there.
func TestWorkGoesOnWithoutCopies(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "文件")
	if err := os.WriteFile(blocked, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s := saved(t, keeping(t, filepath.Join(blocked, "副本")))
	do(t, s, report.SetTitle("甲"))
	eventually(t, "a problem", func() bool { return s.Status().Problem != nil })
	if got := s.Status().Problem.Error(); !strings.HasPrefix(got, "自动保存的副本没有存下，请随时手动保存：") {
		t.Errorf("the problem is told as %q", got)
	}
	if !s.Status().Kept.IsZero() {
		t.Error("what failed counts as kept")
	}
	do(t, s, report.SetTitle("乙"))
	if err := s.Save(); err != nil || s.Status().Modified || s.Status().Problem != nil {
		t.Errorf("%v, %+v", err, s.Status())
	}
}

// The folder comes back: the next edit is kept, and the problem is over.
func TestAProblemThatGoesAway(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "副本")
	if err := os.WriteFile(blocked, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s := saved(t, keeping(t, blocked))
	do(t, s, report.SetTitle("甲"))
	eventually(t, "a problem", func() bool { return s.Status().Problem != nil })
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	do(t, s, report.SetTitle("乙"))
	eventually(t, "a copy", func() bool { return !s.Status().Kept.IsZero() && s.Status().Problem == nil })
}

// Of a copy that somebody tampered with the report is what counts.
func TestACopyWithAStrangeDigest(t *testing.T) {
	file, err := blank(t).Encode()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "报告.nianbao")
	for _, digest := range []string{"", "zz", strings.Repeat("ab", 99)} {
		damaged := filepath.Join(folder, "a.json")
		content := fmt.Sprintf(`{"nianbao_recovery":1,"path":%q,"digest":%q,"report":%s}`, path, digest, file)
		if err := os.WriteFile(damaged, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		write(t, path, "别人")
		s, err := session.Recover(session.Copy{File: damaged}, options(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Outside(); got != session.Changed {
			t.Errorf("with digest %q the file counts as %v", digest, got)
		}
		s.Close(true)
	}
}

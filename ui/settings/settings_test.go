package settings_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/store"
	"github.com/nianbao/nianbao/ui/settings"
)

func load(t *testing.T, folder string) *settings.Settings {
	t.Helper()
	s, err := settings.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatIsSavedComesBack(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "新的", "nianbao")
	s := load(t, folder)
	may := false
	s.Office = report.Office{Name: "清河街道办事处", Kind: report.Subdistrict, Telephone: "0532-1234", RuleMaking: &may}
	s.Clerk, s.Language, s.Scale = "王<敏>", "en", 1.5
	s.Last = map[string]string{"/a/2025.nianbao": "/a/2024.nianbao"}
	s.Width, s.Height, s.Outline, s.Findings = 1366, 768, 0.2, 0.75
	s.Folder, s.ExportFolder = "/a", "/b"
	s.Opened("/a/2025.nianbao", "年报")
	s.Recent[0].At = s.Recent[0].At.UTC().Truncate(time.Second)
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if back := load(t, folder); !reflect.DeepEqual(back.Recent, s.Recent) || back.Clerk != s.Clerk || !reflect.DeepEqual(back.Office, s.Office) ||
		back.Language != "en" || back.Scale != 1.5 || back.Width != 1366 || back.Findings != 0.75 || back.Last["/a/2025.nianbao"] != "/a/2024.nianbao" ||
		back.ExportFolder != "/b" {
		t.Errorf("%+v came back as %+v", s, back)
	}
}

func TestAFirstStartHasSettings(t *testing.T) {
	if s := load(t, filepath.Join(t.TempDir(), "不在")); s.Scale != 0 || len(s.Recent) != 0 {
		t.Errorf("%+v", s)
	}
}

func TestABrokenFileIsSetAside(t *testing.T) {
	for _, content := range []string{"{", "", "[]", `{"scale":"big"}`, "\x00\xff"} {
		folder := t.TempDir()
		path := filepath.Join(folder, "settings.json")
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := settings.Load(folder)
		var told *store.Error
		if !errors.As(err, &told) || !strings.Contains(err.Error(), "读不懂，已经改名为「settings.json.broken」") || s == nil || s.Scale != 0 {
			t.Fatalf("%q: %v, %+v", content, err, s)
		}
		if kept, err := os.ReadFile(path + ".broken"); err != nil || string(kept) != content {
			t.Errorf("%q was kept as %q, %v", content, kept, err)
		}
		if err := s.Save(); err != nil {
			t.Error(err)
		}
		load(t, folder)
	}
}

func TestFieldsOfANewerVersionStay(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "settings.json")
	if err := os.WriteFile(path, []byte(`{"clerk":"甲","spelling":{"on":true},"scale":2}`), 0o666); err != nil {
		t.Fatal(err)
	}
	s := load(t, folder)
	s.Clerk, s.Scale = "", 0
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), `"spelling"`) {
		t.Errorf("%v, the file is\n%s", err, data)
	}
	if s := load(t, folder); s.Clerk != "" || s.Scale != 0 {
		t.Errorf("what was cleared came back: %+v", s)
	}
}

func TestSizesThatNoWindowCanHave(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "settings.json"), []byte(`{"scale":-3,"width":1,"height":900000,"outline":7,"findings":0.7}`), 0o666); err != nil {
		t.Fatal(err)
	}
	if s := load(t, folder); s.Scale != 0 || s.Width != 0 || s.Height != 0 || s.Outline != 0 || s.Findings != 0.7 {
		t.Errorf("%+v", s)
	}
}

func TestTheNewestReportComesFirst(t *testing.T) {
	s := load(t, t.TempDir())
	for i := range 20 {
		s.Opened(fmt.Sprintf("/a/%d.nianbao", i), fmt.Sprint(i))
	}
	s.Opened("/a/15.nianbao", "又是15")
	var titles []string
	for _, r := range s.Recent {
		titles = append(titles, r.Title)
	}
	if got := strings.Join(titles, " "); got != "又是15 19 18 17 16 14 13 12 11 10 9 8" {
		t.Errorf("recent are %s", got)
	}
}

func TestTheFolderCanBeElsewhere(t *testing.T) {
	t.Setenv("NIANBAO_HOME", t.TempDir())
	if folder, err := settings.Folder(); err != nil || folder != os.Getenv("NIANBAO_HOME") {
		t.Errorf("%q, %v", folder, err)
	}
	t.Setenv("NIANBAO_HOME", "")
	if folder, err := settings.Folder(); err == nil && filepath.Base(folder) != "nianbao" {
		t.Errorf("%q", folder)
	}
}

func TestAFolderThatCannotBeMade(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "文件")
	if err := os.WriteFile(blocked, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s, _ := settings.Load(filepath.Join(blocked, "nianbao"))
	var told *store.Error
	if err := s.Save(); !errors.As(err, &told) {
		t.Errorf("%v", err)
	}
}

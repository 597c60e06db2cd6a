package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/ui/internal/windowtest"
	"github.com/nianbao/nianbao/ui/look"
)

// desk is a window with a folder to choose from and what was chosen there.
type desk struct {
	*testing.T
	window fyne.Window
	folder string
	chosen []string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", folder)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(folder, ".config"))
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	d := &desk{T: t, window: test.NewTempWindow(t, widget.NewLabel("")), folder: folder}
	d.window.Resize(fyne.NewSize(1000, 700))
	recent = nil
	for _, path := range []string{"材料/2024年报.nianbao", "材料/旧稿/2019.nianbao", "文档/年报.docx", "2024年报.nianbao", "2025年报.nianbao", "10.nianbao", "9.nianbao", "说明.txt", ".隐藏.nianbao", "空/"} {
		d.put(path)
	}
	return d
}

func (d *desk) put(path string) {
	d.Helper()
	full := filepath.Join(d.folder, path)
	if strings.HasSuffix(path, "/") {
		if err := os.MkdirAll(full, 0o777); err != nil {
			d.Fatal(err)
		}
		return
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		d.Fatal(err)
	}
	if err := os.WriteFile(full, []byte("内容"), 0o666); err != nil {
		d.Fatal(err)
	}
}

func (d *desk) took(path string) {
	d.chosen = append(d.chosen, strings.TrimPrefix(strings.TrimPrefix(path, d.folder), "/"))
}

func (d *desk) open() {
	pick(d.window, opening, Options{Title: "打开年报", Folder: d.folder, Extensions: []string{".nianbao"}}, d.took)
}

func (d *desk) save(name string) {
	pick(d.window, saving, Options{Title: "保存年报", Folder: d.folder, Name: name, Extensions: []string{".nianbao"}}, d.took)
}

func (d *desk) chooseFolder() {
	pick(d.window, foldering, Options{Title: "导出到", Folder: d.folder}, d.took)
}

// press types keys by their names and everything else as text, into whatever has the focus.
func (d *desk) press(keys ...string) {
	d.Helper()
	for _, key := range keys {
		focused := d.window.Canvas().Focused()
		if focused == nil {
			d.Fatalf("nothing has the focus for %q", key)
		}
		switch fyne.KeyName(key) {
		case fyne.KeyReturn, fyne.KeyEscape, fyne.KeyUp, fyne.KeyDown, fyne.KeyTab, fyne.KeyBackspace, fyne.KeyRight, fyne.KeyPageDown:
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(key)})
		case "Alt+Up":
			focused.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
		default:
			for _, r := range key {
				focused.TypedRune(r)
			}
		}
	}
}

func (d *desk) isOpen() bool { return d.window.Canvas().Overlays().Top() != nil }

// picker is the one in front.
func (d *desk) picker() *picker {
	d.Helper()
	entry, ok := d.window.Canvas().Focused().(*nameEntry)
	if !ok {
		d.Fatalf("the focus is at %T", d.window.Canvas().Focused())
	}
	return entry.picker
}

func (d *desk) wants(path string) {
	d.Helper()
	if d.isOpen() {
		d.Errorf("the dialog is still there, saying %q", d.picker().view.notice.Text)
	}
	if !slices.Equal(d.chosen, []string{path}) {
		d.Errorf("chose %q, want %q", d.chosen, path)
	}
}

func names(entries []*entry) string {
	var all []string
	for _, e := range entries {
		all = append(all, e.name)
	}
	return strings.Join(all, " ")
}

func TestOpenByKeyboard(t *testing.T) {
	for name, story := range map[string]struct {
		keys []string
		want string
	}{
		"the beginning of a name and Enter":   {[]string{"2025", "Return"}, "2025年报.nianbao"},
		"a part of a name and Enter":          {[]string{"5年", "Return"}, "2025年报.nianbao"},
		"a name without its extension":        {[]string{"9", "Return"}, "9.nianbao"},
		"a whole name":                        {[]string{"10.nianbao", "Return"}, "10.nianbao"},
		"a name that is not of the kind":      {[]string{"说明.txt", "Return"}, "说明.txt"},
		"arrows walk to a file":               {[]string{"Down", "Down", "Down", "Down", "Return"}, "9.nianbao"},
		"up from nothing goes to the last":    {[]string{"Up", "Return"}, "2025年报.nianbao"},
		"arrows into a folder and to a file":  {[]string{"Down", "Return", "Down", "Down", "Return"}, "材料/2024年报.nianbao"},
		"typing into a folder":                {[]string{"材", "Return", "2024", "Return"}, "材料/2024年报.nianbao"},
		"a relative path":                     {[]string{"材料/旧稿/2019.nianbao", "Return"}, "材料/旧稿/2019.nianbao"},
		"a path completed at its end":         {[]string{"材料/旧稿/20", "Return"}, "材料/旧稿/2019.nianbao"},
		"the home folder":                     {[]string{"~/9.nianbao", "Return"}, "9.nianbao"},
		"tab completes":                       {[]string{"材", "Tab", "旧", "Tab", "2", "Tab", "Return"}, "材料/旧稿/2019.nianbao"},
		"backspace in the empty entry":        {[]string{"材料", "Return", "BackSpace", "9", "Return"}, "9.nianbao"},
		"Alt+Up goes up":                      {[]string{"材料", "Return", "Alt+Up", "9", "Return"}, "9.nianbao"},
		"a path up":                           {[]string{"材料", "Return", "../9.nianbao", "Return"}, "9.nianbao"},
		"a slip is told and can be corrected": {[]string{"99", "Return", "BackSpace", "Return"}, "9.nianbao"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.open()
			d.press(story.keys...)
			d.wants(story.want)
		})
	}
}

func TestOpenByFullPath(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.press(filepath.Join(d.folder, "材料", "2024年报.nianbao"), "Return")
	d.wants("材料/2024年报.nianbao")
}

func TestEscapeLeavesFromEverywhere(t *testing.T) {
	for steps := range 12 {
		d := newDesk(t)
		d.open()
		for range steps {
			d.window.Canvas().FocusNext()
		}
		d.press("Escape")
		if d.isOpen() {
			t.Errorf("after %d steps Escape does not leave %T", steps, d.window.Canvas().Focused())
		}
		if d.chosen != nil {
			t.Errorf("leaving chose %q", d.chosen)
		}
	}
}

func TestListing(t *testing.T) {
	d := newDesk(t)
	d.open()
	if got, want := names(d.picker().entries), "材料 空 文档 9.nianbao 10.nianbao 2024年报.nianbao 2025年报.nianbao"; got != want {
		t.Errorf("shows %s\nwant %s", got, want)
	}
	d.picker().everything = true
	d.picker().narrow()
	if !strings.Contains(names(d.picker().entries), "说明.txt") {
		t.Error("all files are not shown when asked for")
	}
	d.press("Escape")
	d.chooseFolder()
	if got, want := names(d.picker().entries), "材料 空 文档"; got != want {
		t.Errorf("shows %s of folders, want %s", got, want)
	}
}

func TestNamesSortAsInAChineseDictionary(t *testing.T) {
	var entries []*entry
	for _, name := range []string{"南昌", "附件10", "b.txt", "张三", "附件2", "安徽", "北京", "A.txt", "上海"} {
		entries = append(entries, &entry{name: name})
	}
	entries = append(entries, &entry{name: "总结", folder: true})
	sort("", entries, byName)
	if got, want := names(entries), "总结 A.txt b.txt 安徽 北京 附件2 附件10 南昌 上海 张三"; got != want {
		t.Errorf("sorted %s\nwant %s", got, want)
	}
}

func TestSave(t *testing.T) {
	t.Run("the name proposed is selected, so typing replaces it", func(t *testing.T) {
		d := newDesk(t)
		d.save("2026年报")
		if got := d.picker().view.name.SelectedText(); got != "2026年报.nianbao" {
			t.Errorf("selected %q", got)
		}
		d.press("新的", "Return")
		d.wants("新的.nianbao")
	})
	t.Run("an extension in capitals is one", func(t *testing.T) {
		d := newDesk(t)
		d.save("")
		d.press("新的.NIANBAO", "Return")
		d.wants("新的.NIANBAO")
	})
	t.Run("arrows into a folder keep the name", func(t *testing.T) {
		d := newDesk(t)
		d.save("2025年报.nianbao")
		d.press("Down", "Return", "Return")
		d.wants("材料/2025年报.nianbao")
	})
	t.Run("a folder that is not there", func(t *testing.T) {
		d := newDesk(t)
		d.save("")
		d.press("没有/新的", "Return")
		if d.chosen != nil || !strings.Contains(d.picker().view.notice.Text, "没有「") {
			t.Errorf("chose %q, said %q", d.chosen, d.picker().view.notice.Text)
		}
	})
	t.Run("a name that is too long", func(t *testing.T) {
		d := newDesk(t)
		d.save("")
		d.press(strings.Repeat("长", 100), "Return")
		if d.chosen != nil || !strings.Contains(d.picker().view.notice.Text, "太长") {
			t.Errorf("chose %q, said %q", d.chosen, d.picker().view.notice.Text)
		}
	})
}

func TestSaveAsksBeforeOverwriting(t *testing.T) {
	d := newDesk(t)
	d.save("")
	d.press("2025年报", "Return")
	if d.chosen != nil {
		t.Fatal("overwrote without a question")
	}
	d.press("Return", "二", "Return")
	d.wants("2025年报二.nianbao")

	d = newDesk(t)
	d.save("2025年报.nianbao")
	d.press("Return", "Right", "Return")
	d.wants("2025年报.nianbao")
}

func TestFolder(t *testing.T) {
	for name, story := range map[string]struct {
		keys []string
		want string
	}{
		"Enter takes the one shown":      {[]string{"Return"}, ""},
		"arrows go in, Enter takes it":   {[]string{"Down", "Return", "Return"}, "材料"},
		"typing goes in, Enter takes it": {[]string{"材", "Return", "Return"}, "材料"},
		"a path is taken at once":        {[]string{"材料/旧稿", "Return"}, "材料/旧稿"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.chooseFolder()
			d.press(story.keys...)
			d.wants(story.want)
		})
	}
}

func TestNewFolder(t *testing.T) {
	d := newDesk(t)
	d.chooseFolder()
	p := d.picker()
	p.view.askFolder()
	d.press("正式稿", "Return")
	if !isFolder(filepath.Join(d.folder, "正式稿")) {
		t.Fatal("there is no new folder")
	}
	for _, name := range []string{"../外面", "..", "甲/乙"} {
		p.makeFolder(name)
		if !strings.Contains(p.view.notice.Text, "不能作") {
			t.Errorf("%q: said %q", name, p.view.notice.Text)
		}
	}
	d.press("Return")
	d.wants("正式稿")
}

func TestUnreadableFolderIsTold(t *testing.T) {
	d := newDesk(t)
	if os.Getuid() == 0 {
		t.Log("permissions do not bind root; a folder that goes away stands for one")
	} else if err := os.Chmod(filepath.Join(d.folder, "空"), 0); err != nil {
		t.Fatal(err)
	}
	d.open()
	p := d.picker()
	if os.Getuid() == 0 {
		if err := os.Remove(filepath.Join(d.folder, "空")); err != nil {
			t.Fatal(err)
		}
	}
	p.mark(1)
	d.press("Return")
	if said := p.view.notice.Text; !strings.HasPrefix(said, "没有") || len(p.entries) != 0 {
		t.Errorf("said %q and shows %s", said, names(p.entries))
	}
	d.press("BackSpace", "9", "Return")
	d.wants("9.nianbao")
}

// A drive that does not answer keeps the window waiting no longer than it has patience.
func TestTheDiskAnswersLate(t *testing.T) {
	d := newDesk(t)
	d.open()
	p := d.picker()
	slow := make(chan target)
	before := patience
	patience = time.Millisecond
	defer func() { patience = before }()
	var taken []string
	question := func(path string) {
		p.ask(func() target { return <-slow }, func(t target) { taken = append(taken, path+t.path) })
	}
	question("a")
	if said := p.view.notice.Text; !strings.Contains(said, "正在等") {
		t.Errorf("said %q while waiting", said)
	}
	question("b")
	slow <- target{path: "1"}
	slow <- target{path: "2"}
	windowtest.Wait(t, func() bool { return taken != nil })
	if len(taken) != 1 || !strings.HasPrefix(taken[0], "b") {
		t.Errorf("took %q, wanted only the last", taken)
	}
}

func TestSizesAndTimesFollow(t *testing.T) {
	d := newDesk(t)
	d.open()
	p := d.picker()
	windowtest.Wait(t, func() bool { return p.entries[3].known })
	if e := p.entries[3]; e.size != int64(len("内容")) || e.time.IsZero() {
		t.Errorf("%s has %d bytes of %v", e.name, e.size, e.time)
	}
}

func TestMouse(t *testing.T) {
	d := newDesk(t)
	d.open()
	p := d.picker()
	line := func(i int) *row {
		r := newRow(p)
		r.show(i)
		return r
	}
	line(3).Tapped(nil)
	if p.view.name.Text != "9.nianbao" || d.window.Canvas().Focused() != p.view.name {
		t.Errorf("a click wrote %q and left the focus at %T", p.view.name.Text, d.window.Canvas().Focused())
	}
	line(0).Tapped(nil)
	line(0).Tapped(nil)
	if filepath.Base(p.folder) != "材料" {
		t.Errorf("a double click on a folder went to %s", p.folder)
	}
	line(1).Tapped(nil)
	line(1).Tapped(nil)
	d.wants("材料/2024年报.nianbao")
}

func TestPlacesAreTheDesktopsOwn(t *testing.T) {
	d := newDesk(t)
	for _, folder := range []string{"schreibtisch/", "下载/", "Downloads/", ".config/"} {
		d.put(folder)
	}
	dirs := "# made by a desktop\nXDG_DESKTOP_DIR=\"$HOME/schreibtisch\"\nXDG_MUSIC_DIR=\"$HOME/\"\nXDG_DOWNLOAD_DIR=\"$HOME/\"\n"
	if err := os.WriteFile(filepath.Join(d.folder, ".config", "user-dirs.dirs"), []byte(dirs), 0o666); err != nil {
		t.Fatal(err)
	}
	remember(filepath.Join(d.folder, "材料"))
	var got []string
	for _, p := range places() {
		got = append(got, p.label+"="+strings.TrimPrefix(p.path, d.folder))
	}
	want := []string{"桌面=/schreibtisch", "文档=/文档", "下载=/下载", "主目录=", "计算机=/", "材料=/材料"}
	got = slices.DeleteFunc(got, func(p string) bool { return strings.Contains(p, "/media/") })
	if !slices.Equal(got, want) {
		t.Errorf("places %q\nwant   %q", got, want)
	}
}

func TestSizes(t *testing.T) {
	for size, want := range map[int64]string{0: "0 B", 1023: "1023 B", 1024: "1 KB", 5 << 20: "5.0 MB", 3 << 30: "3.0 GB"} {
		if got := bytes(size); got != want {
			t.Errorf("%d is %q, want %q", size, got, want)
		}
	}
}

func BenchmarkReadThousands(b *testing.B) {
	folder := b.TempDir()
	for i := range 5000 {
		name := filepath.Join(folder, strings.Repeat("年", 1+i%7)+string(rune('一'+i))+".nianbao")
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		entries, err := read(folder, true)
		if err != nil || len(entries) != 5000 {
			b.Fatal(err, len(entries))
		}
		sort(folder, entries, byName)
	}
}

package export

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	papers "github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/internal/windowtest"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// options are those for the example report, mended or with the mistake planted in it.
func options(t *testing.T, mended bool) Options {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	data, err := assets.Examples.ReadFile("examples/qinghe-2025.nianbao")
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Decode(data, forms.ByID)
	if err != nil {
		t.Fatal(err)
	}
	if mended {
		err := report.Edit(r).Do(report.SetCells(
			report.CellEdit{Address: "applications/granted/natural_person", Text: "3"},
			report.CellEdit{Address: "applications/granted/legal_person.commercial", Text: "1"}))
		if err != nil {
			t.Fatal(err)
		}
	}
	return Options{
		Report:   r,
		Findings: func() []check.Finding { return check.Run(r, check.Options{Final: true}) },
		Folder:   t.TempDir(),
	}
}

func begin(t *testing.T, o Options) (*dialog, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(1366, 768))
	d := newDialog(w, o)
	d.ask()
	return d, w
}

func names(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// enter takes the form as it is.
func enter(w fyne.Window) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestFinal(t *testing.T) {
	o := options(t, true)
	var folder string
	var files []string
	o.OnDone = func(f string, written []string) { folder, files = f, written }
	_, w := begin(t, o)
	enter(w)
	windowtest.Wait(t, func() bool { return files != nil })
	if got := names(t, o.Folder); folder != o.Folder || len(files) != 2 || strings.Contains(got, "草稿") || strings.Count(got, " ") != 1 {
		t.Errorf("told %s with %v, the folder holds %s", folder, files, got)
	}
}

func TestBlockersLeaveTheDraft(t *testing.T) {
	o := options(t, false)
	done := false
	o.OnDone = func(string, []string) { done = true }
	d, w := begin(t, o)
	d.stage.Choose(final)
	d.kinds[papers.XLSX].SetChecked(false)
	enter(w)
	windowtest.Wait(t, func() bool { return done })
	if got := names(t, o.Folder); !strings.HasSuffix(got, "（草稿）.docx") || strings.Contains(got, " ") {
		t.Errorf("the folder holds %s", got)
	}
}

func TestGoToABlocker(t *testing.T) {
	o := options(t, false)
	var went []check.Finding
	o.OnGo = func(f check.Finding) { went = append(went, f) }
	_, w := begin(t, o)
	for range 20 {
		if b, ok := w.Canvas().Focused().(*sheet.Button); ok && b.Text == "去改" {
			break
		}
		w.Canvas().FocusNext()
	}
	enter(w)
	if len(went) != 1 || went[0].ID != open(o.Findings())[0].ID {
		t.Errorf("went to %v", went)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
}

func TestFaultsAreSaidAndLeaveTheForm(t *testing.T) {
	for name, story := range map[string]struct {
		change func(*dialog)
		says   string
	}{
		"nothing chosen": {func(d *dialog) {
			for _, c := range d.kinds {
				c.SetChecked(false)
			}
		}, "至少选一种"},
		"no folder":        {func(d *dialog) { d.folder.SetText("") }, "还没有写明"},
		"relative folder":  {func(d *dialog) { d.folder.SetText("年报") }, "不是完整的路径"},
		"folder not there": {func(d *dialog) { d.folder.SetText(filepath.Join(d.folder.Text, "没有")) }, "所在的文件夹不存在"},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t, true)
			o.OnDone = func(_ string, files []string) { t.Errorf("wrote %v", files) }
			d, w := begin(t, o)
			story.change(d)
			d.sheet.Take()
			windowtest.Wait(t, func() bool { return strings.Contains(d.sheet.Problem(), story.says) })
			if w.Canvas().Overlays().Top() == nil || names(t, o.Folder) != "" {
				t.Errorf("the form is gone or the folder holds %s", names(t, o.Folder))
			}
		})
	}
}

func TestFilesThatAreThereAreTold(t *testing.T) {
	o := options(t, true)
	d, _ := begin(t, o)
	if strings.Contains(d.notice.Text, "已有") || d.main.Text != "导出" {
		t.Errorf("it says %q, the button %q", d.notice.Text, d.main.Text)
	}
	if err := os.WriteFile(d.wanted()[1].Path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	d.look()
	windowtest.Wait(t, func() bool { return strings.Contains(d.notice.Text, "其中 1 个文件已有") })
	if d.main.Text != "替换并导出" {
		t.Errorf("with a file there the button says %q", d.main.Text)
	}
	d.kinds[papers.XLSX].SetChecked(false)
	windowtest.Wait(t, func() bool { return !strings.Contains(d.notice.Text, "已有") })
	if d.main.Text != "导出" {
		t.Errorf("without that file the button says %q", d.main.Text)
	}
}

func TestBlockersTellWhatTheyAreCountedBy(t *testing.T) {
	d, _ := begin(t, options(t, false))
	list := d.blockers(open(d.findings)).(*fyne.Container)
	if said := list.Objects[0].(*wrap.Text).Text; !strings.HasPrefix(said, "按正式稿检查") {
		t.Errorf("it says %q", said)
	}
}

// TestEditingGoesOnWhileWriting changes the report as soon as the writing has begun.
func TestEditingGoesOnWhileWriting(t *testing.T) {
	o := options(t, true)
	before, err := papers.Bytes(o.Report, papers.DOCX, papers.Options{})
	if err != nil {
		t.Fatal(err)
	}
	done := false
	o.OnDone = func(string, []string) { done = true }
	d, _ := begin(t, o)
	path := d.wanted()[0].Path
	d.sheet.Take()
	if err := report.Edit(o.Report).Do(report.SetTitle("改了的标题")); err != nil {
		t.Fatal(err)
	}
	windowtest.Wait(t, func() bool { return done })
	if got, err := os.ReadFile(path); err != nil || string(got) != string(before) {
		t.Errorf("the file is not the report as it was: %v", err)
	}
}

// TestCancel ends a writing that would never end by itself, with the keyboard.
func TestCancel(t *testing.T) {
	o := options(t, true)
	o.OnDone = func(_ string, files []string) { t.Errorf("wrote %v", files) }
	d, w := begin(t, o)
	begun := make(chan struct{})
	d.write = func(ctx context.Context, _ *report.Report, _ []papers.File, o papers.Options) error {
		o.Progress(1, 5, papers.Step{File: papers.File{Kind: papers.DOCX}})
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	}
	d.export()
	<-begun
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	windowtest.Wait(t, func() bool { return strings.Contains(d.sheet.Problem(), "已取消") })
	if w.Canvas().Overlays().Top() == nil {
		t.Error("the form is gone")
	}
}

// TestOpenFolder is on a desktop with no program for folders.
func TestOpenFolder(t *testing.T) {
	o := options(t, true)
	d, w := begin(t, o)
	asked := ""
	d.launch = func(path string) error {
		asked = path
		return errors.New("no xdg-open")
	}
	enter(w)
	windowtest.Wait(t, func() bool { b, ok := w.Canvas().Focused().(*sheet.Button); return ok && b.Text == "完成" })
	w.Canvas().FocusPrevious()
	enter(w)
	windowtest.Wait(t, func() bool { return strings.Contains(d.sheet.Problem(), o.Folder) })
	if asked != o.Folder {
		t.Errorf("opened %s", asked)
	}
}

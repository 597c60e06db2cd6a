package templates

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/template"
)

func TestTheLibraryIsKeptInOrder(t *testing.T) {
	w := window(t)
	have := []*template.Template{county(), plain()}
	var exported string
	refuse := errors.New("磁盘是只读的")
	s := newShelf(w, LibraryOptions{
		Forms: forms(t), Templates: func() []*template.Template { return have },
		OnImport: func() {},
		OnExport: func(t *template.Template) { exported = t.ID },
		OnRename: func(t *template.Template, name string) error {
			if refuse != nil {
				return refuse
			}
			t.Name = name
			return nil
		},
		OnDelete: func(gone *template.Template) error {
			have = slices.DeleteFunc(have, func(t *template.Template) bool { return t == gone })
			return nil
		},
	})
	s.sheet.Show(s.list)
	says(t, w, "青河县人民政府办公室下发", "乡镇年报底稿", "要单位填的补充事项：网站公开条数", "加强培训：组织业务培训，提高工作人员的能力。")
	tap(t, w, "导出…")
	if exported != "county-towns" {
		t.Errorf("exported %q", exported)
	}

	tap(t, w, "改名…")
	test.Type(w.Canvas().Focused(), "镇街底稿")
	press(w, fyne.KeyReturn)
	says(t, w, "磁盘是只读的")
	refuse = nil
	press(w, fyne.KeyReturn)
	says(t, w, "镇街底稿", "模板库")

	tap(t, w, "删除…")
	press(w, fyne.KeyRight, fyne.KeyReturn)
	if len(have) != 1 || have[0].ID != "plain" {
		t.Fatalf("%d are left", len(have))
	}
	says(t, w, "内置的模板不能改名、删除")
	if !s.rename.Disabled() || !s.remove.Disabled() || s.export.Disabled() {
		t.Error("a built-in template can be changed, or not be exported")
	}
	press(w, fyne.KeyEscape)
	if open(w) {
		t.Error("the sheet is still there")
	}
}

func TestWhatNoReportCanPrintIsTold(t *testing.T) {
	w := window(t)
	broken := county()
	broken.Parts[0].Blocks[1].Paragraphs = []string{"收到申请【新收申情总数】件。"}
	s := newShelf(w, LibraryOptions{Forms: forms(t), Templates: func() []*template.Template { return []*template.Template{broken} }})
	s.sheet.Show(s.list)
	says(t, w, "一、总体情况：", "新收申情总数", "您是不是想写「新收申请总数」")
}

func TestNothingIsDeletedUnasked(t *testing.T) {
	w := window(t)
	s := newShelf(w, LibraryOptions{
		Forms: forms(t), Templates: func() []*template.Template { return []*template.Template{county()} },
		OnDelete: func(*template.Template) error { t.Error("deleted"); return nil },
	})
	s.sheet.Show(s.list)
	tap(t, w, "删除…")
	press(w, fyne.KeyReturn)
	if !open(w) {
		t.Error("the library is gone")
	}
}

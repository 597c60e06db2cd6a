package templates

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// county is a template as a county gives one out.
func county() *template.Template {
	return &template.Template{
		ID: "county-towns", Name: "乡镇年报底稿", Version: "1", Issuer: "青河县人民政府办公室", About: "各镇街统一用的底稿",
		Forms: []string{"guoban-2021"}, Kinds: []report.Kind{report.Subdistrict, report.Town},
		Supplements: []report.Supplement{{Name: "网站公开条数", Unit: "条"}},
		Parts: []template.Part{
			{Section: "overview", Blocks: []template.Block{
				{ID: "lead", Paragraphs: []string{"全县统一部署，本机关按要求公开政府信息。"}, Locked: true},
				{ID: "count", Paragraphs: []string{"全年新收政府信息公开申请【新收申请总数】件。"}},
			}},
			{Section: "problems", Blocks: []template.Block{{ID: "problems", Paragraphs: []string{"公开内容还不够细。"}}}},
			{Section: "elsewhere", Blocks: []template.Block{{ID: "elsewhere", Paragraphs: []string{"别的格式才有的一段。"}}}},
		},
		Phrases: []template.Phrase{
			{Name: "未收到申请", Section: "applications", Text: "本年度未收到政府信息公开申请。"},
			{Name: "加强培训", Text: "组织业务培训，提高工作人员的能力。"},
			{Name: "网站", Section: "problems", Text: "全年发布【网站公开条数】条。"},
		},
	}
}

// plain is a template for everybody, built in.
func plain() *template.Template {
	return &template.Template{ID: "plain", Name: "通用底稿", Version: "1", BuiltIn: true, Parts: []template.Part{
		{Section: "other_matters", Blocks: []template.Block{{ID: "other", Paragraphs: []string{"没有其他需要报告的事项。"}}}},
	}}
}

// forms are the built-in ones.
func forms(t testing.TB) *form.Catalog {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// street is a report with nine applications and a word about problems.
func street(t testing.TB) *report.Report {
	t.Helper()
	r := report.New(forms(t).ByID("guoban-2021"), report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict}, 2025)
	edit(t, r, report.SetCells(report.CellEdit{Address: "applications/new_received/natural_person", Text: "9"}))
	edit(t, r, report.SetParagraphs("problems", []string{"一是更新不及时。"}))
	return r
}

func edit(t testing.TB, r *report.Report, c report.Command) {
	t.Helper()
	if err := report.Edit(r).Do(c); err != nil {
		t.Fatal(err)
	}
}

// window is that of a workstation with the usual screen.
func window(t testing.TB) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(1366, 768))
	return w
}

// press presses keys on whatever has the keyboard.
func press(w fyne.Window, names ...fyne.KeyName) {
	for _, name := range names {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// open says that a sheet is on the window.
func open(w fyne.Window) bool { return w.Canvas().Overlays().Top() != nil }

// words are all texts on a sheet, a line each.
func words(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *fyne.Container:
		var all []string
		for _, child := range o.Objects {
			if child.Visible() {
				all = append(all, words(child))
			}
		}
		return strings.Join(all, "\n")
	case *container.Scroll:
		return words(o.Content)
	case *list:
		return words(o.all)
	case *wrap.Text:
		return o.Text
	case *widget.Label:
		return o.Text
	case *sheet.Check:
		return o.Text
	case *sheet.Button:
		return o.Text
	case fyne.Widget:
		return drawn(o)
	}
	return ""
}

// drawn is the text that an object draws, in one line.
func drawn(o fyne.CanvasObject) string {
	var objects []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		return o.Text
	case *fyne.Container:
		objects = o.Objects
	case fyne.Widget:
		objects = test.WidgetRenderer(o).Objects()
	}
	var line strings.Builder
	for _, child := range objects {
		line.WriteString(drawn(child))
	}
	return line.String()
}

// says fails unless the sheet on the window has words.
func says(t *testing.T, w fyne.Window, want ...string) {
	t.Helper()
	shown := words(w.Canvas().Overlays().Top())
	for _, each := range want {
		if !strings.Contains(shown, each) {
			t.Errorf("the sheet does not say %q:\n%s", each, shown)
		}
	}
}

// tap presses the button of a label with the mouse.
func tap(t *testing.T, w fyne.Window, label string) {
	t.Helper()
	var find func(o fyne.CanvasObject) bool
	find = func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				if find(child) {
					return true
				}
			}
		case *container.Scroll:
			return find(o.Content)
		case *sheet.Button:
			if o.Text == label {
				test.Tap(o)
				return true
			}
		}
		return false
	}
	if !find(w.Canvas().Overlays().Top()) {
		t.Fatalf("no button %q", label)
	}
}

package preferences

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/export/docx"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/sheet"
)

func begin(t *testing.T, v Values) (d *dialog, w fyne.Window, saved *Values) {
	t.Helper()
	test.NewTempApp(t)
	w = test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(683, 384))
	saved = &Values{}
	d = newDialog(w, Options{Values: v, Recovery: "/home/wang/.config/nianbao/recovery", OnSave: func(v Values) { *saved = v }})
	d.sheet.Show(d.scale)
	return d, w, saved
}

func everything() Values {
	may := false
	return Values{
		Scale: 1.5, Language: "en", Clerk: "王芳",
		Office: report.Office{
			Name: "青河县司法局", Kind: report.Department, Address: "文化路18号", Postcode: "000000", Telephone: "0000-1234567",
			Email: "a@example.com", Website: "https://www.example.com", RuleMaking: &may, Deadline: "01-31",
		},
		Fonts: docx.Fonts{Title: "小标宋", Heading: "黑体", Subheading: "楷体", Body: "仿宋", Latin: "Times", PageNumber: "宋体"},
	}
}

func TestWhatIsNotTouchedStays(t *testing.T) {
	for name, v := range map[string]Values{
		"nothing":     {Language: "zh"},
		"everything":  everything(),
		"other scale": {Language: "zh", Scale: 1.37},
	} {
		t.Run(name, func(t *testing.T) {
			_, w, saved := begin(t, v)
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if !reflect.DeepEqual(*saved, v) {
				t.Errorf("saved %+v, want %+v", *saved, v)
			}
			if w.Canvas().Overlays().Top() != nil {
				t.Error("the dialog is still there")
			}
		})
	}
}

func TestChanges(t *testing.T) {
	d, w, saved := begin(t, Values{Language: "zh"})
	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyRight) // 80 %
	w.Canvas().FocusNext()
	key(fyne.KeyRight) // English
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), " 王芳 ")
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), "清河镇人民政府")
	fields := d.contact.Fields.Objects
	fields[len(fields)-1].(*sheet.Select).SetSelectedIndex(2)
	d.fonts[3].entry.SetText("仿宋")
	key(fyne.KeyReturn)
	no := false
	want := Values{
		Scale: 0.8, Language: "en", Clerk: "王芳",
		Office: report.Office{Name: "清河镇人民政府", Kind: report.Town, RuleMaking: &no},
		Fonts:  docx.Fonts{Body: "仿宋"},
	}
	if !reflect.DeepEqual(*saved, want) {
		t.Errorf("saved %+v, want %+v", *saved, want)
	}
}

func TestEscapeSavesNothing(t *testing.T) {
	d, w, saved := begin(t, Values{Language: "zh"})
	d.clerk.SetText("王芳")
	w.Canvas().Focus(d.clerk)
	d.clerk.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if saved.Clerk != "" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("saved %+v", *saved)
	}
}

package start

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/internal/windowtest"
)

const (
	street   = "青河县清河街道办事处"
	lastPath = "/home/wang/青河县清河街道办事处-2024.nianbao"
)

func wizardOptions(t *testing.T) NewOptions {
	t.Helper()
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	return NewOptions{
		Catalog: catalog,
		Office:  report.Office{Name: street, Kind: report.Subdistrict, Address: "青河县清河街道文化路18号", Telephone: "0000-1234567"},
		Today:   time.Date(2026, time.January, 10, 0, 0, 0, 0, time.UTC),
		Last: []LastReport{
			{Path: "/home/wang/司法局-2024.nianbao", Office: "青河县司法局", Year: 2024},
			{Path: lastPath, Office: street, Year: 2024},
			{Path: "/home/wang/青河县清河街道办事处-2023.nianbao", Office: street, Year: 2023},
		},
		OnNew: func(NewReport) {},
	}
}

func ask(t *testing.T, o NewOptions) (*asking, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(1366, 768))
	a := newAsking(w, o)
	a.sheet.Show(a.focus())
	return a, w
}

func key(w fyne.Window, names ...fyne.KeyName) {
	for _, name := range names {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestYearOf(t *testing.T) {
	for day, want := range map[string]int{"2026-01-10": 2025, "2026-06-30": 2025, "2026-07-01": 2026, "2026-12-31": 2026} {
		date, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := yearOf(date); got != want {
			t.Errorf("on %s the year is %d, want %d", day, got, want)
		}
	}
}

// TestNextYearsReportTakesOneKey is the second year of an office: everything is known.
func TestNextYearsReportTakesOneKey(t *testing.T) {
	o := wizardOptions(t)
	var got NewReport
	o.OnNew = func(n NewReport) { got = n }
	_, w := ask(t, o)
	key(w, fyne.KeyReturn)
	want := NewReport{Office: o.Office, Year: 2025, Form: o.Catalog.ByID("guoban-2021"), Last: o.Last[1]}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the sheet is still there")
	}
}

// TestFirstReport is that of an office nobody knows yet.
func TestFirstReport(t *testing.T) {
	o := wizardOptions(t)
	o.Office, o.Last = report.Office{}, nil
	var got NewReport
	o.OnNew = func(n NewReport) { got = n }
	a, w := ask(t, o)
	key(w, fyne.KeyReturn)
	if !strings.Contains(a.sheet.Problem(), "单位全称") {
		t.Errorf("without a name it says %q", a.sheet.Problem())
	}
	test.Type(w.Canvas().Focused(), "  青河县司法局 ")
	key(w, fyne.KeyReturn)
	want := NewReport{Office: report.Office{Name: "青河县司法局", Kind: report.Department}, Year: 2025, Form: o.Catalog.ByID("guoban-2021")}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestFormFollowsTheYear(t *testing.T) {
	a, w := ask(t, wizardOptions(t))
	for range 5 {
		key(w, fyne.KeyDown)
	}
	if a.forms.form().ID != "guoban-2019" || a.forms.localPart.Visible() {
		t.Errorf("2020 has form %s, local forms shown: %v", a.forms.form().ID, a.forms.localPart.Visible())
	}
	if a.last.report().Path != "" {
		t.Errorf("last year's file of 2020 is %s", a.last.report().Path)
	}
	for range 5 {
		key(w, fyne.KeyUp)
	}
	if a.forms.form().ID != "guoban-2021" || !a.forms.localPart.Visible() || a.last.report().Path != lastPath {
		t.Errorf("2025 has form %s, last year's file %s", a.forms.form().ID, a.last.report().Path)
	}
	if !strings.Contains(a.forms.number.Text, "国办公开办函") {
		t.Errorf("the number is %q", a.forms.number.Text)
	}
	if label, ok := a.forms.localPart.Objects[1].(*widget.Label); !ok || label.Text != "地方格式" {
		t.Error("local forms are not called what the menu calls them")
	}
	a.forms.locals.SetSelectedIndex(1)
	if chosen := a.forms.form(); chosen.Extends != "guoban-2021" {
		t.Errorf("chose %s", chosen.ID)
	}
}

func TestYearsWithoutForm(t *testing.T) {
	o := wizardOptions(t)
	o.OnNew = func(n NewReport) { t.Errorf("made %+v", n) }
	a, w := ask(t, o)
	for text, want := range map[string]string{"1999": "没有 1999 年度的报告格式；现有 ", "": "四位数", "去年": "四位数"} {
		a.year.entry.SetText(text)
		key(w, fyne.KeyReturn)
		if !strings.Contains(a.sheet.Problem(), want) || w.Canvas().Focused() != fyne.Focusable(a.year.entry) {
			t.Errorf("%q: it says %q", text, a.sheet.Problem())
		}
	}
}

func TestAnyChangeTakesTheComplaintAway(t *testing.T) {
	for name, change := range map[string]func(*asking){
		"name":      func(a *asking) { a.name.SetText("青河县司法局") },
		"kind":      func(a *asking) { a.kind.SetSelected(report.OtherOffice.Name()) },
		"year":      func(a *asking) { a.year.entry.SetText("2024") },
		"last year": func(a *asking) { a.last.choice.SetSelectedIndex(0) },
		"cover":     func(a *asking) { a.cover.SetChecked(true) },
	} {
		t.Run(name, func(t *testing.T) {
			a, _ := ask(t, wizardOptions(t))
			a.sheet.Refuse("年度要写成四位数，如 2025。", nil)
			change(a)
			if got := a.sheet.Problem(); got != "" {
				t.Errorf("it still says %q", got)
			}
		})
	}
}

func TestFullWidthYear(t *testing.T) {
	a, _ := ask(t, wizardOptions(t))
	a.year.entry.SetText("２０２４年")
	if year, ok := a.year.year(); year != 2024 || !ok {
		t.Errorf("read %d, %v", year, ok)
	}
}

func TestKindFollowsTheNameUntilChosen(t *testing.T) {
	o := wizardOptions(t)
	a, _ := ask(t, o)
	a.name.SetText("青河县司法局")
	if a.kind.Kind() != report.Department {
		t.Errorf("the kind is %q", a.kind.Kind())
	}
	a.kind.SetSelected(report.OtherOffice.Name())
	a.name.SetText("清河镇人民政府")
	if a.kind.Kind() != report.OtherOffice {
		t.Errorf("the kind chosen by hand became %q", a.kind.Kind())
	}
}

func TestOfficeFactsChangeOnlyWhenOpened(t *testing.T) {
	o := wizardOptions(t)
	var got NewReport
	o.OnNew = func(n NewReport) { got = n }
	a, w := ask(t, o)
	a.contact.change()
	test.Type(w.Canvas().Focused(), "新")
	key(w, fyne.KeyReturn)
	if got.Office.Address != "新" {
		t.Errorf("the address is %q", got.Office.Address)
	}
	if got.Office.Telephone != o.Office.Telephone {
		t.Errorf("the telephone is %q", got.Office.Telephone)
	}
}

func TestLastYearsFileIsLookedAt(t *testing.T) {
	for _, test := range []struct {
		found LastReport
		err   error
		says  string
	}{
		{LastReport{Path: "/a.nianbao", Year: 2024}, nil, ""},
		{LastReport{Path: "/a.nianbao", Year: 2022}, nil, "是 2022 年度的报告"},
		{LastReport{}, errors.New("「/a.nianbao」打不开"), "打不开"},
	} {
		o := wizardOptions(t)
		o.Look = func(string) (LastReport, error) { return test.found, test.err }
		a, _ := ask(t, o)
		a.last.found("/a.nianbao")
		want := "/a.nianbao"
		if test.says != "" {
			want = lastPath
		}
		windowtest.Wait(t, func() bool {
			return strings.Contains(a.sheet.Problem(), test.says) && (a.sheet.Problem() != "") == (test.says != "") && a.last.report().Path == want
		})
	}
}

// TestNothingIsMadeWhileLastYearsFileIsRead has a file that takes as long to read as an old one that is converted.
func TestNothingIsMadeWhileLastYearsFileIsRead(t *testing.T) {
	o := wizardOptions(t)
	read := make(chan LastReport)
	o.Look = func(string) (LastReport, error) { return <-read, nil }
	var made *NewReport
	o.OnNew = func(n NewReport) { made = &n }
	a, w := ask(t, o)
	a.last.found("/上年.doc")
	key(w, fyne.KeyReturn)
	if made != nil || !strings.Contains(a.sheet.Problem(), "正在读「上年.doc」") {
		t.Fatalf("made %+v, and the sheet says %q", made, a.sheet.Problem())
	}
	read <- LastReport{Path: "/上年.doc", Year: 2024}
	windowtest.Wait(t, func() bool { return w.Canvas().Focused() == fyne.Focusable(a.last.use) })
	key(w, fyne.KeyDown, fyne.KeyReturn)
	if made == nil || made.Last.Path != "/上年.doc" || made.Prose != report.ProseAsStart {
		t.Errorf("made %+v", made)
	}
}

func TestEscapeMakesNothing(t *testing.T) {
	o := wizardOptions(t)
	o.OnNew = func(n NewReport) { t.Errorf("made %+v", n) }
	_, w := ask(t, o)
	key(w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the sheet is still there")
	}
}

// TestLastYearsReportTellsTheOffice is the first year with the program: everything stands in last year's report.
func TestLastYearsReportTellsTheOffice(t *testing.T) {
	o := wizardOptions(t)
	o.Office, o.Last = report.Office{}, nil
	var got NewReport
	o.OnNew = func(n NewReport) { got = n }
	a, w := ask(t, o)
	if !a.last.use.Hidden {
		t.Error("what becomes of the text is asked before there is one")
	}
	last := report.New(o.Catalog.ByID("guoban-2021"), report.Office{Name: street, Kind: report.Subdistrict, Telephone: "0000-1234567"}, 2024)
	a.last.take(LastReport{Path: "/home/wang/年报2024.docx", Office: street, Year: 2024, Report: last})
	if a.last.use.Hidden || a.name.Text != street || !strings.Contains(a.contact.summary.Text, "0000-1234567") {
		t.Errorf("the sheet says %q, %q", a.name.Text, a.contact.summary.Text)
	}
	w.Canvas().Focus(a.last.use)
	key(w, fyne.KeyDown, fyne.KeyReturn)
	if got.Office.Name != street || got.Office.Kind != report.Subdistrict || got.Last.Report != last || got.Prose != report.ProseAsStart {
		t.Errorf("asked for %+v", got)
	}
}

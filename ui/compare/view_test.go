package compare

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
)

// desk is a comparison in a window with somebody at the keyboard.
type desk struct {
	*View
	t      *testing.T
	window fyne.Window
	went   []Target
	told   []string
}

func sit(t *testing.T, c *compare.Comparison) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	d := &desk{t: t}
	d.View = New(func(o fyne.Focusable) { d.window.Canvas().Focus(o) }, func(fyne.Shortcut) {})
	d.OnGo = func(at Target) { d.went = append(d.went, at) }
	d.OnNotice = func(sentence string) { d.told = append(d.told, sentence) }
	d.window = test.NewTempWindow(t, d.Content())
	d.window.Resize(fyne.NewSize(730, 620))
	d.Set(c)
	d.Focus()
	return d
}

func (d *desk) keys(names ...fyne.KeyName) {
	for _, name := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// sees lists what is written in the list in front, line by line.
func (d *desk) sees() []string {
	l := d.lists[d.tabs.SelectedIndex()]
	var lines []string
	var y float32 = -1
	for _, o := range l.body.all.Objects {
		text, ok := o.(*canvas.Text)
		if !ok {
			continue
		}
		if o.Position().Y != y {
			lines = append(lines, "")
		}
		y = o.Position().Y
		lines[len(lines)-1] += text.Text + " "
	}
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}

func begin(t *testing.T, id string, year int, cells map[form.Address]string, overview ...string) *report.Report {
	t.Helper()
	forms, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	r := report.New(forms.ByID(id), report.Office{Name: "青河县清河街道办事处"}, year)
	commands := []report.Command{report.SetParagraphs("overview", overview)}
	for address, text := range cells {
		commands = append(commands, report.SetCells(report.CellEdit{Address: address, Text: text}))
	}
	if err := report.Edit(r).Do(report.Together("", commands...)); err != nil {
		t.Fatal(err)
	}
	return r
}

func years(t *testing.T) *compare.Comparison {
	return compare.Reports(
		begin(t, "guoban-2021", 2025, map[form.Address]string{"proactive/licensing/decisions": "9", "proactive/penalty/decisions": "4", "proactive/compulsion/decisions": "2"},
			"（一）主动公开", "2025年主动公开政府信息135条，比上年有所增加。", "今年新建了政务公开专区。"),
		begin(t, "guoban-2021", 2024, map[form.Address]string{"proactive/licensing/decisions": "8", "proactive/penalty/decisions": "0", "proactive/compulsion/decisions": "2"},
			"（一）主动公开", "2024年主动公开政府信息120条，比上年有所增加。"))
}

func TestNumbersStandBesideLastYears(t *testing.T) {
	d := sit(t, years(t))
	want := []string{
		"表二 今年 上年 差 比",
		"行政许可 · 本年处理决定数量 9 8 +1 +12.5%",
		"行政处罚 · 本年处理决定数量 4 0 +4",
	}
	if got := d.sees(); !slices.Equal(got, want) {
		t.Errorf("changes are\n%s", strings.Join(got, "\n"))
	}
	d.changed.SetChecked(false)
	if got := d.sees(); !slices.Contains(got, "行政强制 · 本年处理决定数量 2 2 0") || !slices.Contains(got, "规章 · 本年制发件数 （空） （空）") {
		t.Errorf("all are\n%s", strings.Join(got, "\n"))
	}
}

// TestNumbersStandBelowTheirLabelWhereThereIsNoRoomBeside is a window at twice the usual size.
func TestNumbersStandBelowTheirLabelWhereThereIsNoRoomBeside(t *testing.T) {
	d := sit(t, years(t))
	d.window.Resize(fyne.NewSize(375, 300))
	want := []string{
		"表二 今年 上年 差 比",
		"行政许可 · 本年处理决定数量",
		"9 8 +1 +12.5%",
		"行政处罚 · 本年处理决定数量",
		"4 0 +4",
	}
	if got := d.sees(); !slices.Equal(got, want) {
		t.Errorf("changes are\n%s", strings.Join(got, "\n"))
	}
}

func TestTheKeyboardGoesWhereARowIsAbout(t *testing.T) {
	c := years(t)
	d := sit(t, c)
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	if want := (Target{Cell: c.This.Form.Cell("proactive/penalty/decisions"), Paragraph: -1}); !slices.Equal(d.went, []Target{want}) {
		t.Errorf("went to %+v", d.went)
	}
	d.keys(fyne.KeyRight, fyne.KeyReturn)
	if want := (Target{Cell: -1, Section: 0, Paragraph: 1}); len(d.went) != 2 || d.went[1] != want {
		t.Errorf("went to %+v", d.went)
	}
	d.keys(fyne.KeyEnd, fyne.KeyReturn)
	if want := (Target{Cell: -1, Section: 0, Paragraph: 2}); len(d.went) != 3 || d.went[2] != want {
		t.Errorf("went to %+v", d.went)
	}
	d.keys(fyne.KeyLeft)
	if d.tabs.SelectedIndex() != 0 || d.window.Canvas().Focused() != fyne.Focusable(d.lists[0]) {
		t.Error("the left arrow does not turn back")
	}
}

func TestAClickGoesWhereARowIsAbout(t *testing.T) {
	c := years(t)
	d := sit(t, c)
	l := d.lists[0]
	test.TapAt(l.body, fyne.NewPos(50, (l.tops[1]+l.tops[2])/2))
	if len(d.went) != 1 || d.went[0].Cell != c.This.Form.Cell("proactive/licensing/decisions") {
		t.Errorf("went to %+v", d.went)
	}
	test.TapAt(l.body, fyne.NewPos(50, l.tops[1]/2))
	if len(d.went) != 1 {
		t.Error("a heading leads somewhere")
	}
}

// Colours are not everybody's: additions are underlined, what was taken out is struck through.
func TestChangesAreMarkedBesidesTheirColour(t *testing.T) {
	d := sit(t, years(t))
	d.keys(fyne.KeyRight)
	var texts, lines []fyne.CanvasObject
	for _, o := range d.lists[1].body.all.Objects {
		switch o := o.(type) {
		case *canvas.Text:
			texts = append(texts, o)
		case *canvas.Rectangle:
			if o.Size().Height < 2 {
				lines = append(lines, o)
			}
		}
	}
	lined := func(word string) float32 {
		for _, o := range texts {
			if o.(*canvas.Text).Text != word {
				continue
			}
			for _, line := range lines {
				at := line.Position().Y - o.Position().Y
				if line.Position().X == o.Position().X && at > 0 && at < o.Size().Height {
					return at / o.Size().Height
				}
			}
		}
		return 0
	}
	if at := lined("2025"); at < 0.8 {
		t.Errorf("what was added has a line at %.2f of its height", at)
	}
	if at := lined("2024"); at < 0.4 || at > 0.6 {
		t.Errorf("what was taken out has a line at %.2f of its height", at)
	}
	got := strings.Join(d.sees(), "\n")
	for _, want := range []string{"一、总体情况 字面与上年相同", "（1 段与上年相同）", "今年新建了政务公开专区。"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestWhatOnlyLastYearHadLeadsNowhere(t *testing.T) {
	d := sit(t, compare.Reports(begin(t, "guoban-2021", 2021, nil), begin(t, "guoban-2019", 2020, map[form.Address]string{"proactive/procurement/items": "3"})))
	if got := d.sees(); !slices.Contains(got, "政府集中采购 · 采购项目数量 — 3") {
		t.Errorf("it is listed as\n%s", strings.Join(got, "\n"))
	}
	d.keys(fyne.KeyReturn)
	if len(d.went) != 0 || len(d.told) != 1 {
		t.Errorf("went to %v, told %v", d.went, d.told)
	}
}

func TestTheChosenRowStaysWhileNumbersChange(t *testing.T) {
	c := years(t)
	d := sit(t, c)
	d.keys(fyne.KeyDown)
	if err := report.Edit(c.This).Do(report.SetCells(report.CellEdit{Address: "proactive/licensing/decisions", Text: "8"})); err != nil {
		t.Fatal(err)
	}
	d.Set(compare.Reports(c.This, c.Last))
	d.keys(fyne.KeyReturn)
	if len(d.went) != 1 || d.went[0].Cell != c.This.Form.Cell("proactive/penalty/decisions") {
		t.Errorf("went to %+v", d.went)
	}
}

func TestNothingChanged(t *testing.T) {
	c := years(t)
	d := sit(t, compare.Reports(c.Last, c.Last))
	if got := d.sees(); !slices.Equal(got, []string{"表格里的数与上年完全一样。"}) {
		t.Errorf("it says %q", got)
	}
	d.keys(fyne.KeyDown, fyne.KeyReturn, fyne.KeyRight)
	if got := d.sees(); !slices.Equal(got, []string{"正文与上年一字不差。"}) {
		t.Errorf("it says %q", got)
	}
	if len(d.went)+len(d.told) != 0 {
		t.Errorf("went to %v, told %v", d.went, d.told)
	}
}

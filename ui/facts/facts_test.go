package facts

import (
	"errors"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/assets"
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// desk is a form wired as the window wires it: an edit is done, then the report shown again.
type desk struct {
	*Form
	t      *testing.T
	editor *report.Editor
	labels []string
	canvas fyne.Canvas
	// rests does what waits for typing to rest.
	rests func()
}

func newDesk(t *testing.T, o report.Office) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	catalog, err := form.LoadCatalog(assets.Forms)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{Form: New(), t: t, editor: report.Edit(report.New(catalog.ByID("guoban-2021"), o, 2025))}
	d.Rest = func(do func()) { d.rests = do }
	d.OnCommand = func(c report.Command, further bool) error {
		do := d.editor.Do
		if further {
			do = d.editor.Continue
		}
		if err := do(c); err != nil {
			return err
		}
		d.labels = append(d.labels, c.Label())
		d.SetReport(d.editor.Report())
		return nil
	}
	d.SetReport(d.editor.Report())
	w := test.NewTempWindow(t, d.Form)
	w.Resize(fyne.NewSize(500, 400))
	d.canvas = w.Canvas()
	return d
}

// write types a text into a field in place of what is there; the field keeps the keyboard.
func (d *desk) write(name, text string) *field {
	d.t.Helper()
	x := d.field(name)
	if x == nil || x.entry == nil {
		d.t.Fatalf("no field %s to write into", name)
	}
	d.canvas.Focus(x.entry)
	x.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	x.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	for _, r := range text {
		x.entry.TypedRune(r)
	}
	return x
}

func (d *desk) leave() { d.canvas.Focus(d.keep) }

func (d *desk) report() *report.Report { return d.editor.Report() }

func TestEachFieldLeftIsOneEdit(t *testing.T) {
	for name, c := range map[string]struct {
		typed, shown string
		holds        func(r *report.Report) string
		want         string
	}{
		"office":    {" 青河县清河镇人民政府 ", "青河县清河镇人民政府", func(r *report.Report) string { return r.Office.Name }, "青河县清河镇人民政府"},
		"address":   {"文化路18号", "文化路18号", func(r *report.Report) string { return r.Office.Address }, "文化路18号"},
		"postcode":  {"000000", "000000", func(r *report.Report) string { return r.Office.Postcode }, "000000"},
		"telephone": {"0000-1234567", "0000-1234567", func(r *report.Report) string { return r.Office.Telephone }, "0000-1234567"},
		"email":     {"a@example.com", "a@example.com", func(r *report.Report) string { return r.Office.Email }, "a@example.com"},
		"website":   {"https://example.com", "https://example.com", func(r *report.Report) string { return r.Office.Website }, "https://example.com"},
		"deadline":  {"2-5", "2月5日", func(r *report.Report) string { return r.Office.Deadline }, "02-05"},
		"title":     {"年度报告", "年度报告", func(r *report.Report) string { return r.Title }, "年度报告"},
		"from":      {"2025年2月1日", "2025年2月1日", func(r *report.Report) string { return r.Period.From }, "2025-02-01"},
		"to":        {"年底", "年底", func(r *report.Report) string { return r.Period.To }, "年底"},
		"organ":     {"清河街道", "清河街道", func(r *report.Report) string { return r.SignOff.Organ }, "清河街道"},
		"date":      {"2026-01-15", "2026年1月15日", func(r *report.Report) string { return r.SignOff.Date }, "2026-01-15"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
			x := d.write(name, c.typed)
			if len(d.labels) > 0 {
				t.Errorf("typing alone edits: %q", d.labels)
			}
			d.leave()
			if got := c.holds(d.report()); got != c.want || x.entry.Text != c.shown || len(d.labels) != 1 {
				t.Errorf("holds %q, shows %q, edits %q", got, x.entry.Text, d.labels)
			}
			d.canvas.Focus(x.entry)
			d.leave()
			if len(d.labels) != 1 {
				t.Errorf("leaving it unchanged edits: %q", d.labels)
			}
			d.editor.Undo()
			d.SetReport(d.report())
			if got := c.holds(d.report()); got == c.want || x.entry.Text == c.shown {
				t.Errorf("taken back it holds %q and shows %q", got, x.entry.Text)
			}
		})
	}
}

func TestEnterGoesOnEscapeTakesBack(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	x := d.write("postcode", "123")
	x.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.report().Office.Postcode != "123" || d.canvas.Focused() != fyne.Focusable(d.field("telephone").entry) {
		t.Errorf("holds %q, %T has the keyboard", d.report().Office.Postcode, d.canvas.Focused())
	}
	x = d.write("telephone", "999")
	x.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.leave()
	if d.report().Office.Telephone != "" || len(d.labels) != 1 {
		t.Errorf("holds %q after %q", d.report().Office.Telephone, d.labels)
	}
}

// Saving takes over what is typed in a field that nobody has left.
func TestCommit(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	d.write("title", "某某报告")
	d.Commit()
	if d.report().Title != "某某报告" {
		t.Errorf("holds %q", d.report().Title)
	}
}

// The report is shown anew with every edit anywhere; what is half typed stays.
func TestRefreshKeepsWhatIsTyped(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	x := d.write("address", "文化")
	if err := d.editor.Do(report.SetTitle("某某报告")); err != nil {
		t.Fatal(err)
	}
	d.SetReport(d.report())
	if x.entry.Text != "文化" || d.field("title").entry.Text != "某某报告" {
		t.Errorf("shows %q and %q", x.entry.Text, d.field("title").entry.Text)
	}
	other := report.New(d.report().Form, report.Office{Name: "另一单位", Address: "人民路1号"}, 2024)
	d.SetReport(other)
	if x.entry.Text != "人民路1号" {
		t.Errorf("of another report it shows %q", x.entry.Text)
	}
}

func TestRefusedEditIsTold(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	d.OnCommand = func(report.Command, bool) error { return errors.New("不能修改") }
	x := d.write("address", "文化路")
	d.leave()
	if x.wrong.Text != "不能修改" || x.wrong.Hidden || x.entry.Text != "文化路" {
		t.Errorf("says %q, shows %q", x.wrong.Text, x.entry.Text)
	}
}

func TestKindFollowsTheName(t *testing.T) {
	d := newDesk(t, report.Office{})
	d.write("office", "青河县财政局")
	d.leave()
	if o := d.report().Office; o.Kind != report.Department || len(d.labels) != 1 {
		t.Errorf("the kind is %q after %q", o.Kind, d.labels)
	}
	selects(d, "kind").SetSelected(report.OtherOffice.Name())
	d.write("office", "青河县清河街道办事处")
	d.leave()
	if o := d.report().Office; o.Kind != report.OtherOffice {
		t.Errorf("a chosen kind became %q", o.Kind)
	}
	if hint := d.field("kind").hint; hint.Text != "按单位名称看是「街道办事处」。" {
		t.Errorf("the hint says %q", hint.Text)
	}
	for _, o := range d.field("kind").all.Objects[1].(*fyne.Container).Objects {
		if b, ok := o.(*sheet.Button); ok {
			test.Tap(b)
		}
	}
	if o := d.report().Office; o.Kind != report.Subdistrict {
		t.Errorf("told from the name it is %q", o.Kind)
	}
}

// selects returns the list of a field.
func selects(d *desk, name string) *sheet.Select {
	switch input := d.field(name).all.Objects[1].(type) {
	case *sheet.Select:
		return input
	case *fyne.Container:
		for _, o := range input.Objects {
			if s, ok := o.(*sheet.Select); ok {
				return s
			}
		}
	}
	d.t.Fatalf("%s is not chosen from a list", name)
	return nil
}

func TestChoices(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict})
	selects(d, "rule_making").SetSelectedIndex(1)
	if may := d.report().Office.RuleMaking; may == nil || !*may {
		t.Error("the power to make rules was not taken")
	}
	selects(d, "rule_making").SetSelectedIndex(0)
	if d.report().Office.RuleMaking != nil {
		t.Error("the power to make rules was not given back to the kind")
	}
	selects(d, "totals").SetSelectedIndex(1)
	if d.report().Totals != report.AsPrinted {
		t.Error("the totals stayed computed")
	}
	if d.field("date_first").all.Hidden {
		t.Error("a printed report cannot be said to have its date first")
	}
	for name, read := range map[string]func() bool{
		"cover": func() bool { return d.report().Cover }, "stamped": func() bool { return d.report().SignOff.Stamped },
		"date_first": func() bool { return d.report().SignOff.DateFirst }, "absent": func() bool { return d.report().SignOff.Absent },
	} {
		c := d.field(name).all.Objects[1].(*sheet.Check)
		c.Tapped(&fyne.PointEvent{})
		if !read() {
			t.Errorf("%s was not set", name)
		}
		c.Tapped(&fyne.PointEvent{})
		if read() {
			t.Errorf("%s was not taken back", name)
		}
	}
	if len(d.labels) != 3+8 {
		t.Errorf("edits %q", d.labels)
	}
}

func TestHints(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict})
	x := d.write("date", "2026-1")
	if !x.hint.Hidden {
		t.Errorf("half a date is told off: %q", x.hint.Text)
	}
	d.write("date", "2026-01-15")
	if x.hint.Text != "印作 2026年1月15日" {
		t.Errorf("says %q", x.hint.Text)
	}
	d.write("date", "某日")
	d.leave()
	if !strings.HasPrefix(x.hint.Text, "看不出是哪一天") || d.report().SignOff.Date != "某日" {
		t.Errorf("says %q, holds %q", x.hint.Text, d.report().SignOff.Date)
	}
	for name, want := range map[string]string{
		"title": "青河县清河街道办事处2025年政府信息公开工作年度报告", "deadline": "次年3月31日", "from": "2025年1月1日", "to": "2025年12月31日", "organ": "青河县清河街道办事处",
	} {
		if got := d.field(name).entry.PlaceHolder; got != want {
			t.Errorf("%s offers %q, want %q", name, got, want)
		}
	}
}

func TestFindingsStandAtTheirFields(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	for _, c := range []report.Command{
		report.SetTitle("XX街道报告"), report.SetPeriod(report.Period{From: "2025-02-01"}),
		report.SetSignOff(report.SignOff{Organ: "别的街道", Date: "2026-09-01", DateFirst: true}),
	} {
		if err := d.editor.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	d.SetReport(d.report())
	d.SetFindings(check.Run(d.report(), check.Options{}))
	for name, rule := range map[string]string{"title": "F9", "from": "F6", "organ": "F14", "date": "F14", "date_first": "F14"} {
		if x := d.field(name); x.wrong.Hidden || !strings.Contains(x.wrong.Text, rule) {
			t.Errorf("at %s stands %q", name, x.wrong.Text)
		}
	}
	if x := d.field("address"); !x.wrong.Hidden {
		t.Errorf("at the address stands %q", x.wrong.Text)
	}
	d.SetFindings(nil)
	if x := d.field("title"); !x.wrong.Hidden {
		t.Errorf("mended, %q still stands there", x.wrong.Text)
	}
	if err := d.editor.Do(report.SetOffice(report.Office{})); err != nil {
		t.Fatal(err)
	}
	d.SetFindings(check.Run(d.report(), check.Options{}))
	if x := d.field("office"); !strings.Contains(x.wrong.Text, "F19") {
		t.Errorf("at the office stands %q", x.wrong.Text)
	}
}

func TestFindingsHaveTheColourOfTheWorst(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	at := func(severities ...form.Severity) (all []check.Finding) {
		for _, s := range severities {
			all = append(all, check.Finding{ID: "F9@", Rule: "F9", Severity: s, Place: "标题", Message: "标题不对。"})
		}
		return all
	}
	for _, story := range []struct {
		found []check.Finding
		want  color.Color
	}{
		{at(form.Warning), look.WarningInk},
		{at(form.Error, form.Warning), look.ErrorInk},
		{at(form.Notice), look.NoticeInk},
		{at(form.Error), look.ErrorInk},
		{at(form.Warning), look.WarningInk},
	} {
		d.SetFindings(story.found)
		if got := d.field("title").wrong.Ink; got != story.want {
			t.Errorf("%v is written in %v, want %v", story.found, got, story.want)
		}
	}
}

func TestKeepOffice(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	var kept report.Office
	d.OnKeepOffice = func(o report.Office) { kept = o }
	d.write("address", "文化路18号")
	test.Tap(d.keep)
	if kept.Address != "文化路18号" {
		t.Errorf("kept %+v", kept)
	}
}

func TestReadOnlyReport(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	d.report().ReadOnly = report.ErrReadOnly.Error()
	d.SetReport(d.report())
	for _, e := range d.Entries() {
		if !e.Disabled() {
			t.Fatal("a field of a report that is read only takes text")
		}
	}
	if d.locked.Hidden || d.locked.Text != report.ErrReadOnly.Error() {
		t.Errorf("the form says %q", d.locked.Text)
	}
}

// Tab goes from top to bottom and the form scrolls along.
func TestTabOrder(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	d.Focus(d.canvas)
	y := float32(-1)
	for i := range 19 {
		o := d.canvas.Focused().(fyne.CanvasObject)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		if below := top + d.scroll.Offset.Y; below < y {
			t.Errorf("stop %d, %T, stands above the one before it", i, o)
		} else {
			y = below
		}
		if top < 0 || top+o.Size().Height > 400 {
			t.Errorf("stop %d, %T, is out of view at %v", i, o, top)
		}
		d.canvas.FocusNext()
	}
	if d.canvas.Focused() != fyne.Focusable(d.field("office").entry) {
		t.Errorf("after the last field comes %T", d.canvas.Focused())
	}
	if d.scroll.Offset.Y == 0 {
		t.Error("the form did not scroll")
	}
}

func TestShortcutsOfTheWindowAreHandedOn(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	var got []string
	d.OnShortcut = func(s fyne.Shortcut) { got = append(got, s.ShortcutName()) }
	e := d.write("address", "文化").entry
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl})
	if len(got) != 1 || !strings.HasSuffix(got[0], "+S") {
		t.Errorf("handed on %q", got)
	}
}

func TestNothingIsWiderThanTheForm(t *testing.T) {
	d := newDesk(t, report.Office{Name: "青河县清河街道办事处"})
	w := test.NewTempWindow(t, container.NewStack(d.Form))
	for _, width := range []float32{260, 300, 700} {
		w.Resize(fyne.NewSize(width, 600))
		for _, x := range d.fields {
			for _, o := range x.all.Objects {
				if right := o.Position().X + o.Size().Width; right > x.all.Size().Width {
					t.Errorf("at %v a part of %s reaches to %v of %v", width, x.name, right, x.all.Size().Width)
				}
			}
		}
	}
}

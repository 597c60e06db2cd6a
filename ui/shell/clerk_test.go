package shell

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/settings"
	"github.com/nianbao/nianbao/ui/start"
)

// clerk is somebody before the window. Every test is a story of what a clerk does and then sees.
type clerk struct {
	t testing.TB
	p *Program
	w *window
}

// sit puts a clerk before the start page of a workstation that remembers nothing.
func sit(t testing.TB) *clerk {
	t.Helper()
	t.Setenv("NIANBAO_HOME", t.TempDir())
	folder, err := settings.Folder()
	if err != nil {
		t.Fatal(err)
	}
	return sitAt(t, folder)
}

// sitAt puts a clerk before a workstation that keeps what it remembers in a folder.
func sitAt(t testing.TB, folder string) *clerk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme())
	kept, err := settings.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(app, folder, kept)
	if err != nil {
		t.Fatal(err)
	}
	// The test driver has no goroutine of the windows to come back to.
	p.later, p.watch = func(func()) {}, 0
	p.Start(nil)
	t.Cleanup(func() {
		for _, w := range p.windows {
			if w.desk != nil {
				w.desk.rest(false)
				w.desk.settle(nil)
				w.desk.session.Close(true)
			}
		}
	})
	return &clerk{t, p, p.windows[0]}
}

// office is whose report the stories are about.
var office = report.Office{Name: "青河县清河街道办事处", Kind: report.Subdistrict}

// begins starts a new report of 2025.
func (c *clerk) begins() {
	c.t.Helper()
	c.beginsOn(c.p.forms.ForYear(2025).ID)
}

// beginsOn starts it on a form.
func (c *clerk) beginsOn(form string) {
	c.t.Helper()
	c.w.startNew(start.NewReport{Office: office, Year: 2025, Form: c.p.forms.ByID(form)})
	c.w = c.p.windows[len(c.p.windows)-1]
}

func (c *clerk) desk() *desk { return c.w.desk }

func (c *clerk) report() *report.Report { return c.desk().report() }

// chooses runs the command of a menu.
func (c *clerk) chooses(label string) {
	c.t.Helper()
	for _, m := range c.w.window.MainMenu().Items {
		for _, item := range m.Items {
			if labelled(item) == label {
				item.Action()
				return
			}
		}
	}
	c.t.Fatalf("no menu has %q", label)
}

// labelled is what a menu item is called, without the keys behind it.
func labelled(item *fyne.MenuItem) string {
	label, _, _ := strings.Cut(item.Label, "    ")
	return label
}

// finds tells what the label of a command is at the moment, reason included.
func (c *clerk) finds(command string) string {
	for _, m := range c.w.window.MainMenu().Items {
		for _, item := range m.Items {
			if strings.HasPrefix(labelled(item), command) {
				return labelled(item)
			}
		}
	}
	return ""
}

// goes to a cell, as a click on it would.
func (c *clerk) goes(to form.Address) {
	c.t.Helper()
	cell := c.report().Form.Cell(to)
	if cell < 0 {
		c.t.Fatalf("no cell %s", to)
	}
	c.desk().turn(check.PartOfCell(c.report(), cell))
	c.desk().page().show(place{cell: cell, paragraph: -1})
}

// types into whatever has the keyboard.
func (c *clerk) types(text string) {
	c.t.Helper()
	focused := c.w.window.Canvas().Focused()
	if focused == nil {
		c.t.Fatal("nothing has the keyboard")
	}
	for _, letter := range text {
		c.w.window.Canvas().Focused().TypedRune(letter)
	}
}

func (c *clerk) presses(keys ...fyne.KeyName) {
	c.t.Helper()
	for _, key := range keys {
		focused := c.w.window.Canvas().Focused()
		if focused == nil {
			c.t.Fatal("nothing has the keyboard")
		}
		focused.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// fills cells one after the other.
func (c *clerk) fills(cells map[form.Address]string) {
	c.t.Helper()
	for address, text := range cells {
		c.goes(address)
		c.types(text)
		c.presses(fyne.KeyReturn)
	}
}

// sees that a cell shows a text.
func (c *clerk) sees(at form.Address, want string) {
	c.t.Helper()
	if got := c.report().Value(c.report().Form.Cell(at)).String(); got != want {
		c.t.Errorf("%s holds %q, want %q", at, got, want)
	}
}

// rules are those of the findings in the list, in its order, each once.
func (c *clerk) rules() string {
	var rules []string
	for _, f := range c.desk().shown {
		if len(rules) == 0 || rules[len(rules)-1] != f.Rule {
			rules = append(rules, f.Rule)
		}
	}
	return strings.Join(rules, " ")
}

func (c *clerk) finding(rule string) check.Finding {
	c.t.Helper()
	for _, f := range c.desk().shown {
		if f.Rule == rule {
			return f
		}
	}
	c.t.Fatalf("no finding of %s among %s", rule, c.rules())
	return check.Finding{}
}

// takes an action of a finding.
func (c *clerk) takes(rule, action string) {
	c.t.Helper()
	var labels []string
	for _, a := range c.desk().actions(c.finding(rule)) {
		if a.Label == action {
			a.Do()
			return
		}
		labels = append(labels, a.Label)
	}
	c.t.Fatalf("%s offers %q, not %q", rule, labels, action)
}

// saves under a name in a folder.
func (c *clerk) saves(folder string) string {
	c.t.Helper()
	path := filepath.Join(folder, "年报"+report.Extension)
	c.desk().page().finish()
	c.desk().saved(c.desk().session.SaveAs(path), nil)
	return path
}

// answers a question with the button of a label.
func (c *clerk) answers(label string) {
	c.t.Helper()
	top := c.w.window.Canvas().Overlays().Top()
	if top == nil {
		c.t.Fatalf("nothing asks for %q", label)
	}
	var tap func()
	walk(top, func(o fyne.CanvasObject) {
		if b, ok := o.(interface{ Tapped(*fyne.PointEvent) }); ok && labelOf(o) == label {
			tap = func() { b.Tapped(&fyne.PointEvent{}) }
		}
	})
	if tap == nil {
		c.t.Fatalf("no answer %q", label)
	}
	tap()
}

// walk visits what is on the screen, widgets before what they are made of.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		visit(o)
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// labelOf returns the text on a button, whatever it is built upon.
func labelOf(o fyne.CanvasObject) string {
	if b, ok := o.(*widget.Button); ok {
		return b.Text
	}
	for _, child := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
		if text, ok := child.(*widget.RichText); ok {
			return text.String()
		}
	}
	return ""
}

// reopens the file in another program.
func (c *clerk) reopens(path string) *report.Report {
	c.t.Helper()
	s, err := session.Open(path, session.Options{Forms: c.p.forms.ByID})
	if err != nil {
		c.t.Fatal(err)
	}
	defer s.Close(true)
	return s.Report()
}

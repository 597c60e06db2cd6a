package outline

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/ui/look"
)

var parts = []check.Part{
	{ID: check.PartFacts, Title: "封面与单位", State: check.Done, Detail: "2026年1月15日成文"},
	{ID: check.PartPreamble, Title: "前言", State: check.Empty, Detail: "还没有内容"},
	{ID: "overview", Title: "一、总体情况", State: check.Begun, Detail: "725 字"},
	{ID: "applications", Title: "三、收到和处理政府信息公开申请情况", State: check.Disputed, Tally: check.Tally{Errors: 2, Warnings: 3}, Detail: "表三已填齐"},
}

func shown(t *testing.T, width float32) *Outline {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	o := New()
	o.SetParts(parts)
	test.NewTempWindow(t, o).Resize(fyne.NewSize(width, 400))
	return o
}

// words are the texts of a row.
func words(r *row) []string {
	var texts []string
	for _, o := range r.objects {
		if t, ok := o.(*canvas.Text); ok {
			texts = append(texts, t.Text)
		}
	}
	return texts
}

func TestWhatARowSays(t *testing.T) {
	o := shown(t, 320)
	for i, want := range [][]string{
		{"封面与单位", "2026年1月15日成文"},
		{"前言", "还没有内容"},
		{"一、总体情况", "725 字"},
		{"5", "三、收到和处理政府信息公开申请情况", "表三已填齐"},
	} {
		if got := words(o.list.rows[i]); !slices.Equal(got, want) {
			t.Errorf("row %d says %q, want %q", i, got, want)
		}
	}
}

// The marks differ in shape, not only in colour.
func TestMarksDifferInShape(t *testing.T) {
	seen := map[string]bool{}
	for i := range parts {
		shape := ""
		for _, o := range newMark(&parts[i]).objects {
			switch o.(type) {
			case *canvas.Line:
				shape += "line "
			case *canvas.Circle:
				shape += "ring "
			case *canvas.Arc:
				shape += "half "
			case *canvas.Text:
				shape += "number "
			}
		}
		if seen[shape] {
			t.Errorf("%s has the mark of another state: %s", parts[i].ID, shape)
		}
		seen[shape] = true
	}
}

func TestLongHeadingsBreakInANarrowList(t *testing.T) {
	o := shown(t, 180)
	lines := words(o.list.rows[3])
	if len(lines) != 3 || lines[1]+lines[2] != parts[3].Title {
		t.Errorf("the row says %q", lines)
	}
	for _, r := range o.list.rows {
		for _, object := range r.objects {
			if right := object.Position().X + object.Size().Width; right > 180 {
				t.Errorf("%q reaches to %v", words(r), right)
			}
		}
	}
}

func TestKeyboard(t *testing.T) {
	o := shown(t, 260)
	var selected, opened []string
	o.OnSelect = func(id string) { selected = append(selected, id) }
	o.OnOpen = func(id string) { opened = append(opened, id) }
	o.Select("preamble")
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnter, fyne.KeyEnd} {
		o.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []string{"overview", "applications", "applications", "overview", "facts", "applications"}; !slices.Equal(selected, want) {
		t.Errorf("selected %q, want %q", selected, want)
	}
	if want := []string{"overview", "facts"}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
}

func TestMouse(t *testing.T) {
	o := shown(t, 260)
	var selected, opened string
	o.OnSelect = func(id string) { selected = id }
	o.OnOpen = func(id string) { opened = id }
	r := o.list.rows[2]
	test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(o), o.Position().AddXY(40, r.top+r.height/2))
	if selected != "overview" || o.Selected() != "overview" {
		t.Errorf("selected %q", selected)
	}
	if opened != "overview" {
		t.Errorf("opened %q", opened)
	}
	opened = ""
	last := o.list.rows[3]
	test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(o), o.Position().AddXY(40, last.top+last.height+2))
	if opened != "" || !o.focused {
		t.Errorf("a click below the parts opened %q; it gave the list the keyboard: %v", opened, o.focused)
	}
}

// The selection is the part, not the line: parts may come and go above it.
func TestSelectionStaysWithItsPart(t *testing.T) {
	o := shown(t, 260)
	o.Select("overview")
	o.SetParts(append([]check.Part{{ID: "#1", Title: "零、另有一节"}}, parts...))
	if o.Selected() != "overview" || o.list.behind.Position().Y != o.list.rows[3].top {
		t.Errorf("%q is selected, the mark stands at %v", o.Selected(), o.list.behind.Position())
	}
}

func TestSameHeadingsAreNotDrawnAgain(t *testing.T) {
	o := shown(t, 260)
	before := o.list.rows[0]
	o.SetParts(slices.Clone(parts))
	if o.list.rows[0] != before {
		t.Error("the same parts were drawn anew")
	}
	changed := slices.Clone(parts)
	changed[0].Title = "别的标题"
	o.SetParts(changed)
	if words(o.list.rows[0])[0] != "别的标题" {
		t.Error("a changed heading is not shown")
	}
}

func TestShortcutsAreHandedOn(t *testing.T) {
	o := shown(t, 260)
	var got string
	o.OnShortcut = func(s fyne.Shortcut) { got = s.ShortcutName() }
	o.TypedShortcut(&fyne.ShortcutCopy{})
	if got != "Copy" {
		t.Errorf("got %q", got)
	}
}

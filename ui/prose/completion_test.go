package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// offered are what the list of tests offers.
var offered = []string{"新收申请总数", "上年结转总数", "单位简称", "补充说明", "办理结果·自然人"}

// offers is an editor with fields to complete; asked notes what was typed.
func offers(t testing.TB, paragraphs ...string) (d *desk, asked *[]string) {
	d = draft(t, paragraphs...)
	asked = new([]string)
	d.Complete = func(typed string) (found []Completion) {
		*asked = append(*asked, typed)
		for _, name := range offered {
			if strings.Contains(name, typed) {
				found = append(found, Completion{Label: name, Value: values[name], Detail: "表三"})
			}
		}
		if typed == "如" {
			found = append(found, Completion{Label: "如果…", Insert: "【如果 有 】【完】"})
		}
		return found
	}
	return d, asked
}

// listed are the rows in sight.
func (d *desk) listed() (labels []string) {
	o := &d.offering
	for _, c := range o.all[o.first : o.first+o.rows] {
		labels = append(labels, c.Label)
	}
	return labels
}

func (d *desk) lists(want ...string) {
	d.t.Helper()
	if got := d.listed(); !slices.Equal(got, want) {
		d.t.Errorf("listed are %q, want %q", got, want)
	}
}

func TestTypingABracketOffersFields(t *testing.T) {
	d, asked := offers(t, "共收到件。")
	d.put("收到|件")
	d.types("【")
	d.lists(offered...)
	d.types("总")
	d.lists("新收申请总数", "上年结转总数")
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	d.stands("共收到【上年结转总数】|件。")
	d.lists()
	if want := []string{"", "总"}; !slices.Equal(*asked, want) {
		t.Errorf("asked %q, want %q", *asked, want)
	}
	if got := d.undo[len(d.undo)-1]; !slices.Equal(got, []string{"共收到【总件。"}) {
		t.Errorf("choosing is undone to %q", got)
	}
	d.keys(fyne.KeyBackspace)
	d.has("共收到件。")
}

func TestChoosingByKeysAndByMouse(t *testing.T) {
	d, _ := offers(t)
	for want, choose := range map[string]func(){
		"【新收申请总数】":   func() { d.keys(fyne.KeyUp, fyne.KeyTab) },
		"【办理结果·自然人】": func() { d.keys(fyne.KeyPageDown, fyne.KeyDown, fyne.KeyEnter) },
		"【上年结转总数】":   func() { d.keys(fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyDown, fyne.KeyTab) },
		"【如果 有 】【完】": func() { d.types("如"); d.keys(fyne.KeyReturn) },
		"【单位简称】": func() {
			d.MouseDown(pressAt(d.offering.at.AddXY(20, 2.5*d.offering.rowHeight)))
			d.MouseUp(pressAt(fyne.Position{}))
		},
		"【补充说明】": func() {
			test.MoveMouse(d.canvas, d.offering.at.AddXY(20, 3.5*d.offering.rowHeight))
			d.keys(fyne.KeyReturn)
		},
	} {
		d.Load(nil)
		d.types("【")
		choose()
		d.has(want)
	}
}

func TestTheListGoesWhenItIsNotWanted(t *testing.T) {
	for name, leave := range map[string]func(*desk){
		"Escape":                  func(d *desk) { d.keys(fyne.KeyEscape) },
		"the closing bracket":     func(d *desk) { d.types("】") },
		"going back":              func(d *desk) { d.keys(fyne.KeyLeft) },
		"going to the end":        func(d *desk) { d.control(fyne.KeyEnd) },
		"deleting the bracket":    func(d *desk) { d.keys(fyne.KeyBackspace) },
		"a bracket to be printed": func(d *desk) { d.types("【") },
		"words no field has":      func(d *desk) { d.types("信") },
		"another text":            func(d *desk) { d.SetText([]string{"甲"}) },
		"selecting":               func(d *desk) { d.selectAll() },
		"leaving the editor":      func(d *desk) { d.canvas.Unfocus() },
		"a click":                 func(d *desk) { d.clickOn("共收") },
	} {
		d, _ := offers(t, "共收到件。")
		d.put("收到|件")
		d.types("【")
		if len(d.listed()) == 0 || !d.AcceptsTab() {
			t.Fatal("no list")
		}
		leave(d)
		if rows := d.listed(); len(rows) != 0 || d.AcceptsTab() {
			t.Errorf("after %s there is %q", name, rows)
		}
	}
}

func TestEscapeClosesTheListOnly(t *testing.T) {
	d, asked := offers(t, "共收到件。")
	d.put("收到|件")
	d.types("【新")
	d.keys(fyne.KeyEscape)
	d.types("收")
	d.keys(fyne.KeyReturn)
	d.has("共收到【新收", "件。")
	if len(*asked) != 2 {
		t.Errorf("asked %q", *asked)
	}
}

func TestDeletingALetterBringsTheListBack(t *testing.T) {
	d, _ := offers(t)
	d.types("【信")
	d.lists()
	d.keys(fyne.KeyBackspace)
	d.lists(offered...)
}

func TestTwoSquareBracketsAreOne(t *testing.T) {
	d, _ := offers(t, "共")
	d.control(fyne.KeyEnd)
	d.types("[[")
	d.has("共【")
	d.lists(offered...)
	if got := d.undo[len(d.undo)-1]; !slices.Equal(got, []string{"共[["}) {
		t.Errorf("that is undone to %q", got)
	}
	d.SetText([]string{"共[["})
	d.types("[")
	d.has("共[[[")
}

// Many input methods write 【】 at one key and go back between them.
func TestBracketsWrittenAsAPairOfferFields(t *testing.T) {
	d, _ := offers(t, "共")
	d.control(fyne.KeyEnd)
	d.types("【】")
	d.lists()
	d.keys(fyne.KeyLeft)
	d.lists(offered...)
	d.types("新收")
	d.keys(fyne.KeyReturn)
	d.stands("共【新收申请总数】|")
}

func TestReadOnlyAndLockedTextOffersNothing(t *testing.T) {
	d, _ := offers(t, "共【】件")
	d.ReadOnly = true
	d.put("共|【")
	d.types("【")
	d.put("【】|件")
	d.keys(fyne.KeyLeft)
	d.lists()
	d.ReadOnly = false
	d.SetLocked(d.Text(), "锁定")
	d.put("共|【")
	d.types("【")
	d.lists()
	d.has("共【】件")
}

func TestTheListStaysInTheEditor(t *testing.T) {
	d, _ := offers(t, strings.Repeat("政府信息公开", 200))
	d.Complete = func(string) (all []Completion) {
		for i := range 40 {
			all = append(all, Completion{Label: fmt.Sprint("字段", i)})
		}
		return all
	}
	within := func(what string) {
		t.Helper()
		o := &d.offering
		size := d.page.size
		if o.rows == 0 || o.at.X < 0 || o.at.Y < 0 || o.at.X+o.size.Width > size.Width || o.at.Y+o.size.Height > size.Height {
			t.Errorf("%s: %d rows at %v, %v of %v", what, o.rows, o.at, o.size, size)
		}
	}
	for _, size := range []fyne.Size{{Width: 700, Height: 400}, {Width: 340, Height: 190}, {Width: 160, Height: 110}} {
		d.Resize(size)
		for _, p := range []place{{0, 0}, {0, 300}, d.end()} {
			d.settle(p)
			d.show()
			d.types("【")
			within(fmt.Sprintf("%v at %v", size, p))
			d.keys(fyne.KeyBackspace)
		}
	}
	d.Resize(fyne.NewSize(700, 400))
	d.control(fyne.KeyHome)
	d.types("【")
	before := d.offering.at.Y
	d.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 300)}, Scrolled: fyne.Delta{DY: -20}})
	if got := d.offering.at.Y; got != before-20 {
		t.Errorf("scrolling the page moves the list from %v to %v", before, got)
	}
	over := fyne.PointEvent{Position: d.offering.at.AddXY(5, 5)}
	d.Scrolled(&fyne.ScrollEvent{PointEvent: over, Scrolled: fyne.Delta{DY: -20}})
	if d.offering.first == 0 || d.offset != 20 {
		t.Errorf("scrolling the list leaves it at %d and the page at %v", d.offering.first, d.offset)
	}
	test.MoveMouse(d.canvas, over.Position)
	if d.Cursor() != desktop.PointerCursor {
		t.Error("over the list the mouse is for text")
	}
	d.keys(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyReturn)
	if !strings.HasPrefix(d.Text()[0], "【字段17】") {
		t.Errorf("two pages down is %q", d.Text()[0][:30])
	}
}

package prose

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/template"
)

// visitor notes which fields are gone from, and waits until told that the time is over.
func visitor(d *desk) (gone *[]string, wait func()) {
	gone = new([]string)
	var waiting []func()
	d.OnField = func(t template.Token) { *gone = append(*gone, t.Text) }
	d.After = func(_ time.Duration, do func()) { waiting = append(waiting, do) }
	return gone, func() {
		for _, do := range waiting {
			do()
		}
		waiting = nil
	}
}

func TestAClickOnAFieldGoesFromIt(t *testing.T) {
	d := draft(t, counted, "【没有这个】【补充说明】")
	gone, wait := visitor(d)
	for _, words := range []string{"新收申请总数", "共收到", "如果 有 上年", "补充说明", "没有这个"} {
		d.clickOn(words)
		wait()
		d.clock = d.clock.Add(time.Second)
	}
	if want := []string{"新收申请总数", "补充说明"}; !slices.Equal(*gone, want) {
		t.Errorf("went from %q, want %q", *gone, want)
	}
}

func TestDraggingAndManyClicksDoNotGoFromAField(t *testing.T) {
	d := draft(t, counted)
	gone, wait := visitor(d)
	at := d.middle("新收申请总数")
	d.clickOn("新收申请总数")
	d.clickOn("新收申请总数")
	d.selects("【新收申请总数】")
	wait()
	d.clock = d.clock.Add(time.Second)
	d.MouseDown(pressAt(at))
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(80, 0)}})
	d.MouseUp(pressAt(at.AddXY(80, 0)))
	wait()
	shift := pressAt(at)
	shift.Modifier = fyne.KeyModifierShift
	d.MouseDown(shift)
	d.MouseUp(shift)
	wait()
	if len(*gone) != 0 {
		t.Errorf("went from %q", *gone)
	}
}

func TestControlEnterGoesFromTheFieldAtTheCaret(t *testing.T) {
	d := draft(t, counted)
	gone, _ := visitor(d)
	var other []string
	d.OnShortcut = func(s fyne.Shortcut) { other = append(other, s.ShortcutName()) }
	for _, words := range []string{"收到|【", "总数】|件", "共|收到", "【如果 |有"} {
		d.put(words)
		d.control(fyne.KeyReturn)
	}
	if want := []string{"新收申请总数", "新收申请总数"}; !slices.Equal(*gone, want) {
		t.Errorf("went from %q, want %q", *gone, want)
	}
	if len(other) != 2 {
		t.Errorf("handed on: %q", other)
	}
	d.has(counted)
}

func TestTheMouseShowsWhereAClickGoes(t *testing.T) {
	d := draft(t, counted)
	over := func(words string) desktop.Cursor {
		test.MoveMouse(d.canvas, d.middle(words))
		return d.Cursor()
	}
	if got := over("新收申请总数"); got != desktop.TextCursor {
		t.Errorf("where fields lead nowhere the mouse is %v", got)
	}
	visitor(d)
	for words, want := range map[string]desktop.StandardCursor{
		"新收申请总数": desktop.PointerCursor, "共收到": desktop.TextCursor, "如果 有 上年": desktop.TextCursor,
	} {
		if got := over(words); got != want {
			t.Errorf("over %q the mouse is %v, want %v", words, got, want)
		}
	}
}

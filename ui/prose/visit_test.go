package prose

import (
	"slices"
	"strings"
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

func TestOthersAddToTheContextMenu(t *testing.T) {
	d := draft(t, counted, "上级拟定的一段。")
	d.SetLocked([]string{"上级拟定的一段。"}, "不能改动")
	var asked []Spot
	d.OnMenu = func(s Spot) []*fyne.MenuItem {
		asked = append(asked, s)
		return []*fyne.MenuItem{fyne.NewMenuItem("去单元格", func() {})}
	}
	for _, words := range []string{"新收申请总数", "收到", "拟定"} {
		at := d.middle(words)
		d.TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
		if d.canvas.Overlays().Top() == nil {
			t.Fatal("no menu")
		}
		d.canvas.Overlays().Remove(d.canvas.Overlays().Top())
	}
	if asked[0].Token == nil || asked[0].Token.Text != "新收申请总数" || asked[0].Locked {
		t.Errorf("on a field: %+v", asked[0])
	}
	if asked[1].Token != nil || asked[1].Paragraph != 0 || asked[1].At != len("共收") {
		t.Errorf("on a word: %+v", asked[1])
	}
	if asked[2].Token != nil || asked[2].Paragraph != 1 || !asked[2].Locked {
		t.Errorf("on a locked paragraph: %+v", asked[2])
	}
}

func TestInsertingIsAStepOfItsOwn(t *testing.T) {
	d := draft(t, "共收到件。", "乙")
	d.put("共收到|件")
	d.types("了")
	d.Insert("【新收申请总数】")
	d.types("余")
	d.has("共收到了【新收申请总数】余件。", "乙")
	if len(d.undo) != 3 {
		t.Errorf("%d steps", len(d.undo))
	}
	if paragraph, at := d.Caret(); paragraph != 0 || at != len("共收到了【新收申请总数】余") {
		t.Errorf("the caret is at %d, %d", paragraph, at)
	}
	d.Select(1, 0, len("乙"))
	d.Insert("一段\n又一段")
	d.has("共收到了【新收申请总数】余件。", "一段", "又一段")
	d.control(fyne.KeyHome)
	d.keys(fyne.KeyReturn, fyne.KeyReturn)
	if paragraph, at := d.Caret(); paragraph != 0 || at != 0 {
		t.Errorf("behind blank paragraphs the caret is at %d, %d", paragraph, at)
	}
	d.ReadOnly = true
	d.Insert("不")
	if strings.Contains(strings.Join(d.Text(), ""), "不") {
		t.Error("text to be read only was changed")
	}
}

func TestFollowing(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息302条。"}, 100)...)
	d.ReadOnly = true
	d.canvas.Unfocus()
	before := d.caret
	grounds := func() int { return d.view.fills.used }
	d.Follow(80, len("全年"), len("全年发布"))
	if grounds() != 1 || d.caret != before || d.canvas.Focused() != nil {
		t.Errorf("%d grounds, the caret at %v", grounds(), d.caret)
	}
	if top := d.lineTop(80, 0) - d.offset; top < 0 || top > 400-d.page.line {
		t.Errorf("what is followed is at %v", top)
	}
	d.Follow(-1, 0, 0)
	if grounds() != 0 {
		t.Error("the ground stays")
	}
	d.Follow(10, 0, 0)
	if top := d.lineTop(10, 0) - d.offset; grounds() != 0 || top < 0 || top > 400-d.page.line {
		t.Errorf("%d grounds, what is followed is at %v", grounds(), top)
	}
	d.Follow(0, 0, 6)
	d.SetText([]string{"甲"})
	if grounds() != 0 {
		t.Error("another text keeps the ground")
	}
}

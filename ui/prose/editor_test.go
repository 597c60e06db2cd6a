package prose

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
)

// desk is an editor in a window with somebody at the keyboard.
type desk struct {
	*Editor
	t      testing.TB
	canvas fyne.Canvas
	clock  time.Time
	// undo holds the texts that undoing would go back to.
	undo    [][]string
	now     []string
	notices []string
	carets  []fyne.Position
}

func sit(t testing.TB, paragraphs ...string) *desk {
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	d := &desk{Editor: New(), t: t, clock: time.Date(2026, 1, 15, 9, 0, 0, 0, time.UTC), now: paragraphs}
	d.Editor.now = func() time.Time { return d.clock }
	d.OnChange = func(text []string, typing bool) {
		if !typing {
			d.undo = append(d.undo, d.now)
		}
		d.now = text
	}
	d.OnNotice = func(s string) { d.notices = append(d.notices, s) }
	d.OnCaret = func(at fyne.Position, _ float32) { d.carets = append(d.carets, at) }
	w := test.NewTempWindow(t, d.Editor)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 400))
	d.Load(paragraphs)
	d.canvas = w.Canvas()
	d.canvas.Focus(d.Editor)
	return d
}

func (d *desk) keys(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (d *desk) shifted(names ...fyne.KeyName) {
	d.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	d.keys(names...)
	d.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func (d *desk) control(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
	}
}

func (d *desk) types(text string) { test.Type(d.Editor, text) }

func (d *desk) paste(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	d.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
}

func (d *desk) has(want ...string) {
	d.t.Helper()
	if got := d.Text(); !slices.Equal(got, want) {
		d.t.Errorf("the text is %q, want %q", got, want)
	}
}

func (d *desk) selects(want string) {
	d.t.Helper()
	if got := d.Selected(); got != want {
		d.t.Errorf("%q is selected, want %q", got, want)
	}
}

// press presses the mouse at a place of the text.
func (d *desk) press(paragraph, at int, modifier fyne.KeyModifier) fyne.Position {
	p := place{paragraph, at}
	line := d.lineOf(p)
	point := fyne.NewPos(d.across(p, line)+1, d.lineTop(paragraph, line)-d.offset+d.page.line/2)
	d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: point}, Button: desktop.MouseButtonPrimary, Modifier: modifier})
	return point
}

func (d *desk) click(paragraph, at int, modifier fyne.KeyModifier) {
	d.press(paragraph, at, modifier)
	d.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
}

func TestWriting(t *testing.T) {
	d := sit(t)
	d.types("全年发布信息")
	d.keys(fyne.KeyReturn)
	d.types("新收9件")
	d.has("全年发布信息", "新收9件")
	d.keys(fyne.KeyHome, fyne.KeyBackspace)
	d.has("全年发布信息新收9件")
	d.keys(fyne.KeyDelete, fyne.KeyDelete, fyne.KeyBackspace)
	d.has("全年发布信9件")
	if n := d.Characters(); n != 7 {
		t.Errorf("%d characters", n)
	}
	d.types("\t\r\x01")
	d.has("全年发布信9件")
}

func TestBlankParagraphsAreTheEditorsOwn(t *testing.T) {
	d := sit(t, "甲")
	d.keys(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyReturn)
	d.SetText([]string{"甲"})
	if len(d.undo) != 0 {
		t.Errorf("blank paragraphs were told: %q", d.now)
	}
	d.types("乙")
	d.has("甲", "乙")
	if len(d.paragraphs) != 3 {
		t.Errorf("the blank paragraph did not stay: %d", len(d.paragraphs))
	}
	d.SetMarks([]Mark{{Paragraph: 1, From: 0, To: 3, Hint: "乙"}})
	if d.HintAtCaret() != "乙" {
		t.Error("marks count blank paragraphs")
	}
	d.Select(1, 0, 3)
	d.selects("乙")
}

func TestSelectionAndClipboard(t *testing.T) {
	d := sit(t, "甲乙丙", "丁戊")
	d.shifted(fyne.KeyRight, fyne.KeyRight)
	d.selects("甲乙")
	d.TypedShortcut(&fyne.ShortcutCut{})
	d.has("丙", "丁戊")
	d.control(fyne.KeyEnd)
	d.paste(fyne.CurrentApp().Clipboard().Content())
	d.has("丙", "丁戊甲乙")
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.selects("丙\n丁戊甲乙")
	d.TypedShortcut(&fyne.ShortcutCopy{})
	d.types("己")
	d.has("己")
	d.paste("一\n二\n三")
	d.has("己一", "二", "三")
	d.shifted(fyne.KeyUp)
	d.TypedRune('四')
	d.has("己一", "二四")
}

func TestPasteIsCleanedUnlessAskedNotTo(t *testing.T) {
	d := sit(t)
	d.paste("202 5 年,共 3 件\r\n\r\n　　清河。")
	d.has("2025年，共3件", "清河。")
	if len(d.notices) != 1 {
		t.Errorf("said %q", d.notices)
	}
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	fyne.CurrentApp().Clipboard().SetContent("202 5 年,\r\n甲")
	d.PasteRaw()
	d.has("202 5 年,", "甲")
	d.paste("乙")
	if len(d.notices) != 1 {
		t.Errorf("said %q about clean text", d.notices)
	}
}

// Whatever breaks a line parts paragraphs, as it does in a report: marks stand at the same places in both.
func TestTextSplitsAsInAReport(t *testing.T) {
	const breaking = "甲\v乙\f丙\u2028丁\u2029戊\r己\r\n庚\x00\x07辛"
	want := report.Paragraphs(breaking)
	d := sit(t, "一")
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	fyne.CurrentApp().Clipboard().SetContent(breaking)
	d.PasteRaw()
	d.has(want...)
	if d.caret.place != d.end() {
		t.Errorf("the caret is at %v", d.caret.place)
	}
	d.SetText([]string{breaking, "壬"})
	d.has(append(want, "壬")...)
	d.Load(nil)
	for _, r := range "甲\u2028乙" {
		d.TypedRune(r)
	}
	d.has("甲", "乙")
}

func TestMovingByKeys(t *testing.T) {
	d := sit(t, "全年共1,234.5件，其中Email答复", "乙")
	at := func(want int) {
		t.Helper()
		if d.caret.paragraph != 0 || d.caret.at != want {
			t.Errorf("the caret is at %v, want %d", d.caret.place, want)
		}
	}
	text := d.Text()[0]
	for _, next := range []string{"1,234", "件", "其中", "Email", "答复"} {
		d.control(fyne.KeyRight)
		at(strings.Index(text, next))
	}
	d.control(fyne.KeyRight)
	at(len(text))
	d.control(fyne.KeyRight)
	if d.caret.place != (place{1, 0}) {
		t.Errorf("the caret is at %v", d.caret.place)
	}
	d.control(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	at(strings.Index(text, "Email"))
	d.control(fyne.KeyBackspace)
	d.has("全年共1,234.5件，Email答复", "乙")
	d.control(fyne.KeyDelete)
	d.has("全年共1,234.5件，答复", "乙")
	d.control(fyne.KeyHome)
	at(0)
	d.keys(fyne.KeyUp)
	at(0)
	d.keys(fyne.KeyDown, fyne.KeyDown)
	if d.caret.place != d.end() {
		t.Errorf("the caret is at %v", d.caret.place)
	}
}

func TestLinesAreWalkedAsSeen(t *testing.T) {
	d := sit(t, strings.Repeat("政府信息公开", 40))
	second := d.paragraphs[0].lines[1]
	d.keys(fyne.KeyEnd)
	if d.caret.at != second || d.line() != 0 {
		t.Errorf("End goes to byte %d on line %d", d.caret.at, d.line())
	}
	d.keys(fyne.KeyHome)
	if d.caret.at != 0 {
		t.Errorf("Home goes to byte %d", d.caret.at)
	}
	d.keys(fyne.KeyDown, fyne.KeyDown)
	if d.line() != 2 {
		t.Errorf("two lines down is line %d", d.line())
	}
	across := d.caretTop().X
	d.keys(fyne.KeyUp, fyne.KeyUp)
	if d.caret.at != 0 {
		t.Errorf("back up is byte %d, from %v", d.caret.at, across)
	}
}

func TestPaging(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 100)...)
	d.keys(fyne.KeyPageDown)
	page := d.caret.paragraph
	if page < 5 || page > int(400/d.page.line) {
		t.Errorf("a page down is paragraph %d", page)
	}
	if y := d.caretTop().Y; y < 0 || y > 400-d.page.line {
		t.Errorf("the caret is out of sight at %v", y)
	}
	d.keys(fyne.KeyPageUp)
	if d.caret.paragraph != 0 || d.offset != 0 {
		t.Errorf("back up is paragraph %d at %v", d.caret.paragraph, d.offset)
	}
	d.control(fyne.KeyEnd)
	if y := d.caretTop().Y; y < 0 || y > 400-d.page.line {
		t.Errorf("the end is out of sight at %v", y)
	}
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 100000}})
	if d.offset != 0 {
		t.Errorf("scrolled to %v", d.offset)
	}
}

func TestMouse(t *testing.T) {
	d := sit(t, "全年发布信息302条，共计486条。", "乙")
	first := d.Text()[0]
	at := strings.Index(first, "302")
	d.click(0, at, 0)
	if d.caret.at != at {
		t.Errorf("a click puts the caret at %d, want %d", d.caret.at, at)
	}
	d.click(0, at, 0)
	d.selects("302")
	d.click(0, at, 0)
	d.selects(first)
	d.clock = d.clock.Add(time.Second)
	d.click(0, at, 0)
	d.click(1, 3, fyne.KeyModifierShift)
	d.selects(first[at:] + "\n乙")
	d.clock = d.clock.Add(time.Second)
	from := d.press(0, 0, 0)
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(d.ruler.em*2, 0)}})
	d.DragEnd()
	d.selects("全年")
}

func TestDraggingByWords(t *testing.T) {
	d := sit(t, "共302条，计486条。")
	d.click(0, 3, 0)
	from := d.press(0, 3, 0)
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(d.ruler.em*4.5, 0)}})
	d.selects("302条，计")
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(-d.ruler.em, 0)}})
	d.selects("共302")
}

func TestDraggingBeyondTheEdgeScrolls(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 100)...)
	from := d.press(3, 0, 0)
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(from.X, 500)}})
	if d.offset == 0 || d.mouse.scrolling == nil {
		t.Errorf("scrolled to %v", d.offset)
	}
	d.DragEnd()
	if d.mouse.scrolling != nil {
		t.Error("scrolling goes on")
	}
}

func TestScrollBar(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 100)...)
	at := fyne.NewPos(695, 5)
	d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(0, 1000)}})
	d.MouseUp(&desktop.MouseEvent{})
	if want := d.height() - 400; d.offset != want {
		t.Errorf("scrolled to %v, want %v", d.offset, want)
	}
	if d.caret.paragraph != 0 {
		t.Error("the caret went along")
	}
}

func TestWhatIsUndoneTogether(t *testing.T) {
	d := sit(t)
	steps := func(want int) {
		t.Helper()
		if len(d.undo) != want {
			t.Errorf("%d steps, want %d", len(d.undo), want)
		}
	}
	d.types("全年")
	d.types("发布")
	steps(1)
	d.types("。信息")
	steps(2)
	d.clock = d.clock.Add(3 * time.Second)
	d.types("乙丙")
	steps(3)
	d.keys(fyne.KeyBackspace, fyne.KeyBackspace)
	steps(4)
	d.keys(fyne.KeyLeft)
	d.types("丁")
	steps(5)
	d.keys(fyne.KeyReturn)
	steps(6)
	d.types("戊")
	steps(7)
	d.paste("己")
	steps(8)
	d.shifted(fyne.KeyLeft)
	d.types("庚辛")
	steps(9)
}

func TestUndoingPutsTheCaretWhereTheTextChanged(t *testing.T) {
	for _, c := range []struct {
		before, after []string
		want          place
	}{
		{[]string{"甲乙丙", "丁"}, []string{"甲丙", "丁"}, place{0, 3}},
		{[]string{"甲丙", "丁"}, []string{"甲乙丙", "丁"}, place{0, 6}},
		{[]string{"甲", "乙", "丙"}, []string{"甲", "丙"}, place{0, 3}},
		{[]string{"甲", "丙"}, []string{"甲", "乙", "丙"}, place{1, 3}},
		{[]string{"天天"}, []string{"天天天"}, place{0, 9}},
		{[]string{"甲"}, nil, place{}},
		{nil, []string{"甲", "乙"}, place{}},
		{[]string{"甲乙"}, []string{"丙丁"}, place{}},
		{[]string{"甲", "乙"}, []string{"甲乙"}, place{0, 3}},
	} {
		d := sit(t, c.before...)
		d.SetText(c.after)
		if d.caret.place != c.want {
			t.Errorf("%q to %q: the caret is at %v, want %v", c.before, c.after, d.caret.place, c.want)
		}
		d.has(c.after...)
	}
}

func TestReadOnly(t *testing.T) {
	d := sit(t, "甲乙")
	d.ReadOnly = true
	d.types("丙")
	d.keys(fyne.KeyDelete, fyne.KeyReturn)
	d.control(fyne.KeyDelete)
	d.paste("丁")
	d.PasteRaw()
	d.shifted(fyne.KeyRight)
	d.TypedShortcut(&fyne.ShortcutCopy{})
	d.TypedShortcut(&fyne.ShortcutCut{})
	d.has("甲乙")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "甲" {
		t.Errorf("%q was copied", got)
	}
}

func TestMarksMoveWithTheirWords(t *testing.T) {
	d := sit(t, "甲乙丙丁", "戊己庚")
	set := func() {
		d.SetMarks([]Mark{
			{Paragraph: 0, From: 3, To: 6, Severity: form.Error, Hint: "乙"},
			{Paragraph: 1, From: 3, To: 6, Severity: form.Notice, Hint: "己"},
			{Paragraph: 9, From: 0, To: 3, Hint: "没有"},
		})
	}
	marked := func(want string) {
		t.Helper()
		var words []string
		for _, m := range d.marks {
			words = append(words, d.paragraphs[m.Paragraph].text[m.From:m.To])
		}
		slices.Sort(words)
		if got := strings.Join(words, " "); got != want {
			t.Errorf("marked are %q, want %q", got, want)
		}
	}
	set()
	d.types("子丑")
	marked("乙 己")
	d.keys(fyne.KeyReturn)
	marked("乙 己")
	d.keys(fyne.KeyRight, fyne.KeyDelete)
	marked("己")
	d.control(fyne.KeyEnd, fyne.KeyUp)
	d.keys(fyne.KeyBackspace)
	marked("己")
	d.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.types("寅")
	marked("")
}

func TestHintsOfMarks(t *testing.T) {
	d := sit(t, "全年发布信息302条。")
	d.SetMarks([]Mark{{Paragraph: 0, From: 0, To: 6, Severity: form.Warning, Hint: "请核对"}})
	if d.HintAtCaret() != "请核对" {
		t.Errorf("at the caret: %q", d.HintAtCaret())
	}
	says := func() bool {
		for _, o := range d.view.objects {
			if o == fyne.CanvasObject(d.view.hint) {
				return true
			}
		}
		return false
	}
	test.MoveMouse(d.canvas, d.caretTop().AddXY(5, 10))
	if !says() {
		t.Error("the mouse over the words shows no hint")
	}
	test.MoveMouse(d.canvas, d.caretTop().AddXY(100, 10))
	if says() {
		t.Error("the hint stays")
	}
}

func TestTheInputMethodHearsOfTheCaret(t *testing.T) {
	d := sit(t, slices.Repeat([]string{"全年发布信息。"}, 50)...)
	last := func() fyne.Position { return d.carets[len(d.carets)-1] }
	before := last()
	d.keys(fyne.KeyRight)
	if got := last(); got.X <= before.X || got.Y != before.Y {
		t.Errorf("from %v to %v", before, got)
	}
	before = last()
	n := len(d.carets)
	d.Refresh()
	if len(d.carets) != n {
		t.Error("told of a caret that did not move")
	}
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -5}})
	if got := last(); got.Y >= before.Y {
		t.Errorf("scrolling moved the caret from %v to %v", before, got)
	}
	n = len(d.carets)
	d.canvas.Unfocus()
	d.canvas.Focus(d.Editor)
	if len(d.carets) == n {
		t.Error("not told when the focus came back")
	}
}

func TestOtherShortcutsAreHandedOn(t *testing.T) {
	d := sit(t)
	var got []string
	d.OnShortcut = func(s fyne.Shortcut) { got = append(got, s.ShortcutName()) }
	d.TypedShortcut(&fyne.ShortcutUndo{})
	d.control(fyne.KeyS, fyne.KeyHome)
	if !slices.Equal(got, []string{"Undo", "CustomDesktop:Control+S"}) {
		t.Errorf("handed on: %q", got)
	}
}

func TestOnlyLinesInSightAreDrawn(t *testing.T) {
	d := sit(t, slices.Repeat([]string{strings.Repeat("政府信息公开", 40)}, 200)...)
	if n := len(d.view.objects); n > 40 {
		t.Errorf("%d objects", n)
	}
}

func TestContextMenu(t *testing.T) {
	d := sit(t, "甲乙")
	point := fyne.NewPos(200, 20)
	d.TappedSecondary(&fyne.PointEvent{Position: point, AbsolutePosition: point})
	if d.canvas.Overlays().Top() == nil {
		t.Error("no menu")
	}
}

// Any keys leave a caret inside the text, lines as wrapped whole and counts as counted.
func FuzzKeys(f *testing.F) {
	random := rand.New(rand.NewSource(1))
	for range 60 {
		keys := make([]byte, 60)
		random.Read(keys)
		f.Add(keys)
	}
	f.Fuzz(func(t *testing.T, keys []byte) {
		d := sit(t, "全年发布信息302条，其中“清河街道”184条。", "（一）主动公开", strings.Repeat("政府信息公开", 30))
		names := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown,
			fyne.KeyPageUp, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn}
		for _, key := range keys[:min(len(keys), 60)] {
			name := names[int(key)%len(names)]
			switch key / 64 {
			case 0:
				d.keys(name)
			case 1:
				d.shifted(name)
			case 2:
				d.control(name)
			default:
				d.types([]string{"国", "，", "1", "（", " "}[int(key)%5])
			}
			if d.clamp(d.caret.place) != d.caret.place || d.clamp(d.caret.anchor) != d.caret.anchor {
				t.Fatalf("the caret is at %v, %v", d.caret.place, d.caret.anchor)
			}
			rows := 0
			for i := range d.paragraphs {
				p := &d.paragraphs[i]
				if want := wrap(p.text, nil, d.page.column, indent*d.ruler.em, d.ruler.of(p.heading), resumption{}); !slices.Equal(p.lines, want) || p.top != rows {
					t.Fatalf("%q: lines %v, want %v; %d above, want %d", p.text, p.lines, want, p.top, rows)
				}
				rows += len(p.lines)
				if p.characters != report.Characters(p.text) || p.heading != isHeading(p.text) {
					t.Fatalf("%q: %d characters", p.text, p.characters)
				}
			}
		}
		if !slices.Equal(d.now, d.Text()) {
			t.Fatalf("told %q, there is %q", d.now, d.Text())
		}
	})
}

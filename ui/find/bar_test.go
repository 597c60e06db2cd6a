package find_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/find"
)

type bench struct {
	*find.Bar
	t       *testing.T
	canvas  fyne.Canvas
	report  *report.Report
	gone    []find.Hit
	notices []string
	closed  bool
}

func open(t *testing.T, replacing bool) *bench {
	test.NewTempApp(t)
	r, e := sample(t)
	b := &bench{Bar: find.NewBar(), t: t, report: r}
	b.Report = func() *report.Report { return r }
	b.OnGo = func(h find.Hit) { b.gone = append(b.gone, h) }
	b.OnReplace = func(c report.Command) {
		if err := e.Do(c); err != nil {
			t.Error(err)
		}
	}
	b.OnNotice = func(s string) { b.notices = append(b.notices, s) }
	b.OnClose = func() { b.closed = true }
	w := test.NewTempWindow(t, b.Bar)
	w.Resize(fyne.NewSize(700, 120))
	b.canvas = w.Canvas()
	b.Open(w.Canvas(), "", replacing)
	return b
}

func (b *bench) key(name fyne.KeyName) { b.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: name}) }

// field puts the focus into the first field of the bar or the second.
func (b *bench) field(number int) {
	b.t.Helper()
	b.canvas.Unfocus()
	for range 20 {
		b.canvas.FocusNext()
		if _, ok := b.canvas.Focused().(interface{ SetPlaceHolder(string) }); ok {
			if number == 0 {
				return
			}
			number--
		}
	}
	b.t.Fatal("there is no such field")
}

func (b *bench) says(want string) {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.Bar) {
		if l, ok := o.(*widget.Label); ok && l.Text == want {
			return
		}
	}
	b.t.Errorf("the bar does not say %q", want)
}

func (b *bench) press(label string) {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.Bar) {
		if button, ok := o.(*widget.Button); ok && button.Text == label {
			test.Tap(button)
			return
		}
	}
	b.t.Fatalf("there is no button %q", label)
}

func TestGoingFromHitToHit(t *testing.T) {
	b := open(t, false)
	test.Type(b.canvas.Focused(), "人手")
	b.says("第 1 处，共 1 处")
	b.Open(b.canvas, "清河街道", false)
	b.says("第 1 处，共 9 处")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	b.says("第 3 处，共 9 处")
	if h := b.gone[len(b.gone)-1]; h.Section != "overview" || h.From != 0 {
		t.Errorf("the third hit shown is %+v", h)
	}
	keys := b.canvas.Focused().(desktop.Keyable)
	keys.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range 3 {
		b.key(fyne.KeyReturn)
	}
	keys.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.says("第 9 处，共 9 处")
	b.key(fyne.KeyEscape)
	if !b.closed {
		t.Error("Escape does not close the bar")
	}
	b.Open(b.canvas, "没有的话", false)
	b.says("没有找到")
}

func TestReplacingOneByOne(t *testing.T) {
	b := open(t, true)
	b.Open(b.canvas, "清河街道", true)
	b.field(1)
	b.key(fyne.KeyReturn)
	b.says("第 2 处，共 9 处")
	if len(b.notices) != 1 {
		t.Errorf("nothing said about a title that follows from the office: %q", b.notices)
	}
	b.press("替换")
	if got := b.report.Preamble[0]; got != "依据条例编制本报告。" {
		t.Errorf("the preamble says %q", got)
	}
	b.says("第 2 处，共 8 处")
}

// Words that hold what is sought are not found in themselves.
func TestReplacingByWordsThatHoldWhatIsSought(t *testing.T) {
	b := open(t, true)
	b.Open(b.canvas, "清河街道", true)
	b.field(1)
	test.Type(b.canvas.Focused(), "清河街道清河街道")
	b.Next()
	b.press("替换")
	b.says("第 4 处，共 10 处")
	b.press("全部替换")
	if got := b.notices[len(b.notices)-1]; got != "已替换 8 处；另有 2 处由格式、机关信息或计算得出，或者是表中的数字，没有替换" {
		t.Errorf("said %q", got)
	}
}

func TestReplacingByKeyboardAlone(t *testing.T) {
	b := open(t, true)
	test.Type(b.canvas.Focused(), "清河街道")
	b.key(fyne.KeyTab)
	test.Type(b.canvas.Focused(), "青河街道")
	b.canvas.Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	for _, h := range find.Search(b.report, find.Query{Text: "清河街道"}) {
		if h.Section != find.Title && h.Section != find.SignOff {
			t.Errorf("left: %+v", h)
		}
	}
}

// Locked words of a template stay; whatever else is found is replaced all the same.
func TestReplacingLeavesLockedWordsAndSaysSo(t *testing.T) {
	b := open(t, true)
	b.report.Origins = []report.Origin{{Template: "county", Blocks: []report.OriginBlock{
		{ID: "why", Section: "problems", Locked: true, Paragraphs: []string{"清河街道人手不足。"}},
	}}}
	b.Open(b.canvas, "清河街道", true)
	b.field(1)
	test.Type(b.canvas.Focused(), "青河街道")
	b.press("全部替换")
	want := "已替换 6 处；另有 1 处在模板锁定的文字里，没有替换；另有 2 处由格式、机关信息或计算得出，或者是表中的数字，没有替换"
	if got := b.notices[len(b.notices)-1]; got != want {
		t.Errorf("said %q", got)
	}
	if len(b.report.Missing()) > 0 {
		t.Error("the locked words were replaced")
	}
	b.Open(b.canvas, "人手", true)
	b.press("替换")
	if got, want := b.notices[len(b.notices)-1], "这一处是模板锁定的文字，不能替换；确需改动，先解除锁定"; got != want {
		t.Errorf("said %q", got)
	}
}

// In a narrow window, or at 200 %, one still sees what one searches for.
func TestTheWordsKeepTheirRoomInANarrowWindow(t *testing.T) {
	b := open(t, true)
	wide := b.MinSize().Height
	b.Open(b.canvas, "清河街道", true)
	for _, width := range []float32{700, 330, 200} {
		b.Resize(fyne.NewSize(width, 120))
		b.Resize(fyne.NewSize(width, b.MinSize().Height))
		if least := b.MinSize().Width; least > 200 {
			t.Errorf("the bar wants %v of the window", least)
		}
		words := b.canvas.Focused().(fyne.CanvasObject)
		if got := words.Size().Width; got < 150 {
			t.Errorf("the words have %v in %v", got, width)
		}
		for _, o := range test.LaidOutObjects(b.Bar) {
			if button, ok := o.(*widget.Button); ok && button.Visible() && button.Position().X+button.Size().Width > width+1 {
				t.Errorf("%q ends at %v in %v", button.Text, button.Position().X+button.Size().Width, width)
			}
		}
	}
	if got := b.MinSize().Height; got <= wide {
		t.Errorf("the bar is %v high in 200, %v in 700", got, wide)
	}
}

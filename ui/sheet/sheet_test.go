package sheet

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func key(w fyne.Window, name fyne.KeyName) {
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func window(t *testing.T, width, height float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

func TestEveryObjectTakesAndLeaves(t *testing.T) {
	for name, o := range map[string]fyne.CanvasObject{
		"entry":  NewEntry("", ""),
		"check":  NewCheck("封面", false, nil),
		"select": NewSelect([]string{"甲", "乙"}, 0, nil),
		"radios": NewRadios([]string{"草稿", "正式稿"}, 0, nil),
	} {
		t.Run(name, func(t *testing.T) {
			w := window(t, 800, 600)
			taken := 0
			s := New(w, "新建", 500)
			s.Fill(container.NewVBox(o), NewButton("取消", s.Hide), NewMainButton("建立", func() { taken++ }))
			s.Show(o.(fyne.Focusable))
			key(w, fyne.KeyReturn)
			if taken != 1 {
				t.Errorf("Enter took %d times", taken)
			}
			key(w, fyne.KeyEscape)
			if w.Canvas().Overlays().Top() != nil {
				t.Error("Escape did not leave")
			}
		})
	}
}

func TestEnterOnAButtonPressesThatButton(t *testing.T) {
	w := window(t, 800, 600)
	s := New(w, "新建", 500)
	pressed := ""
	other := NewButton("取消", func() { pressed = "取消" })
	s.Fill(widget.NewLabel(""), other, NewMainButton("建立", func() { pressed = "建立" }))
	s.Show(other)
	key(w, fyne.KeyReturn)
	if pressed != "取消" {
		t.Errorf("pressed %q", pressed)
	}
}

func TestButtonKeepsTheKeyboard(t *testing.T) {
	w := window(t, 800, 600)
	s := New(w, "新建", 500)
	pressed := 0
	step := NewButton("下一年", func() { pressed++ })
	s.Fill(step)
	s.Show(step)
	key(w, fyne.KeySpace)
	test.Tap(step)
	key(w, fyne.KeyReturn)
	if pressed != 3 {
		t.Errorf("pressed %d times", pressed)
	}
}

func TestKeysOfNobodyAreTheSheets(t *testing.T) {
	w := window(t, 800, 600)
	nobody := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { nobody++ })
	s := New(w, "新建", 500)
	s.Fill(widget.NewLabel(""))
	s.Show(nil)
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape did not leave")
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if nobody != 1 {
		t.Errorf("the window's own keys came %d times", nobody)
	}
}

// TestTabScrollsAlong goes through a form that is far higher than the window.
func TestTabScrollsAlong(t *testing.T) {
	w := window(t, 683, 384)
	s := New(w, "新建", 900)
	body := container.NewVBox()
	for i := range 30 {
		body.Add(NewEntry(fmt.Sprint(i), ""))
	}
	s.Fill(body, NewMainButton("建立", func() {}))
	s.Show(body.Objects[0].(*Entry))
	if size := s.root.Objects[1].Size(); size.Width > 683 || size.Height > 384 {
		t.Fatalf("the sheet is %v", size)
	}
	for i := range 30 {
		e := body.Objects[i].(*Entry)
		if w.Canvas().Focused() != fyne.Focusable(e) {
			t.Fatalf("entry %d has not the keyboard", i)
		}
		top := e.Position().Y - s.scroll.Offset.Y
		if top < 0 || top+e.Size().Height > s.scroll.Size().Height {
			t.Errorf("entry %d is out of view, %v from the top", i, top)
		}
		w.Canvas().FocusNext()
	}
}

// TestWhatIsOnlyToBeReadTurnsByPages has nothing in a long sheet that takes the keyboard but the button below it.
func TestWhatIsOnlyToBeReadTurnsByPages(t *testing.T) {
	w := window(t, 683, 384)
	s := New(w, "读入", 600)
	closing := NewButton("关闭", s.Hide)
	s.Fill(Words(strings.Repeat("第 12 行的合计与各列之和不同。", 200)), closing)
	s.Show(closing)
	end := s.scroll.Content.MinSize().Height - s.scroll.Size().Height
	for range 100 {
		key(w, fyne.KeyPageDown)
	}
	if s.scroll.Offset.Y != end {
		t.Errorf("the sheet ends at %v, want %v", s.scroll.Offset.Y, end)
	}
	key(w, fyne.KeyPageUp)
	if at := s.scroll.Offset.Y; at <= 0 || at >= end {
		t.Errorf("a page up stands at %v of %v", at, end)
	}
}

func TestSheetFollowsTheWindow(t *testing.T) {
	w := window(t, 1366, 768)
	s := New(w, "新建", 600)
	s.Fill(widget.NewLabel("一行"), NewMainButton("建立", func() {}))
	s.Show(nil)
	card := s.root.Objects[1]
	if card.Size().Width != 600 || card.Size().Height > 200 {
		t.Errorf("the sheet is %v", card.Size())
	}
	s.root.Resize(fyne.NewSize(400, 300))
	if card.Size().Width > 400 {
		t.Errorf("the sheet is %v in a window 400 wide", card.Size())
	}
}

// TestComplaintTakesNoRoomFromTheForm has a sentence of several lines appear where there was none.
func TestComplaintTakesNoRoomFromTheForm(t *testing.T) {
	w := window(t, 1366, 768)
	s := New(w, "新建", 400)
	s.Fill(container.NewVBox(NewEntry("", ""), NewEntry("", "")), NewMainButton("建立", func() {}))
	s.Show(nil)
	for _, sentence := range []string{strings.Repeat("没有 1999 年度的报告格式。", 12), ""} {
		s.Refuse(sentence, nil)
		if got, want := s.scroll.Size().Height, s.scroll.Content.MinSize().Height; got < want {
			t.Errorf("with %q the form has %v of %v", sentence, got, want)
		}
		if got, want := s.problem.Size().Height, s.problem.MinSize().Height; sentence != "" && got < want {
			t.Errorf("the sentence has %v of %v", got, want)
		}
	}
}

func TestRadios(t *testing.T) {
	w := window(t, 400, 300)
	var told []int
	r := NewRadios([]string{"甲", "乙", "丙"}, 0, func(i int) { told = append(told, i) })
	w.SetContent(r)
	w.Canvas().Focus(r)
	key(w, fyne.KeyDown)
	key(w, fyne.KeyDown)
	key(w, fyne.KeyDown)
	key(w, fyne.KeyUp)
	r.Close(0)
	key(w, fyne.KeyUp)
	test.TapAt(r, fyne.NewPos(10, line()*2+3))
	if fmt.Sprint(told) != "[1 2 1 2]" || r.Chosen() != 2 {
		t.Errorf("told %v, chosen %d", told, r.Chosen())
	}
}

// TestLongChoicesBreakIntoLines has choices that are wider than the sheet.
func TestLongChoicesBreakIntoLines(t *testing.T) {
	w := window(t, 400, 600)
	r := NewRadios([]string{"前一遍：" + strings.Repeat("自然人 12；", 20), "后一遍"}, 0, nil)
	w.SetContent(container.NewVBox(r))
	if width := r.MinSize().Width; width > 400 {
		t.Errorf("the choices want %v of 400", width)
	}
	if r.height(0) < 2*line() || r.height(1) != line() {
		t.Errorf("the choices are %v and %v high", r.height(0), r.height(1))
	}
	test.TapAt(r, fyne.NewPos(10, r.height(0)-3))
	if r.Chosen() != 0 {
		t.Error("the last line of the first choice chose the second")
	}
	test.TapAt(r, fyne.NewPos(10, r.height(0)+3))
	if r.Chosen() != 1 {
		t.Error("the second choice was not chosen")
	}
}

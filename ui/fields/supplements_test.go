package fields

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/look"
)

// register is the form in a window, wired as the window wires it.
type register struct {
	*Supplements
	list   []Supplement
	window fyne.Window
	// rests does what waits for typing to rest, steps counts what is taken back one by one.
	rests func()
	steps int
}

func newRegister(t *testing.T, list ...Supplement) *register {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme())
	w := test.NewTempWindow(t, widget.NewLabel(""))
	s := &register{Supplements: NewSupplements(w), list: list, window: w}
	s.Rest = func(do func()) { s.rests = do }
	s.OnSet = func(name, value string, further bool) error {
		if !further {
			s.steps++
		}
		if value == "无" {
			return errors.New("请写数字")
		}
		for i := range s.list {
			if s.list[i].Name == name {
				s.list[i].Value = value
			}
		}
		s.Set(s.list, "")
		return nil
	}
	s.OnDefine = func(was string, one report.Supplement) error {
		for i := range s.list {
			if s.list[i].Name == was {
				s.list[i].Supplement = one
				s.Set(s.list, "")
				return nil
			}
		}
		s.list = append(s.list, Supplement{Supplement: one})
		s.Set(s.list, "")
		return nil
	}
	s.OnDelete = func(string) error { return errors.New("还用在：一、总体情况") }
	w.SetContent(s.Supplements)
	w.Resize(fyne.NewSize(640, 480))
	s.Set(list, "")
	return s
}

func (s *register) types(text string) {
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

func (s *register) presses(key fyne.KeyName) {
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func site() Supplement {
	return Supplement{Supplement: report.Supplement{Name: "网站发布数", Unit: "条", Hint: "后台统计"}, Used: "一、总体情况", Last: "286"}
}

func TestSupplementsAreFilledInOneAfterTheOther(t *testing.T) {
	s := newRegister(t, site(), Supplement{Supplement: report.Supplement{Name: "公众号发布数"}})
	if !strings.Contains(s.about.Text, "还有 2 项没有填") {
		t.Errorf("the form says %q", s.about.Text)
	}
	if note := s.rows[0].note.Text; !strings.Contains(note, "后台统计") || !strings.Contains(note, "上年：286条") || !strings.Contains(note, "用在：一、总体情况") {
		t.Errorf("the first says %q", note)
	}
	s.Focus(s.window.Canvas())
	s.types("302")
	s.presses(fyne.KeyReturn)
	s.types("35")
	s.presses(fyne.KeyReturn)
	if s.list[0].Value != "302" || s.list[1].Value != "35" {
		t.Errorf("filled in: %+v", s.list)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(s.add) || !strings.Contains(s.about.Text, "2 项都填了") {
		t.Errorf("behind the last the form says %q", s.about.Text)
	}
}

func TestWhatIsHalfTypedStaysAndIsTakenBack(t *testing.T) {
	s := newRegister(t, site())
	s.Focus(s.window.Canvas())
	s.types("30")
	s.Set(s.list, "") // something else in the report changed
	if s.rows[0].entry.Text != "30" {
		t.Errorf("the field shows %q", s.rows[0].entry.Text)
	}
	s.presses(fyne.KeyEscape)
	if s.rows[0].entry.Text != "" {
		t.Errorf("after Escape the field shows %q", s.rows[0].entry.Text)
	}
	s.types("无")
	s.Commit()
	if s.rows[0].entry.Text != "无" || s.rows[0].wrong.Text != "请写数字" {
		t.Errorf("refused: %q, %q", s.rows[0].entry.Text, s.rows[0].wrong.Text)
	}
}

// What is typed is in the report as soon as typing rests, so that a program that is killed does not lose it; who goes on
// typing notices nothing of it.
func TestTypingThatRestsIsTakenOver(t *testing.T) {
	s := newRegister(t, Supplement{Supplement: report.Supplement{Name: "培训情况"}})
	s.Focus(s.window.Canvas())
	entry := s.rows[0].entry
	s.types("两次 ")
	s.rests()
	if s.list[0].Value != "两次" || entry.Text != "两次 " || entry.CursorColumn != 3 {
		t.Errorf("holds %q, shows %q, the caret is at %d", s.list[0].Value, entry.Text, entry.CursorColumn)
	}
	s.Set(s.list, "") // something else in the report changed
	s.types("，80人 ")
	s.rests()
	if s.list[0].Value != "两次 ，80人" || entry.Text != "两次 ，80人 " {
		t.Errorf("holds %q, shows %q", s.list[0].Value, entry.Text)
	}
	s.presses(fyne.KeyReturn)
	if s.list[0].Value != entry.Text || s.steps != 1 {
		t.Errorf("left, holds %q and shows %q after %d steps", s.list[0].Value, entry.Text, s.steps)
	}
}

func TestWhatWasTakenOverIsTakenBackAsWell(t *testing.T) {
	s := newRegister(t, site())
	s.Focus(s.window.Canvas())
	entry := s.rows[0].entry
	s.types("302")
	s.rests()
	s.list = []Supplement{site()} // undone
	s.Set(s.list, "")
	if entry.Text != "" {
		t.Errorf("undone, the field shows %q", entry.Text)
	}
	s.types("30")
	s.rests()
	s.presses(fyne.KeyEscape)
	if s.list[0].Value != "" || entry.Text != "" {
		t.Errorf("after Escape it holds %q and shows %q", s.list[0].Value, entry.Text)
	}
	s.types("无")
	s.rests()
	if s.rows[0].wrong.Visible() {
		t.Errorf("while typing goes on the row says %q", s.rows[0].wrong.Text)
	}
}

// Words where a number belongs are taken: an office may know why. But it is told, though not at every letter.
func TestWordsInPlaceOfANumberAreDoubted(t *testing.T) {
	s := newRegister(t, site(), Supplement{Supplement: report.Supplement{Name: "公众号名称"}})
	s.Focus(s.window.Canvas())
	wrong := s.rows[0].wrong
	s.types("见附件")
	s.rests()
	if wrong.Visible() {
		t.Errorf("while typing goes on the row says %q", wrong.Text)
	}
	s.presses(fyne.KeyReturn)
	if s.list[0].Value != "见附件" || wrong.Text != "单位是条，这里应当填数字。" || !strings.Contains(s.about.Text, "有 1 项应当填数字") {
		t.Errorf("holds %q, the row says %q, the form %q", s.list[0].Value, wrong.Text, s.about.Text)
	}
	s.types("清河发布")
	s.presses(fyne.KeyReturn)
	if s.rows[1].wrong.Visible() {
		t.Errorf("a name is doubted: %q", s.rows[1].wrong.Text)
	}
	for _, number := range []string{"302", "３０２条", "1,302", "无"} {
		s.list[0].Value = number
		s.Set(s.list, "")
		if wrong.Visible() || strings.Contains(s.about.Text, "数字，填的不是") {
			t.Errorf("%q is doubted", number)
		}
	}
}

func TestSupplementsAreAddedChangedAndKeptWhileUsed(t *testing.T) {
	s := newRegister(t, site())
	s.add.Tapped(nil)
	s.presses(fyne.KeyReturn) // without a name
	if s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("a supplement without a name was taken")
	}
	s.types("政策解读数")
	s.presses(fyne.KeyReturn)
	if len(s.rows) != 2 || s.Active() != "政策解读数" {
		t.Fatalf("%d rows, %q has the keyboard", len(s.rows), s.Active())
	}
	s.define(s.rows[0])
	s.types("门户网站发布数") // in place of the name, which is selected
	s.presses(fyne.KeyReturn)
	if s.list[0].Name != "门户网站发布数" || s.list[0].Hint != "后台统计" {
		t.Errorf("changed: %+v", s.list[0])
	}
	s.Set(s.list, "这份年报只能查看")
	s.define(s.rows[0])
	if s.window.Canvas().Overlays().Top() != nil || !s.rows[0].entry.Disabled() || s.about.Text != "这份年报只能查看" {
		t.Error("a report that is only to be looked at can be changed")
	}
}

// Who types values and Tab, as in a table of WPS, must not land on the buttons between.
func TestTabGoesFromValueToValue(t *testing.T) {
	s := newRegister(t, site(), Supplement{Supplement: report.Supplement{Name: "公众号发布数", Unit: "条"}})
	s.Focus(s.window.Canvas())
	s.types("302")
	s.presses(fyne.KeyTab)
	s.types("88")
	s.presses(fyne.KeyTab)
	if s.list[0].Value != "302" || s.list[1].Value != "88" {
		t.Errorf("filled in is %q and %q", s.list[0].Value, s.list[1].Value)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(s.add) {
		t.Error("behind the last value Tab does not lead to the button below")
	}
}

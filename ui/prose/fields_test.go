package prose

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/nianbao/nianbao/core/template"
)

// values are what the fields of tests stand for.
var values = map[string]string{"新收申请总数": "9", "上年结转总数": "0", "单位简称": "本街道", "补充说明": "", "办理结果·自然人": "4"}

func lookUp(t template.Token) Look {
	value, known := values[t.Text]
	switch {
	case t.Kind == template.Control:
		return Look{Hint: "这里选用语句"}
	case !known:
		return Look{State: Unknown, Hint: "没有「" + t.Text + "」这个字段"}
	case value == "":
		return Look{State: Empty, Hint: "「" + t.Text + "」还没有填写"}
	}
	return Look{Hint: t.Text + "：" + value}
}

// draft is an editor with fields.
func draft(t testing.TB, paragraphs ...string) *desk {
	d := sit(t, paragraphs...)
	d.SetFields(lookUp)
	return d
}

// put puts the caret where | stands in words of the text.
func (d *desk) put(words string) {
	d.t.Helper()
	before, behind, _ := strings.Cut(words, "|")
	for i := range d.paragraphs {
		if from := strings.Index(d.paragraphs[i].text, before+behind); from >= 0 {
			d.settle(place{i, from + len(before)})
			d.show()
			return
		}
	}
	d.t.Fatalf("there is no %q", before+behind)
}

// stands tells what is around the caret.
func (d *desk) stands(want string) {
	d.t.Helper()
	text := d.paragraphs[d.caret.paragraph].text
	if got := text[:d.caret.at] + "|" + text[d.caret.at:]; got != want {
		d.t.Errorf("the caret stands so: %q, want %q", got, want)
	}
}

// middle is the middle of words of the text, as a point.
func (d *desk) middle(words string) fyne.Position {
	d.t.Helper()
	for i := range d.paragraphs {
		p := &d.paragraphs[i]
		if from := strings.Index(p.text, words); from >= 0 {
			at := place{i, from}
			line := d.lineOf(at)
			return fyne.NewPos(d.across(at, line)+d.ruler.span(words, p.heading)/2, d.lineTop(i, line)-d.offset+d.page.line/2)
		}
	}
	d.t.Fatalf("there is no %q", words)
	return fyne.Position{}
}

func (d *desk) clickOn(words string) {
	d.t.Helper()
	at := d.middle(words)
	d.MouseDown(pressAt(at))
	d.MouseUp(pressAt(at))
}

const counted = "共收到【新收申请总数】件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。"

func TestAFieldIsPassedAndDeletedWhole(t *testing.T) {
	d := draft(t, counted)
	d.put("收到|【")
	d.keys(fyne.KeyRight)
	d.stands("共收到【新收申请总数】|件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.keys(fyne.KeyLeft)
	d.stands("共收到|【新收申请总数】件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.shifted(fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight)
	d.selects("【新收申请总数】")
	d.keys(fyne.KeyRight)
	d.types("个")
	d.keys(fyne.KeyBackspace, fyne.KeyBackspace)
	d.stands("共收到|件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.put("结转|【上年")
	d.keys(fyne.KeyDelete)
	d.has("共收到件，其中【如果 有 上年结转总数】结转件【完】。")
}

func TestWordsAreWalkedPastFields(t *testing.T) {
	d := draft(t, counted)
	d.put("|共收到")
	d.control(fyne.KeyRight)
	d.stands("共收到|【新收申请总数】件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.control(fyne.KeyRight)
	d.stands("共收到【新收申请总数】|件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.control(fyne.KeyLeft)
	d.stands("共收到|【新收申请总数】件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.control(fyne.KeyDelete)
	d.has("共收到件，其中【如果 有 上年结转总数】结转【上年结转总数】件【完】。")
	d.put("总数】|件【完】")
	d.control(fyne.KeyBackspace)
	d.has("共收到件，其中【如果 有 上年结转总数】结转件【完】。")
}

func TestControlsAndUnknownFieldsAreEditedAsText(t *testing.T) {
	d := draft(t, "【如果 有 新收申请总数】共【新收申情总数】件")
	d.put("|【如果")
	d.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyDelete)
	d.stands("【如| 有 新收申请总数】共【新收申情总数】件")
	d.types("果")
	d.put("申情|总数】件")
	d.keys(fyne.KeyBackspace)
	d.types("请")
	d.stands("【如果 有 新收申请总数】共【新收申请|总数】件")
	d.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyBackspace)
	d.has("【如果 有 新收申请总数】共件")
}

func TestUndoingTakesAFieldBackInOneStep(t *testing.T) {
	d := draft(t, "共【新收申请总数】件")
	d.control(fyne.KeyEnd)
	d.keys(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	d.has()
	if want := [][]string{{"共【新收申请总数】件"}, {"共【新收申请总数】"}, {"共"}}; !slices.EqualFunc(d.undo, want, slices.Equal) {
		t.Errorf("the steps are %q, want %q", d.undo, want)
	}
	d.SetText([]string{"共【上年结转总数】件"})
	d.SetText([]string{"共【新收申请总数】件"})
	d.stands("共【新收申请总数】|件")
}

func TestTheMouseSelectsFieldsWhole(t *testing.T) {
	d := draft(t, "共收到【新收申请总数】件，其中【补充说明】。")
	field := d.middle("新收申请总数")
	d.MouseDown(pressAt(field.SubtractXY(10, 0)))
	d.MouseUp(pressAt(field))
	d.stands("共收到|【新收申请总数】件，其中【补充说明】。")
	d.MouseDown(pressAt(field.SubtractXY(10, 0)))
	d.selects("【新收申请总数】")
	d.clock = d.clock.Add(manyClicks)
	d.MouseDown(pressAt(field.AddXY(10, 0)))
	d.stands("共收到【新收申请总数】|件，其中【补充说明】。")
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.middle("补充说明").AddXY(10, 0)}})
	d.selects("件，其中【补充说明】")
	d.Select(0, len("共收到【新收"), len("共收到【新收申请"))
	d.selects("【新收申请总数】")
}

func TestLinesBeginAndEndOutsideOfFields(t *testing.T) {
	d := draft(t, strings.Repeat("政", 41)+"【新收申请总数】"+strings.Repeat("府", 60))
	if p := &d.paragraphs[0]; p.lines[1] <= 3*41 || p.lines[1] >= 3*49 {
		t.Fatalf("the field stands on one line: %v", p.lines)
	}
	d.keys(fyne.KeyEnd)
	d.stands(strings.Replace(d.paragraphs[0].text, "【", "|【", 1))
	d.keys(fyne.KeyDown, fyne.KeyHome)
	d.stands(strings.Replace(d.paragraphs[0].text, "】", "】|", 1))
	d.keys(fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyUp)
	if d.line() != 0 {
		t.Errorf("up from the second line is line %d", d.line())
	}
}

func TestLinesAreWalkedPastAFieldThatFillsThem(t *testing.T) {
	d := draft(t, "甲乙丙丁【办理结果·自然人】戊己庚辛")
	d.Resize(fyne.NewSize(120, 400))
	if n := len(d.paragraphs[0].lines); n < 4 {
		t.Fatalf("there are %d lines", n)
	}
	for range 6 {
		d.keys(fyne.KeyDown)
	}
	if d.caret.place != d.end() {
		t.Errorf("going down ends at %v", d.caret.place)
	}
	for range 6 {
		d.keys(fyne.KeyUp)
	}
	if d.caret.place != (place{}) {
		t.Errorf("going up ends at %v", d.caret.place)
	}
}

func TestHintsOfFields(t *testing.T) {
	d := draft(t, counted, "【没有这个】【补充说明】")
	for words, want := range map[string]string{
		"总数|】件，":   "新收申请总数：9",
		"|【新收":     "新收申请总数：9",
		"【没有|":     "没有「没有这个」这个字段",
		"补充说明】|":   "「补充说明」还没有填写",
		"【如果 |有":   "这里选用语句",
		"件，|其中":    "",
		"【完|】":     "这里选用语句",
		"|【上年结转总数": "上年结转总数：0",
	} {
		d.put(words)
		if got := d.HintAtCaret(); got != want {
			t.Errorf("at %q it says %q, want %q", words, got, want)
		}
	}
	test.MoveMouse(d.canvas, d.middle("新收申请总数"))
	if len(d.hovered) != 1 || d.hovered[0].words != "新收申请总数：9" {
		t.Errorf("over a field it says %v", d.hovered)
	}
	test.MoveMouse(d.canvas, d.middle("共收到"))
	if len(d.hovered) != 0 {
		t.Errorf("beside it, it says %v", d.hovered)
	}
}

func TestLooksAreAskedOnceForWhatIsInSight(t *testing.T) {
	d := draft(t, slices.Repeat([]string{"共【新收申请总数】件"}, 200)...)
	asked := 0
	d.SetFields(func(t template.Token) Look {
		asked++
		return lookUp(t)
	})
	if asked == 0 || asked > 30 {
		t.Errorf("asked for %d of 200", asked)
	}
	asked = 0
	d.put("共|【")
	d.types("计有")
	if asked != 0 {
		t.Errorf("typing beside a field asked %d times", asked)
	}
	var seen []template.Token
	d.SetFields(func(t template.Token) Look {
		seen = append(seen, t)
		return lookUp(t)
	})
	d.keys(fyne.KeyHome, fyne.KeyReturn, fyne.KeyReturn)
	if got := seen[0]; got.Paragraph != 0 || got.From != len("共计有") || got.To != len("共计有【新收申请总数】") {
		t.Errorf("asked about %+v", got)
	}
	if got, ok := d.TokenAtCaret(); ok {
		t.Errorf("at the caret is %v", got)
	}
	d.put("总数】|件")
	if got, ok := d.TokenAtCaret(); !ok || got.Paragraph != 0 || got.From != len("共计有") {
		t.Errorf("blank paragraphs are counted: %+v", got)
	}
}

func TestWithoutLooksBracketsAreText(t *testing.T) {
	d := sit(t, "共【新收申请总数】件")
	d.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyDelete)
	d.has("共【收申请总数】件")
}

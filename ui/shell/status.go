package shell

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/grid"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
)

// clock is how times of the day are shown.
const clock = "15:04:05"

// dayAndClock is how times are shown that may be of another day.
const dayAndClock = "1月2日 15:04"

// status is the bar at the bottom: how safe the work is, what just happened, what is selected, how much is written, what
// is wrong.
type status struct {
	saved, selection, length *canvas.Text
	notice                   *widget.Label
	found                    [4]*tappable
	content                  fyne.CanvasObject
	// hint is what the notice says of the active cell or the words at the caret, "" when it says something else.
	hint string
}

func newStatus(openFindings func()) *status {
	s := &status{}
	for _, t := range []**canvas.Text{&s.saved, &s.selection, &s.length} {
		*t = canvas.NewText("", look.Faint)
		(*t).TextSize = theme.CaptionTextSize()
	}
	s.notice = widget.NewLabel("")
	s.notice.Truncation, s.notice.SizeName = fyne.TextTruncateEllipsis, theme.SizeNameCaptionText
	right := container.NewHBox(s.selection, s.length)
	for i := range s.found {
		s.found[i] = newTappable(openFindings)
		right.Add(s.found[i])
	}
	s.content = container.NewBorder(widget.NewSeparator(), nil, container.NewPadded(s.saved), right, s.notice)
	return s
}

// say shows a sentence until the next one.
func (s *status) say(sentence string) {
	s.hint = ""
	s.notice.SetText(strings.ReplaceAll(sentence, "\n", " "))
}

// selected shows the place of the active cell and the sums of a block.
func (s *status) selected(chosen grid.Selection) {
	text := chosen.Place
	if chosen.Cells > 1 {
		text = language.L("选中 %d 格", chosen.Cells)
		if chosen.Numbers > 0 {
			text = language.L("计数 %d　求和 %s　平均 %s", chosen.Numbers, chosen.Sum, chosen.Average)
		}
	}
	set(s.selection, text)
	hint := ""
	if chosen.Cells == 1 {
		hint = chosen.Hint
	}
	s.explain(hint)
}

// explain shows what is wrong with the active cell or the words at the caret, in place of what it said of the last.
func (s *status) explain(hint string) {
	if hint != s.hint {
		s.say(hint)
		s.hint = hint
	}
}

// unselected follows when no cell is active any more.
func (s *status) unselected() {
	set(s.selection, "")
	s.explain("")
}

func set(text *canvas.Text, content string) {
	if text.Text != content {
		text.Text = content
		text.Refresh()
	}
}

// showStatus brings the bar up to date.
func (d *desk) showStatus() {
	s, safe := d.status, d.session.Status()
	text, ink := language.L("还没有内容"), look.Faint
	switch {
	case d.report().ReadOnly != "":
		text = language.L("只能查看")
	case safe.Problem != nil:
		text, ink = safe.Problem.Error(), look.ErrorInk
	case d.outside == session.Changed:
		text, ink = language.L("文件在别处被改过"), look.WarningInk
	case d.outside == session.Gone:
		text, ink = language.L("文件已不在原处"), look.WarningInk
	case !safe.Modified && d.session.Path() == "":
	case !safe.Modified && safe.Saved.IsZero():
		text = language.L("已保存")
	case !safe.Modified:
		text, ink = language.L("已保存 %s", safe.Saved.Format(clock)), look.DoneInk
	case !safe.Kept.IsZero():
		text, ink = language.L("未保存（恢复副本 %s）", safe.Kept.Format(clock)), look.WarningInk
	default:
		text, ink = language.L("未保存"), look.WarningInk
	}
	s.saved.Color = ink
	s.saved.Text = text
	s.saved.Refresh()
	length := language.L("全文 %d 字", d.length.whole)
	if n := d.length.parts[d.part]; n > 0 {
		length = language.L("本节 %d 字　", n) + length
	}
	if n := d.reused(); n > 0 {
		length = language.L("沿用上年 %d 段　", n) + length
	}
	set(s.length, length)
	d.showTitle()
}

// count shows how many findings are open, each severity in its own colour.
func (s *status) count(found []check.Finding) {
	t := check.Count(found)
	shown := func(n int, ink color.Color) color.Color {
		if n == 0 {
			return look.Faint
		}
		return ink
	}
	s.found[0].show(language.L("错误 %d", t.Errors), shown(t.Errors, look.ErrorInk))
	s.found[1].show(language.L("警示 %d", t.Warnings), shown(t.Warnings, look.WarningInk))
	s.found[2].show(language.L("提示 %d", t.Notices), shown(t.Notices, look.NoticeInk))
	s.found[3].show(language.L("没有查出问题"), look.DoneInk)
	none := t.Errors+t.Warnings+t.Notices == 0
	for i, text := range s.found {
		text.Hidden = none != (i == 3)
	}
}

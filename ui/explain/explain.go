// Package explain asks why an office stands by what a check doubts.
package explain

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// Show asks for the explanation of a finding. clerk is the name offered; done gets what was written, unless the clerk
// leaves without.
func Show(w fyne.Window, f check.Finding, clerk string, done func(report.Explanation)) {
	q := newQuestion(f, clerk)
	d := dialog.NewCustomWithoutButtons(language.L("说明原因"), q.content(), w)
	q.leave = d.Hide
	q.done = func(x report.Explanation) {
		d.Hide()
		done(x)
	}
	d.SetButtons([]fyne.CanvasObject{q.cancel, q.ok})
	ime.Watch(&q.reason.Entry, w)
	ime.Watch(&q.by.Entry, w)
	size := w.Canvas().Size()
	d.Resize(fyne.NewSize(min(520, size.Width*0.95), min(440, size.Height*0.95)))
	d.Show()
	w.Canvas().Focus(q.reason)
}

// question is what stands in the dialog.
type question struct {
	finding    check.Finding
	reason, by *entry
	verdict    *widget.Label
	ok, cancel *sheet.Button
	done       func(report.Explanation)
	leave      func()
}

func newQuestion(f check.Finding, clerk string) *question {
	q := &question{finding: f, verdict: widget.NewLabel("")}
	q.verdict.Wrapping = fyne.TextWrapBreak
	q.verdict.SizeName = theme.SizeNameCaptionText
	q.reason = newEntry(q, true)
	q.by = newEntry(q, false)
	q.ok = sheet.NewMainButton(language.L("记下说明"), q.take)
	q.cancel = sheet.NewButton(language.L("取消"), func() { q.leave() })
	q.reason.SetPlaceHolder(language.L("如：3 件申请由市政府转来，已在上年报告中统计"))
	q.by.SetPlaceHolder(language.L("说明人姓名"))
	q.by.SetText(clerk)
	if f.Explanation != nil {
		q.reason.SetText(f.Explanation.Text)
	}
	q.judge()
	return q
}

func (q *question) content() fyne.CanvasObject {
	place := widget.NewLabelWithStyle(look.SeverityName(q.finding.Severity)+" "+q.finding.Rule+"  "+q.finding.Place, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	place.Wrapping = fyne.TextWrapBreak
	message := widget.NewLabel(q.finding.Message)
	message.Wrapping = fyne.TextWrapBreak
	head := container.NewVBox(place, message)
	who := container.NewBorder(nil, nil, widget.NewLabel(language.L("说明人")), nil, q.by)
	return container.NewBorder(head, container.NewVBox(q.verdict, who), nil, nil, q.reason)
}

// missing says why the explanation cannot be taken yet, "" when it can.
func (q *question) missing() string {
	text := strings.TrimSpace(q.reason.Text)
	switch {
	case text == "":
		return language.L("写清楚数字为什么是这样，审核的人看得懂。")
	case !check.Substantial(text):
		return language.L("还看不出原因：「核实无误」「情况属实」一类的话不算说明，要写出具体的事实。")
	case strings.TrimSpace(q.by.Text) == "":
		return language.L("还缺说明人的姓名。")
	}
	return ""
}

func (q *question) judge() {
	missing := q.missing()
	q.verdict.SetText(missing)
	if missing == "" {
		q.verdict.SetText(language.L("可以记下。数字一变，这条说明就失效，需要重新说明。Ctrl+Enter 记下。"))
		q.ok.Enable()
	} else {
		q.ok.Disable()
	}
}

func (q *question) take() {
	if q.missing() != "" {
		return
	}
	q.done(report.Explanation{
		Finding: q.finding.ID, Numbers: q.finding.Numbers, Text: strings.Join(report.Paragraphs(q.reason.Text), "\n"),
		By: strings.TrimSpace(q.by.Text), At: time.Now().Format(time.RFC3339),
	})
}

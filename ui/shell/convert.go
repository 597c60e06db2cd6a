package shell

import (
	"fmt"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/session"
	"github.com/nianbao/nianbao/ui/language"
)

// otherForm is the form of the report's year where the report is on one of other years, nil where it need not change.
func (d *desk) otherForm() *form.Form {
	if d.report().Form.Years.Contains(d.report().Year) {
		return nil
	}
	return d.window.program.forms.ForYear(d.report().Year)
}

// convert shows the report on the form of its year, as one that has no file yet: what was read stays as it is.
func (d *desk) convert() {
	d.page().finish()
	next, lost := report.Convert(d.report(), d.otherForm())
	p := d.window.program
	shown := p.show(d.window, session.New(next, p.sessionOptions(p.statusChanged)))
	if last := d.session.Last(); last != nil {
		shown.desk.compareWith(last, d.lastPath)
	}
	if len(lost) == 0 {
		shown.desk.status.say(language.L("已换用「%s」；保存时会另存为新文件。", next.Form.Name))
		return
	}
	shown.tell(lossesOf(next.Form, lost))
}

// lossesOf lists what a form has no place for, as much of it as fits a window.
func lossesOf(f *form.Form, lost []report.Lost) string {
	const (
		most = 8
		// longestValue and longestReason keep a line from growing to a page.
		longestValue, longestReason = 12, 40
	)
	var text strings.Builder
	text.WriteString(language.L("已换用「%s」，原来的报告没有动。有 %d 个数没有搬过来，请对照原来的报告填写：", f.Name, len(lost)))
	for _, l := range lost[:min(most, len(lost))] {
		fmt.Fprintf(&text, "\n%s：%s（%s）", l.Place, report.Shorten(l.Value, longestValue), report.Shorten(l.Why, longestReason))
	}
	if len(lost) > most {
		text.WriteString(language.L("\n……还有 %d 个，都在原来的报告里。", len(lost)-most))
	}
	return text.String()
}

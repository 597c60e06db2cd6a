package export

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/check"
	papers "github.com/nianbao/nianbao/core/export"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

const (
	// mostBlockers is how many are listed: who has more goes through the list of findings.
	mostBlockers = 20
	// longestBlocker is how much of a message is shown.
	longestBlocker = 120
)

func open(findings []check.Finding) []check.Finding {
	var open []check.Finding
	for _, f := range findings {
		if f.Open() {
			open = append(open, f)
		}
	}
	return open
}

// blockers lists what keeps the report from being final, each with the way to it.
func (d *dialog) blockers(found []check.Finding) fyne.CanvasObject {
	list := container.NewVBox(sheet.Words(language.L("按正式稿检查（没填完的表和空着的章节也算），有 %d 处还没有改正或说明，现在只能导出草稿：", len(found))))
	for _, f := range found[:min(len(found), mostBlockers)] {
		text := sheet.Words(look.SeverityName(f.Severity) + " " + f.Rule + " " + f.Place + "：" + report.Shorten(f.Message, longestBlocker))
		text.Ink = look.SeverityTint(f.Severity).Ink
		list.Add(sheet.Row(text, container.NewVBox(sheet.NewButton(language.L("去改"), func() {
			d.sheet.Hide()
			if d.options.OnGo != nil {
				d.options.OnGo(f)
			}
		}))))
	}
	if more := len(found) - mostBlockers; more > 0 {
		list.Add(sheet.Remark(language.L("还有 %d 处没有列在这里，见右边的问题列表。", more)))
	}
	return list
}

// remarks is what the papers need to know of findings.
func remarks(findings []check.Finding) []papers.Remark {
	remarks := make([]papers.Remark, len(findings))
	for i := range findings {
		f := &findings[i]
		remarks[i] = papers.Remark{Severity: f.Severity, Rule: f.Rule, Place: f.Place, Message: f.Message, Open: f.Open()}
		if f.Explanation != nil {
			remarks[i].Explanation = f.Explanation.Text
		}
	}
	return remarks
}

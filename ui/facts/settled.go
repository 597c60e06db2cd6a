package facts

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

func (f *Form) totals() []fyne.CanvasObject {
	modes := []report.Totals{report.Computed, report.AsPrinted}
	options := func(*report.Report) []string {
		return []string{language.L("由程序计算"), language.L("照原件填写")}
	}
	current := func(r *report.Report) int {
		if r.Totals == report.AsPrinted {
			return 1
		}
		return 0
	}
	x, _ := f.chosen("totals", language.L("合计的来源"), options, current, func(_ *report.Report, i int) report.Command { return report.SetTotals(modes[i]) })
	x.note = func(r *report.Report, _ string) string {
		if r.Totals == report.AsPrinted {
			return language.L("合计照印出来的数字填，错的也照录，由检查指出。用于转录已经公布的报告。改为由程序计算时，填的合计让位于算出的。")
		}
		return language.L("合计随各项自动算出，不能手填。只有转录已经公布的报告，才改为照原件填写。")
	}
	return []fyne.CanvasObject{x.all}
}

// form shows what was settled when the report was begun.
func (f *Form) form() []fyne.CanvasObject {
	fixed := func(name, label string, read func(r *report.Report) string) *field {
		l := sheet.Words("")
		return f.add(name, label, l, &field{refill: func(r *report.Report) { l.SetText(read(r)) }})
	}
	year := fixed("year", language.L("报告年度"), func(r *report.Report) string { return fmt.Sprint(r.Year) })
	year.note = func(*report.Report, string) string {
		return language.L("年度和格式在建立报告时定下。要换年度，请新建报告。")
	}
	return []fyne.CanvasObject{
		fixed("form", language.L("格式"), func(r *report.Report) string { return r.Form.Name }).all,
		fixed("source", language.L("文号"), func(r *report.Report) string {
			return strings.TrimSpace(r.Form.Source.Number + "\n" + r.Form.Source.Title)
		}).all,
		year.all,
	}
}

package facts

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
)

func (f *Form) title() []fyne.CanvasObject {
	title := f.text(fieldTitle, language.L("标题"), &field{
		read:  func(r *report.Report) string { return r.Title },
		empty: func(r *report.Report) string { return r.Form.Title(r.Office.Name, r.Year) },
		write: func(_ *report.Report, text string) report.Command { return report.SetTitle(text) },
		note: func(r *report.Report, text string) string {
			if text == "" {
				return language.L("空着就按格式印「%s」。", r.Form.Title(r.Office.Name, r.Year))
			}
			return language.L("印出「%s」；清空就按格式印「%s」。", text, r.Form.Title(r.Office.Name, r.Year))
		},
	})
	cover := f.tick("cover", language.L("封面"), language.L("正文前加一页封面"),
		func(r *report.Report) bool { return r.Cover },
		func(_ *report.Report, on bool) report.Command { return report.SetCover(on) })
	return []fyne.CanvasObject{title.all, cover.all}
}

func (f *Form) period() []fyne.CanvasObject {
	day := func(name, label string, of func(p *report.Period) *string) *field {
		return f.text(name, label, &field{
			read: func(r *report.Report) string { return printedDate(*of(&r.Period)) },
			empty: func(r *report.Report) string {
				p := report.Report{Year: r.Year}
				whole := p.WholePeriod()
				return printedDate(*of(&whole))
			},
			write: func(r *report.Report, text string) report.Command {
				p := r.Period
				*of(&p) = storedDate(text)
				return report.SetPeriod(p)
			},
			tidy: printedAsRead,
			late: unreadable,
		})
	}
	from := day(fieldFrom, language.L("开始"), func(p *report.Period) *string { return &p.From })
	to := day("to", language.L("结束"), func(p *report.Period) *string { return &p.To })
	to.note = func(*report.Report, string) string {
		return language.L("年度报告统计一整年，两处都空着就是整个年度。")
	}
	return []fyne.CanvasObject{from.all, to.all}
}

func (f *Form) signOff() []fyne.CanvasObject {
	edit := func(r *report.Report, change func(s *report.SignOff)) report.Command {
		s := r.SignOff
		change(&s)
		return report.SetSignOff(s)
	}
	organ := f.text(fieldOrgan, language.L("落款单位"), &field{
		read:  func(r *report.Report) string { return r.SignOff.Organ },
		empty: func(r *report.Report) string { return r.Office.Name },
		write: func(r *report.Report, text string) report.Command {
			return edit(r, func(s *report.SignOff) { s.Organ = text })
		},
	})
	date := f.text(fieldDate, language.L("成文日期"), &field{
		read:  func(r *report.Report) string { return printedDate(r.SignOff.Date) },
		empty: func(r *report.Report) string { return language.L("如：%d年1月15日", r.Year+1) },
		write: func(r *report.Report, text string) report.Command {
			return edit(r, func(s *report.SignOff) { s.Date = storedDate(text) })
		},
		note: func(_ *report.Report, text string) string {
			if printed := printedDate(text); printed != text {
				return language.L("印作 %s", printed)
			}
			return ""
		},
		tidy: printedAsRead,
		late: unreadable,
	})
	fields := []*field{
		organ, date,
		f.tick("stamped", "", language.L("纸质件盖章（日期右空四字，单位名称对着日期居中）"), func(r *report.Report) bool { return r.SignOff.Stamped },
			func(r *report.Report, on bool) report.Command {
				return edit(r, func(s *report.SignOff) { s.Stamped = on })
			}),
		f.tick(fieldDateFirst, "", language.L("日期印在单位名称上面"), func(r *report.Report) bool { return r.SignOff.DateFirst },
			func(r *report.Report, on bool) report.Command {
				return edit(r, func(s *report.SignOff) { s.DateFirst = on })
			}),
		f.tick(fieldAbsent, "", language.L("原件没有落款"), func(r *report.Report) bool { return r.SignOff.Absent },
			func(r *report.Report, on bool) report.Command {
				return edit(r, func(s *report.SignOff) { s.Absent = on })
			}),
	}
	// Only a report printed elsewhere can have a fault of this kind, or one whose local form prescribes it.
	fields[3].hidden = func(r *report.Report) bool {
		return !r.SignOff.DateFirst && !r.Form.SignOff.DateFirst && r.Totals == report.Computed
	}
	fields[4].hidden = func(r *report.Report) bool { return !r.SignOff.Absent && r.Totals == report.Computed }
	var objects []fyne.CanvasObject
	for _, x := range fields {
		objects = append(objects, x.all)
	}
	return objects
}

package facts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/office"
	"github.com/nianbao/nianbao/ui/sheet"
)

// part is a text of the office facts.
func (f *Form) part(name, label, placeholder string, of func(o *report.Office) *string) *field {
	return f.text(name, label, &field{
		read:  func(r *report.Report) string { return *of(&r.Office) },
		empty: func(*report.Report) string { return placeholder },
		write: func(r *report.Report, text string) report.Command {
			o := r.Office
			*of(&o) = text
			return report.SetOffice(o)
		},
	})
}

func (f *Form) office() []fyne.CanvasObject {
	name := f.part(fieldOffice, office.Name(), language.L("单位全称，如：青河县清河街道办事处"), func(o *report.Office) *string { return &o.Name })
	name.write = func(r *report.Report, text string) report.Command {
		o := r.Office
		// A kind that was told from the old name follows the new one.
		if o.Kind == report.GuessKind(o.Name) {
			o.Kind = report.GuessKind(text)
		}
		o.Name = text
		return report.SetOffice(o)
	}
	kind := f.kind()
	objects := []fyne.CanvasObject{name.all, kind.all}
	for _, x := range []*field{
		f.part("address", office.Address(), "", func(o *report.Office) *string { return &o.Address }),
		f.part("postcode", office.Postcode(), "", func(o *report.Office) *string { return &o.Postcode }),
		f.part("telephone", office.Telephone(), "", func(o *report.Office) *string { return &o.Telephone }),
		f.part("email", office.Email(), "", func(o *report.Office) *string { return &o.Email }),
		f.part("website", office.Website(), "", func(o *report.Office) *string { return &o.Website }),
		f.ruleMaking(),
		f.deadline(),
	} {
		objects = append(objects, x.all)
	}
	f.keep = sheet.NewButton(language.L("记住为本机默认单位"), func() {
		f.Commit()
		if f.OnKeepOffice != nil && f.report != nil {
			f.OnKeepOffice(f.report.Office)
		}
	})
	return append(objects, container.NewHBox(f.keep))
}

func (f *Form) kind() *field {
	options := func(*report.Report) []string { return office.Kinds() }
	current := func(r *report.Report) int {
		for i, k := range report.Kinds {
			if k.Kind == r.Office.Kind {
				return i + 1
			}
		}
		return 0
	}
	set := func(r *report.Report, k report.Kind) report.Command {
		o := r.Office
		o.Kind = k
		return report.SetOffice(o)
	}
	x, s := f.chosen("kind", office.Kind(), options, current, func(r *report.Report, i int) report.Command {
		if i == 0 {
			return set(r, "")
		}
		return set(r, report.Kinds[i-1].Kind)
	})
	guess := sheet.NewButton(language.L("自动判断"), func() {
		if f.report != nil {
			x.answer(f.do(set(f.report, report.GuessKind(f.report.Office.Name)), false))
		}
	})
	x.all.Objects[1] = container.NewBorder(nil, nil, nil, guess, s)
	refill := x.refill
	x.refill = func(r *report.Report) {
		refill(r)
		if k := report.GuessKind(r.Office.Name); k == "" || k == r.Office.Kind || r.ReadOnly != "" {
			guess.Disable()
		} else {
			guess.Enable()
		}
	}
	x.note = func(r *report.Report, _ string) string {
		switch k := report.GuessKind(r.Office.Name); {
		case k == "" && r.Office.Kind == "":
			return language.L("从单位名称看不出类型，请选一种。")
		case k != "" && k != r.Office.Kind:
			return language.L("按单位名称看是「%s」。", k.Name())
		}
		return ""
	}
	return x
}

func (f *Form) ruleMaking() *field {
	yes, no := true, false
	answers := []*bool{nil, &yes, &no}
	options := func(r *report.Report) []string {
		o := r.Office
		o.RuleMaking = nil
		names := office.RuleMakings()
		names[0] = language.L("按单位类型（看不出）")
		if may, known := o.MayMakeRules(); known && may {
			names[0] = language.L("按单位类型（有）")
		} else if known {
			names[0] = language.L("按单位类型（没有）")
		}
		return names
	}
	current := func(r *report.Report) int {
		switch {
		case r.Office.RuleMaking == nil:
			return 0
		case *r.Office.RuleMaking:
			return 1
		default:
			return 2
		}
	}
	x, _ := f.chosen("rule_making", office.RuleMaking(), options, current, func(r *report.Report, i int) report.Command {
		o := r.Office
		o.RuleMaking = answers[i]
		return report.SetOffice(o)
	})
	x.note = func(*report.Report, string) string {
		return language.L("没有规章制定权的单位，表二「规章」一行填 0。单位内部的规章制度不是规章。")
	}
	return x
}

func (f *Form) deadline() *field {
	x := f.part("deadline", language.L("公布期限"), "", func(o *report.Office) *string { return &o.Deadline })
	x.read = func(r *report.Report) string { return printedDay(r.Office.Deadline) }
	x.write = func(r *report.Report, text string) report.Command {
		o := r.Office
		o.Deadline = text
		if day, ok := readDay(text); ok {
			o.Deadline = day.Format(storedDay)
		}
		return report.SetOffice(o)
	}
	x.empty = func(r *report.Report) string {
		o := r.Office
		o.Deadline = ""
		return language.L("次年%s", printedDay(o.LastDay()))
	}
	x.tidy = printedDay
	x.late = func(text string) string {
		if _, ok := readDay(text); text != "" && !ok {
			return language.L("看不出是几月几日，照原样保留；请写成 1月31日 或 01-31。")
		}
		return ""
	}
	x.note = func(*report.Report, string) string {
		return language.L("本地另有期限的填在这里；空着按条例第四十九条。")
	}
	return x
}

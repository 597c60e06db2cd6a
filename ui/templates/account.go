package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
)

// account shows what a template is and what it holds, as written.
func account(forms *form.Catalog, t *template.Template) fyne.CanvasObject {
	sections := headings(forms, t)
	body := container.NewVBox(sheet.Heading(t.Name))
	if t.About != "" {
		body.Add(sheet.Words(t.About))
	}
	version := ""
	if t.Version != "" {
		version = language.L("第 %s 版", t.Version)
	}
	body.Add(sheet.Remark(joined(from(t), version, language.L("给%s用", kinds(t)))))
	if len(t.Supplements) > 0 {
		body.Add(sheet.Remark(language.L("要单位填的补充事项：%s", strings.Join(names(t.Supplements), language.L("、")))))
	}
	if problems := misfits(forms, t); len(problems) > 0 {
		warning := sheet.Words(strings.Join(problems, "\n"))
		warning.Ink = look.WarningInk
		body.Add(warning)
	}
	for _, part := range t.Parts {
		body.Add(sheet.Heading(sections(part.Section)))
		for _, block := range part.Blocks {
			if block.Locked {
				body.Add(sheet.Remark(language.L("锁定，用的单位不能改：")))
			}
			body.Add(paragraphs(block.Paragraphs))
		}
	}
	if len(t.Phrases) > 0 {
		body.Add(sheet.Heading(language.L("短语")))
		for _, p := range t.Phrases {
			body.Add(sheet.Words(language.L("%s：%s", p.Name, p.Text)))
		}
	}
	return body
}

// misfits tells what in a template no report can print as meant, the first few of it.
func misfits(forms *form.Catalog, t *template.Template) []string {
	const most = 5
	var told []string
	for _, id := range t.Forms {
		f := forms.ByID(id)
		if f == nil {
			continue
		}
		found := t.Check(f)
		for _, m := range found[:min(most, len(found))] {
			told = append(told, language.L("%s：%s（%s）", headings(forms, t)(m.Section), m.Message, m.Advice))
		}
		if len(found) > most {
			told = append(told, language.L("还有 %d 处这样的问题。", len(found)-most))
		}
	}
	return told
}

// headings names the sections of the form a template is written for.
func headings(forms *form.Catalog, t *template.Template) func(section string) string {
	return func(section string) string {
		if section == report.SectionPreamble {
			return language.L("前言")
		}
		for _, f := range forms.Forms() {
			if len(t.Forms) > 0 && !slices.Contains(t.Forms, f.ID) {
				continue
			}
			if i := slices.IndexFunc(f.Sections, func(s *form.Section) bool { return s.ID == section }); i >= 0 {
				return f.Heading(i)
			}
		}
		return section
	}
}

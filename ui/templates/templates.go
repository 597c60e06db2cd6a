// Package templates asks about templates: which one to begin from, what of it to take over, which phrase to insert, what
// of a newer one to accept, and which to keep.
package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// widest is how wide a sheet with two panes is where the window has the room.
const widest = 1080

// from says who gave a template out.
func from(t *template.Template) string {
	switch {
	case t.BuiltIn:
		return language.L("内置")
	case t.Issuer != "":
		return language.L("%s下发", t.Issuer)
	}
	return language.L("自建")
}

// choiceOf is a template as a line of a list.
func choiceOf(t *template.Template) choice {
	detail := t.About
	if !t.BuiltIn && t.Version != "" {
		detail = joined(language.L("第 %s 版", t.Version), t.About)
	}
	return choice{group: from(t), title: t.Name, detail: detail}
}

// joined puts a point between what there is.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}

// kinds names the kinds of offices that a template is for.
func kinds(t *template.Template) string {
	if len(t.Kinds) == 0 {
		return language.L("各类单位")
	}
	names := make([]string, len(t.Kinds))
	for i, k := range t.Kinds {
		names[i] = k.Name()
	}
	return strings.Join(names, language.L("、"))
}

// heading is what a section is called in a report, and whether the report has it.
func heading(r *report.Report, section string) (text string, there bool) {
	if section == report.SectionPreamble {
		return language.L("前言"), true
	}
	i := r.Section(section)
	if i < 0 {
		return section, false
	}
	return r.Heading(i), true
}

// paragraphs shows prose on paper, with its first lines indented as in the reports.
func paragraphs(texts []string) fyne.CanvasObject {
	// The room that each text keeps around it would part paragraphs as sections are parted.
	box := container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()))
	for _, text := range texts {
		box.Add(paragraph(text))
	}
	return paper(box)
}

func paragraph(text string) *wrap.Text { return sheet.Words("　　" + text) }

// paper puts white behind an object.
func paper(o fyne.CanvasObject) fyne.CanvasObject {
	white := canvas.NewRectangle(look.Paper)
	white.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	return container.NewStack(white, o)
}

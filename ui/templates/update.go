package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// UpdateOptions say what is updated.
type UpdateOptions struct {
	Report *report.Report
	// Next is the later version of a template that prose of the report came from.
	Next *template.Template
	// Copy puts words on the clipboard.
	Copy func(text string)
	// OnUpdate is told which changes the clerk wants.
	OnUpdate func(accept func(template.Change) bool)
}

// ShowUpdate shows what a later version of a template would change and asks which of it is wanted.
func ShowUpdate(w fyne.Window, o UpdateOptions) { newUpdating(w, o).ask() }

// updating is the sheet with a box for each change.
type updating struct {
	options UpdateOptions
	sheet   *sheet.Sheet
	changes []template.Change
	wanted  []*sheet.Check
	main    *sheet.Button
}

func newUpdating(w fyne.Window, o UpdateOptions) *updating {
	const width = 860
	u := &updating{options: o, sheet: sheet.New(w, language.L("更新模板"), width), changes: template.Updates(o.Report, o.Next)}
	u.main = sheet.NewMainButton("", u.take)
	body := container.NewVBox(sheet.Words(u.summary()))
	section := ""
	for i, c := range u.changes {
		if name, _ := heading(o.Report, c.Section); name != section {
			section = name
			body.Add(sheet.Heading(section))
		}
		body.Add(u.change(i))
	}
	u.count()
	u.sheet.Fill(body, sheet.NewButton(language.L("取消"), u.sheet.Hide), u.main)
	return u
}

func (u *updating) ask() {
	if len(u.wanted) > 0 {
		u.sheet.Show(u.wanted[0])
		return
	}
	u.sheet.Show(u.main)
}

// summary says which versions are compared and what to expect.
func (u *updating) summary() string {
	next, before := u.options.Next, ""
	if o := u.options.Report.Origin(next.ID); o != nil {
		before = o.Version
	}
	said := language.L("「%s」（%s）：本报告用的是第 %s 版，模板库里是第 %s 版。", next.Name, from(next), before, next.Version)
	if len(u.changes) == 0 {
		return said + language.L("文字没有不同。")
	}
	own := 0
	for _, c := range u.changes {
		if c.Fate == template.Rewritten {
			own++
		}
	}
	said += language.L("文字有 %d 处不同，勾选的才会更新。", len(u.changes))
	if own > 0 {
		said += language.L("其中 %d 处本单位已改写，不会动。", own)
	}
	return said
}

// change shows one change with its box.
func (u *updating) change(index int) fyne.CanvasObject {
	c := u.changes[index]
	box := sheet.NewCheck(u.label(c), c.Fate != template.Rewritten, func(bool) { u.count() })
	if c.Fate == template.Rewritten && len(c.After) == 0 {
		box.Disable()
	}
	u.wanted = append(u.wanted, box)
	head := container.NewHBox(box)
	if len(c.After) > 0 && c.Fate == template.Rewritten {
		head.Add(layout.NewSpacer())
		head.Add(sheet.NewButton(language.L("复制新的文字"), func() { u.options.Copy(strings.Join(c.After, "\n")) }))
	}
	if c.Fate != template.Rewritten {
		return container.NewVBox(head, difference(c.Now, c.After))
	}
	parts := container.NewVBox(head)
	if len(c.Now) > 0 {
		parts.Add(sheet.Remark(language.L("本报告里的文字（不动）")))
		parts.Add(paragraphs(c.Now))
	}
	parts.Add(sheet.Remark(language.L("模板里的改动")))
	parts.Add(difference(c.Before, c.After))
	return parts
}

// label says what ticking the box does.
func (u *updating) label(c template.Change) string {
	said := ""
	switch c.Fate {
	case template.Replace:
		said = language.L("换成新的文字")
		if slices.Equal(c.Now, c.After) {
			said = language.L("锁定这一段，文字不变")
		}
	case template.Add:
		said = language.L("加上新的一段")
	case template.Remove:
		said = language.L("删去这一段")
	case template.Rewritten:
		said = language.L("已改写，不动；勾选则把新的文字接在后面")
		if len(c.After) == 0 {
			said = language.L("已改写，不动；新版删去了原来的文字")
		}
	}
	if c.Locked && !slices.Equal(c.Now, c.After) {
		said += language.L("（锁定的文字）")
	}
	return said
}

// count says on the button what is going to happen.
func (u *updating) count() {
	n := 0
	for _, box := range u.wanted {
		if box.Checked {
			n++
		}
	}
	switch {
	case n > 0:
		u.main.SetText(language.L("更新 %d 处", n))
	case len(u.changes) == 0:
		u.main.SetText(language.L("记下新版本"))
	default:
		u.main.SetText(language.L("都不要，不再提醒"))
	}
	u.sheet.Fit()
}

func (u *updating) take() {
	u.sheet.Hide()
	u.options.OnUpdate(u.accepts)
}

// accepts says whether a change is ticked. A block that is gone may have the id of another that is new.
func (u *updating) accepts(c template.Change) bool {
	i := slices.IndexFunc(u.changes, func(shown template.Change) bool {
		return shown.Fate == c.Fate && shown.Section == c.Section && shown.Block == c.Block && slices.Equal(shown.Before, c.Before)
	})
	return i >= 0 && u.wanted[i].Checked
}

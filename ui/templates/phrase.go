package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// SavePhraseOptions say what becomes a phrase.
type SavePhraseOptions struct {
	Report *report.Report
	// Text is what was selected; Section the id of the section it stands in, Heading what that is called.
	Text, Section, Heading string
	// Taken are the names of the clerk's own phrases.
	Taken []string
	// OnSave is told the phrase and the supplements of the report that it speaks of.
	OnSave func(phrase template.Phrase, spoken []report.Supplement)
}

// ShowSavePhrase asks what a new phrase is to be called.
func ShowSavePhrase(w fyne.Window, o SavePhraseOptions) { newNaming(w, o).ask() }

// naming is the sheet.
type naming struct {
	options SavePhraseOptions
	sheet   *sheet.Sheet
	name    *sheet.Entry
	where   *sheet.Radios
}

func newNaming(w fyne.Window, o SavePhraseOptions) *naming {
	const width = 620
	n := &naming{options: o, sheet: sheet.New(w, language.L("存为短语"), width)}
	n.name = sheet.NewEntry(firstWords(o.Text), language.L("以后按它来找"))
	n.name.OnChanged = func(string) { n.sheet.Mended() }
	n.where = sheet.NewRadios([]string{language.L("用在「%s」", o.Heading), language.L("各部分通用")}, 0, nil)
	n.sheet.Fill(container.NewVBox(
		sheet.Fields(widget.NewLabel(language.L("名称")), n.name, widget.NewLabel(language.L("用在哪里")), n.where),
		sheet.Heading(language.L("文字")),
		paragraphs(strings.Split(o.Text, "\n")),
		sheet.Remark(language.L("文字里的字段一起存下；插到别的年报里，就印那一份的数。")),
	), sheet.NewButton(language.L("取消"), n.sheet.Hide), sheet.NewMainButton(language.L("存下"), n.take))
	return n
}

func (n *naming) ask() { n.sheet.Show(n.name) }

// firstWords is what a text may be called: its beginning up to a point or comma.
func firstWords(text string) string {
	const most = 14
	if end := strings.IndexAny(text, "，。；：、\n"); end > 0 {
		text = text[:end]
	}
	return report.Shorten(text, most)
}

func (n *naming) take() {
	name := strings.TrimSpace(report.Clean(n.name.Text))
	switch {
	case name == "":
		n.sheet.Refuse(language.L("还没有写名称。"), n.name)
		return
	case slices.Contains(n.options.Taken, name):
		n.sheet.Refuse(language.L("已经有叫「%s」的短语，请换一个名称。", name), n.name)
		return
	}
	phrase := template.Phrase{Name: name, Text: n.options.Text}
	if n.where.Chosen() == 0 {
		phrase.Section = n.options.Section
	}
	n.sheet.Hide()
	n.options.OnSave(phrase, mentioned(worded(n.options.Report, &template.Template{}, phrase.Text)))
}

package templates

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/sheet"
)

// Phrase is a phrase with the template that has it.
type Phrase struct {
	template.Phrase
	From *template.Template
}

// PhraseOptions say for which place a phrase is chosen.
type PhraseOptions struct {
	Report *report.Report
	// Last is last year's report, nil without one.
	Last *report.Report
	// Section is the id of the one the caret is in: its phrases come first.
	Section string
	// Phrases are those to choose from.
	Phrases []Phrase
	// OnInsert is told what to insert, and the supplements it speaks of that the report does not have.
	OnInsert func(text string, missing []report.Supplement)
	// Own says of a phrase that it is the clerk's, who may delete it by OnDelete.
	Own      func(Phrase) bool
	OnDelete func(Phrase)
}

// ShowPhrases asks which phrase to insert.
func ShowPhrases(w fyne.Window, o PhraseOptions) { newPhrasing(w, o).ask() }

// phrasing is the sheet: what to search for, the phrases, and what the chosen one reads like.
type phrasing struct {
	options PhraseOptions
	sheet   *sheet.Sheet
	typed   *sheet.Entry
	list    *list
	panes   *panes
	// shown are the phrases that fit what was typed, in the order of the list.
	shown        []Phrase
	main, delete *sheet.Button
}

func newPhrasing(w fyne.Window, o PhraseOptions) *phrasing {
	const width = 900
	p := &phrasing{options: o, sheet: sheet.New(w, language.L("插入短语"), width)}
	p.typed = sheet.NewEntry("", language.L("找短语：名称或其中的字"))
	p.typed.OnChanged = func(string) { p.search() }
	p.typed.OnKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyDown:
			p.list.step(1)
		case fyne.KeyUp:
			p.list.step(-1)
		default:
			return false
		}
		return true
	}
	p.list = newList(p.show)
	p.panes = newPanes(w, p.typed, p.list)
	p.delete = sheet.NewButton(language.L("删除"), p.remove)
	p.main = sheet.NewMainButton(language.L("插入"), p.take)
	p.sheet.Fill(p.panes.content, p.delete, sheet.NewButton(language.L("取消"), p.sheet.Hide), p.main)
	p.search()
	return p
}

func (p *phrasing) ask() { p.sheet.Show(p.typed) }

// search lists the phrases that have everything that was typed, those for the section at the caret first.
func (p *phrasing) search() {
	words := strings.Fields(p.typed.Text)
	p.shown = nil
	for _, phrase := range p.options.Phrases {
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(phrase.Name+phrase.Text, word) }) {
			p.shown = append(p.shown, phrase)
		}
	}
	slices.SortStableFunc(p.shown, func(a, b Phrase) int { return p.place(a) - p.place(b) })
	choices := make([]choice, len(p.shown))
	for i, phrase := range p.shown {
		choices[i] = choice{group: p.group(phrase), title: phrase.Name}
	}
	p.list.set(choices, 0)
	p.show(p.list.chosen)
}

// place orders phrases: the section at the caret, phrases for any section, the others as in the report.
func (p *phrasing) place(phrase Phrase) int {
	switch phrase.Section {
	case p.options.Section:
		return -2
	case "":
		return -1
	}
	return p.options.Report.Section(phrase.Section)
}

func (p *phrasing) group(phrase Phrase) string {
	if phrase.Section == "" {
		return language.L("各部分通用")
	}
	name, _ := heading(p.options.Report, phrase.Section)
	return name
}

// show puts a phrase on the right, -1 for none.
func (p *phrasing) show(index int) {
	body := container.NewVBox()
	if index < 0 {
		body.Add(sheet.Words(language.L("没有这样的短语。选中一段文字，用「模板 › 存为短语…」可以存下自己的短语。")))
		p.main.Disable()
		p.delete.Disable()
		p.panes.show(body, p.sheet)
		return
	}
	phrase := p.shown[index]
	read := worded(p.options.Report, phrase.From, phrase.Text)
	body.Add(paragraphs(template.Print(read, p.options.Last).Report.Preamble))
	if strings.Contains(phrase.Text, "【") {
		body.Add(sheet.Remark(language.L("带字段的原文")))
		for _, line := range read.Preamble {
			body.Add(sheet.Remark("　　" + line))
		}
	}
	body.Add(sheet.Remark(language.L("来自「%s」（%s）", phrase.From.Name, from(phrase.From))))
	p.main.Enable()
	if p.own(phrase) {
		p.delete.Enable()
	} else {
		p.delete.Disable()
	}
	p.panes.show(body, p.sheet)
}

func (p *phrasing) own(phrase Phrase) bool { return p.options.Own != nil && p.options.Own(phrase) }

func (p *phrasing) take() {
	phrase := p.shown[p.list.chosen]
	missing := slices.DeleteFunc(mentioned(worded(p.options.Report, phrase.From, phrase.Text)), func(s report.Supplement) bool {
		_, declared := p.options.Report.Supplement(s.Name)
		return declared
	})
	p.sheet.Hide()
	p.options.OnInsert(phrase.Text, missing)
}

// remove deletes the chosen phrase from the clerk's own.
func (p *phrasing) remove() {
	phrase := p.shown[p.list.chosen]
	p.options.OnDelete(phrase)
	p.options.Phrases = slices.DeleteFunc(slices.Clone(p.options.Phrases), func(other Phrase) bool {
		return other.From == phrase.From && other.Phrase == phrase.Phrase
	})
	p.search()
	p.sheet.Focus(p.typed)
}

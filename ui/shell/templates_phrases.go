package shell

import (
	"slices"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
	"github.com/nianbao/nianbao/ui/templates"
)

// ownPhrases is the id of the template that holds the clerk's own phrases and nothing else.
const ownPhrases = "own-phrases"

// phrases are those of all templates that fit the report, the clerk's own first.
func (d *desk) phrases() []templates.Phrase {
	library := d.window.program.library
	var list []templates.Phrase
	add := func(t *template.Template) {
		for _, phrase := range t.Phrases {
			list = append(list, templates.Phrase{Phrase: phrase, From: t})
		}
	}
	if own := library.ByID(ownPhrases); own != nil {
		add(own)
	}
	for _, t := range library.For(d.report().Form, d.report().Office.Kind) {
		if t.ID != ownPhrases {
			add(t)
		}
	}
	return list
}

// section is the id of the section in front, "" where there is none.
func (d *desk) section() string {
	if d.part == check.PartPreamble {
		return check.PartPreamble
	}
	if i := check.SectionAt(d.report(), d.part); i >= 0 {
		return d.report().Sections[i].ID
	}
	return ""
}

// askPhrase asks which phrase to insert at the caret of an editor.
func (d *desk) askPhrase(editor *prose.Editor) {
	templates.ShowPhrases(d.window.window, templates.PhraseOptions{
		Report: d.report(), Last: d.session.Last(), Section: d.section(), Phrases: d.phrases(),
		OnInsert: func(text string, missing []report.Supplement) {
			d.window.window.Canvas().Focus(editor)
			if !d.insertPhrase(editor, text, missing) {
				return
			}
			if len(missing) > 0 {
				d.status.say(language.L("已插入短语，加上了它要用的 %d 项补充事项；用「模板 › 补充事项…」去填。", len(missing)))
			} else {
				d.status.say(language.L("已插入短语。"))
			}
		},
		Own: func(phrase templates.Phrase) bool { return phrase.From.ID == ownPhrases },
		OnDelete: func(phrase templates.Phrase) {
			next := *phrase.From
			next.Phrases = slices.DeleteFunc(slices.Clone(next.Phrases), func(other template.Phrase) bool { return other == phrase.Phrase })
			d.keepPhrases(&next)
		},
	})
}

// insertPhrase puts a phrase at the caret of an editor, together with the supplements that it needs. It reports false where
// the words may not go there.
func (d *desk) insertPhrase(editor *prose.Editor, text string, missing []report.Supplement) bool {
	a := d.areaOf(d.part)
	if len(missing) == 0 || a == nil || a.editor != editor {
		editor.Insert(text)
		return true
	}
	before := d.report().Supplements
	a.brings = report.SetSupplements(slices.Concat(before, missing))
	editor.Insert(text)
	a.brings = nil
	if len(d.report().Supplements) == len(before) {
		return false
	}
	d.refresh()
	return true
}

// askSavePhrase asks what the words selected in an editor are to be called as a phrase.
func (d *desk) askSavePhrase(editor *prose.Editor) {
	own := d.window.program.library.ByID(ownPhrases)
	if own == nil {
		own = &template.Template{ID: ownPhrases, Name: language.L("我的短语"), Version: "1"}
	}
	taken := make([]string, len(own.Phrases))
	for i, phrase := range own.Phrases {
		taken[i] = phrase.Name
	}
	heading := language.L("前言")
	if i := check.SectionAt(d.report(), d.part); i >= 0 {
		heading = d.report().Heading(i)
	}
	templates.ShowSavePhrase(d.window.window, templates.SavePhraseOptions{
		Report: d.report(), Text: editor.Selected(), Section: d.section(), Heading: heading, Taken: taken,
		OnSave: func(phrase template.Phrase, spoken []report.Supplement) {
			next := *own
			next.Phrases = append(slices.Clone(own.Phrases), phrase)
			next.Supplements = slices.Clone(own.Supplements)
			for _, s := range spoken {
				if !slices.ContainsFunc(own.Supplements, func(known report.Supplement) bool { return known.Name == s.Name }) {
					next.Supplements = append(next.Supplements, report.Supplement{Name: s.Name, Unit: s.Unit, Hint: s.Hint})
				}
			}
			if d.keepPhrases(&next) {
				d.status.say(language.L("已存为短语「%s」；「模板 › 插入短语…」里找得到。", phrase.Name))
			}
		},
	})
}

// keepPhrases writes the clerk's own phrases.
func (d *desk) keepPhrases(own *template.Template) bool {
	if err := d.window.program.keepTemplate(own); err != nil {
		d.window.fail(language.L("短语没有存下"), err)
		return false
	}
	return true
}

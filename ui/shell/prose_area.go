package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/ime"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
)

// proseArea edits the prose of one part.
type proseArea struct {
	desk    *desk
	part    string
	editor  *prose.Editor
	content fyne.CanvasObject
	loaded  bool
	// brings is what the next edit of the text needs in the report, for one step of undoing; nil for nothing.
	brings report.Command
	proved
}

func newProseArea(d *desk, part string) *proseArea {
	a := &proseArea{desk: d, part: part, editor: prose.New()}
	a.editor.OnChange = a.edit
	a.editor.OnSelect = func() {
		d.status.explain(a.editor.HintAtCaret())
		d.aside.follow(a)
	}
	a.editor.OnShortcut = d.shortcut
	a.editor.OnNotice = d.status.say
	a.editor.OnCaret = func(at fyne.Position, height float32) {
		d.writing = a
		ime.Place(d.window.window, a.editor, at, height)
	}
	a.editor.OnField, a.editor.OnMenu, a.editor.Complete = d.goToToken, a.menu, d.complete
	a.editor.ReadOnly = d.report().ReadOnly != ""
	a.editor.Placeholder = language.L("在这里写；从 WPS、Word 或网页粘贴的文字会自动整理")
	a.content = a.editor
	return a
}

func (a *proseArea) paragraphs() []string { return check.ProseOf(a.desk.report(), a.part) }

// command is the edit that gives the part another text.
func (a *proseArea) command(paragraphs []string) report.Command {
	return setProse(a.desk.report(), a.part, paragraphs)
}

// setProse is the edit that gives a part of a report another text.
func setProse(r *report.Report, part string, paragraphs []string) report.Command {
	switch part {
	case check.PartPreamble:
		return report.SetPreamble(paragraphs)
	case check.PartUnsorted:
		return report.SetUnsorted(paragraphs)
	}
	i := check.SectionAt(r, part)
	if id := r.Sections[i].ID; id == part {
		return report.SetParagraphs(id, paragraphs)
	}
	sections := slices.Clone(r.Sections)
	sections[i].Paragraphs = paragraphs
	return report.SetSections(sections)
}

func (a *proseArea) edit(paragraphs []string, typing bool) {
	do := a.desk.session.Do
	if typing {
		do = a.desk.session.Continue
	}
	command := a.command(paragraphs)
	if a.brings != nil {
		command, a.brings = report.Together(language.L("插入短语"), a.brings, command), nil
	}
	if err := do(command); err != nil {
		a.desk.did(err)
		return
	}
	a.desk.typed(a.part)
}

func (a *proseArea) refill(found []check.Finding) {
	if a.loaded {
		a.editor.SetText(a.paragraphs())
	} else {
		a.editor.Load(a.paragraphs())
		a.loaded = true
	}
	a.mark(found)
}

// mark underlines what findings are about, and shows how fields stand, what is locked and what is still last year's.
func (a *proseArea) mark(found []check.Finding) {
	a.editor.SetFields(a.look)
	a.editor.SetLocked(a.locked())
	a.editor.SetReused(a.reused(), language.L("这一段还是上年的原文；改动以后，边上的标记就消失。"))
	var marks []prose.Mark
	for i := range found {
		if f := &found[i]; f.Part == a.part && f.Paragraph >= 0 {
			marks = append(marks, prose.Mark{
				Paragraph: f.Paragraph, From: f.From, To: f.To, Severity: f.Severity, Hint: f.Rule + " " + f.Message,
			})
		}
	}
	a.editor.SetMarks(marks)
}

// reused are the paragraphs that the section began with.
func (a *proseArea) reused() []string {
	if i := check.SectionAt(a.desk.report(), a.part); i >= 0 {
		return a.desk.report().Sections[i].Reused
	}
	return nil
}

// caret is where the caret is.
func (a *proseArea) caret() place {
	paragraph, at := a.editor.Caret()
	return place{cell: -1, paragraph: paragraph, from: at, to: at}
}

func (a *proseArea) show(at place) {
	if !at.glance {
		a.focus()
	}
	if at.paragraph >= 0 && at.paragraph < len(a.paragraphs()) {
		a.editor.Select(at.paragraph, at.from, at.to)
	}
}

func (a *proseArea) focus() { a.desk.window.window.Canvas().Focus(a.editor) }

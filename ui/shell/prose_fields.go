package shell

import (
	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/ask"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
)

// section is the part of the area as template.Spot counts sections.
func (a *proseArea) section() int {
	if a.part == check.PartPreamble {
		return report.Preamble
	}
	return check.SectionAt(a.desk.report(), a.part)
}

// look tells how a field or control stands.
func (a *proseArea) look(t template.Token) prose.Look {
	if a.part == check.PartUnsorted {
		return prose.Look{Hint: language.L("未归类的文字不印出来，字段也不填。")}
	}
	if f, faulty := a.fault(t); faulty {
		state := prose.Unknown
		if f.Waits {
			state = prose.Empty
		}
		return prose.Look{State: state, Hint: report.Told(f.Message, f.Advice)}
	}
	if t.Kind == template.Control {
		return prose.Look{}
	}
	e, problem := a.desk.vocabulary().Lookup(t.Text)
	switch {
	case problem != "":
		return prose.Look{State: prose.Unknown, Hint: problem}
	case e.Value != "":
		return prose.Look{Hint: language.L("印出「%s」（%s）", e.Value, e.Place)}
	case e.Missing != "":
		return prose.Look{State: prose.Empty, Hint: e.Missing}
	}
	return prose.Look{} // what stands for the items of a list has a value only there
}

// fault returns what is wrong with a token in the present state of the report.
func (a *proseArea) fault(t template.Token) (template.Fault, bool) {
	if now := a.desk.session.Proof(); now != a.proof {
		a.proof, a.faults = now, map[place]template.Fault{}
		for _, f := range now.Faults() {
			if f.Section == a.section() && f.Table == "" {
				a.faults[place{paragraph: f.Paragraph, from: f.From}] = f
			}
		}
	}
	f, ok := a.faults[place{paragraph: t.Paragraph, from: t.From}]
	return f, ok
}

// proved is what the looks of fields were last told by.
type proved struct {
	proof *proof.Proof
	// faults stand by where they begin.
	faults map[place]template.Fault
}

// locked are the paragraphs that whoever gave out a template wants unchanged, and what is to be said of them.
func (a *proseArea) locked() (texts []string, hint string) {
	r := a.desk.report()
	if a.part == check.PartUnsorted {
		return nil, ""
	}
	for _, l := range r.Locks(a.section()) {
		texts = append(texts, l.Block.Paragraphs...)
		hint = language.L("这一段是%s锁定的文字，不能改；右键可以解除锁定。", l.Origin.Giver())
	}
	return texts, hint
}

// menu is what can be done at a place of the prose besides editing.
func (a *proseArea) menu(at prose.Spot) []*fyne.MenuItem {
	d := a.desk
	if d.report().ReadOnly != "" {
		return nil
	}
	var items []*fyne.MenuItem
	if at.Token != nil && at.Token.Kind == template.Field {
		items = append(items, fyne.NewMenuItem(language.L("去填数的地方"), func() { d.goToToken(*at.Token) }))
	}
	if n, ok := d.numberAt(a.part, at.Paragraph, at.At); ok && at.Token == nil {
		items = append(items, fyne.NewMenuItem(language.L("换成字段【%s】（印作 %s）", n.Field, n.Value), func() {
			d.replaceNumbers([]proof.Number{n})
		}))
	}
	if at.Locked {
		items = append(items, fyne.NewMenuItem(language.L("解除锁定…"), func() { a.askRelease(at.Paragraph) }))
		return items
	}
	return append(items, fyne.NewMenuItem(language.L("插入字段…"), func() { d.showPalette() }))
}

// askRelease asks whether a locked paragraph may be changed from now on.
func (a *proseArea) askRelease(paragraph int) {
	d := a.desk
	for _, l := range d.report().Locks(a.section()) {
		if l.First <= paragraph && paragraph < l.Behind {
			ask.Choose(d.window.window, language.L("解除锁定"),
				language.L("这一段是%s锁定的文字，要求各单位照用。解除以后就能修改，检查时会指出。", l.Origin.Giver()),
				ask.Answer{Label: language.L("不解除")},
				ask.Answer{Label: language.L("解除锁定"), Do: func() {
					if d.do(report.Release(l.Origin.Template, l.Block.ID)) {
						d.status.say(language.L("已解除锁定，可以修改；可以撤销。"))
					}
				}})
			return
		}
	}
}

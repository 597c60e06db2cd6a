package shell

import (
	"strings"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/fields"
	"github.com/nianbao/nianbao/ui/findings"
	"github.com/nianbao/nianbao/ui/language"
)

// vocabulary returns the fields that prose may use, with the values they have now. Typing prose changes none of them.
func (d *desk) vocabulary() *template.Vocabulary {
	if d.fields == nil {
		d.fields = template.NewVocabulary(d.report(), d.session.Last())
	}
	return d.fields
}

// writingArea returns the area that prose was written in last, nil where there is none.
func (d *desk) writingArea() *proseArea {
	if d.writing != nil && d.areaOf(d.writing.part) == d.writing {
		return d.writing
	}
	return d.areaOf(d.part)
}

// areaOf returns the area for the prose of a part that has been shown, or nil.
func (d *desk) areaOf(part string) *proseArea {
	switch p := d.pages[part].(type) {
	case *prosePage:
		return p.proseArea
	case *tablesPage:
		return p.prose
	}
	return nil
}

// insert puts a piece into the prose that was written last.
func (d *desk) insert(piece fields.Piece) {
	a := d.writingArea()
	switch {
	case d.report().ReadOnly != "":
		d.status.say(d.report().ReadOnly)
		return
	case a == nil:
		d.status.say(language.L("先把光标放到正文里要写的地方，再插入字段。"))
		return
	}
	d.toProse(a)
	text := piece.Before
	if piece.After != "" {
		text += a.editor.Selected() + piece.After
	}
	a.editor.Insert(text)
	paragraph, at := a.editor.Caret()
	if piece.After != "" && text == piece.Before+piece.After {
		at -= len(piece.After)
		a.editor.Select(paragraph, at, at)
	}
}

// toProse gives an area the keyboard, with the caret where it was.
func (d *desk) toProse(a *proseArea) {
	d.turn(a.part)
	if p, ok := d.page().(*tablesPage); ok {
		p.showProse(true)
		p.last = a
	}
	a.focus()
}

// goToField goes to where the value of a field is filled in; one of last year's report stands beside this year's.
func (d *desk) goToField(e template.Entry) {
	name, last := fields.ThisYear(e.Name)
	if this, problem := d.vocabulary().Lookup(name); last && problem == "" {
		d.goToField(this)
		d.showAside(tabLast)
		return
	}
	switch name := d.supplementIn(e); {
	case name != "":
		d.leap(func() { d.goToSupplement(name) })
	case len(e.Cells) > 0:
		cell := d.report().Form.Cell(e.Cells[0])
		d.leap(func() {
			d.turn(check.PartOfCell(d.report(), cell))
			d.page().show(place{cell: cell, paragraph: -1})
		})
	case e.Fact:
		d.leap(func() {
			d.turn(check.PartFacts)
			d.page().(*factsPage).goToFact(e.Proper)
		})
	default:
		d.status.say(language.L("【%s】没有自己填数的地方。", e.Name))
	}
}

// supplementIn returns the supplement that a field prints, "" for none.
func (d *desk) supplementIn(e template.Entry) string {
	if !e.Supplement {
		return ""
	}
	longest := ""
	for _, s := range d.report().Supplements {
		if len(s.Name) > len(longest) && strings.Contains(e.Name, s.Name) {
			longest = s.Name
		}
	}
	return longest
}

// goToToken goes from a field of the prose to its value.
func (d *desk) goToToken(t template.Token) {
	if e, problem := d.vocabulary().Lookup(t.Text); problem == "" {
		d.goToField(e)
	} else {
		d.status.say(problem)
	}
}

// fillIn offers the way to the values that the words of a finding wait for.
func (d *desk) fillIn(f check.Finding) []findings.Action {
	if f.Paragraph < 0 {
		return nil
	}
	for _, t := range template.Scan(check.ProseOf(d.report(), f.Part)) {
		if t.Paragraph != f.Paragraph || t.To <= f.From || f.To <= t.From {
			continue
		}
		if t.Kind == template.Field {
			if e, problem := d.vocabulary().Lookup(t.Text); problem == "" && e.Value == "" && (e.Fact || e.Supplement || len(e.Cells) > 0) {
				return []findings.Action{{Label: language.L("去填「%s」", e.Name), Do: func() { d.goToField(e) }}}
			}
			continue
		}
		if name := d.openIn(f.Part, t); name != "" {
			return []findings.Action{{Label: language.L("去填「%s」", name), Do: func() { d.leap(func() { d.goToSupplement(name) }) }}}
		}
	}
	return nil
}

// openIn returns the first supplement in a condition that is not filled in, "" for none.
func (d *desk) openIn(part string, t template.Token) string {
	r := d.report()
	section := check.SectionAt(r, part)
	if part == check.PartPreamble {
		section = report.Preamble
	}
	spoken := template.Mentions(r)
	for _, s := range r.Supplements {
		for _, at := range spoken[s.Name] {
			if s.Value == "" && at.Section == section && at.Paragraph == t.Paragraph && t.From <= at.From && at.To <= t.To {
				return s.Name
			}
		}
	}
	return ""
}

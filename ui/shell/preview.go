package shell

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/proof"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/prose"
	"github.com/nianbao/nianbao/ui/sheet"
	"github.com/nianbao/nianbao/ui/wrap"
)

// preview shows the prose of a part as it will be printed.
type preview struct {
	desk    *desk
	title   *wrap.Text
	text    *prose.Editor
	content fyne.CanvasObject
	// part is shown, as it stands in proof.
	part  string
	proof *proof.Proof
}

func newPreview(d *desk) *preview {
	p := &preview{desk: d, title: sheet.Remark(""), text: prose.New()}
	p.text.ReadOnly, p.text.Placeholder = true, language.L("这一部分还没有文字。")
	p.text.OnClick = p.goToSource
	p.text.OnSelect = func() { d.status.explain(p.text.HintAtCaret()) }
	p.text.OnShortcut = func(s fyne.Shortcut) {
		if key, ok := s.(*desktop.CustomShortcut); ok && key.KeyName == fyne.KeyReturn && key.Modifier == fyne.KeyModifierControl {
			p.goToSource(p.text.Caret())
			return
		}
		d.shortcut(s)
	}
	p.content = container.NewBorder(p.title, nil, nil, nil, p.text)
	return p
}

// fill shows the text of the part in front, or of the one that is written about there.
func (p *preview) fill() {
	part, now := p.wanted(), p.desk.session.Proof()
	if p.proof == now && p.part == part {
		return
	}
	other := part != p.part
	p.part, p.proof = part, now
	text := check.ProseOf(now.Report, part)
	if other {
		p.title.SetText(p.heading())
		p.text.Load(text)
	} else {
		p.text.SetText(text)
	}
	p.text.SetMarks(p.unfilled())
	p.follow()
}

// wanted is the part in front. Where there is no prose to be seen, what is filled in changes that of another: the one
// written last, at first the first that has some.
func (p *preview) wanted() string {
	d := p.desk
	if page, ok := d.page().(*tablesPage); d.areaOf(d.part) != nil && (!ok || page.proseShown()) {
		return d.part
	}
	if d.writing != nil && d.areaOf(d.writing.part) == d.writing {
		return d.writing.part
	}
	for i := range d.report().Sections {
		if len(d.report().Sections[i].Paragraphs) > 0 {
			return check.PartOfSection(d.report(), i)
		}
	}
	return d.part
}

func (p *preview) heading() string {
	if i := check.SectionAt(p.desk.report(), p.part); i >= 0 {
		return language.L("%s（印出来的文字，点一处去改）", p.desk.report().Heading(i))
	}
	return language.L("印出来的文字，点一处去改")
}

// section is the part as template.Spot counts sections.
func (p *preview) section() int {
	if p.part == check.PartPreamble {
		return report.Preamble
	}
	return check.SectionAt(p.desk.report(), p.part)
}

// unfilled marks what waits for something.
func (p *preview) unfilled() []prose.Mark {
	var marks []prose.Mark
	section := p.section()
	for _, u := range p.proof.Report.Unfilled {
		if u.Section == section && u.Table == "" {
			severity := form.Error
			if u.Doubtful {
				severity = form.Warning
			}
			marks = append(marks, prose.Mark{Paragraph: u.Paragraph, From: u.From, To: u.To, Severity: severity, Hint: report.Told(u.Message, u.Advice)})
		}
	}
	return marks
}

// follow highlights the sentence that the caret of the writing area is in.
func (p *preview) follow() {
	a := p.desk.areaOf(p.part)
	if a == nil || p.proof == nil {
		return
	}
	paragraph, at := a.editor.Caret()
	printed, ok := p.proof.Written(template.Spot{Section: p.section(), Paragraph: paragraph, From: at, To: at})
	text := check.ProseOf(p.proof.Report, p.part)
	if !ok || printed.Paragraph >= len(text) {
		p.text.Follow(-1, 0, 0)
		return
	}
	from, to := sentenceAt(text[printed.Paragraph], printed.From)
	p.text.Follow(printed.Paragraph, from, to)
}

// sentenceAt returns where the sentence at a place of a text begins and ends.
func sentenceAt(text string, at int) (from, to int) {
	const ends = "。；！？"
	at = min(at, len(text))
	if i := strings.LastIndexAny(text[:at], ends); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		from = i + size
	}
	to = len(text)
	if i := strings.IndexAny(text[at:], ends); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[at+i:])
		to = at + i + size
	}
	return from, to
}

// goToSource goes to where words are written.
func (p *preview) goToSource(paragraph, at int) {
	text := check.ProseOf(p.desk.session.Proof().Report, p.part)
	if paragraph >= len(text) {
		return
	}
	behind := at
	if at < len(text[paragraph]) {
		_, size := utf8.DecodeRuneInString(text[paragraph][at:])
		behind += size
	}
	source := p.desk.session.Proof().Source(template.Spot{Section: p.section(), Paragraph: paragraph, From: at, To: behind})
	d, part := p.desk, p.part
	d.leap(func() {
		d.turn(part)
		d.page().show(place{cell: -1, paragraph: source.Paragraph, from: source.From, to: source.From})
	})
}

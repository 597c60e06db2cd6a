package compare

import (
	"fmt"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/look"
	"github.com/nianbao/nianbao/ui/wrap"
)

// proseRows lists the paragraphs section by section. Of those that did not change only their number is told where changes
// alone are wanted.
func proseRows(c *compare.Comparison, onlyChanged bool) []row {
	var rows []row
	for i := range c.Sections {
		s := &c.Sections[i]
		if len(s.Paragraphs) == 0 || onlyChanged && !s.Changed() {
			continue
		}
		rows = append(rows, sectionRow{s})
		same := 0
		tell := func() {
			if same > 0 {
				rows = append(rows, noteRow(language.L("（%d 段与上年相同）", same)))
			}
			same = 0
		}
		for n := range s.Paragraphs {
			if onlyChanged && !s.Paragraphs[n].Changed() {
				same++
				continue
			}
			tell()
			rows = append(rows, &paragraphRow{section: s, number: n})
		}
		tell()
	}
	if len(rows) == 0 {
		return []row{noteRow(language.L("正文与上年一字不差。"))}
	}
	return rows
}

// sectionRow names a section and how much of it is last year's.
type sectionRow struct{ section *compare.Section }

func (r sectionRow) key() string          { return "\x00" + r.section.Heading }
func (sectionRow) chosen() bool           { return false }
func (sectionRow) target() (Target, bool) { return Target{}, false }

func (r sectionRow) similarity() string {
	return language.L("字面与上年相同 %s", compare.Share(r.section.Similarity))
}

func (r sectionRow) paint(width float32) ([]fyne.CanvasObject, float32) {
	const above = 10
	p := painter{y: above}
	bold := fyne.TextStyle{Bold: true}
	share := fyne.MeasureText(r.similarity(), p.size(), fyne.TextStyle{}).Width
	p.write(wrap.Shortened(r.section.Heading, 1, width-3*besides-share, p.size(), bold)[0], besides, look.Ink, true)
	p.right(r.similarity(), width-besides, look.Faint)
	height := p.y + p.line() + between
	p.fill(look.Rule, 0, height-1, width, 1)
	return p.objects, height
}

// paragraphRow is one paragraph with its changes.
type paragraphRow struct {
	section *compare.Section
	number  int
}

func (r *paragraphRow) paragraph() *compare.Paragraph { return &r.section.Paragraphs[r.number] }

func (r *paragraphRow) key() string {
	return fmt.Sprint(r.section.Heading, " ", r.paragraph().Now, " ", r.paragraph().Before)
}

func (r *paragraphRow) chosen() bool { return true }

// target of a paragraph that is no more is its section.
func (r *paragraphRow) target() (Target, bool) {
	there := r.section.At >= 0 || r.section.ID == compare.Preamble
	return Target{Cell: -1, Section: r.section.At, Paragraph: r.paragraph().Now}, there
}

func (r *paragraphRow) paint(width float32) ([]fyne.CanvasObject, float32) {
	p := painter{y: between}
	runs := r.paragraph().Runs
	if r.paragraph().Moved {
		runs = slices.Insert(slices.Clone(runs), 0, compare.Run{Text: language.L("（移动了位置）")})
	}
	p.passage(runs, width)
	return p.objects, p.y + between
}

// piece writes a part of a line: additions are underlined, what was taken out is struck through, so that colours only help.
func (p *painter) piece(ruler *wrap.Ruler, change compare.Change, text string, x float32) (next float32) {
	const thin = 1.2
	next = x + ruler.Width(text)
	var ink color.Color = look.Ink
	switch change {
	case compare.Added:
		ink = look.DoneInk
		p.fill(look.DoneFill, x, p.y, next-x, p.line())
		p.fill(ink, x, p.y+p.line()-2*thin, next-x, thin)
	case compare.Removed:
		ink = look.ErrorInk
		p.fill(look.ErrorFill, x, p.y, next-x, p.line())
	}
	p.write(text, x, ink, false)
	if change == compare.Removed {
		p.fill(ink, x, p.y+p.line()/2, next-x, thin)
	}
	return next
}

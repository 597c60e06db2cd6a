package template

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Misfit is something in a template that no report on a form can print as meant.
type Misfit struct {
	// Section is the part it is in, Block the block in it; of a phrase Phrase is the name.
	Section, Block, Phrase string
	// Paragraph counts from 0 in the block or phrase, From and To are offsets in bytes; all are 0 where the whole part is meant.
	Paragraph, From, To int
	// Message says what is wrong, Advice what to do.
	Message, Advice string
}

// Check holds a template against a form: sections that it does not have, fields that it does not know, conditions that cannot
// be read. Values are not asked for. A condition ends in the block it begins in, since a block may go or come alone.
func (t *Template) Check(f *form.Form) []Misfit {
	e := newEnvironment(t.empty(f), nil)
	var misfits []Misfit
	look := func(at Misfit, paragraphs []string) {
		p := printer{e: e, source: paragraphs}
		p.inspect(parse(paragraphs), nil)
		p.faults = append(p.faults, strayClosings(paragraphs)...)
		slices.SortStableFunc(p.faults, func(a, b Fault) int {
			return cmp.Or(cmp.Compare(a.Paragraph, b.Paragraph), cmp.Compare(a.From, b.From))
		})
		for _, fault := range p.faults {
			at.Paragraph, at.From, at.To, at.Message, at.Advice = fault.Paragraph, fault.From, fault.To, fault.Message, fault.Advice
			misfits = append(misfits, at)
		}
	}
	for _, part := range t.Parts {
		if part.Section != report.SectionPreamble && f.Section(part.Section) == nil {
			misfits = append(misfits, noSection(f, part.Section, ""))
			continue
		}
		for _, b := range part.Blocks {
			look(Misfit{Section: part.Section, Block: b.ID}, b.Paragraphs)
		}
	}
	for _, p := range t.Phrases {
		if p.Section != "" && p.Section != report.SectionPreamble && f.Section(p.Section) == nil {
			misfits = append(misfits, noSection(f, p.Section, p.Name))
		}
		look(Misfit{Section: p.Section, Phrase: p.Name}, strings.Split(p.Text, "\n"))
	}
	return misfits
}

// strayClosings finds the first 】 of each paragraph that nothing opens, but for one that ends what the paragraph above began.
func strayClosings(paragraphs []string) (faults []Fault) {
	above := 0
	for i, text := range paragraphs {
		open, told := 0, false
		for at, r := range text {
			switch string(r) {
			case opening:
				open++
			case closing:
				open--
			}
			if open+above < 0 && !told {
				told = true
				faults = append(faults, Fault{
					Spot:    Spot{Paragraph: i, From: at, To: at + len(closing)},
					Message: "这个「】」前面没有对应的「【」", Advice: "在字段前面补上「【」，或删去它",
				})
			}
		}
		above = max(open, 0)
	}
	return faults
}

// empty is a report that the template could have been taken over into.
func (t *Template) empty(f *form.Form) *report.Report {
	r := report.New(f, report.Office{}, f.Years.From)
	r.Supplements = t.Supplements
	return r
}

func noSection(f *form.Form, section, phrase string) Misfit {
	ids := make([]string, len(f.Sections))
	for i, s := range f.Sections {
		ids[i] = s.ID
	}
	return Misfit{
		Section: section, Phrase: phrase,
		Message: fmt.Sprintf("「%s」没有「%s」这一节", f.Name, section), Advice: "可用的有：" + strings.Join(ids, "、"),
	}
}

// CheckFile is Load for whoever writes a template: it holds what it reads against the forms that the file names, as far as
// they are at hand, and tells the lines.
func CheckFile(file string, data []byte, forms func(id string) *form.Form) error {
	d := load(file, data)
	if err := d.Err(); err != nil {
		return err
	}
	var faults []error
	seen := map[string]bool{}
	for _, id := range d.template.Forms {
		f := forms(id)
		if f == nil {
			continue
		}
		for _, m := range d.template.Check(f) {
			told := fmt.Sprintf("%s 第 %d 行：%s", file, d.line(&m), report.Told(m.Message, m.Advice))
			if !seen[told] {
				faults = append(faults, errors.New(told))
			}
			seen[told] = true
		}
	}
	return errors.Join(faults...)
}

// line returns where in the file a misfit stands.
func (d *decoder) line(m *Misfit) int {
	at := passage{section: m.Section, block: m.Block}
	switch {
	case m.Phrase != "":
		at = passage{section: m.Section, block: m.Phrase, phrase: true}
	case m.Block == "":
		at.block = d.template.Part(m.Section).Blocks[0].ID
	}
	return d.lines[at][m.Paragraph]
}

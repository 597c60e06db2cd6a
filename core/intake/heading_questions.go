package intake

import (
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// questions asks about headings that are not sure.
func (s *prose) questions() []Question {
	var list []Question
	for _, h := range s.headings {
		if h.section != nil && !h.byTable && h.alike < sameHeading {
			list = append(list, s.whichSection(h))
		}
	}
	for _, section := range s.form.Sections {
		if section.TableID == "" || len(s.headings) == 0 || has(s.headings, section) {
			continue
		}
		if at, printed := s.tables.at[section.TableID]; printed {
			list = append(list, s.withoutHeading(section, at))
		}
	}
	return list
}

// whichSection asks whether a heading means a section of the form.
func (s *prose) whichSection(h heading) Question {
	return Question{
		ID: fmt.Sprintf("heading/%d", h.first+1), Place: s.page.Blocks[h.first].Place,
		Text: fmt.Sprintf("「%s」是哪一节的标题？", h.printed),
		Choices: []Choice{
			{"是「" + h.section.Heading + "」", headAs(h.printed, h.section.ID)},
			{"是格式里没有的一节", headAs(h.printed, "")},
			{"不是标题，是上一节的正文", unhead(h.printed)},
		},
	}
}

// headAs makes a line the heading of a section.
func headAs(printed, id string) report.Command {
	return report.ReviseSections(func(old []report.Section) []report.Section {
		next := slices.Clone(old)
		for i := range next {
			if next[i].Heading == printed {
				next[i].ID = id
				return next
			}
			if at := slices.Index(next[i].Paragraphs, template.Literal(printed)); at >= 0 {
				behind := report.Section{ID: id, Heading: printed, Paragraphs: slices.Clone(next[i].Paragraphs[at+1:])}
				next[i].Paragraphs = slices.Clone(next[i].Paragraphs[:at])
				return slices.Insert(next, i+1, behind)
			}
		}
		return next
	})
}

// unhead makes a heading a paragraph of the section before it, and so what stands under it.
func unhead(printed string) report.Command {
	return report.ReviseSections(func(old []report.Section) []report.Section {
		next := slices.Clone(old)
		i := slices.IndexFunc(next, func(s report.Section) bool { return s.Heading == printed })
		if i < 1 {
			return next
		}
		next[i-1].Paragraphs = slices.Concat(next[i-1].Paragraphs, []string{template.Literal(printed)}, next[i].Paragraphs)
		return slices.Delete(next, i, i+1)
	})
}

// withoutHeading asks whether to head a table whose section the file does not head.
func (s *prose) withoutHeading(section *form.Section, at int) Question {
	name := s.form.Table(section.TableID).Name
	without := report.ReviseSections(func(old []report.Section) []report.Section {
		return slices.DeleteFunc(slices.Clone(old), func(other report.Section) bool {
			return other.ID == section.ID && other.Heading == "" && len(other.Paragraphs) == 0
		})
	})
	return Question{
		ID: "section/" + section.ID, Place: s.page.Blocks[at].Place,
		Text:    fmt.Sprintf("有%s，没有「%s」这个标题，要补上吗？不补，%s的数字在报告里印不出来", name, section.Heading, name),
		Choices: []Choice{{"照原件，不补", without}, {"补上标题", s.withHeading(section)}},
	}
}

// withHeading puts a section where the form has it.
func (s *prose) withHeading(section *form.Section) report.Command {
	order := func(id string) int {
		return slices.IndexFunc(s.form.Sections, func(other *form.Section) bool { return other.ID == id })
	}
	return report.ReviseSections(func(old []report.Section) []report.Section {
		if slices.ContainsFunc(old, func(other report.Section) bool { return other.ID == section.ID }) {
			return old
		}
		at := 0
		for i, other := range old {
			if n := order(other.ID); n >= 0 && n < order(section.ID) {
				at = i + 1
			}
		}
		return slices.Insert(slices.Clone(old), at, report.Section{ID: section.ID})
	})
}

package intake

import (
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// parts tells of all parts in print order.
func parts(r *report.Report, t *tables, s *prose, id *identity) []Part {
	list := []Part{s.titlePart(), id.officePart, id.yearPart, s.periodPart(), s.preamblePart()}
	told := map[string]bool{}
	tablesOf := func(section *form.Section) {
		for _, table := range t.form.TablesOf(section) {
			for _, p := range t.parts {
				if p.ID == table.ID && !told[p.ID] {
					told[p.ID] = true
					list = append(list, p)
				}
			}
		}
	}
	missing := func(section *form.Section) {
		list = append(list, Part{ID: section.ID, Name: section.Heading})
		tablesOf(section)
	}
	next := 0 // the section of the form to come
	for i, h := range s.headings {
		at := slices.Index(t.form.Sections, h.section)
		for ; next < at; next++ {
			if !has(s.headings, t.form.Sections[next]) {
				missing(t.form.Sections[next])
			}
		}
		next = max(next, at+1)
		list = append(list, s.sectionPart(r, i))
		if h.section != nil {
			tablesOf(h.section)
		}
	}
	for ; next < len(t.form.Sections); next++ {
		if section := t.form.Sections[next]; !has(s.headings, section) {
			missing(section)
		}
	}
	return append(list, s.signOffPart())
}

func (s *prose) titlePlace() string {
	if len(s.title.blocks) == 0 {
		return ""
	}
	return s.page.Blocks[s.title.blocks[0]].Place
}

func (s *prose) titlePart() Part {
	p := Part{ID: PartTitle, Name: "标题", Place: s.titlePlace(), Certainty: Sure}
	switch {
	case s.title.text == "":
		p.Certainty = Missing
	case s.titleFrom != "":
		p.Certainty, p.Reason = Likely, "没有报告的标题，取自"+s.titleFrom
	}
	return p
}

// preamblePlace returns where the preamble's paragraph at an index stands.
func (s *prose) preamblePlace(index int) string {
	for i, r := range s.roles {
		if r == asPreamble {
			if index == 0 {
				return s.page.Blocks[i].Place
			}
			index--
		}
	}
	return ""
}

func (s *prose) preamblePart() Part {
	p := Part{ID: PartPreamble, Name: "前言", Place: s.preamblePlace(0), Certainty: Sure}
	if len(s.preamble) == 0 {
		p.Certainty = Missing
	}
	return p
}

func (s *prose) periodPart() Part {
	p := Part{ID: PartPeriod, Name: "统计期限"}
	for i, text := range s.preamble {
		if _, odd, ok := statedPeriod(text); ok {
			p.Place, p.Certainty = s.preamblePlace(i), Sure
			if odd {
				p.Certainty, p.Reason = Doubtful, "写的日期日历上没有"
			}
			break
		}
	}
	return p
}

func (s *prose) sectionPart(r *report.Report, i int) Part {
	h := s.headings[i]
	p := Part{Name: r.Heading(i), Place: s.page.Blocks[h.first].Place, Certainty: Sure}
	if h.section == nil {
		p.Certainty, p.Reason = Likely, "格式里没有这一节，按序号认作一节"
		return p
	}
	p.ID = h.section.ID
	switch {
	case h.byTable:
		p.Certainty, p.Reason = Likely, fmt.Sprintf("标题与「%s」不同，按下面的表认出", h.section.Heading)
	case h.alike < sameHeading:
		p.Certainty, p.Reason = Doubtful, fmt.Sprintf("标题与「%s」不大相同", h.section.Heading)
	case h.alike < 1:
		p.Certainty, p.Reason = Likely, fmt.Sprintf("标题与「%s」不全相同", h.section.Heading)
	case h.rank != upper:
		p.Certainty, p.Reason = Likely, "标题没有用「"+form.Numeral(i+1)+"、」这样的序号"
	}
	return p
}

func (s *prose) signOffPart() Part {
	p := Part{ID: PartSignOff, Name: "落款", Certainty: Sure}
	if s.signedAt < 0 {
		p.Certainty = Missing
		return p
	}
	p.Place = s.page.Blocks[s.signedAt].Place
	switch {
	case s.signedAbove:
		p.Certainty, p.Reason = Likely, "印在标题下面，不在文末"
	case s.signOff.Organ == "":
		p.Certainty, p.Reason = Likely, "只有日期，没有找到单位"
	case s.signOff.Date == "":
		p.Certainty, p.Reason = Likely, "只有单位，没有找到日期"
	}
	return p
}

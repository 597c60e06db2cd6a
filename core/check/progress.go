package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// State is how far a part of a report has come.
type State int

// The states, from nothing to finished.
const (
	// Empty: nothing is there yet.
	Empty State = iota
	Begun
	// Disputed: something is there and a finding is open.
	Disputed
	Done
)

// The parts of a report that are no sections. The sign-off is one of the facts.
const (
	PartFacts    = "facts"
	PartPreamble = sectionPreamble
)

// Part is one part of a report and how far it has come.
type Part struct {
	// ID is PartFacts, PartPreamble, the id of a section, or # and a section's number where the section has no id or
	// one that stood before.
	ID string
	// Title is the heading as printed.
	Title string
	State State
	// Errors, Warnings and Notices count the findings that are not explained.
	Errors, Warnings, Notices int
	// Detail says in a few words what is there.
	Detail string
}

// Progress tells the parts of a report in print order, each with its share of the findings.
func Progress(r *report.Report, findings []Finding) []Part {
	parts := []Part{factsPart(r), prosePart(PartPreamble, "前言", r.Preamble)}
	for i := range r.Sections {
		parts = append(parts, sectionPart(r, i))
	}
	index := make(map[string]int, len(parts))
	for i := range parts {
		index[parts[i].ID] = i
	}
	for i := range findings {
		f := &findings[i]
		p := &parts[index[PartOf(r, f)]]
		switch {
		case f.Severity == form.Error:
			p.Errors++
		case f.Explanation != nil:
		case f.Severity == form.Warning:
			p.Warnings++
		default:
			p.Notices++
		}
	}
	for i := range parts {
		if p := &parts[i]; p.State != Empty && p.Errors+p.Warnings > 0 {
			p.State = Disputed
		}
	}
	return parts
}

// PartOf returns the id of the one part that a finding belongs to.
func PartOf(r *report.Report, f *Finding) string {
	switch f.Section {
	case sectionPreamble:
		return PartPreamble
	case sectionSignOff:
		return PartFacts
	}
	if f.Section != "" && r.Section(f.Section) >= 0 {
		return f.Section
	}
	if len(f.Addresses) > 0 {
		if i := r.Form.Cell(f.Addresses[0]); i >= 0 {
			return partOfTable(r, tableOf(&r.Form.Cells()[i]))
		}
	}
	// Of a section without id, and of the notes under a table, a finding knows the printed name only.
	for i := range r.Sections {
		if heading := r.Heading(i); f.Place == heading || strings.HasPrefix(f.Place, heading+" 第 ") {
			return partOfSection(r, i)
		}
	}
	for _, t := range r.Form.Tables {
		if strings.HasPrefix(f.Place, t.Name+" 表后注") {
			return partOfTable(r, t.ID)
		}
	}
	return PartFacts
}

// SectionAt returns the index of the section that a part is, or -1 where the part is none.
func SectionAt(r *report.Report, part string) int {
	for i := range r.Sections {
		if partOfSection(r, i) == part {
			return i
		}
	}
	return -1
}

func partOfSection(r *report.Report, i int) string {
	if id := r.Sections[i].ID; id != "" && r.Section(id) == i {
		return id
	}
	return fmt.Sprintf("#%d", i+1)
}

// partOfTable returns the section a table is printed in, the facts where the report lacks that section.
func partOfTable(r *report.Report, table string) string {
	for _, s := range r.Form.Sections {
		for _, t := range r.Form.TablesOf(s) {
			if t.ID == table && r.Section(s.ID) >= 0 {
				return s.ID
			}
		}
	}
	return PartFacts
}

// tableOf returns the id of the table a cell stands in or behind.
func tableOf(c *form.Cell) string {
	if c.Line != nil {
		return c.Line.After
	}
	return c.Table.ID
}

func factsPart(r *report.Report) Part {
	p := Part{ID: PartFacts, Title: "封面与单位", State: Begun}
	switch {
	case r.Office.Name == "" && r.SignOff.Date == "":
		p.State, p.Detail = Empty, "还没有写单位名称"
	case r.Office.Name == "":
		p.Detail = "还没有写单位名称"
	case r.SignOff.Absent:
		p.Detail = "没有落款"
	case r.SignOff.Date == "":
		p.Detail = "还没有写成文日期"
	default:
		p.State, p.Detail = Done, r.SignOff.Date
		if date, ok := readDate(r.SignOff.Date); ok {
			p.Detail = chinese(date) + "成文"
		}
	}
	return p
}

func prosePart(id, title string, paragraphs []string) Part {
	p := Part{ID: id, Title: title, Detail: "还没有内容"}
	if n := characters(paragraphs); n > 0 {
		p.State, p.Detail = Done, fmt.Sprintf("%d 字", n)
	}
	return p
}

func sectionPart(r *report.Report, i int) Part {
	id := partOfSection(r, i)
	p := prosePart(id, r.Heading(i), r.Sections[i].Paragraphs)
	own := r.Form.Section(id)
	if own == nil {
		return p
	}
	var details []string
	begun, done := p.State == Done, true
	for _, t := range r.Form.TablesOf(own) {
		state := r.Table(t.ID)
		filled, all := filledIn(r, t)
		begun = begun || filled > 0 || state.Complete
		done = done && (filled == all || state.Complete) && !state.Absent
		switch {
		case state.Absent:
			details = append(details, "没有"+t.Name)
		case filled == all:
			details = append(details, t.Name+"已填齐")
		case filled == 0:
			details = append(details, t.Name+"还没有填")
		default:
			details = append(details, fmt.Sprintf("%s：已填 %d 格，共 %d 格", t.Name, filled, all))
		}
	}
	if len(details) == 0 {
		return p
	}
	if p.State == Done {
		details = append(details, p.Detail)
	}
	p.Detail = strings.Join(details, "；")
	switch {
	case !begun:
		p.State = Empty
	case done:
		p.State = Done
	default:
		p.State = Begun
	}
	return p
}

// filledIn counts the cells that people fill in, of a table and the lines behind it.
func filledIn(r *report.Report, t *form.Table) (filled, all int) {
	state := r.Table(t.ID)
	for i := range r.Form.Cells() {
		c := &r.Form.Cells()[i]
		if tableOf(c) != t.ID || r.Locked(i) {
			continue
		}
		if c.Table != nil && (state.Absent || slices.Contains(state.AbsentRows, c.Row.Key())) {
			continue
		}
		all++
		if !r.Held(i).Empty() {
			filled++
		}
	}
	return filled, all
}

// characters counts what is written, without blanks.
func characters(paragraphs []string) int {
	n := 0
	for _, p := range paragraphs {
		for _, r := range p {
			if !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}

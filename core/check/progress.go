package check

import (
	"fmt"
	"slices"
	"strings"

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

// The parts of a report that are no sections. The sign-off is one of the facts. PartUnsorted is there only while it has
// text.
const (
	PartFacts    = "facts"
	PartPreamble = sectionPreamble
	PartUnsorted = "unsorted"
)

// Part is one part of a report and how far it has come.
type Part struct {
	// ID is PartFacts, PartPreamble, PartUnsorted, the id of a section, or # and a section's number where the section has no id or
	// one that stood before.
	ID string
	// Title is the heading as printed.
	Title string
	State State
	// Tally counts its findings.
	Tally
	// Detail says in a few words what is there.
	Detail string
}

// Progress tells the parts of a report in print order, each with its share of the findings. A part that is Unfilled somewhere
// is not done.
func Progress(r *report.Report, findings []Finding) []Part {
	parts := []Part{factsPart(r), prosePart(PartPreamble, "前言", r.Preamble)}
	for i := range r.Sections {
		parts = append(parts, sectionPart(r, i))
	}
	if len(r.Unsorted) > 0 {
		unsorted := prosePart(PartUnsorted, "未归类", r.Unsorted)
		unsorted.State = Begun
		parts = append(parts, unsorted)
	}
	index := make(map[string]int, len(parts))
	for i := range parts {
		index[parts[i].ID] = i
	}
	for i := range findings {
		parts[index[findings[i].Part]].add(&findings[i])
	}
	for i := range r.Unfilled {
		if p := &parts[index[partOfUnfilled(r, &r.Unfilled[i])]]; p.State == Done {
			p.State = Begun
		}
	}
	for i := range parts {
		if p := &parts[i]; p.State != Empty && p.Errors+p.Warnings > 0 {
			p.State = Disputed
		}
	}
	return parts
}

// ProseOf returns the paragraphs of a part, nil where it has none or the report lacks it.
func ProseOf(r *report.Report, part string) []string {
	switch part {
	case PartPreamble:
		return r.Preamble
	case PartUnsorted:
		return r.Unsorted
	}
	if i := SectionAt(r, part); i >= 0 {
		return r.Sections[i].Paragraphs
	}
	return nil
}

func partOfUnfilled(r *report.Report, u *report.Unfilled) string {
	switch u.Section {
	case report.Preamble:
		return PartPreamble
	case report.Notes:
		return PartOfTable(r, u.Table)
	}
	return PartOfSection(r, u.Section)
}

// partOf derives the part that a finding belongs to from its section and its cells.
func partOf(r *report.Report, f *Finding) string {
	switch {
	case f.Section == sectionPreamble:
		return PartPreamble
	case f.Section != "" && r.Section(f.Section) >= 0:
		return f.Section
	case len(f.Addresses) > 0:
		if cell := r.Form.Cell(f.Addresses[0]); cell >= 0 {
			return PartOfCell(r, cell)
		}
	}
	return PartFacts
}

// PartOfCell returns the part where the cell at an index of Form.Cells is edited.
func PartOfCell(r *report.Report, cell int) string {
	return PartOfTable(r, tableOf(&r.Form.Cells()[cell]))
}

// SectionAt returns the index of the section that a part is, or -1 where the part is none.
func SectionAt(r *report.Report, part string) int {
	for i := range r.Sections {
		if PartOfSection(r, i) == part {
			return i
		}
	}
	return -1
}

// PartOfSection returns the part that the section at an index is.
func PartOfSection(r *report.Report, i int) string {
	if id := r.Sections[i].ID; id != "" && r.Section(id) == i {
		return id
	}
	return fmt.Sprintf("#%d", i+1)
}

// PartOfTable returns the section a table is printed in, the facts where the report lacks that section.
func PartOfTable(r *report.Report, table string) string {
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
	if n := report.Characters(paragraphs...); n > 0 {
		p.State, p.Detail = Done, fmt.Sprintf("%d 字", n)
	}
	return p
}

func sectionPart(r *report.Report, i int) Part {
	id := PartOfSection(r, i)
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

package template

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// Mentions returns where the prose of a report, notes included, speaks of each of its supplements.
func Mentions(r *report.Report) map[string][]Spot {
	m := newMentions(r)
	found := map[string][]Spot{}
	for part, paragraphs := range r.Prose() {
		for _, t := range Scan(paragraphs) {
			m.in(paragraphs[t.Paragraph][t.From:t.To], func(name string, from int) {
				at := Spot{part.Section, part.Table, t.Paragraph, t.From + from, t.From + from + len(name)}
				found[name] = append(found[name], at)
			})
		}
	}
	return found
}

// Redefine returns the edit that puts a supplement in place of the one of a name. The prose follows to another name.
func Redefine(r *report.Report, from string, to report.Supplement) report.Command {
	m := newMentions(r)
	next := slices.Clone(r.Supplements)
	for i := range next {
		if next[i].Name == from {
			next[i] = to
		}
	}
	edits := []report.Command{report.SetSupplements(next)}
	sections, changed := slices.Clone(r.Sections), false
	for part, written := range r.Prose() {
		paragraphs := slices.Clone(written)
		for _, t := range slices.Backward(Scan(paragraphs)) {
			text := paragraphs[t.Paragraph]
			var renamed strings.Builder
			behind := t.From
			m.in(text[t.From:t.To], func(name string, at int) {
				if name == from {
					renamed.WriteString(text[behind:t.From+at] + to.Name)
					behind = t.From + at + len(from)
				}
			})
			paragraphs[t.Paragraph] = text[:t.From] + renamed.String() + text[behind:]
		}
		switch {
		case slices.Equal(paragraphs, written):
		case part.Section >= 0:
			sections[part.Section].Paragraphs, changed = paragraphs, true
		case part.Section == report.Notes:
			state := r.Table(part.Table)
			state.Notes = &paragraphs
			edits = append(edits, report.SetTable(part.Table, state))
		default:
			edits = append(edits, report.SetPreamble(paragraphs))
		}
	}
	if changed {
		edits = append(edits, report.SetSections(sections))
	}
	return report.Together("修改补充事项", edits...)
}

// mentions finds names in what stands between brackets.
type mentions struct {
	// names are all that a field may have, the longest first, supplements says which of them are supplements.
	names       []string
	supplements map[string]bool
}

func newMentions(r *report.Report) *mentions {
	m := &mentions{supplements: map[string]bool{}}
	for i := range r.Supplements {
		m.supplements[r.Supplements[i].Name] = true
		m.names = append(m.names, r.Supplements[i].Name)
	}
	for _, f := range r.Form.Fields {
		m.names = append(append(m.names, f.Name), f.Aliases...)
	}
	// A name within a longer one is not meant: 公开数 in 主动公开数.
	slices.SortStableFunc(m.names, func(a, b string) int { return len(b) - len(a) })
	return m
}

func (m *mentions) in(text string, found func(name string, at int)) {
	for at := 0; at < len(text); {
		i := slices.IndexFunc(m.names, func(name string) bool { return name != "" && strings.HasPrefix(text[at:], name) })
		if i < 0 {
			at++
			continue
		}
		if m.supplements[m.names[i]] {
			found(m.names[i], at)
		}
		at += len(m.names[i])
	}
}

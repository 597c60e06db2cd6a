package template

import (
	"slices"

	"github.com/nianbao/nianbao/core/report"
)

// Apply returns the edit that takes a template over into the parts named: sections without prose get the template's,
// those with prose keep it and get the template's behind it. What stands there already is not put there twice. Supplements
// that the report lacks are added.
func (t *Template) Apply(r *report.Report, sections []string) report.Command {
	origin := t.originIn(r)
	commands := t.ask(r)
	for _, part := range t.Parts {
		prose, there := proseOf(r, part.Section)
		if !there || !slices.Contains(sections, part.Section) {
			continue
		}
		if part.Section == report.SectionPreamble && r.PreambleAsOffered() {
			prose = nil
		}
		next := slices.Clone(prose)
		for _, b := range part.Blocks {
			known := origin.Block(b.ID)
			if known != nil && known.Section == part.Section && report.Run(prose, known.Paragraphs) >= 0 {
				continue // as an earlier version had it: to be updated, not to be said twice
			}
			if report.Run(next, b.Paragraphs) < 0 {
				next = append(next, b.Paragraphs...)
			}
			if known == nil {
				origin.Blocks = append(origin.Blocks, b.origin(part.Section))
			} else {
				*known = b.origin(part.Section)
			}
		}
		if !slices.Equal(next, prose) {
			commands = append(commands, setProse(part.Section, next))
		}
	}
	return report.Together("套用模板「"+t.Name+"」", append(commands, t.record(r, origin))...)
}

// Unwritten returns the parts of the template for which a report has no words of its own yet. What the form offers for a
// preamble is nobody's.
func (t *Template) Unwritten(r *report.Report) []string {
	var sections []string
	for _, part := range t.Parts {
		prose, there := proseOf(r, part.Section)
		if there && (len(prose) == 0 || part.Section == report.SectionPreamble && r.PreambleAsOffered()) {
			sections = append(sections, part.Section)
		}
	}
	return sections
}

// ask returns the edit that adds the supplements a report lacks, none if it has all.
func (t *Template) ask(r *report.Report) []report.Command {
	all := slices.Clone(r.Supplements)
	for _, s := range t.Supplements {
		if _, declared := r.Supplement(s.Name); !declared {
			s.Value = ""
			all = append(all, s)
		}
	}
	if len(all) == len(r.Supplements) {
		return nil
	}
	return []report.Command{report.SetSupplements(all)}
}

// originIn returns what a report keeps of the template, made ready to be written anew for this version.
func (t *Template) originIn(r *report.Report) *report.Origin {
	var origin report.Origin
	if known := r.Origin(t.ID); known != nil {
		origin = *known
		origin.Blocks = slices.Clone(known.Blocks)
	}
	origin.Template, origin.Name, origin.Version, origin.Issuer = t.ID, t.Name, t.Version, t.Issuer
	return &origin
}

// record returns the edit that keeps an origin among those of a report.
func (t *Template) record(r *report.Report, origin *report.Origin) report.Command {
	origins := slices.Clone(r.Origins)
	if i := slices.IndexFunc(origins, func(o report.Origin) bool { return o.Template == t.ID }); i >= 0 {
		origins[i] = *origin
	} else if len(origin.Blocks) > 0 {
		origins = append(origins, *origin)
	}
	return report.SetOrigins(origins)
}

func (b *Block) origin(section string) report.OriginBlock {
	return report.OriginBlock{ID: b.ID, Section: section, Paragraphs: b.Paragraphs, Locked: b.Locked}
}

// proseOf returns the prose of a section by its id, or of the preamble.
func proseOf(r *report.Report, section string) (paragraphs []string, there bool) {
	if section == report.SectionPreamble {
		return r.Preamble, true
	}
	if i := r.Section(section); i >= 0 && section != "" {
		return r.Sections[i].Paragraphs, true
	}
	return nil, false
}

func setProse(section string, paragraphs []string) report.Command {
	if section == report.SectionPreamble {
		return report.SetPreamble(paragraphs)
	}
	return report.SetParagraphs(section, paragraphs)
}

package template

import (
	"slices"

	"github.com/nianbao/nianbao/core/report"
)

// Fate is what an update does with a block.
type Fate int

const (
	// Replace: the report has the old words still, the new ones take their place.
	Replace Fate = iota
	// Add: the block is new.
	Add
	// Remove: the block is gone from the template and the report has its words still.
	Remove
	// Rewritten: the office has written its own words; they stay, and the new ones are shown.
	Rewritten
)

// Change is what an update would do to a report.
type Change struct {
	Fate    Fate
	Section string
	// Block is the id in the newer template, of a block that is gone there the one in the older.
	Block  string
	Locked bool
	// Before are the paragraphs as they stood in the template that the report came from, Now the words of the report in their
	// place as far as that can be told, After those of the newer template. Before is After where only the lock is new.
	Before, Now, After []string
}

// Updates compares the template a report came from with another version of it and tells every difference in the parts that
// were taken over, and the words for sections that are empty.
func Updates(r *report.Report, next *Template) []Change {
	var changes []Change
	for _, m := range merges(r, next) {
		for i := range m.steps {
			if m.steps[i].told {
				changes = append(changes, m.steps[i].Change)
			}
		}
	}
	return changes
}

// Update returns the edit that makes the changes for which accept says true, and records the version. Prose that the office
// has written is never replaced: Rewritten changes are put behind it if accepted. What is not accepted is told again when
// the template is compared again, but for Rewritten changes.
func Update(r *report.Report, next *Template, accept func(c Change) bool) report.Command {
	label := "更新模板「" + next.Name + "」"
	if r.Origin(next.ID) == nil {
		return report.Together(label)
	}
	origin := next.originIn(r)
	// Blocks of sections that the report does not have any more stay as they are known.
	origin.Blocks = slices.DeleteFunc(origin.Blocks, func(b report.OriginBlock) bool {
		_, there := proseOf(r, b.Section)
		return there
	})
	var prose []report.Command
	for _, m := range merges(r, next) {
		paragraphs, blocks := m.settle(accept)
		for _, b := range blocks {
			for origin.Block(b.ID) != nil {
				b.ID += "-old"
			}
			origin.Blocks = append(origin.Blocks, b)
		}
		if !slices.Equal(paragraphs, m.prose) {
			prose = append(prose, setProse(m.section, paragraphs))
		}
	}
	// The locks of the newer version are known first, so that those of the older keep no word from being replaced.
	commands := append(next.ask(r), next.record(r, origin))
	return report.Together(label, append(commands, prose...)...)
}

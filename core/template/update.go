package template

import "github.com/nianbao/nianbao/core/report"

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
	Block   string
	Locked  bool
	// Before are the paragraphs as they stood in the template that the report came from, Now the words of the report in their
	// place as far as that can be told, After those of the newer template.
	Before, Now, After []string
}

// Updates compares the template a report came from with another version of it and tells every difference.
func Updates(r *report.Report, next *Template) []Change { return nil }

// Update returns the edit that makes the changes for which accept says true, and records the version. Prose that the office
// has written is never replaced: Rewritten changes are put behind it if accepted.
func Update(r *report.Report, next *Template, accept func(c Change) bool) report.Command { return nil }

package find

import "github.com/nianbao/nianbao/core/report"

// Replace returns the one edit that puts other words in place of the hits, nil if none can be replaced, and how many
// hits stay as they are because their text follows from the form, the office or the numbers.
func Replace(r *report.Report, hits []Hit, with string) (command report.Command, skipped int) {
	return nil, len(hits)
}

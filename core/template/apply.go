package template

import "github.com/nianbao/nianbao/core/report"

// Apply returns the edit that takes a template over into the parts named: sections without prose get the template's,
// those with prose keep it and get the template's behind it. Supplements that the report lacks are added.
func (t *Template) Apply(r *report.Report, sections []string) report.Command { return nil }

// FromReport makes a template of a report's prose as written. Every run of paragraphs for which locked says true becomes a
// locked block.
func FromReport(r *report.Report, id, name string, locked func(section string, paragraph int) bool) *Template {
	return nil
}

package findings

import (
	"strings"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
)

// filter is what the clerk wants to see, and how.
type filter struct {
	hidden map[form.Severity]bool
	// here shows the part being edited only, explained also what is explained, inOrder the order of the report instead
	// of the gravest first.
	here, explained, inOrder bool
	text                     string
	// open are the keys of unfolded groups.
	open map[string]bool
}

// entry is one line of the list: a finding, or several of one kind folded into one.
type entry struct {
	key     string
	finding *check.Finding
	// members is how many findings a fold stands for, 0 for a finding of its own.
	members int
	// inside marks the members below an open fold.
	inside, open bool
}

// foldFrom is how many findings of one rule in one table are folded: an empty table has hundreds.
const foldFrom = 4

// foldKey names the fold of findings of one rule in one table, "" for those that are never folded.
func foldKey(f *check.Finding) string {
	if len(f.Addresses) == 0 {
		return ""
	}
	table, _, _ := strings.Cut(string(f.Addresses[0]), "/")
	key := f.Severity.String() + "/" + f.Rule + "/" + table
	if f.Explanation != nil {
		key += "/explained"
	}
	return key
}

func (v *filter) passes(p *Panel, f *check.Finding) bool {
	if v.hidden[f.Severity] || (f.Explanation != nil && !v.explained) {
		return false
	}
	if v.here && p.part != "" && f.Part != p.part {
		return false
	}
	if v.text == "" {
		return true
	}
	for _, field := range []string{f.Rule, f.Place, f.Message, f.Excerpt} {
		if strings.Contains(strings.ToLower(field), strings.ToLower(v.text)) {
			return true
		}
	}
	return false
}

// entries returns the lines of the list.
func (v *filter) entries(p *Panel) []entry {
	severities := []form.Severity{form.Error, form.Warning, form.Notice}
	var chosen []*check.Finding
	for _, s := range severities {
		for i := range p.all {
			if f := &p.all[i]; (v.inOrder || f.Severity == s) && v.passes(p, f) {
				chosen = append(chosen, f)
			}
		}
		if v.inOrder {
			break
		}
	}
	folds := map[string][]*check.Finding{}
	for _, f := range chosen {
		if key := foldKey(f); key != "" {
			folds[key] = append(folds[key], f)
		}
	}
	var entries []entry
	told := map[string]bool{}
	for _, f := range chosen {
		key := foldKey(f)
		members := folds[key]
		if len(members) < foldFrom {
			entries = append(entries, entry{key: f.ID, finding: f})
			continue
		}
		if told[key] {
			continue
		}
		told[key] = true
		entries = append(entries, entry{key: key, finding: members[0], members: len(members), open: v.open[key]})
		if v.open[key] {
			for _, m := range members {
				entries = append(entries, entry{key: m.ID, finding: m, inside: true})
			}
		}
	}
	return entries
}

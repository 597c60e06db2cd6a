package check

import "github.com/nianbao/nianbao/core/form"

// Tally counts findings that have no explanation, by their severity, and those that have one.
type Tally struct {
	Errors, Warnings, Notices int
	// Explained counts the findings with a valid explanation, which are in none of the others.
	Explained int
}

// Count tallies findings. Notices are among what is counted, though none of them is Open.
func Count(findings []Finding) Tally {
	var t Tally
	for i := range findings {
		t.add(&findings[i])
	}
	return t
}

func (t *Tally) add(f *Finding) {
	switch {
	case f.Severity == form.Error:
		t.Errors++
	case f.Explanation != nil:
		t.Explained++
	case f.Severity == form.Warning:
		t.Warnings++
	default:
		t.Notices++
	}
}

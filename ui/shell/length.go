package shell

import (
	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
)

// length is how much prose of a report is printed, by part: a letter typed counts its own part again and no other.
type length struct {
	parts map[string]int
	whole int
}

func lengthOf(r *report.Report) length {
	l := length{parts: map[string]int{}}
	l.set(check.PartPreamble, r.Preamble)
	for i := range r.Sections {
		l.set(check.PartOfSection(r, i), r.Sections[i].Paragraphs)
	}
	return l
}

// set counts the prose of a part.
func (l *length) set(part string, paragraphs []string) {
	n := report.Characters(paragraphs...)
	l.whole += n - l.parts[part]
	l.parts[part] = n
}

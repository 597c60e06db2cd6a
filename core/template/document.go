package template

import (
	"slices"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Extension of a template file.
const Extension = ".nianbao-template"

// Template is a draft of prose for a kind of office, and phrases to insert.
type Template struct {
	// ID is unique in a library: lower-case letters, digits, underscores, hyphens. A file with the same id and a later
	// Version is an update.
	ID, Name string
	// Version tells the states of a template apart and orders them: "1", "2", "2027.1".
	Version string
	// Issuer is the office that gave it out, "" for the built-in ones and one's own.
	Issuer string
	// About says in a sentence for whom and what it is.
	About string
	// Forms are the ids of the national forms it is written for, Kinds the kinds of office; none means all.
	Forms []string
	Kinds []report.Kind
	// Supplements are what it asks of the office.
	Supplements []report.Supplement
	// Parts hold the prose in the order of the form.
	Parts   []Part
	Phrases []Phrase
	// BuiltIn templates cannot be changed or deleted.
	BuiltIn bool
}

// Part is the prose for one section.
type Part struct {
	// Section is the id of the form's section, report.SectionPreamble for the preamble.
	Section string
	Blocks  []Block
}

// Block is a run of paragraphs that stay together.
type Block struct {
	// ID is unique in the template. One that was left out is made of the section and the place in it.
	ID         string
	Paragraphs []string
	// Locked paragraphs may not be changed by whoever takes the template over.
	Locked bool
}

// Phrase is words to insert where they are needed.
type Phrase struct {
	Name string
	// Section is the id of the section it is meant for, "" for any.
	Section string
	// Text has a paragraph a line.
	Text string
}

// Part returns the prose for a section, or nil.
func (t *Template) Part(section string) *Part {
	for i := range t.Parts {
		if t.Parts[i].Section == section {
			return &t.Parts[i]
		}
	}
	return nil
}

// Fits reports whether a template is written for a report's form and kind of office. Any template fits an office that does
// not say of which kind it is.
func (t *Template) Fits(f *form.Form, kind report.Kind) bool {
	ofForm := len(t.Forms) == 0 || slices.Contains(t.Forms, f.ID) || f.Extends != "" && slices.Contains(t.Forms, f.Extends)
	return ofForm && (len(t.Kinds) == 0 || kind == "" || slices.Contains(t.Kinds, kind))
}

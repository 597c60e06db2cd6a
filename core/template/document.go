package template

import (
	"io/fs"

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
	// ID is unique in the template.
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
	Text    string
}

// Load reads a template file. The error joins what is wrong with it, line by line.
func Load(file string, data []byte) (*Template, error) { return nil, nil }

// Encode writes a template file: the same bytes for the same template.
func (t *Template) Encode() ([]byte, error) { return nil, nil }

// Fits reports whether a template is written for a report's form and kind of office.
func (t *Template) Fits(f *form.Form, kind report.Kind) bool { return false }

// Library holds the templates at hand.
type Library struct{ templates []*Template }

// LoadLibrary reads every template below the given folders; the first one has the built-in ones. A template in a later
// folder takes the place of one with the same id. What is wrong with one file keeps no other from use: the error joins it.
func LoadLibrary(folders ...fs.FS) (*Library, error) { return &Library{}, nil }

// Templates returns all, the office's own before the built-in ones.
func (l *Library) Templates() []*Template { return l.templates }

// ByID returns the template with an id, or nil.
func (l *Library) ByID(id string) *Template { return nil }

// For returns those that fit, the best first: of this very kind before those for all kinds, issued ones before built-in ones.
func (l *Library) For(f *form.Form, kind report.Kind) []*Template { return nil }

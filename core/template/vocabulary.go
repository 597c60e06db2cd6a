package template

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Entry is one field that prose may use.
type Entry struct {
	// Name is what stands between the brackets, Group what heads it in a list.
	Name, Group string
	// Value is as it would be printed now, "" while it has none; Missing then says why.
	Value, Missing string
	// Place says by printed labels where the value comes from; Cells are those it is made of, none for facts.
	Place string
	Cells []form.Address
	// Supplement says that it is a supplement of the report, which is filled in where supplements are.
	Supplement bool
	// Fact says that it is a fact of cover, office and year.
	Fact bool
	// Seldom fields are listed only when they are searched.
	Seldom bool
}

// Vocabulary is every field that a report's prose may use, with the values it has at the moment.
type Vocabulary struct{}

// NewVocabulary looks a report over. last is last year's report or nil.
func NewVocabulary(r, last *report.Report) *Vocabulary { return &Vocabulary{} }

// Entries lists the fields in the order a clerk looks for them: facts, supplements, table by table.
func (v *Vocabulary) Entries() []Entry { return nil }

// Lookup returns what stands between brackets as an entry, format and arithmetic included (新收申请总数·同比); problem is one
// sentence that says why it is none.
func (v *Vocabulary) Lookup(text string) (e Entry, problem string) { return Entry{}, "" }

// Search returns the fields that best fit what somebody typed, the best first.
func (v *Vocabulary) Search(typed string, most int) []Entry { return nil }

// NameOf returns the field that is the sum of some cells, "" where the form names none.
func (v *Vocabulary) NameOf(cells []form.Address) string { return "" }

package form

import (
	"crypto/rand"
	"slices"
	"strconv"
	"strings"
)

// Variant is a local form as somebody edits it: what it adds to its national form, in print order. It may be half done;
// Faults tells what keeps it from being a form.
type Variant struct {
	ID, Name string
	// Deviation is why sections were added; "" where none are.
	Deviation string
	Preamble  []string
	// Sections are all sections in print order, the national ones in the order of their form.
	Sections []VariantSection
	Notes    []VariantNote
	Lines    []Line
	Tables   []VariantTable
	Cover    bool
	SignOff  SignOffStyle

	national *Form
	// lastID is the highest number that an id was made of. Those of what was deleted are not given out again: a report may
	// hold cells under them.
	lastID int
	// kept are entries of the file that no field shows, such as claims.
	kept []keptEntry
}

// SignOffStyle is how the form wants reports signed; a report may differ.
type SignOffStyle struct {
	// DateFirst prints the date above the organ.
	DateFirst bool `yaml:"date_first,omitempty"`
	// Stamped leaves the room for a stamp.
	Stamped bool `yaml:"stamped,omitempty"`
}

// VariantSection is a section, of which a variant may change more where it is Local.
type VariantSection struct {
	ID, Heading string
	Local       bool
	// Guide is kept for local sections only.
	Guide []Guide
	Limit Limit
}

// VariantNote is a paragraph under a table.
type VariantNote struct{ After, Text string }

// VariantTable is a local table of one block.
type VariantTable struct {
	ID, Name string
	// After is the id of the national table it is printed behind.
	After string
	// Title is a row across the table above its heads, Stub the head above the row labels.
	Title, Stub   string
	Columns, Rows []VariantLabel
	Guide         []Guide
	// Fixed says that the table was written by hand with what no field shows. It stays as it is.
	Fixed bool

	// layout is one that was written by hand, nil for the computed one.
	layout *Layout
	kept   keptEntry
}

// VariantLabel is a row or a column, or a group of them.
type VariantLabel struct {
	ID, Text string
	// Keyed says that the id of a group is part of the addresses below it, as in files written by hand. Groups made in the
	// window are not keyed: rows may change their group and keep their cells.
	Keyed bool
	// Kind and Unit belong to columns.
	Kind Kind
	Unit string
	// Total is the sum of all others, within a group of the others of that group.
	Total    bool
	Children []VariantLabel
}

// NewVariant begins a local form on a national one. Its id tells it from the forms of other offices.
func NewVariant(national *Form, name string) *Variant {
	v := &Variant{ID: "local-" + strings.ToLower(rand.Text()[:8]), Name: name, Preamble: slices.Clone(national.Preamble), national: national}
	for _, s := range national.Sections {
		v.Sections = append(v.Sections, VariantSection{ID: s.ID, Heading: s.Heading, Limit: s.Limit})
	}
	return v
}

// National returns the form that the variant extends.
func (v *Variant) National() *Form { return v.national }

// NewID makes an id that nothing in the variant has or had: row_12.
func (v *Variant) NewID(kind string) string {
	v.lastID++
	return kind + "_" + strconv.Itoa(v.lastID)
}

// Headings returns the wordings that a section may have, that of the national form first; none for a local section, which
// may have any.
func (v *Variant) Headings(section string) []string {
	s := v.national.Section(section)
	if s == nil {
		return nil
	}
	return append([]string{s.Heading}, s.Accepts...)
}

// tableName returns what a national or a local table is called.
func (v *Variant) tableName(id string) string {
	if t := v.national.Table(id); t != nil {
		return t.Name
	}
	if i := v.table(id); i >= 0 {
		return v.Tables[i].Name
	}
	return ""
}

func (v *Variant) table(id string) int {
	return slices.IndexFunc(v.Tables, func(t VariantTable) bool { return t.ID == id })
}

// Deviates reports whether the variant has sections that the national form does not have.
func (v *Variant) Deviates() bool {
	return slices.ContainsFunc(v.Sections, func(s VariantSection) bool { return s.Local })
}

// Clone returns a copy that shares nothing that is edited.
func (v *Variant) Clone() *Variant {
	next := *v
	next.Preamble, next.Sections = slices.Clone(v.Preamble), slices.Clone(v.Sections)
	next.Notes, next.Lines, next.Tables = slices.Clone(v.Notes), slices.Clone(v.Lines), slices.Clone(v.Tables)
	for i := range next.Tables {
		t := &next.Tables[i]
		t.Columns, t.Rows = cloneLabels(t.Columns), cloneLabels(t.Rows)
	}
	return &next
}

func cloneLabels(labels []VariantLabel) []VariantLabel {
	next := slices.Clone(labels)
	for i := range next {
		next[i].Children = cloneLabels(next[i].Children)
	}
	return next
}

// eachLabel visits labels from top to bottom, groups before what is in them. at counts them, key is the part of an address
// that a label with cells has.
func eachLabel(labels []VariantLabel, visit func(at int, key string, l *VariantLabel)) {
	at := 0
	var below func(labels []VariantLabel, prefix string)
	below = func(labels []VariantLabel, prefix string) {
		for i := range labels {
			l := &labels[i]
			visit(at, prefix+l.ID, l)
			at++
			if l.Keyed {
				below(l.Children, prefix+l.ID+".")
			} else {
				below(l.Children, prefix)
			}
		}
	}
	below(labels, "")
}

// sum is a total with the labels it adds up.
type sum struct {
	total *VariantLabel
	of    []*VariantLabel
	// group is the label of the group it sums, "" for the whole table.
	group string
}

// sums finds the totals among labels, those of groups first. summed are the labels that stand for all of them.
func sums(labels []VariantLabel, group string) (found []sum, summed []*VariantLabel) {
	var total *VariantLabel
	for i := range labels {
		l := &labels[i]
		switch {
		case len(l.Children) > 0:
			inner, below := sums(l.Children, l.Text)
			found, summed = append(found, inner...), append(summed, below...)
		case l.Total:
			total = l
		default:
			summed = append(summed, l)
		}
	}
	if total == nil {
		return found, summed
	}
	return append(found, sum{total, summed, group}), []*VariantLabel{total}
}

func countLeaves(labels []VariantLabel) int {
	n := 0
	for _, l := range labels {
		if len(l.Children) == 0 {
			n++
		}
		n += countLeaves(l.Children)
	}
	return n
}

func levels(labels []VariantLabel) int {
	deepest := 0
	for _, l := range labels {
		deepest = max(deepest, 1+levels(l.Children))
	}
	return deepest
}

// Package report holds what one office answered for one year: cells, prose, sign-off and the explanations of
// findings it accepted. Every edit is a command, so that undo, redo and the audit trail are one mechanism.
package report

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/nianbao/nianbao/core/form"
)

// Report is one office's annual report. Read it freely; change it through an Editor.
type Report struct {
	Form   *form.Form
	Year   int
	Office Office
	Period Period
	// Title as printed; "" prints the form's title for Office and Year.
	Title string
	// Cover asks for a cover page before the title.
	Cover    bool
	Totals   Totals
	Preamble []string
	// Sections in print order. A report written here has the form's; a report read from elsewhere may lack some
	// or print others.
	Sections []Section
	// Unsorted is text read from a file that belongs to no section yet (未归类). It is not printed.
	Unsorted []string
	// Supplements are facts outside the tables that the prose names.
	Supplements []Supplement
	// Origins are the templates that prose came from.
	Origins []Origin
	// Last is what the report keeps of last year's, nil for nothing.
	Last *LastYear
	// Unfilled are places of printed prose that still wait for something. A report as it is written has none; the one made
	// of it for printing may. Following are brackets that stand there only because of one of those, as 【完】 does behind a
	// condition that cannot be read: they have no message of their own.
	Unfilled     []Unfilled
	Following    []Unfilled
	SignOff      SignOff
	Explanations []Explanation
	// ReadOnly is why the report cannot be edited, "" when it can.
	ReadOnly string

	tables map[string]*TableState
	cells  []Cell
	// newer is the file of a newer version, which this one does not understand in full.
	newer []byte
	// extra keeps fields this version does not know, stray cells the form does not have.
	extra extras
	stray map[form.Address]json.RawMessage
}

// Totals says where the total cells get their numbers.
type Totals string

const (
	// Computed totals follow the cells they sum and are locked.
	Computed Totals = ""
	// AsPrinted keeps the totals somebody printed, right or wrong.
	AsPrinted Totals = "as_printed"
)

// Period is the statistical period (统计期限) as ISO dates; empty dates mean the whole report year.
type Period struct {
	From  string `json:"from,omitempty"`
	To    string `json:"to,omitempty"`
	extra extras
}

// Section is one level-1 section of the prose.
type Section struct {
	// ID is the form's section id, or "" for a section that the form does not have.
	ID string `json:"id,omitempty"`
	// Heading as printed, numeral included; "" prints the form's.
	Heading    string   `json:"heading,omitempty"`
	Paragraphs []string `json:"paragraphs"`
	// Reused are the paragraphs of last year's report that the section began with and that are to be looked over.
	Reused []string `json:"reused,omitempty"`
	extra  extras
}

// SignOff is the 落款: who signs and when.
type SignOff struct {
	// Organ as printed; "" prints the office's name.
	Organ string `json:"organ,omitempty"`
	// Date is an ISO date, or the text as printed if it is none; "" when not yet set.
	Date string `json:"date,omitempty"`
	// DateFirst marks a report that printed the date above the organ.
	DateFirst bool `json:"date_first,omitempty"`
	// Stamped places date and organ for a paper copy that gets a stamp.
	Stamped bool `json:"stamped,omitempty"`
	// Absent marks a report that was printed without sign-off.
	Absent bool `json:"absent,omitempty"`
	extra  extras
}

// Explanation is why an office stands by numbers that a check doubts.
type Explanation struct {
	// Finding is the id of the finding.
	Finding string `json:"finding"`
	// Numbers are those the finding had when it was explained; with other numbers the explanation lapses.
	Numbers string `json:"numbers"`
	Text    string `json:"text"`
	By      string `json:"by,omitempty"`
	// At is the time of explaining, RFC 3339.
	At    string `json:"at,omitempty"`
	extra extras
}

// TableState is what a report says of a table besides its cells.
type TableState struct {
	// Complete says that the office has filled the table; from then on an empty cell is a fault.
	Complete bool `json:"complete,omitempty"`
	// Absent marks a printed report without this table, AbsentRows keys of rows its table lacks.
	Absent     bool     `json:"absent,omitempty"`
	AbsentRows []string `json:"absent_rows,omitempty"`
	// PrintedLabels maps labels of the form to what a printed report has in their place.
	PrintedLabels map[string]string `json:"printed_labels,omitempty"`
	// Notes under the table; nil prints the form's.
	Notes *[]string `json:"notes,omitempty"`
	extra extras
}

// New starts an empty report on a form.
func New(f *form.Form, office Office, year int) *Report {
	r := &Report{Form: f, Year: year, Office: office, tables: map[string]*TableState{}, cells: make([]Cell, len(f.Cells()))}
	for _, s := range f.Sections {
		r.Sections = append(r.Sections, Section{ID: s.ID})
	}
	r.Preamble = r.formPreamble(f)
	r.Cover, r.SignOff.DateFirst, r.SignOff.Stamped = f.Cover, f.SignOff.DateFirst, f.SignOff.Stamped
	for _, t := range f.Tables {
		r.tables[t.ID] = &TableState{}
	}
	return r
}

// Table returns the state of a table of the form.
func (r *Report) Table(id string) TableState {
	if state := r.tables[id]; state != nil {
		return *state
	}
	return TableState{}
}

// Notes returns the notes printed under a table.
func (r *Report) Notes(t *form.Table) []string {
	if state := r.tables[t.ID]; state != nil && state.Notes != nil {
		return *state.Notes
	}
	return t.Notes
}

// Section returns the index of the section with the form's id, or -1.
func (r *Report) Section(id string) int {
	return slices.IndexFunc(r.Sections, func(s Section) bool { return s.ID == id })
}

// Heading returns the heading of the section at index i as printed, numeral included.
func (r *Report) Heading(i int) string {
	s := r.Sections[i]
	if s.Heading != "" {
		return s.Heading
	}
	if own := r.Form.Section(s.ID); own != nil {
		return form.Numeral(i+1) + "、" + own.Heading
	}
	return form.Numeral(i+1) + "、"
}

// PrintedTitle returns the title as printed.
func (r *Report) PrintedTitle() string {
	if r.Title != "" {
		return r.Title
	}
	return r.Form.Title(r.Office.Name, r.Year)
}

// PrintedOrgan returns the organ of the sign-off as printed.
func (r *Report) PrintedOrgan() string {
	if r.SignOff.Organ != "" {
		return r.SignOff.Organ
	}
	return r.Office.Name
}

// PrintedLine returns the label of a local line as printed.
func (r *Report) PrintedLine(l *form.Line) string { return form.Fill(l.Label, r.Office.Name, r.Year) }

// WholePeriod returns the statistical period with the dates it has when none are set.
func (r *Report) WholePeriod() Period {
	p, year := r.Period, strconv.Itoa(r.Year)
	if p.From == "" {
		p.From = year + "-01-01"
	}
	if p.To == "" {
		p.To = year + "-12-31"
	}
	return p
}

// Stray returns the addresses of cells that stood in the file but not in the form, sorted.
func (r *Report) Stray() []form.Address { return slices.Sorted(maps.Keys(r.stray)) }

// Explained returns the explanation of a finding as it stands, or nil.
func (r *Report) Explained(finding string) *Explanation {
	for i := range r.Explanations {
		if r.Explanations[i].Finding == finding {
			return &r.Explanations[i]
		}
	}
	return nil
}

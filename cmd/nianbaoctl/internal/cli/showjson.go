package cli

import (
	"maps"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// showSchema is the version of the JSON of show. It rises when a program that reads it would have to change.
const showSchema = 1

// reportJSON is the JSON of show; docs/show-json.md describes it.
type reportJSON struct {
	Schema   int           `json:"schema"`
	Office   report.Office `json:"office"`
	Year     int           `json:"year"`
	Form     string        `json:"form"`
	FormName string        `json:"form_name"`
	Title    string        `json:"title"`
	Period   report.Period `json:"period"`
	Totals   string        `json:"totals"`
	// Preamble, Paragraphs and Notes are as printed, what is named source is as written.
	Preamble       []string         `json:"preamble"`
	PreambleSource []string         `json:"preamble_source"`
	Supplements    []supplementJSON `json:"supplements"`
	Sections       []sectionJSON    `json:"sections"`
	Tables         []tableJSON      `json:"tables"`
	Cells          []cellJSON       `json:"cells"`
	Unfilled       []unfilledJSON   `json:"unfilled"`
	Unsorted       []string         `json:"unsorted"`
	SignOff        report.SignOff   `json:"sign_off"`
}

type sectionJSON struct {
	ID         string   `json:"id"`
	Heading    string   `json:"heading"`
	Paragraphs []string `json:"paragraphs"`
	Source     []string `json:"source"`
	Tables     []string `json:"tables"`
}

type tableJSON struct {
	ID            string            `json:"id"`
	Name          string            `json:"name"`
	Complete      bool              `json:"complete"`
	Absent        bool              `json:"absent"`
	AbsentRows    []string          `json:"absent_rows"`
	PrintedLabels map[string]string `json:"printed_labels"`
	Notes         []string          `json:"notes"`
	NotesSource   []string          `json:"notes_source"`
}

type supplementJSON struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	Unit  string `json:"unit"`
	Hint  string `json:"hint"`
}

// unfilledJSON is a place of the printed prose that waits for something.
type unfilledJSON struct {
	Section   string `json:"section"`
	Table     string `json:"table"`
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
	Message   string `json:"message"`
	Advice    string `json:"advice"`
}

type cellJSON struct {
	Address form.Address `json:"address"`
	Table   string       `json:"table"`
	Row     []string     `json:"row"`
	Column  []string     `json:"column"`
	Place   string       `json:"place"`
	Kind    string       `json:"kind"`
	Unit    string       `json:"unit"`
	Total   bool         `json:"total"`
	Locked  bool         `json:"locked"`
	Value   report.Cell  `json:"value"`
}

// showReport gathers what show --json prints of a report as written and as printed, of all tables or of one only.
func showReport(r, printed *report.Report, only *form.Table) reportJSON {
	totals := computed
	if r.Totals != report.Computed {
		totals = string(r.Totals)
	}
	j := reportJSON{
		Schema: showSchema, Office: r.Office, Year: r.Year, Form: r.Form.ID, FormName: r.Form.Name, Title: r.PrintedTitle(),
		Period: r.WholePeriod(), Totals: totals, Preamble: list(printed.Preamble), PreambleSource: list(r.Preamble),
		Supplements: []supplementJSON{}, Sections: []sectionJSON{}, Tables: []tableJSON{}, Cells: []cellJSON{}, Unfilled: []unfilledJSON{}, Unsorted: list(r.Unsorted), SignOff: r.SignOff,
	}
	j.SignOff.Organ = r.PrintedOrgan()
	for _, s := range r.Supplements {
		j.Supplements = append(j.Supplements, supplementJSON{s.Name, s.Value, s.Unit, s.Hint})
	}
	for i, s := range r.Sections {
		section := sectionJSON{ID: s.ID, Heading: r.Heading(i), Paragraphs: list(printed.Sections[i].Paragraphs), Source: list(s.Paragraphs), Tables: []string{}}
		if own := r.Form.Section(s.ID); own != nil {
			for _, t := range r.Form.TablesOf(own) {
				section.Tables = append(section.Tables, t.ID)
			}
		}
		j.Sections = append(j.Sections, section)
	}
	for _, t := range r.Form.Tables {
		if only == nil || only == t {
			j.Tables = append(j.Tables, showTable(r, printed, t))
		}
	}
	for _, u := range printed.Unfilled {
		j.Unfilled = append(j.Unfilled, showUnfilled(printed, u))
	}
	values := r.Values(nil)
	for i := range r.Form.Cells() {
		c := &r.Form.Cells()[i]
		if only == nil || c.Table == only {
			j.Cells = append(j.Cells, showCell(r, c, r.Locked(i), values[i]))
		}
	}
	return j
}

func showUnfilled(printed *report.Report, u report.Unfilled) unfilledJSON {
	j := unfilledJSON{Table: u.Table, Paragraph: u.Paragraph, Message: u.Message, Advice: u.Advice}
	var paragraphs []string
	switch u.Section {
	case report.Preamble:
		j.Section, paragraphs = preamble, printed.Preamble
	case report.Notes:
		paragraphs = printed.Notes(printed.Form.Table(u.Table))
	default:
		s := printed.Sections[u.Section]
		j.Section, paragraphs = s.ID, s.Paragraphs
	}
	j.Text = paragraphs[u.Paragraph][u.From:u.To]
	return j
}

func showTable(r, printed *report.Report, t *form.Table) tableJSON {
	state := r.Table(t.ID)
	j := tableJSON{
		ID: t.ID, Name: t.Name, Complete: state.Complete, Absent: state.Absent, AbsentRows: list(state.AbsentRows),
		PrintedLabels: map[string]string{}, Notes: list(printed.Notes(t)), NotesSource: list(r.Notes(t)),
	}
	maps.Copy(j.PrintedLabels, state.PrintedLabels)
	return j
}

func showCell(r *report.Report, c *form.Cell, locked bool, value report.Cell) cellJSON {
	j := cellJSON{
		Address: c.Address, Row: []string{}, Column: []string{}, Place: c.Place(), Kind: c.Kind.String(), Unit: c.Unit,
		Total: c.Total != nil, Locked: locked, Value: value,
	}
	if c.Line != nil {
		j.Table, j.Place = lines, r.PrintedLine(c.Line)
		j.Row = append(j.Row, j.Place)
		return j
	}
	j.Table = c.Table.ID
	if c.Block.Title != "" {
		j.Row = append(j.Row, c.Block.Title)
	}
	j.Row = append(j.Row, c.Row.Path()...)
	j.Column = append(j.Column, c.Column.Path()...)
	return j
}

// list is a list that JSON shows as [] when it is empty.
func list(texts []string) []string { return append([]string{}, texts...) }

// Package form knows what an annual report must contain: its sections, its tables, which cells are totals, how
// numbers must agree. It knows no value that an office fills in.
package form

import (
	"strconv"
	"strings"
)

// Form is one mandated form (国办 2019, 国办 2021) or a local variant that extends one. It is immutable once loaded
// and safe for concurrent use.
type Form struct {
	ID   string
	Name string
	// Extends is the id of the national form that a local variant adds to, "" for a national form.
	Extends string
	// Deviation is why a local variant adds sections of its own; "" when it adds none.
	Deviation string
	Years     Years
	Source    Source
	// TitlePattern holds {office} and {year}.
	TitlePattern string
	// Preamble holds paragraphs offered before the first section, with {office} and {year}.
	Preamble []string
	Sections []*Section
	// Tables holds national and local tables in print order.
	Tables  []*Table
	Lines   []*Line
	Fields  []*Field
	Lists   []*List
	Claims  Claims
	Wording Wording
	// Cover and SignOff are what reports begin with; each may differ.
	Cover   bool
	SignOff SignOffStyle

	// national is the form that a variant extends, nil for a national form.
	national *Form
	// file is the name of the file the form comes from, data what it holds.
	file string
	data []byte

	cells []Cell
	index map[Address]int
	open  [][]int
	// computed lists the indices of total cells so that each comes after the totals it is built from.
	computed []int
	// namings and listings are what Fields and Lists are made of.
	namings  []*naming
	listings []*listing
	// fieldNames finds fields by name and alias.
	fieldNames map[string]*Field
}

// Years is the range of report years a form applies to; To is 0 while the form is in force.
type Years struct{ From, To int }

// Contains reports whether the form applies to reports for year.
func (y Years) Contains(year int) bool { return year >= y.From && (y.To == 0 || year <= y.To) }

func (y Years) String() string {
	if y.To == 0 {
		return strconv.Itoa(y.From) + " 年度起"
	}
	return strconv.Itoa(y.From) + "—" + strconv.Itoa(y.To) + " 年度"
}

// Source names the official text a form or a rule rests on.
type Source struct {
	// Number is the 文号, such as 国办公开办函〔2021〕30号.
	Number string
	Title  string
}

// Section is one level-1 section.
type Section struct {
	ID      string
	Heading string
	// Accepts lists further wordings of the heading that published reports use and checks let pass.
	Accepts []string
	// TableID names the national table this section reports, or is "".
	TableID string
	// Local marks a section that a local variant added to the national six.
	Local bool
	// MayBeNone marks a section that may say 「无」 and nothing else.
	MayBeNone bool
	Topics    Topics
	Limit     Limit
	Guide     []Guide
}

// Limit is how long a section may be (rule F8), where a local notice says so; no national form does.
type Limit struct {
	// Characters is 0 where there is no limit.
	Characters int
	Source     string
}

// Guide is a paragraph of filling instructions: what belongs into a section or table and how it is counted. It is shown
// beside the work and never printed.
type Guide struct {
	Text string
	// Source names what the paragraph rests on, an official text or the practice of published reports; "" for plain advice.
	Source string
}

// Topics are the subjects that a section has to cover (rule F7).
type Topics struct {
	Severity Severity
	Source   string
	Items    []Topic
}

// Topic counts as covered when one of Words stands in a sub-heading or, where a section has none, in its text.
type Topic struct {
	Name  string
	Words []string
}

// Line is one labelled value that a local variant prints after a national table, outside its grid.
type Line struct {
	ID string
	// After is the id of the table the line follows.
	After string
	// Label may hold {office} and {year}.
	Label string
	Kind  Kind
	Unit  string
}

// Wording holds phrases the checks of the prose look for.
type Wording struct {
	// OtherFormatNotices are the 文号 of format notices that belong to another form (F4).
	OtherFormatNotices []string
	// OtherFormatTitles are titles by which such notices are cited without a number.
	OtherFormatTitles []string
	// Leftovers are scraps of filling instructions and placeholders (F9).
	Leftovers []string
	// Instructions begin what somebody is asked to write in place of brackets (F9): 请填写, 此处.
	Instructions []string
	Doubled      Doubled
	// Outdated are bases that are no longer in force (F16).
	Outdated []Outdated
	// Internal are words that address another office, as letters do and published reports do not (F11).
	Internal []string
	// Generic are words about no office in particular (F12).
	Generic []string
	// Recurring are words of sentences that rightly say the same every year (Y6).
	Recurring []string
}

// Outdated is a basis that is no longer in force.
type Outdated struct {
	Title string
	// Unless are words beside which the basis is rightly named, such as the number of the order that revised it.
	Unless []string
}

// National returns the form that a variant extends, the form itself if it is national.
func (f *Form) National() *Form {
	if f.national != nil {
		return f.national
	}
	return f
}

// File returns the file that the form was loaded from: its name in its folder, and what it holds, which the caller must not
// change.
func (f *Form) File() (name string, data []byte) { return f.file, f.data }

// Section returns the section with the given id, or nil.
func (f *Form) Section(id string) *Section {
	for _, s := range f.Sections {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Table returns the table with the given id, or nil.
func (f *Form) Table(id string) *Table {
	for _, t := range f.Tables {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// TablesOf returns the national table of a section and the local tables printed after it, in print order.
func (f *Form) TablesOf(s *Section) []*Table {
	var tables []*Table
	for _, t := range f.Tables {
		if s.TableID != "" && (t.ID == s.TableID || t.After == s.TableID) {
			tables = append(tables, t)
		}
	}
	return tables
}

// LinesAfter returns the local lines printed after a table.
func (f *Form) LinesAfter(tableID string) []*Line {
	var lines []*Line
	for _, l := range f.Lines {
		if l.After == tableID {
			lines = append(lines, l)
		}
	}
	return lines
}

// Heading returns the heading of the section at index i as printed, numeral included: 「一、总体情况」.
func (f *Form) Heading(i int) string { return Numeral(i+1) + "、" + f.Sections[i].Heading }

// Title returns the title of an office's report for a year.
func (f *Form) Title(office string, year int) string { return Fill(f.TitlePattern, office, year) }

// Fill puts an office and a year in place of {office} and {year}.
func Fill(pattern, office string, year int) string {
	if !strings.Contains(pattern, "{") {
		return pattern
	}
	return strings.NewReplacer("{office}", office, "{year}", strconv.Itoa(year)).Replace(pattern)
}

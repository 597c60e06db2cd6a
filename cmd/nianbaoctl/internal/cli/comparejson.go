package cli

import (
	"github.com/nianbao/nianbao/core/compare"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// compareSchema is the version of the JSON of compare. It rises when a program that reads it would have to change.
const compareSchema = 1

// comparisonJSON is the JSON of compare; docs/compare-json.md describes it.
type comparisonJSON struct {
	Schema   int                   `json:"schema"`
	Office   string                `json:"office"`
	Year     int                   `json:"year"`
	LastYear int                   `json:"last_year"`
	Cells    []comparedCellJSON    `json:"cells"`
	Sections []comparedSectionJSON `json:"sections"`
}

type comparedCellJSON struct {
	Address    form.Address `json:"address"`
	Place      string       `json:"place"`
	Now        report.Cell  `json:"now"`
	Before     report.Cell  `json:"before"`
	Difference report.Cell  `json:"difference"`
	Percent    report.Cell  `json:"percent"`
	Changed    bool         `json:"changed"`
	Only       string       `json:"only"`
	Summed     bool         `json:"summed"`
}

type comparedSectionJSON struct {
	ID         string                  `json:"id"`
	Heading    string                  `json:"heading"`
	Similarity float64                 `json:"similarity"`
	Changed    bool                    `json:"changed"`
	Paragraphs []comparedParagraphJSON `json:"paragraphs"`
}

type comparedParagraphJSON struct {
	Now        *int      `json:"now"`
	Before     *int      `json:"before"`
	Similarity float64   `json:"similarity"`
	Moved      bool      `json:"moved"`
	Runs       []runJSON `json:"runs"`
}

type runJSON struct {
	Change string `json:"change"`
	Text   string `json:"text"`
}

// The words for what a run is, and for the year whose form alone has a cell.
var (
	changeWords = map[compare.Change]string{compare.Same: "same", compare.Removed: "removed", compare.Added: "added"}

	onlyNow, onlyBefore = "now", "before"
)

func comparisonOf(c *compare.Comparison, onlyChanged bool) comparisonJSON {
	j := comparisonJSON{
		Schema: compareSchema, Office: c.This.Office.Name, Year: c.This.Year, LastYear: c.Last.Year,
		Cells: []comparedCellJSON{}, Sections: []comparedSectionJSON{},
	}
	for i := range c.Cells {
		if cell := &c.Cells[i]; !onlyChanged || cell.Changed() {
			j.Cells = append(j.Cells, comparedCell(cell))
		}
	}
	for i := range c.Sections {
		if s := &c.Sections[i]; !onlyChanged || s.Changed() {
			j.Sections = append(j.Sections, comparedSection(s))
		}
	}
	return j
}

func comparedCell(c *compare.Cell) comparedCellJSON {
	j := comparedCellJSON{Address: c.Address, Place: c.Place(), Now: c.Now, Before: c.Before, Changed: c.Changed(), Summed: c.Summed}
	if difference, ok := c.Difference(); ok {
		j.Difference = report.NumberCell(difference)
	}
	if percent, ok := c.Percent(); ok {
		j.Percent = report.NumberCell(percent)
	}
	switch {
	case c.OnlyNow:
		j.Only = onlyNow
	case c.OnlyBefore:
		j.Only = onlyBefore
	}
	return j
}

func comparedSection(s *compare.Section) comparedSectionJSON {
	j := comparedSectionJSON{
		ID: s.ID, Heading: s.Heading, Similarity: s.Similarity, Changed: s.Changed(), Paragraphs: []comparedParagraphJSON{},
	}
	for _, p := range s.Paragraphs {
		paragraph := comparedParagraphJSON{Now: index(p.Now), Before: index(p.Before), Similarity: p.Similarity, Moved: p.Moved, Runs: []runJSON{}}
		for _, r := range p.Runs {
			paragraph.Runs = append(paragraph.Runs, runJSON{changeWords[r.Change], r.Text})
		}
		j.Paragraphs = append(j.Paragraphs, paragraph)
	}
	return j
}

// index is a number, or null for a paragraph that is not there.
func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}

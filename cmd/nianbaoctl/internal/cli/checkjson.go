package cli

import (
	"encoding/json"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// checkSchema is the version of the JSON of check. It rises when a program that reads it would have to change.
const checkSchema = 1

// checkResult is the JSON of check; docs/check-json.md describes it.
type checkResult struct {
	Schema   int           `json:"schema"`
	Office   string        `json:"office"`
	Year     int           `json:"year"`
	Form     string        `json:"form"`
	Title    string        `json:"title"`
	LastYear bool          `json:"last_year"`
	Final    bool          `json:"final"`
	Rules    []string      `json:"rules"`
	Counts   counts        `json:"counts"`
	Findings []findingJSON `json:"findings"`
}

type findingJSON struct {
	ID          string              `json:"id"`
	Rule        string              `json:"rule"`
	Severity    string              `json:"severity"`
	Place       string              `json:"place"`
	Addresses   []form.Address      `json:"addresses"`
	Section     string              `json:"section"`
	Excerpt     string              `json:"excerpt"`
	Message     string              `json:"message"`
	Left        string              `json:"left"`
	Right       string              `json:"right"`
	Difference  string              `json:"difference"`
	Advice      string              `json:"advice"`
	Source      string              `json:"source"`
	Numbers     string              `json:"numbers"`
	Open        bool                `json:"open"`
	Explained   bool                `json:"explained"`
	Explanation *report.Explanation `json:"explanation"`
}

func (a *app) printCheck(r *report.Report, findings []check.Finding, rules []string, lastYear, final bool) error {
	result := checkResult{
		Schema: checkSchema, Office: r.Office.Name, Year: r.Year, Form: r.Form.ID, Title: r.PrintedTitle(),
		LastYear: lastYear, Final: final, Rules: list(rules), Counts: count(findings), Findings: []findingJSON{},
	}
	for i := range findings {
		f := &findings[i]
		result.Findings = append(result.Findings, findingJSON{
			ID: f.ID, Rule: f.Rule, Severity: f.Severity.String(), Place: f.Place, Addresses: append([]form.Address{}, f.Addresses...),
			Section: f.Section, Excerpt: f.Excerpt, Message: f.Message, Left: f.Left, Right: f.Right, Difference: f.Difference,
			Advice: f.Advice, Source: f.Source, Numbers: f.Numbers, Open: f.Open(),
			Explained: f.Explanation != nil, Explanation: f.Explanation,
		})
	}
	return a.printJSON(result)
}

// printJSON writes a value as indented JSON with Chinese and <, >, & as they are.
func (a *app) printJSON(value any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

package cli

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/intake"
)

// importSchema is the version of the JSON of import. It rises when a program that reads it would have to change.
const importSchema = 1

// importResult is the JSON of import; docs/import-json.md describes it.
type importResult struct {
	Schema    int            `json:"schema"`
	Output    string         `json:"output"`
	Kind      string         `json:"kind"`
	Office    string         `json:"office"`
	Year      int            `json:"year"`
	Form      string         `json:"form"`
	Title     string         `json:"title"`
	Unsorted  int            `json:"unsorted"`
	Parts     []partJSON     `json:"parts"`
	Questions []questionJSON `json:"questions"`
	Remarks   []remarkJSON   `json:"remarks"`
}

type partJSON struct {
	ID        string `json:"id"`
	Table     bool   `json:"table"`
	Name      string `json:"name"`
	Place     string `json:"place"`
	Certainty string `json:"certainty"`
	Reason    string `json:"reason"`
	Read      int    `json:"read"`
	Asked     int    `json:"asked"`
	Blank     int    `json:"blank"`
}

type questionJSON struct {
	ID        string         `json:"id"`
	Place     string         `json:"place"`
	Text      string         `json:"text"`
	Addresses []form.Address `json:"addresses"`
	Choices   []choiceJSON   `json:"choices"`
	// Chosen is the number of a choice, as --answer takes it.
	Chosen int `json:"chosen"`
}

type choiceJSON struct {
	Number int    `json:"number"`
	Label  string `json:"label"`
}

type remarkJSON struct {
	Place string `json:"place"`
	Text  string `json:"text"`
}

// certainties are the words of the JSON.
var certainties = map[intake.Certainty]string{
	intake.Missing: "missing", intake.Doubtful: "doubtful", intake.Likely: "likely", intake.Sure: "sure",
}

func accountOf(output string, result *intake.Result) importResult {
	r := result.Report
	account := importResult{
		Schema: importSchema, Output: output, Kind: result.Kind, Office: r.Office.Name, Year: r.Year, Form: r.Form.ID,
		Title: r.PrintedTitle(), Unsorted: len(r.Unsorted), Parts: []partJSON{}, Questions: []questionJSON{}, Remarks: []remarkJSON{},
	}
	for _, p := range result.Parts {
		account.Parts = append(account.Parts, partJSON{
			p.ID, p.Table, p.Name, p.Place, certainties[p.Certainty], p.Reason, p.Read, p.Asked, p.Blank,
		})
	}
	for _, q := range result.Questions {
		question := questionJSON{
			ID: q.ID, Place: q.Place, Text: q.Text, Addresses: append([]form.Address{}, q.Addresses...),
			Choices: []choiceJSON{}, Chosen: q.Chosen + 1,
		}
		for i, c := range q.Choices {
			question.Choices = append(question.Choices, choiceJSON{i + 1, c.Label})
		}
		account.Questions = append(account.Questions, question)
	}
	for _, r := range result.Remarks {
		account.Remarks = append(account.Remarks, remarkJSON(r))
	}
	return account
}

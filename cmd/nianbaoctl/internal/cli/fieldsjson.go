package cli

import (
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/template"
)

// fieldsSchema is the version of the JSON of fields.
const fieldsSchema = 1

// fieldsJSON is the JSON of fields; docs/fields-json.md describes it.
type fieldsJSON struct {
	Schema int         `json:"schema"`
	Fields []fieldJSON `json:"fields"`
	Lists  []listJSON  `json:"lists"`
}

type fieldJSON struct {
	Name    string         `json:"name"`
	Group   string         `json:"group"`
	Value   string         `json:"value"`
	Missing string         `json:"missing"`
	Place   string         `json:"place"`
	Cells   []form.Address `json:"cells"`
	// Kind is fact, supplement or form.
	Kind   string `json:"kind"`
	Seldom bool   `json:"seldom"`
}

type listJSON struct {
	Name  string   `json:"name"`
	Group string   `json:"group"`
	Items []string `json:"items"`
}

func showFields(entries []template.Entry, lists []*form.List) fieldsJSON {
	j := fieldsJSON{Schema: fieldsSchema, Fields: []fieldJSON{}, Lists: []listJSON{}}
	for _, e := range entries {
		kind := "form"
		switch {
		case e.Fact:
			kind = "fact"
		case e.Supplement:
			kind = "supplement"
		}
		j.Fields = append(j.Fields, fieldJSON{
			Name: e.Name, Group: e.Group, Value: e.Value, Missing: e.Missing, Place: e.Place,
			Cells: append([]form.Address{}, e.Cells...), Kind: kind, Seldom: e.Seldom,
		})
	}
	for _, l := range lists {
		j.Lists = append(j.Lists, listJSON{Name: l.Name, Group: l.Group, Items: itemNames(l)})
	}
	return j
}

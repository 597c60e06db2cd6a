package cli

import (
	"encoding/json"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// patch is what somebody wants changed in a report: the object of set --json, or the flags of set. What is nil stays
// as it is.
type patch struct {
	Office   facts                            `json:"office"`
	Title    *string                          `json:"title"`
	Cover    *bool                            `json:"cover"`
	Period   period                           `json:"period"`
	SignOff  signOff                          `json:"sign_off"`
	Totals   *string                          `json:"totals"`
	Preamble *prose                           `json:"preamble"`
	Sections map[string]prose                 `json:"sections"`
	Notes    map[string]*prose                `json:"notes"`
	Cells    map[form.Address]json.RawMessage `json:"cells"`
	// Supplements are values by name, AddSupplements those the report has not yet.
	Supplements    map[string]supplementValue `json:"supplements"`
	AddSupplements []newSupplement            `json:"add_supplements"`
	Zero           tables                     `json:"zero"`
	Complete       tables                     `json:"complete"`
	// Incomplete takes tables out of Complete: all but one are two words.
	Incomplete tables `json:"incomplete"`
	// blocks are whole tables, which only flags can name.
	blocks []block
}

type facts struct {
	Name       *string `json:"name"`
	Kind       *string `json:"kind"`
	Address    *string `json:"address"`
	Postcode   *string `json:"postcode"`
	Telephone  *string `json:"telephone"`
	Email      *string `json:"email"`
	Website    *string `json:"website"`
	RuleMaking *bool   `json:"rule_making"`
	Deadline   *string `json:"deadline"`
}

type period struct {
	From *string `json:"from"`
	To   *string `json:"to"`
}

type signOff struct {
	Organ     *string `json:"organ"`
	Date      *string `json:"date"`
	DateFirst *bool   `json:"date_first"`
	Stamped   *bool   `json:"stamped"`
	Absent    *bool   `json:"absent"`
}

// prose is paragraphs, in JSON a list of them or one text with a paragraph a line.
type prose []string

func (p *prose) UnmarshalJSON(data []byte) error {
	texts, err := listOrText[prose](data)
	*p = report.Paragraphs(texts...)
	return err
}

// tables names tables, in JSON a list or the word all.
type tables []string

// all stands for every table.
const all = "all"

func (t *tables) UnmarshalJSON(data []byte) (err error) {
	*t, err = listOrText[tables](data)
	return err
}

// listOrText reads a list of texts, or one text as a list of itself. T is what the fault is told of.
func listOrText[T any](data []byte) ([]string, error) {
	var list []string
	switch err := json.Unmarshal(data, &list); {
	case err == nil:
		return list, nil
	case data[0] == '[':
		return nil, err // something in the list is no text
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return nil, wrongKind[T](data)
	}
	return []string{text}, nil
}

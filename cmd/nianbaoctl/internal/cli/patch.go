package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

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
	Zero     tables                           `json:"zero"`
	Complete tables                           `json:"complete"`
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
	var list []string
	if err := json.Unmarshal(data, &list); err == nil {
		*p = report.Paragraphs(list...)
		return nil
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return errors.New("正文应当是一段文字，或由各段文字组成的列表")
	}
	*p = report.Paragraphs(text)
	return nil
}

// tables names tables, in JSON a list or the word all.
type tables []string

// all stands for every table.
const all = "all"

func (t *tables) UnmarshalJSON(data []byte) error {
	var list []string
	if err := json.Unmarshal(data, &list); err == nil {
		*t = list
		return nil
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return errors.New("complete、zero 应当是 \"all\"，或由表名组成的列表")
	}
	*t = tables{text}
	return nil
}

// readPatch reads the object of set --json. A misspelt name is refused: it would be lost without a word.
func readPatch(path, text string) (*patch, error) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	var p patch
	err := dec.Decode(&p)
	if err == nil {
		if _, more := dec.Token(); more != io.EOF {
			err = errors.New("一个文件只能有一个对象")
		}
	}
	if err == nil {
		return &p, nil
	}
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch unknown, isUnknown := strings.CutPrefix(err.Error(), "json: unknown field "); {
	case isUnknown:
		return nil, fmt.Errorf("「%s」里有不认识的名称 %s；可用的名称见 nianbaoctl set --help", path, unknown)
	case errors.As(err, &kind):
		return nil, fmt.Errorf("「%s」里 %s 的值（%s）类型不对；写法见 nianbaoctl set --help", path, kind.Field, kind.Value)
	case errors.As(err, &syntax):
		line := 1 + bytes.Count([]byte(text)[:min(int(syntax.Offset), len(text))], []byte("\n"))
		return nil, fmt.Errorf("「%s」第 %d 行不是正确的 JSON；请改正这一行", path, line)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("「%s」是空的或不完整，不是正确的 JSON；请核对文件", path)
	}
	return nil, fmt.Errorf("「%s」：%w", path, err)
}

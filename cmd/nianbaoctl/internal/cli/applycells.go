package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/core/report"
)

// applyCells fills whole tables first, so that single cells correct them.
func (p *patch) applyCells(a *app, e *report.Editor) error {
	for _, b := range p.blocks {
		if err := a.fillTable(e, b); err != nil {
			return err
		}
	}
	var edits []report.CellEdit
	for address, value := range p.Cells {
		text, err := cellText(value)
		if err != nil {
			return fmt.Errorf("单元格 %s %w", address, err)
		}
		edits = append(edits, report.CellEdit{Address: address, Text: text})
	}
	// A map has no order; what is said about the cells should come in that of the form.
	f := e.Report().Form
	slices.SortFunc(edits, func(x, y report.CellEdit) int {
		return cmp.Or(cmp.Compare(f.Cell(x.Address), f.Cell(y.Address)), cmp.Compare(x.Address, y.Address))
	})
	return a.fill(e, edits)
}

// cellText returns what a JSON value puts into a cell, a number with every digit it was written with.
func cellText(value json.RawMessage) (string, error) {
	switch value[0] {
	case 'n':
		return "", nil
	case '"':
		var text string
		err := json.Unmarshal(value, &text)
		return text, err
	case '{', '[', 't', 'f':
		return "", fmt.Errorf("的值应当是数字、文字或 null，文件里是 %s", brief(string(value)))
	}
	return string(value), nil
}

// fill puts what was typed into cells and says where the program understood something else than stands there.
func (a *app) fill(e *report.Editor, edits []report.CellEdit) error {
	if len(edits) == 0 {
		return nil
	}
	f := e.Report().Form
	for i := range edits {
		at := f.Cell(edits[i].Address)
		if at < 0 {
			continue // SetCells refuses it with the sentence that belongs there
		}
		def, typed := &f.Cells()[at], edits[i].Text
		edits[i].Text = report.Understand(def, typed)
		_, isNumber := report.ReadCell(def, edits[i].Text).Number()
		switch {
		case edits[i].Text == "":
		case !isNumber:
			a.note("%s：「%s」不是数字，按原文保留，检查会指出来。", e.Report().Place(at), brief(typed))
		case edits[i].Text != typed:
			a.note("%s：「%s」按 %s 记入。", e.Report().Place(at), brief(typed), edits[i].Text)
		}
	}
	return e.Do(report.SetCells(edits...))
}

// lines is the first part of the address of every local line.
const lines = "lines"

func (p *patch) applyZero(_ *app, e *report.Editor) error {
	r := e.Report()
	wanted := map[string]bool{}
	for _, name := range p.Zero {
		switch {
		case name == all:
			wanted[lines] = true
			for _, t := range r.Form.Tables {
				wanted[t.ID] = true
			}
		case name == lines && len(r.Form.Lines) > 0:
			wanted[lines] = true
		default:
			t, err := findTable(r.Form, name)
			if err != nil {
				return err
			}
			wanted[t.ID] = true
		}
	}
	var edits []report.CellEdit
	for i, def := range r.Form.Cells() {
		if table, _, _, _ := def.Address.Split(); wanted[table] && r.Held(i).Empty() && !r.Locked(i) {
			edits = append(edits, report.CellEdit{Address: def.Address, Text: "0"})
		}
	}
	if len(edits) == 0 {
		return nil
	}
	return e.Do(report.SetCells(edits...))
}

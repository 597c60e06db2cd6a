package intake

import (
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/core/template"
)

// Into returns the edit that puts parts of what was read into another report: the numbers of tables, and prose behind what
// its section says already: a paragraph that is printed there word for word stays as it is written, fields and all. A number
// takes the place of the one that stands there; what the file leaves blank changes nothing. left tells what the other report
// has no place for. The edit is nil when there is nothing to put.
func (r *Result) Into(target *report.Report, parts ...Part) (edit report.Command, left []Remark) {
	var edits []report.CellEdit
	var commands []report.Command
	for _, p := range parts {
		switch {
		case p.Table:
			cells, without := r.cellsInto(target, p)
			edits, left = append(edits, cells...), append(left, without...)
		default:
			c, without := r.proseInto(target, p)
			commands, left = append(commands, c...), append(left, without...)
		}
	}
	if len(edits) > 0 {
		commands = append(commands, report.SetCells(edits...))
	}
	if len(commands) == 0 {
		return nil, left
	}
	return report.Together("读入文件", commands...), left
}

// cellsInto returns the edits for the cells of a table and of the lines behind it.
func (r *Result) cellsInto(target *report.Report, p Part) (edits []report.CellEdit, left []Remark) {
	for i := range r.Report.Form.Cells() {
		def := &r.Report.Form.Cells()[i]
		if def.Line != nil && def.Line.After != p.ID || def.Line == nil && def.Table.ID != p.ID {
			continue
		}
		text := r.Report.Held(i).String()
		if text == "" {
			continue
		}
		at := target.Form.Cell(def.Address)
		switch {
		case at < 0 || target.Form.Cells()[at].Kind != def.Kind:
			left = append(left, Remark{p.Place, fmt.Sprintf("「%s」是 %s，本报告的格式没有这一格，没有放进来", r.Report.Place(i), text)})
		case !target.Locked(at):
			edits = append(edits, report.CellEdit{Address: def.Address, Text: text})
		default:
			if sum := report.Total(def.Total, r.Report.Values(nil)).String(); sum != text {
				left = append(left, Remark{p.Place, fmt.Sprintf("「%s」印的是 %s，按各格算出来是 %s；本报告的合计自动计算", r.Report.Place(i), text, sum)})
			}
		}
	}
	return edits, left
}

// proseInto returns the edit for the prose of a section or the preamble.
func (r *Result) proseInto(target *report.Report, p Part) (edits []report.Command, left []Remark) {
	texts, found := p.prose(r.Report)
	own, placed := p.prose(target)
	switch {
	case !found || len(texts) == 0:
		return nil, nil
	case !placed:
		return nil, []Remark{{p.Place, fmt.Sprintf("本报告没有「%s」，这一部分的文字没有放进来", p.Name)}}
	}
	printed, _ := p.prose(template.Print(r.Report, nil).Report)
	there, _ := p.prose(template.Print(target, nil).Report)
	next := slices.Clone(own)
	for i, text := range texts {
		if !slices.Contains(there, printed[i]) {
			next = append(next, text)
		}
	}
	if same := len(own) + len(texts) - len(next); same > 0 {
		left = []Remark{{p.Place, fmt.Sprintf("有 %d 段与本报告印出来的一样，没有再放一遍", same)}}
	}
	switch {
	case len(next) == len(own):
		return nil, left
	case p.ID == PartPreamble:
		return []report.Command{report.SetPreamble(next)}, left
	}
	return []report.Command{report.SetParagraphs(p.ID, next)}, left
}

// prose returns the paragraphs of a report for the part, a section or the preamble; found is false where it has none such.
func (p *Part) prose(r *report.Report) (paragraphs []string, found bool) {
	if p.ID == PartPreamble {
		return r.Preamble, true
	}
	if i := r.Section(p.ID); p.ID != "" && i >= 0 {
		return r.Sections[i].Paragraphs, true
	}
	return nil, false
}

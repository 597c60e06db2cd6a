package check

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ruleF2Tables wants every table of the form, with all its rows and its exact labels, and each note under its own
// table.
func ruleF2Tables(s *subject, found func(Finding)) {
	for _, t := range s.form.Tables {
		state := s.report.Table(t.ID)
		f := Finding{Rule: "F2", Severity: form.Error, Place: t.Name, Addresses: s.firstCell(t), Source: s.form.Source.Number}
		if state.Absent {
			f.ID, f.Message, f.Advice = "F2@"+t.ID, "缺少这张表", "按格式补上表格，没有发生的填 0"
			found(f)
			continue
		}
		for i, b := range t.Blocks {
			gone := absentRows(b, state.AbsentRows)
			if len(gone) == 0 {
				continue
			}
			f.ID = fmt.Sprintf("F2@%s/rows/%d", t.ID, i+1)
			f.Message = "缺少" + quoted(gone)
			if b.Title != "" {
				f.Message = "「" + b.Title + "」" + f.Message
			}
			f.Advice = "按格式补上这些行，没有发生的填 0"
			f.Numbers = f.Message
			found(f)
		}
		for _, label := range slices.Sorted(maps.Keys(state.PrintedLabels)) {
			printed := state.PrintedLabels[label]
			if canonical(printed) == canonical(label) {
				continue
			}
			f.ID = "F2@" + t.ID + "/label/" + label
			f.Message = fmt.Sprintf("印的是「%s」，格式规定是「%s」", printed, label)
			if canonical(printed) == "" {
				f.Message = "「" + label + "」没有印出来"
			}
			f.Advice = "改用格式规定的名称"
			f.Numbers = printed
			found(f)
		}
		s.misplacedNotes(t, found)
	}
	s.strayCells(found)
}

// strayCells tells of cells that the file holds and the form does not have.
func (s *subject) strayCells(found func(Finding)) {
	stray := s.report.Stray()
	if len(stray) == 0 {
		return
	}
	const named = 5
	var names []string
	for _, address := range stray[:min(named, len(stray))] {
		names = append(names, brief(string(address)))
	}
	found(Finding{
		ID: "F2@stray", Rule: "F2", Severity: form.Notice, Place: "文件",
		Message: fmt.Sprintf("文件里有本格式没有的单元格 %d 个，内容已保留，但不会印出：%s", len(stray), strings.Join(names, "、")),
		Advice:  "确认报告用的是不是原来的格式", Numbers: strconv.Itoa(len(stray)),
	})
}

// firstCell gives a finding about a whole table an address to go to.
func (s *subject) firstCell(t *form.Table) []form.Address {
	for _, def := range s.form.Cells() {
		if def.Table == t {
			return []form.Address{def.Address}
		}
	}
	return nil
}

// absentRows returns the printed labels of the rows of a block that are absent.
func absentRows(b *form.Block, absent []string) []string {
	if len(absent) == 0 {
		return nil
	}
	var gone []string
	for _, row := range b.Rows {
		for _, leaf := range row.Leaves() {
			if slices.Contains(absent, leaf.Key()) {
				gone = append(gone, leaf.Printed())
			}
		}
	}
	return gone
}

func (s *subject) misplacedNotes(t *form.Table, found func(Finding)) {
	for i, note := range s.report.Notes(t) {
		for _, other := range s.form.Tables {
			for _, phrase := range other.MisplacedNotes {
				if other == t || !strings.Contains(canonical(note), canonical(phrase)) {
					continue
				}
				found(Finding{
					ID: fmt.Sprintf("F2@%s/note/%d", t.ID, i+1), Rule: "F2", Severity: form.Warning, Place: t.Name + " 表后注", Addresses: s.firstCell(t),
					Excerpt: note, Numbers: note,
					Message: "这条注说的是" + other.Name + "的内容，印在了" + t.Name + "下面",
					Advice:  "移到" + other.Name + "下面，或删去", Source: "国办公开办函〔2016〕201号",
				})
			}
		}
	}
}

func quoted(words []string) string { return "「" + strings.Join(words, "」「") + "」" }

// ruleF3Format wants the form that is in force for the report year.
func ruleF3Format(s *subject, found func(Finding)) {
	if s.form.Years.Contains(s.report.Year) {
		return
	}
	found(Finding{
		ID: "F3@form", Rule: "F3", Severity: form.Error, Place: "格式",
		Message: fmt.Sprintf("%d 年度的报告用了「%s」，它适用于 %s", s.report.Year, s.form.Name, s.form.Years),
		Left:    fmt.Sprint(s.report.Year), Right: s.form.Years.String(), Numbers: fmt.Sprint(s.report.Year),
		Advice: "换用报告年度的格式；两份格式都有的数会带过去", Source: s.form.Source.Number,
	})
}

package cli

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/nianbao/nianbao/core/report"
)

// preamble stands for the paragraphs before the first section where a section is named.
const preamble = "preamble"

func (p *patch) applyProse(_ *app, e *report.Editor) error {
	if p.Preamble != nil {
		if err := e.Do(report.SetPreamble(*p.Preamble)); err != nil {
			return err
		}
	}
	sections, err := byID(p.Sections, func(name string) (string, error) { return sectionID(e.Report(), name), nil })
	if err != nil {
		return err
	}
	if sections[preamble] != nil && p.Preamble != nil {
		return errors.New("前言（preamble）写了两次，只能写一次")
	}
	inOrder := func(x, y string) int {
		return cmp.Or(cmp.Compare(e.Report().Section(x), e.Report().Section(y)), cmp.Compare(x, y))
	}
	for _, id := range slices.SortedFunc(maps.Keys(sections), inOrder) {
		command := report.SetParagraphs(id, sections[id])
		if id == preamble {
			command = report.SetPreamble(sections[id])
		}
		if err := e.Do(command); err != nil {
			return err
		}
	}
	return p.applyNotes(e)
}

func (p *patch) applyNotes(e *report.Editor) error {
	notes, err := byID(p.Notes, func(name string) (string, error) {
		t, err := findTable(e.Report().Form, name)
		if err != nil {
			return "", err
		}
		return t.ID, nil
	})
	if err != nil {
		return err
	}
	for id, lines := range notes {
		state := e.Report().Table(id)
		state.Notes = (*[]string)(lines)
		if err := e.Do(report.SetTable(id, state)); err != nil {
			return err
		}
	}
	return nil
}

// byID resolves names to ids. Two names of one thing are refused: which of them wins would be left to chance.
func byID[T any](named map[string]T, idOf func(name string) (string, error)) (map[string]T, error) {
	values, names := map[string]T{}, map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		id, err := idOf(name)
		if err != nil {
			return nil, err
		}
		if first, twice := names[id]; twice {
			return nil, fmt.Errorf("「%s」和「%s」是同一处，只能写一次", first, name)
		}
		values[id], names[id] = named[name], name
	}
	return values, nil
}

// sectionID returns the id of a section named by id or by heading. An unknown name comes back as it is, for the
// report to refuse.
func sectionID(r *report.Report, name string) string {
	for i, s := range r.Sections {
		if own := r.Form.Section(s.ID); own != nil && (name == own.Heading || name == r.Heading(i)) {
			return s.ID
		}
	}
	return name
}

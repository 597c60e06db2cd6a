package session

import (
	"reflect"
	"slices"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Do applies a command. After an error the report is unchanged.
func (s *Session) Do(c report.Command) error {
	return s.edit(func() error { return s.editor.Do(c) })
}

// Continue applies a command that carries on the one before, as each letter of a word does: if both write the same
// place, one Undo takes both back.
func (s *Session) Continue(c report.Command) error {
	return s.edit(func() error { return s.editor.Continue(c) })
}

func (s *Session) edit(apply func() error) error {
	s.mu.Lock()
	before := s.editor.State() != s.saved
	err := apply()
	modified := s.editor.State() != s.saved
	s.mu.Unlock()
	if err != nil {
		return err
	}
	s.wake()
	if modified != before {
		s.tell()
	}
	return nil
}

// Change is where undoing or redoing changed the report.
type Change struct {
	// Label says what was taken back or done again.
	Label string
	// Part is the id of the check.Part, "" when Cells say it, or when nothing changed that has a place.
	Part string
	// Cells are indices of Form.Cells.
	Cells []int
	// Supplement is the name of the first supplement that is not as before, "" for none.
	Supplement string
}

// Undo takes the last edit back; ok is false when there is none.
func (s *Session) Undo() (change Change, ok bool) { return s.shift((*report.Editor).Undo) }

// Redo does again what Undo took back; ok is false when there is nothing.
func (s *Session) Redo() (change Change, ok bool) { return s.shift((*report.Editor).Redo) }

// UndoLabel returns the label of the edit that Undo would take back; ok is false when there is none.
func (s *Session) UndoLabel() (label string, ok bool) { return s.editor.UndoLabel() }

// RedoLabel returns the label of the edit that Redo would do again; ok is false when there is none.
func (s *Session) RedoLabel() (label string, ok bool) { return s.editor.RedoLabel() }

func (s *Session) shift(step func(*report.Editor) (string, bool)) (change Change, ok bool) {
	before := imageOf(s.Report())
	_ = s.edit(func() error {
		change.Label, ok = step(s.editor)
		return nil
	})
	if ok {
		now := imageOf(s.Report())
		change.Part, change.Cells = before.differs(now)
		change.Supplement = firstSupplement(before.supplements, now.supplements)
	}
	return change, ok
}

// image is a report as it was, sharing what edits replace as a whole.
type image struct {
	report   *report.Report
	form     *form.Form
	cells    []report.Cell
	preamble []string
	unsorted []string
	sections []report.Section
	tables   []report.TableState
	facts    facts

	supplements []report.Supplement
}

type facts struct {
	office  report.Office
	title   string
	period  report.Period
	signOff report.SignOff
	cover   bool
	totals  report.Totals
}

func imageOf(r *report.Report) image {
	i := image{
		report: r, form: r.Form, preamble: r.Preamble, unsorted: r.Unsorted, sections: slices.Clone(r.Sections),
		facts: facts{r.Office, r.Title, r.Period, r.SignOff, r.Cover, r.Totals}, supplements: r.Supplements,
	}
	for cell := range r.Form.Cells() {
		i.cells = append(i.cells, r.Held(cell))
	}
	for _, t := range r.Form.Tables {
		i.tables = append(i.tables, r.Table(t.ID))
	}
	return i
}

// differs tells where two images of one report differ first, and in which cells.
func (i image) differs(now image) (part string, cells []int) {
	if i.form != now.form {
		return "", nil // cells and sections are counted otherwise
	}
	for cell := range i.cells {
		if i.cells[cell].String() != now.cells[cell].String() {
			cells = append(cells, cell)
		}
	}
	switch {
	case !slices.Equal(i.preamble, now.preamble):
		return check.PartPreamble, cells
	case !slices.Equal(i.unsorted, now.unsorted):
		return check.PartUnsorted, cells
	case !reflect.DeepEqual(i.sections, now.sections):
		return firstChanged(i.sections, now), cells
	case len(cells) > 0:
		return "", cells
	case !reflect.DeepEqual(i.facts, now.facts):
		return check.PartFacts, nil
	}
	for n, t := range i.report.Form.Tables {
		if !reflect.DeepEqual(i.tables[n], now.tables[n]) {
			return check.PartOfTable(i.report, t.ID), nil
		}
	}
	return "", nil
}

// firstChanged returns the part that the first section is which is not as before.
func firstChanged(before []report.Section, now image) string {
	for i := range now.sections {
		if i >= len(before) || !reflect.DeepEqual(before[i], now.sections[i]) {
			return check.PartOfSection(now.report, i)
		}
	}
	if len(now.sections) == 0 {
		return check.PartFacts
	}
	return check.PartOfSection(now.report, len(now.sections)-1)
}

// firstSupplement returns the name of the first supplement that is not as before; of those that were taken out, the first.
func firstSupplement(before, now []report.Supplement) string {
	fresh := func(among []report.Supplement) func(s report.Supplement) bool {
		return func(s report.Supplement) bool {
			return !slices.ContainsFunc(among, func(other report.Supplement) bool { return reflect.DeepEqual(s, other) })
		}
	}
	if i := slices.IndexFunc(now, fresh(before)); i >= 0 {
		return now[i].Name
	}
	if i := slices.IndexFunc(before, fresh(now)); i >= 0 {
		return before[i].Name
	}
	return ""
}

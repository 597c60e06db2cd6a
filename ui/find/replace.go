package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/check"
	"github.com/nianbao/nianbao/core/report"
	"github.com/nianbao/nianbao/ui/language"
)

// Kept counts the hits that replacing leaves as they are.
type Kept struct {
	// Given are the words of the form, the office or a computation, and numbers in tables.
	Given int
	// Locked are those in locked words of a template.
	Locked int
}

// Replace returns the one edit that puts other words in place of the hits, nil if none can be replaced, and which hits stay
// as they are.
func Replace(r *report.Report, hits []Hit, with string) (command report.Command, kept Kept) {
	with = report.Clean(strings.NewReplacer("\n", "", "\r", "").Replace(with))
	hits = slices.Clone(hits)
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.From, a.From) })
	e := edits{report: r, with: with, prose: map[string][]string{}, notes: map[string][]string{}, cells: map[int]string{}, last: map[Hit]int{}}
	for _, h := range hits {
		switch {
		case locked(r, h):
			kept.Locked++
		case !e.replace(h):
			kept.Given++
		}
	}
	replaced := len(hits) - kept.Given - kept.Locked
	if replaced == 0 {
		return nil, kept
	}
	return report.Together(language.L("替换 %d 处", replaced), e.commands()...), kept
}

// locked reports whether a hit is in locked words of a template.
func locked(r *report.Report, h Hit) bool {
	if h.Cell >= 0 || h.Table != "" || h.Paragraph < 0 {
		return false
	}
	section := report.Preamble
	if h.Section != check.PartPreamble {
		if section = check.SectionAt(r, h.Section); section < 0 {
			return false
		}
	}
	return slices.Contains(r.LockedParagraphs(section), h.Paragraph)
}

// edits gathers what becomes of the parts of a report, each of which is set once.
type edits struct {
	report *report.Report
	with   string

	title, organ *string
	prose, notes map[string][]string
	cells        map[int]string
	// last is where the hit replaced last began in each text; those before it must end there.
	last map[Hit]int
}

// replace takes a hit over, from the back of each text to its front; it reports whether the hit can be replaced.
func (e *edits) replace(h Hit) bool {
	text := e.text(h)
	if text == nil || e.report.ReadOnly != "" {
		return false
	}
	of := h
	of.From, of.To = 0, 0
	limit, ok := e.last[of]
	if !ok {
		limit = len(*text)
	}
	if h.From < 0 || h.From >= h.To || h.To > limit || !utf8.RuneStart((*text)[h.From]) {
		return false
	}
	e.last[of] = h.From
	e.set(h, (*text)[:h.From]+e.with+(*text)[h.To:])
	return true
}

// text returns the text a hit is in as replaced so far, nil if it is not to be replaced.
func (e *edits) text(h Hit) *string {
	r := e.report
	switch {
	case h.Cell >= len(r.Form.Cells()):
		return nil
	case h.Cell >= 0:
		text, ok := e.cells[h.Cell]
		if !ok {
			text = r.Value(h.Cell).String()
		}
		if _, number := r.Value(h.Cell).Number(); number || r.Locked(h.Cell) {
			return nil
		}
		return &text
	case h.Section == Title && h.Table == "":
		if e.title == nil && r.Title != "" {
			title := r.Title
			e.title = &title
		}
		return e.title
	case h.Section == SignOff && h.Table == "":
		if e.organ == nil && r.SignOff.Organ != "" {
			organ := r.SignOff.Organ
			e.organ = &organ
		}
		return e.organ
	}
	if paragraphs := e.paragraphs(h); h.Paragraph >= 0 && h.Paragraph < len(paragraphs) {
		return &paragraphs[h.Paragraph]
	}
	return nil
}

func (e *edits) set(h Hit, text string) {
	switch {
	case h.Cell >= 0:
		e.cells[h.Cell] = text
	case h.Section == Title && h.Table == "":
		e.title = &text
	case h.Section == SignOff && h.Table == "":
		e.organ = &text
	default:
		e.paragraphs(h)[h.Paragraph] = text
	}
}

// paragraphs returns a copy of the paragraphs a hit is among, to be changed in place.
func (e *edits) paragraphs(h Hit) []string {
	into, key := e.prose, h.Section
	if h.Table != "" {
		into, key = e.notes, h.Table
	}
	if paragraphs, ok := into[key]; ok {
		return paragraphs
	}
	var held []string
	switch {
	case h.Table != "":
		if e.report.Form.Table(h.Table) == nil {
			return nil
		}
		if notes := e.report.Table(h.Table).Notes; notes != nil {
			held = *notes
		}
	default:
		held = check.ProseOf(e.report, h.Section)
	}
	if held == nil {
		return nil
	}
	into[key] = slices.Clone(held)
	return into[key]
}

func (e *edits) commands() []report.Command {
	r := e.report
	var commands []report.Command
	if e.title != nil {
		commands = append(commands, report.SetTitle(*e.title))
	}
	if paragraphs, ok := e.prose[check.PartPreamble]; ok {
		commands = append(commands, report.SetPreamble(paragraphs))
		delete(e.prose, check.PartPreamble)
	}
	if paragraphs, ok := e.prose[check.PartUnsorted]; ok {
		commands = append(commands, report.SetUnsorted(paragraphs))
		delete(e.prose, check.PartUnsorted)
	}
	if len(e.prose) > 0 {
		sections := slices.Clone(r.Sections)
		for i := range sections {
			if paragraphs, ok := e.prose[check.PartOfSection(e.report, i)]; ok {
				sections[i].Paragraphs = paragraphs
			}
		}
		commands = append(commands, report.SetSections(sections))
	}
	for _, t := range r.Form.Tables {
		if notes, ok := e.notes[t.ID]; ok {
			state := r.Table(t.ID)
			state.Notes = &notes
			commands = append(commands, report.SetTable(t.ID, state))
		}
	}
	var cells []report.CellEdit
	for i := range r.Form.Cells() {
		if text, ok := e.cells[i]; ok {
			cells = append(cells, report.CellEdit{Address: r.Form.Cells()[i].Address, Text: text})
		}
	}
	if len(cells) > 0 {
		commands = append(commands, report.SetCells(cells...))
	}
	if e.organ != nil {
		sign := r.SignOff
		sign.Organ = *e.organ
		commands = append(commands, report.SetSignOff(sign))
	}
	return commands
}

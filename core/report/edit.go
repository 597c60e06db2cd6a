package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
)

// ErrReadOnly is the answer to any edit of a report that a newer version of the program wrote.
var ErrReadOnly = errors.New("这份报告由更新版本的程序保存，只能查看；请升级程序后再修改")

// Command is one edit.
type Command interface {
	// Label says what the edit does, for undo menus and the audit trail.
	Label() string
	// apply changes the report and returns the command that takes the change back.
	apply(r *Report) (undo Command, err error)
}

// Editor edits a report through commands.
type Editor struct {
	report       *Report
	done, undone []step
	// state numbers the present state of the report, latest is the last number given.
	state, latest uint64
}

// step is an edit that can be taken back, or done again.
type step struct {
	label string
	back  Command
	// state is the one that back leads to.
	state uint64
	// place is what the edit wrote, "" if no other edit may carry it on.
	place string
}

// deepest is how many edits can be taken back; older ones are forgotten, so that a long day does not fill the memory.
const deepest = 1000

// Edit returns an editor of a report.
func Edit(r *Report) *Editor { return &Editor{report: r} }

// Report returns the report being edited.
func (e *Editor) Report() *Report { return e.report }

// State numbers the state the report is in. Undoing and redoing come back to the numbers there were, every new edit
// gets a new one: whoever saved a report tells from it whether there is something to save again.
func (e *Editor) State() uint64 { return e.state }

// Do applies a command. After an error the report is unchanged.
func (e *Editor) Do(c Command) error { return e.do(c, false) }

// Continue is Do for a command that carries on the edit before it, as each letter of a word does: if both write the
// same place, one Undo takes both back.
func (e *Editor) Continue(c Command) error { return e.do(c, true) }

func (e *Editor) do(c Command, carriesOn bool) error {
	if e.report.ReadOnly != "" {
		return ErrReadOnly
	}
	back, err := c.apply(e.report)
	if err != nil {
		return err
	}
	next := step{c.Label(), back, e.state, writes(c)}
	e.latest++
	e.state, e.undone = e.latest, nil
	if n := len(e.done); carriesOn && n > 0 && next.place != "" && e.done[n-1].place == next.place {
		return nil // the way back from the first of them leads past both
	}
	if len(e.done) == deepest {
		e.done = slices.Delete(e.done, 0, 1)
	}
	e.done = append(e.done, next)
	return nil
}

// writes returns what a command writes, all of it and nothing else, "" where that has no short name.
func writes(c Command) string {
	if p, ok := c.(interface{ writes() string }); ok {
		return p.writes()
	}
	return ""
}

// Undo takes the last edit back and returns its label; ok is false when there is none.
func (e *Editor) Undo() (label string, ok bool) { return e.shift(&e.done, &e.undone) }

// Redo does again what Undo took back.
func (e *Editor) Redo() (label string, ok bool) { return e.shift(&e.undone, &e.done) }

// UndoLabel returns the label of the edit that Undo would take back; ok is false when there is none.
func (e *Editor) UndoLabel() (label string, ok bool) { return lastLabel(e.done) }

// RedoLabel returns the label of the edit that Redo would do again; ok is false when there is none.
func (e *Editor) RedoLabel() (label string, ok bool) { return lastLabel(e.undone) }

func lastLabel(steps []step) (label string, ok bool) {
	if len(steps) == 0 {
		return "", false
	}
	return steps[len(steps)-1].label, true
}

func (e *Editor) shift(from, to *[]step) (string, bool) {
	if len(*from) == 0 {
		return "", false
	}
	last := (*from)[len(*from)-1]
	back := takeBack(last.back, e.report)
	*from = (*from)[:len(*from)-1]
	*to = append(*to, step{label: last.label, back: back, state: e.state})
	e.state = last.state
	if n := len(e.done); n > 0 {
		e.done[n-1].place = "" // what is typed next is a step of its own
	}
	return last.label, true
}

// takeBack applies the way back from a command that has been applied, which cannot fail: nothing else changes the
// report.
func takeBack(back Command, r *Report) Command {
	again, err := back.apply(r)
	if err != nil {
		panic("report: cannot take back " + back.Label() + ": " + err.Error())
	}
	return again
}

// Together makes one command of several: one step for undoing, all of it or nothing.
func Together(label string, commands ...Command) Command {
	return together{label, slices.Clone(commands)}
}

type together struct {
	label    string
	commands []Command
}

func (t together) Label() string { return t.label }

func (t together) apply(r *Report) (Command, error) {
	back := together{t.label, make([]Command, len(t.commands))}
	for i, c := range t.commands {
		undo, err := c.apply(r)
		if err != nil {
			for _, undo := range back.commands[len(t.commands)-i:] {
				takeBack(undo, r)
			}
			return nil, err
		}
		back.commands[len(t.commands)-1-i] = undo
	}
	return back, nil
}

// assign puts a value in one place of a report.
type assign[T any] struct {
	label string
	place func(r *Report) (*T, error)
	value T
}

func (a assign[T]) Label() string { return a.label }

// writes takes the label for the place: each has its own.
func (a assign[T]) writes() string { return a.label }

func (a assign[T]) apply(r *Report) (Command, error) {
	place, err := a.place(r)
	if err != nil {
		return nil, err
	}
	old := *place
	*place = a.value
	a.value = old
	return a, nil
}

// revise puts into one place what change makes of its value.
type revise[T any] struct {
	label  string
	place  func(r *Report) (*T, error)
	change func(old T) T
}

func (c revise[T]) Label() string { return c.label }

func (c revise[T]) writes() string { return c.label }

func (c revise[T]) apply(r *Report) (Command, error) {
	place, err := c.place(r)
	if err != nil {
		return nil, err
	}
	return assign[T]{c.label, c.place, c.change(*place)}.apply(r)
}

func at[T any](place func(r *Report) *T) func(r *Report) (*T, error) {
	return func(r *Report) (*T, error) { return place(r), nil }
}

// SetOffice replaces the office facts.
func SetOffice(o Office) Command {
	return revise[Office]{"修改单位信息", at(func(r *Report) *Office { return &r.Office }), func(old Office) Office {
		next := o
		next.extra = keep(o.extra, old.extra)
		next.clean()
		return next
	}}
}

// keep carries unknown fields over to a value that was not made from the old one.
func keep(own, old extras) extras {
	if own == nil {
		return old
	}
	return own
}

// SetYear sets the report year. The form stays: which one a printed report follows does not depend on its year.
func SetYear(year int) Command {
	return assign[int]{"修改年度", func(r *Report) (*int, error) {
		if year < form.FirstYear || year > form.LatestYear {
			return nil, fmt.Errorf("年度应当在 %d 到 %d 之间，现在是 %d", form.FirstYear, form.LatestYear, year)
		}
		return &r.Year, nil
	}, year}
}

// SetTitle sets the title as printed; "" returns to the form's.
func SetTitle(title string) Command {
	return assign[string]{"修改标题", at(func(r *Report) *string { return &r.Title }), Clean(title)}
}

// SetPeriod sets the statistical period.
func SetPeriod(p Period) Command {
	return revise[Period]{"修改统计期限", at(func(r *Report) *Period { return &r.Period }), func(old Period) Period {
		next := p
		next.extra = keep(p.extra, old.extra)
		next.clean()
		return next
	}}
}

// SetSignOff sets who signs and when.
func SetSignOff(s SignOff) Command {
	return revise[SignOff]{"修改落款", at(func(r *Report) *SignOff { return &r.SignOff }), func(old SignOff) SignOff {
		next := s
		next.extra = keep(s.extra, old.extra)
		next.clean()
		return next
	}}
}

// SetCover asks for a cover page or not.
func SetCover(cover bool) Command {
	return assign[bool]{"设置封面", at(func(r *Report) *bool { return &r.Cover }), cover}
}

// SetPreamble replaces the paragraphs before the first section.
func SetPreamble(paragraphs []string) Command {
	return guarded{assign[[]string]{"修改前言", at(func(r *Report) *[]string { return &r.Preamble }), Paragraphs(paragraphs...)}}
}

// SetUnsorted replaces the text that belongs to no section yet.
func SetUnsorted(paragraphs []string) Command {
	return assign[[]string]{"修改未归类的文字", at(func(r *Report) *[]string { return &r.Unsorted }), Paragraphs(paragraphs...)}
}

// SetParagraphs replaces the prose of the section with the form's id.
func SetParagraphs(section string, paragraphs []string) Command {
	return guarded{within{assign[[]string]{"修改正文", func(r *Report) (*[]string, error) {
		i := r.Section(section)
		if i < 0 {
			return nil, fmt.Errorf("本报告没有「%s」这一节；可用的有：%s", section, strings.Join(sectionIDs(r), "、"))
		}
		return &r.Sections[i].Paragraphs, nil
	}, Paragraphs(paragraphs...)}, section}}
}

// within is a command that writes one of several parts.
type within struct {
	Command
	part string
}

func (c within) writes() string { return c.Label() + " " + c.part }

// SetSections replaces all sections: for a report that prints others than the form's, or in another order.
func SetSections(sections []Section) Command {
	return ReviseSections(func([]Section) []Section { return sections })
}

// ReviseSections replaces all sections by what change makes of them: for an edit that has to leave alone what others
// have done to the sections in between. change must not alter the slices it is given.
func ReviseSections(change func(old []Section) []Section) Command {
	return guarded{revise[[]Section]{"修改章节", at(func(r *Report) *[]Section { return &r.Sections }), func(old []Section) []Section {
		next := slices.Clone(change(old))
		for i, s := range next {
			if from := slices.IndexFunc(old, func(o Section) bool { return s.ID != "" && o.ID == s.ID }); from >= 0 {
				next[i].extra = keep(s.extra, old[from].extra)
			}
			next[i].clean()
		}
		return next
	}}}
}

func sectionIDs(r *Report) []string {
	var ids []string
	for _, s := range r.Sections {
		if s.ID != "" {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// SetTable replaces what a report says of a table besides its cells.
func SetTable(table string, state TableState) Command {
	return within{revise[TableState]{"修改表格说明", func(r *Report) (*TableState, error) {
		if r.Form.Table(table) == nil {
			return nil, fmt.Errorf("本格式没有「%s」这张表", table)
		}
		return r.tables[table], nil
	}, func(old TableState) TableState {
		next := state
		next.extra = keep(state.extra, old.extra)
		next.clean()
		return next
	}}, table}
}

// Explain records why the office stands by a finding; an earlier explanation of it is replaced.
func Explain(x Explanation) Command {
	return explanations("说明", func(old []Explanation) []Explanation { return append(without(old, x.Finding), x) })
}

// Unexplain withdraws the explanation of a finding.
func Unexplain(finding string) Command {
	return explanations("撤回说明", func(old []Explanation) []Explanation { return without(old, finding) })
}

func without(old []Explanation, finding string) []Explanation {
	return slices.DeleteFunc(slices.Clone(old), func(x Explanation) bool { return x.Finding == finding })
}

func explanations(label string, change func(old []Explanation) []Explanation) Command {
	return revise[[]Explanation]{label, at(func(r *Report) *[]Explanation { return &r.Explanations }), change}
}

// CellEdit puts text into one cell; "" empties it.
type CellEdit struct {
	Address form.Address
	Text    string
}

// SetCells puts text into cells, all or none. A locked total is refused.
func SetCells(edits ...CellEdit) Command { return setCells{edits} }

type setCells struct{ edits []CellEdit }

func (c setCells) Label() string {
	if len(c.edits) == 1 {
		return "填写单元格"
	}
	return fmt.Sprintf("填写 %d 个单元格", len(c.edits))
}

func (c setCells) writes() string {
	var addresses strings.Builder
	for _, e := range c.edits {
		addresses.WriteString(string(e.Address) + " ")
	}
	return addresses.String()
}

func (c setCells) apply(r *Report) (Command, error) {
	places := make([]int, len(c.edits))
	for i, e := range c.edits {
		places[i] = r.Form.Cell(e.Address)
		if places[i] < 0 {
			return nil, fmt.Errorf("本格式没有单元格「%s」；nianbaoctl show --json 会列出全部地址", e.Address)
		}
		if r.Locked(places[i]) {
			return nil, &LockedError{r.Place(places[i])}
		}
	}
	undo := restoreCells{label: c.Label(), places: places, cells: make([]Cell, len(places))}
	for i, p := range places {
		undo.cells[i] = r.cells[p]
	}
	for i, p := range places {
		r.cells[p] = ReadCell(&r.Form.Cells()[p], cellText(c.edits[i].Text))
	}
	return undo, nil
}

// LockedError refuses to type over a computed total.
type LockedError struct{ Place string }

func (e *LockedError) Error() string {
	return fmt.Sprintf("「%s」由程序计算，不用填；要照原件录入合计，请先把合计改为“照原件”（as_printed）", e.Place)
}

// restoreCells puts whole cells back.
type restoreCells struct {
	label  string
	places []int
	cells  []Cell
}

func (c restoreCells) Label() string { return c.label }

func (c restoreCells) apply(r *Report) (Command, error) {
	back := restoreCells{c.label, c.places, make([]Cell, len(c.places))}
	for i, p := range c.places {
		back.cells[i] = r.cells[p]
	}
	for i, p := range c.places {
		r.cells[p] = c.cells[i]
	}
	return back, nil
}

// SetTotals changes where totals come from. Going from computed to as printed keeps the computed numbers as a
// start; going back lets the computed ones take over.
func SetTotals(t Totals) Command { return setTotals{t} }

type setTotals struct{ totals Totals }

func (c setTotals) Label() string { return "切换合计方式" }

func (c setTotals) apply(r *Report) (Command, error) {
	if c.totals != Computed && c.totals != AsPrinted {
		return nil, fmt.Errorf("合计方式「%s」不认识；可以是 %s（照原件）或不写（由程序计算）", c.totals, AsPrinted)
	}
	undo := restoreTotals{r.Totals, slices.Clone(r.cells)}
	if c.totals == AsPrinted && r.Totals == Computed {
		r.cells = r.Values(nil)
	}
	r.Totals = c.totals
	if c.totals == Computed {
		for _, i := range r.Form.Computed() {
			r.cells[i] = Cell{}
		}
	}
	return undo, nil
}

type restoreTotals struct {
	totals Totals
	cells  []Cell
}

func (c restoreTotals) Label() string { return "切换合计方式" }

func (c restoreTotals) apply(r *Report) (Command, error) {
	back := restoreTotals{r.Totals, slices.Clone(r.cells)}
	r.Totals, r.cells = c.totals, slices.Clone(c.cells)
	return back, nil
}

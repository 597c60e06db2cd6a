package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// apply carries the changes out, in an order in which the later ones build on the earlier: totals are unlocked before
// cells are filled, cells are filled before the empty ones become 0.
func (p *patch) apply(a *app, e *report.Editor) error {
	for _, part := range []func(*app, *report.Editor) error{
		p.applyFacts, p.applyPaper, p.applySupplements, p.applyProse, p.applyCells, p.applyZero, p.applyComplete,
	} {
		if err := part(a, e); err != nil {
			return err
		}
	}
	return nil
}

// put sets a place if a value was given, and tells whether it was.
func put[T any](place *T, value *T) bool {
	if value != nil {
		*place = *value
	}
	return value != nil
}

// monthDay is a day without year, as in the office fact deadline.
const monthDay = "01-02"

func (p *patch) applyFacts(_ *app, e *report.Editor) error {
	office := e.Report().Office
	for place, value := range map[*string]*string{
		&office.Name: p.Office.Name, &office.Address: p.Office.Address, &office.Postcode: p.Office.Postcode,
		&office.Telephone: p.Office.Telephone, &office.Email: p.Office.Email, &office.Website: p.Office.Website,
		&office.Deadline: p.Office.Deadline,
	} {
		if put(place, value) {
			*place = strings.TrimSpace(report.Clean(*place))
		}
	}
	if p.Office.Kind != nil {
		kind, err := readKind(*p.Office.Kind)
		if err != nil {
			return err
		}
		office.Kind = kind
	}
	if p.Office.RuleMaking != nil {
		office.RuleMaking = p.Office.RuleMaking
	}
	if office.Name == "" {
		return errors.New("单位名称不能为空")
	}
	if _, err := time.Parse(monthDay, office.Deadline); err != nil && office.Deadline != "" {
		return fmt.Errorf("公开期限「%s」应当写成 月-日，如 03-31", office.Deadline)
	}
	if p.Office == (facts{}) {
		return nil
	}
	return e.Do(report.SetOffice(office))
}

// applyPaper sets what is printed around prose and tables.
func (p *patch) applyPaper(a *app, e *report.Editor) error {
	var commands []report.Command
	if p.Title != nil {
		commands = append(commands, report.SetTitle(strings.TrimSpace(*p.Title)))
	}
	if p.Cover != nil {
		commands = append(commands, report.SetCover(*p.Cover))
	}
	if p.Period != (period{}) {
		whole := e.Report().Period
		if put(&whole.From, p.Period.From) {
			whole.From = a.date(whole.From)
		}
		if put(&whole.To, p.Period.To) {
			whole.To = a.date(whole.To)
		}
		commands = append(commands, report.SetPeriod(whole))
	}
	if p.SignOff != (signOff{}) {
		sign := e.Report().SignOff
		if put(&sign.Organ, p.SignOff.Organ) {
			sign.Organ = strings.TrimSpace(report.Clean(sign.Organ))
		}
		if put(&sign.Date, p.SignOff.Date) {
			sign.Date = a.date(sign.Date)
		}
		put(&sign.DateFirst, p.SignOff.DateFirst)
		put(&sign.Stamped, p.SignOff.Stamped)
		put(&sign.Absent, p.SignOff.Absent)
		commands = append(commands, report.SetSignOff(sign))
	}
	if p.Totals != nil {
		totals, err := readTotals(*p.Totals)
		if err != nil {
			return err
		}
		commands = append(commands, report.SetTotals(totals))
	}
	return doAll(e, commands)
}

func doAll(e *report.Editor, commands []report.Command) error {
	for _, c := range commands {
		if err := e.Do(c); err != nil {
			return err
		}
	}
	return nil
}

// date returns an ISO date for 2026-01-15 and 2026年1月15日. Other text is kept as written and pointed out.
func (a *app) date(text string) string {
	text = strings.TrimSpace(report.Clean(text))
	if date, ok := report.ReadDate(text); ok {
		return date.Format(time.DateOnly)
	}
	if text != "" {
		a.note("「%s」不是日期（应当像 2026-01-15），按原文保留。", brief(text))
	}
	return text
}

// computed is the word for totals that follow the cells; a report file leaves it out.
const computed = "computed"

func readTotals(word string) (report.Totals, error) {
	switch report.Totals(strings.ReplaceAll(word, "-", "_")) {
	case computed:
		return report.Computed, nil
	case report.AsPrinted:
		return report.AsPrinted, nil
	}
	return "", fmt.Errorf("合计方式「%s」不对，应当是 computed（由程序计算）或 as-printed（照原件）", word)
}

// findTable returns a table named by id or by what people call it.
func findTable(f *form.Form, name string) (*form.Table, error) {
	var known []string
	for _, t := range f.Tables {
		if name == t.ID || name == t.Name {
			return t, nil
		}
		known = append(known, t.ID+"（"+t.Name+"）")
	}
	return nil, fmt.Errorf("本格式没有「%s」这张表；可用的有 %s", name, strings.Join(known, "、"))
}

// applyComplete marks tables as filled or as not filled after all; all but one are said in two words.
func (p *patch) applyComplete(_ *app, e *report.Editor) error {
	if err := mark(e, p.Complete, true); err != nil {
		return err
	}
	return mark(e, p.Incomplete, false)
}

func mark(e *report.Editor, names tables, complete bool) error {
	f := e.Report().Form
	var marked []*form.Table
	for _, name := range names {
		if name == all {
			marked = append(marked, f.Tables...)
			continue
		}
		t, err := findTable(f, name)
		if err != nil {
			return err
		}
		marked = append(marked, t)
	}
	for _, t := range marked {
		state := e.Report().Table(t.ID)
		state.Complete = complete
		if err := e.Do(report.SetTable(t.ID, state)); err != nil {
			return err
		}
	}
	return nil
}

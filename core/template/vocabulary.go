package template

import (
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// Entry is one field that prose may use.
type Entry struct {
	// Name is what stands between the brackets, Group what heads it in a list.
	Name, Group string
	// Proper is the first of its names, whichever was looked up, where it is one field.
	Proper string
	// Value is as it would be printed now, "" while it has none; Missing then says why.
	Value, Missing string
	// Place says by printed labels where the value comes from; Cells are those it is made of, none for facts.
	Place string
	Cells []form.Address
	// Insert is what to write for it where that is more than 【Name】: a list with what is said of each item.
	Insert string
	// Supplement says that it is a supplement of the report, which is filled in where supplements are.
	Supplement bool
	// Fact says that it is a fact of cover, office and year.
	Fact bool
	// Seldom fields are listed only when they are searched.
	Seldom bool

	aliases []string
}

// Vocabulary is every field that a report's prose may use, with the values it has at the moment.
type Vocabulary struct {
	e       *environment
	entries []Entry
	sought  []sought
}

// NewVocabulary looks a report over. last is last year's report or nil.
func NewVocabulary(r, last *report.Report) *Vocabulary {
	return &Vocabulary{e: newEnvironment(r, last)}
}

// Entries lists the fields in the order a clerk looks for them: facts, supplements, fields of the form table by table, lists,
// and seldom cells by their places.
func (v *Vocabulary) Entries() []Entry {
	if v.entries != nil {
		return v.entries
	}
	for _, f := range facts {
		v.add(&symbol{name: f.name, fact: f}, f.group)
	}
	for i := range v.e.report.Supplements {
		s := &v.e.report.Supplements[i]
		v.add(&symbol{name: s.Name, supplement: s.Name, unit: s.Unit}, groupSupplements)
	}
	single := map[int]bool{}
	for _, s := range v.e.names.fields {
		v.add(s, s.field.Group)
		if s.sum != nil && len(s.sum.Cells) == 1 {
			single[s.sum.Cells[0]] = true
		}
	}
	for _, s := range v.e.names.lists {
		v.add(s, s.list.Group)
	}
	for i, s := range v.e.names.cells {
		if !single[i] {
			place := v.e.report.Place(i)
			v.add(&symbol{name: place, sum: s.sum, unit: s.unit}, groupOf(&v.e.report.Form.Cells()[i]))
			v.entries[len(v.entries)-1].Seldom = true
		}
	}
	return v.entries
}

const groupSupplements = "补充事项"

// groupOf heads a cell in lists.
func groupOf(cell *form.Cell) string {
	if cell.Table != nil {
		return cell.Table.Name
	}
	return cell.Line.Label
}

func (v *Vocabulary) add(s *symbol, group string) {
	entry := Entry{
		Name: s.name, Group: group, Place: s.place(v.e.report), Cells: v.cells(nil, s),
		Supplement: s.supplement != "", Fact: s.fact != nil,
	}
	switch {
	case s.list != nil:
		entry.Name = "逐项 " + s.name
		entry.Insert = "【" + entry.Name + "】【项目名称】【项目数量】" + s.unit + "【完】"
		entry.Value, entry.Missing = v.e.listValue(entry.Insert)
		entry.aliases = []string{s.name}
	case s.field != nil:
		entry.Seldom, entry.aliases = s.field.Seldom, s.field.Aliases
	case s.fact != nil:
		entry.aliases = s.fact.aliases
	}
	if s.list == nil {
		q, p := v.e.value(s, false)
		if entry.Value = q.text; p != nil {
			entry.Missing = p.message
		}
	}
	v.entries = append(v.entries, entry)
}

// listValue prints a list by itself.
func (e *environment) listValue(written string) (value, missing string) {
	p := printer{e: e, source: []string{written}}
	p.run()
	if len(p.faults) > 0 {
		return "", p.faults[0].Message
	}
	if len(p.part.paragraphs) == 0 {
		return "", "各项都是 0"
	}
	return p.part.paragraphs[0], ""
}

// cells adds the addresses a symbol's value is made of.
func (v *Vocabulary) cells(addresses []form.Address, s *symbol) []form.Address {
	if s == nil || s.sum == nil {
		return addresses
	}
	for _, i := range s.sum.Cells {
		if a := v.e.report.Form.Cells()[i].Address; !slices.Contains(addresses, a) {
			addresses = append(addresses, a)
		}
	}
	return addresses
}

// Lookup returns what stands between brackets as an entry, format and arithmetic included (新收申请总数·同比); problem is one
// sentence that says why it is none. A control has no value; what it is made of can be looked up still.
func (v *Vocabulary) Lookup(text string) (e Entry, problem string) {
	e = Entry{Name: strings.TrimSpace(text)}
	control, argument := controlOf(e.Name)
	switch control {
	case noControl:
	case ifControl, elseIfControl:
		if _, p := v.e.condition(argument); p != nil {
			return e, p.message
		}
		return e, ""
	case eachControl:
		if _, _, p := v.e.list(argument); p != nil {
			return e, p.message
		}
		name, _ := listed(argument)
		s := v.e.names.symbols[fold(name)]
		e.Group, e.Place, e.Cells = s.list.Group, s.place(v.e.report), v.cells(nil, s)
		return e, ""
	default:
		return e, ""
	}
	x, p := v.e.expression(e.Name)
	if p != nil {
		return e, p.message
	}
	v.describe(&e, x)
	if x.ofItem() {
		return e, ""
	}
	if e.Value, p = v.e.print(x, nil); p != nil {
		e.Value, e.Missing = "", p.message
		if !p.waits {
			return e, p.message
		}
	}
	return e, ""
}

// describe says where the value of an expression comes from.
func (v *Vocabulary) describe(e *Entry, x *expression) {
	var places []string
	for _, t := range append(x.terms[:len(x.terms):len(x.terms)], x.shareOf...) {
		if t.symbol == nil {
			continue
		}
		place := t.symbol.place(v.e.report)
		if t.lastYear {
			place = "上年 " + place
		} else {
			e.Cells = v.cells(e.Cells, t.symbol)
		}
		if place != "" && !slices.Contains(places, place) {
			places = append(places, place)
		}
	}
	e.Place = strings.Join(places, "；")
	if s := x.terms[0].symbol; len(x.terms) == 1 && s != nil {
		e.Proper, e.Fact, e.Supplement = s.name, s.fact != nil, s.supplement != ""
		switch {
		case s.fact != nil:
			e.Group = s.fact.group
		case s.supplement != "":
			e.Group = groupSupplements
		case s.field != nil:
			e.Group, e.Seldom = s.field.Group, s.field.Seldom
		case s.sum != nil && len(s.sum.Cells) == 1:
			e.Group, e.Seldom = groupOf(&v.e.report.Form.Cells()[s.sum.Cells[0]]), true
		}
	}
}

// NameOf returns the field that is the sum of some cells, of one cell without a field its printed place; "" where no field
// is the sum.
func (v *Vocabulary) NameOf(cells []form.Address) string {
	f := v.e.report.Form
	var wanted []int
	for _, a := range cells {
		wanted = append(wanted, f.Cell(a))
	}
	slices.Sort(wanted)
	wanted = slices.Compact(wanted)
	if len(wanted) == 0 || wanted[0] < 0 {
		return ""
	}
	for _, s := range v.e.names.fields {
		if s.sum != nil && slices.Equal(slices.Compact(slices.Sorted(slices.Values(s.sum.Cells))), wanted) {
			return s.name
		}
	}
	if len(wanted) == 1 {
		return v.e.report.Place(wanted[0])
	}
	return ""
}

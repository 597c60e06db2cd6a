package template

import (
	"slices"
	"strings"
	"sync"

	"github.com/nianbao/nianbao/core/form"
	"github.com/nianbao/nianbao/core/report"
)

// symbol is what a name stands for: one of a fact, a sum of cells or a supplement.
type symbol struct {
	// name is the proper one, in sentences and lists.
	name string
	fact *fact
	sum  *form.Sum
	// field is the form's field that sum is of, nil for a cell by its printed place and for a list.
	field *form.Field
	// list is set for a list, whose sum is that of its items.
	list *form.List
	// supplement is the name of one.
	supplement string
	// unit is what is counted, "" where nobody says.
	unit string
}

// formNames are the names that a form gives, folded. Places of cells are known apart: a field may be called like none.
type formNames struct {
	symbols map[string]*symbol
	// fields, lists and cells are the same in the order of the form.
	fields, lists, cells []*symbol

	once   sync.Once
	likely []candidate
}

// known keeps the names of the forms looked at last: making them takes longer than printing.
var known struct {
	sync.Mutex
	forms []*form.Form
	names []*formNames
}

// mostKnown is for this year's form, last year's and those that tests and the editor of local forms compare.
const mostKnown = 8

func namesOf(f *form.Form) *formNames {
	known.Lock()
	defer known.Unlock()
	if i := slices.Index(known.forms, f); i >= 0 {
		return known.names[i]
	}
	names := newFormNames(f)
	if len(known.forms) == mostKnown {
		known.forms, known.names = slices.Delete(known.forms, 0, 1), slices.Delete(known.names, 0, 1)
	}
	known.forms, known.names = append(known.forms, f), append(known.names, names)
	return names
}

func newFormNames(f *form.Form) *formNames {
	n := &formNames{symbols: map[string]*symbol{}}
	add := func(s *symbol, names ...string) {
		for _, name := range names {
			if key := fold(name); key != "" && n.symbols[key] == nil {
				n.symbols[key] = s
			}
		}
	}
	for _, field := range f.Fields {
		s := symbolOf(f, field)
		n.fields = append(n.fields, s)
		add(s, append([]string{field.Name}, field.Aliases...)...)
	}
	for _, list := range f.Lists {
		all := &form.Sum{Place: list.Group}
		for _, item := range list.Items {
			all.Cells = append(all.Cells, item.Sum.Cells...)
		}
		s := &symbol{name: list.Name, list: list, sum: all, unit: unitOf(f, "", all)}
		n.lists = append(n.lists, s)
		add(s, list.Name)
	}
	short := map[string]int{}
	for i := range f.Cells() {
		cell := &f.Cells()[i]
		sum := &form.Sum{Cells: []int{i}, Place: cell.Place()}
		s := &symbol{name: sum.Place, sum: sum, unit: unitOf(f, "", sum)}
		n.cells = append(n.cells, s)
		add(s, sum.Place)
		short[shortPlace(cell)]++
	}
	for i := range f.Cells() {
		if place := shortPlace(&f.Cells()[i]); short[place] == 1 {
			add(n.cells[i], place)
		}
	}
	return n
}

// shortPlace is the place of a cell without the groups its row and column belong to, which is enough where it is the only one.
func shortPlace(c *form.Cell) string {
	if c.Line != nil {
		return c.Line.Label
	}
	return c.Table.Name + c.Row.Text + dot + c.Column.Text
}

// symbolOf makes a field of a form, or an item of a list, known.
func symbolOf(f *form.Form, field *form.Field) *symbol {
	return &symbol{name: field.Name, field: field, sum: field.Sum, unit: unitOf(f, field.Unit, field.Sum)}
}

// unitOf returns the unit of a sum. What nobody says the unit of is counted in the first measure of the form.
func unitOf(f *form.Form, said string, sum *form.Sum) string {
	if said != "" || sum == nil || len(sum.Cells) == 0 {
		return said
	}
	cell := &f.Cells()[sum.Cells[0]]
	switch {
	case cell.Unit != "":
		return cell.Unit
	case (cell.Kind == form.Count || cell.Kind == form.Change) && len(f.Claims.Measures) > 0:
		return f.Claims.Measures[0]
	}
	return ""
}

// symbol returns what a folded name stands for in a report, or nil. A field of the form comes before a supplement of the
// same name, whose value could disagree with it.
func (e *environment) symbol(key string) *symbol {
	if s := factNames[key]; s != nil {
		return s
	}
	if s := e.names.symbols[key]; s != nil {
		return s
	}
	return e.own()[key]
}

// own returns the names that only this report has: supplements, and local lines with office and year in their labels.
func (e *environment) own() map[string]*symbol {
	if e.ownNames == nil {
		e.ownNames = map[string]*symbol{}
		for i := range e.report.Supplements {
			s := &e.report.Supplements[i]
			e.ownNames[fold(s.Name)] = &symbol{name: s.Name, supplement: s.Name, unit: s.Unit}
		}
		for i := range e.report.Form.Cells() {
			cell := &e.report.Form.Cells()[i]
			if cell.Line != nil && strings.Contains(cell.Line.Label, "{") {
				place := e.report.Place(i)
				e.ownNames[fold(place)] = &symbol{name: place, sum: &form.Sum{Cells: []int{i}, Place: place}, unit: cell.Unit}
			}
		}
		delete(e.ownNames, "")
	}
	return e.ownNames
}

// place says by printed labels where a symbol's value comes from.
func (s *symbol) place(r *report.Report) string {
	switch {
	case s.fact != nil:
		return s.fact.group
	case s.supplement != "":
		return "补充事项"
	case s.sum != nil && len(s.sum.Cells) == 1:
		return r.Place(s.sum.Cells[0])
	case s.sum != nil:
		return s.sum.Place
	}
	return ""
}

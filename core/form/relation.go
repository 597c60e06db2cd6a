package form

import "strings"

// Op compares the two sides of a relation.
type Op int

const (
	// Equal: both sides are the same number.
	Equal Op = iota
	// AtMost: the left side is not more than the right.
	AtMost
)

// Relation is a linear rule (勾稽关系) between cells of a table, written once for all its rows or columns.
type Relation struct {
	// Rule is the id under which findings are reported, such as A1.
	Rule     string
	Severity Severity
	// Says is the rule in words, Advice what to do when it is broken, Source the official text it comes from.
	Says, Advice, Source string
	Op                   Op
	// Total marks a relation that computes its left side, a single cell.
	Total bool
	// Years limits the report years the relation applies to.
	Years     Years
	Instances []*Instance

	line        int
	perRow      bool
	left, right []string
}

// PerRow reports whether the relation stands for each row, its terms being columns; otherwise for each column.
func (r *Relation) PerRow() bool { return r.perRow }

// AcrossYears reports whether the relation needs last year's report.
func (r *Relation) AcrossYears() bool {
	for _, name := range append(append([]string(nil), r.left...), r.right...) {
		if strings.Contains(name, lastYearPrefix) {
			return true
		}
	}
	return false
}

// Instance is a relation on one row or one column.
type Instance struct {
	Relation *Relation
	Table    *Table
	// Key names the row or column by address: applications/*/natural_person or applications/granted/*. Where a table
	// has several relations under one rule, it also names what is compared: proactive/rules/*:made,published.
	Key string
	// Along is the printed label of the row or column: 自然人.
	Along       string
	Left, Right []Term
}

// Place returns where the relation applies, by printed labels.
func (i *Instance) Place() string {
	if i.Along == "" {
		return i.Table.Name
	}
	return i.Table.Name + " " + i.Along
}

// Term adds one cell to a side.
type Term struct {
	// Cell is an index in Form.Cells.
	Cell     int
	Minus    bool
	LastYear bool
	// Label is the printed label that tells this term from the others of its side.
	Label string
}

// CountedOnce names a row whose cases must not be counted again in other rows of the same column (A12).
type CountedOnce struct {
	Rule, Advice string
	// Row is the row's key, NotIn the keys of the rows or groups it must not be repeated in.
	Row   string
	NotIn []string
	// Balance is the rule whose surplus points to double counting.
	Balance string

	line int
}

const lastYearPrefix = "last_year."

// resolve turns the relations of every table into instances over cells; problems go to report with their line.
func (f *Form) resolve(report func(line int, found, expected string)) {
	for _, t := range f.Tables {
		for _, r := range t.Relations {
			r.Instances = nil
			for _, b := range t.Blocks {
				f.instantiate(t, b, r)
			}
			if len(r.Instances) == 0 {
				axis := "列"
				if !r.perRow {
					axis = "行"
				}
				report(r.line, strings.Join(append(append([]string(nil), r.left...), r.right...), "、"), t.Name+"中同一块里的"+axis+"的 id，分组里的写成 分组.项")
			}
		}
		if c := t.CountedOnce; c != nil {
			for _, key := range append([]string{c.Row}, c.NotIn...) {
				if len(t.Rows(key)) == 0 {
					report(c.line, key, t.Name+"中一行或一组的 id")
				}
			}
		}
	}
	f.order(report)
}

func (t *Table) severalOf(rule string) bool {
	n := 0
	for _, r := range t.Relations {
		if r.Rule == rule {
			n++
		}
	}
	return n > 1
}

// Rows returns the leaf rows that a row's or a group's key stands for.
func (t *Table) Rows(key string) []*Label {
	for _, b := range t.Blocks {
		if l := find(b.Rows, key); l != nil {
			return l.Leaves()
		}
	}
	return nil
}

func find(labels []*Label, key string) *Label {
	for _, l := range labels {
		if l.ID != "" && l.key == key {
			return l
		}
		if found := find(l.Children, key); found != nil {
			return found
		}
	}
	return nil
}

func (f *Form) instantiate(t *Table, b *Block, r *Relation) {
	axis, along := b.Rows, leavesOf(b.Columns)
	if r.perRow {
		axis, along = b.Columns, leavesOf(b.Rows)
	}
	left, ok := termLabels(axis, r.left)
	if !ok {
		return
	}
	right, ok := termLabels(axis, r.right)
	if !ok {
		return
	}
	for _, other := range along {
		i := &Instance{Relation: r, Table: t, Along: other.Printed(), Key: t.ID + "/*/" + other.key}
		if r.perRow {
			i.Key = t.ID + "/" + other.key + "/*"
		}
		if t.severalOf(r.Rule) {
			i.Key += ":" + strings.Join(r.left, "+") + "," + strings.Join(r.right, "+")
		}
		i.Left, i.Right = f.terms(t, r, left, other), f.terms(t, r, right, other)
		r.Instances = append(r.Instances, i)
	}
}

// termLabel is a term before it is placed in a row or column.
type termLabel struct {
	label    *Label
	minus    bool
	lastYear bool
}

func termLabels(axis []*Label, names []string) ([]termLabel, bool) {
	var terms []termLabel
	for _, name := range names {
		key, minus := strings.CutPrefix(name, "-")
		key, last := strings.CutPrefix(key, lastYearPrefix)
		l := find(axis, key)
		if l == nil {
			return nil, false
		}
		for _, leaf := range l.Leaves() {
			terms = append(terms, termLabel{leaf, minus, last})
		}
	}
	return terms, true
}

func (f *Form) terms(t *Table, r *Relation, labels []termLabel, other *Label) []Term {
	terms := make([]Term, len(labels))
	for i, l := range labels {
		// Rows of different groups may share a label such as 「3.其他」; columns are told apart by the place.
		row, column, text := l.label, other, l.label.Printed()
		if r.perRow {
			row, column, text = other, l.label, l.label.Text
		}
		terms[i] = Term{
			Cell:  f.Cell(Address(t.ID + "/" + row.key + "/" + column.key)),
			Minus: l.minus, LastYear: l.lastYear, Label: text,
		}
	}
	return terms
}

// order gives every total cell the relation that computes it and sorts totals by what they are built from.
func (f *Form) order(report func(line int, found, expected string)) {
	for _, t := range f.Tables {
		for _, r := range t.Relations {
			if !r.Total {
				continue
			}
			for _, i := range r.Instances {
				if len(i.Left) != 1 {
					report(r.line, strings.Join(r.left, "、"), "total：一行或一列的 id，不是分组")
					return
				}
				if cell := &f.cells[i.Left[0].Cell]; cell.Total == nil {
					cell.Total = i
				}
			}
		}
	}
	const visiting, done = 1, 2
	f.computed = nil
	state := make([]int, len(f.cells))
	var visit func(cell int) bool
	visit = func(cell int) bool {
		total := f.cells[cell].Total
		if total == nil || state[cell] == done {
			return true
		}
		if state[cell] == visiting {
			report(total.Relation.line, f.cells[cell].Place(), "不由自己算出的合计")
			return false
		}
		state[cell] = visiting
		for _, term := range total.Right {
			if !visit(term.Cell) {
				return false
			}
		}
		state[cell] = done
		f.computed = append(f.computed, cell)
		return true
	}
	for cell := range f.cells {
		if !visit(cell) {
			return
		}
	}
}

package intake

import (
	"slices"

	"github.com/nianbao/nianbao/core/alike"
	"github.com/nianbao/nianbao/core/form"
)

// view is one way in which a table of a form may stand in a file: as the form has it, with rows and columns
// interchanged, or cut into several tables along its groups of columns.
type view struct {
	form   *form.Form
	table  *form.Table
	bands  []*band
	turned bool
	// way is its index among the views of the table.
	way int
}

// band is a block of the table, or a part of it.
type band struct {
	title, stub   string
	rows, columns []*form.Label
	// cells are indexes in Form.Cells, by row and column.
	cells [][]int
	// heads are the labels of columns and their groups, rowGroups those of the groups of rows, each once.
	heads, rowGroups []string
	// wanted are the ways to print the label of each row.
	wanted [][]string
}

// viewsOf returns the ways in which a table may stand in a file, the usual one first.
func viewsOf(f *form.Form, t *form.Table) []*view {
	usual, turned := &view{form: f, table: t}, &view{form: f, table: t, turned: true}
	cut, fine := &view{form: f, table: t}, &view{form: f, table: t}
	for _, b := range t.Blocks {
		whole := newBand(f, t, b, leaves(b.Columns))
		usual.bands = append(usual.bands, whole)
		turned.bands = append(turned.bands, whole.turn())
		for _, group := range b.Columns {
			cut.bands = append(cut.bands, newBand(f, t, b, group.Leaves()))
			for _, part := range groupsOfLeaves(group) {
				fine.bands = append(fine.bands, newBand(f, t, b, part.Leaves()))
			}
		}
	}
	views := []*view{usual}
	// Only groups of columns make tables of their own; a single column is none.
	for _, v := range []*view{cut, fine} {
		if len(v.bands) > len(views[len(views)-1].bands) && v.ofGroups() {
			views = append(views, v)
		}
	}
	views = append(views, turned)
	for way, v := range views {
		v.way = way
	}
	return views
}

func (v *view) ofGroups() bool {
	return !slices.ContainsFunc(v.bands, func(b *band) bool { return len(b.columns) < 2 })
}

// groupsOfLeaves returns the lowest groups below a label, or the label itself.
func groupsOfLeaves(l *form.Label) []*form.Label {
	var groups []*form.Label
	for _, child := range l.Children {
		if len(child.Children) > 0 {
			groups = append(groups, groupsOfLeaves(child)...)
		}
	}
	if groups == nil {
		return []*form.Label{l}
	}
	return groups
}

func leaves(labels []*form.Label) []*form.Label {
	var all []*form.Label
	for _, l := range labels {
		all = append(all, l.Leaves()...)
	}
	return all
}

func newBand(f *form.Form, t *form.Table, b *form.Block, columns []*form.Label) *band {
	made := &band{title: b.Title, stub: b.Stub, rows: leaves(b.Rows), columns: columns}
	for _, row := range made.rows {
		var cells []int
		for _, column := range columns {
			cells = append(cells, f.Cell(form.Address(t.ID+"/"+row.Key()+"/"+column.Key())))
		}
		made.cells = append(made.cells, cells)
	}
	made.index()
	return made
}

// turn interchanges rows and columns.
func (b *band) turn() *band {
	turned := &band{title: b.title, stub: b.stub, rows: b.columns, columns: b.rows}
	for c := range b.columns {
		var cells []int
		for r := range b.rows {
			cells = append(cells, b.cells[r][c])
		}
		turned.cells = append(turned.cells, cells)
	}
	turned.index()
	return turned
}

// unlabelled reports whether the rows have no labels: numbers stand right below the heads.
func (b *band) unlabelled() bool { return len(b.rows) > 0 && b.rows[0].Text == "" }

// headless reports whether the columns have no heads: the number stands right behind its label.
func (b *band) headless() bool { return len(b.columns) > 0 && b.columns[0].Text == "" }

// groups returns the labels above a leaf, from the outermost down.
func groups(l *form.Label) []string {
	path := l.Path()
	if l.Text != "" && len(path) > 0 {
		path = path[:len(path)-1]
	}
	return path
}

func (b *band) index() {
	b.heads = labelsOf(b.columns)
	for _, row := range b.rows {
		b.wanted = append(b.wanted, wantedLabels(row))
		for _, group := range groups(row) {
			if !slices.Contains(b.rowGroups, group) {
				b.rowGroups = append(b.rowGroups, group)
			}
		}
	}
}

// labelsOf returns leaves and groups of an axis, each once.
func labelsOf(axis []*form.Label) []string {
	var all []string
	for _, l := range axis {
		for _, text := range append(groups(l), l.Text) {
			if text != "" && !slices.Contains(all, text) {
				all = append(all, text)
			}
		}
	}
	return all
}

// likeness remembers how alike texts of the file and labels of forms are.
type likeness struct {
	labels map[string]alike.Label
	known  map[[2]string]float64
}

func newLikeness() *likeness {
	return &likeness{labels: map[string]alike.Label{}, known: map[[2]string]float64{}}
}

func (k *likeness) label(text string) alike.Label {
	l, ok := k.labels[text]
	if !ok {
		l = alike.NewLabel(text)
		k.labels[text] = l
	}
	return l
}

// of returns how alike a text and a label are, 0 for texts too long to be one.
func (k *likeness) of(text, label string) float64 {
	if text == label && text != "" {
		return 1
	}
	if text == "" || label == "" || len(text) > 4*longestLabel {
		return 0
	}
	pair := [2]string{text, label}
	like, ok := k.known[pair]
	if !ok {
		like = k.label(text).Like(k.label(label))
		k.known[pair] = like
	}
	return like
}

// best returns the label most like a text.
func (k *likeness) best(text string, labels []string) (like float64, label string) {
	for _, l := range labels {
		if of := k.of(text, l); of > like {
			like, label = of, l
		}
	}
	return like, label
}

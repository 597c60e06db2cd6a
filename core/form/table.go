package form

// Table is one printed table: a stack of blocks that share a grid of label columns and value columns.
type Table struct {
	ID string
	// Name is what people call it: 表二, 表三, 表四, or the title of a local table.
	Name string
	// After is the id of the national table a local table is printed behind; "" for a national table.
	After  string
	Layout Layout
	Blocks []*Block
	// Relations hold in declared order, totals first where others build on them.
	Relations   []*Relation
	CountedOnce *CountedOnce
	// Notes are printed under the table by default.
	Notes []string
	// MisplacedNotes are phrases of notes that belong under this table and to no other.
	MisplacedNotes []string
	Guide          []Guide
}

// Local reports whether a local variant added the table.
func (t *Table) Local() bool { return t.After != "" }

// Layout is how a table stands on A4 portrait paper with a 156 mm type area.
type Layout struct {
	// LabelWidths and ValueWidths are column widths in millimetres.
	LabelWidths, ValueWidths []float64
	// RowHeight is the least height of a row in millimetres.
	RowHeight float64
	// FontSize of all text in the table, in points.
	FontSize float64
}

// Block is a part of a table with a header of its own, such as 「第二十条第（五）项」 of 表二.
type Block struct {
	// Title is a row across the whole table above the header, or "".
	Title string
	// Stub stands in the header above the row labels.
	Stub    string
	Columns []*Label
	Rows    []*Label
}

// Label is a node in the tree of a block's rows or columns. A leaf has cells; a group only heads its children.
type Label struct {
	// ID is the part of an address this label adds; "" for a group that only prints a heading.
	ID       string
	Text     string
	Children []*Label
	// Span is how many grid columns a leaf column takes.
	Span int
	Kind Kind
	// Unit is printed with the label or understood from it, such as 万元; "" for counts.
	Unit string
	// Units are those a filler may write into the cell when the form prints none.
	Units []string
	// OpenCases marks a column of cases not yet closed at year's end (Y4).
	OpenCases bool
	// Requires names the office fact without which the row must be 0: RuleMaking, or "" for none.
	Requires string

	key    string
	parent *Label
	// twin says that another label of the block prints the same: the groups above tell them apart.
	twin bool
}

// RuleMaking is the power to make 规章, the one office fact that a row may require.
const RuleMaking = "rule_making"

// Key is the row or column part of an address, such as denied.state_secret.
func (l *Label) Key() string { return l.key }

// Leaves returns the labels below l that have cells, l itself if it has none below.
func (l *Label) Leaves() []*Label {
	if len(l.Children) == 0 {
		return []*Label{l}
	}
	return leavesOf(l.Children)
}

// Printed returns the label with the groups above it that have an id, 「（三）不予公开 1.属于国家秘密」, or with all of them where
// another label would read the same.
func (l *Label) Printed() string {
	text := l.Text
	for p := l.parent; p != nil; p = p.parent {
		if p.ID != "" || l.twin && p.Text != "" {
			text = p.Text + " " + text
		}
	}
	return text
}

// Path returns the labels from the outermost group down to l as printed.
func (l *Label) Path() []string {
	var path []string
	for ; l != nil; l = l.parent {
		if l.Text != "" {
			path = append([]string{l.Text}, path...)
		}
	}
	return path
}

func leavesOf(labels []*Label) []*Label {
	var leaves []*Label
	for _, l := range labels {
		leaves = append(leaves, l.Leaves()...)
	}
	return leaves
}

func depthOf(labels []*Label) int {
	deepest := 0
	for _, l := range labels {
		deepest = max(deepest, 1+depthOf(l.Children))
	}
	return deepest
}

// link sets parents and keys once the tree is read.
func link(labels []*Label, parent *Label) {
	for _, l := range labels {
		l.parent = parent
		l.key = l.ID
		for p := parent; p != nil; p = p.parent {
			if p.ID != "" {
				l.key = p.key + "." + l.ID
				break
			}
		}
		link(l.Children, l)
	}
	if parent == nil {
		findTwins(leavesOf(labels))
	}
}

func findTwins(leaves []*Label) {
	printed := map[string]*Label{}
	for _, l := range leaves {
		text := l.Printed()
		if other := printed[text]; other != nil {
			l.twin, other.twin = true, true
			continue
		}
		printed[text] = l
	}
}

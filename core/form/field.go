package form

// Field is a name by which prose speaks of cells: 【新收申请总数】.
type Field struct {
	// Name is unique among the names and aliases of a form's fields.
	Name    string
	Aliases []string
	// Group heads the field in lists: the name of its table.
	Group string
	// Sum are the cells whose sum it is, mostly one.
	Sum *Sum
	// Unit is what is counted, 件 or 万元; "" where the form does not say.
	Unit string
	// Seldom marks a field that lists show only when they are searched: one of many columns, say.
	Seldom bool
}

// List is several fields of one kind, of which prose names those that are not 0: the results of 表三, say.
type List struct {
	// Name is unique among lists: 办理结果.
	Name string
	// Group heads the list as Field.Group does.
	Group string
	// Items have names that are said within the list: 予以公开.
	Items []*Field
}

// Field returns the field of a name or alias, or nil.
func (f *Form) Field(name string) *Field { return f.fieldNames[name] }

// List returns the list of a name, or nil.
func (f *Form) List(name string) *List {
	for _, l := range f.Lists {
		if l.Name == name {
			return l
		}
	}
	return nil
}

// naming is an entry of fields: names for a sum of cells, or for where rows of a table meet its columns.
type naming struct {
	names []string
	cells string

	table         string
	rows, columns []*axisNames

	unit   string
	seldom bool
	line   int
	// borrowed from another national form: what this one has no cells for is left out.
	borrowed bool
}

// axisNames are what a row or column is called in the names of fields, those of a column with rowSign for the row's.
type axisNames struct {
	key    string
	names  []string
	seldom bool
	line   int
}

// listing is an entry of lists: cells in which itemSign stands for the items one after the other.
type listing struct {
	name, cells, unit string
	items             []item
	line              int
	borrowed          bool
}

// item is a row or column of a list, all those of a group where the key ends with everyOne. Without a name it is called by
// its label.
type item struct {
	key, name string
	line      int
}

const (
	rowSign  = "〔行〕"
	itemSign = "〔项〕"
	everyOne = ".*"
)

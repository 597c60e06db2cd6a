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

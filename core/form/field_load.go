package form

import "github.com/nianbao/nianbao/core/datafile"

// fields reads the entries fields: and lists: of a form. Each may take over what another form has of it; a list of the form's
// own takes the place of one with the same name.
func (d *decoder) fields(top datafile.Entries, f *Form, base func(id string) *Form) {
	if top.Has("fields") {
		es := top.At("fields").Entries("like", "list")
		if es.Has("like") {
			if other := d.like(es.At("like"), base); other != nil {
				f.namings = append(f.namings, borrow(other.namings, func(n *naming) { n.borrowed = true })...)
			}
		}
		for _, v := range es.List("list") {
			f.namings = append(f.namings, d.naming(v))
		}
	}
	if top.Has("lists") {
		es := top.At("lists").Entries("like", "list")
		for _, v := range es.List("list") {
			f.listings = append(f.listings, d.listing(v))
		}
		if es.Has("like") {
			if other := d.like(es.At("like"), base); other != nil {
				f.listings = append(f.listings, borrow(other.listings, func(l *listing) { l.borrowed = true })...)
			}
		}
	}
}

// borrow copies entries of another form and marks them.
func borrow[T any](entries []*T, mark func(*T)) []*T {
	borrowed := make([]*T, len(entries))
	for i, e := range entries {
		own := *e
		mark(&own)
		borrowed[i] = &own
	}
	return borrowed
}

func (d *decoder) naming(v *datafile.Value) *naming {
	es := v.Entries("names", "cells", "table", "rows", "columns", "unit", "seldom")
	n := &naming{unit: es.Text("unit"), line: es.Line}
	if es.Has("cells") {
		n.cells, n.names, n.seldom = es.Text("cells"), es.NeedTexts("names"), es.Flag("seldom")
		for _, name := range []string{"table", "rows", "columns"} {
			es.Wrong(name, "写 cells 的一项里没有的名称（"+name+" 和 cells 只写一样）")
		}
		return n
	}
	if !es.Has("table") {
		d.Report(es.Line, "", "cells（几格之和），或 table、rows 和 columns（一张表的行和列）")
		return n
	}
	n.table = es.Text("table")
	es.Wrong("names", "写在 rows 和 columns 的每一项里的叫法")
	es.Wrong("seldom", "写在 columns 的一项里的 seldom")
	for _, v := range es.List("rows") {
		if v.Plain() {
			n.rows = append(n.rows, &axisNames{key: v.Text(), line: v.Line()})
			continue
		}
		es := v.Entries("row", "names")
		n.rows = append(n.rows, &axisNames{key: es.Need("row"), names: es.NeedTexts("names"), line: es.Line})
	}
	for _, v := range es.List("columns") {
		es := v.Entries("column", "names", "seldom")
		n.columns = append(n.columns, &axisNames{key: es.Need("column"), names: es.NeedTexts("names"), seldom: es.Flag("seldom"), line: es.Line})
	}
	if len(n.rows) == 0 || len(n.columns) == 0 {
		d.Report(es.Line, "", "行或列：rows 和 columns 各至少一项")
	}
	return n
}

func (d *decoder) listing(v *datafile.Value) *listing {
	es := v.Entries("name", "cells", "items", "unit")
	l := &listing{name: es.Need("name"), cells: es.Need("cells"), unit: es.Text("unit"), line: es.Line}
	for _, v := range es.List("items") {
		if v.Plain() {
			l.items = append(l.items, item{key: v.Text(), line: v.Line()})
			continue
		}
		es := v.Entries("item", "name")
		l.items = append(l.items, item{key: es.Need("item"), name: es.Need("name"), line: es.Line})
	}
	if len(l.items) == 0 {
		d.Report(es.Line, "", "items，至少一项")
	}
	return l
}

package form

import (
	"slices"

	"github.com/nianbao/nianbao/core/datafile"
)

// local reads a variant that adds to a national form. It has no way to change a national table: the keys it may
// use only add.
func (d *decoder) local(root, extends *datafile.Value, base func(id string) *Form) *Form {
	id := extends.Text()
	if id == "" && !extends.Blank() {
		return nil
	}
	var national *Form
	if base != nil {
		national = base(id)
	}
	if national == nil {
		extends.Wrong("一份已有格式的 id，如 guoban-2021")
		return nil
	}
	if national.Extends != "" {
		extends.Wrong("国办格式的 id（地方格式不能再叠加地方格式）")
		return nil
	}
	top := root.Entries("id", "name", "extends", "deviation", "preamble", "sections", "notes", "lines", "tables", "cover", "sign_off", "fields", "lists", "claims", "last_id")
	f := national.copyFor(top.ID("id", "-"), top.Need("name"))
	if other := base(f.ID); other != nil && other.Extends == "" {
		top.Wrong("id", "另一个 id（"+f.ID+" 是国办格式，地方格式不能取代它）")
	}
	f.Deviation = top.Text("deviation")
	if top.Has("preamble") {
		f.Preamble = top.Texts("preamble")
	}
	if top.Has("sections") {
		d.localSections(top, f)
	}
	for _, v := range top.List("tables") {
		d.localTable(v, f)
	}
	for _, v := range top.List("notes") {
		es := v.Entries("after", "text")
		if t := nationalTable(es, f); t != nil {
			t.Notes = append(t.Notes, es.Need("text"))
		}
	}
	for _, v := range top.List("lines") {
		d.line(v, f)
	}
	f.Cover = top.Flag("cover")
	if top.Has("sign_off") {
		sign := top.At("sign_off").Entries("date_first", "stamped")
		f.SignOff = SignOffStyle{DateFirst: sign.Flag("date_first"), Stamped: sign.Flag("stamped")}
	}
	top.Whole("last_id", 0, maxID, 0) // for whoever edits the variant
	d.fields(top, f, base)
	if top.Has("claims") {
		d.addClaims(top.At("claims").Entries(claimKeys...), &f.Claims)
	}
	return f
}

// copyFor copies what a variant may add to, so that the national form stays as it is.
func (f *Form) copyFor(id, name string) *Form {
	variant := *f
	variant.ID, variant.Name, variant.Extends, variant.national = id, name, f.ID, f
	variant.Sections = nil
	for _, s := range f.Sections {
		section := *s
		variant.Sections = append(variant.Sections, &section)
	}
	variant.Tables = nil
	for _, t := range f.Tables {
		table := *t
		table.Notes = slices.Clone(t.Notes)
		table.Relations = nil
		for _, r := range t.Relations {
			relation := *r
			table.Relations = append(table.Relations, &relation)
		}
		variant.Tables = append(variant.Tables, &table)
	}
	variant.Claims = f.Claims.copy()
	variant.namings, variant.listings = slices.Clone(f.namings), slices.Clone(f.listings)
	return &variant
}

func (d *decoder) localSections(top datafile.Entries, f *Form) {
	es := top.At("sections").Entries("add", "rename", "limit")
	for _, v := range es.List("rename") {
		es := v.Entries("id", "heading")
		s, heading := f.Section(es.Need("id")), es.Need("heading")
		switch {
		case s == nil:
			es.Wrong("id", "国办格式中一节的 id")
		case heading != s.Heading && !slices.Contains(s.Accepts, heading):
			es.Wrong("heading", "这一节通用的标题之一："+joinQuoted(append([]string{s.Heading}, s.Accepts...)))
		default:
			s.Accepts = append(slices.Clone(s.Accepts), s.Heading)
			s.Heading = heading
		}
	}
	for _, v := range es.List("add") {
		es := v.Entries("id", "heading", "after", "guide")
		s := &Section{ID: es.ID("id", ""), Heading: es.Need("heading"), Local: true, Guide: d.guide(es)}
		after := slices.IndexFunc(f.Sections, func(other *Section) bool { return other.ID == es.Text("after") })
		switch {
		case f.Section(s.ID) != nil:
			es.Wrong("id", "与其他节不同的 id")
		case after < 0:
			d.Report(es.Line, es.Text("after"), "after：一节的 id，新的一节排在它后面")
		case f.Deviation == "":
			d.Report(es.Line, "", "deviation：说明为何偏离国办格式，然后才能加一节")
		default:
			f.Sections = slices.Insert(f.Sections, after+1, s)
		}
	}
	for _, v := range es.List("limit") {
		es := v.Entries("id", "characters", "source")
		s := f.Section(es.Need("id"))
		if s == nil {
			es.Wrong("id", "本格式中一节的 id")
			continue
		}
		es.Need("characters")
		s.Limit = Limit{Characters: es.Whole("characters", 1, 100_000, 0), Source: es.Text("source")}
	}
}

func joinQuoted(words []string) string {
	text := ""
	for _, w := range words {
		text += "「" + w + "」"
	}
	return text
}

func (d *decoder) localTable(v *datafile.Value, f *Form) {
	if id := v.Peek("id"); id != nil {
		if i := slices.IndexFunc(f.Tables, func(t *Table) bool { return !t.Local() && id.Is(t.ID) }); i >= 0 {
			name := f.Tables[i].Name
			d.Report(v.Line(), name, "另一个 id：国办的"+name+"不能改动，只能用 notes 在表后加注、用 lines 加一行，或另加一张地方表")
			return
		}
	}
	t := d.table(v, f)
	if national := f.Table(t.After); national == nil || national.Local() {
		d.Report(v.Line(), t.After, "after：一张国办表的 id，地方表排在它后面")
		return
	}
	last := 0
	for i, other := range f.Tables {
		if other.ID == t.After || other.After == t.After {
			last = i
		}
	}
	f.Tables = slices.Insert(f.Tables, last+1, t)
}

func nationalTable(es datafile.Entries, f *Form) *Table {
	t := f.Table(es.Need("after"))
	if t == nil && es.Has("after") {
		es.Wrong("after", "一张表的 id")
	}
	return t
}

func (d *decoder) line(v *datafile.Value, f *Form) {
	es := v.Entries("id", "after", "label", "kind", "unit")
	l := &Line{ID: es.ID("id", ""), Label: es.Need("label"), Unit: es.Text("unit")}
	if t := nationalTable(es, f); t != nil {
		l.After = t.ID
	}
	switch es.Text("kind") {
	case "", "count":
	case "money":
		l.Kind = Money
	default:
		es.Wrong("kind", "count 或 money")
	}
	if slices.ContainsFunc(f.Lines, func(other *Line) bool { return other.ID == l.ID }) {
		es.Wrong("id", "与其他行不同的 id")
	}
	f.Lines = append(f.Lines, l)
}

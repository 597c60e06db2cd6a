package form

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// extendsOf returns the entry extends: of a local variant, or nil.
func extendsOf(root *value) *value {
	if root.node.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(root.node.Content); i += 2 {
		if root.node.Content[i].Value == "extends" {
			return &value{root.d, root.node.Content[i+1], 1}
		}
	}
	return nil
}

// local reads a variant that adds to a national form. It has no way to change a national table: the keys it may
// use only add.
func (d *decoder) local(root, extends *value, base func(id string) *Form) *Form {
	id := extends.text()
	if id == "" {
		return nil
	}
	var national *Form
	if base != nil {
		national = base(id)
	}
	if national == nil {
		extends.wrong("一份已有格式的 id，如 guoban-2021")
		return nil
	}
	if national.Extends != "" {
		extends.wrong("国办格式的 id（地方格式不能再叠加地方格式）")
		return nil
	}
	top := root.fields("id", "name", "extends", "deviation", "preamble", "sections", "notes", "lines", "tables", "claims")
	f := national.copyFor(top.id("id", "-"), top.need("name"))
	if other := base(f.ID); other != nil && other.Extends == "" {
		top.wrong("id", "另一个 id（"+f.ID+" 是国办格式，地方格式不能取代它）")
	}
	f.Deviation = top.text("deviation")
	if top.has("preamble") {
		f.Preamble = top.texts("preamble")
	}
	if top.has("sections") {
		d.localSections(top, f)
	}
	for _, v := range top.list("tables") {
		d.localTable(v, f)
	}
	for _, v := range top.list("notes") {
		fs := v.fields("after", "text")
		if t := nationalTable(fs, f); t != nil {
			t.Notes = append(t.Notes, fs.need("text"))
		}
	}
	for _, v := range top.list("lines") {
		d.line(v, f)
	}
	if top.has("claims") {
		d.addClaims(top.at["claims"].fields(claimKeys...), &f.Claims)
	}
	return f
}

// copyFor copies what a variant may add to, so that the national form stays as it is.
func (f *Form) copyFor(id, name string) *Form {
	variant := *f
	variant.ID, variant.Name, variant.Extends = id, name, f.ID
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
	return &variant
}

func (d *decoder) localSections(top fields, f *Form) {
	fs := top.at["sections"].fields("add", "rename", "limit")
	for _, v := range fs.list("rename") {
		fs := v.fields("id", "heading")
		s, heading := f.Section(fs.need("id")), fs.need("heading")
		switch {
		case s == nil:
			fs.wrong("id", "国办格式中一节的 id")
		case heading != s.Heading && !slices.Contains(s.Accepts, heading):
			fs.wrong("heading", "这一节通用的标题之一："+joinQuoted(append([]string{s.Heading}, s.Accepts...)))
		default:
			s.Accepts = append(slices.Clone(s.Accepts), s.Heading)
			s.Heading = heading
		}
	}
	for _, v := range fs.list("limit") {
		fs := v.fields("id", "characters", "source")
		s := f.Section(fs.need("id"))
		if s == nil {
			fs.wrong("id", "国办格式中一节的 id")
			continue
		}
		fs.need("characters")
		s.Limit = Limit{Characters: fs.number("characters", 1, 100_000, 0), Source: fs.text("source")}
	}
	for _, v := range fs.list("add") {
		fs := v.fields("id", "heading", "after", "guide")
		s := &Section{ID: fs.id("id", ""), Heading: fs.need("heading"), Local: true, Guide: fs.guide()}
		after := slices.IndexFunc(f.Sections, func(other *Section) bool { return other.ID == fs.text("after") })
		switch {
		case f.Section(s.ID) != nil:
			fs.wrong("id", "与其他节不同的 id")
		case after < 0:
			d.report(fs.line, fs.text("after"), "after：一节的 id，新的一节排在它后面")
		case f.Deviation == "":
			d.report(fs.line, "", "deviation：说明为何偏离国办格式，然后才能加一节")
		default:
			f.Sections = slices.Insert(f.Sections, after+1, s)
		}
	}
}

func joinQuoted(words []string) string {
	text := ""
	for _, w := range words {
		text += "「" + w + "」"
	}
	return text
}

func (d *decoder) localTable(v *value, f *Form) {
	if v.node.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(v.node.Content); i += 2 {
			if t := f.Table(v.node.Content[i+1].Value); v.node.Content[i].Value == "id" && t != nil && !t.Local() {
				d.report(v.node.Line, t.Name, "另一个 id：国办的"+t.Name+"不能改动，只能用 notes 在表后加注、用 lines 加一行，或另加一张地方表")
				return
			}
		}
	}
	t := d.table(v, f)
	if national := f.Table(t.After); national == nil || national.Local() {
		d.report(v.node.Line, t.After, "after：一张国办表的 id，地方表排在它后面")
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

func nationalTable(fs fields, f *Form) *Table {
	t := f.Table(fs.need("after"))
	if t == nil && fs.has("after") {
		fs.wrong("after", "一张表的 id")
	}
	return t
}

func (d *decoder) line(v *value, f *Form) {
	fs := v.fields("id", "after", "label", "kind", "unit")
	l := &Line{ID: fs.id("id", ""), Label: fs.need("label"), Unit: fs.text("unit")}
	if t := nationalTable(fs, f); t != nil {
		l.After = t.ID
	}
	switch fs.text("kind") {
	case "", "count":
	case "money":
		l.Kind = Money
	default:
		fs.wrong("kind", "count 或 money")
	}
	if slices.ContainsFunc(f.Lines, func(other *Line) bool { return other.ID == l.ID }) {
		fs.wrong("id", "与其他行不同的 id")
	}
	f.Lines = append(f.Lines, l)
}

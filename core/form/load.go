package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

const (
	// FirstYear is the first report year there can be: the first 政府信息公开条例 took force in 2008.
	FirstYear = 2008
	// LatestYear is beyond any report year that is no slip of the finger.
	LatestYear = 2999
	typeArea   = 156 // millimetres between the margins of GB/T 9704
)

// Load reads a form from YAML. A local variant (extends: …) takes its national form from base, a national form that of which
// it borrows claims (like: …); base may be nil where a form does neither. The error joins one *LoadError for each fault found, up to 20.
func Load(file string, data []byte, base func(id string) *Form) (*Form, error) {
	d := &decoder{file: file}
	f := d.form(data, base)
	if len(d.problems) > 0 {
		return nil, errors.Join(d.problems...)
	}
	return f, nil
}

func (d *decoder) form(data []byte, base func(id string) *Form) *Form {
	root := d.document(data)
	if root == nil {
		return nil
	}
	var f *Form
	if extends := extendsOf(root); extends != nil {
		f = d.local(root, extends, base)
	} else {
		f = d.national(root, base)
	}
	if len(d.problems) > 0 {
		return nil
	}
	f.number()
	f.resolve(d.report)
	f.resolveClaims(d.report)
	return f
}

func (d *decoder) national(root *value, base func(id string) *Form) *Form {
	top := root.fields("id", "name", "years", "source", "title", "preamble", "sections", "tables", "claims", "wording")
	f := &Form{ID: top.id("id", "-"), Name: top.need("name"), TitlePattern: top.need("title"), Preamble: top.texts("preamble")}
	if top.has("years") {
		years := top.at["years"].fields("from", "to")
		years.need("from")
		f.Years = years.years("from", "to")
	} else {
		d.report(top.line, "", "适用年度，如 years: {from: 2021}")
	}
	if top.has("source") {
		source := top.at["source"].fields("number", "title")
		f.Source = Source{Number: source.need("number"), Title: source.text("title")}
	}
	for _, v := range top.list("tables") {
		t := d.table(v, f)
		if t.Local() {
			d.report(v.node.Line, "after: "+t.After, "不写 after（只有地方格式在国办表后加表）")
		}
		f.Tables = append(f.Tables, t)
	}
	for _, v := range top.list("sections") {
		f.Sections = append(f.Sections, d.section(v, f))
	}
	for i, t := range f.Tables {
		if len(d.problems) == 0 && !slices.ContainsFunc(f.Sections, func(s *Section) bool { return s.TableID == t.ID }) {
			d.report(top.list("tables")[i].node.Line, t.ID, "一节用 table 引用的表，否则哪里都不印它")
		}
	}
	if len(f.Sections) == 0 {
		d.report(top.line, "", "sections，至少一节")
	}
	if top.has("claims") {
		f.Claims = d.claims(top.at["claims"], base)
	}
	if top.has("wording") {
		f.Wording = d.wording(top.at["wording"])
	}
	return f
}

func (d *decoder) wording(v *value) Wording {
	fs := v.fields("other_format_notices", "other_format_titles", "leftovers", "outdated", "internal", "generic", "recurring")
	w := Wording{
		OtherFormatNotices: fs.texts("other_format_notices"),
		OtherFormatTitles:  fs.texts("other_format_titles"),
		Leftovers:          fs.texts("leftovers"),
		Internal:           fs.texts("internal"),
		Generic:            fs.texts("generic"),
		Recurring:          fs.texts("recurring"),
	}
	for _, base := range fs.list("outdated") {
		fs := base.fields("title", "unless")
		w.Outdated = append(w.Outdated, Outdated{Title: fs.need("title"), Unless: fs.texts("unless")})
	}
	return w
}

func (d *decoder) section(v *value, f *Form) *Section {
	fs := v.fields("id", "heading", "accepts", "table", "topics", "may_be_none", "guide")
	s := &Section{ID: fs.id("id", ""), Heading: fs.need("heading"), Accepts: fs.texts("accepts"), TableID: fs.text("table"), MayBeNone: fs.flag("may_be_none"), Guide: fs.guide()}
	if f.Section(s.ID) != nil {
		fs.wrong("id", "与其他节不同的 id")
	}
	if s.TableID != "" && f.Table(s.TableID) == nil {
		fs.wrong("table", "tables 中一张表的 id")
	}
	if s.TableID != "" && slices.ContainsFunc(f.Sections, func(other *Section) bool { return other.TableID == s.TableID }) {
		fs.wrong("table", "其他节没有用过的表")
	}
	if fs.has("topics") {
		topics := fs.at["topics"].fields("severity", "source", "items")
		s.Topics = Topics{Severity: topics.severity("severity", Warning), Source: topics.text("source")}
		for _, item := range topics.list("items") {
			fs := item.fields("name", "words")
			topic := Topic{Name: fs.need("name"), Words: fs.texts("words")}
			if len(topic.Words) == 0 {
				topic.Words = []string{topic.Name}
			}
			s.Topics.Items = append(s.Topics.Items, topic)
		}
	}
	return s
}

// table reads a national table, and a local one when it has the key after.
func (d *decoder) table(v *value, f *Form) *Table {
	fs := v.fields("id", "name", "after", "layout", "blocks", "relations", "counted_once", "notes", "misplaced_notes", "guide")
	t := &Table{ID: fs.id("id", ""), Name: fs.need("name"), After: fs.text("after"), Notes: fs.texts("notes"), MisplacedNotes: fs.texts("misplaced_notes"), Guide: fs.guide()}
	if t.ID == "lines" {
		fs.wrong("id", "另一个 id（lines 留给表后的单行）")
	}
	if f.Table(t.ID) != nil {
		fs.wrong("id", "与其他表不同的 id")
	}
	if fs.has("layout") {
		layout := fs.at["layout"].fields("label_widths", "value_widths", "row_height", "font_size")
		t.Layout = Layout{LabelWidths: layout.sizes("label_widths", 5, 160), ValueWidths: layout.sizes("value_widths", 5, 160), RowHeight: 7, FontSize: 10.5}
		if layout.has("row_height") {
			t.Layout.RowHeight = layout.at["row_height"].size(3, 50)
		}
		if layout.has("font_size") {
			t.Layout.FontSize = layout.at["font_size"].size(5, 30)
		}
	}
	width := 0.0
	for _, w := range slices.Concat(t.Layout.LabelWidths, t.Layout.ValueWidths) {
		width += w
	}
	if width > typeArea+0.05 {
		d.report(fs.at["layout"].node.Line, fmt.Sprintf("%.1f 毫米宽的表", width), fmt.Sprintf("各列合计不超过 %d 毫米的表", typeArea))
	}
	if len(t.Layout.ValueWidths) == 0 {
		d.report(fs.line, "", "layout.value_widths：每个数据列的宽度（毫米）")
	}
	for _, b := range fs.list("blocks") {
		t.Blocks = append(t.Blocks, d.block(b, t))
	}
	if len(t.Blocks) == 0 {
		d.report(fs.line, "", "blocks，至少一块")
	}
	d.uniqueRows(fs, t)
	for _, r := range fs.list("relations") {
		t.Relations = append(t.Relations, d.relation(r))
	}
	if fs.has("counted_once") {
		once := fs.at["counted_once"].fields("rule", "row", "not_in", "balance", "advice")
		t.CountedOnce = &CountedOnce{
			Rule: once.need("rule"), Row: once.need("row"), NotIn: once.texts("not_in"),
			Balance: once.need("balance"), Advice: once.text("advice"), line: once.line,
		}
	}
	return t
}

// uniqueRows makes sure that an address names one cell: rows of different blocks share the table's name space.
func (d *decoder) uniqueRows(fs fields, t *Table) {
	var rows []*Label
	for _, b := range t.Blocks {
		rows = append(rows, b.Rows...)
	}
	d.uniqueKeys(fs, "blocks", rows, "这张表里不重复的行 id")
}

func (d *decoder) block(v *value, t *Table) *Block {
	fs := v.fields("title", "stub", "columns", "rows")
	b := &Block{Title: fs.text("title"), Stub: fs.text("stub")}
	for _, c := range fs.list("columns") {
		b.Columns = append(b.Columns, d.label(c, true))
	}
	for _, r := range fs.list("rows") {
		b.Rows = append(b.Rows, d.label(r, false))
	}
	link(b.Columns, nil)
	link(b.Rows, nil)
	switch {
	case len(b.Columns) == 0 || len(b.Rows) == 0:
		d.report(fs.line, "", "行或列：columns 和 rows 各至少一项")
		return b
	case len(leavesOf(b.Rows)) > 400:
		d.report(fs.line, "超过 400 行的一块", "不超过 400 行")
	}
	width := 0
	for _, c := range b.Columns {
		width += spanOf(c)
	}
	if width != len(t.Layout.ValueWidths) && len(t.Layout.ValueWidths) > 0 {
		d.report(fs.at["columns"].node.Line, fmt.Sprintf("%d 列", width), fmt.Sprintf("与 layout.value_widths 一样多的列（%d 列），跨列的写 span", len(t.Layout.ValueWidths)))
	}
	if depth := depthOf(b.Rows); depth > max(1, len(t.Layout.LabelWidths)) {
		d.report(fs.at["rows"].node.Line, fmt.Sprintf("%d 层行名", depth), "不多于 layout.label_widths 的层数")
	}
	d.uniqueKeys(fs, "columns", b.Columns, "这一块里不重复的列 id")
	return b
}

// uniqueKeys makes sure that a key names one label, group or leaf, so that a relation cannot miss half of its terms.
func (d *decoder) uniqueKeys(fs fields, name string, labels []*Label, expected string) {
	seen := map[string]bool{}
	var visit func(labels []*Label)
	visit = func(labels []*Label) {
		for _, l := range labels {
			if l.ID != "" {
				if seen[l.key] {
					d.report(fs.at[name].node.Line, l.key, expected)
				}
				seen[l.key] = true
			}
			visit(l.Children)
		}
	}
	visit(labels)
}

func (d *decoder) label(v *value, column bool) *Label {
	// What follows children is for labels that have cells, not for groups.
	names := []string{"id", "label", "children", "requires"}
	if column {
		names = []string{"id", "label", "children", "span", "kind", "unit", "units", "open_cases"}
	}
	fs := v.fields(names...)
	l := &Label{Text: fs.text("label"), Span: fs.number("span", 1, 60, 1), Unit: fs.text("unit"), Units: fs.texts("units"), OpenCases: fs.flag("open_cases"), Requires: fs.text("requires")}
	if l.Requires != "" && l.Requires != RuleMaking {
		fs.wrong("requires", RuleMaking+"（有规章制定权）")
	}
	if fs.has("children") {
		if fs.has("id") {
			l.ID = fs.id("id", "")
		}
		for _, child := range fs.list("children") {
			l.Children = append(l.Children, d.label(child, column))
		}
		if len(l.Children) == 0 {
			d.report(fs.at["children"].node.Line, "空的 children", "至少一项；没有下级的行或列不写 children")
		}
		for _, name := range names[3:] {
			fs.wrong(name, "没有 children 的一项（"+name+" 写在它下面的每一项上）")
		}
		return l
	}
	l.ID = fs.id("id", "")
	if fs.has("kind") {
		switch kind := fs.text("kind"); {
		case kind == "count":
		case kind == "change":
			l.Kind = Change
		case kind == "money":
			l.Kind = Money
		case kind == "amount":
			l.Kind = Amount
		default:
			fs.wrong("kind", strings.Join(kinds[:], "、")+" 之一")
		}
	}
	return l
}

const relationForms = "left 和 right、left 和 at_most、或 total 和 of"

func (d *decoder) relation(v *value) *Relation {
	fs := v.fields("rule", "severity", "since", "until", "for", "left", "right", "at_most", "total", "of", "says", "advice", "source")
	r := &Relation{
		Rule: fs.need("rule"), Severity: fs.severity("severity", Error),
		Says: fs.need("says"), Advice: fs.text("advice"), Source: fs.text("source"),
		Years: fs.years("since", "until"),
		line:  fs.line,
	}
	switch fs.text("for") {
	case "each row":
		r.perRow = true
	case "each column":
	default:
		d.report(fs.line, fs.text("for"), "for: each row（逐行）或 for: each column（逐列）")
	}
	if fs.has("total") && (fs.has("left") || fs.has("right") || fs.has("at_most")) || fs.has("at_most") && fs.has("right") || fs.has("of") && !fs.has("total") {
		d.report(fs.line, "几种写法混在一起的关系", relationForms)
	}
	switch {
	case fs.has("total"):
		r.Total = true
		r.left, r.right = []string{fs.text("total")}, fs.texts("of")
	case fs.has("at_most"):
		r.Op = AtMost
		r.left, r.right = fs.texts("left"), fs.texts("at_most")
	default:
		r.left, r.right = fs.texts("left"), fs.texts("right")
	}
	if len(r.left) == 0 || len(r.right) == 0 {
		d.report(fs.line, "", "关系的一边或两边："+relationForms)
	}
	if r.Total && r.AcrossYears() {
		d.report(fs.line, "用到上年的合计", "只由本年的格相加的合计")
	}
	return r
}

package form

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nianbao/nianbao/core/datafile"
)

const (
	// FirstYear is the first report year there can be: the first 政府信息公开条例 took force in 2008.
	FirstYear = 2008
	// LatestYear is beyond any report year that is no slip of the finger.
	LatestYear = 2999
	typeArea   = 156 // millimetres between the margins of GB/T 9704
)

// Load reads a form from YAML. A local variant (extends: …) takes its national form from base, a national form that of which
// it borrows claims (like: …); base may be nil where a form does neither. The error joins a *datafile.Fault for each fault
// found, up to 20.
func Load(file string, data []byte, base func(id string) *Form) (*Form, error) {
	d := newDecoder(file)
	f := d.form(data, base)
	if !d.Sound() {
		return nil, d.Err()
	}
	f.file, f.data = file, data
	return f, nil
}

func (d *decoder) form(data []byte, base func(id string) *Form) *Form {
	root := d.Parse(data)
	if root == nil {
		return nil
	}
	var f *Form
	if extends := root.Peek("extends"); extends != nil {
		f = d.local(root, extends, base)
	} else {
		f = d.national(root, base)
	}
	if !d.Sound() {
		return nil
	}
	f.number()
	f.resolve(d.Report)
	f.resolveFields(d.Report)
	f.resolveLists(d.Report)
	f.resolveClaims(d.Report)
	return f
}

func (d *decoder) national(root *datafile.Value, base func(id string) *Form) *Form {
	top := root.Entries("id", "name", "years", "source", "title", "preamble", "sections", "tables", "fields", "lists", "claims", "wording")
	f := &Form{ID: top.ID("id", "-"), Name: top.Need("name"), TitlePattern: top.Need("title"), Preamble: top.Texts("preamble")}
	if top.Has("years") {
		years := top.At("years").Entries("from", "to")
		years.Need("from")
		f.Years = d.years(years, "from", "to")
	} else {
		d.Report(top.Line, "", "适用年度，如 years: {from: 2021}")
	}
	if top.Has("source") {
		source := top.At("source").Entries("number", "title")
		f.Source = Source{Number: source.Need("number"), Title: source.Text("title")}
	}
	for _, v := range top.List("tables") {
		t := d.table(v, f)
		if t.Local() {
			d.Report(v.Line(), "after: "+t.After, "不写 after（只有地方格式在国办表后加表）")
		}
		f.Tables = append(f.Tables, t)
	}
	for _, v := range top.List("sections") {
		f.Sections = append(f.Sections, d.section(v, f))
	}
	for i, t := range f.Tables {
		if d.Sound() && !slices.ContainsFunc(f.Sections, func(s *Section) bool { return s.TableID == t.ID }) {
			d.Report(top.List("tables")[i].Line(), t.ID, "一节用 table 引用的表，否则哪里都不印它")
		}
	}
	if len(f.Sections) == 0 {
		d.Report(top.Line, "", "sections，至少一节")
	}
	d.fields(top, f, base)
	if top.Has("claims") {
		f.Claims = d.claims(top.At("claims"), base)
	}
	if top.Has("wording") {
		f.Wording = d.wording(top.At("wording"))
	}
	return f
}

func (d *decoder) wording(v *datafile.Value) Wording {
	es := v.Entries("other_format_notices", "other_format_titles", "leftovers", "instructions", "doubled", "outdated", "internal", "generic", "recurring")
	w := Wording{
		OtherFormatNotices: es.Texts("other_format_notices"),
		OtherFormatTitles:  es.Texts("other_format_titles"),
		Leftovers:          es.Texts("leftovers"),
		Instructions:       es.Texts("instructions"),
		Internal:           es.Texts("internal"),
		Generic:            es.Texts("generic"),
		Recurring:          es.Texts("recurring"),
	}
	if es.Has("doubled") {
		w.Doubled = d.doubled(es.At("doubled"))
	}
	for _, base := range es.List("outdated") {
		es := base.Entries("title", "unless")
		w.Outdated = append(w.Outdated, Outdated{Title: es.Need("title"), Unless: es.Texts("unless")})
	}
	return w
}

func (d *decoder) section(v *datafile.Value, f *Form) *Section {
	es := v.Entries("id", "heading", "accepts", "table", "topics", "may_be_none", "guide")
	s := &Section{ID: es.ID("id", ""), Heading: es.Need("heading"), Accepts: es.Texts("accepts"), TableID: es.Text("table"), MayBeNone: es.Flag("may_be_none"), Guide: d.guide(es)}
	if f.Section(s.ID) != nil {
		es.Wrong("id", "与其他节不同的 id")
	}
	if s.TableID != "" && f.Table(s.TableID) == nil {
		es.Wrong("table", "tables 中一张表的 id")
	}
	if s.TableID != "" && slices.ContainsFunc(f.Sections, func(other *Section) bool { return other.TableID == s.TableID }) {
		es.Wrong("table", "其他节没有用过的表")
	}
	if es.Has("topics") {
		topics := es.At("topics").Entries("severity", "source", "items")
		s.Topics = Topics{Severity: d.severity(topics, Warning), Source: topics.Text("source")}
		for _, item := range topics.List("items") {
			es := item.Entries("name", "words")
			topic := Topic{Name: es.Need("name"), Words: es.Texts("words")}
			if len(topic.Words) == 0 {
				topic.Words = []string{topic.Name}
			}
			s.Topics.Items = append(s.Topics.Items, topic)
		}
	}
	return s
}

// table reads a national table, and a local one when it has the key after.
func (d *decoder) table(v *datafile.Value, f *Form) *Table {
	es := v.Entries("id", "name", "after", "layout", "blocks", "relations", "counted_once", "notes", "misplaced_notes", "guide")
	t := &Table{ID: es.ID("id", ""), Name: es.Need("name"), After: es.Text("after"), Notes: es.Texts("notes"), MisplacedNotes: es.Texts("misplaced_notes"), Guide: d.guide(es)}
	if t.ID == "lines" {
		es.Wrong("id", "另一个 id（lines 留给表后的单行）")
	}
	if f.Table(t.ID) != nil {
		es.Wrong("id", "与其他表不同的 id")
	}
	if es.Has("layout") {
		layout := es.At("layout").Entries("label_widths", "value_widths", "row_height", "font_size")
		t.Layout = Layout{LabelWidths: layout.Numbers("label_widths", 5, 160), ValueWidths: layout.Numbers("value_widths", 5, 160), RowHeight: 7, FontSize: 10.5}
		if layout.Has("row_height") {
			t.Layout.RowHeight = layout.At("row_height").Number(3, 50)
		}
		if layout.Has("font_size") {
			t.Layout.FontSize = layout.At("font_size").Number(5, 30)
		}
	}
	width := 0.0
	for _, w := range slices.Concat(t.Layout.LabelWidths, t.Layout.ValueWidths) {
		width += w
	}
	if width > typeArea+0.05 {
		d.Report(es.At("layout").Line(), fmt.Sprintf("%.1f 毫米宽的表", width), fmt.Sprintf("各列合计不超过 %d 毫米的表", typeArea))
	}
	if len(t.Layout.ValueWidths) == 0 {
		d.Report(es.Line, "", "layout.value_widths：每个数据列的宽度（毫米）")
	}
	for _, b := range es.List("blocks") {
		t.Blocks = append(t.Blocks, d.block(b, t))
	}
	if len(t.Blocks) == 0 {
		d.Report(es.Line, "", "blocks，至少一块")
	}
	d.uniqueRows(es, t)
	for _, r := range es.List("relations") {
		t.Relations = append(t.Relations, d.relation(r))
	}
	if es.Has("counted_once") {
		once := es.At("counted_once").Entries("rule", "row", "not_in", "balance", "advice")
		t.CountedOnce = &CountedOnce{
			Rule: once.Need("rule"), Row: once.Need("row"), NotIn: once.Texts("not_in"),
			Balance: once.Need("balance"), Advice: once.Text("advice"), line: once.Line,
		}
	}
	return t
}

// uniqueRows makes sure that an address names one cell: rows of different blocks share the table's name space.
func (d *decoder) uniqueRows(es datafile.Entries, t *Table) {
	var rows []*Label
	for _, b := range t.Blocks {
		rows = append(rows, b.Rows...)
	}
	d.uniqueKeys(es, "blocks", rows, "这张表里不重复的行 id")
}

func (d *decoder) block(v *datafile.Value, t *Table) *Block {
	es := v.Entries("title", "stub", "columns", "rows")
	b := &Block{Title: es.Text("title"), Stub: es.Text("stub")}
	for _, c := range es.List("columns") {
		b.Columns = append(b.Columns, d.label(c, true))
	}
	for _, r := range es.List("rows") {
		b.Rows = append(b.Rows, d.label(r, false))
	}
	link(b.Columns, nil)
	link(b.Rows, nil)
	switch {
	case len(b.Columns) == 0 || len(b.Rows) == 0:
		d.Report(es.Line, "", "行或列：columns 和 rows 各至少一项")
		return b
	case len(leavesOf(b.Rows)) > 400:
		d.Report(es.Line, "超过 400 行的一块", "不超过 400 行")
	}
	width := 0
	for _, c := range b.Columns {
		width += spanOf(c)
	}
	if width != len(t.Layout.ValueWidths) && len(t.Layout.ValueWidths) > 0 {
		d.Report(es.At("columns").Line(), fmt.Sprintf("%d 列", width), fmt.Sprintf("与 layout.value_widths 一样多的列（%d 列），跨列的写 span", len(t.Layout.ValueWidths)))
	}
	if depth := depthOf(b.Rows); depth > max(1, len(t.Layout.LabelWidths)) {
		d.Report(es.At("rows").Line(), fmt.Sprintf("%d 层行名", depth), "不多于 layout.label_widths 的层数")
	}
	d.uniqueKeys(es, "columns", b.Columns, "这一块里不重复的列 id")
	return b
}

// uniqueKeys makes sure that a key names one label, group or leaf, so that a relation cannot miss half of its terms.
func (d *decoder) uniqueKeys(es datafile.Entries, name string, labels []*Label, expected string) {
	seen := map[string]bool{}
	var visit func(labels []*Label)
	visit = func(labels []*Label) {
		for _, l := range labels {
			if l.ID != "" {
				if seen[l.key] {
					d.Report(es.At(name).Line(), l.key, expected)
				}
				seen[l.key] = true
			}
			visit(l.Children)
		}
	}
	visit(labels)
}

func (d *decoder) label(v *datafile.Value, column bool) *Label {
	// What follows children is for labels that have cells, not for groups.
	names := []string{"id", "label", "children", "requires"}
	if column {
		names = []string{"id", "label", "children", "span", "kind", "unit", "units", "open_cases"}
	}
	es := v.Entries(names...)
	l := &Label{Text: es.Text("label"), Span: es.Whole("span", 1, 60, 1), Unit: es.Text("unit"), Units: es.Texts("units"), OpenCases: es.Flag("open_cases"), Requires: es.Text("requires")}
	if l.Requires != "" && l.Requires != RuleMaking {
		es.Wrong("requires", RuleMaking+"（有规章制定权）")
	}
	if es.Has("children") {
		if es.Has("id") {
			l.ID = es.ID("id", "")
		}
		for _, child := range es.List("children") {
			l.Children = append(l.Children, d.label(child, column))
		}
		if len(l.Children) == 0 {
			d.Report(es.At("children").Line(), "空的 children", "至少一项；没有下级的行或列不写 children")
		}
		for _, name := range names[3:] {
			es.Wrong(name, "没有 children 的一项（"+name+" 写在它下面的每一项上）")
		}
		return l
	}
	l.ID = es.ID("id", "")
	if es.Has("kind") {
		switch kind := es.Text("kind"); {
		case kind == "count":
		case kind == "change":
			l.Kind = Change
		case kind == "money":
			l.Kind = Money
		case kind == "amount":
			l.Kind = Amount
		default:
			es.Wrong("kind", strings.Join(kinds[:], "、")+" 之一")
		}
	}
	return l
}

const relationForms = "left 和 right、left 和 at_most、或 total 和 of"

func (d *decoder) relation(v *datafile.Value) *Relation {
	es := v.Entries("rule", "severity", "since", "until", "for", "left", "right", "at_most", "total", "of", "says", "advice", "source")
	r := &Relation{
		Rule: es.Need("rule"), Severity: d.severity(es, Error),
		Says: es.Need("says"), Advice: es.Text("advice"), Source: es.Text("source"),
		Years: d.years(es, "since", "until"),
		line:  es.Line,
	}
	switch es.Text("for") {
	case "each row":
		r.perRow = true
	case "each column":
	default:
		d.Report(es.Line, es.Text("for"), "for: each row（逐行）或 for: each column（逐列）")
	}
	if es.Has("total") && (es.Has("left") || es.Has("right") || es.Has("at_most")) || es.Has("at_most") && es.Has("right") || es.Has("of") && !es.Has("total") {
		d.Report(es.Line, "几种写法混在一起的关系", relationForms)
	}
	switch {
	case es.Has("total"):
		r.Total = true
		r.left, r.right = []string{es.Text("total")}, es.Texts("of")
	case es.Has("at_most"):
		r.Op = AtMost
		r.left, r.right = es.Texts("left"), es.Texts("at_most")
	default:
		r.left, r.right = es.Texts("left"), es.Texts("right")
	}
	if len(r.left) == 0 || len(r.right) == 0 {
		d.Report(es.Line, "", "关系的一边或两边："+relationForms)
	}
	if r.Total && r.AcrossYears() {
		d.Report(es.Line, "用到上年的合计", "只由本年的格相加的合计")
	}
	return r
}

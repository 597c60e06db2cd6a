package form

import (
	"fmt"
	"regexp"
	"slices"
)

// VariantPart is a part of a variant that has fields.
type VariantPart string

// The parts of a variant.
const (
	PartName     VariantPart = "name"
	PartPreamble VariantPart = "preamble"
	PartSections VariantPart = "sections"
	PartNotes    VariantPart = "notes"
	PartLines    VariantPart = "lines"
	PartTables   VariantPart = "tables"
)

// VariantField is a field of an item.
type VariantField string

// The fields of items.
const (
	FieldName      VariantField = "name"
	FieldDeviation VariantField = "deviation"
	FieldHeading   VariantField = "heading"
	FieldLimit     VariantField = "limit"
	FieldText      VariantField = "text"
	FieldAfter     VariantField = "after"
	FieldUnit      VariantField = "unit"
	FieldRows      VariantField = "rows"
	FieldColumns   VariantField = "columns"
)

// VariantPlace is where in a variant something is: a field of the item at an index of its part. Label counts the rows or
// columns of a table with their groups from top to bottom, -1 for the field as a whole.
type VariantPlace struct {
	Part  VariantPart
	Index int
	Field VariantField
	Label int
}

// VariantFault is what keeps a variant from being a form, in one sentence.
type VariantFault struct {
	VariantPlace
	Message string
}

type variantFaults struct {
	v      *Variant
	faults []VariantFault
}

// Faults tells everything that keeps the variant from being a form, in the order of its parts.
func (v *Variant) Faults() []VariantFault {
	tidy := v.Clone()
	tidy.Tidy()
	f := &variantFaults{v: tidy}
	if tidy.Name == "" {
		f.at(PartName, 0, FieldName, "还没有写格式的名称。")
	}
	f.sections()
	f.tables()
	f.notes()
	f.lines()
	return f.faults
}

func (f *variantFaults) at(part VariantPart, index int, field VariantField, format string, args ...any) {
	f.label(part, index, field, -1, format, args...)
}

func (f *variantFaults) label(part VariantPart, index int, field VariantField, label int, format string, args ...any) {
	f.faults = append(f.faults, VariantFault{VariantPlace{part, index, field, label}, fmt.Sprintf(format, args...)})
}

// numbered matches a heading that brings a numeral of its own.
var numbered = regexp.MustCompile(`^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]`)

func (f *variantFaults) sections() {
	v := f.v
	if v.Deviates() && v.Deviation == "" {
		f.at(PartSections, 0, FieldDeviation, "加了国办格式没有的一节，要写明为什么，如哪份文件这样要求。")
	}
	seen := map[string]bool{}
	for i, s := range v.Sections {
		switch wordings := v.Headings(s.ID); {
		case s.Heading == "":
			f.at(PartSections, i, FieldHeading, "还没有写这一节的标题。")
		case s.Local && numbered.MatchString(s.Heading):
			f.at(PartSections, i, FieldHeading, "标题不写序号；序号按位置自动编。")
		case !s.Local && !slices.Contains(wordings, s.Heading):
			f.at(PartSections, i, FieldHeading, "国办格式的这一节只能用通用的标题：%s。", joinQuoted(wordings))
		case seen[s.Heading]:
			f.at(PartSections, i, FieldHeading, "已经有一节叫「%s」。", s.Heading)
		case s.Local && i == 0:
			f.at(PartSections, i, FieldHeading, "加的一节不能排在第一节前面；请把它移到「%s」后面。", v.national.Sections[0].Heading)
		}
		seen[s.Heading] = true
		if s.Limit.Characters < 0 || s.Limit.Characters > maxLimit {
			f.at(PartSections, i, FieldLimit, "字数上限写 1 到 %d 的整数；不限字数就空着。", maxLimit)
		}
	}
}

const maxLimit = 100_000

func (f *variantFaults) notes() {
	for i, n := range f.v.Notes {
		if n.Text == "" {
			f.at(PartNotes, i, FieldText, "还没有写注的内容；不要这条注就删除它。")
		}
		f.after(PartNotes, i, n.After)
	}
}

func (f *variantFaults) after(part VariantPart, index int, table string) {
	if f.v.tableName(table) == "" {
		f.at(part, index, FieldAfter, "还没有选在哪张表后面。")
	}
}

func (f *variantFaults) lines() {
	seen := map[string]bool{}
	for i, l := range f.v.Lines {
		switch {
		case l.Label == "":
			f.at(PartLines, i, FieldText, "还没有写这一行的名称。")
		case seen[l.Label]:
			f.at(PartLines, i, FieldText, "已经有一行叫「%s」。", l.Label)
		}
		seen[l.Label] = true
		f.after(PartLines, i, l.After)
		if l.Kind == Money && l.Unit == "" {
			f.at(PartLines, i, FieldUnit, "金额要写单位，如 元、万元。")
		}
	}
}

func (f *variantFaults) tables() {
	seen := map[string]bool{}
	for _, t := range f.v.national.Tables {
		seen[t.Name] = true
	}
	for i := range f.v.Tables {
		t := &f.v.Tables[i]
		switch {
		case t.Fixed:
		case t.Name == "":
			f.at(PartTables, i, FieldName, "还没有写表的名称，如 附表一。")
		case seen[t.Name]:
			f.at(PartTables, i, FieldName, "已经有一张表叫「%s」。", t.Name)
		}
		seen[t.Name] = true
		if f.v.national.Table(t.After) == nil {
			f.at(PartTables, i, FieldAfter, "还没有选排在哪张国办表后面。")
		}
		if !t.Fixed {
			f.table(i, t)
		}
	}
}

func (f *variantFaults) table(i int, t *VariantTable) {
	switch rows := countLeaves(t.Rows); {
	case rows == 0:
		f.at(PartTables, i, FieldRows, "表里还没有行；至少加一行。")
	case rows > mostRows:
		f.at(PartTables, i, FieldRows, "一张表最多 %d 行，现在有 %d 行；请分成几张表。", mostRows, rows)
	case levels(t.Rows) > MostLevels:
		f.at(PartTables, i, FieldRows, "行最多分 %d 级。", MostLevels)
	}
	switch columns := countLeaves(t.Columns); {
	case columns == 0:
		f.at(PartTables, i, FieldColumns, "表里还没有栏；至少加一栏。")
	case columns > MostColumns:
		f.at(PartTables, i, FieldColumns, "A4 纸上最多排 %d 栏，现在有 %d 栏；请分成几张表。", MostColumns, columns)
	case levels(t.Columns) > MostLevels:
		f.at(PartTables, i, FieldColumns, "栏最多分 %d 级。", MostLevels)
	}
	if !t.unlabelled() {
		f.labels(i, FieldRows, "行", t.Rows)
	}
	f.labels(i, FieldColumns, "栏", t.Columns)
	f.sameKinds(i, t.Columns)
}

// labels looks rows or columns over in the order they are listed.
func (f *variantFaults) labels(table int, field VariantField, what string, all []VariantLabel) {
	positions := map[*VariantLabel]int{}
	eachLabel(all, func(at int, _ string, l *VariantLabel) { positions[l] = at })
	var visit func(labels []VariantLabel)
	visit = func(labels []VariantLabel) {
		seen, totals := map[string]bool{}, 0
		for i := range labels {
			l := &labels[i]
			fault := func(format string, args ...any) { f.label(PartTables, table, field, positions[l], format, args...) }
			group := len(l.Children) > 0
			if l.Total && !group {
				totals++
			}
			switch {
			case l.Text == "":
				fault("这一%s还没有名称。", what)
			case seen[l.Text]:
				fault("已经有一%s叫「%s」。", what, l.Text)
			case l.Total && !group && totals > 1:
				fault("同一级里只能有一个合计%s。", what)
			case l.Total && !group && len(labels) == 1:
				fault("合计%s没有可以相加的%s。", what, what)
			case field == FieldColumns && !group && l.Kind == Money && l.Unit == "":
				fault("金额要写单位，如 元、万元。")
			}
			seen[l.Text] = true
			visit(l.Children)
		}
	}
	visit(all)
}

// sameKinds makes sure that no total adds up what is counted in different units.
func (f *variantFaults) sameKinds(table int, columns []VariantLabel) {
	found, _ := sums(columns, "")
	for _, s := range found {
		if !slices.ContainsFunc(s.of, func(l *VariantLabel) bool { return l.Kind != s.total.Kind || l.Unit != s.total.Unit }) {
			continue
		}
		eachLabel(columns, func(at int, _ string, l *VariantLabel) {
			if l == s.total {
				f.label(PartTables, table, FieldColumns, at, "「%s」和它相加的各栏，填的数和单位要一样。", l.Text)
			}
		})
	}
}

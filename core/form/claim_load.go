package form

import (
	"slices"
	"strings"
)

// claimKeys are what claims may hold; wordKeys those that are lists of words, in the order of Claims.words.
var (
	wordKeys  = []string{"measures", "fillers", "about", "elsewhere", "partly", "wider"}
	claimKeys = append(slices.Clone(wordKeys), "columns", "list", "reminders")
)

// claims reads what sentences say about cells of a national form, which may begin with what another form has of it.
func (d *decoder) claims(v *value, base func(id string) *Form) (c Claims) {
	fs := v.fields(append([]string{"like"}, claimKeys...)...)
	if fs.has("like") {
		c = d.like(fs.at["like"], base)
		for i, list := range c.words() {
			if fs.has(wordKeys[i]) {
				*list = nil
			}
		}
		if fs.has("columns") {
			c.Columns = nil
		}
	}
	d.addClaims(fs, &c)
	return c
}

// like returns the claims of a form that was loaded before.
func (d *decoder) like(id *value, base func(id string) *Form) (c Claims) {
	var other *Form
	if name := id.text(); name == "" {
		return c
	} else if base != nil {
		other = base(name)
	}
	if other == nil || other.Extends != "" {
		id.wrong("一份已经读入的国办格式的 id，如 guoban-2019（格式文件按文件名的先后读入，照着写的那份要排在前面）")
		return c
	}
	c = other.Claims.copy()
	for _, words := range c.Columns {
		words.borrowed = true
	}
	for _, claim := range c.List {
		claim.borrowed = true
	}
	for _, reminder := range c.Reminders {
		reminder.borrowed = true
	}
	return c
}

// addClaims reads the claims of a form, or those that a local variant adds.
func (d *decoder) addClaims(fs fields, c *Claims) {
	for i, list := range c.words() {
		*list = append(*list, fs.texts(wordKeys[i])...)
	}
	for _, v := range fs.list("columns") {
		fs := v.fields("table", "instead_of", "column", "words")
		c.Columns = append(c.Columns, &ColumnWords{
			Table: fs.need("table"), InsteadOf: fs.need("instead_of"), Column: fs.need("column"), Words: fs.needTexts("words"), line: fs.line,
		})
	}
	for _, v := range fs.list("list") {
		c.List = append(c.List, d.claim(v))
	}
	for _, v := range fs.list("reminders") {
		fs := v.fields("rule", "severity", "says", "cells", "unless", "since", "until", "advice", "source")
		c.Reminders = append(c.Reminders, &Reminder{
			Rule: fs.need("rule"), Severity: fs.severity("severity", Notice), Says: fs.need("says"), Unless: fs.texts("unless"),
			Advice: fs.text("advice"), Source: fs.text("source"), Years: fs.years("since", "until"), cells: fs.need("cells"), line: fs.line,
		})
	}
}

func (d *decoder) claim(v *value) *Claim {
	fs := v.fields("rule", "severity", "says", "phrases", "cells", "or", "with", "same_sentence", "not_with", "at_most", "since", "until", "advice", "source")
	c := &Claim{
		Rule: fs.need("rule"), Severity: fs.severity("severity", Warning), Says: fs.need("says"),
		With: fs.texts("with"), SameSentence: fs.flag("same_sentence"), NotWith: fs.texts("not_with"), AtMost: fs.flag("at_most"),
		Advice: fs.text("advice"), Source: fs.text("source"), Years: fs.years("since", "until"),
		cells: append([]string{fs.need("cells")}, fs.texts("or")...), line: fs.line,
	}
	if !fs.has("phrases") {
		d.report(fs.line, "", "phrases，至少一句")
	}
	for _, v := range fs.list("phrases") {
		text := v.text()
		p, ok := readPhrase(text)
		if !ok && !v.empty() {
			v.wrong(phraseForms)
			continue
		}
		c.Phrases = append(c.Phrases, p)
	}
	return c
}

// empty reports whether an entry has been reported for being no text.
func (v *value) empty() bool { return v.found() == "" || len(v.node.Content) > 0 }

// needTexts returns the texts of a list that must hold some.
func (f fields) needTexts(name string) []string {
	texts := f.texts(name)
	if len(texts) == 0 {
		f.d.report(f.line, "", name+"，至少一项")
	}
	return texts
}

const cellForms = "表/行/列 的地址，几个相加用「 + 」隔开；行和列可以是一组，如 applications/denied/total"

// resolveClaims turns the addresses that claims name into cells.
func (f *Form) resolveClaims(report func(line int, found, expected string)) {
	f.leaveOutBorrowed()
	c := &f.Claims
	for _, words := range c.Columns {
		if !words.borrowed && f.Table(words.Table) == nil {
			report(words.line, words.Table, "一张表的 id")
		}
	}
	for _, claim := range c.List {
		claim.Sums = nil
		for _, text := range claim.cells {
			sum, at := f.sum(text)
			if sum == nil {
				report(claim.line, at, cellForms)
				continue
			}
			claim.Sums = append(claim.Sums, sum)
		}
	}
	for _, reminder := range c.Reminders {
		sum, at := f.sum(reminder.cells)
		if sum == nil {
			report(reminder.line, at, cellForms)
		}
		reminder.Sum = sum
	}
	for _, words := range c.Columns {
		used := words.borrowed || slices.ContainsFunc(c.List, func(claim *Claim) bool {
			return slices.ContainsFunc(claim.Sums, func(s *Sum) bool { return s.columns[words.Column] != nil })
		})
		if !used && len(c.List) > 0 {
			report(words.line, words.Column, "list 中用到的一列可以换成的列或组的 id")
		}
	}
	c.index()
}

// leaveOutBorrowed leaves out claims of another form that name a cell this form does not have. Column words without a column
// here find nothing anyway.
func (f *Form) leaveOutBorrowed() {
	lacks := func(text string) bool {
		sum, _ := f.sum(text)
		return sum == nil
	}
	f.Claims.List = slices.DeleteFunc(f.Claims.List, func(c *Claim) bool { return c.borrowed && slices.ContainsFunc(c.cells, lacks) })
	f.Claims.Reminders = slices.DeleteFunc(f.Claims.Reminders, func(r *Reminder) bool { return r.borrowed && lacks(r.cells) })
}

// sum reads 「表/行/列 + 表/行/列」; without a sum it returns what it could not read.
func (f *Form) sum(text string) (sum *Sum, fault string) {
	terms := strings.Split(text, " + ")
	sum = &Sum{columns: map[string]*Sum{}}
	if fault = f.addTo(sum, terms, func(_, column string) string { return column }); fault != "" {
		return nil, fault
	}
	for _, words := range f.Claims.Columns {
		other := &Sum{}
		narrowed := true
		fault := f.addTo(other, terms, func(table, column string) string {
			group, found := strings.CutSuffix(column, words.InsteadOf)
			narrowed = narrowed && found && table == words.Table
			return group + words.Column
		})
		if narrowed && fault == "" {
			sum.columns[words.Column] = other
		}
	}
	return sum, ""
}

func (f *Form) addTo(sum *Sum, terms []string, column func(table, column string) string) (fault string) {
	table := ""
	for _, term := range terms {
		id, row, key, ok := Address(term).Split()
		if !ok {
			return term
		}
		cells, place := f.area(id, row, column(id, key))
		if len(cells) == 0 {
			return term
		}
		if t := f.Table(id); t != nil && id != table {
			place = t.Name + " " + place
		}
		if sum.Place != "" {
			place = " + " + place
		}
		table = id
		sum.Cells, sum.Place = append(sum.Cells, cells...), sum.Place+place
	}
	return ""
}

// area returns the cells where a row or group of rows meets a column or group of columns, and how they are called. A local
// line is a cell by itself.
func (f *Form) area(table, row, column string) (cells []int, place string) {
	t := f.Table(table)
	if t == nil {
		cell := f.Cell(Address(table + "/" + row + "/" + column))
		if cell < 0 {
			return nil, ""
		}
		return []int{cell}, f.cells[cell].Place()
	}
	for _, b := range t.Blocks {
		r, c := find(b.Rows, row), find(b.Columns, column)
		if r == nil || c == nil {
			continue
		}
		for _, leaf := range r.Leaves() {
			for _, column := range c.Leaves() {
				cells = append(cells, f.Cell(Address(t.ID+"/"+leaf.key+"/"+column.key)))
			}
		}
		place = joinPlace(r.Printed(), c.Printed())
		if len(cells) > 1 {
			place += " 各格之和"
		}
		return cells, place
	}
	return nil, ""
}

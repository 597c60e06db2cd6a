package form

import (
	"slices"

	"github.com/nianbao/nianbao/core/datafile"
)

// claimKeys are what claims may hold; wordKeys those that are lists of words, in the order of Claims.words.
var (
	wordKeys  = []string{"measures", "fillers", "about", "elsewhere", "partly", "wider"}
	claimKeys = append(slices.Clone(wordKeys), "columns", "list", "reminders")
)

// claims reads what sentences say about cells of a national form, which may begin with what another form has of it.
func (d *decoder) claims(v *datafile.Value, base func(id string) *Form) (c Claims) {
	es := v.Entries(append([]string{"like"}, claimKeys...)...)
	if es.Has("like") {
		c = d.borrowClaims(es.At("like"), base)
		for i, list := range c.words() {
			if es.Has(wordKeys[i]) {
				*list = nil
			}
		}
		if es.Has("columns") {
			c.Columns = nil
		}
	}
	d.addClaims(es, &c)
	return c
}

// borrowClaims returns the claims of a form that was loaded before.
func (d *decoder) borrowClaims(id *datafile.Value, base func(id string) *Form) (c Claims) {
	other := d.like(id, base)
	if other == nil {
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
func (d *decoder) addClaims(es datafile.Entries, c *Claims) {
	for i, list := range c.words() {
		*list = append(*list, es.Texts(wordKeys[i])...)
	}
	for _, v := range es.List("columns") {
		es := v.Entries("table", "instead_of", "column", "words")
		c.Columns = append(c.Columns, &ColumnWords{
			Table: es.Need("table"), InsteadOf: es.Need("instead_of"), Column: es.Need("column"), Words: es.NeedTexts("words"),
			line: es.Line,
		})
	}
	for _, v := range es.List("list") {
		c.List = append(c.List, d.claim(v))
	}
	for _, v := range es.List("reminders") {
		es := v.Entries("rule", "severity", "says", "cells", "unless", "since", "until", "advice", "source")
		c.Reminders = append(c.Reminders, &Reminder{
			Rule: es.Need("rule"), Severity: d.severity(es, Notice), Says: es.Need("says"), Unless: es.Texts("unless"),
			Advice: es.Text("advice"), Source: es.Text("source"), Years: d.years(es, "since", "until"),
			cells: es.Need("cells"), line: es.Line,
		})
	}
}

func (d *decoder) claim(v *datafile.Value) *Claim {
	es := v.Entries("rule", "severity", "says", "phrases", "cells", "or", "with", "same_sentence", "not_with", "at_most",
		"since", "until", "advice", "source")
	c := &Claim{
		Rule: es.Need("rule"), Severity: d.severity(es, Warning), Says: es.Need("says"),
		With: es.Texts("with"), SameSentence: es.Flag("same_sentence"), NotWith: es.Texts("not_with"), AtMost: es.Flag("at_most"),
		Advice: es.Text("advice"), Source: es.Text("source"), Years: d.years(es, "since", "until"),
		cells: append([]string{es.Need("cells")}, es.Texts("or")...), line: es.Line,
	}
	if !es.Has("phrases") {
		d.Report(es.Line, "", "phrases，至少一句")
	}
	for _, v := range es.List("phrases") {
		text := v.Text()
		p, ok := readPhrase(text)
		if !ok && text != "" {
			v.Wrong(phraseForms)
			continue
		}
		c.Phrases = append(c.Phrases, p)
	}
	return c
}

package form

import "slices"

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
			Table: fs.need("table"), InsteadOf: fs.need("instead_of"), Column: fs.need("column"), Words: fs.needTexts("words"),
			line: fs.line,
		})
	}
	for _, v := range fs.list("list") {
		c.List = append(c.List, d.claim(v))
	}
	for _, v := range fs.list("reminders") {
		fs := v.fields("rule", "severity", "says", "cells", "unless", "since", "until", "advice", "source")
		c.Reminders = append(c.Reminders, &Reminder{
			Rule: fs.need("rule"), Severity: fs.severity("severity", Notice), Says: fs.need("says"), Unless: fs.texts("unless"),
			Advice: fs.text("advice"), Source: fs.text("source"), Years: fs.years("since", "until"),
			cells: fs.need("cells"), line: fs.line,
		})
	}
}

func (d *decoder) claim(v *value) *Claim {
	fs := v.fields("rule", "severity", "says", "phrases", "cells", "or", "with", "same_sentence", "not_with", "at_most",
		"since", "until", "advice", "source")
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

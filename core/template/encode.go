package template

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/report"
)

// Encode writes a template file: the same bytes for the same template. The error says what keeps it from being read again,
// such as a template without a name.
func (t *Template) Encode() ([]byte, error) {
	t = t.tidied()
	var w encoder
	w.entry("id", t.ID)
	w.entry("name", t.Name)
	w.line("version: " + quoted(t.Version))
	w.optional("issuer", t.Issuer)
	w.optional("about", t.About)
	w.list("forms", t.Forms)
	var kinds []string
	for _, k := range t.Kinds {
		kinds = append(kinds, k.Name())
	}
	w.list("kinds", kinds)
	w.supplements(t.Supplements)
	w.parts(t.Parts)
	w.phrases(t.Phrases)
	if _, err := Load("模板", w.Bytes()); err != nil {
		return nil, err
	}
	return w.Bytes(), nil
}

// encoder writes YAML as a person would: names that need no quotation marks have none, prose stands line by line.
type encoder struct {
	bytes.Buffer
	indent string
}

func (w *encoder) line(text string) { w.WriteString(w.indent + text + "\n") }

func (w *encoder) entry(name, text string) { w.line(name + ": " + scalar(text)) }

func (w *encoder) optional(name, text string) {
	if text != "" {
		w.entry(name, text)
	}
}

func (w *encoder) list(name string, items []string) {
	if len(items) == 0 {
		return
	}
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = scalar(item)
	}
	w.line(name + ": [" + strings.Join(words, ", ") + "]")
}

// item writes one item of a list of mappings.
func (w *encoder) item(write func()) {
	outer, at := w.indent, w.Len()
	w.indent = outer + "    "
	write()
	copy(w.Bytes()[at+len(outer):], "  - ")
	w.indent = outer
}

// prose writes paragraphs, one a line.
func (w *encoder) prose(paragraphs []string) {
	w.line("text: |")
	for _, text := range paragraphs {
		w.line("  " + text)
	}
}

func (w *encoder) supplements(supplements []report.Supplement) {
	if len(supplements) == 0 {
		return
	}
	w.line("supplements:")
	for _, s := range supplements {
		w.item(func() {
			w.entry("name", s.Name)
			w.optional("unit", s.Unit)
			w.optional("hint", s.Hint)
		})
	}
}

func (w *encoder) parts(parts []Part) {
	if len(parts) > 0 && parts[0].Section == report.SectionPreamble {
		w.line("preamble:")
		w.blocks(parts[0].Blocks)
		parts = parts[1:]
	}
	if len(parts) == 0 {
		return
	}
	w.line("sections:")
	for _, p := range parts {
		w.line("  " + scalar(p.Section) + ":")
		w.indent = "  "
		w.blocks(p.Blocks)
		w.indent = ""
	}
}

func (w *encoder) blocks(blocks []Block) {
	for _, b := range blocks {
		w.item(func() {
			w.entry("id", b.ID)
			if b.Locked {
				w.line("locked: true")
			}
			w.prose(b.Paragraphs)
		})
	}
}

func (w *encoder) phrases(phrases []Phrase) {
	if len(phrases) == 0 {
		return
	}
	w.line("phrases:")
	for _, p := range phrases {
		w.item(func() {
			w.entry("name", p.Name)
			w.optional("section", p.Section)
			w.prose(strings.Split(p.Text, "\n"))
		})
	}
}

// plain matches what YAML takes for the text that it is.
var plain = regexp.MustCompile("^[\\p{Han}《（a-z][^:#\"'{}\\[\\],&*!|>%@`\\\\\\t]*$")

func scalar(text string) string {
	if plain.MatchString(text) && text != "null" {
		return text
	}
	return quoted(text)
}

func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

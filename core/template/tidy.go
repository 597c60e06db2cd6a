package template

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/nianbao/nianbao/core/report"
)

// tidied returns the template as its file says it: every text clean, the preamble first, a part once, no part without words,
// every block with an id.
func (t *Template) tidied() *Template {
	next := *t
	next.BuiltIn = false
	for _, text := range []*string{&next.ID, &next.Name, &next.Version, &next.Issuer, &next.About} {
		*text = oneLine(*text)
	}
	next.Kinds, next.Forms, next.Supplements, next.Parts, next.Phrases = slices.Clone(t.Kinds), nil, nil, nil, nil
	for _, id := range t.Forms {
		if id = oneLine(id); id != "" {
			next.Forms = append(next.Forms, id)
		}
	}
	for _, s := range t.Supplements {
		next.Supplements = append(next.Supplements, report.Supplement{Name: oneLine(s.Name), Unit: oneLine(s.Unit), Hint: oneLine(s.Hint)})
	}
	for _, p := range t.Parts {
		next.add(p)
	}
	next.nameBlocks()
	for _, p := range t.Phrases {
		next.Phrases = append(next.Phrases, Phrase{oneLine(p.Name), oneLine(p.Section), strings.Join(paragraphs(p.Text), "\n")})
	}
	return &next
}

// add takes the blocks of a part over that say something.
func (t *Template) add(p Part) {
	part := Part{Section: oneLine(p.Section)}
	if known := t.Part(part.Section); known != nil {
		part = *known
	}
	for _, b := range p.Blocks {
		if texts := paragraphs(b.Paragraphs...); len(texts) > 0 {
			part.Blocks = append(part.Blocks, Block{oneLine(b.ID), texts, b.Locked})
		}
	}
	switch known := t.Part(part.Section); {
	case len(part.Blocks) == 0:
	case known != nil:
		*known = part
	case part.Section == report.SectionPreamble:
		t.Parts = slices.Insert(t.Parts, 0, part)
	default:
		t.Parts = append(t.Parts, part)
	}
}

// nameBlocks gives blocks without an id the name of their section and their place in it.
func (t *Template) nameBlocks() {
	taken := map[string]bool{}
	for _, p := range t.Parts {
		for _, b := range p.Blocks {
			taken[b.ID] = true
		}
	}
	for _, p := range t.Parts {
		for i := range p.Blocks {
			if p.Blocks[i].ID != "" {
				continue
			}
			id := fmt.Sprintf("%s-%d", p.Section, i+1)
			for taken[id] {
				id += "b"
			}
			p.Blocks[i].ID, taken[id] = id, true
		}
	}
}

// paragraphs is report.Paragraphs without what a YAML file cannot hold.
func paragraphs(texts ...string) []string {
	clean := make([]string, len(texts))
	for i, text := range texts {
		clean[i] = strings.Map(func(r rune) rune {
			switch {
			case r == '\u0085':
				return '\n'
			case r > 0x7f && unicode.IsControl(r):
				return -1
			}
			return r
		}, text)
	}
	return report.Paragraphs(clean...)
}

// oneLine is a text as a name or a remark has it.
func oneLine(text string) string { return strings.Join(paragraphs(text), " ") }

package cli

import "github.com/nianbao/nianbao/core/template"

// templateSchema is the version of the JSON of template.
const templateSchema = 1

// templatesJSON is the JSON of template list, templateJSON that of template show, changesJSON that of template update;
// docs/template-json.md describes them.
type templatesJSON struct {
	Schema    int                   `json:"schema"`
	Templates []templateSummaryJSON `json:"templates"`
}

type templateSummaryJSON struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Version string   `json:"version"`
	Issuer  string   `json:"issuer"`
	About   string   `json:"about"`
	Forms   []string `json:"forms"`
	Kinds   []string `json:"kinds"`
	BuiltIn bool     `json:"built_in"`
}

type templateJSON struct {
	Schema int `json:"schema"`
	templateSummaryJSON
	Supplements []supplementJSON   `json:"supplements"`
	Parts       []templatePartJSON `json:"parts"`
	Phrases     []phraseJSON       `json:"phrases"`
}

type templatePartJSON struct {
	Section string      `json:"section"`
	Blocks  []blockJSON `json:"blocks"`
}

type blockJSON struct {
	ID         string   `json:"id"`
	Locked     bool     `json:"locked"`
	Paragraphs []string `json:"paragraphs"`
}

type phraseJSON struct {
	Name    string `json:"name"`
	Section string `json:"section"`
	Text    string `json:"text"`
}

type changesJSON struct {
	Schema   int          `json:"schema"`
	Template string       `json:"template"`
	Version  string       `json:"version"`
	Changes  []changeJSON `json:"changes"`
}

type changeJSON struct {
	Block   string   `json:"block"`
	Section string   `json:"section"`
	Fate    string   `json:"fate"`
	Locked  bool     `json:"locked"`
	Before  []string `json:"before"`
	Now     []string `json:"now"`
	After   []string `json:"after"`
}

func listTemplates(templates []*template.Template) templatesJSON {
	j := templatesJSON{Schema: templateSchema, Templates: []templateSummaryJSON{}}
	for _, t := range templates {
		j.Templates = append(j.Templates, summary(t))
	}
	return j
}

func summary(t *template.Template) templateSummaryJSON {
	j := templateSummaryJSON{ID: t.ID, Name: t.Name, Version: t.Version, Issuer: t.Issuer, About: t.About, Forms: list(t.Forms), Kinds: []string{}, BuiltIn: t.BuiltIn}
	for _, k := range t.Kinds {
		j.Kinds = append(j.Kinds, string(k))
	}
	return j
}

func showTemplate(t *template.Template) templateJSON {
	j := templateJSON{Schema: templateSchema, templateSummaryJSON: summary(t), Supplements: []supplementJSON{}, Parts: []templatePartJSON{}, Phrases: []phraseJSON{}}
	for _, s := range t.Supplements {
		j.Supplements = append(j.Supplements, supplementJSON{s.Name, s.Value, s.Unit, s.Hint})
	}
	for _, p := range t.Parts {
		part := templatePartJSON{Section: p.Section}
		for _, b := range p.Blocks {
			part.Blocks = append(part.Blocks, blockJSON{b.ID, b.Locked, list(b.Paragraphs)})
		}
		j.Parts = append(j.Parts, part)
	}
	for _, p := range t.Phrases {
		j.Phrases = append(j.Phrases, phraseJSON(p))
	}
	return j
}

func showChanges(next *template.Template, changes []template.Change) changesJSON {
	j := changesJSON{Schema: templateSchema, Template: next.ID, Version: next.Version, Changes: []changeJSON{}}
	for _, c := range changes {
		j.Changes = append(j.Changes, changeJSON{c.Block, c.Section, fates[c.Fate].word, c.Locked, list(c.Before), list(c.Now), list(c.After)})
	}
	return j
}

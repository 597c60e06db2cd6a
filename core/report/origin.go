package report

import "slices"

// Origin is a template that prose of the report came from, as it read when it was taken over. What the office has written
// since is told from it, and so is what a newer version of the template would change.
type Origin struct {
	// Template is the id of the template, Name what people call it, Version which state of it, Issuer who gave it out.
	Template string        `json:"template"`
	Name     string        `json:"name,omitempty"`
	Version  string        `json:"version,omitempty"`
	Issuer   string        `json:"issuer,omitempty"`
	Blocks   []OriginBlock `json:"blocks"`
	extra    extras
}

// OriginBlock is a run of paragraphs of a template.
type OriginBlock struct {
	// ID is the block's in its template; Section the id of the form's section it went into, SectionPreamble for the preamble.
	ID         string   `json:"id"`
	Section    string   `json:"section"`
	Paragraphs []string `json:"paragraphs"`
	// Locked paragraphs stay as whoever gave out the template wrote them, until they are Released.
	Locked   bool `json:"locked,omitempty"`
	Released bool `json:"released,omitempty"`
	extra    extras
}

// SectionPreamble stands for the words before the first section where a section id is asked for.
const SectionPreamble = "preamble"

// Origin returns the origin with a template's id, or nil.
func (r *Report) Origin(template string) *Origin {
	for i := range r.Origins {
		if r.Origins[i].Template == template {
			return &r.Origins[i]
		}
	}
	return nil
}

// Block returns the block with an id, or nil.
func (o *Origin) Block(id string) *OriginBlock {
	for i := range o.Blocks {
		if o.Blocks[i].ID == id {
			return &o.Blocks[i]
		}
	}
	return nil
}

// SetOrigins replaces what is known of the templates that prose came from. Blocks that are locked from then on stay as they
// stand, those that are not known any more are nobody's.
func SetOrigins(origins []Origin) Command {
	return revise[[]Origin]{"记录所用模板", at(func(r *Report) *[]Origin { return &r.Origins }), func(old []Origin) []Origin {
		next := cloneOrigins(origins)
		for i := range next {
			if from := slices.IndexFunc(old, func(o Origin) bool { return o.Template == next[i].Template }); from >= 0 {
				next[i].extra = keep(next[i].extra, old[from].extra)
			}
			next[i].clean()
		}
		return next
	}}
}

// cloneOrigins copies origins and their blocks; the paragraphs of a block are never written to.
func cloneOrigins(origins []Origin) []Origin {
	next := slices.Clone(origins)
	for i := range next {
		next[i].Blocks = slices.Clone(next[i].Blocks)
	}
	return next
}

func (o *Origin) clean() {
	cleanFields(&o.Template, &o.Name, &o.Version, &o.Issuer)
	for i := range o.Blocks {
		b := &o.Blocks[i]
		cleanFields(&b.ID, &b.Section)
		b.Paragraphs = Paragraphs(b.Paragraphs...)
	}
}

type (
	plainOrigin      Origin
	plainOriginBlock OriginBlock
)

// UnmarshalJSON keeps unknown fields.
func (o *Origin) UnmarshalJSON(data []byte) (err error) {
	o.extra, err = readObject(data, (*plainOrigin)(o))
	o.clean()
	return err
}

// MarshalJSON writes unknown fields back.
func (o Origin) MarshalJSON() ([]byte, error) {
	if o.Blocks == nil {
		o.Blocks = []OriginBlock{}
	}
	return writeObject(plainOrigin(o), o.extra)
}

// UnmarshalJSON keeps unknown fields.
func (b *OriginBlock) UnmarshalJSON(data []byte) (err error) {
	b.extra, err = readObject(data, (*plainOriginBlock)(b))
	return err
}

// MarshalJSON writes unknown fields back.
func (b OriginBlock) MarshalJSON() ([]byte, error) {
	if b.Paragraphs == nil {
		b.Paragraphs = []string{}
	}
	return writeObject(plainOriginBlock(b), b.extra)
}

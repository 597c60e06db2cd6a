package docx

import (
	"regexp"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/ooxml"
)

// note is a foot- or endnote.
type note struct {
	// kind is footnote or endnote.
	kind, id string
}

var noteNames = map[string]string{"footnote": "脚注", "endnote": "尾注"}

// asides reads the notes that items refer to, each with the place of its mark, and the page headers and footers.
func (r *reader) asides(items []item) ([]page.Block, error) {
	placed(items)
	var blocks []page.Block
	texts := map[note][]item{}
	for _, kind := range []string{"footnote", "endnote"} {
		if err := r.readNotes(kind, texts); err != nil {
			return nil, err
		}
	}
	for _, i := range items {
		for _, n := range i.notes {
			blocks = append(blocks, aside(texts[n], i.Place+"的"+noteNames[n.kind])...)
			delete(texts, n)
		}
	}
	seen := map[string]bool{}
	for _, id := range r.margins {
		root, place := "hdr", "页眉"
		if r.related.Types[id] == "footer" {
			root, place = "ftr", "页脚"
		}
		items, err := r.story(r.related.ByID[id], root)
		if err != nil {
			return nil, err
		}
		for _, b := range aside(items, place) {
			if key := b.Place + b.Text; b.Table != nil || !seen[key] && !pageNumber.MatchString(b.Text) {
				blocks = append(blocks, b)
				seen[key] = true
			}
		}
	}
	return blocks, nil
}

// pageNumber is what stands in a footer that has nothing but the number of the page, perhaps of all pages.
var pageNumber = regexp.MustCompile(`^[\s0-9０-９ivxIVX第共页/／|·.\-－—–―]+$`)

func (r *reader) readNotes(kind string, texts map[note][]item) error {
	part := r.related.ByType[kind+"s"]
	if part == "" {
		return nil
	}
	d, err := r.container.Part(part)
	if err != nil {
		return err
	}
	return d.Children(func(ooxml.Element) error {
		return d.Children(func(e ooxml.Element) error {
			// Notes of a type are the lines that separate notes from the text.
			if kind := e.Attr("type"); e.Name != "footnote" && e.Name != "endnote" || kind != "" && kind != "normal" {
				return nil
			}
			texts[note{kind, e.Attr("id")}], err = r.flow(d)
			return err
		})
	})
}

func aside(items []item, place string) []page.Block {
	blocks := make([]page.Block, len(items))
	for i, item := range items {
		item.Aside, item.Place = true, place
		blocks[i] = item.Block
	}
	return blocks
}

package docx

import (
	"slices"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/ooxml"
)

// most keep a file made to do harm from filling the memory with small things.
const (
	mostItems = 100_000
	mostCells = 200_000
)

// reader reads one file.
type reader struct {
	container *ooxml.Container
	related   *ooxml.Relations
	styles    *styles
	lists     *lists
	remarks   []string
	// margins are the relations to page headers and footers, in order.
	margins []string
	// items and cells are how many there are so far; marks counts everything that leaves a trace on paper.
	items, cells, marks int
}

func read(c *ooxml.Container) (*page.Page, error) {
	main, err := c.Main()
	if err != nil {
		return nil, err
	}
	if main == "" {
		main = "word/document.xml"
	}
	r := &reader{container: c}
	if r.related, err = c.Relations(main); err != nil {
		return nil, err
	}
	if r.styles, err = readStyles(c, r.related.ByType["styles"]); err != nil {
		return nil, err
	}
	if r.lists, err = readLists(c, r.related.ByType["numbering"], r.styles); err != nil {
		return nil, err
	}
	r.styles.lists = r.lists
	items, err := r.story(main, "body")
	if err != nil {
		return nil, err
	}
	if items == nil {
		return nil, ooxml.ErrOther
	}
	asides, err := r.asides(items)
	if err != nil {
		return nil, err
	}
	return &page.Page{Blocks: append(placed(items), asides...), Remarks: r.remarks}, nil
}

func (r *reader) remark(text string) {
	if !slices.Contains(r.remarks, text) {
		r.remarks = append(r.remarks, text)
	}
}

// flow is text that runs by itself: the body, a cell, a text box, a note.
type flow struct {
	*ooxml.Decoder
	items []item
	// fields are the fields that are open.
	fields []field
	// contents counts the tables of contents around the current place.
	contents int
	// joined is a paragraph whose end was deleted: what follows continues it.
	joined *paragraph
}

// item is a block and what has to be known to say where it stands.
type item struct {
	page.Block
	// line counts the lines of a paragraph that has breaks in it, from 0.
	line int
	// box marks text of a text box, row is the row from 1 of the last table that a picture stands in.
	box bool
	row int
	// notes are the foot- and endnotes it refers to.
	notes []note
}

func (i item) paragraph() bool { return i.Table == nil && !i.Picture }

func (r *reader) put(f *flow, items ...item) error {
	f.items = append(f.items, items...)
	r.marks += len(items)
	if r.items += len(items); r.items > mostItems {
		return ooxml.ErrTooLarge
	}
	return nil
}

// story reads the flow of a part, nil when the part does not have it. It stands in the element called name, or is the root.
func (r *reader) story(part, name string) ([]item, error) {
	d, err := r.container.Part(part)
	if err != nil {
		return nil, err
	}
	var items []item
	var find func(e ooxml.Element) error
	find = func(e ooxml.Element) error {
		if e.Name != name {
			if e.Name == "document" {
				return d.Children(find)
			}
			return nil
		}
		read, err := r.flow(d)
		items = append(append([]item{}, items...), read...)
		return err
	}
	return items, d.Children(find)
}

// flow reads all blocks of the element visited last.
func (r *reader) flow(d *ooxml.Decoder) ([]item, error) {
	f := &flow{Decoder: d}
	if err := d.Children(func(e ooxml.Element) error { return r.block(f, e) }); err != nil {
		return nil, err
	}
	err := r.finish(f)
	return f.items, err
}

// block reads what stands in a flow.
func (r *reader) block(f *flow, e ooxml.Element) error {
	inside := func(e ooxml.Element) error { return r.block(f, e) }
	switch e.Name {
	case "p":
		return r.paragraph(f)
	case "tbl":
		return r.table(f)
	case "sdt":
		before := f.contents
		defer func() { f.contents = before }()
		return f.Children(inside)
	case "docPartGallery":
		if e.Attr("val") == "Table of Contents" {
			f.contents++
		}
	case "sectPr":
		return r.section(f)
	case "altChunk":
		r.remark("文件里整个插入了另一份文件，其中的文字没有读入；请在 WPS 或 Word 里打开，另存一次后再读入")
	case "subDoc":
		r.remark("这是主控文档，子文档里的文字没有读入；请把子文档合并进来后再读入")
	case "AlternateContent":
		return r.alternate(f, inside)
	case "del", "moveFrom", "tblPr", "tblGrid", "tcPr", "rPr":
	default:
		return f.Children(inside)
	}
	return nil
}

// alternate reads the first of several versions of the same thing, and the one for old programs when that shows nothing.
func (r *reader) alternate(f *flow, visit func(e ooxml.Element) error) error {
	before, chosen := r.marks, false
	return f.Children(func(e ooxml.Element) error {
		if e.Name == "Choice" && !chosen || e.Name == "Fallback" && r.marks == before {
			chosen = true
			return f.Children(visit)
		}
		return nil
	})
}

// section notes the page headers and footers of a section.
func (r *reader) section(f *flow) error {
	return f.Children(func(e ooxml.Element) error {
		if e.Name == "headerReference" || e.Name == "footerReference" {
			if id := e.Attr("id"); !slices.Contains(r.margins, id) && len(r.margins) < 200 {
				r.margins = append(r.margins, id)
			}
		}
		return nil
	})
}

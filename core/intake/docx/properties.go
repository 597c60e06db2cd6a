package docx

import (
	"strconv"

	"github.com/nianbao/nianbao/core/ooxml"
)

// properties say how a paragraph is set.
type properties struct {
	style *style
	align string
	// outline is the level of a heading from 0, 9 for text, -1 where nothing says so.
	outline int
	// list is the list it is numbered in, "" or "0" for none, at a level from 0.
	list  string
	level int
	// hidden and endDeleted are of the mark at its end.
	hidden, endDeleted bool
}

func (r *reader) paragraphProperties(f *flow, p *paragraph) error {
	list, level := "", -1
	err := f.Children(func(e ooxml.Element) error {
		switch e.Name {
		case "pStyle":
			p.properties = r.styles.paragraph(e.Attr("val"))
		case "jc":
			p.align = e.Attr("val")
		case "outlineLvl":
			p.outline = number(e.Attr("val"))
		case "numPr":
			return f.Children(func(e ooxml.Element) error {
				switch e.Name {
				case "numId":
					list = e.Attr("val")
				case "ilvl":
					level = number(e.Attr("val"))
				}
				return nil
			})
		case "rPr":
			return f.Children(func(e ooxml.Element) error {
				switch e.Name {
				case "vanish":
					p.hidden = on(e)
				case "del", "moveFrom":
					p.endDeleted = true
				}
				return nil
			})
		case "sectPr":
			return r.section(f)
		}
		return nil
	})
	if list != "" {
		p.list, p.level = list, 0
	}
	if level >= 0 {
		p.level = level
	}
	return err
}

func (p *properties) heading() int {
	switch {
	case 0 <= p.outline && p.outline <= 8:
		return p.outline + 1
	case p.outline > 8:
		return 0
	}
	return p.style.heading
}

func (p *properties) centred() bool { return p.align == "center" }

func (p *properties) right() bool { return p.align == "right" || p.align == "end" }

// number returns a number in an attribute, 0 for what is none or not to be believed.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 1_000_000 {
		return 0
	}
	return n
}

package docx

import (
	"regexp"
	"strings"

	"github.com/nianbao/nianbao/core/ooxml"
)

// style is a style, at first as the file has it, then with what it has from the styles it is based on.
type style struct {
	id, name, base string
	align          string
	outline        int
	list           string
	level          int
	hidden         bool
	// heading is the level its name says, from 1, contents that it is one of tables of contents.
	heading  int
	contents bool
	resolved bool
}

const mostStyles = 100_000

// styles are those of a file by id.
type styles struct {
	byID map[string]*style
	// normal is the style of paragraphs that name none.
	normal string
	lists  *lists
}

var (
	headingName  = regexp.MustCompile(`(?i)^(?:heading|标题)\s*([1-9])$`)
	contentsName = regexp.MustCompile(`(?i)^(?:toc|目录|contents)\s*[1-9]$`)
)

func readStyles(c *ooxml.Container, part string) (*styles, error) {
	s := &styles{byID: map[string]*style{}}
	if part == "" {
		return s, nil
	}
	d, err := c.Part(part)
	if err != nil {
		return nil, err
	}
	return s, d.Children(func(ooxml.Element) error {
		return d.Children(func(e ooxml.Element) error {
			if e.Name != "style" {
				return nil
			}
			st := &style{id: e.Attr("styleId"), outline: -1, level: -1}
			if byDefault := e.Attr("default"); e.Attr("type") == "paragraph" && (byDefault == "1" || byDefault == "true") {
				s.normal = st.id
			}
			if s.byID[st.id] = st; len(s.byID) > mostStyles {
				return ooxml.ErrTooLarge
			}
			return d.Children(func(e ooxml.Element) error { return st.read(d, e) })
		})
	})
}

func (s *style) read(d *ooxml.Decoder, e ooxml.Element) error {
	inside := func(e ooxml.Element) error { return s.read(d, e) }
	switch e.Name {
	case "name":
		s.name = e.Attr("val")
		if found := headingName.FindStringSubmatch(s.name); found != nil {
			s.heading = number(found[1])
		}
		s.contents = contentsName.MatchString(s.name)
	case "basedOn":
		s.base = e.Attr("val")
	case "pPr", "numPr", "rPr":
		return d.Children(inside)
	case "jc":
		s.align = e.Attr("val")
	case "outlineLvl":
		s.outline = number(e.Attr("val"))
	case "numId":
		s.list = e.Attr("val")
	case "ilvl":
		s.level = number(e.Attr("val"))
	case "vanish":
		s.hidden = on(e)
	}
	return nil
}

// look returns a style with all it has from others; one that the file does not have says nothing.
func (s *styles) look(id string) *style {
	st := s.byID[id]
	if st == nil {
		return &style{outline: -1, level: -1}
	}
	if st.resolved {
		return st
	}
	// Marked first, so that styles based on each other come to an end.
	st.resolved = true
	if st.base == "" {
		return st
	}
	base := s.look(st.base)
	if st.align == "" {
		st.align = base.align
	}
	if st.outline < 0 {
		st.outline = base.outline
	}
	if st.list == "" {
		st.list = base.list
	}
	if st.level < 0 {
		st.level = base.level
	}
	if st.heading == 0 {
		st.heading = base.heading
	}
	st.hidden = st.hidden || base.hidden
	st.contents = st.contents || base.contents
	return st
}

// paragraph returns what a style says of a paragraph; "" is the style of those that name none.
func (s *styles) paragraph(id string) properties {
	if id == "" || s.byID[id] == nil {
		id = s.normal
	}
	st := s.look(id)
	p := properties{style: st, align: st.align, outline: st.outline, list: strings.TrimSpace(st.list), level: max(0, st.level)}
	if level, ok := s.lists.levelOf(p.list, id); ok {
		p.level = level
	}
	return p
}

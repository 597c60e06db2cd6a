package docx

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/nianbao/nianbao/core/ooxml"
)

// depth is how many levels a list has.
const depth = 9

// level is how one level of a list is numbered.
type level struct {
	// format names the numerals, text is the number as printed, with %1 for that of the first level.
	format, text string
	start        int
	// restart is the level, from 1, after which it begins anew; 0 never, -1 after any higher one.
	restart int
	// legal writes the numbers of all levels in plain digits.
	legal bool
	// style is the style whose paragraphs are of this level.
	style string
}

// scheme is a definition of numbers that several lists may follow and then count together.
type scheme struct {
	levels [depth]level
	// link is the style that has the definition instead.
	link string
	// last are the numbers given last; begun tells which levels have one.
	last  [depth]int
	begun [depth]bool
}

// list is a list of the file.
type list struct {
	scheme string
	// starts are the levels it begins anew at, with the first number, until it has done so; own are levels of its own.
	starts map[int]int
	own    map[int]level
}

// lists are all numbering of a file.
type lists struct {
	schemes map[string]*scheme
	lists   map[string]*list
	styles  *styles
}

func readLists(c *ooxml.Container, part string, styles *styles) (*lists, error) {
	l := &lists{map[string]*scheme{}, map[string]*list{}, styles}
	if part == "" {
		return l, nil
	}
	d, err := c.Part(part)
	if err != nil {
		return nil, err
	}
	return l, d.Children(func(ooxml.Element) error {
		return d.Children(func(e ooxml.Element) error {
			switch e.Name {
			case "abstractNum":
				return l.readScheme(d, e.Attr("abstractNumId"))
			case "num":
				return l.readList(d, e.Attr("numId"))
			}
			return nil
		})
	})
}

// mostLists keeps a file from claiming endless lists; Word's own limit is far lower.
const mostLists = 20_000

func (l *lists) readScheme(d *ooxml.Decoder, id string) error {
	if len(l.schemes) > mostLists {
		return ooxml.ErrTooLarge
	}
	s := &scheme{}
	l.schemes[id] = s
	return d.Children(func(e ooxml.Element) error {
		switch e.Name {
		case "numStyleLink":
			s.link = e.Attr("val")
		case "lvl":
			if at := number(e.Attr("ilvl")); at < depth {
				return s.levels[at].read(d)
			}
		}
		return nil
	})
}

func (l *level) read(d *ooxml.Decoder) error {
	*l = level{restart: -1, format: "decimal"}
	var visit func(e ooxml.Element) error
	visit = func(e ooxml.Element) error {
		switch e.Name {
		case "start":
			l.start = number(e.Attr("val"))
		case "numFmt":
			l.format = e.Attr("val")
		case "lvlText":
			// No number is that long; one made to be would be written at every paragraph.
			if text := e.Attr("val"); len(text) <= 200 {
				l.text = text
			}
		case "lvlRestart":
			l.restart = number(e.Attr("val"))
		case "isLgl":
			l.legal = on(e)
		case "pStyle":
			l.style = e.Attr("val")
		case "AlternateContent", "Choice", "Fallback":
			return d.Children(visit)
		}
		return nil
	}
	return d.Children(visit)
}

func (l *lists) readList(d *ooxml.Decoder, id string) error {
	if len(l.lists) > mostLists {
		return ooxml.ErrTooLarge
	}
	n := &list{starts: map[int]int{}, own: map[int]level{}}
	l.lists[id] = n
	return d.Children(func(e ooxml.Element) error {
		switch e.Name {
		case "abstractNumId":
			n.scheme = e.Attr("val")
		case "lvlOverride":
			at := number(e.Attr("ilvl"))
			return d.Children(func(e ooxml.Element) error {
				switch {
				case at >= depth:
				case e.Name == "startOverride":
					n.starts[at] = number(e.Attr("val"))
				case e.Name == "lvl":
					own := level{}
					err := own.read(d)
					n.own[at] = own
					return err
				}
				return nil
			})
		}
		return nil
	})
}

// of returns a list and the scheme it follows, nil when there is none.
func (l *lists) of(id string) (*list, *scheme) {
	if l == nil || id == "" || id == "0" {
		return nil, nil
	}
	n := l.lists[id]
	if n == nil {
		return nil, nil
	}
	s := l.schemes[n.scheme]
	if s != nil && s.link != "" {
		if linked := l.lists[l.styles.look(s.link).list]; linked != nil && l.schemes[linked.scheme] != nil {
			s = l.schemes[linked.scheme]
		}
	}
	if s == nil {
		return nil, nil
	}
	return n, s
}

// levelOf returns the level of a list that belongs to a style.
func (l *lists) levelOf(id, style string) (at int, ok bool) {
	n, s := l.of(id)
	if n == nil {
		return 0, false
	}
	for at := range depth {
		if n.level(s, at).style == style && style != "" {
			return at, true
		}
	}
	return 0, false
}

// level returns how a level is numbered in the list.
func (n *list) level(s *scheme, at int) level {
	if own, ok := n.own[at]; ok {
		return own
	}
	return s.levels[at]
}

// next returns the number of the next paragraph at a level of a list, as printed; "" when it has none or a bullet.
func (l *lists) next(id string, at int) string {
	n, s := l.of(id)
	if n == nil || at >= depth {
		return ""
	}
	if start, ok := n.starts[at]; ok {
		delete(n.starts, at)
		s.last[at], s.begun[at] = start, true
	} else if !s.begun[at] {
		s.last[at], s.begun[at] = n.level(s, at).start, true
	} else {
		s.last[at]++
	}
	for deeper := at + 1; deeper < depth; deeper++ {
		if after := n.level(s, deeper).restart; after < 0 || at < after {
			s.begun[deeper] = false
		}
	}
	return n.print(s, at)
}

func (n *list) print(s *scheme, at int) string {
	def := n.level(s, at)
	if def.format == "bullet" {
		// A bullet is no number, unless it is a word such as 注.
		if strings.ContainsFunc(def.text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			return def.text
		}
		return ""
	}
	if def.format == "none" {
		return strings.Trim(percent(def.text, func(int) string { return "" }), " ")
	}
	return strings.Trim(percent(def.text, func(other int) string {
		of := n.level(s, other)
		value := s.last[other]
		if !s.begun[other] {
			value = of.start
		}
		if def.legal {
			of.format = "decimal"
		}
		return numeral(of.format, value)
	}), " ")
}

// percent replaces %1 to %9 in a text.
func percent(text string, number func(level int) string) string {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+1 < len(text) {
			if n, err := strconv.Atoi(text[i+1 : i+2]); err == nil && n >= 1 {
				out.WriteString(number(n - 1))
				i++
				continue
			}
		}
		out.WriteByte(text[i])
	}
	return out.String()
}

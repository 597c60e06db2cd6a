package docx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nianbao/nianbao/core/ooxml"
)

// paragraph is a paragraph being read.
type paragraph struct {
	properties
	// lines are its text as far as breaks divide it.
	lines []string
	text  strings.Builder
	notes []note
	// beside are the text boxes and pictures anchored in it.
	beside []item
	// contents says that it belongs to a table of contents.
	contents bool
}

func (p *paragraph) endLine() {
	p.lines = append(p.lines, p.text.String())
	p.text.Reset()
}

func (r *reader) paragraph(f *flow) error {
	p := f.joined
	if f.joined = nil; p == nil {
		p = &paragraph{}
	}
	p.properties = r.styles.paragraph("")
	p.contents = f.contents > 0 || f.inContents()
	if err := f.Children(func(e ooxml.Element) error { return r.inline(f, p, e) }); err != nil {
		return err
	}
	p.contents = p.contents || f.inContents() || p.style.contents
	// No instruction is longer than a paragraph: the end of a field that is still in its own was lost.
	f.fields = slices.DeleteFunc(f.fields, func(field field) bool { return !field.result })
	if p.endDeleted {
		r.remarkRevisions()
		f.joined = p
		return nil
	}
	return r.end(f, p)
}

// finish ends a flow.
func (r *reader) finish(f *flow) error {
	if f.joined == nil {
		return nil
	}
	return r.end(f, f.joined)
}

// end puts a paragraph into its flow.
func (r *reader) end(f *flow, p *paragraph) error {
	p.endLine()
	number := ""
	if !p.hidden || strings.TrimSpace(strings.Join(p.lines, "")) != "" {
		number = r.lists.next(p.list, p.level)
	}
	var items []item
	for i, line := range p.lines {
		line = tidy(line)
		if i == 0 {
			line = numbered(number, line)
		}
		if line == "" {
			continue
		}
		it := item{line: len(items)}
		it.Text, it.Level, it.Centred, it.Right = line, p.heading(), p.centred(), p.right()
		it.Aside = p.contents
		items = append(items, it)
	}
	if len(items) > 0 {
		items[0].notes = p.notes
	} else if len(p.notes) > 0 && len(f.items) > 0 {
		last := &f.items[len(f.items)-1]
		last.notes = append(last.notes, p.notes...)
	}
	return r.put(f, append(items, p.beside...)...)
}

// tidy takes the spaces around a line away. Tabs between words stay, as they may set a table.
func tidy(line string) string {
	line = strings.Trim(line, " 　\u00a0\u2002\u2003\u200b\ufeff")
	if trimmed := strings.TrimSpace(line); !strings.Contains(trimmed, "\t") {
		return trimmed
	}
	return line
}

// numbered sets the number of a list before its text, apart where both would run together.
func numbered(number, text string) string {
	if number == "" || text == "" {
		return number + text
	}
	last, _ := utf8.DecodeLastRuneInString(number)
	first, _ := utf8.DecodeRuneInString(text)
	latin := func(r rune) bool { return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' }
	if latin(last) || last == '.' && latin(first) {
		return number + " " + text
	}
	return number + text
}

// inline reads what stands in a paragraph.
func (r *reader) inline(f *flow, p *paragraph, e ooxml.Element) error {
	inside := func(e ooxml.Element) error { return r.inline(f, p, e) }
	switch e.Name {
	case "pPr":
		return r.paragraphProperties(f, p)
	case "r":
		return r.run(f, p)
	case "t":
		return r.write(f, p, false)
	case "del", "moveFrom":
		r.remarkRevisions()
		return nil
	case "ins", "moveTo":
		r.remarkRevisions()
		return f.Children(inside)
	case "AlternateContent":
		return r.alternate(f, inside)
	// The reading above a word is no part of the text; the rest is about the text.
	case "rt", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "ctrlPr":
		return nil
	}
	return f.Children(inside)
}

func (r *reader) remarkRevisions() {
	r.remark("文件里有还没有接受的修订，按全部接受以后的样子读入")
}

// run reads a stretch of text that is set in one way.
func (r *reader) run(f *flow, p *paragraph) error {
	hidden := p.style.hidden
	var visit func(e ooxml.Element) error
	visit = func(e ooxml.Element) error {
		switch e.Name {
		case "rPr":
			return f.Children(func(e ooxml.Element) error {
				switch e.Name {
				case "rStyle":
					hidden = hidden || r.styles.look(e.Attr("val")).hidden
				case "vanish":
					hidden = on(e)
				}
				return nil
			})
		case "t":
			return r.write(f, p, hidden)
		case "fldChar":
			r.field(f, p, e.Attr("fldCharType"))
		case "instrText":
			return f.instruct()
		case "delText", "delInstrText", "rt", "rubyPr":
		case "br", "cr":
			if !hidden && !f.instructed() {
				p.endLine()
			}
		case "tab", "ptab":
			r.say(f, p, hidden, "\t")
		case "noBreakHyphen":
			r.say(f, p, hidden, "-")
		case "sym":
			r.say(f, p, hidden, symbol(e.Attr("font"), e.Attr("char")))
		case "footnoteReference", "endnoteReference":
			p.notes = append(p.notes, note{strings.TrimSuffix(e.Name, "Reference"), e.Attr("id")})
		case "commentReference":
			r.remark("文件里有批注，批注没有读入")
		case "drawing", "pict", "object":
			return r.drawing(f, p)
		case "AlternateContent":
			return r.alternate(f, visit)
		default:
			return f.Children(visit)
		}
		return nil
	}
	return f.Children(visit)
}

// write reads text.
func (r *reader) write(f *flow, p *paragraph, hidden bool) error {
	text, err := f.Text()
	r.say(f, p, hidden, lineBreaks.Replace(text))
	return err
}

// Breaks in the file are no breaks on paper.
var lineBreaks = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\u00ad", "")

func (r *reader) say(f *flow, p *paragraph, hidden bool, text string) {
	switch {
	case text == "" || f.instructed():
	case hidden:
		if strings.TrimSpace(text) != "" {
			r.remark("文件里有隐藏的文字，没有读入")
		}
	default:
		r.marks++
		p.text.WriteString(text)
	}
}

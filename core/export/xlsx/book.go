package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// book is a workbook being read: what is needed to find a sheet and to understand its cells.
type book struct {
	container *container
	// sheets are the parts of the sheets by name.
	sheets map[string]string
	// texts are the shared strings.
	texts []string
	// formats are the number formats of the cells.
	formats []numberFormat
	// since1904 tells how the workbook counts the days of dates.
	since1904 bool
}

// openBook reads a workbook's directory of sheets, shared strings and number formats.
func openBook(c *container) (*book, error) {
	b := &book{container: c, sheets: map[string]string{}}
	root, err := b.relations("")
	if err != nil {
		return nil, err
	}
	main := root.ofType("officeDocument")
	if main == "" {
		return nil, ErrOtherOffice
	}
	related, err := b.relations(main)
	if err != nil {
		return nil, err
	}
	err = b.each(main, func(e element) error {
		switch {
		case e.in("workbook", "sheets", "sheet"):
			b.sheets[e.attribute("name")] = related.byID[e.attribute("id")]
		case e.in("workbook", "workbookPr"):
			b.since1904 = e.attribute("date1904") == "1" || e.attribute("date1904") == "true"
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(b.sheets) == 0 {
		return nil, ErrOtherOffice
	}
	if err := b.readTexts(related.ofType("sharedStrings")); err != nil {
		return nil, err
	}
	return b, b.readFormats(related.ofType("styles"))
}

// relations of a part to others: their targets by id and by type.
type relations struct {
	byID, byType map[string]string
}

func (r relations) ofType(name string) string { return r.byType[name] }

func (b *book) relations(part string) (relations, error) {
	r := relations{map[string]string{}, map[string]string{}}
	folder, name := path.Split(part)
	err := b.each(folder+"_rels/"+name+".rels", func(e element) error {
		if !e.in("Relationships", "Relationship") {
			return nil
		}
		target := e.attribute("Target")
		if strings.HasPrefix(target, "/") {
			target = strings.TrimPrefix(path.Clean(target), "/")
		} else {
			target = path.Join(folder, target)
		}
		r.byID[e.attribute("Id")] = target
		r.byType[path.Base(e.attribute("Type"))] = target
		return nil
	})
	return r, err
}

// element is a start or an end of an XML element, or text in one.
type element struct {
	// path holds the names of the open elements, the element itself last.
	path  []string
	attrs []xml.Attr
	// text is set for text, end for an end.
	text string
	end  bool
}

// in reports whether the start of an element stands at exactly this path.
func (e element) in(names ...string) bool {
	if e.end || e.text != "" || len(e.path) != len(names) {
		return false
	}
	for i, name := range names {
		if e.path[i] != name {
			return false
		}
	}
	return true
}

func (e element) name() string {
	if len(e.path) == 0 {
		return ""
	}
	return e.path[len(e.path)-1]
}

func (e element) attribute(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// each reads a part element by element.
func (b *book) each(part string, visit func(e element) error) error {
	data, err := b.container.read(part)
	if err != nil {
		return err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	var open []string
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) && len(open) == 0 {
			return nil
		}
		if err != nil {
			return ErrTruncated
		}
		e := element{path: open}
		switch t := token.(type) {
		case xml.StartElement:
			if open = append(open, t.Name.Local); len(open) > maxDepth {
				return ErrTooLarge
			}
			e = element{path: open, attrs: t.Attr}
		case xml.EndElement:
			if len(open) == 0 || e.name() != t.Name.Local {
				return ErrTruncated
			}
			e.end = true
			open = open[:len(open)-1]
		case xml.CharData:
			if e.text = string(t); e.text == "" {
				continue
			}
		default:
			continue
		}
		if err := visit(e); err != nil {
			return err
		}
	}
}

// richText collects the text of a shared string or an inline one; its phonetic runs are no part of it.
type richText struct{ text strings.Builder }

func (r *richText) add(e element) {
	if e.text == "" || e.name() != "t" {
		return
	}
	for _, name := range e.path {
		if name == "rPh" {
			return
		}
	}
	r.text.WriteString(e.text)
}

func (r *richText) take() string {
	text := unescape(r.text.String())
	r.text.Reset()
	return text
}

func (b *book) readTexts(part string) error {
	var current richText
	return b.each(part, func(e element) error {
		current.add(e)
		if e.end && e.name() == "si" {
			b.texts = append(b.texts, current.take())
		}
		return nil
	})
}

// numberFormat is what has to be known of a number format.
type numberFormat struct {
	// decimals it always shows.
	decimals int
	date     bool
}

func (b *book) readFormats(part string) error {
	formats := map[string]numberFormat{"2": {decimals: 2}, "4": {decimals: 2}} // the built-in 0.00 and #,##0.00
	for _, id := range builtInDates {
		formats[strconv.Itoa(id)] = numberFormat{date: true}
	}
	return b.each(part, func(e element) error {
		switch {
		case e.in("styleSheet", "numFmts", "numFmt"):
			code := e.attribute("formatCode")
			formats[e.attribute("numFmtId")] = numberFormat{decimalsOf(code), showsDate(code)}
		case e.in("styleSheet", "cellXfs", "xf"):
			b.formats = append(b.formats, formats[e.attribute("numFmtId")])
		}
		return nil
	})
}

// decimalsOf returns how many decimals a plain number format always shows: 2 for 0.00 and for 0.00##.
func decimalsOf(format string) int {
	positive, _, _ := strings.Cut(format, ";")
	whole, fraction, _ := strings.Cut(positive, ".")
	fraction = strings.TrimRight(fraction, "#")
	if strings.Trim(whole, "#,0") != "" || strings.Trim(fraction, "0") != "" || len(fraction) > digits {
		return 0
	}
	return len(fraction)
}

// held is what a cell of a sheet holds.
type held struct {
	text string
	// formula marks a cell whose text is the result of one, date one whose text is an ISO date made from a number.
	formula, date bool
}

// sheet returns the cells of a sheet that are not empty.
func (b *book) sheet(name string) (map[place]held, error) {
	s := sheetReader{book: b, cells: map[place]held{}, at: place{-1, -1}}
	return s.cells, b.each(b.sheets[name], s.visit)
}

// sheetReader puts a sheet together from its elements.
type sheetReader struct {
	book  *book
	cells map[place]held
	at    place
	// The cell being read: its type, its format, its value and whether it has a formula.
	kind, style string
	value       strings.Builder
	inline      richText
	formula     bool
}

func (s *sheetReader) visit(e element) error {
	switch {
	case e.in("worksheet", "sheetData", "row"):
		s.at = place{next(e.attribute("r"), s.at.row), -1}
	case e.in("worksheet", "sheetData", "row", "c"):
		s.begin(e)
	case e.end && len(e.path) == 4 && e.name() == "c":
		return s.finish()
	case e.name() == "f" && !e.end:
		s.formula = true
	case e.name() == "v":
		s.value.WriteString(e.text)
	default:
		s.inline.add(e)
	}
	return nil
}

// next returns the index, from 0, of a row numbered r, the one after the last where the number is left out.
func next(r string, last int) int {
	if n, err := strconv.Atoi(r); err == nil && n > 0 {
		return n - 1
	}
	return last + 1
}

func (s *sheetReader) begin(e element) {
	s.kind, s.style, s.formula = e.attribute("t"), e.attribute("s"), false
	s.value.Reset()
	s.inline.take()
	s.at.column++
	if column, ok := columnOf(e.attribute("r")); ok {
		s.at.column = column
	}
}

// columnOf reads the column of a reference, from 0. One far out is as good as any other that is too far.
func columnOf(reference string) (column int, ok bool) {
	letters := strings.TrimRight(reference, "0123456789")
	for i := range min(len(letters), 4) {
		if letters[i] < 'A' || letters[i] > 'Z' {
			return 0, false
		}
		column = column*26 + int(letters[i]-'A') + 1
	}
	return column - 1, column > 0
}

func (s *sheetReader) finish() error {
	text, date, err := s.text()
	switch {
	case err != nil:
		return err
	case text == "" && !s.formula:
		return nil
	case s.at.row >= maxRows || s.at.column >= maxColumns:
		return ErrTooLarge
	}
	s.cells[s.at] = held{text, s.formula, date}
	return nil
}

func (s *sheetReader) text() (text string, date bool, err error) {
	value := s.value.String()
	switch s.kind {
	case "s":
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(s.book.texts) {
			return "", false, ErrTruncated
		}
		return s.book.texts[i], false, nil
	case "inlineStr":
		return s.inline.take(), false, nil
	case "", "n":
		text, date = s.number(value)
		return text, date, nil
	case "d":
		text, _, _ = strings.Cut(value, "T")
		return text, true, nil
	case "b":
		return map[string]string{"0": "FALSE", "1": "TRUE"}[value], false, nil
	}
	return unescape(value), false, nil
}

// number returns a number as its format means it.
func (s *sheetReader) number(value string) (text string, date bool) {
	var format numberFormat
	if i, err := strconv.Atoi(s.style); err == nil && i >= 0 && i < len(s.book.formats) {
		format = s.book.formats[i]
	}
	if number, err := strconv.ParseFloat(value, 64); err == nil && format.date {
		if day, ok := dateOf(number, s.book.since1904); ok {
			return day, true
		}
	}
	return plainNumber(value, format.decimals), false
}

// plainNumber turns a number of the file into the shortest decimal that is the same binary number: programs write
// 59237.244899999998 for 59237.2449. Zeros at the end come from the number format.
func plainNumber(value string, decimals int) string {
	number, err := strconv.ParseFloat(value, 64)
	if err != nil || number >= 1e21 || number <= -1e21 || number != number {
		return value
	}
	text := strconv.FormatFloat(number, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	if missing := decimals - len(fraction); missing > 0 && len(strings.TrimPrefix(whole, "-"))+decimals <= digits {
		return whole + "." + fraction + strings.Repeat("0", missing)
	}
	return text
}

package ooxml

import (
	"strconv"
	"strings"
)

// Place is a cell's row and column, from 0.
type Place struct{ Row, Column int }

// Cell is what a cell of a sheet holds.
type Cell struct {
	// Text is a number without thousands separators, an ISO date where a number is shown as a date, or text.
	Text string
	// Number marks numbers, Formula a cell whose text is the result of one, Date one whose text is an ISO date.
	Number, Formula, Date bool
	// Unsaved marks a formula whose result is not in the file.
	Unsaved bool
	Format  Format
}

// Area is a block of cells, both corners included.
type Area struct{ From, To Place }

// Sheet is a sheet's cells that are not empty or have a line around them.
type Sheet struct {
	Cells  map[Place]Cell
	Merged []Area
	// HiddenRows and HiddenColumns are those that are not shown.
	HiddenRows    []int
	HiddenColumns []Area
	// Cut says that cells beyond what the reader takes were left out.
	Cut bool
	// Drawing is the relation to what lies over the cells, such as pictures; "" for none.
	Drawing string
}

// Sheet reads a sheet as far as the given rows and columns.
func (b *Book) Sheet(tab Tab, rows, columns int) (*Sheet, error) {
	s := &sheetReader{book: b, sheet: &Sheet{Cells: map[Place]Cell{}}, rows: rows, columns: columns, at: Place{-1, -1}}
	if tab.Part == "" {
		return s.sheet, nil
	}
	var err error
	if s.Decoder, err = b.container.Part(tab.Part); err != nil {
		return nil, err
	}
	err = s.Children(func(e Element) error {
		if e.Name != "worksheet" {
			return nil
		}
		return s.Children(s.section)
	})
	return s.sheet, err
}

// sheetReader puts a sheet together from its elements.
type sheetReader struct {
	*Decoder
	book          *Book
	sheet         *Sheet
	rows, columns int
	at            Place
}

// section reads one of the parts a sheet consists of.
func (s *sheetReader) section(e Element) error {
	switch e.Name {
	case "sheetData":
		return s.Children(s.row)
	case "cols":
		return s.Children(func(e Element) error {
			from, to := number(e.Attr("min")), number(e.Attr("max"))
			if yes(e.Attr("hidden")) && from > 0 && to >= from && len(s.sheet.HiddenColumns) < s.columns {
				s.sheet.HiddenColumns = append(s.sheet.HiddenColumns, Area{Place{0, from - 1}, Place{0, to - 1}})
			}
			return nil
		})
	case "mergeCells":
		return s.Children(func(e Element) error {
			if a, ok := areaOf(e.Attr("ref")); ok && a.From.Row < s.rows && a.From.Column < s.columns {
				s.sheet.Merged = append(s.sheet.Merged, a)
			}
			return nil
		})
	case "drawing":
		s.sheet.Drawing = e.Attr("id")
	}
	return nil
}

func (s *sheetReader) row(e Element) error {
	if e.Name != "row" {
		return nil
	}
	s.at = Place{next(e.Attr("r"), s.at.Row), -1}
	if yes(e.Attr("hidden")) && s.at.Row < s.rows && len(s.sheet.HiddenRows) < s.rows {
		s.sheet.HiddenRows = append(s.sheet.HiddenRows, s.at.Row)
	}
	return s.Children(func(e Element) error {
		if e.Name != "c" {
			return nil
		}
		s.at.Column++
		if p, ok := placeOf(e.Attr("r")); ok {
			s.at.Column = p.Column
		}
		return s.cell(e)
	})
}

// number returns a number in an attribute, 0 for what is none.
func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

// next returns the index, from 0, of a row numbered r, the one after the last where the number is left out.
func next(r string, last int) int {
	if n := number(r); n > 0 {
		return n - 1
	}
	return last + 1
}

// placeOf reads a reference such as B12 or $B$12; its row may be missing. A place far out is as good as any other that is
// too far.
func placeOf(reference string) (p Place, ok bool) {
	reference = strings.ReplaceAll(reference, "$", "")
	letters := strings.TrimRight(reference, "0123456789")
	for i := range min(len(letters), 4) {
		if letters[i] < 'A' || letters[i] > 'Z' {
			return p, false
		}
		p.Column = p.Column*26 + int(letters[i]-'A') + 1
	}
	p.Column--
	p.Row = max(0, number(reference[len(letters):])-1)
	return p, p.Column >= 0
}

func areaOf(reference string) (a Area, ok bool) {
	from, to, two := strings.Cut(reference, ":")
	if !two {
		to = from
	}
	a.From, ok = placeOf(from)
	if !ok {
		return a, false
	}
	a.To, ok = placeOf(to)
	return a, ok && a.To.Row >= a.From.Row && a.To.Column >= a.From.Column
}

func (s *sheetReader) cell(e Element) error {
	var cell Cell
	var value, inline string
	err := s.Children(func(e Element) (err error) {
		switch e.Name {
		case "f":
			cell.Formula = true
		case "v":
			value, err = s.Text()
		case "is":
			inline, err = richText(s.Decoder)
		}
		return err
	})
	if err != nil {
		return err
	}
	if i, err := strconv.Atoi(e.Attr("s")); err == nil && i >= 0 && i < len(s.book.formats) {
		cell.Format = s.book.formats[i]
	}
	cell.Unsaved = cell.Formula && value == "" && e.Attr("t") != "str"
	if err := s.read(&cell, e.Attr("t"), value, inline); err != nil {
		return err
	}
	far := s.at.Row >= s.rows || s.at.Column >= s.columns
	switch holds := cell.Text != "" || cell.Formula; {
	case far:
		s.sheet.Cut = s.sheet.Cut || holds
	case holds || cell.Format.Bordered:
		s.sheet.Cells[s.at] = cell
	}
	return nil
}

// read understands what a cell of a kind holds.
func (s *sheetReader) read(cell *Cell, kind, value, inline string) error {
	switch kind {
	case "s":
		if value = strings.TrimSpace(value); value == "" {
			return nil
		}
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(s.book.texts) {
			return ErrTruncated
		}
		cell.Text = s.book.texts[i]
	case "inlineStr":
		cell.Text = inline
	case "", "n":
		s.readNumber(cell, strings.TrimSpace(value))
	case "d":
		cell.Text, _, _ = strings.Cut(value, "T")
		cell.Date = true
	case "b":
		cell.Text = map[string]string{"0": "FALSE", "1": "TRUE"}[value]
	default:
		cell.Text = unescape(value)
	}
	return nil
}

// readNumber takes a number as its format means it.
func (s *sheetReader) readNumber(cell *Cell, value string) {
	number, err := strconv.ParseFloat(value, 64)
	if cell.Number = err == nil; cell.Number && cell.Format.Date {
		if cell.Text, cell.Date = dateOf(number, s.book.since1904); cell.Date {
			return
		}
	}
	decimals := cell.Format.Decimals
	if cell.Format.Percent {
		decimals = 0
	}
	cell.Text = plainNumber(value, decimals)
}

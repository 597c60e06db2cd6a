package xlsx

import (
	"errors"
	"io"

	"github.com/nianbao/nianbao/core/ooxml"
)

// Limits on what is read. They are far above any annual report and keep a file made to do harm from taking the
// computer's memory.
const (
	maxPart    = 16 << 20
	maxTotal   = 64 << 20
	maxRows    = 5_000
	maxColumns = 100
)

var limits = ooxml.Limits{Parts: 2_000, Part: maxPart, Total: maxTotal, Unread: true, Elements: 10_000_000, Depth: 32}

// book is a workbook being read.
type book struct {
	book *ooxml.Book
	// sheets are found by name.
	sheets map[string]ooxml.Tab
}

// openBook looks a workbook over.
func openBook(file io.ReaderAt, size int64) (*book, error) {
	c, err := ooxml.Open(file, size, limits)
	if err != nil {
		return nil, sentence(err)
	}
	switch c.Kind() {
	case ooxml.Document:
		return nil, ErrDocument
	case ooxml.Macros:
		return nil, ErrMacros
	case ooxml.Other:
		return nil, ErrOtherOffice
	}
	opened, err := ooxml.OpenBook(c)
	if err != nil {
		return nil, sentence(err)
	}
	b := &book{opened, map[string]ooxml.Tab{}}
	for _, tab := range opened.Sheets {
		b.sheets[tab.Name] = tab
	}
	return b, nil
}

// held is what a cell of a sheet holds.
type held struct {
	text string
	// formula marks a cell whose text is the result of one, date one whose text is an ISO date made from a number.
	formula, date bool
}

// sheet returns the cells of a sheet that are not empty.
func (b *book) sheet(name string) (map[place]held, error) {
	s, err := b.book.Sheet(b.sheets[name], maxRows, maxColumns)
	if err != nil {
		return nil, sentence(err)
	}
	if s.Cut {
		return nil, ErrTooLarge
	}
	cells := map[place]held{}
	for at, cell := range s.Cells {
		if cell.Text != "" || cell.Formula {
			cells[place{at.Row, at.Column}] = held{cell.Text, cell.Formula, cell.Date}
		}
	}
	return cells, nil
}

// sentence says to the clerk why a file is refused.
func sentence(cause error) error {
	for is, say := range map[error]error{
		ooxml.ErrNotZip:    ErrNotZip,
		ooxml.ErrOLE:       ErrEncrypted,
		ooxml.ErrEncrypted: ErrEncrypted,
		ooxml.ErrTruncated: ErrTruncated,
		ooxml.ErrOther:     ErrOtherOffice,
		ooxml.ErrMacros:    ErrMacros,
		ooxml.ErrTooLarge:  ErrTooLarge,
		ooxml.ErrPath:      ErrPath,
	} {
		if errors.Is(cause, is) {
			return say
		}
	}
	return cause
}

// Package docx reads DOCX files of Word, WPS and LibreOffice as pages, within bounded time and memory.
package docx

import (
	"bytes"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/ooxml"
)

// limits are far above any report. Pictures may be as large as they like: they are not unpacked.
var limits = ooxml.Limits{Parts: 10_000, Part: 32 << 20, Total: 64 << 20, Elements: 2_000_000, Depth: 256}

// Read reads a file as it is printed: revisions accepted, hidden text left out, automatic numbers written out. Page headers
// and footers, notes and tables of contents are asides; those that stand outside the text follow it. Every error is one
// sentence for the clerk.
func Read(data []byte) (*page.Page, error) {
	c, err := ooxml.Open(bytes.NewReader(data), int64(len(data)), limits)
	if err != nil {
		return nil, sentence(err)
	}
	switch c.Kind() {
	case ooxml.Workbook:
		return nil, ErrWorkbook
	case ooxml.Macros:
		return nil, ErrMacros
	case ooxml.Other:
		return nil, ErrOther
	}
	p, err := read(c)
	if err != nil {
		return nil, sentence(err)
	}
	return p, nil
}

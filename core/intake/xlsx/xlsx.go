// Package xlsx reads workbooks of other programs as pages, within bounded time and memory.
package xlsx

import (
	"bytes"

	"github.com/nianbao/nianbao/core/intake/page"
	"github.com/nianbao/nianbao/core/ooxml"
)

// limits are far above any report. Pictures may be as large as they like: they are not unpacked.
var limits = ooxml.Limits{Parts: 10_000, Part: 32 << 20, Total: 64 << 20, Elements: 2_000_000, Depth: 64}

// Read reads a file as it is seen on the screen: the results of formulas, numbers as their formats show them. Hidden
// sheets are mostly lists for drop-down cells or an older year, so they are told of and not read; hidden rows and columns
// mostly belong to a table all the same, so they are read and told of. Every error is one sentence for the clerk.
func Read(data []byte) (*page.Page, error) {
	c, err := ooxml.Open(bytes.NewReader(data), int64(len(data)), limits)
	if err != nil {
		return nil, sentence(err)
	}
	switch c.Kind() {
	case ooxml.Document:
		return nil, ErrDocument
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

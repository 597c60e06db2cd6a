// Package intake makes a report of a foreign file: last year's DOCX, a department's workbook, a page of the portal. Tables
// are recognised by their labels, prose by its headings, both with tolerance; what is not sure is asked or told, never
// guessed in silence.
package intake

import (
	"context"

	"github.com/nianbao/nianbao/core/form"
)

// Source is a foreign file, or text from the clipboard.
type Source struct {
	// Name is the file's name, which may tell its kind, the office and the year; "" for pasted text.
	Name string
	Data []byte
}

// Options help where a file does not say.
type Options struct {
	Forms *form.Catalog
	// Form is the id of the form to read the tables as; "" lets the tables decide.
	Form string
	// Year and Office are used instead of what the file says; 0 and "" leave it to the file.
	Year   int
	Office string
}

// Read reads a file. Every error is one sentence for the clerk; a file without anything of a report in it is an error too.
func Read(ctx context.Context, s Source, o Options) (*Result, error) {
	result, err := readFile(ctx, s, o)
	if err == nil {
		result.Report, err = asWords(result.Report)
	}
	if err != nil {
		return nil, err
	}
	return result, nil
}

func readFile(ctx context.Context, s Source, o Options) (*Result, error) {
	if result, err := readOurs(s, o); result != nil || err != nil {
		return result, err
	}
	p, kind, err := readPage(ctx, s)
	if err != nil {
		return nil, err
	}
	if err := checkSize(p); err != nil {
		return nil, err
	}
	return understand(p, kind, s.Name, o)
}

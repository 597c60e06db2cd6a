// Package docx writes a report as a Word document: literal numbering, plain tables, GB/T 9704 typography. It draws
// what form and report say and knows no table by name.
//
// Building a document out of unioffice's structs for every report would take most of the time. So a form is compiled
// once into a plan: unioffice writes each style, table and paragraph with holes where text goes, and writing a report
// only fills the holes.
package docx

import (
	"cmp"
	"io"

	"github.com/nianbao/nianbao/core/export/internal/pack"
	"github.com/nianbao/nianbao/core/report"
)

// Options of a document.
type Options struct {
	// Draft marks the document as a draft and prints Remarks on a page of their own at its end.
	Draft   bool
	Remarks []string
	Fonts   Fonts
}

// Fonts names the fonts of a document. A document carries only names: where a font is missing, the program that
// opens the document takes another. An empty name stands for the one in Offices.
type Fonts struct {
	Title, Heading, Subheading, Body string
	// Latin is for digits and Latin letters in the text, PageNumber for page numbers.
	Latin, PageNumber string
}

// Offices are the fonts that offices in China print with.
var Offices = Fonts{
	Title:      "方正小标宋简体",
	Heading:    "黑体",
	Subheading: "楷体_GB2312",
	Body:       "仿宋_GB2312",
	Latin:      "Times New Roman",
	PageNumber: "宋体",
}

func (f Fonts) complete() Fonts {
	return Fonts{
		Title:      cmp.Or(f.Title, Offices.Title),
		Heading:    cmp.Or(f.Heading, Offices.Heading),
		Subheading: cmp.Or(f.Subheading, Offices.Subheading),
		Body:       cmp.Or(f.Body, Offices.Body),
		Latin:      cmp.Or(f.Latin, Offices.Latin),
		PageNumber: cmp.Or(f.PageNumber, Offices.PageNumber),
	}
}

// Write writes a report as a document. The same report and options always give the same bytes.
func Write(w io.Writer, r *report.Report, o Options) error {
	return pack.Write(w, planFor(r.Form, o.Fonts.complete()).parts(r, o))
}

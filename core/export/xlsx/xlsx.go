// Package xlsx writes a report as a workbook that clerks can fill in and send on, and reads it back without loss.
//
// One sheet per table has the form's own layout, its totals are formulas. All else stands on the cover sheet, one
// text a row: label, text and, in a hidden column, a key that says what the text is. What people may edit has a cell
// or a cover row of its own. What they do not (states of tables, explanations, fields of newer versions) is kept as
// the report file of the same report with prose and cells taken out, in hidden rows marked 程序保留.
//
// Reading decodes the kept report file and puts the rows and cells back in; they win over what was kept. Facts that do
// not take every text, such as the year, are in the kept file only to remain when a row cannot be understood. A report
// of a newer version can only be looked at: its file is kept whole and comes back as it was.
package xlsx

import (
	"io"
	"slices"

	"github.com/nianbao/nianbao/core/export/internal/pack"
	"github.com/nianbao/nianbao/core/report"
)

// Options of writing.
type Options struct {
	// Draft marks the cover 草稿.
	Draft bool
	// Remarks are shown on the cover, such as open findings; reading passes over them.
	Remarks []string
}

// Write writes a report as a workbook. The same report and options always give the same bytes.
func Write(w io.Writer, r *report.Report, o Options) error {
	p, err := planFor(r)
	if err != nil {
		return err
	}
	parts := slices.Clone(p.parts)
	cover, err := p.cover.fill(r, o)
	if err != nil {
		return err
	}
	parts[p.cover.part] = pack.Compress(parts[p.cover.part].Name, cover)
	values := r.Values(nil)
	for i := range p.sheets {
		s := &p.sheets[i]
		parts[s.part] = pack.Compress(parts[s.part].Name, s.fill(r, values))
	}
	if !readable(parts) {
		return ErrTooLong
	}
	return pack.Write(w, parts)
}

// readable reports whether Read takes as much as parts hold: a workbook that cannot be read back must not be sent out.
func readable(parts []pack.Part) bool {
	total := uint64(0)
	for _, p := range parts {
		total += p.Size()
		if p.Size() > maxPart {
			return false
		}
	}
	return total <= maxTotal
}

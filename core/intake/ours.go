package intake

import (
	"bytes"
	"errors"

	"github.com/nianbao/nianbao/core/export/xlsx"
	"github.com/nianbao/nianbao/core/report"
)

// readOurs reads a workbook that this program wrote, which holds the whole report; nil if it is another file.
func readOurs(s Source, o Options) (*Result, error) {
	if !bytes.HasPrefix(s.Data, []byte("PK")) {
		return nil, nil
	}
	r, notes, err := xlsx.Read(bytes.NewReader(s.Data), int64(len(s.Data)), o.Forms.ByID)
	var layout *xlsx.LayoutError
	var file *report.FileError
	switch {
	case errors.As(err, &layout), errors.As(err, &file):
		return nil, err // it is ours, and spoilt
	case err != nil:
		return nil, nil
	}
	result := &Result{Report: r, Kind: "本程序导出的 XLSX"}
	for _, text := range notes {
		result.Remarks = append(result.Remarks, Remark{Text: text})
	}
	for i, section := range r.Sections {
		result.Parts = append(result.Parts, Part{ID: section.ID, Name: r.Heading(i), Certainty: Sure})
		own := r.Form.Section(section.ID)
		if own == nil {
			continue
		}
		for _, t := range r.Form.TablesOf(own) {
			part := Part{ID: t.ID, Table: true, Name: t.Name, Certainty: Sure}
			for i := range r.Form.Cells() {
				switch {
				case r.Form.Cells()[i].Table != t || r.Locked(i):
				case r.Held(i).Empty():
					part.Blank++
				default:
					part.Read++
				}
			}
			result.Parts = append(result.Parts, part)
		}
	}
	return result, nil
}
